import { Trans, useLingui } from '@lingui/react/macro';
import { Banner } from '../ui/banner.tsx';
import { Button } from '../ui/button.tsx';
import { Digest } from '../ui/digest.tsx';
import { TextLink } from '../ui/text-link.tsx';
import type { SaidWhat } from './said-what.ts';
import { statementWord } from './statement-words.ts';

/** What was handed in, where it waits, and its digest. */
export function SaidLine({ said, onDismiss }: { said: SaidWhat; onDismiss: () => void }) {
  const { i18n } = useLingui();
  const { draft, row } = said;
  const word = statementWord(draft.type);
  const what = word ? i18n._(word) : draft.type;
  const reference = row.reference ?? row.record;
  return (
    <Banner
      look="done"
      className="mb-stack"
      actions={
        <>
          <TextLink href={`/drafts/${draft.draft}`}>
            <Trans>Open the draft</Trans>
          </TextLink>
          <Button look="quiet" onPress={onDismiss}>
            <Trans>Dismiss</Trans>
          </Button>
        </>
      }
    >
      <p>
        <Trans>
          Handed in: <strong>{what}</strong>, on {reference}. It is said when another officer has
          cleared it.
        </Trans>{' '}
        <Digest hex={draft.digest} />
      </p>
    </Banner>
  );
}
