import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { test } from 'node:test';
import { printedStatements, verificationCode } from './verification-code.ts';

const leaf = (digit: string): string => digit.repeat(64);
const said = (seq: number, digit: string) => ({ seq, leafHash: leaf(digit) });
const side = (...statements: readonly ReturnType<typeof said>[]) => ({ statements });

test('sheet: the code covers every statement, side by side and in the order of each log', () => {
  const view = { sides: [side(said(7, 'b'), said(3, 'a')), side(said(1, 'c'))] };
  assert.deepEqual(
    printedStatements(view).map(({ seq }) => seq),
    [3, 7, 1],
  );
  const bytes = Buffer.from(leaf('a') + leaf('b') + leaf('c'), 'hex');
  assert.equal(verificationCode(view), createHash('sha256').update(bytes).digest('hex'));
});

test('sheet: a statement less is another code', () => {
  const whole = { sides: [side(said(3, 'a')), side(said(1, 'c'))] };
  const less = { sides: [side(said(3, 'a')), side()] };
  assert.notEqual(verificationCode(whole), verificationCode(less));
});
