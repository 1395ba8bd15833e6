import assert from 'node:assert/strict';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { type TestContext, test } from 'node:test';
import type { JsonObject } from '#kernel/canonical-json.ts';
import type { GroupId, PartyId, RecordId } from '#kernel/id.ts';
import type { Finding } from '#screening/finding.ts';
import { openGuard, readGuard } from '#store/guard.ts';
import { openSqliteStore } from '#store/sqlite/open.ts';
import { unList } from '../../../test/scene/lists.ts';
import { notice } from '../../../test/simulation/notices.ts';
import {
  addNode,
  advance,
  closeWorld,
  exchange,
  foundGroup,
  given,
  newWorld,
  partyOf,
  pull,
  type SimulatedNode,
  type World,
} from '../../../test/simulation/world.ts';
import type { Draft } from '../node.ts';
import { openNode } from '../open-node.ts';
import { followLists } from './follow-lists.ts';
import { openScreener, type Screener } from './screener.ts';
import { statementFindings } from './statement-findings.ts';

const xa = partyOf('xa');
const xb = partyOf('xb');
const xc = partyOf('xc');

type Screening = SimulatedNode & { screener: Screener };

function worldOf(t: TestContext, seed: number): World {
  const world = newWorld(seed);
  t.after(() => closeWorld(world));
  return world;
}

/** A node that screens, as the process that is started puts one together. */
async function screening(world: World, party: PartyId): Promise<Screening> {
  const plain = await addNode(world, party);
  const node: Screening = Object.assign(plain, { screener: screenerOf(world, plain.folder) });
  await reopen(world, node);
  return node;
}

const screenerOf = (world: World, path: string): Screener =>
  given(openScreener({ folder: { path }, nowMs: () => world.nowMs }));

async function reopen(world: World, simulated: Screening): Promise<void> {
  await simulated.node.close();
  const { party, folder, keys } = simulated;
  const guard = join(folder, 'guard');
  mkdirSync(guard, { recursive: true });
  const screener = screenerOf(world, folder);
  simulated.screener = screener;
  simulated.node = await openNode({
    ...{ party, keys, holder: `${party}-simulated` },
    store: openSqliteStore(join(folder, 'entente.db')),
    guard: await openGuard(guard),
    guarded: await readGuard(guard),
    environment: { nowMs: () => world.nowMs, random: (bytes) => world.random.bytes(bytes) },
    screen: (statement) => statementFindings(screener, statement),
  });
}

const rescreen = ({ node, screener }: Screening): Promise<number> =>
  node.rescreen(screener.edition());
const listed = (file = unList(['ZUVENTA LIMITED'])) => ['un-xml', [file]] as const;

/** A notice of goods on the control list, from a firm that the list names. */
function listedNotice(group: GroupId, importer: PartyId): Draft {
  const plain = notice(group, importer);
  const content: JsonObject = { ...plain.content, exporter: { names: { en: 'Zuventa Ltd.' } } };
  return { ...plain, content };
}

async function findings({ node }: SimulatedNode, group: GroupId, record: RecordId) {
  const rows = await node.store.findings(group, record);
  return rows.map(({ party, seq, finding }) => {
    const { code, where } = finding as Finding;
    return `${party}/${seq} ${code} ${where.path}`;
  });
}

async function sayNotice(from: SimulatedNode, group: GroupId, importer: PartyId) {
  const { record, seq } = given(await from.node.say(listedNotice(group, importer)));
  assert.ok(record !== undefined);
  return { record, seq };
}

test('node: a notice that names a listed firm has findings only where the list is loaded', async (t) => {
  const world = worldOf(t, 11);
  const exporter = await screening(world, xa);
  const importer = await screening(world, xc);
  const group = await foundGroup(world, [exporter, importer]);
  await exchange(world, group);
  given(await importer.screener.lists.add(...listed()));
  const { record, seq } = await sayNotice(exporter, group, xc);
  await exchange(world, group);
  const goods = [
    `xa/${seq} goods.cas /facts/substances/0`,
    `xa/${seq} goods.substance /content/lines/0/nameOnLabel`,
  ];
  assert.deepEqual((await findings(exporter, group, record)).toSorted(), goods);
  assert.deepEqual((await findings(importer, group, record)).toSorted(), [
    ...goods,
    `xa/${seq} party.name /content/exporter/names/en`,
  ]);
});

test('node: after a list is imported open records are screened again, once, and nothing is doubled', async (t) => {
  const world = worldOf(t, 12);
  const exporter = await screening(world, xa);
  const importer = await screening(world, xc);
  const group = await foundGroup(world, [exporter, importer]);
  await exchange(world, group);
  const { record } = await sayNotice(exporter, group, xc);
  const withdrawn = await sayNotice(exporter, group, xc);
  await exchange(world, group);
  advance(world, 60_000);
  given(
    await exporter.node.say({
      group,
      record: withdrawn.record,
      type: 'notification.withdrawn',
      facts: {},
    }),
  );
  await exchange(world, group);
  const firms = async (of: RecordId): Promise<number> =>
    (await findings(importer, group, of)).filter((text) => text.includes('party.name')).length;
  assert.equal(await firms(record), 0);

  given(await importer.screener.lists.add(...listed()));
  assert.equal(await rescreen(importer), 1);
  assert.deepEqual([await firms(record), await firms(withdrawn.record)], [1, 0]);
  const before = await findings(importer, group, record);
  assert.equal(new Set(before).size, before.length);
  assert.equal(await rescreen(importer), 0);
  await reopen(world, importer);
  assert.equal(await rescreen(importer), 0, 'a restart with the same lists');
  assert.deepEqual(await findings(importer, group, record), before);

  given(await importer.screener.lists.add(...listed(unList(['SOMEBODY ELSE'], '2026-11-21'))));
  await reopen(world, importer);
  assert.equal(await rescreen(importer), 1, 'the process ended before the records were screened');
  assert.equal(await firms(record), 0);
  assert.equal(await rescreen(exporter), 1);
});

