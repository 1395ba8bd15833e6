import { keepText, keptText, keptPrefix as prefix } from './kept-box.ts';

/**
 * What an officer writes stays in this browser until it is handed in or discarded, under his own id: a reload or a lost connection takes nothing away.
 * Nobody else who sits down here sees it: it opens under a key of his session alone (kept-box.ts), and goes when he signs out or another officer signs in.
 */
export type Kept<Written> = Readonly<{
  draft: Written;
  keptMs: number;
  /** The record under which it was sent, from the moment of its sending on. */
  as?: string;
}>;

export type Keeper<Written> = Readonly<{
  read: () => Kept<Written> | undefined;
  write: (kept: Kept<Written>) => void;
  forget: () => void;
}>;

const draftIdPattern = /^[a-z][a-z0-9-]{0,40}-[0-9a-f]{32}$/;

/** @param name of the form, and of what it is about */
export function keeperOf<Written>(
  officer: string,
  name: string,
  written: (value: unknown) => Written | undefined,
): Keeper<Written> {
  const key = `${prefix}${officer}.${name}`;
  return {
    read: () => keptIn(keptText(key), written),
    write: (value) => keepText(key, JSON.stringify(value)),
    forget: () => keepText(key, undefined),
  };
}

/** For words that are to leave no trace here. */
export const keepsNothing = {
  read: () => undefined,
  write: () => undefined,
  forget: () => undefined,
};

export const objectOf = (value: unknown): Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null ? { ...value } : {};

/** Reads with care: another version of the desk, or anything else, may have written it. */
export function keptIn<Written>(
  text: string | undefined,
  written: (value: unknown) => Written | undefined,
): Kept<Written> | undefined {
  if (text === undefined) return undefined;
  let read: Readonly<Record<string, unknown>>;
  try {
    read = objectOf(JSON.parse(text));
  } catch {
    return undefined;
  }
  const { keptMs, as } = read;
  const draft = written(read['draft']);
  if (draft === undefined || typeof keptMs !== 'number' || !Number.isFinite(keptMs)) {
    return undefined;
  }
  return {
    ...{ draft, keptMs },
    ...(typeof as === 'string' && draftIdPattern.test(as) ? { as } : {}),
  };
}

type Box = Pick<Storage, 'length' | 'key' | 'removeItem'>;

function keysIn(box: Box): readonly string[] {
  const keys = Array.from({ length: box.length }, (_, index) => box.key(index) ?? '');
  return keys.filter((key) => key.startsWith(prefix));
}

/** Those of every officer but this one; of everybody, if none is named. */
export function forgetKept(butOf?: string, box: () => Box = () => localStorage): void {
  try {
    const own = butOf === undefined ? undefined : `${prefix}${butOf}.`;
    const others = keysIn(box()).filter((key) => own === undefined || !key.startsWith(own));
    for (const key of others) box().removeItem(key);
  } catch {
    // Storage is blocked: nothing was kept in it.
  }
}

/** How many texts of this officer would go if he signed out. */
export function keptCount(officer: string, box: () => Box = () => localStorage): number {
  try {
    return keysIn(box()).filter((key) => key.startsWith(`${prefix}${officer}.`)).length;
  } catch {
    return 0;
  }
}

/** A record id of this party for a draft that is about to be sent. */
export function newDraftId(party: string): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return `${party}-${Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')}`;
}
