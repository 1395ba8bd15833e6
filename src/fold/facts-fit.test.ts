import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { type $ZodType, type $ZodTypes, safeParse } from 'zod/v4/core';
import type { JsonValue } from '#kernel/canonical-json.ts';
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
  ...['293339', '2933', 'cas:125541-22-2', 'name:piperidone', 'SGSIN', 'sgsin', 'XA/2026/7'],
  ...[hash, hash.toUpperCase(), `xa-${hash.slice(0, 32)}`, `age1${'q'.repeat(58)}`],
  ...[44, 88, 104].map((length) => `${'A'.repeat(length - 1)}=`),
];
const odd = fc.constantFrom<JsonValue>(null, true, 1, -1, 0.5, 2 ** 53, '', 'xa', [], {}, [[]]);
const often = <T>(usual: fc.Arbitrary<T>, rare: fc.Arbitrary<T>): fc.Arbitrary<T> =>
  fc.oneof({ weight: 40, arbitrary: usual }, { weight: 1, arbitrary: rare });

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
    case 'array':
      return fc.oneof(
        fc.array(near(def.element), { maxLength: 3 }),
        fc.tuple(near(def.element), fc.nat(20)).map(([one, n]) => Array(n).fill(one)),
      );
    case 'union':
      return fc.oneof(...def.options.map(near));
    case 'enum':
      return fc.constantFrom<JsonValue>(...Object.values(def.entries));
    case 'literal':
      return fc.constantFrom(...def.values.map((value) => value as JsonValue));
    case 'number':
      return fc.oneof(fc.nat(3), fc.constantFrom(0, 1, -1, 1_000_000, 2 ** 53 - 1));
    case 'boolean':
      return fc.boolean();
    default: {
      const right = texts.filter((text) => safeParse(schema, text).success);
      assert.notEqual(right.length, 0, 'every form of a text has an example here');
      return often(fc.constantFrom(...right), fc.constantFrom(...texts));
    }
  }
}

test('registry: facts fit a type exactly when its schema says so', () => {
  let fitting = 0;
  for (const { name, type, factsFit } of statementTypes.values()) {
    fc.assert(
      fc.property(near(type.facts), (facts) => {
        const fits = type.facts.safeParse(facts).success;
        if (fits) fitting += 1;
        assert.equal(factsFit(facts), fits, `${name} ${JSON.stringify(facts)}`);
      }),
      { numRuns: 400 },
    );
  }
  assert.ok(fitting > 100 * statementTypes.size, `${fitting} fitted`);
});
