import { reached, type Until, warningsOf } from '#desks/plan/line.ts';
import { isGroupId, isRecordId } from '#kernel/id.ts';
import { instantOfMs } from '#kernel/instant.ts';
import { phrase } from '#kernel/phrase.ts';
import { ok, type Result, refuse } from '#kernel/refusal.ts';
import { pageRowsMax } from '#store/store.ts';
import { answer, answerOk, countQuery, onlyQuery } from './answer.ts';
import type { PlanLink, PlanRow, PlanView, RecordRow } from './contract-records.ts';
import type { ApiApp, ApiContext } from './environment.ts';
import { counted } from './list-query.ts';
import type { ApiParts } from './parts.ts';
import { type Indexed, type PlanIndex, type PlanReader, readsItem } from './plan-index.ts';
import { recordRows } from './record-row.ts';

const itemsUsual = 50;
const itemsMax = 100;
/** Links to items that need one, in its row. */
const neededByMax = 16;

/** The work plan in the order of its due dates. */
export function timelineRoutes(app: ApiApp, parts: ApiParts, indexOf: PlanReader): void {
  const { node } = parts;
  app.get('/api/v1/plan', async (context) => {
    const asked = planAsked(context);
    if (!asked.ok) return answer(asked);
    const { group, record, area, after, limit } = asked.value;
    const { principal } = context.var;
    const index = await indexOf();
    const reads = (item: Indexed): boolean => readsItem(principal, item);
    const theirs = index.items.filter(
      (item) =>
        (group === undefined || item.group === group) &&
        (record === undefined || item.line.record === record) &&
        (area === undefined || item.area === area) &&
        reads(item),
    );
    const from = after === undefined ? theirs : theirs.filter(({ key }) => key > after);
    const page = from.slice(0, limit);
    const linked = page.map((item) => linksOf(index, item, reads));
    const rows = await rowsOf(parts, context, [...page, ...linked.flatMap(({ others }) => others)]);
    context.set('records', [...new Set([...rows.values()].map((row) => row.record))]);
    const next = from.length > page.length ? page.at(-1)?.key : undefined;
    return answerOk<PlanView>({
      now: instantOfMs(node.environment.nowMs()),
      items: page.flatMap((item, at) => planRow(item, linked[at], rows)),
      ...(next === undefined ? {} : { next }),
      ...counted({ rows: [], total: theirs.length }),
    });
  });
}

type PlanAsked = Readonly<{
  group?: string;
  record?: string;
  area?: string;
  after?: string;
  limit: number;
}>;

function planAsked(context: ApiContext): Result<PlanAsked> {
  const only = onlyQuery(context, ['group', 'record', 'area', 'after', 'limit']);
  if (!only.ok) return only;
  const limit = countQuery(context, 'limit', { absent: itemsUsual, min: 1, max: itemsMax });
  if (!limit.ok) return limit;
  const query = (name: string): string | undefined => context.req.query(name) || undefined;
  const [group, record, area, after] = ['group', 'record', 'area', 'after'].map(query);
  if (group !== undefined && !isGroupId(group)) {
    const facts = { expected: phrase('a group id') };
    return refuse('request.malformed', { at: 'group', facts });
  }
  if (record !== undefined && !isRecordId(record)) {
    const facts = { expected: phrase('a record id') };
    return refuse('request.malformed', { at: 'record', facts });
  }
  if (after !== undefined && !/^(?:\d{4}-\d\d-\d\d|~) [a-z0-9-]{1,64}$/.test(after)) {
    const facts = { expected: phrase('what `next` of the page before said') };
    return refuse('request.malformed', { at: 'after', facts });
  }
  return ok({
    limit: limit.value,
    ...(group !== undefined && { group }),
    ...(record !== undefined && { record }),
    ...(area !== undefined && { area }),
    ...(after !== undefined && { after }),
  });
}

type Linked = Readonly<{
  needs: readonly (Readonly<{ record: string; until: Until }> &
    Readonly<{ item: Indexed; other: Indexed | undefined }>)[];
  neededBy: readonly Readonly<{ item: Indexed; other: Indexed; until: Until }>[];
  neededByMore: number;
  others: readonly Indexed[];
}>;

/** Of the items that this officer may read; another is one that is not there. */
function linksOf(index: PlanIndex, item: Indexed, reads: (item: Indexed) => boolean): Linked {
  const { group, line } = item;
  const needs = line.needs.map(({ record, until }) => {
    const found = index.at(group, record);
    return { record, until, item, other: found && reads(found) ? found : undefined };
  });
  const all = index
    .needing(group, line.record)
    .filter(reads)
    .flatMap((other) => {
      const need = other.line.needs.find(({ record }) => record === line.record);
      return need ? [{ item, other, until: need.until }] : [];
    });
  const neededBy = all.slice(0, neededByMax);
  const others = [...needs, ...neededBy].flatMap(({ other }) => other ?? []);
  return { needs, neededBy, neededByMore: all.length - neededBy.length, others };
}

type Rows = ReadonlyMap<string, RecordRow>;
const keyOf = (group: string, record: string): string => `${group}/${record}`;

async function rowsOf(
  { node }: ApiParts,
  context: ApiContext,
  items: readonly Indexed[],
): Promise<Rows> {
  const places = [
    ...new Map(items.map((item) => [keyOf(item.group, item.line.record), item])).values(),
  ].map(({ group, line }) => ({ group, record: line.record }));
  const { principal } = context.var;
  const rows = new Map<string, RecordRow>();
  for (let from = 0; from < places.length; from += pageRowsMax) {
    const joints = await node.store.jointsAt(places.slice(from, from + pageRowsMax));
    const listed = joints.map((row) => ({ ...row, findings: 0 }));
    for (const row of await recordRows({ ...node, principal }, listed)) {
      rows.set(keyOf(row.group, row.record), row);
    }
  }
  return rows;
}

function planRow(item: Indexed, linked: Linked | undefined, rows: Rows): readonly PlanRow[] {
  const row = rows.get(keyOf(item.group, item.line.record));
  if (row === undefined || linked === undefined) return [];
  const { neededByMore } = linked;
  return [
    {
      ...row,
      line: item.line,
      needs: linked.needs.map(({ record, until, other }): PlanLink => {
        const given = warningsOf(item.line, other?.line, until);
        return { ...linkOf(record, other, rows), until, met: met(other, until), warnings: given };
      }),
      neededBy: linked.neededBy.map(({ other, until }): PlanLink => {
        const given = warningsOf(other.line, item.line, until);
        const { record } = other.line;
        return { ...linkOf(record, other, rows), until, met: met(item, until), warnings: given };
      }),
      ...(neededByMore > 0 && { neededByMore }),
    },
  ];
}

const met = (needed: Indexed | undefined, until: Until): boolean =>
  needed !== undefined && reached(needed.line, until);

function linkOf(
  record: string,
  other: Indexed | undefined,
  rows: Rows,
): Pick<PlanLink, 'record' | 'found'> {
  const row = other && rows.get(keyOf(other.group, record));
  if (other === undefined || row === undefined) return { record: record as PlanLink['record'] };
  const { group, title, status } = row;
  const { due } = other.line;
  return {
    record: row.record,
    found: { group, status, ...(title && { title }), ...(due && { due }) },
  };
}
