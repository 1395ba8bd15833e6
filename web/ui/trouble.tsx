import { Trans } from '@lingui/react/macro';
import { NoAnswer, ProblemAnswer } from '../app/api.ts';
import { useLanguage } from '../app/language.tsx';
import { Banner } from './banner.tsx';
import { Button } from './button.tsx';

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

export function TroubleText({ error }: { error: Error }) {
  const language = useLanguage();
  if (error instanceof ProblemAnswer) {
    const { text, code, at } = error.problem;
    return (
      <p className="prose-line">
        {text[language]}{' '}
        <span className="font-mono text-xs break-words">
          {code}
          {at ? ` · ${at}` : ''}
        </span>
      </p>
    );
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
