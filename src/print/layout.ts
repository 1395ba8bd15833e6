/** A paper on pages: where each line stands, and of which part of the document it is. Knows no file format. */
import { visibleText } from '#kernel/visible-text.ts';
import { breakLines } from './break-lines.ts';
import type { Blank, Block, Cell, Heading, Look, Paper, Paragraph, Table } from './paper.ts';
import type { Face, Weight } from './typeface.ts';

/** Points: A4 with margins for a file's holes. */
export const page = { width: 595.28, height: 841.89, left: 68, right: 56, top: 62, bottom: 70 };
const textWidth = page.width - page.left - page.right;
const floor = page.height - page.bottom;

/** A part of the document as a reader aloud has it. */
export type Part = Readonly<{
  id: number;
  tag: 'H1' | 'H2' | 'H3' | 'P' | 'Table' | 'TR' | 'TH' | 'TD';
  parent?: number;
  language?: string;
  scope?: 'Row' | 'Column';
  /** The text of a heading, for the outline of the document. */
  title?: string;
}>;

export type Mark =
  /** `part` absent: repeated or drawn for the eye alone. */
  | Readonly<{ kind: 'text'; part?: number; x: number; y: number; text: string; type: SetType }>
  | Readonly<{ kind: 'line'; x: number; y: number; width: number }>
  | Readonly<{ kind: 'frame'; x: number; y: number; width: number; height: number }>;

export type Type = Readonly<{ size: number; weight: Weight; leading: number; grey?: true }>;
/** A type in the form that the language of its text asks for. */
export type SetType = Type & Pick<Face, 'script'>;
export type Page = readonly Mark[];
export type Advance = (character: string, face: Face) => number;

/** Which form of the typeface a text of this language is set in. */
export const scriptOf = (language: string): Face['script'] => (language === 'zh' ? 'han' : 'latin');
export type LaidOut = Readonly<{ pages: readonly Page[]; parts: readonly Part[] }>;

const body: Type = { size: 10, weight: 'regular', leading: 15 };
const looks: Readonly<Record<Look, Type>> = {
  plain: body,
  centred: body,
  right: body,
  small: { size: 8, weight: 'regular', leading: 11.5, grey: true },
  strong: { ...body, weight: 'bold' },
};
const headings: Readonly<Record<Heading['level'], Type>> = {
  1: { size: 18, weight: 'bold', leading: 25 },
  2: { size: 13, weight: 'bold', leading: 19 },
  3: { size: 11, weight: 'bold', leading: 16 },
};
const [cellGap, rowGap, blockGap] = [12, 5, 7];

/** A text as it is set: composed, with marks that turn or hide what stands beside them made visible. */
export const shown = (text: string): string =>
  visibleText(text.normalize('NFC')).replaceAll('\t', ' ').replaceAll('\ufffd', '\u3013');

export function layout(paper: Paper, advance: Advance): LaidOut {
  const sheet = new Sheet(paper.language, advance);
  for (const block of paper.blocks) sheet.add(block);
  return sheet.done();
}

class Sheet {
  private readonly pages: Mark[][] = [[]];
  private readonly parts: Part[] = [];
  private readonly language: string;
  private readonly advance: Advance;
  private y = page.top;

  constructor(language: string, advance: Advance) {
    this.language = language;
    this.advance = advance;
  }

  done = (): LaidOut => ({ pages: this.pages, parts: this.parts });

  add(block: Block): void {
    if (block.kind === 'heading') this.heading(block);
    else if (block.kind === 'paragraph') this.paragraph(block);
    else if (block.kind === 'table') this.table(block);
    else this.blank(block);
  }

  private blank({ text, height }: Blank): void {
    this.need(height);
    const width = textWidth / 2;
    this.put({ kind: 'frame', x: page.left, y: this.y, width, height });
    const part = this.part({ tag: 'P' });
    const type = this.setIn(looks.small);
    this.lines(text, width - 12, type).forEach((line, at) => {
      const y = this.y + 5 + at * type.leading;
      this.put({ kind: 'text', part, x: page.left + 6, y, text: line, type });
    });
    this.y += height + blockGap;
  }

  private part(part: Omit<Part, 'id' | 'language'>, language?: string): number {
    const id = this.parts.length;
    const other = language !== undefined && language !== this.language;
    this.parts.push({ id, ...part, ...(other && { language }) });
    return id;
  }

  private put(mark: Mark): void {
    this.pages.at(-1)?.push(mark);
  }

  private turn(): void {
    this.pages.push([]);
    this.y = page.top;
  }

  /** Room for so much, on this page or the next. */
  private need(height: number): void {
    if (this.y + height > floor && this.y > page.top) this.turn();
  }

  private setIn = (type: Type, language = this.language): SetType => ({
    ...type,
    script: scriptOf(language),
  });

  private lines(text: string, width: number, type: SetType): readonly string[] {
    const measure = (one: string): number => (this.advance(one, type) * type.size) / 1000;
    return breakLines(shown(text), width, measure);
  }

