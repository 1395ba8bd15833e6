import { keptChoice } from '../app/kept-choice.ts';
import { isLanguage } from '../strings/languages.ts';
import { type Draft, emptyDraft } from './draft.ts';

/** What an officer writes stays in this browser until it is signed or discarded: a reload or a lost connection takes nothing away. */
export type KeptDraft = Readonly<{ draft: Draft; keptMs: number }>;

const textCharactersMax = 100_000;
const linesMax = 1_000;

const record = (value: unknown): Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null ? { ...value } : {};

const textIn = (value: unknown): string | undefined =>
  typeof value === 'string' && value.length <= textCharactersMax ? value : undefined;

/** Reads a draft with care: another version of the desk, or anything else, may have written it. */
export function keptDraftOf(text: string | undefined, type: string): KeptDraft | undefined {
  if (text === undefined) return undefined;
  let read: Readonly<Record<string, unknown>>;
  try {
    read = record(JSON.parse(text));
  } catch {
    return undefined;
  }
  const draft = record(read['draft']);
  const keptMs = read['keptMs'];
  if (draft['type'] !== type || typeof keptMs !== 'number' || !Number.isFinite(keptMs)) {
    return undefined;
  }
  const [code, date] = [textIn(draft['code']), textIn(draft['date'])];
  return {
    keptMs,
    draft: {
      type,
      ...(code === undefined ? {} : { code }),
      ...(date === undefined ? {} : { date }),
      ...(draft['partial'] === true ? { partial: true } : {}),
      kilograms: Object.fromEntries(
        Object.entries(record(draft['kilograms']))
          .filter(([line, typed]) => /^\d+$/.test(line) && textIn(typed) !== undefined)
          .slice(0, linesMax)
          .map(([line, typed]) => [line, String(typed)]),
      ),
      text: Object.fromEntries(
        Object.entries(record(draft['text'])).filter(
          ([language, said]) => isLanguage(language) && textIn(said) !== undefined,
        ),
      ),
    },
  };
}

/** Whether anything was written that would be missed. */
export function isWritten(draft: Draft): boolean {
  const { code, date, kilograms, text } = draft;
  const typed = [code, date, ...Object.values(kilograms), ...Object.values(text)];
  return typed.some((each) => each !== undefined && each.trim() !== '');
}

/** One place a record and a kind of answer. */
export function draftKeeper(group: string, recordId: string, type: string) {
  const kept = keptChoice(`draft.${group}/${recordId}/${type}`);
  return {
    read: (): KeptDraft | undefined => keptDraftOf(kept.read(), type),
    write: (draft: Draft, nowMs: number): void =>
      kept.write(isWritten(draft) ? JSON.stringify({ draft, keptMs: nowMs }) : undefined),
    forget: (): void => kept.write(undefined),
    empty: (): Draft => emptyDraft(type),
  };
}
