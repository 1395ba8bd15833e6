import assert from 'node:assert/strict';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import type { GroupId } from '#kernel/id.ts';
import { keyActsMax } from '#ledger/bounds.ts';
import { digestOf } from './digest.ts';
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
  reopen,
  restart,
  restoreBackup,
  type SimulatedNode,
  type World,
} from './world.ts';

const xa = partyOf('xa');
const xb = partyOf('xb');
const xc = partyOf('xc');

async function three(seed: number) {
  const world = newWorld(seed);
  const nodes = [
    await addNode(world, xa),
    await addNode(world, xb),
    await addNode(world, xc),
  ] as const;
  const group = await foundGroup(world, nodes);
  await exchange(world, group);
  return { world, nodes, group };
}

async function pair(seed: number) {
  const world = newWorld(seed);
  const author = await addNode(world, xa);
  const other = await addNode(world, xc);
  const group = await foundGroup(world, [author, other]);
  await exchange(world, group);
  return { world, author, other, group };
}

/** Everybody holds the same of everybody, and nobody forked. */
async function agree(world: World, group: GroupId): Promise<void> {
  advance(world, minute);
  await exchange(world, group, 4);
  const nodes = [...world.nodes.values()];
  const sizes = new Set<string>();
  const digests = new Set<string>();
  for (const simulated of nodes) {
    assert.deepEqual(await simulated.node.store.forks(), []);
    assert.deepEqual(simulated.node.recovering(group), []);
    const logs = await simulated.node.store.logs(group);
    sizes.add(logs.map(({ party, size }) => `${party} ${size}`).join());
    digests.add(await digestOf(simulated, group));
  }
  assert.equal(sizes.size, 1, [...sizes].join(' | '));
  assert.equal(digests.size, 1);
}

const codeOf = (result: Readonly<{ ok: boolean; refusal?: Readonly<{ code: string }> }>): string =>
  result.refusal?.code ?? '';

/** The database is gone; keys are not, and the guard only if it is on another disk. */
async function loseDatabase(
  world: World,
  simulated: SimulatedNode,
  { keepGuard }: Readonly<{ keepGuard: boolean }>,
): Promise<void> {
  await simulated.node.close();
  for (const suffix of ['', '-wal', '-shm']) {
    await rm(join(simulated.folder, `entente.db${suffix}`), { force: true });
  }
  if (!keepGuard) await rm(join(simulated.folder, 'guard'), { recursive: true });
  await mkdir(join(simulated.folder, 'guard'), { recursive: true });
  await reopen(world, simulated);
}

test('restore: a backup older than a rotation is completed by its guard, and can be read from its start', async () => {
  const { world, nodes, group } = await three(61);
  const [author, early, late] = nodes;
  const path = await backUp(author);
  given(await author.node.say(notice(group, xc)));
  given(await author.node.rotateLogKey(group));
  given(await author.node.say(notice(group, xc)));
  advance(world, minute);
  assert.equal(await pull(early, author, group, xa), undefined);
  await restoreBackup(world, author, path);
  assert.deepEqual(author.node.recovering(group), []);
  assert.equal(await pull(late, author, group, xa), undefined);
  await agree(world, group);
  await closeWorld(world);
});

test('restore: nor does a guard that was written anew forget what a key act needs', async () => {
  const { world, nodes, group } = await three(62);
  const [author, early, late] = nodes;
  const path = await backUp(author);
  given(await author.node.rotateLogKey(group));
  const { seq } = given(await author.node.say(notice(group, xc)));
  advance(world, minute);
  assert.equal(await pull(early, author, group, xa), undefined);
  given(await author.node.erase(group, [seq]));
  await restoreBackup(world, author, path);
  assert.deepEqual(author.node.recovering(group), []);
  assert.equal(await pull(late, author, group, xa), undefined);
  await agree(world, group);
  await closeWorld(world);
});

test('restore: a log that waits for its peers takes no new key, not even by the recovery key', async () => {
  const { world, author, other, group } = await pair(63);
  const path = await backUp(author);
  given(await author.node.say(notice(group, xc)));
  advance(world, minute);
  await pull(other, author, group, xa);
  await restoreBackup(world, author, path, { keepGuard: false });
  const secret = world.recoverySecrets.get(`${group}/${xa}`);
  assert.ok(secret);
  const refused = await author.node.rotateLogKey(group, secret);
  assert.equal(codeOf(refused), 'node.behind-its-guard');
  await agree(world, group);
  given(await author.node.rotateLogKey(group, secret));
  await agree(world, group);
  await closeWorld(world);
});

test('key: one act more than a log may have is refused, and the key in force stays', async () => {
  const { world, author, group } = await pair(64);
  for (let act = 0; act < keyActsMax; act += 1) given(await author.node.rotateLogKey(group));
  assert.equal(codeOf(await author.node.rotateLogKey(group)), 'key.malformed');
  given(await author.node.say(notice(group, xc)));
  await restart(world, author);
  await agree(world, group);
  await closeWorld(world);
});

