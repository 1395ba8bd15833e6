import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { z } from 'zod';
import type { JsonValue } from '#kernel/canonical-json.ts';
import { fitsOf } from './fits.ts';

const schemas: Readonly<Record<string, z.ZodType>> = {
  string: z.string(),
  'bounded string': z.string().min(2).max(3),
  'length of a string': z.string().length(2),
  pattern: z.string().regex(/^a+$/),
  'format by another name': z.email(),
  number: z.number(),
  integer: z.int(),
  'integer of 32 bits': z.int32(),
  'bounded integer': z.int().min(0).max(9),
  'between, without the bounds': z.int().gt(0).lt(9),
  boolean: z.boolean(),
  null: z.null(),
  enum: z.enum(['a', 'aa']),
  literal: z.literal(['a', 1]),
  'one literal': z.literal(true),
  custom: z.custom<string>((value) => value === 'a' || value === 0),
  array: z.array(z.string()).min(1).max(2),
  union: z.union([z.string(), z.strictObject({ a: z.int() })]),
  discriminated: z.discriminatedUnion('a', [
    z.strictObject({ a: z.literal('a') }),
    z.strictObject({ a: z.literal('aa'), b: z.int() }),
  ]),
  'strict object': z.strictObject({ a: z.string(), b: z.int().exactOptional() }),
  'strict object, refined': z
    .strictObject({ a: z.string(), b: z.int().optional() })
    .refine(({ a, b }) => a.length === b)
    .refine(({ a }) => a !== 'aaa'),
  'loose object': z.looseObject({ a: z.string() }),
  'object that drops members': z.object({ a: z.string() }),
  'member with a default': z.strictObject({ a: z.string().default('a') }),
  record: z.record(z.string(), z.int()),
  tuple: z.tuple([z.string(), z.int()]),
  transformed: z.string().transform((text) => text.length),
  piped: z.string().pipe(z.enum(['a', 'aa'])),
  nullable: z.string().nullable(),
};

const text = fc.constantFrom('', 'a', 'aa', 'aaa', 'aaaa', 'b', 'a@example.org');
const number = fc.constantFrom(-1, -0, 0, 1, 2, 8, 9, 10, 0.5, 2 ** 31, 2 ** 53);
const object = fc.record({ a: text, b: number }, { requiredKeys: [] });
const { tree } = fc.letrec<{ tree: JsonValue }>((tie) => ({
  tree: fc.oneof(
    { depthSize: 'small', maxDepth: 2 },
    fc.constantFrom(null, true, false),
    text,
    number,
    object,
    fc.tuple(text, number),
    fc.array(tie('tree'), { maxLength: 3 }),
    fc.dictionary(fc.constantFrom('a', 'b', 'toString'), tie('tree'), { maxKeys: 2 }),
  ),
}));

for (const [name, schema] of Object.entries(schemas)) {
  test(`fits: says of a value what the schema says (${name})`, () => {
    const fits = fitsOf(schema);
    const said = new Set<boolean>();
    fc.assert(
      fc.property(tree, (value) => {
        const { success } = schema.safeParse(value);
        said.add(success);
        assert.equal(fits(value), success, JSON.stringify(value));
      }),
      // One seed: that both answers occur must not be a matter of luck.
      { numRuns: 2_000, seed: 8785 },
    );
    assert.equal(said.size, 2, 'some values fit and others do not');
  });
}
