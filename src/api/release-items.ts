import { draftForm } from '#desks/releases/statements.ts';
import type { RecordId } from '#kernel/id.ts';
import type { DraftText } from '#ledger/draft-digest.ts';
import type { WaitingDraft } from '#node/drafts/waiting-draft.ts';
import type { ChosenDraft } from './contract-releases.ts';
import { nationalOf } from './draft-view.ts';
import type { ApiParts } from './parts.ts';
import { contentOf } from './statement-view.ts';

/** The exact words of drafts of one page. */
export async function draftTexts(
  { node }: ApiParts,
  page: readonly WaitingDraft[],
): Promise<Readonly<{ items: readonly ChosenDraft[]; records: readonly RecordId[] }>> {
  const national = nationalOf(node);
  if (national === undefined) return { items: [], records: [] };
  const places = page.map(({ seq }) => ({ group: national, party: node.party, seq }));
  const rows = new Map((await node.store.contentsAt(places)).map((row) => [row.seq, row]));
  const items = page.flatMap((one): readonly ChosenDraft[] => {
    const { draft, digest, area = '', type, record, writtenAt, seq } = one;
    const read = draftForm.safeParse(contentOf(rows.get(seq))?.['draft']);
    if (!read.success) return [];
    const text: DraftText = read.data;
    return [
      { draft, digest, area, type, writtenAt, text, ...(record === undefined ? {} : { record }) },
    ];
  });
  return { items, records: [...new Set(items.flatMap(({ record }) => record ?? []))] };
}
