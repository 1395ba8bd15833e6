import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { z } from 'zod';
import { deskWords } from '#fold/faces.ts';
import { statementTypes } from '#fold/registry.ts';
import type { JsonObject, JsonValue } from '#kernel/canonical-json.ts';
import {
  fieldOf,
  filledOf,
  keptMark,
  missingIn,
  objectValue,
  type SchemaField,
  writtenOf,
} from './schema-fields.ts';

const schemaOf = (form: z.ZodType): JsonObject =>
  JSON.parse(JSON.stringify(z.toJSONSchema(form, { unrepresentable: 'any', io: 'input' })));

/** What the node tells of a type (src/api/statement-forms.ts). */
function formOf(name: string): Readonly<{ facts: JsonObject; content?: JsonObject }> {
  const type = statementTypes.get(name)?.type;
  assert.ok(type, name);
  const content = type.content && { content: schemaOf(type.content) };
  return { facts: schemaOf(type.facts), ...content };
}

const kindsIn = (field: SchemaField): readonly string[] => [
  field.kind,
  ...(field.kind === 'group' ? field.members.flatMap((member) => kindsIn(member.field)) : []),
  ...(field.kind === 'list' ? kindsIn(field.item) : []),
  ...(field.kind === 'either' ? field.variants.flatMap(kindsIn) : []),
];

test('form: every statement of every desk has a field of its own for all that it can hold', () => {
  for (const [type, { desk, type: known }] of statementTypes) {
    if (desk === undefined || known.by === 'node') continue;
    const { facts, content } = formOf(type);
    for (const schema of content ? [facts, content] : [facts]) {
      assert.ok(!kindsIn(fieldOf(schema)).includes('raw'), `${type} has a field of JSON`);
    }
  }
});

test('form: what is written comes to the value, without what is empty', () => {
  const field = fieldOf(formOf('invocation.made').facts);
  const written = {
    ...{ table: 'II', since: '2026-01-01', source: 'incb-annex-vi' },
    substances: { at: 1, value: [' cas:108-24-7 ', ''] },
  };
  assert.deepEqual(filledOf(field, written), {
    ...{ table: 'II', substances: ['cas:108-24-7'], since: '2026-01-01' },
    ...{ source: 'incb-annex-vi', through: 'secretary-general' },
  });
  assert.deepEqual(missingIn(field, written, true), []);
  assert.deepEqual(filledOf(field, { ...written, substances: { at: 0 } }), {
    ...{ table: 'II', substances: 'all', since: '2026-01-01' },
    ...{ source: 'incb-annex-vi', through: 'secretary-general' },
  });
});

test('form: what is needed and not written is named by its path', () => {
  const field = fieldOf(formOf('invocation.made').facts);
  assert.deepEqual(missingIn(field, {}, true), [['table'], ['since'], ['source']]);
  const content = fieldOf(formOf('notification.objected').content ?? {});
  assert.deepEqual(missingIn(content, { text: { en: ' ' } }, true), [['text']]);
  assert.deepEqual(missingIn(fieldOf(formOf('invocation.ended').content ?? {}), {}, false), []);
});

test('form: what was said comes back as it was said (a draft is revised)', () => {
  for (const [type, facts] of [
    ['invocation.made', { table: 'I', substances: ['name:safrole'], since: '2026-01-01' }],
    ['invocation.made', { table: 'I', substances: 'all', since: '2026-01-01' }],
    ['notification.dispatched', { on: '2026-12-01', lines: [1, 2], partial: true }],
    ['notification.withdrawn', {}],
  ] as const) {
    const field = fieldOf(formOf(type).facts);
    const again = objectValue(field, writtenOf(field, facts));
    for (const [name, value] of Object.entries(facts)) assert.deepEqual(again[name], value, type);
  }
});

/** Any value that a form of this kind can come to. */
function anyOf(field: SchemaField): fc.Arbitrary<JsonValue> {
  const word = fc.string({ minLength: 1, maxLength: 6, unit: fc.constantFrom('a', 'b', ' ', '1') });
  const line = word.map((text) => `x${text}y`);
  switch (field.kind) {
    case 'fixed':
      return fc.constant(field.value);
    case 'choice':
      return fc.constantFrom(...field.codes);
    case 'several':
      return fc.subarray([...field.codes], { minLength: 1 });
    case 'lines':
    case 'parties':
      return fc.array(line, { minLength: 1, maxLength: 3 });
    case 'flag':
      return fc.constant(true);
    case 'count':
      return fc.integer({ min: field.min, max: Math.min(field.max, 9_999_999) });
    case 'languages':
      return fc.record({ en: line, zh: line }, { noNullPrototype: true, requiredKeys: ['en'] });
    case 'list':
      return fc.array(anyOf(field.item), { minLength: 1, maxLength: 3 });
    case 'either':
      return fc.oneof(...field.variants.map(anyOf));
    case 'group': {
      const own = field.members.map(({ name, field: member }) => [name, anyOf(member)]);
      return fc.record(Object.fromEntries(own), {
        noNullPrototype: true,
        requiredKeys: field.members.flatMap(({ name, isNeeded, field: { kind } }) =>
          isNeeded || kind === 'fixed' ? [name] : [],
        ),
      }) as fc.Arbitrary<JsonObject>;
    }
    default:
      return line;
  }
}

