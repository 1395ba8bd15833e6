import { lineWords } from '#desks/suspensions/statements.ts';
import type { GroupId } from '#kernel/id.ts';
import { instantOfMs } from '#kernel/instant.ts';
import { phrase } from '#kernel/phrase.ts';
import { ok, type Result, refuse } from '#kernel/refusal.ts';
import { may, type Principal } from '#officers/permissions.ts';
import { answer, answerOk, groupParameter, onlyQuery, recordParameter } from './answer.ts';
import type { DryRunView, GapView, LineView } from './contract-line.ts';
import type { ApiApp, ApiContext } from './environment.ts';
import { codesQuery } from './list-query.ts';
import type { ApiParts } from './parts.ts';

/** Where each area of a table stands, what suspending would stop, and what happened meanwhile: of the areas that an officer may read. */
export function lineRoutes(app: ApiApp, { node }: ApiParts): void {
  const now = () => instantOfMs(node.environment.nowMs());
  app.get('/api/v1/line/:group', async (context) => {
    const place = placeOf(context);
    if (!place.ok) return answer(place);
    const { group, areas } = place.value;
    const states = await node.line.areas(group);
    if (!states.ok) return answer(states);
    const shown = states.value.filter(({ area }) => areas.includes(area));
    return answerOk<LineView>({ group, now: now(), areas: shown, words: lineWords });
  });
  app.get('/api/v1/line/:group/dry-run', async (context) => {
    const place = placeOf(context, ['areas']);
    if (!place.ok) return answer(place);
    const { group, areas } = place.value;
    const asked = codesQuery(context, 'areas', areas);
    if (!asked.ok) return answer(asked);
    if (asked.value.length === 0) {
      const expected = phrase('at least {n} entries', { n: 1 });
      return answer(refuse('request.malformed', { at: 'areas', facts: { expected } }));
    }
    const run = await node.line.dryRun(group, [...new Set(asked.value)].sort());
    return answer(run.ok ? ok<DryRunView>({ group, now: now(), ...run.value }) : run);
  });
  app.get('/api/v1/line/:group/gap/:record', async (context) => {
    const place = placeOf(context);
    if (!place.ok) return answer(place);
    const record = recordParameter(context);
    if (!record.ok) return answer(record);
    const { group, areas } = place.value;
    const gap = await node.line.gap(group, record.value);
    if (!gap.ok) return answer(gap);
    // A report is whole or not shown: its counts are of all that its suspension concerns.
    if (!gap.value.areas.every(({ area }) => areas.includes(area))) {
      return answer(refuse('request.not-found', { at: 'record' }));
    }
    return answerOk<GapView>({ group, now: now(), ...gap.value });
  });

  /** The areas of a table that the officer may read; a table of which he may read none is not there for him. */
  function placeOf(
    context: ApiContext,
    queries: readonly string[] = [],
  ): Result<Readonly<{ group: GroupId; areas: readonly string[] }>> {
    const only = onlyQuery(context, queries);
    if (!only.ok) return only;
    const group = groupParameter(context);
    if (!group.ok) return group;
    const { principal } = context.var;
    const areas = (node.group(group.value)?.terms.areas ?? []).filter((area) =>
      reads(principal, group.value, area),
    );
    return areas.length === 0
      ? refuse('group.unknown', { facts: { group: group.value } })
      : ok({ group: group.value, areas });
  }
}

const reads = (principal: Principal, group: GroupId, area: string): boolean =>
  may(principal, 'desk.read', { group, area });
