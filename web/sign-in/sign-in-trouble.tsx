import { Trans } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import type { Problem } from '#api/contract.ts';
import { ProblemAnswer } from '../app/api.ts';
import { TroubleText } from '../ui/trouble.tsx';
import { NoPasskey } from './sign-in-api.ts';

/** Why a way in did not open, and what to do. */
export function SignInTrouble({ error }: { error: Error }) {
  const reason = error instanceof ProblemAnswer ? credentialReason(error.problem) : undefined;
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
        <TroubleText error={error} withFacts={reason === undefined} />
      )}
      {reason !== undefined && <p>{reason}</p>}
    </div>
  );
}

/** What a new password, its code or the one before lacks (src/officers/password.ts). */
function credentialReason({ code, at, facts }: Problem): ReactNode {
  if (code !== 'credential.malformed') return undefined;
  if (at === 'code') return <Trans>The six digits that the application shows now.</Trans>;
  if (at === 'current') return <Trans>The password until now is another one.</Trans>;
  const word = String(facts?.['word'] ?? '');
  switch (facts?.['rule']) {
    case 'length':
      return <Trans>A password has 15 to 256 characters.</Trans>;
    case 'variety':
      return <Trans>A password has at least six different characters.</Trans>;
    case 'own-word':
      return <Trans>A password of yours has no “{word}” in it: others would try that first.</Trans>;
    case 'common':
      return <Trans>Many people use this password: choose another.</Trans>;
    default:
      return undefined;
  }
}
