import type { Context } from 'hono';
import {
  type GroupId,
  isGroupId,
  isPartyId,
  isRecordId,
  type PartyId,
  type RecordId,
} from '#kernel/id.ts';
import { ok, type Result, refuse } from '#kernel/refusal.ts';
import { problemResponse } from './problem.ts';

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

/** A whole number of a query, between 0 and `max`. */
export function countQuery(
  context: Context,
  name: string,
  limits: Readonly<{ absent: number; max: number }>,
): Result<number> {
  const text = context.req.query(name);
  if (text === undefined) return ok(limits.absent);
  const value = /^\d{1,15}$/.test(text) ? Number(text) : Number.NaN;
  if (value <= limits.max) return ok(value);
  return refuse('request.malformed', {
    at: name,
    facts: { expected: `0 to ${limits.max}`, found: text },
  });
}
