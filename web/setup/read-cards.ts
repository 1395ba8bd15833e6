import type { Calendar, Member } from '#ledger/terms.ts';

const cardBytesMax = 1_048_576;

export type ReadCards = Readonly<{
  cards: readonly Member[];
  calendars: readonly Calendar[];
  unread: readonly string[];
}>;

/** Cards and calendars are judged with the terms, by the node; here only whether a file could be one. */
export async function readCards(files: readonly File[]): Promise<ReadCards> {
  const cards: Member[] = [];
  const calendars: Calendar[] = [];
  const unread: string[] = [];
  for (const file of files) {
    const value = file.size > cardBytesMax ? undefined : await jsonOf(file);
    if (isCard(value)) cards.push(value);
    else if (isCalendar(value)) calendars.push(value);
    else unread.push(file.name);
  }
  return { cards, calendars, unread };
}

async function jsonOf(file: File): Promise<unknown> {
  try {
    return JSON.parse(await file.text());
  } catch {
    return undefined;
  }
}

function isCard(value: unknown): value is Member {
  if (typeof value !== 'object' || value === null) return false;
  const { party, names, recoveryKey } = value as Partial<Record<string, unknown>>;
  return (
    typeof party === 'string' &&
    typeof recoveryKey === 'string' &&
    typeof names === 'object' &&
    names !== null
  );
}

function isCalendar(value: unknown): value is Calendar {
  if (typeof value !== 'object' || value === null) return false;
  const { party, weekend, holidays } = value as Partial<Record<string, unknown>>;
  return typeof party === 'string' && Array.isArray(weekend) && Array.isArray(holidays);
}
