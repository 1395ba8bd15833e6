import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { type Instant, plusDays, plusMinutes } from '#kernel/instant.ts';
import { idOf, messageOf } from '../../test/scene/soundings.ts';
import { fitsBox, type Message, messagesMax } from './message.ts';
import { reconcile } from './reconcile.ts';

const now = '2026-11-23T19:40Z' as Instant;

/** Of few ids, so that boxes overlap; some over, some that would stand too long. */
const anyMessage = fc
  .tuple(
    fc.nat(5),
    fc.constantFrom(plusMinutes(now, -1), now, plusMinutes(now, 1), plusDays(now, 30)),
    fc.constantFrom('meet', 'train'),
  )
  .map(([n, expires, word]): Message => ({ ...messageOf(word, expires), id: idOf(String(n)) }));
const anyBox = fc.array(anyMessage, { maxLength: 8 });
const anyGone = fc.array(fc.nat(5)).map((ns) => new Set(ns.map((n) => idOf(String(n)))));

function after(held: readonly Message[], { add, remove }: ReturnType<typeof reconcile>) {
  return [...held.filter(({ id }) => !remove.includes(id)), ...add];
}

test('sounding: what is held afterwards lies in the box, is not over, and was not deleted here', () => {
  fc.assert(
    fc.property(anyBox, anyBox, anyGone, (first, box, gone) => {
      const held = after([], reconcile([], first, { gone: new Set(), now }));
      const left = after(held, reconcile(held, box, { gone, now }));
      assert.equal(new Set(left.map(({ id }) => id)).size, left.length);
      for (const message of left) {
        assert.ok(message.expires > now && !gone.has(message.id));
        assert.ok(box.some(({ id }) => id === message.id));
        const before = held.find(({ id }) => id === message.id);
        if (before !== undefined) assert.equal(message, before);
      }
      for (const message of box) {
        if (message.expires <= now || gone.has(message.id)) continue;
        assert.ok(left.some(({ id }) => id === message.id));
      }
      assert.deepEqual(reconcile(left, box, { gone, now }), { add: [], remove: [] });
    }),
  );
});

test('sounding: one that would stand longer than 180 days is not taken', () => {
  const box = [messageOf('long', plusDays(now, 181)), messageOf('longest', plusDays(now, 180))];
  const { add } = reconcile([], box, { gone: new Set(), now });
  assert.deepEqual(add, [box[1]]);
});

test('sounding: of a box that holds too much no more is taken than may stand', () => {
  const box = Array.from({ length: messagesMax + 3 }, (_, n) =>
    messageOf(String(n), plusDays(now, 1)),
  );
  const { add } = reconcile([], box, { gone: new Set(), now });
  assert.equal(add.length, messagesMax);
  const clause = { id: 'c1', text: { en: 'x'.repeat(20_000) } };
  const paper = (n: number) => ({ title: { en: String(n) }, clauses: [clause] });
  const long = Array.from({ length: 80 }, (_, n) =>
    messageOf(`long ${n}`, plusDays(now, 1), paper(n)),
  );
  const taken = reconcile([], long, { gone: new Set(), now }).add;
  assert.ok(taken.length < 80 && taken.length > 40);
  assert.ok(fitsBox(taken));
});
