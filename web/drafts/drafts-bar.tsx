import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import type { DraftRow } from '#api/contract-drafts.ts';
import { Button } from '../ui/button.tsx';
import { Sheet } from '../ui/sheet.tsx';
import { ClearInTurn } from './clear-in-turn.tsx';
import { ReturnForm } from './return-form.tsx';

/** What can be done with several drafts; it stands over the foot of the page while any is chosen. */
export function DraftsBar({ rows, onDone }: { rows: readonly DraftRow[]; onDone: () => void }) {
  const { t } = useLingui();
  // What is looked at in turn is fixed when it begins: what is cleared meanwhile does not move the rest.
  const [turn, setTurn] = useState<readonly string[]>();
  const [isReturning, setReturning] = useState(false);
  const close = () => {
    setTurn(undefined);
    onDone();
  };
  if (turn) return <ClearInTurn drafts={turn} onClose={close} />;
  if (rows.length === 0) return null;
  return (
    <section className="arrives not-printed sticky bottom-3 z-20 mt-3 flex flex-wrap items-center gap-3 rounded-lg border border-accent-line bg-raised px-inset py-2 text-sm shadow-raised">
      <p role="status" className="min-w-0 flex-1 basis-40">
        <strong>
          <Plural value={rows.length} one="# draft chosen" other="# drafts chosen" />
        </strong>
      </p>
      <Button look="quiet" onPress={onDone}>
        <Trans>Choose none</Trans>
      </Button>
      <Button onPress={() => setReturning(true)}>
        <Trans>Return them…</Trans>
      </Button>
      <Button look="primary" onPress={() => setTurn(rows.map(({ draft }) => draft))}>
        <Trans>Clear in turn…</Trans>
      </Button>
      {isReturning && (
        <Sheet title={t`Return with one reason`} isOpen onClose={() => setReturning(false)}>
          <ReturnForm drafts={rows} onClose={() => setReturning(false)} onReturned={onDone} />
        </Sheet>
      )}
    </section>
  );
}
