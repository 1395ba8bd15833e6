/** POSIX ustar: what `tar` on any machine unpacks, in a century too. Files only, whole, one after the other; times are left out so that equal files are equal bytes. */
import { concatBytes, utf8 } from '#kernel/bytes.ts';

const blockBytes = 512;
const nameBytesMax = 100;

const octal = (value: number, width: number): string => value.toString(8).padStart(width, '0');

function header(name: string, size: number): Uint8Array {
  const block = new Uint8Array(blockBytes);
  const put = (offset: number, text: string): void => block.set(utf8(text), offset);
  if (utf8(name).length > nameBytesMax) throw new RangeError(`${name} is too long for ustar`);
  put(0, name);
  put(100, '0000600\0');
  put(108, '0000000\0');
  put(116, '0000000\0');
  put(124, `${octal(size, 11)}\0`);
  put(136, `${octal(0, 11)}\0`);
  put(148, '        ');
  put(156, '0');
  put(257, 'ustar\u000000');
  const sum = block.reduce((total, byte) => total + byte, 0);
  put(148, `${octal(sum, 6)}\0 `);
  return block;
}

export function tarEntry(name: string, bytes: Uint8Array): Uint8Array {
  const padding = new Uint8Array((blockBytes - (bytes.length % blockBytes)) % blockBytes);
  return concatBytes(header(name, bytes.length), bytes, padding);
}

/** Two empty blocks: without them the file was cut off. */
export const tarEnd: Uint8Array = new Uint8Array(2 * blockBytes);
