import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { type CivilDate, instantOfMs, isCivilDate, msOf } from '#kernel/instant.ts';
import type { ClockRule } from '#ledger/terms.ts';
import { instant, xa, xb, xc } from '../../test/scene/logs.ts';
import type { Request, Suspension } from './ask.ts';
import { createReceiptIndex } from './receipt-index.ts';
import type { Receipt } from './receipts.ts';
import { type ClockState, clockState } from './request.ts';

const rule: ClockRule = {
  id: 'reply',
  bases: ['bilateral'],
  start: 'receipt',
  days: 10,
  kind: 'calendar',
  calendarOf: 'asked',
  gates: 'dispatch',
  silence: 'may-proceed',
  pausesOnQuestion: true,
  pauseDaysMax: 5,
  amendment: 'restarts',
  statutory: false,
  source: 'terms of this group',
};
const statute: ClockRule = { ...rule, statutory: true };

const receiptOf = (
  by: typeof xa,
  seq: number,
  size: number,
  receiptTime: string,
  quotedTime = receiptTime,
): Receipt => ({
  by,
  seq,
  of: by === xa ? xb : xa,
  size,
  receiptTime: instant(receiptTime),
  quotedTime: instant(quotedTime),
});

/** Asked on 1 November at 08:00 by xa's statement 1, received an hour later by xb's statement 1: due on the 11th at 09:00. */
const received = receiptOf(xb, 1, 2, '2026-11-01T09:00Z');
function state(more: Partial<Request> & { held?: readonly Receipt[] } = {}): ClockState {
  const { held = [], ...rest } = more;
  return clockState({
    asker: xa,
    asked: xb,
    filing: { seq: 1, time: instant('2026-11-01T08:00Z') },
    rule,
    calendar: undefined,
    replies: [],
    questions: [],
    extensions: [],
    suspensions: [],
    receipts: createReceiptIndex([received, ...held]),
    now: instant('2026-11-02T00:00Z'),
    ...rest,
  });
}
const deadline = '2026-11-11T09:00Z';
const settling = receiptOf(xa, 5, 6, '2026-11-12T00:00Z');

test('clock: it runs, and what time alone will change is the minute after the deadline', () => {
  const running = state();
  assert.equal(running.phase, 'running');
  assert.equal(running.deadline, deadline);
  assert.equal(running.changesAt, '2026-11-11T09:01Z');
  assert.equal(state({ now: instant(deadline) }).phase, 'running');
  assert.equal(state({ now: instant('2026-11-11T09:01Z') }).phase, 'quiet');
});

/** xb's statement 2 suspends; received by xa's 3. Its statement 3 lifts that, received by xa's 4. */
const suspended: Suspension = { by: xb, seq: 2 };
const lifted: Suspension = { ...suspended, lifted: 3 };
const heard = receiptOf(xa, 3, 3, '2026-11-05T00:00Z');
const heardLift = receiptOf(xa, 4, 4, '2026-11-08T00:00Z');

test('suspension: a clock that the terms set stands still, and one that statute sets does not', () => {
  const given = { suspensions: [lifted], held: [heard, heardLift] };
  assert.equal(state(given).deadline, '2026-11-14T09:00Z');
  assert.deepEqual(state(given).pauses, [
    {
      ...{ cause: 'suspension', party: xb, seq: 2 },
      ...{ from: '2026-11-05T00:00Z', until: '2026-11-08T00:00Z' },
    },
  ]);
  assert.equal(state({ ...given, rule: statute }).deadline, deadline);
  assert.deepEqual(state({ ...given, rule: statute }).pauses, []);
});

test('suspension: it holds no clock before the other side has received it, nor one between others', () => {
  assert.equal(state({ suspensions: [suspended] }).deadline, deadline);
  const ofAnother = { by: xc, seq: 0 };
  const known = [xa, xb].map((by) => ({ ...heard, by, of: xc, seq: 2, size: 1 }));
  assert.equal(state({ suspensions: [ofAnother], held: [...known, heard] }).deadline, deadline);
});

test('suspension: while it has no end, a clock that the terms set cannot run out', () => {
  const now = instant('2027-11-05T00:00Z');
  const held = [heard, receiptOf(xa, 5, 6, '2027-01-01T00:00Z')];
  const suspensions = [suspended];
  assert.equal(state({ suspensions, now, held }).phase, 'suspended');
  assert.equal(state({ suspensions, now, held, rule: statute }).phase, 'silent');
});

