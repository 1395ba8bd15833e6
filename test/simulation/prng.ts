/** xoshiro128** of Blackman and Vigna (https://prng.di.unimi.it), seeded by splitmix32: the same seed, the same run. */
export type Prng = Readonly<{
  /** 0 ≤ n < bound. */
  below: (bound: number) => number;
  bytes: (count: number) => Uint8Array;
  pick: <T>(from: readonly T[]) => T;
}>;

export function prng(seed: number): Prng {
  let mix = seed >>> 0;
  const splitmix = (): number => {
    mix = (mix + 0x9e3779b9) >>> 0;
    let z = mix;
    z = Math.imul(z ^ (z >>> 16), 0x85ebca6b);
    z = Math.imul(z ^ (z >>> 13), 0xc2b2ae35);
    return (z ^ (z >>> 16)) >>> 0;
  };
  let [a, b, c, d] = [splitmix(), splitmix(), splitmix(), splitmix()];
  const rotated = (x: number, k: number): number => ((x << k) | (x >>> (32 - k))) >>> 0;
  const next = (): number => {
    const result = Math.imul(rotated(Math.imul(b, 5) >>> 0, 7), 9) >>> 0;
    const e = (c ^ a) >>> 0;
    const f = (d ^ b) >>> 0;
    const shifted = b << 9;
    a = (a ^ f) >>> 0;
    b = (b ^ e) >>> 0;
    c = (e ^ shifted) >>> 0;
    d = rotated(f, 11);
    return result;
  };
  const below = (bound: number): number => Math.floor((next() / 0x1_0000_0000) * bound);
  return {
    below,
    bytes: (count) => {
      const bytes = new Uint8Array(count);
      for (let at = 0; at < count; at++) bytes[at] = below(256);
      return bytes;
    },
    pick: (from) => {
      const item = from[below(from.length)];
      if (item === undefined) throw new RangeError('nothing to pick from');
      return item;
    },
  };
}
