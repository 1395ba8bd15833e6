import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { test } from 'node:test';
import type { NotificationView, StatementView } from '#api/contract.ts';
import { printedStatements, verificationCode } from './verification-code.ts';

const leaf = (digit: string): string => digit.repeat(64);

function viewOf(sides: readonly (readonly [string, number, string][])[]): NotificationView {
  const statements = sides.map((side) => ({
    party: side[0]?.[0],
    statements: side.map(([party, seq, digit]) => ({ party, seq, leafHash: leaf(digit) })),
  }));
  return { sides: statements } as Partial<NotificationView> as NotificationView;
}

test('sheet: the code covers every statement, side by side and in the order of each log', () => {
  const view = viewOf([
    [
      ['xa', 7, 'b'],
      ['xa', 3, 'a'],
    ],
    [['xc', 1, 'c']],
  ]);
  assert.deepEqual(
    printedStatements(view).map(({ seq }: StatementView) => seq),
    [3, 7, 1],
  );
  const bytes = Buffer.from(leaf('a') + leaf('b') + leaf('c'), 'hex');
  assert.equal(verificationCode(view), createHash('sha256').update(bytes).digest('hex'));
});

test('sheet: a statement less is another code', () => {
  const whole = viewOf([[['xa', 3, 'a']], [['xc', 1, 'c']]]);
  const less = viewOf([[['xa', 3, 'a']], []]);
  assert.notEqual(verificationCode(whole), verificationCode(less));
});
