/** Grows as numbers are written to it, big-endian. */
export class ByteWriter {
  private bytes = new Uint8Array(1024);
  private length = 0;

  private room(more: number): number {
    const at = this.length;
    this.length += more;
    if (this.length > this.bytes.length) {
      const larger = new Uint8Array(Math.max(this.length, this.bytes.length * 2));
      larger.set(this.bytes);
      this.bytes = larger;
    }
    return at;
  }

  u8(...values: readonly number[]): this {
    // Room is made first: it may put another array in the place of this one.
    let at = this.room(values.length);
    for (const value of values) {
      this.bytes[at] = value;
      at += 1;
    }
    return this;
  }

  /** Signed numbers as well: their two's complement. */
  u16(...values: readonly number[]): this {
    for (const value of values) this.u8((value >> 8) & 0xff, value & 0xff);
    return this;
  }

  u32(...values: readonly number[]): this {
    for (const value of values) this.u16((value >>> 16) & 0xffff, value & 0xffff);
    return this;
  }

  put(bytes: Uint8Array): this {
    const at = this.room(bytes.length);
    this.bytes.set(bytes, at);
    return this;
  }

  /** Zeroes up to the next multiple. */
  align(to: number): this {
    while (this.length % to !== 0) this.u8(0);
    return this;
  }

  get size(): number {
    return this.length;
  }

  done(): Uint8Array {
    return this.bytes.slice(0, this.length);
  }
}
