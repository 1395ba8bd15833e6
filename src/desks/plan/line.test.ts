import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { PartyId, RecordId } from '#kernel/id.ts';
import type { Instant } from '#kernel/instant.ts';
import type { PlanStatus } from './joint.ts';
import { statuses } from './joint.ts';
import { type PlanLine, reached, warningsOf } from './line.ts';

const date = fc.constantFrom('2026-12-31', '2027-01-01', '2027-06-30');
const line = fc
  .record({
    status: fc.constantFrom<PlanStatus>(...statuses),
    due: fc.option(date, { nil: undefined }),
    overdue: fc.boolean(),
    states: fc.array(fc.constantFrom('done', 'under-way', undefined), {
      minLength: 1,
      maxLength: 3,
    }),
  })
  .map(
    ({ status, due, overdue, states }) =>
      ({
        ...{
          record: 'xa-1' as RecordId,
          status,
          assessed: 'nobody-spoke',
          waiting: [],
          needs: [],
          acts: [],
        },
        owners: states.map((_, at) => `x${at}` as PartyId),
        sides: states.map((state, at) => ({
          ...{ party: `x${at}` as PartyId, owns: true },
          ...(state && {
            progress: { state, on: '2026-11-29', at: '2026-11-29T00:00Z' as Instant },
          }),
        })),
        ...(due && { due }),
        ...(overdue && { overdue: true }),
      }) as PlanLine,
  );
const until = fc.constantFrom('agreed', 'done');

test('plan line: what has come as far as it is needed warns of nothing, and what has not warns of something or is in time', () => {
  fc.assert(
    fc.property(line, line, until, (item, needed, as) => {
      const told = warningsOf(item, needed, as);
      if (reached(needed, as)) {
        assert.deepEqual(told, []);
        return;
      }
      assert.equal(
        told.includes('later'),
        needed.due !== undefined && (item.due ?? '~') < needed.due && !told.includes('ended'),
      );
      if (needed.status !== 'agreed')
        assert.ok(told.includes('not-agreed') || told.includes('ended'));
      assert.equal(new Set(told).size, told.length);
    }),
  );
});

test('plan line: done reaches agreed; nothing but an agreed or completed item reaches anything', () => {
  fc.assert(
    fc.property(line, (needed) => {
      if (reached(needed, 'done')) assert.ok(reached(needed, 'agreed'));
      if (reached(needed, 'agreed')) assert.match(needed.status, /^(?:agreed|completed)$/);
    }),
  );
});

test('plan line: an item that is not held is said to be absent', () => {
  fc.assert(
    fc.property(line, until, (item, as) => {
      assert.deepEqual(warningsOf(item, undefined, as), ['absent']);
    }),
  );
});
