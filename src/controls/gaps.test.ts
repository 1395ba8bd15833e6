import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openControlIndex } from '#chemistry/control-files.ts';
import { changeLog, changesAhead } from './changes.ts';
import { gapsBetween } from './gaps.ts';

const index = openControlIndex();
const day = '2026-11-29';

test('gaps: 4-AP was controlled in the United States 1,570 days before China', () => {
  const gap = gapsBetween(index, { one: 'US', other: 'CN', day }).find(
    ({ substance }) => substance === '4-ap',
  );
  assert.deepEqual(
    [gap?.state, gap?.one?.from, gap?.other?.from, gap?.days],
    ['closed', '2020-05-15', '2024-09-01', 1570],
  );
});

test('gaps: open ones come first and count to the day that is asked about', () => {
  const gaps = gapsBetween(index, { one: 'US', other: 'CN', day });
  const states = gaps.map(({ state }) => state);
  assert.deepEqual(
    states,
    [...states].toSorted((a, b) => rank(a) - rank(b)),
  );
  const open = gaps.filter(({ state }) => state === 'open');
  assert.ok(open.length > 0);
  assert.ok(open.every(({ one, other }) => (one === null) !== (other === null)));
  const later = gapsBetween(index, { one: 'US', other: 'CN', day: '2026-12-09' });
  const [first] = open.filter(({ days }) => days !== null);
  const same = later.find(({ substance }) => substance === first?.substance);
  assert.equal(same?.days, (first?.days ?? 0) + 10);
});

test('gaps: either way round they are as long', () => {
  const there = gapsBetween(index, { one: 'CN', other: 'UN-1988', day });
  const back = gapsBetween(index, { one: 'UN-1988', other: 'CN', day });
  const days = (gaps: typeof there) => new Map(gaps.map((gap) => [gap.substance, gap.days]));
  assert.deepEqual(
    days(there),
    new Map([...days(there)].map(([id]) => [id, days(back).get(id) ?? null])),
  );
});

test('gaps: where only a year is known no days are counted', () => {
  const gaps = gapsBetween(index, { one: 'UN-1961', other: 'US', day });
  const fentanyl = gaps.find(({ substance }) => substance === 'fentanyl');
  assert.deepEqual([fentanyl?.days, fentanyl?.one?.unconfirmed], [null, true]);
});

test('changes: temporary orders are ahead before they lapse, the next first', () => {
  const ahead = changesAhead(index.data, '2026-07-01');
  assert.deepEqual(
    ahead.map(({ day: on }) => on),
    ahead.map(({ day: on }) => on).toSorted(),
  );
  assert.ok(
    ahead.some(
      ({ day: on, change, about }) =>
        on === '2026-07-29' && change === 'ends' && 'substance' in about,
    ),
  );
  assert.equal(changesAhead(index.data, '2099-01-01').length, 0);
  assert.ok(changeLog(index.data).length > ahead.length);
});

function rank(state: string): number {
  return ['open', 'closed', 'neither'].indexOf(state);
}
