import assert from 'node:assert/strict';
import { test } from 'node:test';
import { verifyForkEvidence } from '#ledger/fork.ts';
import { parseTerms } from '#ledger/terms-text.ts';
import { notice } from './notices.ts';
import {
  addNode,
  advance,
  backUp,
  closeWorld,
  exchange,
  foundGroup,
  given,
  minute,
  newWorld,
  partyOf,
  pull,
  recover,
  restoreBackup,
  twinOf,
} from './world.ts';

const xa = partyOf('xa');
const xb = partyOf('xb');
const xc = partyOf('xc');

async function pair(seed: number) {
  const world = newWorld(seed);
  const exporter = await addNode(world, xa);
  const importer = await addNode(world, xc);
  const group = await foundGroup(world, [exporter, importer]);
  await exchange(world, group);
  return { world, exporter, importer, group };
}

test('fork: two histories under one key become evidence at the first meeting, and the log stops', async () => {
  const { world, exporter, importer, group } = await pair(11);
  const twin = await twinOf(world, exporter);
  const said = given(await exporter.node.say(notice(group, xc)));
  assert.ok(said.record);
  await exchange(world, group);
  given(await twin.node.say(notice(group, xc)));
  advance(world, minute);
  const refusal = await pull(importer, twin, group, xa);
  assert.equal(refusal?.code, 'log.forked');
  const [fork] = await importer.node.store.forks();
  assert.ok(fork);
  const founded = importer.node.group(group);
  assert.ok(founded);
  const terms = parseTerms(founded.termsBytes);
  assert.ok(terms.ok && verifyForkEvidence(fork.evidence, { group, terms: terms.value }).ok);
  assert.equal((await importer.node.store.joint(group, said.record))?.joint.status, 'disputed');
  const size = (await importer.node.store.log(group, xa))?.size;
  given(await exporter.node.say(notice(group, xc)));
  advance(world, minute);
  assert.equal((await pull(importer, exporter, group, xa))?.code, 'log.forked');
  assert.equal((await importer.node.store.log(group, xa))?.size, size);
  await twin.node.close();
  await closeWorld(world);
});

test('fork: a third party that meets only the other branch proves it from a receipt', async () => {
  const world = newWorld(12);
  const nodes = [
    await addNode(world, xa),
    await addNode(world, xb),
    await addNode(world, xc),
  ] as const;
  const [exporter, middle, importer] = nodes;
  const group = await foundGroup(world, nodes);
  await exchange(world, group);
  const twin = await twinOf(world, exporter);
  given(await exporter.node.say(notice(group, xc)));
  given(await twin.node.say(notice(group, xc)));
  advance(world, minute);
  assert.equal(await pull(middle, exporter, group, xa), undefined);
  assert.equal(await pull(importer, twin, group, xa), undefined);
  await middle.node.receiptDue();
  advance(world, minute);
  await pull(importer, middle, group, xb);
  const [fork] = await importer.node.store.forks();
  assert.equal(fork?.party, xa);
  await twin.node.close();
  await closeWorld(world);
});

test('restore: a backup with its guard says again what was said, and signs the same tree', async () => {
  const { world, exporter, importer, group } = await pair(13);
  const path = await backUp(exporter);
  given(await exporter.node.say(notice(group, xc)));
  advance(world, minute);
  await pull(importer, exporter, group, xa);
  await restoreBackup(world, exporter, path);
  assert.deepEqual(exporter.node.recovering(group), []);
  advance(world, minute);
  given(await exporter.node.say(notice(group, xc)));
  await exchange(world, group);
  assert.deepEqual(await importer.node.store.forks(), []);
  assert.deepEqual(
    (await importer.node.store.log(group, xa))?.peaks,
    (await exporter.node.store.log(group, xa))?.peaks,
  );
  await closeWorld(world);
});

test('restore: a backup without its guard signs nothing until every peer has told what it holds', async () => {
  const { world, exporter, importer, group } = await pair(14);
  const path = await backUp(exporter);
  given(await exporter.node.say(notice(group, xc)));
  advance(world, minute);
  await pull(importer, exporter, group, xa);
  await restoreBackup(world, exporter, path, { keepGuard: false });
  assert.deepEqual(exporter.node.recovering(group), [xc]);
  const refused = await exporter.node.say(notice(group, xc));
  assert.equal(refused.ok ? '' : refused.refusal.code, 'node.behind-its-guard');
  const bundle = await exporter.node.bundle(group, xa, 0);
  assert.equal(bundle.ok ? '' : bundle.refusal.code, 'node.behind-its-guard');
  await recover(exporter, importer, group);
  assert.deepEqual(exporter.node.recovering(group), []);
  given(await exporter.node.say(notice(group, xc)));
  advance(world, minute);
  await exchange(world, group);
  assert.deepEqual(await importer.node.store.forks(), []);
  await closeWorld(world);
});
