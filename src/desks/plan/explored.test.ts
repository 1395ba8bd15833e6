// Every small pair of logs about a work-plan item, folded as a node folds them: acceptances, rival versions, withdrawals and suspensions, with what a cut line
// holds back and a restart reads anew. The fold is compared with the definition of agreement itself.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { PartyId } from '#kernel/id.ts';
import { versionHash } from '#ledger/wording.ts';
import {
  accept,
  agreedByTuples,
  type Entry,
  h1,
  h2,
  hold,
  isPossible,
  type Log,
  suspend,
  type World,
  withdraw,
} from '../../../test/scene/agreement-worlds.ts';
import { createHolder, type Holder, xa, xb } from '../../../test/scene/logs.ts';
import { type Item, itemArea, itemOf, itemVersion, itemView } from '../../../test/scene/plan.ts';
import { planMatter } from './statements.ts';

const at = (minute: number): string => `2026-11-02T08:${String(minute).padStart(2, '0')}Z`;
const parties: readonly PartyId[] = [xa, xb];
const texts = [
  itemVersion(planMatter.parse({ owners: [xa, xb] })),
  itemVersion(planMatter.parse({ owners: [xa] })),
];
const hashes = texts.map((text) => versionHash(text));
const named = new Map([h1, h2].map((version, n) => [version, hashes[n] ?? version]));
/** Leaf 0, and the version that each side has tabled. */
const before = 2;
const isAgreed: ReadonlySet<string> = new Set(['agreed', 'superseded']);

function append(item: Item, by: PartyId, entry: Entry, minute: number): void {
  const time = at(minute);
  if (entry.kind === 'receipt') {
    item.receipt(by, parties[entry.of] ?? xa, time, { size: entry.size + before });
  } else if (entry.kind === 'suspended') {
    const record = item.record(by, 100 + minute);
    const facts = { areas: [itemArea] };
    item.say(by, { type: 'suspension.declared', time, record, facts });
  } else {
    const version = named.get(entry.version) ?? entry.version;
    if (entry.kind === 'accepted') item.accept(by, time, version);
    else item.on(by, 'withdrawn', time, { version });
  }
}

function written(world: World): Item {
  const item = itemOf(...parties);
  for (const [n, text] of texts.entries()) item.table(parties[n] ?? xa, at(1), text);
  for (const [n, log] of world.entries()) {
    for (const [minute, entry] of log.entries()) append(item, parties[n] ?? xa, entry, minute + 2);
  }
  return item;
}

/** Which of the two versions the holder reads as agreed, now or before. */
function agreedIn(holder: Holder, item: Item): readonly boolean[] {
  const versions = holder.joint(item.item)?.desk === 'plan' ? itemView(holder, item).versions : [];
  return hashes.map((hash) =>
    versions.some(({ version, state }) => version === hash && isAgreed.has(state)),
  );
}

/** All logs of up to so many entries, which may have receipted any part of the other's. */
function logsOf(self: number, entriesMax: number, kinds: readonly Entry[]): readonly Log[] {
  const made: Log[] = [[]];
  for (const log of made) {
    if (log.length === entriesMax) continue;
    for (const kind of kinds) made.push([...log, kind]);
    const held = log.findLast((entry) => entry.kind === 'receipt');
    const below = held?.kind === 'receipt' ? held.size : 0;
    for (let size = below + 1; size <= entriesMax; size++)
      made.push([...log, hold(1 - self, size)]);
  }
  return made;
}

/** What one side comes to read while the other's log reaches it statement by statement; a text that it reads as agreed stays so. */
function readsOn(item: Item, world: World, own: number): readonly boolean[] {
  const holder = createHolder(item, at(1));
  const [self, other] = own === 0 ? [xa, xb] : [xb, xa];
  holder.take(self, before + (world[own]?.length ?? 0));
  let known = agreedIn(holder, item);
  for (let taken = 0; taken < before + (world[1 - own]?.length ?? 0); taken++) {
    holder.take(other, 1);
    const now = agreedIn(holder, item);
    known.forEach((was, n) => {
      assert.ok(!was || now[n], 'nobody reads agreed what the other can prove is not');
    });
    known = now;
  }
  return known;
}

function explore(entriesMax: number, kinds: readonly Entry[]) {
  const found = { worlds: 0, agreed: 0, twice: 0 };
  const logs = [0, 1].map((self) => logsOf(self, entriesMax, kinds));
  for (const one of logs[0] ?? []) {
    for (const other of logs[1] ?? []) {
      const world: World = [one, other];
      if (!isPossible(world)) continue;
      const item = written(world);
      const wanted = [h1, h2].map((version) => agreedByTuples(world, version));
      for (const own of [0, 1]) assert.deepEqual(readsOn(item, world, own), wanted);
      found.worlds += 1;
      if (wanted.some(Boolean)) found.agreed += 1;
      if (wanted.every(Boolean)) found.twice += 1;
    }
  }
  return found;
}

test('plan: every pair of logs of up to two entries, folded, is agreed just where the definition says so', () => {
  const kinds = [accept(h1), accept(h2), withdraw(h1), withdraw(h2), suspend];
  assert.deepEqual(explore(2, kinds), { worlds: 2_416, agreed: 10, twice: 0 });
});

test('plan: every pair of logs of up to three entries about one version, suspensions among them', () => {
  assert.deepEqual(explore(3, [accept(h1), suspend]), { worlds: 3_581, agreed: 327, twice: 0 });
});

test('plan: every pair of logs of up to three entries with a rival version', () => {
  assert.deepEqual(explore(3, [accept(h1), accept(h2)]), { worlds: 3_581, agreed: 654, twice: 0 });
});

test('plan: every pair of logs of up to three entries with withdrawals', () => {
  assert.deepEqual(explore(3, [accept(h1), withdraw(h1)]), {
    worlds: 3_581,
    agreed: 327,
    twice: 0,
  });
});
