import assert from 'node:assert/strict';
import { test } from 'node:test';
import { z } from 'zod';
import { outcomesOf } from '#desks/requests/outcomes.ts';
import { types } from '#desks/requests/statements.ts';
import { isJsonObject, type JsonObject } from '#kernel/canonical-json.ts';
import { startOf } from '../records/statement-draft.ts';
import { answerForm } from './answer-form.ts';

const { facts: answeredFacts, content } = types['request.answered'];
const schemaOf = (form: z.ZodType): JsonObject =>
  JSON.parse(JSON.stringify(z.toJSONSchema(form, { unrepresentable: 'any', io: 'input' })));

/** What the node tells of an answer on a request whose version is the fifth statement of its log. */
const whole = {
  ...{ type: 'request.answered', desk: 'requests', opens: false },
  ...{ facts: schemaOf(answeredFacts), content: schemaOf(content), begin: { request: 4 } },
};

const asked = (outcome: string): readonly string[] => {
  const properties = answerForm(whole, outcome).facts['properties'];
  assert.ok(isJsonObject(properties));
  return Object.keys(properties);
};

test('answer form: it asks what belongs to the answer and nothing that belongs to another', () => {
  assert.ok(asked('refused').includes('reason'));
  assert.ok(asked('used').includes('usedIn'));
  assert.ok(asked('sealed').includes('until') && !asked('sealed').includes('conditions'));
  assert.ok(asked('granted').includes('until') && asked('granted').includes('conditions'));
  for (const outcome of ['done', 'provided', 'noted']) {
    const stray = asked(outcome).filter((name) =>
      ['reason', 'usedIn', 'until', 'conditions'].includes(name),
    );
    assert.deepEqual(stray, [], outcome);
  }
});

/** What the form asks beside what stands in it already, as an officer might fill it. */
const filled = { reason: 'domestic-law', usedIn: 'court' };

test('answer form: what it comes to is an answer that the node takes, of every kind', () => {
  for (const outcome of new Set(Object.values(outcomesOf).flat())) {
    const own = answerForm(whole, outcome);
    const { facts } = startOf(own, {});
    const required = own.facts['required'];
    assert.ok(Array.isArray(required));
    const needs = Object.entries(filled).filter(([name]) => required.includes(name));
    const said = { outcome, ...facts, ...Object.fromEntries(needs) };
    assert.ok(answeredFacts.safeParse(said).success, JSON.stringify(said));
  }
});
