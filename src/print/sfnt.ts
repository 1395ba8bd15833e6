/** The container of TrueType fonts: a directory of tables (ISO/IEC 14496-22, clause 4.5). */
import { ByteWriter } from './byte-writer.ts';

export type FontTables = ReadonlyMap<string, Uint8Array>;

const trueType = 0x0001_0000;

function checksum(table: Uint8Array): number {
  let sum = 0;
  for (let at = 0; at < table.length; at += 4) {
    const word =
      ((table[at] ?? 0) << 24) |
      ((table[at + 1] ?? 0) << 16) |
      ((table[at + 2] ?? 0) << 8) |
      (table[at + 3] ?? 0);
    sum = (sum + (word >>> 0)) >>> 0;
  }
  return sum;
}

/** A font file of these tables, in the order of their tags. `checkSumAdjustment` is left as it stands in `head`: readers of an embedded font do not ask. */
export function sfnt(tables: FontTables): Uint8Array {
  const sorted = [...tables].sort(([a], [b]) => (a < b ? -1 : 1));
  const power = 2 ** Math.floor(Math.log2(sorted.length));
  const out = new ByteWriter()
    .u32(trueType)
    .u16(sorted.length, power * 16, Math.log2(power), (sorted.length - power) * 16);
  let offset = 12 + sorted.length * 16;
  for (const [tag, table] of sorted) {
    out.u8(...[...tag].map((letter) => letter.charCodeAt(0)));
    out.u32(checksum(table), offset, table.length);
    offset += Math.ceil(table.length / 4) * 4;
  }
  for (const [, table] of sorted) out.put(table).align(4);
  return out.done();
}
