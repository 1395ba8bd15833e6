/** Outlines as the `glyf` table holds them (ISO/IEC 14496-22, clause 5.3.3): contours of points, on the curve or controlling it. */
import { ByteWriter } from './byte-writer.ts';

export type Point = Readonly<{ x: number; y: number; on: boolean }>;
export type Contour = readonly Point[];
export type Box = Readonly<{ minX: number; minY: number; maxX: number; maxY: number }>;

const onCurve = 1;

export function boxOf(contours: readonly Contour[]): Box {
  let [minX, minY, maxX, maxY] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const { x, y } of contours.flat()) {
    minX = Math.min(minX, x);
    minY = Math.min(minY, y);
    maxX = Math.max(maxX, x);
    maxY = Math.max(maxY, y);
  }
  return minX > maxX ? { minX: 0, minY: 0, maxX: 0, maxY: 0 } : { minX, minY, maxX, maxY };
}

/** One simple glyph. Empty for no contour. Coordinates are written in two bytes each: smaller forms save little once compressed. */
export function simpleGlyph(
  contours: readonly Contour[],
  { box = boxOf(contours), instructions = new Uint8Array() }: GlyphParts = {},
): Uint8Array {
  if (contours.length === 0) return new Uint8Array();
  const points = contours.flat();
  const out = new ByteWriter().u16(contours.length, box.minX, box.minY, box.maxX, box.maxY);
  let end = -1;
  for (const contour of contours) {
    end += contour.length;
    out.u16(end);
  }
  out.u16(instructions.length).put(instructions);
  for (const { on } of points) out.u8(on ? onCurve : 0);
  for (const axis of ['x', 'y'] as const) {
    let before = 0;
    for (const point of points) {
      out.u16(point[axis] - before);
      before = point[axis];
    }
  }
  return out.align(2).done();
}

type GlyphParts = Readonly<{ box?: Box; instructions?: Uint8Array }>;

/** The tables `glyf` and `loca` (long form) of these glyphs. */
export function glyphTables(
  glyphs: readonly Uint8Array[],
): Readonly<{ glyf: Uint8Array; loca: Uint8Array }> {
  const glyf = new ByteWriter();
  const loca = new ByteWriter();
  for (const glyph of glyphs) {
    loca.u32(glyf.size);
    glyf.put(glyph).align(4);
  }
  loca.u32(glyf.size);
  return { glyf: glyf.done(), loca: loca.done() };
}
