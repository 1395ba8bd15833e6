/** Several processes on one store, one writer at a time. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { Store } from '#store/store.ts';
import { inPlace } from './in-place.ts';
import { pair, record, SampleLog, xa } from './sample-commits.ts';
import type { StoreHarness } from './store.ts';

type Turn = Readonly<{
  /** Which of two processes. */
  who: number;
  /** Leaves of a commit beside the one that names a record. */
  others: number;
  commits: number;
  fails: boolean;
  indexes: boolean;
}>;

const turn: fc.Arbitrary<Turn> = fc.record({
  who: fc.integer({ min: 0, max: 1 }),
  others: fc.integer({ min: 0, max: 2 }),
  commits: fc.integer({ min: 1, max: 3 }),
  fails: fc.boolean(),
  indexes: fc.boolean(),
});

/** What the two have said so far, as both should know it. */
type Said = { readonly log: SampleLog; named: number };

async function take(writer: Store, token: number, said: Said, turn: Turn): Promise<void> {
  const { log } = said;
  for (let n = 0; n < turn.commits; n += 1) {
    // A record that one of them opens goes on in the hands of the other.
    const named = { record: record(xa, said.named >> 1), text: `row ${said.named}` };
    said.named += 1;
    const others = Array.from({ length: turn.others }, () => ({}));
    const commit = log.say(token, [named, ...others]);
    if (turn.fails) {
      const wrong = { ...commit, logs: [{ ...log.row(), size: log.size + 1 }] };
      await assert.rejects(writer.commit(wrong), { name: 'AssertionFailed' });
    }
    await writer.commit(commit);
  }
  if (turn.indexes) await writer.indexText();
}

async function assertHolds(store: Store, { log, named }: Said): Promise<void> {
  assert.deepEqual((await store.log(pair, xa))?.peaks, log.row().peaks);
  const leaves = await store.leaves(pair, xa, 0, log.size + 1, 1e9);
  assert.equal(leaves.length, log.size);
  assert.deepEqual(
    leaves.flatMap((leaf) => leaf.record ?? []),
    Array.from({ length: named }, (_, n) => record(xa, n >> 1)),
  );
  const records = Array.from({ length: (named + 1) >> 1 }, (_, n) => record(xa, n));
  assert.equal((await store.sides(pair, records)).length, records.length);
  assert.equal((await store.joints({ text: 'row', limit: 500 })).total, records.length);
  assert.deepEqual(await store.settings(''), {});
}

export function turnsContract(harness: StoreHarness): void {
  test('processes that take turns at the lease write one log, whatever failed in between', async (t) => {
    const turns = fc.array(turn, { minLength: 2, maxLength: 8 });
    const property = fc.asyncProperty(turns, async (given) => {
      const { store, place } = await inPlace(t, harness);
      const stores = [store, await place.open()];
      t.after(() => stores[1]?.close());
      const said: Said = { log: new SampleLog({ group: pair, party: xa }), named: 0 };
      let before: Readonly<{ writer: Store; token: number }> | undefined;
      for (const [index, one] of given.entries()) {
        const writer = stores[one.who];
        assert.ok(writer);
        const token = await writer.lease(`writer ${index}`, 60, (index + 1) * 60_000);
        if (before !== undefined) {
          const late = before.writer.commit({ token: before.token, settings: { late: true } });
          await assert.rejects(late, { name: 'StoreFault', code: 'lease-lost' });
        }
        await take(writer, token, said, one);
        before = { writer, token };
      }
      for (const one of stores) await assertHolds(one, said);
    });
    await fc.assert(property, { numRuns: 12 });
  });
}
