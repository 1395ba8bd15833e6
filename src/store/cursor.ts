/** Where a page ended, as an opaque text. */

/** `due`: at a date (or without one) among what is owed; `updated`: among the others. */
export type Position = Readonly<{ kind: 'due' | 'updated'; at: number; record: number }>;

const form = /^([du])(\d{1,15})\.(\d{1,15})$/;

export const cursorOf = ({ kind, at, record }: Position): string =>
  `${kind === 'due' ? 'd' : 'u'}${at}.${record}`;

/** A text that is no cursor reads as none: the first page. */
export function positionOf(cursor: string): Position | undefined {
  const [, kind, at, record] = form.exec(cursor) ?? [];
  if (at === undefined || record === undefined) return undefined;
  return { kind: kind === 'd' ? 'due' : 'updated', at: Number(at), record: Number(record) };
}

/** As in a page: what is due before what is not, early before late; else late before early. */
export function inOrder(a: Position, b: Position): number {
  if (a.kind !== b.kind) return a.kind === 'due' ? -1 : 1;
  const ascending = a.at - b.at || a.record - b.record;
  return a.kind === 'due' ? ascending : -ascending;
}
