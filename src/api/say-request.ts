import { z } from 'zod';
import type { JsonObject } from '#kernel/canonical-json.ts';
import { isGroupId, isRecordId } from '#kernel/id.ts';

// It was read by `JSON.parse`; what it holds is judged where its type is known.
const object = z.custom<JsonObject>(
  (value) => typeof value === 'object' && value !== null && !Array.isArray(value),
  'an object',
);
const word = z.string().min(1).max(64);

/** What somebody at this node would say: `SayRequest` of the contract. */
export const sayRequest = z.strictObject({
  group: z.string().refine(isGroupId, 'a group id'),
  record: z.string().refine(isRecordId, 'a record id').exactOptional(),
  type: word,
  authority: word.exactOptional(),
  facts: object,
  content: object.exactOptional(),
});
