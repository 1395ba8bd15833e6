import { Trans } from '@lingui/react/macro';
import ShieldCheck from 'lucide-react/icons/shield-check';
import type { GroupLogs, GroupView } from '#api/contract.ts';
import { Button } from '../ui/button.tsx';
import { classNames } from '../ui/class-names.ts';
import { useVerification } from './use-verification.ts';
import { VerifyProgress } from './verify-progress.tsx';
import { VerifyRefusal } from './verify-refusal.tsx';
import { VerifyResult } from './verify-result.tsx';

/** Fetches the terms and every bundle, and checks all of it here, without believing the node. */
export function VerifyPanel({
  group,
  claimed,
}: {
  group: GroupLogs;
  claimed: GroupView['fingerprint'] | undefined;
}) {
  const [state, start] = useVerification(group.group);
  return (
    <div
      className={classNames(
        'mt-3 border-t border-line pt-3.5',
        state.kind === 'idle' && 'not-printed',
      )}
    >
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <Button className="not-printed" isDisabled={state.kind === 'running'} onPress={start}>
          <ShieldCheck aria-hidden="true" className="size-4" />
          <Trans>Verify in the browser</Trans>
        </Button>
        {state.kind === 'idle' && (
          <p className="prose-line min-w-0 flex-1 basis-72 text-sm text-ink-2">
            <Trans>
              Your browser fetches the terms and all statements, hashes every one, and checks every
              signature and receipt itself.
            </Trans>
          </p>
        )}
        {state.kind === 'running' && <VerifyProgress progress={state.progress} logs={group.logs} />}
      </div>
      <div aria-live="polite">
        {state.kind === 'verified' && (
          <VerifyResult result={state} group={group} claimed={claimed} />
        )}
        {state.kind === 'refused' && <VerifyRefusal refusal={state} />}
        {state.kind === 'unreachable' && (
          <p className="prose-line mt-3 text-sm">
            <Trans>The logs could not be fetched, so nothing is verified.</Trans>{' '}
            <span className="font-mono text-xs">{state.detail}</span>
          </p>
        )}
      </div>
    </div>
  );
}
