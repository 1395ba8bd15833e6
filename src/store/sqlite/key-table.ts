/**
 * Sixteen bytes to the numbers of the records that have them as their id's digits: open addressing over plain arrays, 28 bytes an entry. As strings in
 * a Map, 65,536 ids took five times the memory, and the first question after a start waited a quarter of a second for them.
 */
import { randomFillSync } from 'node:crypto';

export const keyBytes = 16;
const entriesMin = 1_024;
/** Slots for each entry that there is room for. */
const slotsPerEntry = 2;

export class KeyTable {
  #size = 0;
  #keys = new Uint8Array(entriesMin * keyBytes);
  #numbers = new Uint32Array(entriesMin);
  /** 1 + the place of an entry; 0: free. */
  #slots = new Int32Array(entriesMin * slotsPerEntry);
  /** Whoever opens records chooses their digits: which of them meet in one slot he cannot know. */
  readonly #seeds = randomFillSync(new Int32Array(keyBytes / 2));

  get size(): number {
    return this.#size;
  }

  clear(): void {
    this.#size = 0;
    this.#keys = new Uint8Array(entriesMin * keyBytes);
    this.#numbers = new Uint32Array(entriesMin);
    this.#slots = new Int32Array(entriesMin * slotsPerEntry);
  }

  add(key: Uint8Array, number: number): void {
    if (this.#size === this.#numbers.length) this.#grow();
    const at = this.#size;
    this.#keys.set(key, at * keyBytes);
    this.#numbers[at] = number;
    this.#size += 1;
    this.#place(at);
  }

  /** The numbers under this key: of several groups or openers, which only their records tell apart. */
  *numbersOf(key: Uint8Array): Generator<number> {
    for (let slot = this.#slotOf(key, 0); ; slot = this.#after(slot)) {
      const entry = this.#slots[slot] ?? 0;
      if (entry === 0) return;
      const number = this.#numbers[entry - 1];
      if (number !== undefined && this.#isAt(entry - 1, key)) yield number;
    }
  }

  #isAt(at: number, key: Uint8Array): boolean {
    for (let i = 0; i < keyBytes; i += 1) {
      if (this.#keys[at * keyBytes + i] !== key[i]) return false;
    }
    return true;
  }

  #place(at: number): void {
    let slot = this.#slotOf(this.#keys, at * keyBytes);
    while (this.#slots[slot] !== 0) slot = this.#after(slot);
    this.#slots[slot] = at + 1;
  }

  #after = (slot: number): number => (slot + 1) & (this.#slots.length - 1);

  /** Multilinear hashing (Lemire, Kaser: "Strongly universal string hashing is fast"), 16 bits at a time; the upper bits count. */
  #slotOf(bytes: Uint8Array, from: number): number {
    let sum = 0;
    for (let i = 0; i < keyBytes / 2; i += 1) {
      const at = from + 2 * i;
      const word = ((bytes[at] ?? 0) << 8) | (bytes[at + 1] ?? 0);
      sum = (sum + Math.imul(this.#seeds[i] ?? 0, word)) | 0;
    }
    return sum >>> Math.clz32(this.#slots.length - 1);
  }

  #grow(): void {
    const room = this.#numbers.length * 2;
    const [keys, numbers] = [this.#keys, this.#numbers];
    this.#keys = new Uint8Array(room * keyBytes);
    this.#numbers = new Uint32Array(room);
    this.#slots = new Int32Array(room * slotsPerEntry);
    this.#keys.set(keys);
    this.#numbers.set(numbers);
    for (let at = 0; at < this.#size; at += 1) this.#place(at);
  }
}
