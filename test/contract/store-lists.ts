/** Joint rows in lists, by what they owe, and by when they change. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { RecordId } from '#kernel/id.ts';
import type { JointQuery, Store } from '#store/store.ts';
import { countMax, pageRowsMax } from '#store/store.ts';
import { inPlace } from './in-place.ts';
import {
  desk,
  founding,
  group,
  joint,
  minute,
  pair,
  record,
  SampleLog,
  xa,
  xb,
  xc,
} from './sample-commits.ts';
import type { StoreHarness } from './store.ts';
import { beginningContract } from './store-beginnings.ts';

/** All pages of a list, each of `limit` rows. */
async function pages(store: Store, query: Omit<JointQuery, 'limit'>, limit: number) {
  const records: RecordId[] = [];
  for (let after: string | undefined; ; ) {
    const page = await store.joints({ ...query, limit, ...(after === undefined ? {} : { after }) });
    assert.ok(page.rows.length <= limit);
    records.push(...page.rows.map((row) => row.record));
    if (page.next === undefined) return { records, total: page.total };
    after = page.next;
  }
}

export function joinContract(harness: StoreHarness): void {
  beginningContract(harness);
  dueContract(harness);
  settlesContract(harness);

  test('sides and joint views are replaced, and read by record', async (t) => {
    const { store, token } = await inPlace(t, harness);
    const a = new SampleLog({ group: pair, party: xa });
    const b = new SampleLog({ group: pair, party: xb });
    const [one, two] = [record(xa, 1), record(xb, 2)];
    await store.commit(a.say(token, [{ record: one, status: 'open' }]));
    await store.commit(b.say(token, [{ record: two, status: 'open' }]));
    await store.commit(b.say(token, [{ record: one, status: 'objected', updated: 5 }]));
    assert.deepEqual(
      await store.joint(pair, one),
      joint(pair, one, { status: 'objected', updated: 5 }),
    );
    assert.deepEqual(await store.sides(pair, [two, record(xa, 99), one]), [
      { group: pair, record: two, desk, party: xb, side: { upTo: 1 } },
      { group: pair, record: one, desk, party: xa, side: { upTo: 1 } },
      { group: pair, record: one, desk, party: xb, side: { upTo: 2 } },
    ]);
    assert.deepEqual(await store.sides(group('unknown'), [one]), []);
    assert.equal(await store.joint(group('unknown'), one), undefined);
  });

  test('a list is filtered by group, desk and status, latest first, and paged without gap or repeat', async (t) => {
    const { store, token } = await inPlace(t, harness);
    const other = group('another pair');
    await store.commit({ token, ...founding(other) });
    const rows = Array.from({ length: 60 }, (_, i) => ({
      at: i % 3 === 0 ? other : pair,
      id: record(xa, i),
      status: ['open', 'objected', 'closed'][i % 4] ?? 'open',
      // Many in one minute: their order must still be the same on every page.
      updated: Math.floor(i / 7),
    }));
    await store.commit({ token, joints: rows.map((row) => joint(row.at, row.id, row)) });
    const expect = (keep: (row: (typeof rows)[number]) => boolean) =>
      rows
        .filter(keep)
        .toReversed()
        .map((row) => row.id);
    assert.deepEqual(await pages(store, {}, 7), { records: expect(() => true), total: 60 });
    assert.deepEqual(await pages(store, { group: other, desk }, 4), {
      records: expect((row) => row.at === other),
      total: 20,
    });
    const some = await pages(store, { statuses: ['objected', 'closed'] }, 5);
    assert.deepEqual(some, { records: expect((row) => row.status !== 'open'), total: 30 });
    assert.deepEqual(await pages(store, { desk: 'incidents' }, 5), { records: [], total: 0 });
    const within = [{ group: other, desks: ['incidents', desk] }];
    assert.deepEqual(await pages(store, { within }, 3), {
      records: expect((row) => row.at === other),
      total: 20,
    });
    for (const none of [[], [{ group: pair, desks: [] }], [{ group: pair, desks: ['cases'] }]]) {
      assert.deepEqual(await pages(store, { within: none }, 5), { records: [], total: 0 });
    }
    assert.equal((await pages(store, { within, group: pair }, 5)).total, 0);
    assert.deepEqual(await pages(store, { statuses: [] }, 5), { records: [], total: 0 });
    const [first] = (await store.joints({ after: 'no cursor', limit: 1 })).rows;
    assert.equal(first?.record, expect(() => true)[0], 'what is no cursor reads as none');
  });

  test('of records that say where they stand, a list gives those in the areas that it is asked for', async (t) => {
    const { store, token } = await inPlace(t, harness);
    const areas = ['safety', 'coordination', undefined];
    const rows = areas.map((area, n) => joint(pair, record(xa, n), area ? { area } : {}));
    await store.commit({ token, joints: rows });
    const found = async (of?: readonly string[]) => {
      const within = [{ group: pair, desks: [desk], ...(of && { areas: of }) }];
      return (await pages(store, { within }, 2)).records;
    };
    const [safety, coordination, none] = rows.map((row) => row.record);
    assert.deepEqual(await found(), [none, coordination, safety]);
    assert.deepEqual(await found(['safety']), [none, safety]);
    assert.deepEqual(await found([]), [none]);
    await store.commit({ token, joints: [joint(pair, record(xa, 0), { area: 'coordination' })] });
    assert.deepEqual(await found(['safety']), [none]);
  });

  test('joint views of single records are read by their places, in the order asked', async (t) => {
    const { store, token } = await inPlace(t, harness);
    const other = group('another pair');
    await store.commit({ token, ...founding(other) });
    const here = joint(pair, record(xa, 1), { updated: 4 });
    const there = joint(other, record(xa, 1), { status: 'objected' });
    const log = new SampleLog({ group: pair, party: xa });
    await store.commit({ token, joints: [here, there] });
    const at = (where: typeof pair, n: number) => ({ group: where, record: record(xa, n) });
    assert.deepEqual(
      await store.jointsAt([at(other, 1), at(pair, 2), at(pair, 1), at(group('unknown'), 1)]),
      [await store.joint(other, record(xa, 1)), await store.joint(pair, record(xa, 1))],
    );
    await store.commit(log.say(token, [{ record: record(xa, 3) }]));
    assert.equal((await store.jointsAt([at(pair, 3)])).length, 1);
  });

  test('a record that changes its status moves between lists', async (t) => {
    const { store, token } = await inPlace(t, harness);
    const id = record(xa, 1);
    const owed = [{ party: xb, what: 'answer', due: minute(9) }];
    await store.commit({ token, joints: [joint(pair, id, { status: 'open', owed })] });
    await store.commit({ token, joints: [joint(pair, id, { status: 'objected', updated: 3 })] });
    assert.equal((await store.joints({ statuses: ['open'], limit: 5 })).total, 0);
    assert.equal((await store.joints({ statuses: ['objected'], limit: 5 })).total, 1);
    assert.equal((await store.joints({ owedBy: xb, limit: 5 })).total, 0);
    assert.deepEqual((await store.joints({ order: 'due', limit: 5 })).rows.length, 1);
  });

  test(`a list counts to ${countMax} and gives at most ${pageRowsMax} rows`, async (t) => {
    const { store, token } = await inPlace(t, harness);
    const rows = Array.from({ length: countMax + 1 }, (_, i) => joint(pair, record(xa, i)));
    await store.commit({ token, joints: rows.slice(0, -2) });
    assert.equal((await store.joints({ limit: 1 })).total, countMax - 1);
    await store.commit({ token, joints: rows.slice(-2) });
    const page = await store.joints({ limit: 2 * pageRowsMax });
    assert.equal(page.total, countMax);
    assert.equal(page.rows.length, pageRowsMax);
    assert.ok(page.next !== undefined);
  });

  test('records that time alone will change are found when it has come, oldest first', async (t) => {
    const { store, token } = await inPlace(t, harness);
    const at = (n: number, changes?: number) =>
      joint(pair, record(xa, n), changes === undefined ? {} : { changes });
    await store.commit({ token, joints: [at(1, 30), at(2, 10), at(3), at(4, 20)] });
    const due = async (n: number, limit = 9) =>
      (await store.jointsChangingBy(minute(n), limit)).map((row) => row.record);
    assert.deepEqual(await due(9), []);
    assert.deepEqual(await due(20), [record(xa, 2), record(xa, 4)]);
    assert.deepEqual(await due(99, 1), [record(xa, 2)]);
    await store.commit({ token, joints: [at(2), at(4, 99)] });
    assert.deepEqual(await due(98), [record(xa, 1)]);
  });
}

