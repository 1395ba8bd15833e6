import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createHolder, xa, xb } from '../../../test/scene/logs.ts';
import { noticeFacts, pair, view } from '../../../test/scene/notices.ts';
import {
  type MovementContent,
  movementContent,
  type NoticeContent,
  noticeContent,
} from './contents.ts';
import { reconcile } from './reconcile.ts';

const kilogram = 1_000_000;
const firm = (en: string) => ({ names: { en } });
const content: NoticeContent = noticeContent.parse({
  exporter: firm('Aster Chemicals'),
  importer: firm('Meridian Pharma'),
  tolerancePpm: 5_000,
  lines: [
    {
      line: 1,
      nameOnLabel: '4-Piperidone hydrochloride monohydrate',
      form: 'hydrate',
      netMg: 100 * kilogram,
      factor: { numerator: 9_913, denominator: 15_361, computedBy: 'exporter' },
    },
    { line: 2, nameOnLabel: 'N-Benzyl-4-piperidone', form: 'base', netMg: 40 * kilogram },
  ],
});
const moved = (...quantities: readonly object[]): MovementContent =>
  movementContent.parse({ quantities });

/** A notice with what was said of its goods, and what of that is still held. */
function scene(facts: object = {}) {
  const table = pair();
  const held = new Map<string, MovementContent>();
  const notice = table.on(xa, 'notified', '2026-11-02T09:00Z', { ...noticeFacts, ...facts });
  table.on(xb, 'not-objected', '2026-11-03T09:00Z', { notice });
  const say = (
    by: typeof xa,
    verb: string,
    on: string,
    more: object,
    quantities: MovementContent | undefined,
  ): number => {
    const seq = table.on(by, verb, `${on}T10:00Z`, { on, ...more });
    if (quantities) held.set(`${by}/${seq}`, quantities);
    return seq;
  };
  return {
    dispatch: (on: string, quantities?: MovementContent, more = {}) =>
      say(xa, 'dispatched', on, more, quantities),
    arrive: (on: string, quantities?: MovementContent, more = {}) =>
      say(xb, 'arrived', on, more, quantities),
    giveBack: (on: string, quantities?: MovementContent, more = {}) =>
      say(xa, 'returned', on, more, quantities),
    take: (reason: string, dispatch: number) =>
      table.on(xa, 'not-shipped', '2026-12-31T00:00Z', { reason, dispatch }),
    result: (noticeHeld = true) => {
      const holder = createHolder(table, '2027-06-01T00:00Z');
      holder.takeAll();
      return reconcile(view(holder, table), {
        notice: noticeHeld ? content : undefined,
        movement: (party, seq) => held.get(`${party}/${seq}`),
      });
    },
  };
}
const whole = moved({ line: 1, netMg: 100 * kilogram }, { line: 2, netMg: 40 * kilogram });

test('reconciliation: what was notified left, arrived, and was returned', () => {
  const goods = scene();
  assert.deepEqual(
    goods.result().lines.map(({ standing }) => standing),
    ['nobody-spoke', 'nobody-spoke'],
  );
  const dispatch = goods.dispatch('2026-12-01', whole);
  assert.deepEqual(
    goods.result().lines.map(({ standing }) => standing),
    ['one-side', 'one-side'],
  );
  goods.arrive('2027-01-09', whole, { dispatch });
  goods.giveBack('2026-12-20', whole, { dispatch });
  const { lines, missing } = goods.result();
  assert.deepEqual(missing, []);
  for (const line of lines) {
    assert.equal(line.standing, 'agreed');
    assert.equal(line.discrepancy, false);
    assert.equal(line.dispatchedDifference?.kind, 'none');
    assert.equal(line.returnedDifference?.kind, 'none');
  }
});

