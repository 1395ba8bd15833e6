import { Trans, useLingui } from '@lingui/react/macro';
import { Banner } from '../ui/banner.tsx';
import { Button } from '../ui/button.tsx';
import { Digest } from '../ui/digest.tsx';
import { TextLink } from '../ui/text-link.tsx';
import { recordHref } from './record-href.ts';
import type { SaidWhat } from './said-what.ts';
import { statementWord } from './statement-words.ts';

/** What was signed, where it stands, and its digest. */
export function SaidLine({ said, onDismiss }: { said: SaidWhat; onDismiss: () => void }) {
  const { i18n } = useLingui();
  const { statement, row } = said;
  const word = statementWord(statement.type);
  const what = word ? i18n._(word) : statement.type;
  const reference = row.reference ?? row.record;
  const { seq } = statement;
  return (
    <Banner
      look="done"
      className="mb-stack"
      actions={
        <>
          <TextLink href={recordHref(row)}>
            <Trans>Open it</Trans>
          </TextLink>
          <Button look="quiet" onPress={onDismiss}>
            <Trans>Dismiss</Trans>
          </Button>
        </>
      }
    >
      <p>
        <Trans>
          Signed: <strong>{what}</strong>, on {reference}. It is statement {seq} of your log here,
          and leaves with the next checkpoint.
        </Trans>{' '}
        <Digest hex={statement.leafHash} />
      </p>
    </Banner>
  );
}
