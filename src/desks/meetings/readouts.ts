/**
 * The readouts of one meeting side by side. Which of them speak of the same thing follows from the keys that each side lists, and whether they
 * quote the same words from the hash of an agreed text; what they say is never compared.
 */
import type { HashHex, PartyId, RecordId } from '#kernel/id.ts';

/** What one side lists. */
export type Listed = Readonly<{
  party: PartyId;
  items: readonly Readonly<{ key: string; quotes?: HashHex; record?: RecordId }>[];
}>;

export type Mark =
  /** Every readout that was given lists it. */
  | 'all'
  | 'some'
  /** One readout alone lists it. */
  | 'one';

export type ItemView = Readonly<{
  key: string;
  by: readonly Readonly<{ party: PartyId; quotes?: HashHex; record?: RecordId }>[];
  /** Absent while fewer than two readouts are there to differ. */
  mark?: Mark;
  /** All that list it quote one and the same version of an agreed text. */
  sameWords?: true;
}>;

function markOf(readouts: number, by: number): Mark | undefined {
  if (readouts < 2) return undefined;
  if (by === readouts) return 'all';
  return by === 1 ? 'one' : 'some';
}

/** In the order in which keys come: those of the first readout, then those that only later ones list. */
export function itemsOf(readouts: readonly Listed[]): readonly ItemView[] {
  const keys = [...new Set(readouts.flatMap(({ items }) => items.map(({ key }) => key)))];
  return keys.map((key) => {
    const by = readouts.flatMap(({ party, items }) => {
      const item = items.find((one) => one.key === key);
      if (item === undefined) return [];
      const { key: _, ...rest } = item;
      return [{ party, ...rest }];
    });
    const mark = markOf(readouts.length, by.length);
    const [first] = by;
    const same =
      by.length > 1 &&
      first?.quotes !== undefined &&
      by.every(({ quotes }) => quotes === first.quotes);
    return { key, by, ...(mark && { mark }), ...(same && { sameWords: true as const }) };
  });
}
