// Nodes of two parties with their whole composition: folder, keys, store, screening, and the officers' API, which tests ask in
// this process. What one has said reaches the other when a test says so.

import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestContext } from 'node:test';
import { apiApp } from '#api/app.ts';
import type { Witness } from '#api/witness.ts';
import { type FolderNode, openFolderNode } from '#cli/folder-node.ts';
import { nodeParts } from '#cli/node-parts.ts';
import { clockRules } from '#desks/notifications/regimes.ts';
import { addPeer } from '#exchange/peers.ts';
import { createPuller, type Puller } from '#exchange/puller.ts';
import type { Transport } from '#exchange/transport.ts';
import { type GroupId, isPartyId, type PartyId } from '#kernel/id.ts';
import { ok, type Result } from '#kernel/refusal.ts';
import { makeDataFolder } from '#node/data-folder.ts';
import { draftTerms } from '#node/draft-terms.ts';
import type { NewKeys } from '#node/key-ring.ts';

export const deskHost = 'desk.test:4101';

export type Desk = Readonly<{
  party: PartyId;
  opened: FolderNode;
  puller: Puller;
  /** Faults that the API told. */
  faults: unknown[];
  /** As the console, unless the request says who asks. */
  ask: (path: string, init?: RequestInit) => Promise<Response>;
  /** As nobody, unless the request says who asks. */
  askAs: (path: string, init?: RequestInit) => Promise<Response>;
  /** Asks, and reads the JSON of the answer. */
  get: (path: string) => Promise<unknown>;
  post: (path: string, body: unknown) => Promise<Response>;
}>;

export type DeskOptions = Readonly<{
  webRoot?: string;
  witness?: Witness;
  /** Areas that no suspension stops, instead of what terms usually keep running. */
  floor?: readonly string[];
}>;

export type DeskScene = Readonly<{
  clock: { nowMs: number };
  xa: Desk;
  xc: Desk;
  group: GroupId;
  /** Both pull and receipt, twice. */
  exchange: () => Promise<void>;
}>;

export function partyOf(text: string): PartyId {
  assert.ok(isPartyId(text));
  return text;
}

export function mustBe<T>(result: Result<T>): T {
  assert.ok(result.ok, result.ok ? '' : JSON.stringify(result.refusal));
  return result.value;
}

export async function deskScene(t: TestContext, options: DeskOptions = {}): Promise<DeskScene> {
  const clock = { nowMs: Date.UTC(2026, 10, 23, 19, 40) };
  const folder = mkdtempSync(join(tmpdir(), 'entente-desk-'));
  const nodes = new Map<PartyId, FolderNode>();
  const line: Transport = {
    fetchBundle: async ({ peer }, { group, party, from }) => {
      const there = nodes.get(peer);
      assert.ok(there);
      return there.node.bundle(group, party, from);
    },
    nudge: async () => ok(undefined),
  };
  const open = async (name: string): Promise<Desk> => {
    const party = partyOf(name);
    const content = { party, names: { en: `Party ${name}`, zh: name }, demonstration: true };
    const made = mustBe(makeDataFolder(join(folder, name), content));
    const opened = mustBe(await openFolderNode(made, () => clock.nowMs));
    nodes.set(party, opened);
    return deskOf(opened, createPuller(opened.node, line), options);
  };
  const [xa, xc] = [await open('xa'), await open('xc')];
  t.after(async () => {
    for (const { close } of nodes.values()) await close();
    rmSync(folder, { recursive: true, force: true });
  });
  const group = await foundGroup([xa, xc], 7, options.floor);
  const exchange = async (): Promise<void> => {
    for (let round = 0; round < 2; round++) {
      clock.nowMs += 60_000;
      for (const { puller } of [xa, xc]) await puller.pullGroup(group);
    }
  };
  mustBe(await addPeer(xa.opened.node, xc.party, { address: 'http://127.0.0.1:9' }));
  mustBe(await addPeer(xc.opened.node, xa.party, { address: 'http://127.0.0.1:9' }));
  await exchange();
  return { clock, xa, xc, group, exchange };
}

function deskOf(opened: FolderNode, puller: Puller, options: DeskOptions): Desk {
  const faults: unknown[] = [];
  const hosts = new Set([deskHost]);
  const onFault = (error: unknown): void => void faults.push(error);
  const consoleSecret = 'console-of-this-test';
  const parts = nodeParts(opened, {
    ...{ puller, hosts, onFault, consoleSecret },
    ...(options.webRoot === undefined ? {} : { webRoot: options.webRoot }),
  });
  const app = apiApp({ ...parts, ...(options.witness ? { witness: options.witness } : {}) });
  const askAs = async (path: string, init?: RequestInit): Promise<Response> =>
    app.request(`http://${deskHost}${path}`, init);
  const ask = (path: string, init?: RequestInit): Promise<Response> => {
    const headers = new Headers(init?.headers);
    if (!headers.has('authorization')) headers.set('authorization', `Console ${consoleSecret}`);
    return askAs(path, { ...init, headers });
  };
  const headers = { 'content-type': 'application/json' };
  return {
    ...{ party: opened.node.party, opened, puller, faults, ask, askAs },
    get: async (path) => (await ask(path)).json(),
    post: (path, body) => ask(path, { method: 'POST', headers, body: JSON.stringify(body) }),
  };
}

/** @param nonce tells one group of the same parties from another */
export async function foundGroup(
  desks: readonly Desk[],
  nonce = 7,
  floor?: readonly string[],
): Promise<GroupId> {
  const made: NewKeys[] = [];
  for (const { opened, party } of desks) made.push(await opened.keys.make(party, { en: party }));
  const terms = mustBe(
    draftTerms({
      kind: 'working-group',
      title: { en: 'xa and xc' },
      members: made.map(({ member }) => member),
      clocks: clockRules,
      calendars: [],
      ...(floor && { floor }),
      nonce: new Uint8Array(32).fill(nonce),
    }),
  );
  const groups: GroupId[] = [];
  for (const [index, { opened }] of desks.entries()) {
    const keys = made[index]?.keys;
    assert.ok(keys);
    groups.push(mustBe(await opened.node.found(terms, keys)));
  }
  const [group] = groups;
  assert.ok(group);
  return group;
}
