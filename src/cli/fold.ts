import { columnsOf } from './print.ts';

/**
 * What may not be divided: a run of Latin letters, or one Han character; closing marks stay with what stands before them, opening ones with
 * what follows. A run of spaces is a piece of its own.
 */
const pieces =
  /\s+|[“（《「]*(?:[\u2e80-\u9fff]|[^\s\u2e80-\u9fff\uff00-\uffef“”（）《》「」、。…]+|[^\s])[”）》」，。；：、？！…]*/gu;

/** One paragraph in lines of at most so many columns; the spaces it begins with stand before each. */
export function fold(text: string, columnsMax: number): readonly string[] {
  const indent = /^ */.exec(text)?.[0] ?? '';
  const lines: string[] = [''];
  for (const [piece] of text.trim().matchAll(pieces)) {
    const line = lines.at(-1) ?? '';
    const fits = indent.length + columnsOf(line) + columnsOf(piece.trimEnd()) <= columnsMax;
    if (fits || line === '') lines[lines.length - 1] = line + (line === '' ? piece.trim() : piece);
    else lines.push(piece.trim());
  }
  return lines.map((line) => indent + line.trimEnd());
}
