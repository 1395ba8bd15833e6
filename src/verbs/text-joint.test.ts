import assert from 'node:assert/strict';
import { test } from 'node:test';
import { z } from 'zod';
import type { JsonObject } from '#kernel/canonical-json.ts';
import type { HashHex, PartyId } from '#kernel/id.ts';
import type { Act } from '#ledger/statement.ts';
import { type Version, versionHash, wordingHash } from '#ledger/wording.ts';
import { instant, party, termsOf, theGroup, xa, xb, xc } from '../../test/scene/logs.ts';
import type { SaidAct } from './desk.ts';
import { createReceiptIndex } from './receipt-index.ts';
import { tabledFacts, unfitTabling } from './text-forms.ts';
import { deriveText, owingAnswers } from './text-joint.ts';
import { acceptancesMax, reduceText, type TextSide, tabledMax } from './text-side.ts';

const time = '2026-11-23T08:00Z';
const wording = {
  clauses: [{ id: 'c1', text: { en: 'By June.', zh: '六月前。' } }],
  nonce: '00'.repeat(16),
  title: { text: { en: 'Item', zh: '项目' } },
};
function version(due: string): Version {
  return {
    ...{ authentic: ['en', 'zh'], binding: false, languages: ['en', 'zh'] },
    ...{ matter: { due }, status: 'common-understanding', wording: wordingHash(wording) },
  };
}
const [v1, v2] = [version('2027-06-01'), version('2027-05-01')];
const [h1, h2] = [versionHash(v1), versionHash(v2)];

/** Logs of two or three parties about one record: acts and receipts as they were written. */
function table(...parties: readonly PartyId[]) {
  const sides = new Map<PartyId, TextSide>(parties.map((one) => [one, {}]));
  const sizes = new Map<PartyId, number>(parties.map((one) => [one, 1]));
  const receipts = createReceiptIndex();
  const suspensions: { by: PartyId; seq: number; from: ReturnType<typeof instant> }[] = [];
  const next = (by: PartyId): number => {
    const seq = sizes.get(by) ?? 0;
    sizes.set(by, seq + 1);
    return seq;
  };
  const say = (by: PartyId, verb: string, facts: JsonObject): number => {
    const act = {
      ...{ v: 1, group: theGroup, party: by, seq: next(by), time: instant(time) },
      ...{ authority: 'foreign-affairs', type: `plan.${verb}`, facts },
    } as Act;
    const side = reduceText(sides.get(by) ?? {}, act as SaidAct) ?? assert.fail(verb);
    sides.set(by, JSON.parse(JSON.stringify(side)));
    return act.seq;
  };
  return {
    ...{ sides, say },
    table: (by: PartyId, text: Version, counters?: HashHex) =>
      say(by, 'tabled', { text, ...(counters && { counters }) }),
    accept: (by: PartyId, on: HashHex) =>
      say(by, 'accepted', { version: on, mandate: 'senior-level' }),
    suspend(by: PartyId) {
      suspensions.push({ by, seq: next(by), from: instant(time) });
    },
    hold(by: PartyId, of: PartyId) {
      const at = instant(time);
      const size = sizes.get(of) ?? 0;
      receipts.append({ by, seq: next(by), of, size, receiptTime: at, quotedTime: at });
    },
    read: (forked: readonly PartyId[] = []) =>
      deriveText({
        ...{ sides, receipts, suspensions, forked: new Set(forked), erasedBy: () => undefined },
        terms: { ...termsOf(parties), languages: ['en', 'es', 'zh'] },
      }),
  };
}
const words = (read: ReturnType<ReturnType<typeof table>['read']>, on: HashHex) =>
  read.versions.find((one) => one.version === on)?.positions.map(({ word }) => word);

test('text: tabled, accepted by both and receipted by both is agreed, with its proof', () => {
  const both = table(xa, xb);
  both.table(xa, v1);
  assert.deepEqual(words(both.read(), h1), ['tabled', 'silent']);
  assert.deepEqual(owingAnswers(both.read()), [xb]);
  both.accept(xa, h1);
  both.hold(xb, xa);
  both.accept(xb, h1);
  assert.equal(both.read().versions[0]?.state, 'taken-up-by-all');
  assert.equal(both.read().versions[0]?.agreement, undefined);
  both.hold(xa, xb);
  const { versions, inForce } = both.read();
  assert.equal(inForce, h1);
  const [view] = versions;
  assert.deepEqual(view?.text, v1);
  assert.deepEqual(view?.languages, { en: 'whole', es: 'missing', zh: 'whole' });
  assert.deepEqual(
    view?.agreement?.acceptances.map((one) => [one.party, one.seq, one.mandate, one.authority]),
    [
      ['xa', 2, 'senior-level', 'foreign-affairs'],
      ['xb', 2, 'senior-level', 'foreign-affairs'],
    ],
  );
  assert.deepEqual(
    view?.agreement?.receipts.map(({ by, seq, of }) => [by, seq, of]),
    [
      ['xa', 3, 'xb'],
      ['xb', 1, 'xa'],
    ],
  );
  assert.deepEqual(owingAnswers(both.read()), []);
});

test('text: a stance takes nothing up and takes nothing back, and answers', () => {
  const both = table(xa, xb);
  both.table(xa, v1);
  for (const stance of ['ad-referendum', 'reserved', 'takes-note', 'no-position'] as const) {
    both.say(xb, 'stance-taken', { version: h1, stance });
    assert.deepEqual(words(both.read(), h1), ['tabled', stance]);
  }
  assert.deepEqual(owingAnswers(both.read()), []);
  both.accept(xb, h1);
  both.say(xb, 'stance-taken', { version: h1, stance: 'reserved' });
  const position = both.read().versions[0]?.positions[1];
  assert.equal(position?.word, 'accepted');
  assert.equal(position?.stance?.stance, 'reserved');
});

