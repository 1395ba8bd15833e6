import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { JsonObject } from '#kernel/canonical-json.ts';
import { languages } from '#kernel/language.ts';
import type { ClockRule } from '#ledger/terms.ts';
import { clockRules } from '../regimes.ts';
import { changeLabel, changeValue } from './change-text.ts';
import { clockEffect, noticeChanges } from './notice-changes.ts';

const members = fc.dictionary(
  fc.constantFrom('a', 'b', 'c'),
  fc.constantFrom<string | number>(1, 2, 'x'),
  { noNullPrototype: true },
);
const nested = fc.record({
  facts: fc.record({ ports: members }),
  content: fc.record({ exporter: members }),
});

test('changes: a version differs from itself nowhere, and from another wherever a member does', () => {
  fc.assert(
    fc.property(nested, nested, (one, other) => {
      assert.deepEqual(noticeChanges(one, one), []);
      const changes = noticeChanges(one, other);
      // Undone one by one in the second, the changes give the first again.
      const undone: Record<string, JsonObject> = { ...other.facts, ...other.content };
      for (const { path, before } of changes) {
        const [part = '', ...rest] = path;
        const [name = ''] = rest;
        const { [name]: _, ...kept } = undone[part] ?? {};
        undone[part] = before === undefined ? kept : { ...kept, [name]: before };
      }
      assert.deepEqual(undone, { ...one.facts, ...one.content });
    }),
  );
});

test('changes: a line of goods is known by its number, wherever it stands', () => {
  const line = (number: number, netMg: number): JsonObject => ({ line: number, netMg });
  const before = { facts: {}, content: { lines: [line(1, 5), line(2, 6)] } };
  const after = { facts: {}, content: { lines: [line(2, 7)] } };
  assert.deepEqual(noticeChanges(before, after), [
    { path: ['lines', '1', 'netMg'], before: 5 },
    { path: ['lines', '2', 'netMg'], before: 6, after: 7 },
  ]);
});

const ruleNamed = (amendment: string): ClockRule => {
  const rule = clockRules.find((each) => each.amendment === amendment);
  assert.ok(rule, amendment);
  return rule;
};

test('changes: the clock does what its rule says of an amendment', () => {
  const restarting = ruleNamed('restarts');
  const factsOf = ({ id, bases }: ClockRule): JsonObject => ({ basis: bases[0] ?? '', rule: id });
  const facts = factsOf(restarting);
  const continuing: ClockRule = { ...restarting, id: 'goes-on', amendment: 'continues' };
  const clocks = [restarting, continuing];
  const without = { basis: 'voluntary' };
  assert.equal(clockEffect(facts, facts, clocks), 'restarts');
  assert.equal(clockEffect(factsOf(continuing), factsOf(continuing), clocks), 'continues');
  assert.equal(clockEffect(facts, factsOf(continuing), clocks), 'restarts');
  assert.equal(clockEffect(facts, without, clocks), 'ends');
  assert.equal(clockEffect(without, facts, clocks), 'begins');
  assert.equal(clockEffect(without, without, clocks), 'no-clock');
  assert.equal(clockEffect({ ...facts, basis: 'unheard-of' }, facts, clocks), 'begins');
});

test('changes: each is named and written in every language', () => {
  const path = ['lines', '2', 'netMg'];
  for (const language of languages) {
    assert.match(changeLabel({ path }, language), /2/);
    assert.equal(changeValue({ path }, 20_000_000, language), '20 kg');
    assert.equal(changeValue({ path }, undefined, language), '–');
  }
  const named = changeLabel({ path: ['ports', 'import'] }, 'zh');
  assert.equal(named, '进境地点');
});
