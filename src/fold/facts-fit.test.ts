import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { type $ZodType, type $ZodTypes, safeParse } from 'zod/v4/core';
import type { JsonValue } from '#kernel/canonical-json.ts';
import type { Fits } from '#verbs/fits.ts';
import { statementTypes } from './registry.ts';

const hash = 'ab'.repeat(32);
const texts = [
  ...[
    '',
    'a',
    'xa',
    'x',
    'end-use',
    'ed25519',
    'End use',
    '2026-11-23',
    '2026-02-30',
    '2027-01-01',
  ],
  ...[
    '293339',
    '2933',
    '125541-22-2',
    'cas:125541-22-2',
    'name:piperidone',
    'SGSIN',
    'sgsin',
    '2027-01-20T09:30Z',
    'XA/2026/7',
  ],
  ...[hash, hash.toUpperCase(), `xa-${hash.slice(0, 32)}`, `age1${'q'.repeat(58)}`],
  ...[hash.slice(0, 32), 'c1', '2026-12-01T09:00Z'],
  ...['o-00000000000000aa', 'console', 'notification.asked', 'notification.*', '*'],
  ...[44, 88, 104].map((length) => `${'A'.repeat(length - 1)}=`),
];
/** What a form of our own may ask for: a text, or an object whose members are not its matter. */
const examples: readonly JsonValue[] = [...texts, { importer: 'xa' }];
const odd = fc.constantFrom<JsonValue>(null, true, 1, -1, 0.5, 2 ** 53, '', 'xa', [], {}, [[]]);
const often = <T>(usual: fc.Arbitrary<T>, rare: fc.Arbitrary<T>): fc.Arbitrary<T> =>
  fc.oneof({ weight: 250, arbitrary: usual }, { weight: 1, arbitrary: rare });

/** Values of the schema's own shape, as often right as wrong. */
function near(schema: $ZodType): fc.Arbitrary<JsonValue> {
  return often(shaped(schema), odd);
}

function shaped(schema: $ZodType): fc.Arbitrary<JsonValue> {
  const { def } = (schema as $ZodTypes)._zod;
  switch (def.type) {
    case 'object': {
      const members = Object.entries(def.shape).map(([name, member]) => {
        const value = near(member);
        const { type } = (member as $ZodTypes)._zod.def;
        const kept = often(fc.constant(true), fc.constant(false));
        const isThere = type === 'optional' ? fc.boolean() : kept;
        return fc.tuple(isThere, fc.constant(name), value);
      });
      const more = often(fc.constant<object>({}), fc.constant({ more: 1 }));
      return fc.tuple(fc.tuple(...members), more).map(([all, rest]) => ({
        ...Object.fromEntries(all.filter(([is]) => is).map(([, name, value]) => [name, value])),
        ...rest,
      }));
    }
    case 'optional':
      return near(def.innerType);
    case 'array': {
      const many = fc.tuple(near(def.element), fc.nat(130));
      return often(
        fc.array(near(def.element), { minLength: 1, maxLength: 3 }),
        many.map(([one, length]) => Array<JsonValue>(length).fill(one)),
      );
    }
    case 'union':
      return fc.oneof(...def.options.map(near));
    case 'enum':
      return fc.constantFrom<JsonValue>(...Object.values(def.entries));
    case 'literal':
      return fc.constantFrom(...def.values.map((value) => value as JsonValue));
    case 'number':
      return often<JsonValue>(fc.integer({ min: 1, max: 3 }), fc.constantFrom(0, -1, 2 ** 53 - 1));
    case 'boolean':
      return fc.boolean();
    default: {
      const right = examples.filter((one) => safeParse(schema, one).success);
      assert.notEqual(right.length, 0, 'every form of a text has an example here');
      return often(fc.constantFrom(...right), fc.constantFrom(...examples));
    }
  }
}

function assertSame(schema: $ZodType, fits: Fits, name: string): void {
  let fitting = 0;
  const value = near(schema);
  fc.assert(
    fc.property(value, (one) => {
      const { success } = safeParse(schema, one);
      if (success) fitting += 1;
      assert.equal(fits(one), success, `${name} ${JSON.stringify(one)}`);
    }),
    { numRuns: 400 },
  );
  assert.ok(fitting > 5, `${name}: ${fitting} fitted`);
}

test('registry: facts and contents fit a type exactly when its schemas say so', () => {
  for (const { name, type, factsFit, contentFits } of statementTypes.values()) {
    assertSame(type.facts, factsFit, name);
    assert.equal(contentFits === undefined, type.content === undefined);
    if (type.content && contentFits) assertSame(type.content, contentFits, `${name}, content`);
  }
});