  private widthOf = (line: string, type: SetType): number =>
    [...line].reduce((sum, one) => sum + (this.advance(one, type) * type.size) / 1000, 0);

  private heading({ level, text, language, newPage }: Heading): void {
    const type = this.setIn(headings[level], language);
    if (newPage && this.y > page.top) this.turn();
    if (this.y > page.top) this.y += blockGap;
    // A heading stays with what it is about.
    this.need(type.leading + 3 * body.leading);
    const part = this.part({ tag: `H${level}`, title: shown(text) }, language);
    for (const line of this.lines(text, textWidth, type)) this.line(part, page.left, line, type);
    this.y += 3;
  }

  private paragraph({ text, look = 'plain', language }: Paragraph): void {
    const type = this.setIn(looks[look], language);
    const part = this.part({ tag: 'P' }, language);
    for (const line of this.lines(text, textWidth, type)) {
      const rest = textWidth - this.widthOf(line, type);
      const shift = look === 'centred' ? rest / 2 : look === 'right' ? rest : 0;
      this.line(part, page.left + shift, line, type);
    }
    this.y += blockGap;
  }

  private line(part: number, x: number, text: string, type: SetType): void {
    this.need(type.leading);
    if (text !== '') this.put({ kind: 'text', part, x, y: this.y, text, type });
    this.y += type.leading;
  }

  private table(table: Table): void {
    const total = table.widths.reduce((sum, one) => sum + one, 0);
    const room = textWidth - cellGap * (table.widths.length - 1);
    const widths = table.widths.map((share) => (share / total) * room);
    const lefts = widths.map((_, at) =>
      widths.slice(0, at).reduce((sum, one) => sum + one + cellGap, page.left),
    );
    const root = this.part({ tag: 'Table' });
    const columns = widths.map((width, at) => ({ width, x: lefts[at] ?? page.left }));
    const heads = table.heads?.map((cell) => ({ ...cell, look: cell.look ?? ('small' as const) }));
    // Heads stay with the first lines below them.
    if (heads) this.need(looks.small.leading + 5 * body.leading);
    if (heads) this.row(heads, { columns, root, head: true });
    for (const cells of table.rows) {
      this.row(cells, {
        ...{ columns, root },
        ...(table.named && { named: true as const }),
        ...(table.plain && { plain: true as const }),
        ...(heads && { heads }),
      });
    }
    this.y += blockGap;
  }

  /** The cells of a row side by side, line by line, over as many pages as the longest needs. */
  private row(cells: readonly Cell[], around: Row): void {
    const set = this.set(cells, around);
    const height = Math.max(0, ...set.map(({ lines, type }) => lines.length * type.leading));
    // A short row stays whole.
    this.need(Math.min(height, 6 * body.leading));
    const next = set.map(() => 0);
    for (;;) {
      const top = this.y;
      let lowest = top;
      set.forEach(({ lines, type, part, x }, at) => {
        let y = top;
        for (
          let line = next[at] ?? 0;
          line < lines.length && y + type.leading <= floor;
          line += 1
        ) {
          const text = lines[line] ?? '';
          if (text !== '') this.put({ kind: 'text', part, x, y, text, type });
          y += type.leading;
          next[at] = line + 1;
        }
        lowest = Math.max(lowest, y);
      });
      this.y = lowest;
      if (set.every(({ lines }, at) => (next[at] ?? 0) >= lines.length)) break;
      this.turn();
      this.headsAgain(around);
    }
    this.y += around.plain ? 1 : rowGap / 2;
    if (!around.plain) {
      this.put({ kind: 'line', x: page.left, y: this.y, width: textWidth });
      this.y += rowGap / 2;
    }
  }

  private set(cells: readonly Cell[], { columns, root, head, named }: Row): readonly SetCell[] {
    const row = this.part({ tag: 'TR', parent: root });
    return cells.map(({ text, look = 'plain', language }, at) => {
      const { x, width } = columns[at] ?? { x: page.left, width: textWidth };
      const scope = head ? ('Column' as const) : named && at === 0 ? ('Row' as const) : undefined;
      const tag = scope ? 'TH' : 'TD';
      const part = this.part({ tag, parent: row, ...(scope && { scope }) }, language);
      const type = this.setIn(looks[look], language);
      return { x, type, part, lines: this.lines(text, width, type) };
    });
  }

  private headsAgain({ heads, columns }: Row): void {
    heads?.forEach(({ text, language }, at) => {
      const type = this.setIn(looks.small, language);
      const { x, width } = columns[at] ?? { x: page.left, width: textWidth };
      const [line = ''] = this.lines(text, width, type);
      this.put({ kind: 'text', x, y: this.y, text: line, type });
    });
    if (heads) this.y += looks.small.leading + rowGap;
  }
}

type SetCell = Readonly<{ x: number; type: SetType; part: number; lines: readonly string[] }>;
type Row = Readonly<{
  columns: readonly Readonly<{ x: number; width: number }>[];
  root: number;
  heads?: readonly Cell[];
  head?: true;
  named?: true;
  plain?: true;
}>;
