import { Trans, useLingui } from '@lingui/react/macro';
import type { DraftStep, DraftView } from '#api/contract-drafts.ts';
import { NamedText } from '../ui/named-text.tsx';
import { Panel } from '../ui/panel.tsx';
import { Timeline } from '../ui/timeline.tsx';
import { When } from '../ui/when.tsx';
import { proofWords, returnReasonWords, roleWords, stepWords } from './draft-words.ts';
import { OfficerName } from './officer-name.tsx';

/** Who did what with it, as it stands in the national log. */
export function DraftHistory({ view }: { view: DraftView }) {
  const { i18n } = useLingui();
  return (
    <Panel title={<Trans>History</Trans>} note={<Trans>In the national log</Trans>}>
      <Timeline
        entries={view.history.map((step) => ({
          id: String(step.seq),
          when: <When at={step.at} />,
          what: i18n._(stepWords[step.what]),
          ...(step.by ? { who: <OfficerName actor={step.by} /> } : {}),
          children: <StepDetails step={step} isPast={step.digest !== view.digest} />,
        }))}
      />
    </Panel>
  );
}

function StepDetails({ step, isPast }: { step: DraftStep; isPast: boolean }) {
  const { i18n } = useLingui();
  const words = [
    step.role === undefined ? undefined : roleWords[step.role],
    step.proof === undefined ? undefined : proofWords[step.proof],
    step.reason === undefined ? undefined : returnReasonWords[step.reason],
  ].filter((word) => word !== undefined);
  return (
    <div className="space-y-0.5 text-ink-2">
      {words.map((word) => (
        <p key={word.id}>{i18n._(word)}</p>
      ))}
      {step.text && (
        <p className="said">
          <NamedText text={step.text} />
        </p>
      )}
      {isPast && (
        <p className="text-xs text-ink-3">
          <Trans>about an earlier version</Trans>
        </p>
      )}
    </div>
  );
}
