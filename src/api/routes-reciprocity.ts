import { type Figures, figuresOf, type Measure, measureOf } from '#desks/requests/reciprocity.ts';
import type { RequestJoint } from '#desks/requests/view.ts';
import { waitingDesks, waitsIn } from '#fold/waits.ts';
import { type GroupId, isGroupId } from '#kernel/id.ts';
import { type Instant, instantOfMs } from '#kernel/instant.ts';
import { phrase } from '#kernel/phrase.ts';
import { ok, type Result, refuse } from '#kernel/refusal.ts';
import { may } from '#officers/permissions.ts';
import { type Ageing, ageingOf, type Wait } from '#verbs/ageing.ts';
import type { JointBase } from '#verbs/desk.ts';
import { answer, answerOk, onlyQuery } from './answer.ts';
import type { AgeingView, ReciprocityView } from './contract-records.ts';
import type { ApiApp, ApiContext } from './environment.ts';
import { type FollowedPlace, follow } from './followed.ts';
import { keptFigures } from './kept-figures.ts';
import type { ApiParts } from './parts.ts';
import { deskPlace } from './places.ts';
import { receiptWaits } from './receipt-waits.ts';

const isRequest = (joint: JointBase): joint is RequestJoint => joint.desk === 'requests';

/** Figures of this node alone: they are counted from what it holds, and no other party sees them. */
export function reciprocityRoutes(app: ApiApp, { node }: ApiParts): void {
  const now = (): Instant => instantOfMs(node.environment.nowMs());
  const measures = follow(node, ['requests'], (joint) =>
    isRequest(joint) ? measureOf(joint) : undefined,
  );
  const keptReciprocity = keptFigures<readonly Figures[]>();
  app.get('/api/v1/reciprocity', async (context) => {
    const group = groupQuery(context);
    if (!group.ok) return answer(group);
    const { places, version } = await measures();
    const read = readable(context, group.value, places);
    const figures = await keptReciprocity([version, ...read.map(nameOf)], () =>
      figuresOf(valuesIn<Measure>(read)),
    );
    return answerOk<ReciprocityView>({ now: now(), figures });
  });

  const waits = follow(node, waitingDesks, (joint) => {
    const found = waitsIn(joint);
    return found.length === 0 ? undefined : found;
  });
  const keptAgeing = keptFigures<readonly Ageing[]>();
  app.get('/api/v1/ageing', async (context) => {
    const asked = groupQuery(context);
    if (!asked.ok) return answer(asked);
    const { principal } = context.var;
    const { places, version } = await waits();
    const groups: AgeingView['groups'][number][] = [];
    for (const { group, terms, complete } of node.groups()) {
      const isAsked = asked.value === undefined || asked.value === group;
      if (!isAsked || !complete || terms.kind !== 'working-group') continue;
      const read = readable(context, group, places);
      // A receipt is of a whole log, whatever areas stand in it.
      const ofLogs = may(principal, 'desk.read', { group });
      const rows = await keptAgeing(
        [version, now(), group, ofLogs, ...read.map(nameOf)],
        async () => {
          const found: readonly Wait[] = [...valuesIn<readonly Wait[]>(read)].flat();
          return ageingOf([...found, ...(ofLogs ? await receiptWaits(node, group) : [])], now());
        },
      );
      if (rows.length > 0) groups.push({ group, rows });
    }
    return answerOk<AgeingView>({ now: now(), groups });
  });
}

function groupQuery(context: ApiContext): Result<GroupId | undefined> {
  const only = onlyQuery(context, ['group']);
  if (!only.ok) return only;
  const group = context.req.query('group') || undefined;
  if (group === undefined || isGroupId(group)) return ok(group);
  return refuse('request.malformed', { at: 'group', facts: { expected: phrase('a group id') } });
}

const nameOf = ({ group, desk, area }: FollowedPlace<unknown>): string =>
  `${group} ${desk} ${area ?? ''}`;

/** Of the places in which something is followed, those that this officer may read. */
const readable = <Value>(
  context: ApiContext,
  asked: GroupId | undefined,
  places: readonly FollowedPlace<Value>[],
): readonly FollowedPlace<Value>[] =>
  places.filter(
    ({ group, desk, area }) =>
      (asked === undefined || group === asked) &&
      may(context.var.principal, 'desk.read', deskPlace(group, desk, area)),
  );

function* valuesIn<Value>(places: readonly FollowedPlace<Value>[]): Generator<Value> {
  for (const { values } of places) yield* values.values();
}