test('suspension: announced for later, it holds the clock from then on', () => {
  const suspensions = [{ ...lifted, from: instant('2026-11-07T00:00Z') }];
  assert.equal(state({ suspensions, held: [heard, heardLift] }).deadline, '2026-11-12T09:00Z');
  const begins = [{ ...suspended, from: instant('2026-11-07T00:00Z') }];
  const before = state({ suspensions: begins, held: [heard] });
  assert.equal(before.phase, 'running');
  assert.equal(before.changesAt, '2026-11-07T00:00Z');
  const after = { suspensions: [{ ...suspended, from: instant('2026-11-20T00:00Z') }] };
  assert.equal(state({ ...after, held: [heard, settling] }).phase, 'silent', 'it had run out');
});

test('suspension: it never undoes what had run out', () => {
  const late = receiptOf(xa, 6, 10, '2026-11-20T00:00Z');
  const suspensions = [{ by: xb, seq: 9 }];
  assert.equal(state({ suspensions, held: [settling, late] }).phase, 'silent');
});

for (const kind of ['calendar', 'working'] as const) {
  test(`suspension: said in time and received late, it still holds the clock (${kind} days)`, () => {
    const period = { ...rule, kind };
    const late = receiptOf(xa, 5, 6, '2026-11-16T00:00Z');
    const held = [late, receiptOf(xa, 6, 7, '2026-12-01T12:00Z')];
    const suspensions = [suspended];
    const now = instant('2026-11-17T00:00Z');
    const one = state({ suspensions, held: [late], rule: period, now });
    assert.equal(one.phase, 'suspended');
    const after = state({ suspensions: [{ ...suspended, lifted: 6 }], held, rule: period });
    // A day at least: 24 hours, or the next day that is worked.
    assert.equal(after.deadline, kind === 'calendar' ? '2026-12-02T12:00Z' : '2026-12-03T00:00Z');
    assert.equal(after.phase, 'running');
  });
}

test('suspension: the asker cannot settle silence in an area that he has suspended himself, heard or not', () => {
  const own = [{ by: xa, seq: 4 }];
  const now = instant('2026-11-13T00:00Z');
  assert.equal(state({ suspensions: own, held: [settling], now }).phase, 'suspended');
  const tooLate = [{ by: xa, seq: 6 }];
  assert.equal(state({ suspensions: tooLate, held: [settling] }).phase, 'silent');
});

test('suspension: more time that was given is held off too', () => {
  const until = date('2026-11-20');
  const extensions = [{ seq: 2, time: instant('2026-11-04T00:00Z'), until }];
  const at15 = receiptOf(xa, 4, 3, '2026-11-15T00:00Z');
  const late = receiptOf(xa, 5, 6, '2026-12-01T00:00Z');
  const given = { suspensions: [suspended], extensions, held: [at15, late] };
  assert.equal(state({ ...given, now: instant('2026-12-02T00:00Z') }).phase, 'suspended');
});

test('pause: a question holds the clock no longer than the rule says, and an answer ends it sooner', () => {
  const asked = { seq: 2, time: instant('2026-11-04T00:00Z') };
  assert.equal(state({ questions: [asked] }).deadline, '2026-11-16T09:00Z');
  const answer = { seq: 3, time: instant('2026-11-05T00:00Z') };
  const said = state({ questions: [{ ...asked, answer }] });
  assert.equal(said.deadline, '2026-11-16T09:00Z', 'nobody can work on what he does not hold');
  const held = [receiptOf(xb, 3, 4, '2026-11-06T00:00Z')];
  const answered = state({ questions: [{ ...asked, answer }], held });
  assert.equal(answered.deadline, '2026-11-13T09:00Z');
  assert.deepEqual(answered.pauses, [
    {
      cause: 'question',
      party: xb,
      seq: 2,
      from: '2026-11-04T00:00Z',
      until: '2026-11-06T00:00Z',
    },
  ]);
});

test('pause: one question may fall into the time that another has won, and all have one time together', () => {
  const questions = [
    { seq: 4, time: instant('2026-11-13T00:00Z') },
    {
      ...{ seq: 2, time: instant('2026-11-04T00:00Z') },
      answer: { seq: 3, time: instant('2026-11-07T00:00Z') },
    },
  ];
  const held = [receiptOf(xb, 3, 4, '2026-11-07T00:00Z')];
  const both = state({ questions, held });
  assert.equal(both.deadline, '2026-11-16T09:00Z');
  assert.deepEqual(
    both.pauses.map(({ seq, until }) => [seq, until]),
    [
      [2, '2026-11-07T00:00Z'],
      [4, '2026-11-15T00:00Z'],
    ],
  );
  assert.equal(state({ questions: questions.slice(0, 1) }).deadline, deadline);
});

