/**
 * WOFF 2.0 (W3C Recommendation) back to the TrueType font that it packs. The library that reads our fonts takes the weight of a
 * variable font only from an unpacked one.
 */
import { ByteReader } from './byte-reader.ts';
import { type FontTables, sfnt } from './sfnt.ts';
import { unpackGlyphs } from './woff2-glyphs.ts';

/** Brotli (RFC 7932). */
export type Decompress = (bytes: Uint8Array) => Uint8Array;

const signature = 0x774f_4632;
/** Section 4.1 of the Recommendation: tags that a directory names by number. */
const knownTags =
  'cmap head hhea hmtx maxp name OS/2 post cvt_ fpgm glyf loca prep CFF_ VORG EBDT EBLC gasp hdmx kern LTSH PCLT VDMX vhea vmtx BASE GDEF GPOS GSUB EBSC JSTF MATH CBDT CBLC COLR CPAL SVG_ sbix acnt avar bdat bloc bsln cvar fdsc feat fmtx fvar gvar hsty just lcar mort morx opbd prop trak Zapf Silf Glat Gloc Feat Sill'
    .split(' ')
    .map((tag) => tag.replace('_', ' '));

type Entry = Readonly<{ tag: string; length: number; transformed: boolean }>;

function entryOf(reader: ByteReader): Entry {
  const flags = reader.u8();
  const known = knownTags[flags & 0x3f];
  const tag = known ?? String.fromCharCode(...reader.take(4));
  const version = flags >> 6;
  const original = reader.base128();
  const isOutline = tag === 'glyf' || tag === 'loca';
  const transformed = isOutline ? version !== 3 : version !== 0;
  return { tag, length: transformed ? reader.base128() : original, transformed };
}

/** @throws RangeError, Error for what is no WOFF 2.0 file, or one of forms that none of our fonts has */
export function unpackWoff2(bytes: Uint8Array, decompress: Decompress): Uint8Array {
  const reader = new ByteReader(bytes);
  if (reader.u32() !== signature) throw new Error('not a WOFF 2.0 font');
  reader.take(8);
  const count = reader.u16();
  reader.take(6);
  const packedLength = reader.u32();
  reader.take(24);
  const entries = Array.from({ length: count }, () => entryOf(reader));
  const stream = new ByteReader(decompress(reader.take(packedLength)));
  const tables = new Map<string, Uint8Array>();
  for (const { tag, length, transformed } of entries) {
    const table = stream.take(length);
    if (transformed && tag !== 'glyf' && tag !== 'loca') {
      throw new Error(`table ${tag} is packed in a way that is not read here`);
    }
    tables.set(tag, table);
  }
  return sfnt(
    entries.some(({ tag, transformed }) => tag === 'glyf' && transformed)
      ? unpacked(tables)
      : tables,
  );
}

function unpacked(tables: FontTables): FontTables {
  const { glyf, loca } = unpackGlyphs(tables.get('glyf') ?? new Uint8Array());
  const head = Uint8Array.from(tables.get('head') ?? []);
  // indexToLocFormat: long offsets.
  head.set([0, 1], 50);
  return new Map([...tables, ['glyf', glyf], ['loca', loca], ['head', head]]);
}
