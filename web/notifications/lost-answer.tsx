import { Trans } from '@lingui/react/macro';
import { Banner } from '../ui/banner.tsx';
import type { useLostAnswer } from './use-lost-answer.ts';

/** What is known of a draft whose handing in had no answer. */
export function LostAnswer({ lost }: { lost: ReturnType<typeof useLostAnswer> }) {
  if (lost === 'none') return null;
  return (
    <Banner look={lost === 'asking' ? 'attention' : 'note'} role="status">
      <p className="prose-line">
        {lost === 'asking' ? (
          <Trans>
            The node's answer was lost, so it is not known whether this was handed in. The desk asks
            until it answers, and does not hand it in twice. What you wrote is kept.
          </Trans>
        ) : (
          <Trans>The node answers again. This was not handed in; it can be handed in now.</Trans>
        )}
      </p>
    </Banner>
  );
}
