/** A node's side of one log, in memory: accepts bundles one after the other as docs/spec/bundle.md says. */
import type { PartyId } from '#kernel/id.ts';
import { frameBundle } from '#ledger/bundle.ts';
import type { HeldLog } from '#ledger/held-log.ts';
import { appendLeaves, emptyRange, type NodeReader } from '#ledger/tree.ts';
import { type BundleVerdict, verifyBundle } from '#ledger/verify-bundle.ts';
import { type Group, keysAtFounding } from './fixture.ts';

export class Receiver {
  readonly #group: Group;
  readonly #nodes = new Map<string, Uint8Array>();
  held: HeldLog;

  constructor(group: Group, party: PartyId) {
    this.#group = group;
    this.held = { range: emptyRange, keys: keysAtFounding(group, party), read: this.#read };
  }

  readonly #read: NodeReader = (level, index) => {
    const node = this.#nodes.get(`${level}/${index}`);
    if (node === undefined) throw new Error(`no node ${level}/${index}`);
    return node;
  };

  judge(bytes: Uint8Array, nowSeconds: number): Promise<BundleVerdict> {
    const framed = frameBundle(bytes);
    if (!framed.ok) return Promise.resolve(framed);
    const { group, terms } = this.#group;
    return verifyBundle(framed.value, { group, terms, held: this.held, nowSeconds });
  }

  /** Judges, and keeps what was verified. */
  async accept(bytes: Uint8Array, nowSeconds: number): Promise<BundleVerdict> {
    const verdict = await this.judge(bytes, nowSeconds);
    if (!verdict.ok) return verdict;
    const { statements, overlap, range, keys, checkpoint, renews, pending } = verdict.value;
    const leaves = statements.slice(overlap).map((statement) => statement.leafHash);
    appendLeaves(this.held.range, leaves, (level, index, hash) => {
      this.#nodes.set(`${level}/${index}`, hash);
    });
    const newest = renews ? checkpoint : this.held.checkpoint;
    this.held = {
      ...{ range, keys, pending, read: this.#read },
      ...(newest === undefined ? {} : { checkpoint: newest }),
    };
    return verdict;
  }
}
