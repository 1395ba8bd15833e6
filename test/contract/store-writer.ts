/** One writer, whole commits, copies. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { countMax, type StoreFault } from '#store/store.ts';
import { inPlace } from './in-place.ts';
import { desk, pair, record, SampleLog, xa, xb } from './sample-commits.ts';
import type { StoreHarness } from './store.ts';

const fault = (code: StoreFault['code']) => (error: unknown) =>
  error instanceof Error && 'code' in error && error.code === code;

export function writerContract(harness: StoreHarness): void {
  test('a lease is held by one holder, until it ends', async (t) => {
    const { store, place } = await inPlace(t, harness);
    const other = await place.open();
    t.after(() => other.close());
    await assert.rejects(other.lease('another', 60, 59_999), fault('lease-held'));
    const token = await other.lease('another', 60, 60_000);
    await assert.rejects(store.lease('a test', 60, 60_001), fault('lease-held'));
    await other.release(token);
    assert.ok((await store.lease('a test', 60, 60_002)) > token);
  });

  test('renewing a lease keeps its token', async (t) => {
    const { store, token } = await inPlace(t, harness);
    assert.equal(await store.lease('a test', 60, 30_000), token);
    await assert.rejects(store.lease('another', 60, 89_000), fault('lease-held'));
  });

  test('a commit is refused once another holder has the lease, and changes nothing', async (t) => {
    const { store, place, token } = await inPlace(t, harness);
    const other = await place.open();
    t.after(() => other.close());
    const next = await other.lease('another', 60, 60_000);
    await assert.rejects(store.commit({ token, settings: { late: true } }), fault('lease-lost'));
    await other.commit({ token: next, settings: { mine: true } });
    assert.deepEqual(await store.settings(''), { mine: true });
    await other.release(next);
    await assert.rejects(other.commit({ token: next, settings: {} }), fault('lease-lost'));
  });

  test('a commit that fails half way leaves nothing behind, and the next one stands', async (t) => {
    const { store, token } = await inPlace(t, harness);
    const log = new SampleLog({ group: pair, party: xa });
    await store.commit(log.say(token, [{ record: record(xa, 1), text: 'first' }]));
    const skipping = new SampleLog({ group: pair, party: xa });
    for (let i = 0; i < 4; i += 1) skipping.leaf({});
    const gap = skipping.say(token, [{ record: record(xa, 2), text: 'second', status: 'fresh' }]);
    await assert.rejects(store.commit({ ...gap, settings: { seen: 1 } }), {
      name: 'AssertionFailed',
    });
    assert.deepEqual(await store.settings(''), {});
    assert.equal((await store.log(pair, xa))?.size, 1);
    assert.equal(await store.joint(pair, record(xa, 2)), undefined);
    assert.equal((await store.joints({ statuses: ['fresh'], limit: 5 })).total, 0);
    assert.deepEqual((await store.joints({ text: 'second', limit: 5 })).rows, []);

    for (let i = 0; i < 400; i += 1) {
      await store.commit(log.say(token, [{ record: record(xa, 2 + i), text: 'second' }]));
      if (i % 100 === 0) {
        await assert.rejects(store.commit({ ...gap }), { name: 'AssertionFailed' });
      }
    }
    assert.equal((await store.log(pair, xa))?.size, 401);
    assert.equal((await store.leaves(pair, xa, 0, 1000, 1e9)).length, 401);
  });

  test('a commit refuses a log row that does not say how many leaves are held', async (t) => {
    const { store, token } = await inPlace(t, harness);
    const log = new SampleLog({ group: pair, party: xa });
    const commit = log.say(token, [{}]);
    await assert.rejects(store.commit({ ...commit, logs: [{ ...log.row(), size: 2 }] }), {
      name: 'AssertionFailed',
    });
    await assert.rejects(store.commit({ ...commit, logs: [] }), { name: 'AssertionFailed' });
    await store.commit(commit);
    await assert.rejects(store.commit({ token, logs: [{ ...log.row(), size: 0 }] }), {
      name: 'AssertionFailed',
    });
  });

  test('commits that are not waited for are applied in the order of the calls', async (t) => {
    const { store, token } = await inPlace(t, harness);
    const log = new SampleLog({ group: pair, party: xa });
    const commits: Promise<void>[] = [];
    for (let i = 0; i < 20; i += 1) {
      commits.push(store.commit({ ...log.say(token, [{}]), settings: { last: i } }));
    }
    await Promise.all(commits);
    assert.equal((await store.log(pair, xa))?.size, 20);
    assert.deepEqual(await store.settings(''), { last: 19 });
  });

  test('what was committed is there when the store is opened again', async (t) => {
    const { store, place, token } = await inPlace(t, harness);
    const log = new SampleLog({ group: pair, party: xb });
    await store.commit(
      log.say(token, [
        { record: record(xb, 1), text: 'Norfentanyl', owed: [{ party: xa, what: 'answer' }] },
      ]),
    );
    const before = {
      groups: await store.groups(),
      logs: await store.logs(),
      leaves: await store.leaves(pair, xb, 0, 10, 1e6),
      joint: await store.joint(pair, record(xb, 1)),
      sides: await store.sides(pair, [record(xb, 1)]),
    };
    const again = await place.open();
    t.after(() => again.close());
    assert.deepEqual(
      {
        groups: await again.groups(),
        logs: await again.logs(),
        leaves: await again.leaves(pair, xb, 0, 10, 1e6),
        joint: await again.joint(pair, record(xb, 1)),
        sides: await again.sides(pair, [record(xb, 1)]),
      },
      before,
    );
    assert.equal((await again.joints({ text: 'norfen', limit: 5 })).total, 1);
  });

  test('settings are set, replaced, deleted, and read by prefix', async (t) => {
    const { store, token } = await inPlace(t, harness);
    await store.commit({
      token,
      settings: {
        'peer.xb': { address: 'https://xb' },
        'peer.xc': 'none',
        peers: 2,
        'list.un': [1],
      },
    });
    assert.deepEqual(await store.settings('peer.'), {
      'peer.xb': { address: 'https://xb' },
      'peer.xc': 'none',
    });
    await store.commit({ token, settings: { 'peer.xb': null, 'peer.xc': undefined } });
    assert.deepEqual(await store.settings('peer'), { 'peer.xb': null, peers: 2 });
    assert.deepEqual(Object.keys(await store.settings('')), ['list.un', 'peer.xb', 'peers']);
  });

  test('a backup made while commits go on is whole, and holds no lease', async (t) => {
    const { store, place, token } = await inPlace(t, harness);
    const log = new SampleLog({ group: pair, party: xa });
    const many = (from: number) =>
      Array.from({ length: 500 }, (_, i) => ({ record: record(xa, from + i), text: `row ${i}` }));
    for (let i = 0; i < 4; i += 1) await store.commit(log.say(token, many(i * 500)));
    const done = store.backup(place.backupPath);
    for (let i = 4; i < 8; i += 1) {
      await store.commit(log.say(token, many(i * 500)));
      await new Promise((resume) => setImmediate(resume));
    }
    await done;
    const copy = await place.openBackup(place.backupPath);
    t.after(() => copy.close());
    const size = (await copy.log(pair, xa))?.size ?? 0;
    assert.ok(size >= 2000 && size % 500 === 0, `${size} leaves`);
    assert.equal((await copy.leaves(pair, xa, 0, 5000, 1e9)).length, size);
    assert.equal((await copy.joints({ desk, limit: 1 })).total, Math.min(size, countMax));
    assert.equal((await copy.recordsBetween(pair, xa, 0, size)).length, size);
    const anew = await copy.lease('the restored node', 60, 0);
    await copy.commit({ token: anew, settings: { restored: true } });
    assert.deepEqual(await store.settings(''), {});
  });
}
