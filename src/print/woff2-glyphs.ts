/** The `glyf` table as WOFF 2.0 packs it, section 5.1: one stream for each kind of number. */
import { ByteReader } from './byte-reader.ts';
import { ByteWriter } from './byte-writer.ts';
import { type Box, type Contour, glyphTables, type Point, simpleGlyph } from './glyph-outline.ts';

type Streams = Readonly<{
  contours: ByteReader;
  points: ByteReader;
  flags: ByteReader;
  glyphs: ByteReader;
  composites: ByteReader;
  bitmap: Uint8Array;
  boxes: ByteReader;
  instructions: ByteReader;
}>;

export function unpackGlyphs(table: Uint8Array): ReturnType<typeof glyphTables> {
  const reader = new ByteReader(table);
  reader.take(4);
  const count = reader.u16();
  reader.u16();
  const lengths = Array.from({ length: 7 }, () => reader.u32());
  const [contours = 0, points = 0, flags = 0, glyphs = 0, composites = 0, boxes = 0, code = 0] =
    lengths;
  const bitmapLength = Math.ceil(count / 32) * 4;
  const streams: Streams = {
    contours: reader.part(contours),
    points: reader.part(points),
    flags: reader.part(flags),
    glyphs: reader.part(glyphs),
    composites: reader.part(composites),
    bitmap: reader.take(bitmapLength),
    boxes: reader.part(boxes - bitmapLength),
    instructions: reader.part(code),
  };
  return glyphTables(Array.from({ length: count }, (_, glyph) => unpackGlyph(streams, glyph)));
}

function unpackGlyph(streams: Streams, glyph: number): Uint8Array {
  const contourCount = streams.contours.i16();
  const hasBox = ((streams.bitmap[glyph >> 3] ?? 0) & (0x80 >> (glyph & 7))) !== 0;
  const box = hasBox ? boxIn(streams.boxes) : undefined;
  if (contourCount === 0) return new Uint8Array();
  if (contourCount < 0) return compositeGlyph(streams, box);
  const sizes = Array.from({ length: contourCount }, () => streams.points.packed16());
  let [x, y] = [0, 0];
  const contours = sizes.map(
    (size): Contour =>
      Array.from({ length: size }, (): Point => {
        const flag = streams.flags.u8();
        const [dx, dy] = stepOf(flag & 0x7f, streams.glyphs);
        x += dx;
        y += dy;
        return { x, y, on: flag < 0x80 };
      }),
  );
  const instructions = streams.instructions.take(streams.glyphs.packed16());
  return simpleGlyph(contours, { instructions, ...(box && { box }) });
}

const boxIn = (reader: ByteReader): Box => ({
  minX: reader.i16(),
  minY: reader.i16(),
  maxX: reader.i16(),
  maxY: reader.i16(),
});

/** Section 5.2: how far it is to the next point, in 1 to 4 bytes as the flag says. */
function stepOf(flag: number, data: ByteReader): readonly [dx: number, dy: number] {
  const signed = (value: number, bit: number): number => ((flag >> bit) & 1 ? value : -value);
  if (flag < 10) return [0, signed(((flag & 14) << 7) + data.u8(), 0)];
  if (flag < 20) return [signed((((flag - 10) & 14) << 7) + data.u8(), 0), 0];
  if (flag < 84) {
    const at = flag - 20;
    const byte = data.u8();
    return [
      signed(1 + (at & 0x30) + (byte >> 4), 0),
      signed(1 + ((at & 0x0c) << 2) + (byte & 0x0f), 1),
    ];
  }
  if (flag < 120) {
    const at = flag - 84;
    const dx = 1 + (Math.floor(at / 12) << 8) + data.u8();
    return [signed(dx, 0), signed(1 + (((at % 12) >> 2) << 8) + data.u8(), 1)];
  }
  if (flag < 124) {
    const [first, second, third] = [data.u8(), data.u8(), data.u8()];
    return [signed((first << 4) + (second >> 4), 0), signed(((second & 0x0f) << 8) + third, 1)];
  }
  const dx = data.u16();
  return [signed(dx, 0), signed(data.u16(), 1)];
}

const [wordArguments, scaled, moreComponents, scaledTwice, matrix, hasInstructions] = [
  ...[0x0001, 0x0008, 0x0020, 0x0040, 0x0080, 0x0100],
] as const;

/** The form of its components is the same in both formats; only the instructions stand elsewhere. */
function compositeGlyph(
  { composites, glyphs, instructions }: Streams,
  box: Box | undefined,
): Uint8Array {
  if (box === undefined) throw new Error('a composite glyph without its box');
  const out = new ByteWriter().u16(-1, box.minX, box.minY, box.maxX, box.maxY);
  let flags = 0;
  let instructed = false;
  do {
    flags = composites.u16();
    const transform = flags & scaled ? 2 : flags & scaledTwice ? 4 : flags & matrix ? 8 : 0;
    const length = 2 + (flags & wordArguments ? 4 : 2) + transform;
    out.u16(flags).put(composites.take(length));
    instructed ||= (flags & hasInstructions) !== 0;
  } while (flags & moreComponents);
  if (instructed) {
    const code = instructions.take(glyphs.packed16());
    out.u16(code.length).put(code);
  }
  return out.align(2).done();
}
