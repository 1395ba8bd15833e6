import assert from 'node:assert/strict';
import { test } from 'node:test';
import { utf8 } from '#kernel/bytes.ts';
import type { PartyId } from '#kernel/id.ts';
import { notice } from '../../test/simulation/notices.ts';
import {
  addNode,
  advance,
  closeWorld,
  exchange,
  foundGroup,
  given,
  minute,
  newWorld,
  partyOf,
  type SimulatedNode,
} from '../../test/simulation/world.ts';
import type { Source } from './read-log.ts';
import { verifyGroup } from './verify-group.ts';

const xa = partyOf('xa');
const xc = partyOf('xc');

/** Two governments, one notice of which the receipts have gone both ways. */
async function table() {
  const world = newWorld(11);
  const exporter = await addNode(world, xa);
  const importer = await addNode(world, xc);
  const group = await foundGroup(world, [exporter, importer]);
  await exchange(world, group);
  const said = given(await exporter.node.say(notice(group, xc)));
  advance(world, minute);
  await exchange(world, group);
  return { world, exporter, importer, group, said };
}

type Table = Pick<Awaited<ReturnType<typeof table>>, 'world' | 'group'>;

function sourceOf({ world, group }: Table, { node }: SimulatedNode): Source {
  const terms = node.group(group)?.termsBytes;
  assert.ok(terms);
  return {
    terms: async () => terms,
    bundle: async (party, from) => {
      const bundle = await node.bundle(group, party, from);
      return bundle.ok ? new Uint8Array(bundle.value) : undefined;
    },
    nowSeconds: Math.floor(world.nowMs / 1000),
  };
}

/** The same source with one byte run of one party's bundles replaced by another of equal length. */
function altered(source: Source, of: PartyId, found: string, put: string): Source {
  assert.equal(found.length, put.length);
  return {
    ...source,
    bundle: async (party, from) => {
      const bytes = await source.bundle(party, from);
      if (bytes === undefined || party !== of) return bytes;
      const text = new TextDecoder('latin1').decode(bytes);
      const place = text.indexOf(found);
      if (place >= 0) bytes.set(utf8(put), place);
      return bytes;
    },
  };
}

test('verify: every leaf, content and receipt of a group holds, from either side’s node', async () => {
  const scene = await table();
  for (const simulated of [scene.exporter, scene.importer]) {
    const steps: number[] = [];
    const result = await verifyGroup(scene.group, sourceOf(scene, simulated), ({ done }) => {
      steps.push(done);
    });
    const { logs, fingerprint } = given(result);
    assert.deepEqual(
      logs.map(({ party }) => party),
      [xa, xc],
    );
    const rows = await simulated.node.store.logs(scene.group);
    for (const log of logs) {
      const row = rows.find(({ party }) => party === log.party);
      assert.deepEqual(log.checkpoint?.root, row?.checkpoint?.root);
      assert.equal(log.receiptsWithoutEffect, 0);
    }
    const [holder] = logs[0]?.holders ?? [];
    assert.equal(holder?.by, xc);
    assert.ok(holder && holder.size > scene.said.seq);
    assert.equal(fingerprint.zh.length, 12);
    assert.ok(steps.length > 0);
  }
  await closeWorld(scene.world);
});

test('verify: one changed byte of an act or a content is found (each in turn)', async () => {
  const scene = await table();
  const source = sourceOf(scene, scene.importer);
  const refusalOf = async (changed: Source): Promise<string> => {
    const result = await verifyGroup(scene.group, changed, () => {});
    return result.ok ? 'verified' : result.refusal.code;
  };
  assert.equal(await refusalOf(source), 'verified');
  const act = altered(source, xa, 'art12-10-a', 'art12-10-b');
  assert.equal(await refusalOf(act), 'checkpoint.inconsistent');
  const content = altered(source, xa, '1-boc-4-AP', '1-boc-5-AP');
  assert.equal(await refusalOf(content), 'content.mismatch');
  const party = altered(source, xc, '"party":"xc"', '"party":"xa"');
  assert.equal(await refusalOf(party), 'act.misplaced');
  await closeWorld(scene.world);
});

test('verify: terms of another group do not found this one', async () => {
  const scene = await table();
  const source = sourceOf(scene, scene.importer);
  const terms = await source.terms();
  const other = new Uint8Array(terms);
  other[other.length - 3] = (other[other.length - 3] ?? 0) ^ 1;
  const result = await verifyGroup(scene.group, { ...source, terms: async () => other }, () => {});
  assert.equal(result.ok ? 'verified' : result.refusal.code, 'fingerprint.mismatch');
  await closeWorld(scene.world);
});

test('verify: a log of which nothing is held is told, and not taken for verified', async () => {
  const world = newWorld(12);
  const exporter = await addNode(world, xa);
  const importer = await addNode(world, xc);
  const group = await foundGroup(world, [exporter, importer]);
  const source = sourceOf({ world, group }, importer);
  const { logs } = given(await verifyGroup(group, source, () => {}));
  const [own] = logs.filter(({ party }) => party === xc);
  const [other] = logs.filter(({ party }) => party === xa);
  assert.equal(own?.size, 1);
  assert.equal(other?.size, 0);
  assert.equal(other?.checkpoint, undefined);
  await closeWorld(world);
});
