import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import type { GroupId, PartyId } from '#kernel/id.ts';
import { formatCarried, readCarried } from '#ledger/carried.ts';
import type { EntenteNode } from '#node/node.ts';
import { type ExchangeScene, exchangeScene } from '../../test/scene/exchange-nodes.ts';
import { xa, xb, xc } from '../../test/scene/logs.ts';
import { type CarriedExport, type ExportRequest, exportCarried } from './carried-export.ts';
import { type ImportReport, importCarried } from './carried-import.ts';
import { seal, unseal } from './sealed-file.ts';

async function exported(
  scene: ExchangeScene,
  by: PartyId,
  request: ExportRequest,
): Promise<CarriedExport> {
  scene.clock.nowMs += 60_000;
  const file = await exportCarried(scene.nodeOf(by), request);
  assert.ok(file.ok, JSON.stringify(file));
  return file.value;
}

async function imported(
  scene: ExchangeScene,
  at: PartyId,
  file: Uint8Array,
): Promise<ImportReport> {
  scene.clock.nowMs += 60_000;
  const report = await importCarried(scene.nodeOf(at), file);
  assert.ok(report.ok, JSON.stringify(report));
  return report.value;
}

/** By hand, both ways, until both parties hold all; no line at all. */
async function carryAll(scene: ExchangeScene, one: PartyId, other: PartyId): Promise<void> {
  for (let turn = 0; turn < 3; turn += 1) {
    await imported(scene, other, (await exported(scene, one, { to: other })).file);
    await imported(scene, one, (await exported(scene, other, { to: one })).file);
  }
}

async function sizeAt(node: EntenteNode, group: GroupId, of: PartyId): Promise<number> {
  return (await node.store.log(group, of))?.size ?? 0;
}

const codesOf = (report: ImportReport): readonly string[] =>
  report.bundles.map(({ result }) => (result.ok ? 'ok' : result.refusal.code));

async function plaintextOf(
  node: EntenteNode,
  group: GroupId,
  file: Uint8Array,
): Promise<Uint8Array> {
  const opened = await unseal(file, [node.ownKeys(group).ageIdentity]);
  assert.ok(opened.ok);
  return opened.value;
}

/** The same file with its bundles rearranged, sealed again for the same recipient, as any courier who can write could not. */
async function rearranged(
  node: EntenteNode,
  group: GroupId,
  file: Uint8Array,
  change: (bundles: readonly Uint8Array[]) => readonly Uint8Array[],
): Promise<Uint8Array> {
  const plaintext = await plaintextOf(node, group, file);
  const carried = readCarried(plaintext);
  assert.ok(carried.ok && carried.value.refusal === undefined);
  let end = plaintext.length;
  const bundles = carried.value.bundles.toReversed().map(({ bytesLength }) => {
    end -= bytesLength;
    return plaintext.subarray(end, end + bytesLength);
  });
  const { header } = carried.value;
  return sealedFor(node, group, formatCarried(header, change(bundles.toReversed())));
}

async function sealedFor(
  node: EntenteNode,
  group: GroupId,
  plaintext: Uint8Array,
): Promise<Uint8Array> {
  const file = await seal(plaintext, node.memberKeys(group, node.party)?.ageRecipient ?? '');
  assert.ok(file.ok);
  return file.value;
}

test("carried: two nodes without any line hold each other's logs after a few files", async (context) => {
  const scene = await exchangeScene(context, [xa, xb]);
  const group = await scene.found([xa, xb]);
  await carryAll(scene, xa, xb);
  await scene.say(xa, group);
  await scene.say(xb, group);
  await carryAll(scene, xa, xb);
  for (const party of [xa, xb]) {
    const sizes = await Promise.all([xa, xb].map((at) => sizeAt(scene.nodeOf(at), group, party)));
    assert.equal(sizes[0], sizes[1]);
    assert.ok((sizes[0] ?? 0) >= 3, 'the founding, a statement, and receipts');
  }
  const receipts = await scene.nodeOf(xa).store.receipts(group);
  assert.ok(
    receipts.some(({ by, of }) => by === xb && of === xa),
    'receipts were carried back',
  );
});

test('carried: a file holds what the recipient has not receipted, and never his own log unasked', async (context) => {
  const scene = await exchangeScene(context, [xa, xb]);
  const group = await scene.found([xa, xb]);
  await carryAll(scene, xa, xb);
  const receipted = (await scene.nodeOf(xa).store.receipts(group))
    .filter(({ by }) => by === xb)
    .reduce((most, { size }) => Math.max(most, size), 0);
  assert.ok(receipted > 0);
  const file = await exported(scene, xa, { to: xb });
  assert.deepEqual(
    file.logs.map(({ party, from }) => [party, from]),
    [[xa, receipted]],
  );
  const all = new Map([xa, xb].map((party) => [`${group}/${party}`, 0]));
  const whole = await exported(scene, xa, { to: xb, from: all });
  assert.deepEqual(
    whole.logs.map(({ party, from }) => [party, from]),
    [
      [xa, 0],
      [xb, 0],
    ],
  );
});