test('node: records that change while others are screened again are not passed over', async (t) => {
  const world = worldOf(t, 13);
  const exporter = await screening(world, xa);
  const importer = await screening(world, xc);
  const group = await foundGroup(world, [exporter, importer]);
  await exchange(world, group);
  const notices: { record: RecordId; seq: number }[] = [];
  for (let count = 0; count < 230; count += 1) {
    if (count % 50 === 0) advance(world, 60_000);
    notices.push(await sayNotice(exporter, group, xc));
  }
  await exchange(world, group);
  advance(world, 60_000);
  given(await importer.screener.lists.add(...listed()));
  let othersHeard = 0;
  const others = setInterval(() => {
    othersHeard += 1;
  }, 0);
  const [count] = await Promise.all([
    rescreen(importer),
    ...notices.map(({ record, seq }) =>
      importer.node.say({
        ...{ group, record, type: 'notification.acknowledged', facts: { notice: seq } },
      }),
    ),
  ]);
  clearInterval(others);
  assert.ok(count > 0);
  assert.ok(othersHeard > 0, 'others are heard between the turns');
  for (const { record, seq } of notices) {
    const found = await findings(importer, group, record);
    const firms = found.filter((text) => text.includes('party.name'));
    assert.deepEqual(firms, [`xa/${seq} party.name /content/exporter/names/en`]);
  }
});

test('node: a running node follows its lists, and what it could not finish is done at the next start', async (t) => {
  const world = worldOf(t, 16);
  const exporter = await screening(world, xa);
  const importer = await screening(world, xc);
  const group = await foundGroup(world, [exporter, importer]);
  await exchange(world, group);
  const { record } = await sayNotice(exporter, group, xc);
  await exchange(world, group);
  const firms = async (): Promise<number> =>
    (await findings(importer, group, record)).filter((text) => text.includes('party.name')).length;
  const follow = () =>
    followLists(importer.node, importer.screener, (error) => assert.fail(String(error)));

  const following = follow();
  given(await importer.screener.lists.add(...listed()));
  await until(async () => (await firms()) === 1);
  await following.stop();
  given(await importer.screener.lists.add(...listed(unList(['SOMEBODY ELSE'], '2026-11-21'))));
  assert.equal(await importer.node.rescreen(importer.screener.edition(), AbortSignal.abort()), 0);
  assert.equal(await firms(), 1, 'nobody followed');
  await reopen(world, importer);
  const again = follow();
  await until(async () => (await firms()) === 0);
  await again.stop();
});

async function until(holds: () => Promise<boolean>): Promise<void> {
  for (let turn = 0; turn < 1_000; turn += 1) {
    if (await holds()) return;
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
  assert.fail('it never came to hold');
}

test('node: what came before its group was complete is screened when it is', async (t) => {
  const world = worldOf(t, 14);
  const [a, b, c] = [
    await screening(world, xa),
    await screening(world, xb),
    await screening(world, xc),
  ];
  const group = await foundGroup(world, [a, b, c]);
  advance(world, 2_000);
  for (const from of [b, c]) assert.equal(await pull(a, from, group, from.party), undefined);
  const { record, seq } = await sayNotice(a, group, xc);
  advance(world, 2_000);
  given(await c.screener.lists.add(...listed()));
  await pull(c, a, group, xa);
  assert.deepEqual(await findings(c, group, record), []);
  await pull(c, b, group, xb);
  const found = await findings(c, group, record);
  assert.ok(found.includes(`xa/${seq} party.name /content/exporter/names/en`), found.join());
});

test('node: a content that comes after its statement is screened, and its facts not twice', async (t) => {
  const world = worldOf(t, 15);
  const [a, b, c] = [
    await screening(world, xa),
    await screening(world, xb),
    await screening(world, xc),
  ];
  const group = await foundGroup(world, [a, b, c]);
  await exchange(world, group);
  const { record, seq } = await sayNotice(a, group, xc);
  advance(world, 2_000);
  await pull(b, a, group, xa);
  await loseContents(world, b);
  given(await c.screener.lists.add(...listed()));
  await pull(c, b, group, xa);
  const cas = `xa/${seq} goods.cas /facts/substances/0`;
  assert.deepEqual(await findings(c, group, record), [cas]);
  const bundle = given(await a.node.bundle(group, xa, seq));
  const accepted = given(await c.node.accept(new Uint8Array(bundle), 'peer'));
  assert.equal(accepted.filled, 1);
  const found = await findings(c, group, record);
  assert.ok(found.includes(`xa/${seq} party.name /content/exporter/names/en`), found.join());
  assert.equal(found.filter((text) => text === cas).length, 1);
});

/** What a damaged disk may do: a relay holds the statements and no longer the contents. */
async function loseContents(world: World, simulated: Screening): Promise<void> {
  await simulated.node.close();
  const database = new DatabaseSync(join(simulated.folder, 'entente.db'));
  const { changes } = database
    .prepare('UPDATE leaf SET state = 2, salt = NULL, content = NULL WHERE state = 1')
    .run();
  assert.ok(changes > 0);
  database.close();
  simulated.node = { ...simulated.node, close: async () => {} };
  await reopen(world, simulated);
}
