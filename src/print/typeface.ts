/**
 * One small TrueType font of just the characters that a document has, put together from the files of a typeface: its readers get one font
 * per weight, with every character under its own code, so that what is copied or searched is what was written.
 */
import { create, type Font, type Glyph } from 'fontkit';
import { ByteWriter } from './byte-writer.ts';
import { boxOf, type Contour, glyphTables, type Point, simpleGlyph } from './glyph-outline.ts';
import { sfnt } from './sfnt.ts';
import type { TypefaceFiles } from './typeface-files.ts';
import { type Decompress, unpackWoff2 } from './woff2.ts';

export type Weight = 'regular' | 'bold';
const weights = { regular: 400, bold: 650 } as const satisfies Record<Weight, number>;

/** Quotation marks are as wide as a character in Chinese, and half of it in other languages. */
export type Face = Readonly<{ weight: Weight; script: 'han' | 'latin' }>;
const quotationMarks: ReadonlySet<string> = new Set('‘’“”');

/** Stands for a character that the typeface has not, as in printing; the document names its code at the end. */
export const missingMark = '\u3013';

/** `bytes` is a font file; `advance` how wide a character is, in thousandths of the size of the type. */
export type SetFont = Readonly<{ bytes: Uint8Array; advance: (character: string) => number }>;

export type Typeface = Readonly<{
  has: (character: string) => boolean;
  /** A font of these characters; those that the typeface lacks are left out. */
  font: (characters: ReadonlySet<string>, face: Face) => SetFont;
}>;

const unitsPerEm = 1000;

export function typeface(files: TypefaceFiles, decompress: Decompress): Typeface {
  const fileOf = fileIndex(files.ranges);
  const opened = new Map<string, Record<Weight, Font>>();
  const fontOf = (name: string, weight: Weight): Font => {
    const known = opened.get(name) ?? open(unpackWoff2(files.read(name), decompress));
    opened.set(name, known);
    return known[weight];
  };
  const glyphOf = (character: string, weight: Weight): Glyph | undefined => {
    const code = character.codePointAt(0) ?? 0;
    const name = fileOf(code);
    const font = name === undefined ? undefined : fontOf(name, weight);
    return font?.hasGlyphForCodePoint(code) ? font.glyphForCodePoint(code) : undefined;
  };
  return {
    has: (character) => glyphOf(character, 'regular') !== undefined,
    font(characters, { weight, script }) {
      const sorted = [...characters].sort((a, b) => codeOf(a) - codeOf(b));
      const found = sorted.flatMap((character) => {
        const glyph = glyphOf(character, weight);
        if (glyph === undefined) return [];
        const code = codeOf(character);
        const whole = { code, width: Math.round(glyph.advanceWidth), contours: contoursOf(glyph) };
        const isNarrow = script === 'latin' && quotationMarks.has(character);
        return [isNarrow ? narrowed(whole) : whole];
      });
      const widths = new Map(found.map(({ code, width }) => [String.fromCodePoint(code), width]));
      return {
        bytes: fontFile(found, { weight, script }),
        advance: (character) => widths.get(character) ?? 0,
      };
    },
  };
}

const codeOf = (character: string): number => character.codePointAt(0) ?? 0;

function open(bytes: Uint8Array): Record<Weight, Font> {
  const font = create(Buffer.from(bytes)) as Font;
  return {
    regular: font.getVariation({ wght: weights.regular }),
    bold: font.getVariation({ wght: weights.bold }),
  };
}

type Range = Readonly<{ from: number; to: number; name: string }>;

/** Where two files have a character, the later counts, as it does in CSS: the alphabets stand behind. */
function fileIndex(ranges: TypefaceFiles['ranges']): (code: number) => string | undefined {
  const all = Object.entries(ranges).flatMap(([name, list]) =>
    list.split(',').map((range): Range => {
      const [from = '', to = from] = range.trim().slice(2).split('-');
      return { from: Number.parseInt(from, 16), to: Number.parseInt(to, 16), name };
    }),
  );
  return (code) => all.findLast(({ from, to }) => from <= code && code <= to)?.name;
}

/** The outline in whole units, as contours of points. */
function contoursOf(glyph: Glyph): readonly Contour[] {
  const contours: Point[][] = [];
  for (const { command, args } of glyph.path.commands) {
    const [a = 0, b = 0, c = 0, d = 0] = args.map(Math.round);
    const current = contours.at(-1);
    if (command === 'moveTo') contours.push([{ x: a, y: b, on: true }]);
    else if (command === 'lineTo') current?.push({ x: a, y: b, on: true });
    else if (command === 'quadraticCurveTo') {
      current?.push({ x: a, y: b, on: false }, { x: c, y: d, on: true });
    }
  }
  return contours;
}

type Outline = Readonly<{ code: number; width: number; contours: readonly Contour[] }>;

