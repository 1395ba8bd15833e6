/**
 * What this connection wrote last, for as long as nobody else has written: every transaction would otherwise read it again first. After a
 * rollback `forget` drops what may not have been kept.
 */
import type { Connection } from './connection.ts';

export class Remembered {
  #version: number | undefined;
  readonly #sizes = new Map<number, number>();
  /** The token of the lease in force. */
  token: number | undefined;
  /** The last number given to a search row. */
  searchNo: number | undefined;

  forget(): void {
    this.#sizes.clear();
    this.token = undefined;
    this.searchNo = undefined;
  }

  /**
   * In a transaction that holds the write lock: from here to its end nobody else writes.
   * @returns the connection's `dataVersion`
   */
  begin(connection: Connection): number {
    const version = connection.dataVersion();
    if (version !== this.#version) this.forget();
    this.#version = version;
    return version;
  }

  /** How many leaves of a log are held. */
  size(log: number): number | undefined {
    return this.#sizes.get(log);
  }

  holds(log: number, size: number): void {
    this.#sizes.set(log, size);
  }
}
