/** Records found by the beginning of their ids. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { BeginningQuery } from '#store/store.ts';
import { pageRowsMax } from '#store/store.ts';
import { inPlace } from './in-place.ts';
import { founding, group, joint, pair, record, xa, xb } from './sample-commits.ts';
import type { StoreHarness } from './store.ts';

/** More than a store need keep among its newest. */
const manyRecords = 70_000;

export function beginningContract(harness: StoreHarness): void {
  test('records are found by the beginning of their ids, however many are held and whenever they came', async (t) => {
    const { store, token } = await inPlace(t, harness);
    const other = group('another pair');
    await store.commit({ token, ...founding(other) });
    const rows = Array.from({ length: manyRecords }, (_, n) => joint(pair, record(xa, n)));
    // Some of the newest have other openers, groups, desks and states.
    const late = [joint(pair, record(xb, 0)), joint(other, record(xa, 1), { status: 'objected' })];
    for (const joints of [rows, late]) await store.commit({ token, joints });
    const held = [...rows, ...late];
    const ids = async (start: string, query: Partial<BeginningQuery> = {}) =>
      (await store.jointsBeginning(start, { limit: pageRowsMax, ...query })).map(
        (row) => `${row.group} ${row.record}`,
      );
    const expected = (start: string, of = held) =>
      of
        .filter((row) => row.record.startsWith(start))
        .map((row) => `${row.group} ${row.record}`)
        .toSorted();
    for (const { record: id } of [held[0], held[1], ...rows.slice(-3), ...late].flatMap(
      (row) => row ?? [],
    )) {
      for (const length of [6, 7, 8, id.length]) {
        const start = id.slice(0, length);
        assert.deepEqual((await ids(start)).toSorted(), expected(start), start);
      }
    }
    const twice = record(xa, 1);
    assert.equal((await ids(twice)).length, 2);
    assert.deepEqual(await ids(twice, { group: other }), expected(twice, late));
    assert.deepEqual(await ids(twice, { statuses: ['objected'] }), expected(twice, late));
    assert.deepEqual(await ids(twice, { desk: 'incidents' }), []);
    assert.deepEqual(await ids(twice, { within: [{ group: pair, desks: [] }] }), []);
    assert.equal((await ids(twice, { limit: 1 })).length, 1);
    for (const none of ['', 'xa', 'xa-', 'xa-g', `${twice}0`, 'XA-0', '-', 'xc-0']) {
      assert.deepEqual(await ids(none), [], none);
    }
  });
}
