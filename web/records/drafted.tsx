import { Trans } from '@lingui/react/macro';
import type { DraftView } from '#api/contract-drafts.ts';
import { Banner } from '../ui/banner.tsx';
import { Button } from '../ui/button.tsx';
import { Digest } from '../ui/digest.tsx';
import { TextLink } from '../ui/text-link.tsx';
import { useDeskWords } from './desk-words.ts';

/** That a draft was handed in, and where it is. */
export function Drafted({ draft, onDismiss }: { draft: DraftView; onDismiss: () => void }) {
  const words = useDeskWords();
  const what = words.word(words.deskOf(draft.type), 'said', draft.type);
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
          Handed in: <strong>{what}</strong>. It is said when another officer has cleared it.
        </Trans>{' '}
        <Digest hex={draft.digest} />
      </p>
    </Banner>
  );
}
