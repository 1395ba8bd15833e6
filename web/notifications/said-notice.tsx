import { Trans, useLingui } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import CircleCheck from 'lucide-react/icons/circle-check';
import type { NotificationRow, StatementView } from '#api/contract.ts';
import { Button } from '../ui/button.tsx';
import { Digest } from '../ui/digest.tsx';
import { statementWord } from './statement-words.ts';

export type SaidWhat = Readonly<{ statement: StatementView; row: NotificationRow }>;

/** Tells what was just signed. A live region, so that it is heard where focus has moved on. */
export function SaidNotice({
  said,
  onDismiss,
}: {
  said: SaidWhat | undefined;
  onDismiss: () => void;
}) {
  return (
    <div aria-live="polite" className="not-printed">
      {said && <SaidLine said={said} onDismiss={onDismiss} />}
    </div>
  );
}

function SaidLine({ said, onDismiss }: { said: SaidWhat; onDismiss: () => void }) {
  const { i18n } = useLingui();
  const { statement, row } = said;
  const word = statementWord(statement.type);
  const what = word ? i18n._(word) : statement.type;
  const reference = row.reference ?? row.record;
  const { seq } = statement;
  return (
    <div className="mb-5 flex flex-wrap items-center gap-x-3 gap-y-1 rounded-lg border border-accent bg-accent-tint px-4 py-2.5 text-sm">
      <CircleCheck aria-hidden="true" className="size-5 shrink-0 text-accent" />
      <p className="min-w-0 flex-1">
        <Trans>
          Signed: <strong>{what}</strong>, on {reference}. It is statement {seq} of your log here,
          and leaves with the next checkpoint.
        </Trans>{' '}
        <Digest hex={statement.leafHash} />
      </p>
      <Link
        to="/notifications/$group/$record"
        params={{ group: row.group, record: row.record }}
        className="font-semibold text-accent underline"
      >
        <Trans>Open it</Trans>
      </Link>
      <Button look="quiet" onPress={onDismiss}>
        <Trans>Dismiss</Trans>
      </Button>
    </div>
  );
}
