// The language-neutral cases of vectors/time and vectors/agreement.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { z } from 'zod';
import { type Instant, isInstant } from '#kernel/instant.ts';
import { xa, xb } from '../../test/scene/logs.ts';
import { evaluateText, type TextEntry } from './agreed-text.ts';
import { deadlineAfter } from './clock.ts';
import { effectiveReceiptTime, effectiveTime } from './effective-time.ts';
import { dateForm, hashForm, partyForm } from './forms.ts';
import { createReceiptIndex } from './receipt-index.ts';
import { clockState } from './request.ts';

const instantForm = z.custom<Instant>((value) => typeof value === 'string' && isInstant(value));
const seq = z.int();

function cases<Case extends z.ZodType>(path: string, form: Case): z.infer<Case>[] {
  const text = readFileSync(new URL(`../../vectors/${path}.json`, import.meta.url), 'utf8');
  const file = z.strictObject({ about: z.string(), cases: z.array(form).min(1) });
  return file.parse(JSON.parse(text)).cases;
}

const calendarForm = z.strictObject({
  utcOffsetMinutes: z.int(),
  weekend: z.array(z.int()),
  holidays: z.array(dateForm),
  workingDays: z.array(dateForm).exactOptional(),
});
const receiptForm = z.strictObject({
  by: partyForm,
  seq,
  of: partyForm,
  size: z.int(),
  receiptTime: instantForm,
  quotedTime: instantForm,
});
const momentForm = z.strictObject({ seq, time: instantForm });
const spanForm = z.strictObject({ from: instantForm, until: instantForm.exactOptional() });
const kindForm = z.enum(['calendar', 'working']);

test('vectors: deadlines', () => {
  const form = z.strictObject({
    name: z.string(),
    start: instantForm,
    days: z.int(),
    kind: kindForm,
    calendar: calendarForm.exactOptional(),
    standstills: z.array(spanForm).exactOptional(),
    deadline: instantForm.exactOptional(),
  });
  for (const { name, start, calendar, standstills, deadline, ...period } of cases(
    'time/valid_deadlines',
    form,
  )) {
    const own = calendar && { party: xb, ...calendar };
    assert.equal(deadlineAfter(start, period, own, standstills), deadline, name);
  }
});

test('vectors: effective times', () => {
  const form = z.strictObject({
    name: z.string(),
    statement: momentForm.exactOptional(),
    receipts: z.array(receiptForm),
    effective: z.strictObject({ at: instantForm, clamped: z.boolean() }),
  });
  for (const { name, statement, receipts, effective } of cases(
    'time/valid_effective-times',
    form,
  )) {
    const index = createReceiptIndex(receipts);
    const [first] = receipts;
    const found = statement
      ? effectiveTime(statement, xb, xa, index)
      : effectiveReceiptTime(first ?? assert.fail(name), index);
    assert.deepEqual(found, effective, name);
  }
});

test('vectors: clocks', () => {
  const form = z.strictObject({
    name: z.string(),
    rule: z.strictObject({
      start: z.enum(['receipt', 'filing']),
      days: z.int(),
      kind: kindForm,
      pausesOnQuestion: z.boolean(),
      pauseDaysMax: z.int(),
      statutory: z.boolean(),
    }),
    calendar: calendarForm.exactOptional(),
    filing: momentForm,
    replies: z.array(momentForm).default([]),
    questions: z.array(momentForm.extend({ answer: momentForm.exactOptional() })).default([]),
    extensions: z.array(momentForm.extend({ until: dateForm })).default([]),
    suspensions: z
      .array(
        z.strictObject({
          ...{ by: partyForm, seq },
          ...{ from: instantForm.exactOptional(), lifted: seq.exactOptional() },
        }),
      )
      .default([]),
    endedBy: seq.exactOptional(),
    receipts: z.array(receiptForm),
    now: instantForm,
    state: z.looseObject({ phase: z.string() }),
  });
  const rest = {
    id: 'rule',
    bases: ['bilateral'],
    calendarOf: 'asked',
    gates: 'dispatch',
    silence: 'may-proceed',
    amendment: 'restarts',
    source: 'a case',
  } as const;
  for (const { name, rule, calendar, receipts, state, ...request } of cases(
    'time/valid_clocks',
    form,
  )) {
    const found = clockState({
      asker: xa,
      asked: xb,
      ...request,
      rule: { ...rest, ...rule },
      calendar: calendar && { party: xb, ...calendar },
      receipts: createReceiptIndex(receipts),
    });
    assert.deepEqual(found, state, name);
  }
});

test('vectors: agreed texts', () => {
  const entryForm = z.union([
    z.strictObject({ tabled: hashForm }),
    z.strictObject({ accepted: hashForm }),
    z.strictObject({ withdrawn: hashForm }),
    z.strictObject({ receipt: z.strictObject({ of: partyForm, size: z.int() }) }),
    z.strictObject({ suspended: z.literal(true) }),
  ]);
  const form = z.strictObject({
    name: z.string(),
    logs: z.record(z.string(), z.array(entryForm)),
    forked: z.array(partyForm).default([]),
    versions: z.array(
      z.strictObject({ version: hashForm, state: z.string(), takenUpBy: z.array(partyForm) }),
    ),
    inForce: hashForm.exactOptional(),
  });
  const time = instantForm.parse('2026-11-23T00:00Z');
  const read = (entry: z.infer<typeof entryForm>, at: number): TextEntry[] => {
    if ('tabled' in entry) return [{ seq: at, kind: 'tabled', version: entry.tabled }];
    if ('accepted' in entry) return [{ seq: at, kind: 'accepted', version: entry.accepted }];
    if ('withdrawn' in entry) return [{ seq: at, kind: 'withdrawn', version: entry.withdrawn }];
    return 'suspended' in entry ? [{ seq: at, kind: 'suspended' }] : [];
  };
  for (const { name, logs, forked, ...expected } of cases('agreement/valid_texts', form)) {
    const parties = Object.keys(logs).map((party) => partyForm.parse(party));
    const receipts = parties.flatMap((by) =>
      (logs[by] ?? []).flatMap((entry, at) =>
        'receipt' in entry
          ? [{ by, seq: at, ...entry.receipt, receiptTime: time, quotedTime: time }]
          : [],
      ),
    );
    const found = evaluateText({
      parties,
      entries: new Map(parties.map((party) => [party, (logs[party] ?? []).flatMap(read)])),
      receipts: createReceiptIndex(receipts),
      forked: new Set(forked),
    });
    assert.deepEqual(found, expected, name);
  }
});