function settlesContract(harness: StoreHarness): void {
  test('records that a receipt after their deadline settles are found by it', async (t) => {
    const { store, token } = await inPlace(t, harness);
    const other = group('another pair');
    await store.commit({ token, ...founding(other) });
    const at = (n: number, settles?: number, where = pair) => {
      const row = joint(where, record(xa, n));
      const settlesAfter = settles === undefined ? {} : { settlesAfter: minute(settles) };
      return { ...row, joint: { ...row.joint, ...settlesAfter } };
    };
    await store.commit({ token, joints: [at(1, 30), at(2, 10), at(3), at(4, 20, other)] });
    assert.deepEqual(await store.recordsSettlingBefore(pair, minute(10)), []);
    assert.deepEqual(await store.recordsSettlingBefore(pair, minute(11)), [record(xa, 2)]);
    const both = [record(xa, 2), record(xa, 1)];
    assert.deepEqual(await store.recordsSettlingBefore(pair, minute(99)), both);
    await store.commit({ token, joints: [at(2)] });
    assert.deepEqual(await store.recordsSettlingBefore(pair, minute(99)), [record(xa, 1)]);
    assert.deepEqual(await store.recordsSettlingBefore(other, minute(99)), [record(xa, 4)]);
  });
}

function dueContract(harness: StoreHarness): void {
  const owes = (n: number, owed: readonly (readonly [typeof xa, number | undefined])[]) => ({
    id: record(xa, n),
    spoken: {
      updated: n,
      status: n % 2 === 0 ? 'even' : 'odd',
      owed: owed.map(([party, due]) => ({
        party,
        what: 'answer',
        ...(due === undefined ? {} : { due: minute(due) }),
      })),
    },
  });
  const rows = [
    owes(1, [[xb, 50]]),
    owes(2, []),
    owes(3, [
      [xb, 10],
      [xa, 20],
    ]),
    owes(4, [[xb, undefined]]),
    owes(5, [
      [xa, 5],
      [xa, 90],
    ]),
    owes(6, []),
    owes(7, [
      [xb, 50],
      [xb, 40],
    ]),
  ];

  test('what a party owes is listed by its own date, without a date last', async (t) => {
    const { store, token } = await inPlace(t, harness);
    await store.commit({ token, joints: rows.map((row) => joint(pair, row.id, row.spoken)) });
    const ids = (...numbers: readonly number[]) => numbers.map((n) => record(xa, n));
    for (const limit of [1, 2, 3, 9]) {
      assert.deepEqual(await pages(store, { owedBy: xb }, limit), {
        records: ids(3, 7, 1, 4),
        total: 4,
      });
      assert.deepEqual(await pages(store, { owedBy: xa }, limit), { records: ids(5, 3), total: 2 });
      assert.deepEqual(await pages(store, { owedBy: xc }, limit), { records: [], total: 0 });
      assert.deepEqual(await pages(store, { owedBy: xb, order: 'updated' }, limit), {
        records: ids(7, 4, 3, 1),
        total: 4,
      });
      assert.deepEqual(await pages(store, { owedBy: xb, statuses: ['even'] }, limit), {
        records: ids(4),
        total: 1,
      });
      // By date over all: whoever owes first; then what nobody owes, latest first.
      assert.deepEqual(await pages(store, { order: 'due' }, limit), {
        records: ids(5, 3, 7, 1, 4, 6, 2),
        total: 7,
      });
    }
  });

  test('of more that a party owes than a list counts, the latest stand first, and pages go on to the last', async (t) => {
    const { store, token } = await inPlace(t, harness);
    const all = Array.from({ length: 2 * countMax + 20 }, (_, n) =>
      owes(n, [[n % 2 === 0 ? xa : xb, n]]),
    );
    await store.commit({ token, joints: all.map((row) => joint(pair, row.id, row.spoken)) });
    const owed = await pages(store, { owedBy: xb, order: 'updated' }, pageRowsMax);
    assert.equal(owed.total, countMax);
    const expected = all.filter((_, n) => n % 2 === 1).map(({ id }) => id);
    assert.deepEqual(owed.records, expected.toReversed());
  });

  test('text, duty and status narrow a list together', async (t) => {
    const { store, token } = await inPlace(t, harness);
    const log = new SampleLog({ group: pair, party: xa });
    const text = (n: number) => (n % 3 === 0 ? 'piperidine drums' : 'Piperonyl ketone');
    await store.commit(
      log.say(
        token,
        rows.map((row, i) => ({ ...row.spoken, record: row.id, text: text(i) })),
      ),
    );
    const found = async (query: Omit<JointQuery, 'limit'>) =>
      (await pages(store, query, 2)).records;
    assert.deepEqual(
      await found({ text: 'piperid' }),
      [7, 4, 1].map((n) => record(xa, n)),
    );
    assert.deepEqual(
      await found({ text: 'piper', owedBy: xb }),
      [3, 7, 1, 4].map((n) => record(xa, n)),
    );
    assert.deepEqual(
      await found({ text: 'drums', order: 'due' }),
      [7, 1, 4].map((n) => record(xa, n)),
    );
    assert.deepEqual(
      await found({ text: 'drums', statuses: ['odd'] }),
      [7, 1].map((n) => record(xa, n)),
    );
    assert.deepEqual(await found({ text: 'drums', owedBy: xa }), []);
  });
}
