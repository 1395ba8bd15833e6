import assert from 'node:assert/strict';
import { test } from 'node:test';
import { types } from '#desks/notifications/statements.ts';
import { type GroupId, isGroupId, isRecordId, type RecordId } from '#kernel/id.ts';
import type { StatementType } from '#verbs/desk.ts';
import {
  canWrite,
  type Draft,
  emptyDraft,
  isBare,
  missingFields,
  type Place,
  sayRequestOf,
} from './draft.ts';

function groupOf(text: string): GroupId {
  assert.ok(isGroupId(text));
  return text;
}

function recordOf(text: string): RecordId {
  assert.ok(isRecordId(text));
  return text;
}

const place: Place = {
  group: groupOf('a'.repeat(64)),
  record: recordOf(`xa-${'0'.repeat(32)}`),
  notice: 7,
  question: 9,
  dispatches: [{ seq: 11, arrived: { seq: 3 } }, { seq: 12 }],
};

const filled = (type: string, code: string): Draft => ({
  ...emptyDraft(type),
  code,
  date: '2026-12-01',
  kilograms: { 1: '24.98', 2: '' },
  text: { en: ' Why. ', zh: '' },
});

const codes: Readonly<Record<string, string>> = {
  'notification.objected': 'consignee-unknown',
  'notification.not-shipped': 'order-cancelled',
};

const forms: Readonly<Record<string, StatementType>> = types;

for (const [type, form] of Object.entries(forms).filter(([name]) => canWrite(name))) {
  test(`draft: a filled ${type} is what the desk understands`, () => {
    const draft = filled(type, codes[type] ?? 'end-use');
    assert.deepEqual(missingFields(draft), []);
    const { facts, content } = sayRequestOf(draft, place);
    assert.deepEqual(form.facts.safeParse(facts).error?.issues ?? [], []);
    if (content) assert.deepEqual(form.content?.safeParse(content).error?.issues ?? [], []);
  });
}

test('draft: an answer names the notice in force, and an arrival the dispatch that has not arrived', () => {
  const answer = sayRequestOf(emptyDraft('notification.not-objected'), place);
  assert.deepEqual(answer.facts, { notice: 7 });
  assert.equal(answer.content, undefined);
  assert.equal(isBare('notification.not-objected'), true);
  const arrival = sayRequestOf(filled('notification.arrived', ''), place);
  assert.equal(arrival.facts['dispatch'], 12);
  assert.deepEqual(arrival.content?.['quantities'], [{ line: 1, netMg: 24_980_000 }]);
});

test('draft: an objection without a reason and without a text misses both', () => {
  const draft = emptyDraft('notification.objected');
  assert.deepEqual(missingFields(draft), ['code', 'text']);
  assert.deepEqual(missingFields({ ...draft, code: 'other', text: { es: '  ' } }), ['text']);
});

test('draft: languages that were not written are absent, never empty', () => {
  const { content } = sayRequestOf(filled('notification.objected', 'other'), place);
  assert.deepEqual(content, { text: { en: 'Why.' } });
});

test('draft: a mass that cannot be read is missing, not guessed', () => {
  const draft = { ...filled('notification.dispatched', ''), kilograms: { 1: '1.2345678' } };
  assert.deepEqual(missingFields(draft), ['quantities']);
});

test('draft: a notice is not among what the form can write', () => {
  assert.equal(canWrite('notification.notified'), false);
});
