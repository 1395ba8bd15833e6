/** A document for paper, before it has pages: what it says in order, each part with its language. PDF and HTML are made from it. */
import type { Instant } from '#kernel/instant.ts';
import type { Language } from '#kernel/language.ts';

export type Paper = Readonly<{
  title: string;
  language: Language;
  /** The date of the document. Equal papers give equal bytes. */
  asOf: Instant;
  /** Stands at the foot of every page, before its number. */
  foot: string;
  blocks: readonly Block[];
  /** What to say about characters that the typeface lacks; `codes` as `U+4DAE`. */
  missing: (codes: readonly string[]) => string;
}>;

export type Block = Heading | Paragraph | Table | Blank;

export type Heading = Readonly<{
  kind: 'heading';
  level: 1 | 2 | 3;
  text: string;
  language?: Language;
  /** Begins a page. */
  newPage?: true;
}>;

export type Look = 'plain' | 'small' | 'strong' | 'centred' | 'right';
export type Paragraph = Readonly<{
  kind: 'paragraph';
  text: string;
  language?: Language;
  look?: Look;
}>;

export type Cell = Readonly<{
  text: string;
  language?: Language;
  look?: 'plain' | 'small' | 'strong';
}>;

export type Table = Readonly<{
  kind: 'table';
  /** Shares of the width, one for each column. */
  widths: readonly number[];
  /** Said again on every page that the table goes on to. */
  heads?: readonly Cell[];
  rows: readonly (readonly Cell[])[];
  /** The first cell of every row names the row. */
  named?: true;
  /** No lines between its rows. */
  plain?: true;
}>;

/** A frame left empty, for a seal or a signature, with the words that say so. */
export type Blank = Readonly<{ kind: 'blank'; text: string; height: number }>;

export const paragraph = (text: string, look?: Look, language?: Language): Paragraph => ({
  kind: 'paragraph',
  text,
  ...(look && { look }),
  ...(language && { language }),
});

export const heading = (level: 1 | 2 | 3, text: string, language?: Language): Heading => ({
  kind: 'heading',
  level,
  text,
  ...(language && { language }),
});

/** Rows of a name and what it is; those without are left out. Small for hashes, so that each stands in one line. */
export function factTable(
  rows: readonly (readonly [name: string, value: string | undefined])[],
  look: 'plain' | 'small' = 'plain',
): Table {
  return {
    kind: 'table',
    widths: [1, 2.6],
    named: true,
    plain: true,
    rows: rows.flatMap(([name, value]) =>
      value
        ? [
            [
              { text: name, look: 'small' as const },
              { text: value, look },
            ],
          ]
        : [],
    ),
  };
}

/** Every text of a block, with its language where it is not the paper's. */
export function* textsOf(block: Block): Generator<Pick<Cell, 'text' | 'language'>> {
  if (block.kind !== 'table') yield block.kind === 'blank' ? { text: block.text } : block;
  else for (const row of [block.heads ?? [], ...block.rows]) yield* row;
}

/** The block with every text changed so. */
export function reworded(block: Block, change: (text: string) => string): Block {
  if (block.kind !== 'table') return { ...block, text: change(block.text) };
  const cells = (row: readonly Cell[]) => row.map((cell) => ({ ...cell, text: change(cell.text) }));
  return {
    ...block,
    ...(block.heads && { heads: cells(block.heads) }),
    rows: block.rows.map(cells),
  };
}