test('carried: imported twice, a file changes nothing the second time', async (context) => {
  const scene = await exchangeScene(context, [xa, xb]);
  const group = await scene.found([xa, xb]);
  await carryAll(scene, xa, xb);
  await scene.say(xa, group);
  const { file } = await exported(scene, xa, { to: xb });
  const first = await imported(scene, xb, file);
  const own = await sizeAt(scene.nodeOf(xb), group, xb);
  const second = await imported(scene, xb, file);
  assert.equal(first.logs[0]?.added, 1);
  assert.deepEqual(codesOf(second), ['ok']);
  assert.equal(second.logs[0]?.added, 0);
  assert.equal(await sizeAt(scene.nodeOf(xb), group, xb), own, 'and is not receipted again');
});

test('carried: a file that comes before the one it follows says what is missing, and both in turn heal it', async (context) => {
  const scene = await exchangeScene(context, [xa, xb]);
  const group = await scene.found([xa, xb]);
  await carryAll(scene, xa, xb);
  const held = await sizeAt(scene.nodeOf(xb), group, xa);
  await scene.say(xa, group);
  const first = await exported(scene, xa, { to: xb });
  const reached = first.logs[0]?.to ?? 0;
  await scene.say(xa, group);
  const second = await exported(scene, xa, {
    to: xb,
    from: new Map([[`${group}/${xa}`, reached]]),
  });

  const early = await imported(scene, xb, second.file);
  assert.deepEqual(codesOf(early), ['bundle.gap']);
  assert.equal(early.logs[0]?.refusal?.code, 'bundle.gap');
  assert.deepEqual(early.logs[0]?.missing, { from: held, to: reached });
  assert.equal(await sizeAt(scene.nodeOf(xb), group, xa), held);
  assert.equal((await imported(scene, xb, first.file)).logs[0]?.held, reached);
  const late = await imported(scene, xb, second.file);
  assert.equal(late.logs[0]?.held, reached + 1);
  assert.equal(late.logs[0]?.missing, undefined);
});

test('carried: bundles in another order within a file, or twice in it, do no harm', async (context) => {
  const scene = await exchangeScene(context, [xa, xb]);
  const group = await scene.found([xa, xb]);
  await carryAll(scene, xa, xb);
  const held = await sizeAt(scene.nodeOf(xb), group, xa);
  await Promise.all(Array.from({ length: 4_200 }, () => scene.say(xa, group)));
  const { file, bundles } = await exported(scene, xa, { to: xb });
  assert.equal(bundles, 2);
  const shuffled = await rearranged(scene.nodeOf(xb), group, file, ([one, two]) => {
    assert.ok(one && two);
    return [two, one, two];
  });
  const report = await imported(scene, xb, shuffled);
  assert.deepEqual(codesOf(report), ['ok', 'ok', 'ok']);
  const size = await sizeAt(scene.nodeOf(xa), group, xa);
  assert.deepEqual([report.logs[0]?.added, report.logs[0]?.held], [size - held, size]);
});

test('carried: what does not fit one file goes into the next, from where the first ends', async (context) => {
  const scene = await exchangeScene(context, [xa, xb]);
  const group = await scene.found([xa, xb]);
  await carryAll(scene, xa, xb);
  await Promise.all(Array.from({ length: 4_200 }, () => scene.say(xa, group)));
  const first = await exported(scene, xa, { to: xb, bytesMax: 100_000 });
  assert.equal(first.bundles, 1, 'a bundle over the bound goes alone');
  assert.ok(first.next);
  const second = await exported(scene, xa, { to: xb, from: first.next });
  assert.equal(second.next, undefined);
  const one = await imported(scene, xb, first.file);
  assert.deepEqual(one.logs[0]?.missing, {
    from: first.logs[0]?.to,
    to: await sizeAt(scene.nodeOf(xa), group, xa),
  });
  const two = await imported(scene, xb, second.file);
  assert.equal(two.logs[0]?.missing, undefined);
  assert.equal(two.logs[0]?.held, await sizeAt(scene.nodeOf(xa), group, xa));
});

