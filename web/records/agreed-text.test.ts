import assert from 'node:assert/strict';
import { test } from 'node:test';
import { z } from 'zod';
import { statementTypes } from '#fold/registry.ts';
import type { JsonObject } from '#kernel/canonical-json.ts';
import type { GroupId } from '#kernel/id.ts';
import { versionHash, wordingHash } from '#ledger/wording.ts';
import { countered, lastTabled, withDerived, withoutDerived } from './agreed-text.ts';
import { fieldOf } from './schema-fields.ts';
import { missingOf, requestOf, startOf } from './statement-draft.ts';

const group = '0'.repeat(64) as GroupId;
const schemaOf = (form: z.ZodType | undefined): JsonObject =>
  JSON.parse(
    JSON.stringify(z.toJSONSchema(form ?? z.never(), { unrepresentable: 'any', io: 'input' })),
  );

function formOf(name: string) {
  const known = statementTypes.get(name);
  assert.ok(known?.desk);
  const { facts, content } = known.type;
  const schemas = { facts: schemaOf(facts), content: schemaOf(content) };
  return { type: name, desk: known.desk.name, opens: true, anyArea: true as const, ...schemas };
}

const tabled = {
  facts: {
    text: {
      ...{ authentic: ['en'], binding: false, status: 'common-understanding' },
      matter: { owners: ['xa'] },
    },
  },
  content: {
    wording: {
      title: { text: { en: 'Labels', zh: '标签' } },
      clauses: [
        { text: { en: 'Both sides publish.', zh: '双方公布。' } },
        { text: { en: 'Yearly.' } },
      ],
    },
  },
};

test('remarks: where the facts say enough, none is asked, and none is said (an acceptance, a word on the line)', () => {
  const version = '1'.repeat(64);
  for (const [type, facts] of [
    ['plan.accepted', { version, mandate: 'authority' }],
    ['line.regarded', { areas: ['safety'], word: 'interrupted' }],
  ] as const) {
    const form = formOf(type);
    const draft = { ...startOf(form, { facts }), area: 'safety' };
    assert.deepEqual(missingOf(form, draft, {}), [], type);
    const { content, ...said } = requestOf(form, { group }, draft);
    assert.deepEqual([content, said.facts], [undefined, facts]);
    const told = { ...draft, content: { text: { en: 'Since Monday.' } } };
    assert.deepEqual(requestOf(form, { group }, told).content, told.content);
  }
  const form = formOf('suspension.declared');
  const draft = { ...startOf(form, { facts: { areas: ['safety'] } }), area: 'safety' };
  assert.deepEqual(missingOf(form, draft, {}), [['text']]);
});

test('agreed text: nobody is asked for a hash, an id or a nonce, and what is said is whole', () => {
  const form = withoutDerived(formOf('plan.tabled'));
  const draft = { ...startOf(form, tabled), area: 'coordination' };
  assert.deepEqual(missingOf(form, draft, {}), []);
  const request = requestOf(form, { group }, draft);
  const known = statementTypes.get('plan.tabled');
  assert.ok(known?.factsFit(request.facts) && known.contentFits?.(request.content ?? null));
  const text = request.facts['text'] as JsonObject;
  const wording = request.content?.['wording'] as JsonObject;
  assert.equal(text['wording'], wordingHash(wording));
  assert.deepEqual(text['languages'], ['en']);
  assert.deepEqual(
    (wording['clauses'] as JsonObject[]).map(({ id }) => id),
    ['c1', 'c2'],
  );
});

test('agreed text: a counter-proposal names its version, keeps the ids of clauses and marks what it leaves behind', () => {
  const form = withoutDerived(formOf('plan.tabled'));
  const first = requestOf(form, { group }, startOf(form, tabled));
  const said = { facts: first.facts, content: first.content ?? {} };
  const draft = startOf(form, countered(said));
  const wording = draft.content['wording'] as JsonObject;
  const [one, two] = wording['clauses'] as JsonObject[];
  const clauses = [
    { text: { en: 'New.' } },
    { ...one, text: { en: 'Both sides publish them.', zh: '双方公布。' } },
    two ?? null,
  ];
  const content = { ...draft.content, wording: { ...wording, clauses } };
  const next = requestOf(form, { group }, { ...draft, content }, said);
  assert.equal(next.facts['counters'], versionHash(said.facts['text'] as JsonObject));
  const after = next.content?.['wording'] as JsonObject;
  assert.deepEqual(
    (after['clauses'] as JsonObject[]).map(({ id, stale }) => [id, stale]),
    [
      ['c3', undefined],
      ['c1', ['zh']],
      ['c2', undefined],
    ],
  );
});

test('agreed text: a new clause never takes the id of one that a counter-proposal leaves out', () => {
  const form = withoutDerived(formOf('plan.tabled'));
  const first = requestOf(form, { group }, startOf(form, tabled));
  const said = { facts: first.facts, content: first.content ?? {} };
  const draft = startOf(form, countered(said));
  const wording = draft.content['wording'] as JsonObject;
  const [one] = wording['clauses'] as JsonObject[];
  const clauses = [one ?? null, { text: { en: 'Something else.' } }];
  const content = { ...draft.content, wording: { ...wording, clauses } };
  const next = requestOf(form, { group }, { ...draft, content }, said);
  const after = next.content?.['wording'] as JsonObject;
  assert.deepEqual(
    (after['clauses'] as JsonObject[]).map(({ id }) => id),
    ['c1', 'c3'],
  );
});

test('agreed text: of two versions the later is countered, also of the same minute and in whatever order they come', () => {
  const form = withoutDerived(formOf('plan.tabled'));
  const version = (seq: number, time: string) =>
    ({ ...{ seq, time, type: form.type, facts: { seq } }, content: {} }) as never;
  const at = '2026-11-23T19:40Z';
  const statements = [version(9, at), version(8, at), version(3, '2026-11-23T19:39Z')];
  for (const order of [statements, statements.toReversed()]) {
    assert.deepEqual(lastTabled({ sides: [{ statements: order }] as never }, form)?.facts, {
      seq: 9,
    });
  }
});

test('agreed text: a form of another kind, and one in which no words stand, are left as they are', () => {
  const form = formOf('plan.accepted');
  assert.equal(withoutDerived(form), form);
  const request = { group, type: 'plan.tabled', facts: { text: {} } };
  assert.equal(withDerived(request, '0'.repeat(32)), request);
  assert.equal(fieldOf(withoutDerived(formOf('plan.tabled')).facts).kind, 'group');
});

test('agreed text: a lifting begins with every area that still stands, and asks which of them it names', () => {
  const areas = { type: 'array', items: { type: 'string' } };
  const form = {
    ...{ type: 'suspension.lifted', desk: 'suspensions', opens: false },
    facts: { type: 'object', properties: { areas }, required: ['areas'] },
    begin: { areas: ['technical-exchange'] },
  };
  assert.deepEqual(withoutDerived(form).facts, form.facts);
});