/** With the same room on both sides, as in a Latin face. */
function narrowed({ code, contours }: Outline): Outline {
  const { minX, maxX } = boxOf(contours);
  const shift = quotationRoom - minX;
  return {
    code,
    width: maxX - minX + 2 * quotationRoom,
    contours: contours.map((contour) => contour.map((point) => ({ ...point, x: point.x + shift }))),
  };
}
const quotationRoom = 50;

const emptyBox: readonly Contour[] = [
  [
    { x: 100, y: 0, on: true },
    { x: 100, y: 700, on: true },
    { x: 500, y: 700, on: true },
    { x: 500, y: 0, on: true },
  ],
];

function fontFile(found: readonly Outline[], { weight, script }: Face): Uint8Array {
  const outlines = [{ code: 0, width: 600, contours: emptyBox }, ...found];
  const box = boxOf(outlines.flatMap(({ contours }) => contours));
  const { glyf, loca } = glyphTables(outlines.map(({ contours }) => simpleGlyph(contours)));
  const metrics = new ByteWriter();
  for (const { width, contours } of outlines) metrics.u16(width, boxOf(contours).minX);
  const name = `NotoSansSC-${weight === 'bold' ? 'Bold' : 'Regular'}${script === 'latin' ? 'Latin' : ''}`;
  return sfnt(
    new Map([
      ['head', head(box, weight)],
      ['hhea', hhea(outlines.length)],
      ['maxp', maxp(outlines)],
      ['hmtx', metrics.done()],
      ['cmap', cmap(found.map(({ code }) => code))],
      ['loca', loca],
      ['glyf', glyf],
      ['name', names(name)],
      ['post', new ByteWriter().u32(0x0003_0000, 0).u16(-100, 50).u32(0, 0, 0, 0, 0).done()],
      ['OS/2', os2(weight)],
    ]),
  );
}

const [ascent, descent, capHeight, xHeight] = [880, -120, 733, 543];

function head({ minX, minY, maxX, maxY }: ReturnType<typeof boxOf>, weight: Weight): Uint8Array {
  const out = new ByteWriter()
    .u32(0x0001_0000, 0x0001_0000, 0, 0x5f0f_3cf5)
    .u16(0b1011, unitsPerEm);
  // No date: equal characters give equal fonts.
  out.u32(0, 0, 0, 0).u16(minX, minY, maxX, maxY, weight === 'bold' ? 1 : 0, 8, 2, 1, 0);
  return out.done();
}

const hhea = (glyphs: number): Uint8Array =>
  new ByteWriter()
    .u32(0x0001_0000)
    .u16(ascent, descent, 0, unitsPerEm, 0, 0, unitsPerEm, 1, 0, 0, 0, 0, 0, 0, 0, glyphs)
    .done();

function maxp(outlines: readonly Readonly<{ contours: readonly Contour[] }>[]): Uint8Array {
  const points = Math.max(...outlines.map(({ contours }) => contours.flat().length));
  const contours = Math.max(...outlines.map((outline) => outline.contours.length));
  return new ByteWriter()
    .u32(0x0001_0000)
    .u16(outlines.length, points, contours, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0)
    .done();
}

/** Format 12: one group for each character. Glyph 0 is the one for none. */
function cmap(codes: readonly number[]): Uint8Array {
  const out = new ByteWriter().u16(0, 1, 3, 10).u32(12);
  out.u16(12, 0).u32(16 + codes.length * 12, 0, codes.length);
  codes.forEach((code, at) => {
    out.u32(code, code, at + 1);
  });
  return out.done();
}

/** Whose font it is stays in it, as its licence wishes. */
function names(postScript: string): Uint8Array {
  const entries = [
    [0, 'Noto Sans SC, (c) 2014-2021 Adobe. A subset.'],
    [1, 'Noto Sans SC'],
    [2, 'Regular'],
    [4, postScript],
    [6, postScript],
    [13, 'SIL Open Font License, Version 1.1'],
  ] as const;
  const text = new ByteWriter();
  const out = new ByteWriter().u16(0, entries.length, 6 + entries.length * 12);
  for (const [id, words] of entries) {
    out.u16(3, 1, 0x409, id, words.length * 2, text.size);
    text.u16(...[...words].map(codeOf));
  }
  return out.put(text.done()).done();
}

function os2(weight: Weight): Uint8Array {
  const out = new ByteWriter().u16(4, 600, weights[weight], 5, 0);
  out.u16(650, 600, 0, 75, 650, 600, 0, 350, 50, 250, 0);
  out
    .u8(2, 11, 5, 0, 0, 0, 0, 0, 0, 0)
    .u32(0, 0, 0, 0)
    .u8(...[...'GOOG'].map(codeOf));
  out.u16(weight === 'bold' ? 0x20 : 0x40, 0x20, 0xffff, ascent, descent, 0, 1160, 288);
  return out.u32(0, 0).u16(xHeight, capHeight, 0, 32, 0).done();
}
