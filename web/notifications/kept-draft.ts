import { objectOf } from '../drafts/kept-text.ts';
import { isLanguage } from '../strings/languages.ts';
import type { Draft } from './draft.ts';

const textCharactersMax = 100_000;
const linesMax = 1_000;

const textIn = (value: unknown): string | undefined =>
  typeof value === 'string' && value.length <= textCharactersMax ? value : undefined;

/** The answer that was kept, if it is one of this kind. */
export function writtenDraft(value: unknown, type: string): Draft | undefined {
  const draft = objectOf(value);
  if (draft['type'] !== type) return undefined;
  const [code, date] = [textIn(draft['code']), textIn(draft['date'])];
  return {
    type,
    ...(code === undefined ? {} : { code }),
    ...(date === undefined ? {} : { date }),
    ...(draft['partial'] === true ? { partial: true } : {}),
    kilograms: Object.fromEntries(
      Object.entries(objectOf(draft['kilograms']))
        .filter(([line, typed]) => /^\d+$/.test(line) && textIn(typed) !== undefined)
        .slice(0, linesMax)
        .map(([line, typed]) => [line, String(typed)]),
    ),
    text: Object.fromEntries(
      Object.entries(objectOf(draft['text'])).filter(
        ([language, said]) => isLanguage(language) && textIn(said) !== undefined,
      ),
    ),
  };
}

/** Whether anything was written that would be missed. */
export function isWritten(draft: Draft): boolean {
  const { code, date, kilograms, text } = draft;
  const typed = [code, date, ...Object.values(kilograms), ...Object.values(text)];
  return typed.some((each) => each !== undefined && each.trim() !== '');
}
