import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { createHolder, createLogs, termsOf, xa, xb } from '../../../test/scene/logs.ts';
import { missing, type Need, needsOf, usualNeeds } from './clearances.ts';
import { officersProofs, roles } from './statements.ts';

const authorities = ['cna', 'customs', 'police'] as const;
const need = fc.record(
  {
    role: fc.constantFrom(...roles),
    authority: fc.constantFrom(...authorities),
    officers: fc.integer({ min: 1, max: 2 }),
    proofs: fc.subarray([...officersProofs], { minLength: 1 }),
  },
  { requiredKeys: ['role', 'officers'] },
);
const clearance = fc.record(
  {
    officer: fc.integer({ min: 0, max: 9 }).map((n) => `o-${n}`),
    role: fc.constantFrom(...roles),
    proof: fc.constantFrom(...officersProofs),
    authority: fc.constantFrom(...authorities),
  },
  { requiredKeys: ['officer', 'role', 'proof'] },
);
const given = fc.uniqueArray(clearance, { maxLength: 6, selector: ({ officer }) => officer });

type Given = Readonly<{ officer: string; role: string; proof: string; authority?: string }>;

/** Tries every way to give clearances to needs: slow, and plainly right. */
function canFill(needs: readonly Need[], left: readonly Given[]): boolean {
  const [first, ...rest] = needs.flatMap((one) =>
    Array.from({ length: one.officers }, () => ({ ...one, officers: 1 })),
  );
  if (first === undefined) return true;
  return left.some(
    (one) =>
      one.role === first.role &&
      (first.authority === undefined || first.authority === one.authority) &&
      (first.proofs ?? ['passkey', 'code']).some((proof) => proof === one.proof) &&
      canFill(
        rest,
        left.filter((other) => other !== one),
      ),
  );
}

test('clearances: nothing is missing just when the officers can be told apart over the needs (any table)', () => {
  fc.assert(
    fc.property(fc.array(need, { minLength: 1, maxLength: 3 }), given, (needs, clearances) => {
      assert.equal(missing(needs, clearances).length === 0, canFill(needs, clearances));
    }),
    { numRuns: 500 },
  );
});

test('clearances: one more officer never adds to what is missing', () => {
  const count = (needs: readonly Need[]) => needs.reduce((sum, { officers }) => sum + officers, 0);
  fc.assert(
    fc.property(fc.array(need, { maxLength: 3 }), given, clearance, (needs, before, one) => {
      fc.pre(before.every(({ officer }) => officer !== one.officer));
      assert.ok(count(missing(needs, [...before, one])) <= count(missing(needs, before)));
    }),
  );
});

test('clearances: the first rule that names type and area counts, else one releasing officer', () => {
  const police: Need = { role: 'releasing-officer', authority: 'police', officers: 1 };
  const two: Need = { role: 'releasing-officer', officers: 2 };
  const table = {
    console: false,
    rules: [
      { types: 'notification.objected', needs: [two] },
      { types: 'notification.*', areas: ['law-enforcement'], needs: [police] },
    ],
  };
  assert.deepEqual(needsOf(table, { type: 'notification.objected' }), [two]);
  assert.deepEqual(needsOf(table, { type: 'notification.asked', area: 'law-enforcement' }), [
    police,
  ]);
  assert.deepEqual(
    needsOf(table, { type: 'notification.asked', area: 'coordination' }),
    usualNeeds,
  );
  assert.deepEqual(needsOf(table, { type: 'notificationx.asked' }), usualNeeds);
});

test('drafts: they have effect in a national log alone', () => {
  for (const kind of ['national', 'working-group'] as const) {
    const members = kind === 'national' ? [xa] : [xa, xb];
    const logs = createLogs({ ...termsOf(members), kind, areas: ['coordination'] });
    const record = logs.record(xa, 1);
    const facts = {
      ...{ officer: 'o-00000000000000aa', digest: 'ef'.repeat(32) },
      ...{ group: 'ab'.repeat(32), type: 'notification.asked' },
    };
    const time = '2026-02-01T10:00Z';
    logs.say(xa, { type: 'draft.written', time, area: 'coordination', record, facts });
    const holder = createHolder(logs, '2026-02-01T10:00Z');
    holder.takeAll();
    const joint = holder.joint(record);
    assert.equal(joint?.status, kind === 'national' ? 'open' : 'without-effect');
    const why = joint?.withoutEffect.map((one) => one.why);
    assert.deepEqual(why, kind === 'national' ? [] : ['another-table']);
  }
});
