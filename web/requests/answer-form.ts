/** The form of one answer, of all that an answer of any kind may hold: what belongs to another answer is not asked. */
import type { StatementForm } from '#api/contract-records.ts';
import type { JsonObject } from '#kernel/canonical-json.ts';
import { listIn, objectIn } from '../notifications/content-shape.ts';

/** Facts that stand with some answers and no others (docs/spec/requests.md, "Forms"). */
const only: Readonly<Record<string, readonly string[]>> = {
  reason: ['refused'],
  usedIn: ['used'],
  conditions: ['granted'],
  until: ['granted', 'sealed'],
};
/** Those that such an answer needs. */
const needed: readonly string[] = ['reason', 'usedIn'];

export function answerForm(form: StatementForm, outcome: string): StatementForm {
  const asks = (name: string): boolean => only[name]?.includes(outcome) ?? true;
  const properties = objectIn(form.facts['properties']) ?? {};
  const kept = Object.entries(properties).filter(([name]) => asks(name));
  const facts: JsonObject = {
    ...form.facts,
    properties: { ...Object.fromEntries(kept), outcome: { const: outcome } },
    required: [
      ...listIn(form.facts['required']),
      ...needed.filter((name) => name in properties && asks(name)),
    ],
  };
  return {
    ...form,
    facts,
    ...(form.content && { content: withoutOthers(form.content, asks) }),
    begin: { ...form.begin, outcome },
  };
}

/** The text of conditions belongs to what has some. */
function withoutOthers(content: JsonObject, asks: (name: string) => boolean): JsonObject {
  const properties = Object.entries(objectIn(content['properties']) ?? {});
  return { ...content, properties: Object.fromEntries(properties.filter(([name]) => asks(name))) };
}
