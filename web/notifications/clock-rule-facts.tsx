import { Plural, Trans, useLingui } from '@lingui/react/macro';
import type { ClockRule } from '#ledger/terms.ts';
import { Facts } from '../ui/panel.tsx';
import { labels } from './fact-words.ts';
import { useRuleLength } from './rule-length.ts';

/** The rule as the parties took it into their terms, with the law it comes from. */
export function ClockRuleFacts({ rule }: { rule: ClockRule }) {
  const { t, i18n } = useLingui();
  const lengthOf = useRuleLength();
  return (
    <Facts
      rows={[
        [t`Length`, lengthOf(rule)],
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
