import {
  type ClearanceTable,
  clearancesFacts,
  type Need,
  needsOf,
  ruleFor,
  type StatementKind,
  usualNeeds,
} from '#desks/releases/clearances.ts';
import { deskWords, faceOf } from '#fold/faces.ts';
import { statementTypes } from '#fold/registry.ts';
import { ok, refuse } from '#kernel/refusal.ts';
import type { FoundedGroup } from '#node/node.ts';
import type { Officer } from '#officers/officer.ts';
import { answer, answerOk } from './answer.ts';
import { readJson } from './body.ts';
import type { ClearancesCheck, ClearancesView, TypeNeeds } from './contract-drafts.ts';
import { nationalOf } from './draft-view.ts';
import type { ApiApp } from './environment.ts';
import type { ApiParts } from './parts.ts';
import { areaOfDesk } from './places.ts';
import { signerOf } from './routes-drafts.ts';
import { groupView } from './routes-groups.ts';

const tableForm = clearancesFacts.omit({ officer: true });
const setForm = tableForm.extend({ was: tableForm.exactOptional() });

type Kind = StatementKind & Omit<TypeNeeds, 'needs'>;

/** Every kind of statement that an officer can draft, and the area in which it will stand. */
const draftable: readonly Kind[] = [...statementTypes.values()].flatMap(({ name, type, desk }) => {
  if (desk === undefined || type.by === 'node') return [];
  const area = type.area ?? areaOfDesk(desk.name);
  return {
    type: name,
    words: deskWords(desk.name, 'said', name),
    desk: faceOf(desk.name).words.name,
    ...(area === undefined ? {} : { area }),
    ...(type.anyArea ? { anyArea: true as const } : {}),
  };
});

/** A kind that may stand in any area once for each area of this node's groups: a rule may name some of them. */
function kindsIn(groups: readonly FoundedGroup[]): readonly Kind[] {
  const areas = [...new Set(groups.flatMap((group) => groupView(group).areas))].sort();
  return draftable.flatMap((kind) =>
    kind.anyArea && areas.length > 0 ? areas.map((area) => ({ ...kind, area })) : [kind],
  );
}

/** The party's own table of clearances (docs/spec/releases.md). */
export function clearanceRoutes(app: ApiApp, parts: ApiParts): void {
  const { drafts } = parts.node;
  app.get('/api/v1/clearances', async () =>
    nationalOf(parts.node) === undefined
      ? answer(refuse('group.not-founded', { at: 'national' }))
      : answerOk(await viewed(parts)),
  );
  app.post('/api/v1/clearances/check', async (context) => {
    const form = await readJson(context, tableForm);
    if (!form.ok) return answer(form);
    if (nationalOf(parts.node) === undefined) {
      return answer(refuse('group.not-founded', { at: 'national' }));
    }
    const officers = await parts.accounts.store.officers.list();
    const kinds = kindsIn(parts.node.groups());
    return answerOk(checked(kinds, form.value, await drafts.table(), officers));
  });
  app.put('/api/v1/clearances', async (context) => {
    const form = await readJson(context, setForm);
    if (!form.ok) return answer(form);
    const { was, ...table } = form.value;
    const set = await drafts.setTable(table, signerOf(context.var.principal), was);
    return answer(set.ok ? ok(await viewed(parts)) : set);
  });
}

async function viewed({ node, accounts }: ApiParts): Promise<ClearancesView> {
  const table = await node.drafts.table();
  const set = await node.drafts.tableSet();
  const [officer] = set ? await accounts.store.officers.findAll([set.officer]) : [];
  return {
    ...table,
    usual: usualNeeds,
    types: kindsIn(node.groups()).map((kind) => ({ ...kind, needs: needsOf(table, kind) })),
    ...(set && { set: { ...set, ...(officer && { name: officer.names }) } }),
  };
}

function checked(
  kinds: readonly Kind[],
  table: ClearanceTable,
  inForce: ClearanceTable,
  officers: readonly Officer[],
): ClearancesCheck {
  const reached = new Set(kinds.map((kind) => ruleFor(table, kind)));
  return {
    types: kinds.map((kind) => ({
      ...kind,
      needs: needsOf(table, kind).map((need) => ({ ...need, can: canGive(officers, kind, need) })),
      before: needsOf(inForce, kind),
    })),
    unreached: table.rules.map((_, place) => !reached.has(place)),
  };
}

/** In any group: which one a draft will be for is not known yet. */
const canGive = (
  officers: readonly Officer[],
  { area }: StatementKind,
  { role, authority }: Need,
): number =>
  officers.filter(
    (officer) =>
      officer.state === 'active' &&
      (authority === undefined || officer.authority === authority) &&
      officer.grants.some(
        ({ role: held, groups, areas }) =>
          held === role &&
          groups.length > 0 &&
          (areas === 'all' || (area !== undefined && areas.includes(area))),
      ),
  ).length;
