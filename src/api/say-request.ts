import { z } from 'zod';
import { doubtfulCas } from '#controls/labelled-cas.ts';
import type { JsonObject } from '#kernel/canonical-json.ts';
import { isGroupId, isRecordId } from '#kernel/id.ts';
import { codes, phrase } from '#kernel/phrase.ts';
import { ok, type Result, refuse } from '#kernel/refusal.ts';
import type { Draft } from '#node/node.ts';

// It was read by `JSON.parse`; what it holds is judged where its type is known.
const object = z.custom<JsonObject>(
  (value) => typeof value === 'object' && value !== null && !Array.isArray(value),
  phrase('an object'),
);
const word = z.string().min(1).max(64);

/** What somebody at this node would say: `SayRequest` of the contract. */
export const sayRequest = z.strictObject({
  group: z.string().refine(isGroupId, phrase('a group id')),
  record: z.string().refine(isRecordId, phrase('a record id')).exactOptional(),
  type: word,
  area: word.exactOptional(),
  authority: word.exactOptional(),
  facts: object,
  content: object.exactOptional(),
  casAsLabelled: z.array(word).max(100).exactOptional(),
});

const notices: ReadonlySet<string> = new Set(['notification.notified', 'notification.amended']);

/** What would be said. Refuses `draft.malformed` for a CAS number whose check digit fails, unless it is said that the label has it so. */
export function draftIn(
  request: z.infer<typeof sayRequest>,
  likelyCas: (written: string) => readonly string[],
): Result<Draft> {
  const { casAsLabelled = [], ...draft } = request;
  const doubts = notices.has(draft.type) ? doubtfulCas(draft) : [];
  const doubt = doubts.find(({ written }) => !casAsLabelled.includes(written));
  if (doubt === undefined) return ok(draft);
  const { at, written: found } = doubt;
  return refuse('draft.malformed', { at, facts: { expected: codes(likelyCas(found)), found } });
}
