import { draftStatuses } from '#desks/releases/joint.ts';
import type { GroupId } from '#kernel/id.ts';
import type { Text } from '#kernel/language.ts';
import { codes } from '#kernel/phrase.ts';
import { ok, type Result, refuse } from '#kernel/refusal.ts';
import { may, type Principal } from '#officers/permissions.ts';
import { type JointRow, pageRowsMax } from '#store/store.ts';
import { countQuery } from './answer.ts';
import type { DraftList } from './contract-drafts.ts';
import { aboutDrafts } from './draft-about.ts';
import { actorOf, draftRow, type HeldDraft, isDraftJoint, nationalOf } from './draft-view.ts';
import type { ApiContext } from './environment.ts';
import { beginningQuery } from './list-query.ts';
import type { ApiParts } from './parts.ts';
import { statementPlace } from './places.ts';

export const draftRowsMax = 100;
/** How many pages of drafts are looked through for one page of those that are this officer's to read. */
const pagesMax = 50;

/** The drafts that this officer may read, latest first. Others' are neither shown nor counted, and take no room. */
export async function draftList(parts: ApiParts, context: ApiContext): Promise<Result<DraftList>> {
  const { principal } = context.var;
  const asked = queryOf(context);
  if (!asked.ok) return asked;
  const national = nationalOf(parts.node);
  if (national === undefined) return ok({ items: [], total: 0 });
  const { held, next } = await heldDrafts(parts, principal, national, asked.value);
  const writers = [...new Set(held.map(({ joint }) => joint.version.officer))];
  const officers = await parts.accounts.store.officers.findAll(writers);
  const names = new Map<string, Text>(officers.map(({ id, names: own }) => [id, own]));
  const abouts = await aboutDrafts(parts, held);
  const table = await parts.node.drafts.table();
  const items = held.map((one): DraftList['items'][number] => {
    const about = abouts.get(one.draft);
    const { version } = one.joint;
    return {
      ...draftRow(principal, one, table),
      ...(about === undefined ? {} : { about }),
      author: actorOf(principal, version, names.get(version.officer)),
    };
  });
  // The goods of a notice are another party's word: that they were read is told.
  context.set('records', [...new Set(items.flatMap(({ record }) => record ?? []))]);
  return ok({ items, ...(next === undefined ? {} : { next }), total: items.length });
}

type Query = Readonly<{
  limit: number;
  statuses: readonly string[];
  after?: string;
  begins?: string;
}>;

function queryOf(context: ApiContext): Result<Query> {
  const limit = countQuery(context, 'limit', { absent: draftRowsMax, max: draftRowsMax });
  if (!limit.ok) return limit;
  const statuses = (context.req.query('status') ?? 'open,returned,held').split(',');
  const known: readonly string[] = draftStatuses;
  const found = statuses.find((one) => !known.includes(one));
  if (found !== undefined) {
    const expected = codes(draftStatuses);
    return refuse('request.malformed', { at: 'status', facts: { expected, found } });
  }
  const begins = beginningQuery(context);
  if (!begins.ok) return begins;
  const after = context.req.query('after')?.slice(0, 64);
  return ok({
    ...{ limit: Math.max(1, limit.value), statuses },
    ...(after === undefined ? {} : { after }),
    ...(begins.value === undefined ? {} : { begins: begins.value }),
  });
}

type Held = Readonly<{ held: readonly HeldDraft[]; next?: string }>;

async function heldDrafts(
  { node }: ApiParts,
  principal: Principal,
  national: GroupId,
  { limit, statuses, after: start, begins }: Query,
): Promise<Held> {
  const held: HeldDraft[] = [];
  const take = (rows: readonly JointRow[]): void => {
    for (const { record: draft, joint } of rows) {
      if (!isDraftJoint(joint)) continue;
      const { group, type, area } = joint.version;
      if (!may(principal, 'desk.read', statementPlace(group, type, area))) continue;
      held.push({ national, draft, joint });
    }
  };
  if (begins !== undefined) {
    const within = { group: national, desk: 'releases', statuses, limit: pageRowsMax };
    take(await node.store.jointsBeginning(begins, within));
    return { held: held.slice(0, limit) };
  }
  let after = start;
  for (let pages = 0; pages < pagesMax && held.length < limit; pages++) {
    const page = await node.store.joints({
      ...{ group: national, desk: 'releases', statuses, limit: limit - held.length },
      ...(after === undefined ? {} : { after }),
    });
    take(page.rows);
    if (page.next === undefined) return { held };
    after = page.next;
  }
  return after === undefined ? { held } : { held, next: after };
}
