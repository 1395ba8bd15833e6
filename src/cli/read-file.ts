import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { refuse } from '#kernel/refusal.ts';
import type { RefusalCode } from '#kernel/refusal-codes.ts';
import { problemError } from './problem-error.ts';

export type FileBound = Readonly<{ bytesMax: number; code: RefusalCode }>;

const stepBytes = 1_048_576;

/** A whole file that a person named. What is larger is refused before it is read, and what has no size (a device, a pipe) is not read on. */
export function readFileWithin(path: string, { bytesMax, code }: FileBound): Uint8Array {
  const file = openSync(path, 'r');
  try {
    const parts: Uint8Array[] = [];
    let length = fstatSync(file).size;
    for (let read = 0; length <= bytesMax; length = read) {
      const part = Buffer.allocUnsafe(Math.min(stepBytes, bytesMax + 1 - read));
      const count = readSync(file, part);
      if (count === 0) return new Uint8Array(Buffer.concat(parts));
      parts.push(part.subarray(0, count));
      read += count;
    }
    throw problemError(refuse(code, { at: path, facts: { bytesMax } }).refusal);
  } finally {
    closeSync(file);
  }
}
