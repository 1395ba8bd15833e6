import { faceOf, mayOn, openDeskNames, openDesks, wordsOf } from '#fold/faces.ts';
import { foldWords } from '#fold/fold-words.ts';
import { standsInAny } from '#fold/registry.ts';
import { instantOfMs } from '#kernel/instant.ts';
import { ok, type Result, refuse } from '#kernel/refusal.ts';
import { may, seesGroup } from '#officers/permissions.ts';
import type { JointPage, JointQuery } from '#store/store.ts';
import { answer, answerOk, onlyQuery } from './answer.ts';
import type {
  DesksView,
  DeskView,
  RecordList,
  RecordView,
  StatementForm,
} from './contract-records.ts';
import type { ApiApp, ApiContext } from './environment.ts';
import { beginningQuery, codesQuery, counted, listQuery } from './list-query.ts';
import type { ApiParts } from './parts.ts';
import { areaOfDesk, recordsWithinReach, statementPlace } from './places.ts';
import { type ReadRecord, readRecord } from './read-record.ts';
import type { ReceiptReader } from './receipt-reader.ts';
import { mayScreen, namedAt, recordRow, recordRows } from './record-row.ts';
import { sideViews } from './side-view.ts';
import { formOn, statementForm } from './statement-forms.ts';

/** Lists and records of every desk that has no stricter door of its own, and what can be said at them. */
export function recordRoutes(app: ApiApp, parts: ApiParts, receiptsOf: ReceiptReader): void {
  const { node } = parts;
  app.get('/api/v1/desks', () => {
    const nobodys = { name: '', words: wordsOf(''), types: [] };
    return answerOk<DesksView>({ desks: [...openDesks.map(deskView), nobodys] });
  });
  app.get('/api/v1/statement-types/:type', (context) => {
    const form = statementForm(context.req.param('type'));
    return form
      ? answerOk<StatementForm>(form)
      : answer(refuse('request.not-found', { at: 'type' }));
  });
  app.get('/api/v1/records', async (context) => {
    const query = recordsQuery(parts, context);
    if (!query.ok) return answer(query);
    const { principal } = context.var;
    const begins = beginningQuery(context);
    if (!begins.ok) return answer(begins);
    const page = await pageOf(parts, query.value, begins.value);
    const items = await recordRows({ ...node, principal }, page.rows);
    context.set(
      'records',
      items.map(({ record }) => record),
    );
    return answerOk<RecordList>({
      now: instantOfMs(node.environment.nowMs()),
      items,
      ...(page.next === undefined ? {} : { next: page.next }),
      ...counted(page),
    });
  });
  app.get('/api/v1/records/:group/:record', async (context) => {
    const found = await readRecord(parts, context);
    return found.ok
      ? answerOk(await recordView(parts, context, receiptsOf, found.value))
      : answer(found);
  });
}

/** Of those whose ids begin so there is one page: who wants others gives more of the id. */
async function pageOf(
  { node }: ApiParts,
  query: JointQuery,
  begins: string | undefined,
): Promise<JointPage> {
  if (begins === undefined) return node.store.joints(query);
  const rows = await node.store.jointsBeginning(begins, query);
  return { rows, total: rows.length };
}

const deskNames = openDeskNames;
const statusesOf = (name: string): readonly string[] => Object.keys(faceOf(name).words.statuses);
const allStatuses: readonly string[] = [
  ...new Set([...deskNames.flatMap(statusesOf), ...Object.keys(foldWords.statuses)]),
];
const ownAreas: readonly string[] = deskNames.flatMap((name) => areaOfDesk(name) ?? []);

function deskView({ name, types }: (typeof openDesks)[number]): DeskView {
  const area = areaOfDesk(name);
  return {
    name,
    ...(area === undefined ? {} : { area }),
    words: wordsOf(name),
    types: Object.entries(types).flatMap(([type, { opens, by }]) =>
      by === 'node' ? [] : [{ type, opens }],
    ),
  };
}

function recordsQuery({ node }: ApiParts, context: ApiContext): Result<JointQuery> {
  const begins = context.req.query('begins') !== undefined;
  // What orders, pages or searches a list says nothing about those whose ids begin so.
  const only = begins
    ? onlyQuery(context, ['begins', 'group', 'desk', 'area', 'status', 'limit'])
    : undefined;
  if (only?.ok === false) return only;
  const query = listQuery(context, node.party, {
    ...{ statuses: allStatuses, more: ['desk', 'area', 'begins'] },
  });
  if (!query.ok) return query;
  const named = codesQuery(context, 'desk', deskNames.filter(Boolean));
  if (!named.ok) return named;
  const { principal } = context.var;
  // A table that is not this principal's does not tell its areas either.
  const seen = node.groups().filter(({ group }) => seesGroup(principal, group));
  const areas = new Set([...ownAreas, ...seen.flatMap(({ terms }) => terms.areas)]);
  const inAreas = codesQuery(context, 'area', [...areas]);
  if (!inAreas.ok) return inAreas;
  const wantedAreas = inAreas.value.length > 0 ? inAreas.value : undefined;
  const wanted = deskNames.filter((name) => {
    if (named.value.length > 0 && !named.value.includes(name)) return false;
    if (wantedAreas === undefined || standsInAny(name)) return true;
    const area = areaOfDesk(name);
    return area !== undefined && wantedAreas.includes(area);
  });
  return ok(recordsWithinReach({ node, principal }, query.value, wanted, wantedAreas));
}

async function recordView(
  { node }: ApiParts,
  context: ApiContext,
  receiptsOf: ReceiptReader,
  { founded, row }: ReadRecord,
): Promise<RecordView> {
  const { principal } = context.var;
  const { group, record, joint } = row;
  const leaves = await node.store.leavesOf(group, record);
  const findings = mayScreen(principal, row) ? await node.store.findings(group, record) : [];
  const named = namedAt(row);
  const leaf = leaves.find(({ party, seq }) => party === named?.party && seq === named.seq);
  const types = node.stopped() === undefined ? mayOn(joint, founded.self) : [];
  return {
    ...recordRow({ party: node.party, principal }, row, leaf, findings.length),
    now: instantOfMs(node.environment.nowMs()),
    joint,
    sides: await sideViews(node.store, receiptsOf, founded, { row, leaves }),
    may: types
      .filter((type) => may(principal, 'draft.write', statementPlace(group, type, joint.area)))
      .flatMap((type) => formOn(joint, type, founded.self) ?? []),
  };
}