for (const keepGuard of [true, false]) {
  const how = keepGuard ? 'its guard' : 'neither';
  test(`restore: a group whose database is gone is taken up again without a second leaf 0 (${how} is left)`, async () => {
    const { world, author, other, group } = await pair(65);
    given(await author.node.say(notice(group, xc)));
    given(await author.node.rotateLogKey(group));
    await agree(world, group);
    const terms = author.node.group(group)?.termsBytes;
    assert.ok(terms);
    const keys = author.node.ownKeys(group);
    await loseDatabase(world, author, { keepGuard });
    given(await author.node.found(terms, keys));
    // The guard still has the whole of so short a log.
    assert.deepEqual(author.node.recovering(group), keepGuard ? [] : [xc]);
    await recover(author, other, group);
    await agree(world, group);
    given(await author.node.say(notice(group, xc)));
    await agree(world, group);
    await closeWorld(world);
  });
}

test('restore: a backup made before anything had left signs no second history', async () => {
  const world = newWorld(66);
  const author = await addNode(world, xa);
  const other = await addNode(world, xc);
  const group = await foundGroup(world, [author, other]);
  const path = await backUp(author);
  await exchange(world, group);
  given(await author.node.say(notice(group, xc)));
  await exchange(world, group);
  await restoreBackup(world, author, path, { keepGuard: false });
  assert.deepEqual(author.node.recovering(group), [xc]);
  await agree(world, group);
  await closeWorld(world);
});

test('restore: a damaged guard lets nothing leave until the peers have told, and is then begun anew', async () => {
  const { world, author, other, group } = await pair(67);
  given(await author.node.say(notice(group, xc)));
  await exchange(world, group);
  const guard = join(author.folder, 'guard', `${group}-${xa}.guard`);
  const bytes = await readFile(guard);
  bytes[40] = (bytes[40] ?? 0) ^ 1;
  await author.node.close();
  await writeFile(guard, bytes);
  await reopen(world, author);
  assert.equal(codeOf(await author.node.bundle(group, xa, 0)), 'node.behind-its-guard');
  await recover(author, other, group);
  assert.deepEqual(author.node.recovering(group), []);
  given(await author.node.say(notice(group, xc)));
  await agree(world, group);
  await restart(world, author);
  assert.deepEqual(author.node.recovering(group), []);
  await agree(world, group);
  await closeWorld(world);
});

test('restore: peers that do not hold all that was signed are asked again, until one does', async () => {
  const { world, nodes, group } = await three(68);
  const [author, early, late] = nodes;
  const path = await backUp(author);
  given(await author.node.say(notice(group, xc)));
  advance(world, minute);
  await exchange(world, group, 3);
  const { seq } = given(await author.node.say(notice(group, xc)));
  advance(world, minute);
  await pull(early, author, group, xa);
  // The guard is written anew, without what all have receipted.
  given(await author.node.erase(group, [seq]));
  await restoreBackup(world, author, path);
  // The guard let go of what all had receipted: it alone cannot complete the backup.
  assert.deepEqual(author.node.recovering(group), [xb, xc]);
  for (const member of [early, late]) await author.node.heard(group, member.party);
  assert.deepEqual(author.node.recovering(group), [xb, xc]);
  await recover(author, late, group);
  assert.deepEqual(author.node.recovering(group), []);
  await agree(world, group);
  await closeWorld(world);
});

test('restore: a log known to be longer than what the peers give is not signed shorter', async () => {
  const { world, author, other, group } = await pair(69);
  const path = await backUp(author);
  // More than a bundle: the peer holds the first part, and a checkpoint of the whole.
  const long = '三'.repeat(20_000);
  const note = { en: long, es: long, zh: long };
  for (let said = 0; said < 100; said += 1) {
    const draft = notice(group, xc);
    given(await author.node.say({ ...draft, content: { ...draft.content, note } }));
  }
  advance(world, minute);
  const held = (await other.node.store.log(group, xa))?.size ?? 0;
  const first = given(await author.node.bundle(group, xa, held));
  given(await other.node.accept(first, 'peer'));
  const reached = (await other.node.store.log(group, xa))?.size ?? 0;
  assert.ok(reached < ((await author.node.store.log(group, xa))?.size ?? 0));
  await restoreBackup(world, author, path, { keepGuard: false });
  await recover(author, other, group);
  assert.equal((await author.node.store.log(group, xa))?.size, reached);
  assert.deepEqual(author.node.recovering(group), [xc]);
  assert.equal(codeOf(await author.node.say(notice(group, xc))), 'node.behind-its-guard');
  await restart(world, author);
  assert.deepEqual(author.node.recovering(group), [xc]);
  await closeWorld(world);
});