test('carried: a file for another party is not for us, and names nothing', async (context) => {
  const scene = await exchangeScene(context, [xa, xb, xc]);
  await scene.found([xa, xb, xc]);
  const { file } = await exported(scene, xa, { to: xb });
  assert.deepEqual(await importCarried(scene.nodeOf(xc), file), {
    ok: false,
    refusal: { code: 'carried.not-for-us' },
  });
});

test('carried: bundles of a group that is unknown here are refused one by one, the others are taken', async (context) => {
  const scene = await exchangeScene(context, [xa, xb]);
  const shared = await scene.found([xa, xb]);
  const foreign = await scene.found([xa, xb], { title: { en: 'Another' } }, [xa]);
  const { file } = await exported(scene, xa, { to: xb, groups: [shared] });
  const other = await scene.nodeOf(xa).bundle(foreign, xa, 0);
  assert.ok(other.ok);
  const mixed = await rearranged(scene.nodeOf(xb), shared, file, (bundles) => [
    other.value,
    ...bundles,
  ]);
  const report = await imported(scene, xb, mixed);
  assert.deepEqual(codesOf(report), ['group.unknown', 'ok']);
  assert.deepEqual(
    report.logs.map(({ group }) => group),
    [shared],
  );
});

test('carried: a text cut off before it was sealed gives the bundles before the break, and says so', async (context) => {
  const scene = await exchangeScene(context, [xa, xb, xc]);
  const group = await scene.found([xa, xb, xc]);
  await imported(scene, xa, (await exported(scene, xc, { to: xa })).file);
  const { file, bundles } = await exported(scene, xa, { to: xb });
  assert.equal(bundles, 2, 'its own log, and the one that it relays');
  const whole = await plaintextOf(scene.nodeOf(xb), group, file);
  const cut = await sealedFor(scene.nodeOf(xb), group, whole.subarray(0, whole.length - 9));
  const report = await imported(scene, xb, cut);
  assert.deepEqual(codesOf(report), ['ok']);
  assert.equal(report.refusal?.code, 'bundle.truncated');
  const text = await sealedFor(scene.nodeOf(xb), group, Buffer.from('anything\nelse\n'));
  const refused = await importCarried(scene.nodeOf(xb), text);
  assert.equal(refused.ok ? 'imported' : refused.refusal.code, 'carried.malformed');
});

test('carried: a file from the other branch of a log is a fork: evidence is kept, and nothing else', async (context) => {
  const scene = await exchangeScene(context, [xa, xb]);
  const group = await scene.found([xa, xb]);
  await carryAll(scene, xa, xb);
  // xa's disk is copied, and both copies go on: what an operator does who runs the same node twice.
  const copies = mkdtempSync(join(tmpdir(), 'entente-copy-'));
  context.after(() => rmSync(copies, { recursive: true }));
  const copy = await scene.copyOf(xa, copies);
  await scene.say(xa, group, 'FIRST');
  const first = await exported(scene, xa, { to: xb });
  assert.deepEqual(codesOf(await imported(scene, xb, first.file)), ['ok']);
  const size = await sizeAt(scene.nodeOf(xb), group, xa);
  await scene.sayAt(copy, group, 'SECOND');
  scene.clock.nowMs += 60_000;
  const second = await exportCarried(copy, {
    to: xb,
    from: new Map([[`${group}/${xa}`, size - 1]]),
  });
  assert.ok(second.ok);
  const report = await imported(scene, xb, second.value.file);
  assert.deepEqual(codesOf(report), ['log.forked']);
  assert.equal(report.logs[0]?.refusal?.code, 'log.forked');
  assert.equal(await sizeAt(scene.nodeOf(xb), group, xa), size);
  assert.equal((await scene.nodeOf(xb).store.forks()).length, 1);
  await copy.close();
});

test('carried: an export to ourselves, to a stranger, or of a national log is refused', async (context) => {
  const scene = await exchangeScene(context, [xa, xb, xc]);
  const group = await scene.found([xa, xb]);
  const national = await scene.found([xa]);
  const node = scene.nodeOf(xa);
  const codeOf = async (request: ExportRequest): Promise<string> => {
    const file = await exportCarried(node, request);
    return file.ok ? 'exported' : file.refusal.code;
  };
  assert.equal(await codeOf({ to: xa }), 'request.malformed');
  assert.equal(await codeOf({ to: xc }), 'party.not-a-member');
  assert.equal(await codeOf({ to: xc, groups: [group] }), 'party.not-a-member');
  assert.equal(await codeOf({ to: xb, groups: [national] }), 'group.unknown');
  const file = await exported(scene, xa, { to: xb });
  const report = await imported(scene, xb, file.file);
  assert.deepEqual(report.header.groups, [group], 'nor does it slip in');
});
