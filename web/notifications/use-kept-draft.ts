import { useState } from 'react';
import type { NotificationRow } from '#api/contract.ts';
import type { Draft } from './draft.ts';
import { draftKeeper } from './kept-draft.ts';

/** A draft that is written down with every change, and comes back where it was left. */
export function useKeptDraft(row: NotificationRow, type: string) {
  const [keeper] = useState(() => draftKeeper(row.group, row.record, type));
  const [kept, setKept] = useState(() => keeper.read());
  const [draft, setDraft] = useState<Draft>(() => kept?.draft ?? keeper.empty());
  const change = (next: Draft) => {
    setDraft(next);
    keeper.write(next, Date.now());
  };
  const discard = () => {
    const before = { draft, kept };
    setDraft(keeper.empty());
    setKept(undefined);
    keeper.forget();
    return () => {
      setKept(before.kept);
      change(before.draft);
    };
  };
  return { draft, keptMs: kept?.keptMs, change, discard, forget: keeper.forget };
}
