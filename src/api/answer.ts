import type { Context } from 'hono';
import {
  type GroupId,
  isGroupId,
  isPartyId,
  isRecordId,
  type PartyId,
  type RecordId,
} from '#kernel/id.ts';
import { codes, phrase } from '#kernel/phrase.ts';
import { ok, type Result, refuse } from '#kernel/refusal.ts';
import { problemResponse } from './problem.ts';

/** What is told of a bad value. */
export const foundCharactersMax = 64;

/** A result as a response: JSON, or the refusal's problem document. */
export function answer<T>(result: Result<T>, status = 200): Response {
  if (!result.ok) return problemResponse(result.refusal);
  return Response.json(result.value, { status, headers: { 'cache-control': 'no-store' } });
}

export const answerOk = <T>(value: T, status = 200): Response => answer(ok(value), status);

export function bytesResponse(bytes: Uint8Array, mediaType: string, fileName?: string): Response {
  return new Response(new Uint8Array(bytes), {
    headers: {
      'content-type': mediaType,
      'cache-control': 'no-store',
      ...(fileName ? { 'content-disposition': `attachment; filename="${fileName}"` } : {}),
    },
  });
}

export function groupParameter(context: Context): Result<GroupId> {
  const text = context.req.param('group') ?? '';
  return isGroupId(text) ? ok(text) : refuse('request.malformed', { at: 'group' });
}

export function partyParameter(context: Context): Result<PartyId> {
  const text = context.req.param('party') ?? '';
  return isPartyId(text) ? ok(text) : refuse('request.malformed', { at: 'party' });
}

export function recordParameter(context: Context): Result<RecordId> {
  const text = context.req.param('record') ?? '';
  return isRecordId(text) ? ok(text) : refuse('request.malformed', { at: 'record' });
}

/** A whole number of a query, between `min` (0 if unsaid) and `max`; it must be there unless there is one for when it is `absent`. */
export function countQuery(
  context: Context,
  name: string,
  { absent, min = 0, max }: Readonly<{ absent?: number; min?: number; max: number }>,
): Result<number> {
  const text = context.req.query(name) ?? '';
  if (absent !== undefined && context.req.query(name) === undefined) return ok(absent);
  const value = /^\d{1,15}$/.test(text) ? Number(text) : Number.NaN;
  if (value >= min && value <= max) return ok(value);
  const found = text.slice(0, foundCharactersMax);
  return refuse('request.malformed', {
    at: name,
    facts: { expected: phrase('{min} to {max}', { min, max }), found },
  });
}

/**
 * That a query names nothing but this, each once. A filter that was misspelt would show everything, and one given twice would be read
 * by half.
 */
export function onlyQuery(
  context: Context,
  once: readonly string[],
  often: readonly string[] = [],
): Result<undefined> {
  for (const [name, values] of Object.entries(context.req.queries())) {
    const isKnown = often.includes(name) || (once.includes(name) && values.length === 1);
    if (isKnown) continue;
    const expected = codes([...once, ...often]);
    return refuse('request.malformed', {
      at: name.slice(0, foundCharactersMax),
      facts: { expected: once.includes(name) ? phrase('once') : expected },
    });
  }
  return ok(undefined);
}
