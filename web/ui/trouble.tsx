import { Trans } from '@lingui/react/macro';
import { NoAnswer, ProblemAnswer } from '../app/api.ts';
import { Banner } from './banner.tsx';
import { Button } from './button.tsx';
import { ProblemText } from './problem-text.tsx';

/** What went wrong, in the node's own words where it gave any, and a way to try again. Nothing fails in silence. */
export function Trouble({ error, retry }: { error: Error; retry?: (() => void) | undefined }) {
  return (
    <Banner
      role="alert"
      actions={
        retry && (
          <Button onPress={retry}>
            <Trans>Try again</Trans>
          </Button>
        )
      }
    >
      <TroubleText error={error} />
    </Banner>
  );
}

export function TroubleText({
  error,
  withFacts = true,
}: {
  error: Error;
  /** False where the page says by itself what was expected. */
  withFacts?: boolean;
}) {
  if (error instanceof ProblemAnswer) {
    return <ProblemText problem={error.problem} withFacts={withFacts} />;
  }
  if (error instanceof NoAnswer) {
    return (
      <p className="prose-line">
        <Trans>
          The node does not answer. What it held is safe with it; check that it is running and that
          this machine reaches it.
        </Trans>
      </p>
    );
  }
  return (
    <p className="prose-line">
      <Trans>Something in this page went wrong. Nothing was sent.</Trans>{' '}
      <span className="font-mono text-xs">{error.message}</span>
    </p>
  );
}
