import { batchDraftsMax } from '#desks/releases/batches.ts';
import { type ClearanceTable, couldGive, needsOf } from '#desks/releases/clearances.ts';
import { statementTypes } from '#fold/registry.ts';
import type { RecordId } from '#kernel/id.ts';
import { instantOfMs } from '#kernel/instant.ts';
import { ok, type Result, refuse } from '#kernel/refusal.ts';
import { batchDigest } from '#ledger/batch-digest.ts';
import type { Core } from '../core.ts';
import type { GroupState } from '../group-state.ts';
import { closedBy } from '../open-areas.ts';
import type { Chosen, LeftOut, Releaser, Selection } from './batches.ts';
import { nationalOf, tableInForce } from './draft-state.ts';
import type { WaitingDraft } from './waiting-draft.ts';

/** What this officer would release of the selection, as things stand. */
export async function chooseBatch(
  core: Core,
  selection: Selection,
  by: Releaser,
): Promise<Result<Chosen>> {
  const { group } = selection;
  const state = core.groups.get(group);
  if (!state) return refuse('group.unknown', { facts: { group } });
  if (!state.complete) return refuse('group.not-founded');
  const national = nationalOf(core);
  if (!national.ok) return national;
  const { table } = await tableInForce(core.store, national.value);
  const waiting = await core.waiting.for(group);
  const why = reasonOf(core, state, table, by);
  const counts = new Map<LeftOut, number>();
  const mine: WaitingDraft[] = [];
  for (const draft of waiting) {
    if (!draft.held || !isSelected(selection, draft)) continue;
    const told = why(draft);
    if (told === 'hidden') continue;
    const reason = told ?? (mine.length >= batchDraftsMax ? 'too-many' : undefined);
    if (reason === undefined) mine.push(draft);
    else counts.set(reason, (counts.get(reason) ?? 0) + 1);
  }
  const drafts = inTurn(mine);
  const digest = batchDigest(
    drafts.map(({ draft, digest: of }) => ({ record: draft, digest: of })),
  );
  return ok({ drafts, digest, leftOut: Object.fromEntries(counts) });
}

function isSelected({ areas, desks, drafts }: Selection, one: WaitingDraft): boolean {
  const desk = statementTypes.get(one.type)?.desk?.name;
  return (
    (areas === undefined || (one.area !== undefined && areas.includes(one.area))) &&
    (desks === undefined || (desk !== undefined && desks.includes(desk))) &&
    (drafts === undefined || drafts.includes(one.draft))
  );
}

/** Why a draft is left out. Many stand in one place: what the table and the officer's roles say of a place is asked once. */
function reasonOf(core: Core, state: GroupState, table: ClearanceTable, by: Releaser) {
  const now = instantOfMs(core.environment.nowMs());
  const places = new Map<string, LeftOut | 'hidden' | undefined>();
  const { role, proof, authority } = by;
  const given = { role, proof, ...(authority === undefined ? {} : { authority }) };
  const ofPlace = (type: string, area: string | undefined): LeftOut | 'hidden' | undefined => {
    const place = { type, ...(area === undefined ? {} : { area }) };
    if (!by.reads(place)) return 'hidden';
    if (area !== undefined && closedBy(state, area, now).length > 0) return 'area-suspended';
    return by.mayIn(place) && couldGive(needsOf(table, place), given) ? undefined : 'not-needed';
  };
  return ({ type, area, officer }: WaitingDraft): LeftOut | 'hidden' | undefined => {
    const key = `${type} ${area ?? ''}`;
    if (!places.has(key)) places.set(key, ofPlace(type, area));
    return places.get(key) ?? (officer === by.officer ? 'own-draft' : undefined);
  };
}

/**
 * The first draft of each record, then the second of each, and so on, each round as they were written: two statements on one record are never said in one commit, since
 * the second is judged by what the first leaves.
 */
function inTurn(drafts: readonly WaitingDraft[]): readonly WaitingDraft[] {
  const seen = new Map<RecordId, number>();
  const turns: WaitingDraft[][] = [];
  for (const draft of drafts) {
    const turn = draft.record === undefined ? 0 : (seen.get(draft.record) ?? 0);
    if (draft.record !== undefined) seen.set(draft.record, turn + 1);
    const round = turns[turn] ?? [];
    round.push(draft);
    turns[turn] = round;
  }
  return turns.flat();
}