test('reconciliation: the importer weighed the base, and nothing is missing', () => {
  const goods = scene();
  const dispatch = goods.dispatch('2026-12-01', whole);
  const asBase = moved({ line: 1, netMg: 64_533_559 }, { line: 2, baseMassMg: 40 * kilogram });
  goods.arrive('2027-01-09', asBase, { dispatch });
  const [first, second] = goods.result().lines;
  assert.equal(first?.arrivedDifference?.kind, 'unit');
  assert.equal(first?.standing, 'agreed');
  // Nobody gave a factor for line 2, so that nothing can be said of it.
  assert.equal(second?.arrivedDifference?.kind, 'not-comparable');
  assert.equal(second?.discrepancy, false);
});

test('reconciliation: less arrived than left, and each side keeps its own word', () => {
  const goods = scene();
  const dispatch = goods.dispatch('2026-12-01', whole);
  goods.arrive(
    '2027-01-09',
    moved({ line: 1, netMg: 90 * kilogram }, { line: 2, netMg: 39_900_000 }),
    {
      dispatch,
    },
  );
  const [first, second] = goods.result().lines;
  assert.deepEqual(first?.arrivedDifference, { kind: 'less', byMg: -10 * kilogram, unit: 'net' });
  assert.equal(first?.standing, 'contested');
  assert.equal(first?.discrepancy, true);
  assert.equal(first?.dispatched?.netMg, 100 * kilogram);
  assert.equal(first?.arrived?.netMg, 90 * kilogram);
  assert.equal(second?.arrivedDifference?.kind, 'within-tolerance');
  assert.equal(second?.standing, 'agreed');
});

test('reconciliation: several shipments draw the quantity down, and may not exceed it', () => {
  const goods = scene({ shipments: { kind: 'several', from: '2026-12-01', to: '2027-05-31' } });
  const first = goods.dispatch('2026-12-01', moved({ line: 1, netMg: 60 * kilogram }));
  const [afterOne] = goods.result().lines;
  assert.equal(afterOne?.remaining?.netMg, 40 * kilogram);
  assert.equal(afterOne?.dispatchedDifference, undefined, 'that less has gone is no difference');
  assert.equal(afterOne?.discrepancy, false);
  goods.arrive('2026-12-20', moved({ line: 1, netMg: 60 * kilogram }), { dispatch: first });
  goods.dispatch('2027-02-01', moved({ line: 1, netMg: 45 * kilogram }));
  const [afterTwo] = goods.result().lines;
  assert.equal(afterTwo?.remaining?.netMg, 0);
  assert.equal(afterTwo?.dispatchedDifference?.kind, 'more');
  // Only the first has arrived: the second is at sea, not missing.
  assert.equal(afterTwo?.arrivedDifference?.kind, 'none');
});

test('reconciliation: of a shipment in parts the rest may follow, until the last part has left', () => {
  const goods = scene();
  goods.dispatch('2026-12-01', moved({ line: 1, netMg: 60 * kilogram }), { partial: true });
  assert.equal(goods.result().lines[0]?.discrepancy, false);
  goods.dispatch('2026-12-05', moved({ line: 1, netMg: 30 * kilogram }));
  const [line] = goods.result().lines;
  assert.deepEqual(line?.dispatchedDifference, { kind: 'less', byMg: -10 * kilogram, unit: 'net' });
});

test('reconciliation: a dispatch that was taken back counts for nothing', () => {
  const goods = scene();
  const dispatch = goods.dispatch('2026-12-01', whole);
  goods.take('release-denied', dispatch);
  assert.equal(goods.result().lines[0]?.dispatched, undefined);
});

test('reconciliation: it says which contents it lacks', () => {
  const goods = scene();
  const dispatch = goods.dispatch('2026-12-01');
  const { lines, missing } = goods.result();
  assert.deepEqual(missing, [{ party: xa, seq: dispatch }]);
  assert.equal(lines[0]?.standing, 'nobody-spoke');
  const without = goods.result(false);
  assert.deepEqual(without.lines, []);
  assert.equal(without.missing.length, 2);
});
