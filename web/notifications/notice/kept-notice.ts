import { objectOf } from '../../drafts/kept-text.ts';
import { isLanguage } from '../../strings/languages.ts';
import { emptyLine, emptyNotice, linesMax, type NoticeDraft } from './notice-draft.ts';

const textCharactersMax = 100_000;

const isText = (value: unknown): boolean =>
  typeof value === 'string' && value.length <= textCharactersMax;

/** Whether each member that the example has as a plain value is one of its kind here. */
function hasPlain(value: unknown, example: object): boolean {
  const read = objectOf(value);
  return Object.entries(example).every(([name, one]) => {
    if (typeof one === 'string') return isText(read[name]);
    return typeof one === 'object' || typeof read[name] === typeof one;
  });
}

function isNotice(value: unknown): value is NoticeDraft {
  const { lines, firms, endUse } = objectOf(value);
  if (!hasPlain(value, emptyNotice)) return false;
  if (!Array.isArray(lines) || lines.length === 0 || lines.length > linesMax) return false;
  return (
    lines.every((line) => hasPlain(line, emptyLine(1))) &&
    Object.entries(emptyNotice.firms).every(([role, firm]) =>
      hasPlain(objectOf(firms)[role], firm),
    ) &&
    Object.entries(objectOf(endUse)).every(([tag, text]) => isLanguage(tag) && isText(text))
  );
}

/** The notice that was kept, if it has the form in which this desk writes one. */
export const writtenNotice = (value: unknown): NoticeDraft | undefined =>
  isNotice(value) ? value : undefined;
