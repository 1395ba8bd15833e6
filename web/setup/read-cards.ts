import type { Member } from '#ledger/terms.ts';

const cardBytesMax = 1_048_576;

/** Cards are judged with the terms, by the node; here only whether a file could be one. */
export async function readCards(
  files: readonly File[],
): Promise<Readonly<{ cards: readonly Member[]; unread: readonly string[] }>> {
  const cards: Member[] = [];
  const unread: string[] = [];
  for (const file of files) {
    const value = file.size > cardBytesMax ? undefined : await jsonOf(file);
    if (isCard(value)) cards.push(value);
    else unread.push(file.name);
  }
  return { cards, unread };
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