test('text: a counter-proposal answers; taking up a rival takes the earlier acceptance back', () => {
  const both = table(xa, xb);
  both.table(xa, v1);
  both.accept(xa, h1);
  both.hold(xb, xa);
  both.table(xb, v2, h1);
  assert.deepEqual(owingAnswers(both.read()), [xa]);
  both.hold(xa, xb);
  both.accept(xa, h2);
  assert.deepEqual(words(both.read(), h1), ['taken-back', 'silent']);
  assert.deepEqual(
    both.read().versions.find(({ version: one }) => one === h1)?.positions[0]?.takenBack,
    {
      seq: 4,
      by: 'rival',
    },
  );
  assert.deepEqual(owingAnswers(both.read()), []);
});

test('text: another version tabled without knowing of the first answers nothing', () => {
  const both = table(xa, xb);
  both.table(xa, v1);
  both.table(xb, v2);
  assert.deepEqual(owingAnswers(both.read()), [xa, xb]);
});

test('text: a suspension takes back what is not complete; a withdrawal, one’s tabling too', () => {
  const both = table(xa, xb);
  both.table(xa, v1);
  both.accept(xa, h1);
  both.suspend(xa);
  assert.deepEqual(words(both.read(), h1), ['taken-back', 'silent']);
  assert.equal(both.read().versions[0]?.positions[0]?.takenBack?.by, 'suspension');
  both.say(xa, 'withdrawn', { version: h1 });
  const [view] = both.read().versions;
  assert.equal(view?.tabled[0]?.offered, false);
  assert.equal(view?.positions[0]?.takenBack?.by, 'suspension');
  assert.deepEqual(owingAnswers(both.read()), [], 'what is no longer offered needs no answer');
  both.table(xa, v1);
  assert.equal(both.read().versions[0]?.tabled.at(-1)?.offered, true);
});

test('text: a forked log makes it disputed, and nobody owes an answer', () => {
  const three = table(xa, xb, xc);
  three.table(xa, v1);
  assert.deepEqual(owingAnswers(three.read()), [xb, xc]);
  const read = three.read([xc]);
  assert.equal(read.versions[0]?.state, 'disputed');
  assert.deepEqual(owingAnswers(read), []);
});

test('text: what is over a bound or says nothing new stands without effect', () => {
  const both = table(xa, xb);
  both.table(xa, v1);
  both.table(xa, v1);
  both.say(xa, 'withdrawn', { version: h2 });
  for (let more = 1; more <= tabledMax; more += 1) {
    both.table(xa, version(`2028-01-01+${more}`));
  }
  for (let more = 0; more <= acceptancesMax; more += 1) both.accept(xa, h1);
  both.say(xa, 'withdrawn', { version: h1 });
  both.say(xa, 'withdrawn', { version: h1 });
  assert.deepEqual(
    both.sides.get(xa)?.withoutEffect?.map(({ why }) => why),
    ['tabled-already', 'nothing-to-withdraw', 'too-many', 'too-many', 'nothing-to-withdraw'],
  );
  assert.deepEqual(words(both.read(), h1), ['taken-back', 'silent']);
});

test('text: the form takes what is whole in an authentic language only', () => {
  const form = tabledFacts(z.custom<JsonObject>());
  const fits = (change: object) => form.safeParse({ text: { ...v1, ...change } }).success;
  assert.ok(fits({}));
  assert.ok(fits({ languages: ['en'], stale: ['zh'] }));
  assert.ok(!fits({ authentic: ['es'] }));
  assert.ok(!fits({ stale: ['zh'] }), 'whole and stale at once');
  assert.ok(!fits({ languages: ['zh', 'en'] }));
  assert.ok(!fits({ status: 'treaty' }));
});

test('text: a draft is held to its wording and to the languages of the terms', () => {
  const terms = { ...termsOf([xa, party('xb')]), languages: ['en', 'zh'] as const };
  const unfit = (text: Version, content?: JsonObject) => unfitTabling({ text }, terms, content)?.at;
  assert.equal(unfit(v1, { wording }), undefined);
  assert.equal(unfit(v1), 'content.wording');
  assert.equal(unfit({ ...v1, languages: ['en'] }, { wording }), 'facts.text.languages');
  assert.equal(unfit({ ...v1, stale: ['es'] }, { wording }), 'facts.text.stale');
  assert.equal(unfit({ ...v1, wording: h1 }, { wording }), 'facts.text.wording');
  assert.equal(unfit({ ...v1, authentic: ['en', 'es'] }, { wording }), 'facts.text.languages');
});

test('text: whoever takes up another version offers his own no longer', () => {
  const both = table(xa, xb);
  both.table(xa, v1);
  both.hold(xb, xa);
  both.table(xb, v2, h1);
  both.hold(xa, xb);
  both.accept(xa, h2);
  const read = both.read();
  const offered = (on: HashHex) =>
    read.versions.find((one) => one.version === on)?.tabled.map((one) => one.offered);
  assert.deepEqual([offered(h1), offered(h2)], [[false], [true]]);
  both.table(xa, v1);
  assert.equal(both.sides.get(xa)?.withoutEffect, undefined, 'he may table it again');
  both.accept(xa, h1);
  assert.deepEqual(
    both
      .read()
      .versions.find((one) => one.version === h1)
      ?.tabled.map((one) => one.offered),
    [true, true],
  );
});
