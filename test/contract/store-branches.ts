/** A branch that is given up: its leaves go, another's take their place, and what was given up is set aside. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { inPlace } from './in-place.ts';
import { pair, record, SampleLog, treeHash, xa, xb } from './sample-commits.ts';
import type { StoreHarness } from './store.ts';

/** Tiles are this wide, so that both sides of an edge are cut. */
const tileWidth = 256;

export function branchContract(harness: StoreHarness): void {
  test('a cut takes leaves, words and views of one log from a place on, in the commit that brings others', async (t) => {
    const { store, token } = await inPlace(t, harness);
    const log = new SampleLog({ group: pair, party: xa });
    const other = new SampleLog({ group: pair, party: xb });
    await store.commit(
      log.say(token, [
        { record: record(xa, 0), text: 'common' },
        { record: record(xa, 1), text: 'given up' },
        { content: 'none' },
      ]),
    );
    await store.commit(other.say(token, [{ record: record(xb, 0), text: 'elsewhere' }]));
    const branch = new SampleLog({ group: pair, party: xa });
    const common = branch.say(token, [{ record: record(xa, 0), text: 'common' }]);
    const fresh = branch.say(token, [{ record: record(xa, 2), text: 'named' }]);
    const bundle = Uint8Array.of(1, 2, 3);
    await store.commit({
      ...fresh,
      cut: { group: pair, party: xa, size: 1 },
      setAside: [{ group: pair, party: xa, bundle }],
      sides: [...(common.sides ?? []), ...(fresh.sides ?? [])],
      joints: [...(common.joints ?? []), ...(fresh.joints ?? [])],
    });
    assert.deepEqual(await store.leaves(pair, xa, 0, 9, 1e6), [
      ...(common.leaves ?? []),
      ...(fresh.leaves ?? []),
    ]);
    assert.deepEqual(await store.log(pair, xa), branch.row());
    const total = async (text: string) => (await store.joints({ text, limit: 9 })).total;
    for (const indexed of [false, true]) {
      if (indexed) await store.indexText();
      assert.deepEqual(
        [await total('common'), await total('named'), await total('given')],
        [1, 1, 0],
      );
    }
    assert.equal((await store.leaves(pair, xb, 0, 9, 1e6)).length, 1, 'the other log is whole');
    assert.equal(await store.joint(pair, record(xb, 0)), undefined, 'its views wait to be folded');
    assert.equal(await store.joint(pair, record(xa, 1)), undefined);
    assert.deepEqual(await store.setAside(pair, xa), [bundle]);
    assert.deepEqual(await store.setAside(pair, xb), []);
  });

  test('a content that an erasure beyond the cut had deleted counts as a hole, until it is erased again', async (t) => {
    const { store, token } = await inPlace(t, harness);
    const log = new SampleLog({ group: pair, party: xa });
    await store.commit({
      ...log.say(token, [{}, { content: 'none', type: 'content.erased' }]),
      erased: [{ group: pair, party: xa, seq: 0 }],
    });
    const short = new SampleLog({ group: pair, party: xa });
    short.say(token, [{}]);
    const cut = { group: pair, party: xa, size: 1 };
    await store.commit({ token, cut, logs: [short.row()] });
    const contents = async () =>
      (await store.leaves(pair, xa, 0, 9, 1e6)).map((one) => one.content);
    assert.deepEqual(await contents(), ['hole']);
    await store.commit({ token, erased: [{ group: pair, party: xa, seq: 0 }] });
    assert.deepEqual(await contents(), ['erased']);
  });

  test('after a cut the tree is that of the leaves that stand, on both sides of a tile', async (t) => {
    const { store, token } = await inPlace(t, harness);
    const log = new SampleLog({ group: pair, party: xa });
    await store.commit(
      log.say(
        token,
        Array.from({ length: tileWidth + 9 }, () => ({})),
      ),
    );
    for (const size of [tileWidth + 3, tileWidth, tileWidth - 1, 5]) {
      const branch = new SampleLog({ group: pair, party: xa });
      branch.say(
        token,
        Array.from({ length: size }, () => ({})),
      );
      const fresh = branch.say(
        token,
        Array.from({ length: tileWidth + 9 - size }, () => ({ type: `branch.${size}` })),
      );
      await store.commit({ ...fresh, cut: { group: pair, party: xa, size } });
      for (const [level, index] of [
        [0, size],
        [2, Math.floor(size / 4)],
        [3, 32],
        [8, 0],
      ] as const) {
        const width = 2 ** level;
        const leaves = branch.leafHashes.slice(index * width, (index + 1) * width);
        assert.deepEqual(
          await store.node(pair, xa, level, index),
          treeHash(leaves),
          `cut at ${size}`,
        );
      }
    }
  });
}
