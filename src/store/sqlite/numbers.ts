/**
 * How the tables number things. Keys are integers made of two parts, so that a log's leaves lie together and are appended
 * at one place of the B-tree. All stay below 2^53, where a JavaScript number is exact.
 */
import { assert } from '#kernel/assert.ts';
import type { Instant } from '#kernel/instant.ts';

/** Statements of one log: at one a second, 136 years. */
export const statementsPerLogMax = 2 ** 32;
/** Logs of one node, over all its groups. */
export const logsMax = 2 ** 21;
/** Records of one node, over all its groups. */
export const recordsMax = 2 ** 32;

export function leafId(log: number, seq: number): number {
  assert(seq < statementsPerLogMax && log < logsMax, 'a log outgrew its numbers');
  return log * statementsPerLogMax + seq;
}

export const seqOfLeaf = (id: number): number => id % statementsPerLogMax;
export const logOfLeaf = (id: number): number => Math.floor(id / statementsPerLogMax);

export const tilesPerLevelMax = 2 ** 28;
export const tileLevels = 4;

/** Level 0 tiles hold leaf hashes; a tile of level n holds the roots of 256 tiles of level n-1. */
export function tileId(log: number, level: number, index: number): number {
  assert(level < tileLevels && index < tilesPerLevelMax, 'a log outgrew its tiles');
  return log * statementsPerLogMax + level * tilesPerLevelMax + index;
}

export function sideId(record: number, log: number): number {
  assert(record < recordsMax && log < logsMax, 'the records outgrew their numbers');
  return record * logsMax + log;
}

export const logOfSide = (id: number): number => id % logsMax;

/** An instant as the number its digits spell, `202611231940`: orders as time does, and a person can read it. */
export function digitsOf(instant: Instant): number {
  let number = 0;
  for (let at = 0; at < instant.length; at++) {
    const digit = instant.charCodeAt(at) - 48;
    if (digit >= 0 && digit <= 9) number = number * 10 + digit;
  }
  return number;
}

export function instantOfDigits(digits: number): Instant {
  const d = String(digits).padStart(12, '0');
  const text = `${d.slice(0, 4)}-${d.slice(4, 6)}-${d.slice(6, 8)}T${d.slice(8, 10)}:${d.slice(10)}Z`;
  return text as Instant;
}

/** Sorts after every instant: what is owed without a date. */
export const noDate = 999_999_999_999;
