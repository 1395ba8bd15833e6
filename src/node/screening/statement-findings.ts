import { parseCanonicalObject } from '#kernel/canonical-json.ts';
import type { Statement } from '#ledger/statement.ts';
import type { FindingRow } from '#store/store.ts';
import type { Screener } from './screener.ts';

/** What screening finds in a statement as it stands here, as rows of the store. A statement on no record is not screened. */
export function statementFindings(
  screener: Screener,
  { act, content }: Statement,
): readonly FindingRow[] {
  const { group, party, seq, type, record, facts } = act;
  if (record === undefined) return [];
  const held = content.kind === 'held' ? parseCanonicalObject(content.bytes) : undefined;
  return screener
    .screen(type, facts, held)
    .map((finding) => ({ group, record, party, seq, finding }));
}
