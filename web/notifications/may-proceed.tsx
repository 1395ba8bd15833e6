import { Trans, useLingui } from '@lingui/react/macro';
import type { NotificationView } from '#api/contract.ts';
import { When } from '../ui/when.tsx';
import { becauseWords } from './fact-words.ts';
import { jointOf } from './joint-view.ts';

/** Whether the exporting authority may let the goods go under this clock, and why. Only that: no permit follows from it. */
export function MayProceed({ view }: { view: NotificationView }) {
  const { i18n } = useLingui();
  const { mayProceed } = jointOf(view);
  if (!mayProceed) return null;
  const because = becauseWords[mayProceed.because];
  return (
    <div className="mt-3 border-t border-line pt-3 text-sm">
      <p className="font-semibold">
        <Trans>As far as this notice goes, the shipment may proceed.</Trans>
      </p>
      <p className="prose-line text-ink-2">{because ? i18n._(because) : mayProceed.because}</p>
      <p className="text-xs text-ink-3">
        <Trans>
          Since <When at={mayProceed.since} />
        </Trans>
      </p>
    </div>
  );
}