test('form: whatever was said in a part of several forms comes back in the one that it was said in', () => {
  const parts = [...statementTypes].flatMap(([type, { desk, type: known }]) => {
    if (desk === undefined || known.by === 'node') return [];
    return Object.values(formOf(type)).flatMap((schema) => eithersIn(fieldOf(schema)));
  });
  assert.ok(parts.length > 4);
  for (const part of parts) {
    fc.assert(
      fc.property(anyOf(part), (value) => {
        assert.deepEqual(filledOf(part, writtenOf(part, value)), value);
      }),
      { numRuns: 30 },
    );
  }
});

const eithersIn = (field: SchemaField): readonly SchemaField[] => [
  ...(field.kind === 'either' ? [field] : []),
  ...(field.kind === 'group' ? field.members.flatMap((member) => eithersIn(member.field)) : []),
  ...(field.kind === 'list' ? eithersIn(field.item) : []),
];

test('form: an optional part in which nothing is written is left out, whatever in it is always the same', () => {
  const field = fieldOf({
    type: 'object',
    properties: {
      name: { type: 'string' },
      about: {
        type: 'object',
        properties: { scheme: { const: 'admiralty' }, grade: { enum: ['A', 'B'] } },
        required: ['scheme', 'grade'],
      },
    },
    required: ['name'],
  });
  assert.deepEqual(filledOf(field, { name: 'x', about: {} }), { name: 'x' });
  assert.deepEqual(filledOf(field, { name: 'x', about: { grade: 'A' } }), {
    name: 'x',
    about: { scheme: 'admiralty', grade: 'A' },
  });
});

test('form: of several forms none is meant until one is chosen, where it need not be there', () => {
  const field = fieldOf({
    type: 'object',
    properties: {
      name: { type: 'string' },
      use: {
        oneOf: [
          { type: 'object', properties: { kind: { const: 'court' } }, required: ['kind'] },
          {
            type: 'object',
            properties: { kind: { const: 'other' }, who: { type: 'string' } },
            required: ['kind', 'who'],
          },
        ],
      },
    },
    required: ['name'],
  });
  assert.deepEqual(filledOf(field, { name: 'x' }), { name: 'x' });
  assert.deepEqual(missingIn(field, { name: 'x' }, true), []);
  const court = { name: 'x', use: { at: 0 } };
  assert.deepEqual(filledOf(field, court), { name: 'x', use: { kind: 'court' } });
  assert.deepEqual(missingIn(field, { name: 'x', use: { at: 1 } }, true), [['use', 'who']]);
});

test('form: a schema that nobody understands is a field of JSON', () => {
  assert.deepEqual(fieldOf({}), { kind: 'raw' });
  assert.deepEqual(filledOf({ kind: 'raw' }, '{"a":[1]}'), { a: [1] });
  assert.equal(filledOf({ kind: 'raw' }, '{"a'), '{"a');
});

/** What a form shows by a name or a code. */
function namesIn(
  field: SchemaField,
): readonly (readonly [list: 'labels' | 'codes', code: string])[] {
  switch (field.kind) {
    case 'choice':
    case 'several':
      return field.codes.map((code) => ['codes', code] as const);
    case 'list':
      return namesIn(field.item);
    case 'group':
      return field.members.flatMap(({ name, field: own }) => [
        ...(own.kind === 'fixed' ? [] : [['labels', name] as const]),
        ...namesIn(own),
      ]);
    case 'either':
      return field.variants.flatMap((variant) => [
        ...(variant.kind === 'fixed' ? [['codes', String(variant.value)] as const] : []),
        ...namesIn(variant),
      ]);
    default:
      return [];
  }
}

test('form: every field and every choice of every desk has a word in three languages, unless it is a letter', () => {
  const missing: string[] = [];
  for (const [type, { desk, type: known }] of statementTypes) {
    // Notifications have forms of their own.
    if (desk === undefined || desk.name === 'notifications' || known.by === 'node') continue;
    const { facts, content } = formOf(type);
    for (const schema of content ? [facts, content] : [facts]) {
      for (const [list, code] of namesIn(fieldOf(schema))) {
        const words = deskWords(desk.name, list, code);
        const isWord = words.zh !== code && words.es !== '' && words.en !== '';
        if (!isWord && !/^[A-Z]$/.test(code)) missing.push(`${type}: ${list} ${code}`);
      }
    }
  }
  assert.deepEqual([...new Set(missing)], []);
});

test('form: areas of the terms are chosen, and stand ascending in what is said', () => {
  const { facts } = formOf('suspension.declared');
  const field = fieldOf(facts);
  assert.ok(kindsIn(field).includes('areas'));
  const areas = ['technical-exchange', 'coordination'];
  assert.deepEqual(filledOf(field, { areas }), { areas: ['coordination', 'technical-exchange'] });
  assert.deepEqual(missingIn(field, { areas: [] }, true), [['areas']]);
});

test('schema fields: facts that a statement began with are said though nothing is written beside them', () => {
  const begun = { type: 'object', properties: { of: { [keptMark]: true } }, required: ['of'] };
  const of = { party: 'xa', seq: 4 };
  assert.deepEqual(objectValue(fieldOf(begun), { of }), { of });
  assert.deepEqual(objectValue(fieldOf(begun), {}), {});
});
