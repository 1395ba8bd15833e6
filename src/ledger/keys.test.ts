import assert from 'node:assert/strict';
import { test } from 'node:test';
import { canonicalText } from '#kernel/canonical-json.ts';
import { hashHex } from '#kernel/digest.ts';
import { seed, three, xa } from '../../test/vectors/fixture.ts';
import { MemoryLog } from '../../test/vectors/memory-log.ts';
import { keyActBytesMax } from './bounds.ts';
import { judgeKeyAct } from './keys.ts';
import { rootOf } from './tree.ts';

test('keys: a key act of 1,024 bytes is effective, and one of a byte more is not', () => {
  const log = new MemoryLog(three, xa);
  log.found();
  const place = { history: log.keys, root: hashHex(rootOf(log.range)), terms: three.terms };
  const { act } = log.rotate(seed('the next log key'));
  const spare = keyActBytesMax - canonicalText({ ...act, authority: '' }).length;
  const judged = (bytes: number) => {
    const padded = { ...act, authority: 'x'.repeat(spare + bytes) };
    const actText = canonicalText({ ...padded });
    assert.equal(actText.length, keyActBytesMax + bytes);
    return judgeKeyAct({ ...place, act: padded, actText });
  };
  assert.equal(judged(0).effective, true);
  assert.deepEqual(judged(1), { effective: false, fault: 'form' });
});
