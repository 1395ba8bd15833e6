import { Trans } from '@lingui/react/macro';
import { ProblemText } from '../ui/problem-text.tsx';
import type { VerifyAnswer } from './verify-messages.ts';

/** What does not hold and where. The fact, not its cause: a restored backup looks the same as bad faith. */
export function VerifyRefusal({
  refusal: { refusal, text, factWords },
}: {
  refusal: Extract<VerifyAnswer, { kind: 'refused' }>;
}) {
  return (
    <div className="mt-3 rounded-lg border border-notice-line bg-notice px-4 py-3 text-notice-ink">
      <p className="font-semibold">
        <Trans>This group does not verify.</Trans>
      </p>
      <ProblemText problem={{ ...refusal, text, factWords }} />
    </div>
  );
}