const date = (text: string): CivilDate => (isCivilDate(text) ? text : assert.fail(text));

test('more time: the end of the date given, if that is later, and if given before silence was settled', () => {
  const given = { seq: 3, time: instant('2026-11-05T00:00Z'), until: date('2026-11-20') };
  assert.equal(state({ extensions: [given] }).deadline, '2026-11-21T00:00Z');
  const sooner = { ...given, until: date('2026-11-05') };
  assert.equal(state({ extensions: [sooner] }).deadline, deadline);
  const late = { ...given, seq: 6 };
  assert.equal(state({ extensions: [late], held: [settling] }).deadline, deadline);
});

test('end: an act of the asker ends the clock unless silence was settled before it', () => {
  assert.equal(state({ endedBy: 3 }).phase, 'ended');
  assert.equal(state({ endedBy: 3, held: [settling] }).phase, 'ended');
  assert.equal(state({ endedBy: 6, held: [settling] }).phase, 'silent');
  const replies = [{ seq: 2, time: instant('2026-11-04T00:00Z') }];
  assert.equal(state({ endedBy: 3, replies }).phase, 'answered');
  const unreceived = { receipts: createReceiptIndex() };
  assert.equal(state({ ...unreceived, endedBy: 3 }).phase, 'ended');
  assert.equal(state({ ...unreceived }).phase, 'not-started');
  assert.equal(state({ ...unreceived, replies }).phase, 'answered');
});

test('back-dating: a filing goes no further back than the newest receipt before it says', () => {
  const filed: Partial<Request> = { rule: { ...rule, start: 'filing' } };
  const before: Receipt = { ...receiptOf(xa, 0, 1, '2026-10-20T00:00Z', '2026-10-28T00:00Z') };
  const filing = { seq: 1, time: instant('2026-10-01T00:00Z') };
  const clamped = state({ ...filed, filing, held: [before] });
  assert.equal(clamped.start, '2026-10-28T00:00Z');
  assert.equal(clamped.clamped, true);
});

const origin = msOf(instant('2026-11-01T08:00Z'));
const at = (minutes: number) => instantOfMs(origin + minutes * 60_000);
const minutes = fc.nat(40_000);
const moments = fc.array(minutes, { maxLength: 5 });

test('clock: more questions, more time and more suspensions never bring the deadline forward', () => {
  const questionsOf = (times: readonly number[]) =>
    times.map((time, seq) => ({ seq: seq + 2, time: at(time) }));
  const ascending = (deadlineBefore: string | undefined, deadlineAfter: string | undefined) =>
    deadlineAfter === undefined ||
    (deadlineBefore !== undefined && deadlineAfter >= deadlineBefore);
  fc.assert(
    fc.property(moments, minutes, fc.nat(5_000), (times, one, length) => {
      const questions = questionsOf(times);
      const plain = state({ questions });
      const more = state({ questions: [...questions, { seq: 90, time: at(one) }] });
      assert.ok(ascending(plain.deadline, more.deadline));
      const held = [receiptOf(xa, 92, 92, at(one)), receiptOf(xa, 93, 93, at(one + length))];
      const known = state({ questions, held });
      const suspensions = [{ by: xb, seq: 91, lifted: 92 }];
      assert.ok(ascending(known.deadline, state({ questions, suspensions, held }).deadline));
      const answered = questions.map((question) => ({
        ...question,
        answer: { seq: 50, time: at(one) },
      }));
      assert.ok(ascending(state({ questions: answered }).deadline, plain.deadline));
    }),
  );
});

test('silence: once settled it stays, whatever is said or receipted later', () => {
  const later = fc.array(fc.tuple(fc.integer({ min: 1, max: 9 }), fc.nat(5_000)), { maxLength: 5 });
  fc.assert(
    fc.property(moments, later, (times, receipts) => {
      // Everything below is past the settling receipt in its own log, whatever time it claims.
      const replies = times.map((time, n) => ({ seq: settling.size + n, time: at(time) }));
      let [seq, size, time] = [settling.seq, settling.size, 20_000];
      const held = receipts.map(([grow, wait]) => {
        [seq, size, time] = [seq + 1, size + grow, time + wait];
        return receiptOf(xa, seq, size, at(time));
      });
      const silent = state({ replies, questions: replies, held: [settling, ...held] });
      assert.equal(silent.phase, 'silent');
      assert.equal(silent.deadline, deadline);
      assert.equal(silent.settledBy?.seq, settling.seq);
      assert.equal(new Set(silent.late).size, replies.length);
    }),
  );
});
