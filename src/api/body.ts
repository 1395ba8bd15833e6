import type { z } from 'zod';
import { codes, phrase } from '#kernel/phrase.ts';
import { phraseOfIssue } from '#kernel/phrase-of-issue.ts';
import { ok, type Result, refuse } from '#kernel/refusal.ts';
import type { ApiContext } from './environment.ts';

/** The largest JSON body of the node's own API. */
export const jsonBytesMax = 1_048_576;

/** With whatever parameters: JSON has one encoding. */
const jsonMediaType = /^application\/json\s*(;|$)/i;

/** Reads a whole body of at most `bytesMax`, and stops reading as soon as it is longer. One that is cut off is the sender's, and no fault of the node.
 * When it is whole, who asks is asked again. */
export async function readBytes(
  context: ApiContext,
  bytesMax: number,
): Promise<Result<Uint8Array>> {
  const stream = context.req.raw.body;
  if (stream === null) return ok(new Uint8Array());
  const parts: Uint8Array[] = [];
  let length = 0;
  try {
    for await (const part of stream) {
      length += part.length;
      if (length > bytesMax) return refuse('request.too-large', { facts: { bytesMax } });
      parts.push(part);
    }
  } catch {
    return refuse('request.malformed', { facts: { expected: phrase('a whole body') } });
  }
  const refused = await context.var.readmit?.();
  return refused ?? ok(new Uint8Array(Buffer.concat(parts)));
}

export async function readJson<T>(
  context: ApiContext,
  schema: z.ZodType<T>,
  bytesMax = jsonBytesMax,
): Promise<Result<T>> {
  if (!jsonMediaType.test(context.req.header('content-type') ?? '')) {
    return refuse('request.malformed', {
      at: 'content-type',
      facts: { expected: codes('application/json') },
    });
  }
  const bytes = await readBytes(context, bytesMax);
  if (!bytes.ok) return bytes;
  let value: unknown;
  try {
    value = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes.value));
  } catch {
    return refuse('request.malformed', { facts: { expected: phrase('JSON in UTF-8') } });
  }
  const parsed = schema.safeParse(value);
  if (parsed.success) return ok(parsed.data);
  const issue = parsed.error.issues[0];
  return refuse('request.malformed', {
    at: issue?.path.join('.') ?? '',
    facts: { expected: phraseOfIssue(issue) },
  });
}
