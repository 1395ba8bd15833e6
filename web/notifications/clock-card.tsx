import { Trans, useLingui } from '@lingui/react/macro';
import Clock from 'lucide-react/icons/clock';
import type { NotificationView } from '#api/contract.ts';
import type { NoticeClock } from '#desks/notifications/view.ts';
import { PeriodBar } from '../ui/deadline.tsx';
import { Facts, Panel } from '../ui/panel.tsx';
import { TimeLeft, When } from '../ui/when.tsx';
import { ClockMarks } from './clock-marks.tsx';
import { ClockRuleFacts } from './clock-rule-facts.tsx';
import { labels, phaseWords, sentences, silenceWords, sourceWords } from './fact-words.ts';
import { jointOf } from './joint-view.ts';
import { MayProceed } from './may-proceed.tsx';

/** The period for an answer: how long, until when, what its end does, and by which law. */
export function ClockCard({ view }: { view: NotificationView }) {
  const { i18n } = useLingui();
  const { clock, ruleNotInTerms } = jointOf(view);
  return (
    <Panel title={i18n._(labels.clock)}>
      {clock ? (
        <Period clock={clock} view={view} />
      ) : (
        <p className="prose-line text-sm text-ink-2">{i18n._(sentences.noClock)}</p>
      )}
      {ruleNotInTerms !== undefined && (
        <p className="prose-line mt-2 text-sm text-ink-2">
          <Trans>The notice names the rule {ruleNotInTerms}, which the terms do not hold.</Trans>
        </p>
      )}
      <MayProceed view={view} />
    </Panel>
  );
}

const openPhases: ReadonlySet<string> = new Set(['not-started', 'running', 'suspended']);

function Period({ clock, view }: { clock: NoticeClock; view: NotificationView }) {
  const { t, i18n } = useLingui();
  const { start, deadline, phase } = clock;
  const silence = silenceWords[clock.silence];
  const phaseWord = phaseWords[phase];
  const source = sourceWords[view.rule?.source ?? ''];
  return (
    <div className="space-y-3">
      {phase === 'running' && deadline !== undefined && (
        <p className="flex items-center gap-2 text-lg font-semibold">
          <Clock aria-hidden="true" className="size-5 shrink-0 text-accent" />
          <TimeLeft until={deadline} />
        </p>
      )}
      {phase !== 'running' && phaseWord && (
        <p className="prose-line font-semibold">{i18n._(phaseWord)}</p>
      )}
      {phase === 'running' && start !== undefined && deadline !== undefined && (
        <PeriodBar from={start} until={deadline} />
      )}
      {silence && openPhases.has(phase) && (
        <p className="prose-line text-sm text-ink-2">{i18n._(silence)}</p>
      )}
      <Facts
        rows={[
          [
            i18n._(labels.deadline),
            deadline !== undefined && <When key="deadline" at={deadline} />,
          ],
          [t`Started`, start !== undefined && <When key="start" at={start} />],
        ]}
      />
      <ClockMarks clock={clock} />
      {view.rule && (
        <p className="text-sm">
          <span className="text-ink-3">
            {view.rule.statutory ? <Trans>Set by law:</Trans> : <Trans>Set by the terms:</Trans>}
          </span>{' '}
          {source ? i18n._(source) : view.rule.source}
        </p>
      )}
      {view.rule && (
        <details className="text-sm">
          <summary className="cursor-pointer font-semibold text-accent">
            <Trans>The whole rule</Trans>
          </summary>
          <div className="pt-2">
            <ClockRuleFacts rule={view.rule} />
          </div>
        </details>
      )}
    </div>
  );
}
