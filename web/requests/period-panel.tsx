import { Trans, useLingui } from '@lingui/react/macro';
import type { RequestJoint } from '#desks/requests/view.ts';
import { useLanguage } from '../app/language.tsx';
import { ClockMarks } from '../notifications/clock-marks.tsx';
import { labels, phaseWords, sentences, sourceWords } from '../notifications/fact-words.ts';
import { localeOf } from '../strings/languages.ts';
import { Deadline } from '../ui/deadline.tsx';
import { formatDate } from '../ui/format.ts';
import { Panel } from '../ui/panel.tsx';
import { When } from '../ui/when.tsx';

/** The clock of a request in words: whether it runs, until when, what held it, all in words. */
export function PeriodPanel({ joint }: { joint: RequestJoint }) {
  const { i18n } = useLingui();
  const language = useLanguage();
  const { clock, ruleNotInTerms, facts, moreTime, extensions } = joint;
  if (facts === undefined) return null;
  return (
    <Panel title={i18n._(labels.clock)}>
      <div className="space-y-3 text-sm">
        {clock ? <Running clock={clock} /> : <NoClock wanted={facts.wanted} />}
        {ruleNotInTerms !== undefined && (
          <p className="prose-line text-ink-2">
            <Trans>The request names the rule {ruleNotInTerms}, which the terms do not hold.</Trans>
          </p>
        )}
        {moreTime.map(({ seq, until, open }) => (
          <p key={seq} className="text-ink-2">
            <Trans>More time was asked for, until {formatDate(until, localeOf(language))}.</Trans>{' '}
            {open && <Trans>It has not been decided.</Trans>}
          </p>
        ))}
        {extensions.map(({ seq, until }) => (
          <p key={seq} className="text-ink-2">
            <Trans>More time was given, until {formatDate(until, localeOf(language))}.</Trans>
          </p>
        ))}
      </div>
    </Panel>
  );
}

function NoClock({ wanted }: { wanted: string | undefined }) {
  const locale = localeOf(useLanguage());
  return (
    <p className="prose-line text-ink-2">
      <Trans>No period runs: the request names no clock rule.</Trans>{' '}
      {wanted !== undefined && (
        <Trans>An answer is wanted by {formatDate(wanted, locale)}, which is no deadline.</Trans>
      )}
    </p>
  );
}

function Running({ clock }: { clock: NonNullable<RequestJoint['clock']> }) {
  const { i18n } = useLingui();
  const { phase, start, deadline, statutory, source } = clock;
  const phaseWord = phaseWords[phase];
  const sourceWord = sourceWords[source];
  return (
    <>
      {phaseWord && <p className="prose-line font-semibold">{i18n._(phaseWord)}</p>}
      {deadline !== undefined && phase === 'running' ? (
        <Deadline
          until={deadline}
          from={start}
          setBy={i18n._(statutory ? sentences.setByLaw : sentences.setByTerms)}
        />
      ) : (
        deadline !== undefined && (
          <p>
            <span className="text-ink-3">{i18n._(labels.deadline)}</span> <When at={deadline} />
          </p>
        )
      )}
      <ClockMarks clock={clock} />
      {statutory && <p className="text-ink-3">{sourceWord ? i18n._(sourceWord) : source}</p>}
    </>
  );
}
