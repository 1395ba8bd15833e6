/** Commits as a node would make them, from a seed: the same numbers give the same bytes. */
import { createHash } from 'node:crypto';
import { assert } from '#kernel/assert.ts';
import {
  type GroupId,
  isGroupId,
  isPartyId,
  type PartyId,
  type RecordId,
  recordId,
} from '#kernel/id.ts';
import { type Instant, instantOfMs } from '#kernel/instant.ts';
import type { Commit, JointRow, LeafRow, LogRow, SearchRow } from '#store/store.ts';
import type { Owed } from '#verbs/desk.ts';

export const sha256 = (...parts: readonly (string | Uint8Array)[]): Uint8Array => {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return new Uint8Array(hash.digest());
};

export function party(id: string): PartyId {
  assert(isPartyId(id), `no party: ${id}`);
  return id;
}

export function group(name: string): GroupId {
  const id = createHash('sha256').update(name).digest('hex');
  assert(isGroupId(id), 'a hash is a group');
  return id;
}

export const record = (opener: PartyId, n: number): RecordId =>
  recordId(opener, sha256(`record ${n}`).subarray(0, 16));

/** Minute `n` of a day in November. */
export const minute = (n: number): Instant => instantOfMs(Date.UTC(2026, 10, 1) + n * 60_000);

export const xa = party('xa');
export const xb = party('xb');
export const xc = party('xc');
export const pair = group('a pair');
export const desk = 'notifications';

/** RFC 6962 §2.1, as the RFC writes it: a second opinion on the store's tiles. */
export function treeHash(leafHashes: readonly Uint8Array[]): Uint8Array {
  const first = leafHashes[0];
  if (first === undefined) return sha256('');
  if (leafHashes.length === 1) return first;
  let k = 1;
  while (2 * k < leafHashes.length) k *= 2;
  return sha256(Uint8Array.of(1), treeHash(leafHashes.slice(0, k)), treeHash(leafHashes.slice(k)));
}

export type Spoken = Readonly<{
  record?: RecordId;
  text?: string;
  status?: string;
  area?: string;
  owed?: readonly Owed[];
  updated?: number;
  changes?: number;
  content?: LeafRow['content'];
  contentText?: string;
  type?: string;
}>;

/** One log as its writer sees it: says things, and gives the commit that holds them. */
export class SampleLog {
  readonly group: GroupId;
  readonly party: PartyId;
  readonly leafHashes: Uint8Array[] = [];
  /** Perfect subtrees, left to right: `height` levels each. */
  #peaks: { height: number; hash: Uint8Array }[] = [];

  constructor(at: Readonly<{ group: GroupId; party: PartyId }>) {
    this.group = at.group;
    this.party = at.party;
  }

  get size(): number {
    return this.leafHashes.length;
  }

  row(): LogRow {
    return {
      group: this.group,
      party: this.party,
      size: this.size,
      peaks: this.#peaks.map((peak) => peak.hash),
      logKey: 'a key',
      logKeySince: -1,
    };
  }

  leaf(spoken: Spoken): LeafRow {
    const seq = this.size;
    const type = spoken.type ?? 'notification.filed';
    const act = JSON.stringify({ group: this.group, party: this.party, seq, type, v: 1 });
    const content = spoken.content ?? 'held';
    const text = spoken.contentText ?? `{"en":"content of ${this.party} ${seq}"}`;
    const actBytes = new TextEncoder().encode(act);
    const leafHash = sha256(Uint8Array.of(0), actBytes);
    this.#append(leafHash);
    return {
      group: this.group,
      party: this.party,
      seq,
      actBytes,
      leafHash,
      content,
      ...(content === 'held'
        ? { salt: sha256(act, 'salt'), contentBytes: new TextEncoder().encode(text) }
        : {}),
      type,
      ...(spoken.record === undefined ? {} : { record: spoken.record }),
      understood: true,
    };
  }

  #append(leafHash: Uint8Array): void {
    this.leafHashes.push(leafHash);
    let node = { height: 0, hash: leafHash };
    for (let left = this.#peaks.at(-1); left?.height === node.height; left = this.#peaks.at(-1)) {
      this.#peaks.pop();
      node = { height: node.height + 1, hash: sha256(Uint8Array.of(1), left.hash, node.hash) };
    }
    this.#peaks.push(node);
  }

  /** Leaves, sides, joint and search rows of what is said, in one commit. */
  say(token: number, spoken: readonly Spoken[]): Commit {
    const leaves = spoken.map((one) => this.leaf(one));
    const joints: JointRow[] = [];
    const search: SearchRow[] = [];
    for (const [i, one] of spoken.entries()) {
      const leaf = leaves[i];
      if (one.record === undefined || leaf === undefined) continue;
      joints.push(joint(this.group, one.record, one));
      if (one.text !== undefined) {
        search.push({
          group: this.group,
          record: one.record,
          party: this.party,
          seq: leaf.seq,
          text: one.text,
        });
      }
    }
    return {
      token,
      leaves,
      logs: [this.row()],
      sides: joints.map((row) => ({
        group: row.group,
        record: row.record,
        desk,
        party: this.party,
        side: { upTo: this.size },
      })),
      joints,
      search,
    };
  }
}

export function joint(at: GroupId, id: RecordId, spoken: Spoken = {}): JointRow {
  return {
    group: at,
    record: id,
    desk,
    joint: {
      record: id,
      desk,
      ...(spoken.area === undefined ? {} : { area: spoken.area }),
      status: spoken.status ?? 'open',
      parties: [xa, xb],
      owed: spoken.owed ?? [],
      withoutEffect: [],
      ...(spoken.changes === undefined ? {} : { changesAt: minute(spoken.changes) }),
    },
    openedAt: minute(0),
    updatedAt: minute(spoken.updated ?? 0),
  };
}

export const founding = (at: GroupId = pair): Pick<Commit, 'groups'> => ({
  groups: [
    { group: at, self: xa, termsBytes: new TextEncoder().encode('{"v":1}'), complete: true },
  ],
});

/** What a long test says at place `seq` of its log. */
export const spokenAt = (seq: number): Spoken => ({
  record: record(xa, seq),
  text: `row ${seq} 哌啶`,
  contentText: `{"en":"${seq} ${'text '.repeat(seq % 100)}"}`,
});
