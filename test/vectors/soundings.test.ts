import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { z } from 'zod';
import { fromBase64, fromHex, toHex } from '#kernel/digest.ts';
import { openBox, pairKey } from '#soundings/seal.ts';
import { groupForm, partyForm } from '#verbs/forms.ts';

const folder = join(import.meta.dirname, '../../vectors/soundings');
const casesOf = <T>(file: string, form: z.ZodType<T>): readonly T[] =>
  z
    .object({ cases: z.array(form).min(1) })
    .parse(JSON.parse(readFileSync(join(folder, file), 'utf8'))).cases;

const keyCase = z.object({
  ...{ name: z.string(), group: groupForm, own: partyForm, other: partyForm },
  ...{ identity: z.string(), recipient: z.string(), key: z.string() },
});
const boxCase = z.object({
  ...{ name: z.string(), group: groupForm, from: partyForm, to: partyForm },
  ...{ asked: z.string(), key: z.string(), box: z.string(), messages: z.unknown().optional() },
});
const opened = ({ group, from, to, asked, key, box }: z.infer<typeof boxCase>) =>
  openBox(fromBase64(box), { direction: { group, from, to }, key: fromHex(key), asked });

test('vectors: two members reach the same key of soundings from either side', () => {
  const cases = casesOf('valid_keys.json', keyCase);
  for (const { name, group, own, other, identity, recipient, key } of cases) {
    const found = pairKey({ group, from: own, to: other }, identity, recipient);
    assert.equal(found && toHex(found), key, name);
  }
  assert.equal(cases[0]?.key, cases[1]?.key);
  assert.notEqual(cases[0]?.key, cases[2]?.key);
});

test('vectors: a box of soundings opens for the request that it answers, and for no other', () => {
  for (const one of casesOf('valid_boxes.json', boxCase)) {
    assert.deepEqual(opened(one), one.messages, one.name);
  }
  for (const one of casesOf('invalid_boxes.json', boxCase)) {
    assert.equal(opened(one), undefined, one.name);
  }
});
