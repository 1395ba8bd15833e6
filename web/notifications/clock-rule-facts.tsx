import { Plural, Trans, useLingui } from '@lingui/react/macro';
import type { ClockRule } from '#ledger/terms.ts';
import { Facts } from '../ui/panel.tsx';
import { labels } from './fact-words.ts';

/** The rule as the parties took it into their terms, with the law it comes from. */
export function ClockRuleFacts({ rule }: { rule: ClockRule }) {
  const { t, i18n } = useLingui();
  return (
    <Facts
      rows={[
        [t`Length`, <RuleLength key="length" rule={rule} />],
        [
          t`Counts from`,
          rule.start === 'receipt'
            ? t`receipt by the importing side`
            : t`filing by the exporting side`,
        ],
        [t`Until then`, rule.gates === 'dispatch' ? t`no dispatch` : undefined],
        [t`A question`, <RulePause key="pause" rule={rule} />],
        [
          t`An amendment`,
          rule.amendment === 'restarts' ? t`starts the clock again` : t`leaves the clock running`,
        ],
        [
          i18n._(labels.setBy),
          rule.statutory ? t`law; no suspension stops it` : t`the terms of reference`,
        ],
      ]}
    />
  );
}

function RuleLength({ rule }: { rule: ClockRule }) {
  if (rule.kind === 'calendar') {
    return <Plural value={rule.days} one="# calendar day" other="# calendar days" />;
  }
  return rule.calendarOf === 'asked' ? (
    <Plural
      value={rule.days}
      one="# working day of the importing side"
      other="# working days of the importing side"
    />
  ) : (
    <Plural
      value={rule.days}
      one="# working day of the exporting side"
      other="# working days of the exporting side"
    />
  );
}

function RulePause({ rule }: { rule: ClockRule }) {
  if (!rule.pausesOnQuestion) return <Trans>does not stop the clock</Trans>;
  return (
    <Plural
      value={rule.pauseDaysMax}
      one="stops the clock for # day at most, all questions together"
      other="stops the clock for # days at most, all questions together"
    />
  );
}
