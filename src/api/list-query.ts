import type { Context } from 'hono';
import { isGroupId, type PartyId } from '#kernel/id.ts';
import { codes, type Phrase, phrase } from '#kernel/phrase.ts';
import { ok, type Refused, type Result, refuse } from '#kernel/refusal.ts';
import { positionOf } from '#store/cursor.ts';
import { countMax, type JointPage, type JointQuery, pageRowsMax } from '#store/store.ts';
import { countQuery, foundCharactersMax, onlyQuery } from './answer.ts';
import type { Counted } from './contract.ts';

export const pageRowsUsual = 50;
export const searchTextCharactersMax = 200;
const idBeginning = /^[a-z][a-z0-9]{1,11}-[0-9a-f]{1,32}$/;
export const listQueries = ['group', 'status', 'text', 'owed', 'order', 'after', 'limit'] as const;

/** What every list of records can be asked. `more` are the names that this one knows beside. */
export function listQuery(
  context: Context,
  self: PartyId,
  { statuses, more = [] }: Readonly<{ statuses: readonly string[]; more?: readonly string[] }>,
): Result<JointQuery> {
  const only = onlyQuery(context, [...listQueries, ...more]);
  if (!only.ok) return only;
  const limit = countQuery(context, 'limit', { absent: pageRowsUsual, min: 1, max: pageRowsMax });
  if (!limit.ok) return limit;
  const query = (name: string): string | undefined => context.req.query(name) || undefined;
  const [group, text, order] = [query('group'), query('text'), query('order')];
  const [after, owed] = [query('after'), query('owed')];
  if (group !== undefined && !isGroupId(group)) return malformed('group', phrase('a group id'));
  const asked = codesQuery(context, 'status', statuses);
  if (!asked.ok) return asked;
  if (text !== undefined && text.length > searchTextCharactersMax) {
    return malformed('text', phrase('at most {n} characters', { n: searchTextCharactersMax }));
  }
  if (order !== undefined && order !== 'due' && order !== 'updated') {
    return malformed('order', phrase('due or updated'), order);
  }
  if (owed !== undefined && owed !== '1') return malformed('owed', phrase('1, or nothing'), owed);
  if (after !== undefined && positionOf(after) === undefined) {
    return malformed('after', phrase('what `next` of the page before said'));
  }
  return ok({
    limit: limit.value,
    ...(group === undefined ? {} : { group }),
    ...(asked.value.length === 0 ? {} : { statuses: asked.value }),
    ...(owed === '1' ? { owedBy: self } : {}),
    ...(text === undefined ? {} : { text }),
    ...(order === undefined ? {} : { order }),
    ...(after === undefined ? {} : { after }),
  });
}

/** The beginning of a record's id: its party, a hyphen, and at least one digit. */
export function beginningQuery(context: Context): Result<string | undefined> {
  const begins = context.req.query('begins') || undefined;
  return begins === undefined || idBeginning.test(begins)
    ? ok(begins)
    : malformed(
        'begins',
        phrase("a party, a hyphen and at least one digit of a record's id"),
        begins,
      );
}

/** Codes of a closed list, with commas between them; none if unsaid. */
export function codesQuery(
  context: Context,
  name: string,
  known: readonly string[],
): Result<readonly string[]> {
  const asked = context.req.query(name)?.split(',').filter(Boolean) ?? [];
  const unknown = asked.find((one) => !known.includes(one));
  return unknown === undefined ? ok(asked) : malformed(name, codes(known), unknown);
}

function malformed(at: string, expected: Phrase, found?: string): Refused {
  return refuse('request.malformed', {
    at,
    facts: {
      expected,
      ...(found === undefined ? {} : { found: found.slice(0, foundCharactersMax) }),
    },
  });
}

export const counted = ({ total }: JointPage): Counted => ({
  total,
  ...(total === countMax ? { totalIsLeast: true } : {}),
});
