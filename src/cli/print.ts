/** Columns a terminal shows for a character: Han and full-width take two. */
export function columnsOf(text: string): number {
  let columns = 0;
  for (const character of text) {
    if (/\p{Mn}/u.test(character)) continue;
    columns +=
      /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]/u.test(
        character,
      )
        ? 2
        : 1;
  }
  return columns;
}

/** Aligned rows under a heading; nothing is cut. */
export function table(heading: readonly string[], rows: readonly (readonly string[])[]): string {
  const all = [heading, ...rows];
  const widths = heading.map((_, column) =>
    Math.max(...all.map((row) => columnsOf(printable(row[column] ?? '')))),
  );
  const line = (row: readonly string[]): string =>
    row
      .map((cell, column) => {
        const text = printable(cell);
        return text + ' '.repeat((widths[column] ?? 0) - columnsOf(text));
      })
      .join('  ')
      .trimEnd();
  return `${all.map(line).join('\n')}\n`;
}

/** `name: value` lines with the values aligned. */
export function facts(
  rows: readonly (readonly [name: string, value: string | undefined])[],
): string {
  const shown = rows.filter((row): row is readonly [string, string] => row[1] !== undefined);
  const width = Math.max(...shown.map(([name]) => columnsOf(name))) + 2;
  return shown
    .map(([name, value]) => {
      // A row without a name goes on with the one above.
      const head = name === '' ? ' ' : `${name}:`;
      return `${head}${' '.repeat(width - columnsOf(name))}${printable(value)}\n`;
    })
    .join('');
}

/** What another government wrote may hold characters that move the cursor, recolour the screen or turn the line around. */
export function printable(text: string): string {
  return text.replace(/[\p{Cc}\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/gu, '\ufffd');
}

export const short = (id: string): string => (id.length > 16 ? `${id.slice(0, 12)}…` : id);

export const formatMebibytes = (bytes: number): string =>
  `${Math.floor(bytes / 1_048_576).toLocaleString('en')} MiB`;
