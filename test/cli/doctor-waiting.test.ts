import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkBackup, checkGroup, checkGuardQuota } from '#cli/doctor-waiting.ts';
import { isGroupId } from '#kernel/id.ts';
import { instantOfMs } from '#kernel/instant.ts';
import { partyOf } from '../simulation/world.ts';

const day = 86_400_000;
const nowMs = Date.UTC(2026, 10, 23, 19, 40);
const group = 'ab'.repeat(32);
assert.ok(isGroupId(group));
const xc = partyOf('xc');
const well = {
  group,
  holes: [],
  receiptsWaiting: 0,
  lines: [],
  contentsDue: 0,
  retentionScheduled: false,
};

test('doctor: a guard is told from four fifths of its quota on, and fails at the end of it', () => {
  const stateAt = (bytes: number) => checkGuardQuota({ guard: { bytes, bytesMax: 1_000 } }).state;
  assert.deepEqual([0, 799, 800, 989, 990].map(stateAt), ['ok', 'ok', 'warn', 'warn', 'fail']);
});

test('doctor: holes, waiting receipts, a line that is long gone and contents that are due each have a line', () => {
  assert.deepEqual(checkGroup(well, nowMs), []);
  const line = (days: number) => ({
    state: 'unreachable' as const,
    lastOkAt: instantOfMs(nowMs - days * day),
    lastTriedAt: instantOfMs(nowMs),
  });
  const recent = { ...well, lines: [{ party: xc, line: line(6) }] };
  assert.deepEqual(checkGroup(recent, nowMs), []);
  const checks = checkGroup(
    {
      ...well,
      holes: [{ party: xc, seq: 4 }],
      receiptsWaiting: 2,
      lines: [{ party: xc, line: line(8) }],
      contentsDue: 3,
    },
    nowMs,
  );
  assert.deepEqual(
    checks.map(({ name }) => name.en.split(' ')[0]),
    ['contents', 'receipts', 'line', 'retention'],
  );
  assert.ok(checks.every(({ hint }) => hint !== undefined));
});

test('doctor: a backup that was never made, or a week ago, is told', () => {
  assert.equal(checkBackup({}, nowMs).state, 'warn');
  assert.equal(checkBackup({ lastBackupAt: instantOfMs(nowMs - 8 * day) }, nowMs).state, 'warn');
  assert.equal(checkBackup({ lastBackupAt: instantOfMs(nowMs - day) }, nowMs).state, 'ok');
});
