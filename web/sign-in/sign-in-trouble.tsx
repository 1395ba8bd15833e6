import { Trans } from '@lingui/react/macro';
import { ProblemAnswer } from '../app/api.ts';
import { TroubleText } from '../ui/trouble.tsx';
import { NoPasskey } from './sign-in-api.ts';

/** Why a way in did not open, and what to do. */
export function SignInTrouble({ error }: { error: Error }) {
  return (
    <div
      role="alert"
      className="rounded-lg border border-notice-line bg-notice px-4 py-3 text-sm text-notice-ink"
    >
      {error instanceof NoPasskey ? (
        <p className="prose-line">
          <Trans>
            No passkey was used. It was called off, or this device has none for this desk. Try
            again, or use another way.
          </Trans>
        </p>
      ) : (
        <TroubleText error={error} />
      )}
      <Details error={error} />
    </div>
  );
}

function Details({ error }: { error: Error }) {
  if (!(error instanceof ProblemAnswer)) return null;
  const { waitSeconds, expected } = error.problem.facts ?? {};
  if (typeof waitSeconds === 'number') {
    return (
      <p>
        <Trans>Seconds to wait: {waitSeconds}</Trans>
      </p>
    );
  }
  return expected === undefined ? null : (
    <p>
      <Trans>Expected: {String(expected)}</Trans>
    </p>
  );
}
