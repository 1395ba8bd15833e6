import { amendmentsDesk } from '#desks/amendments/desk.ts';
import type { RecordSide } from '#fold/record-side.ts';
import { areaOfDesk, statementTypes } from '#fold/registry.ts';
import { termsAt, termsNow } from '#fold/terms-in-force.ts';
import { openerOf } from '#kernel/id.ts';
import { codes, phrase } from '#kernel/phrase.ts';
import { type Refused, refuse } from '#kernel/refusal.ts';
import { termsRecord } from '#ledger/amended-terms.ts';
import type { Terms } from '#ledger/terms.ts';
import type { Core } from './core.ts';
import type { Draft } from './draft.ts';
import type { GroupState } from './group-state.ts';

/**
 * Where the record of a draft stands, or will stand, if its desk's records stand in several areas. Of what stands in no area itself, too: by it
 * the officers are found who may handle the draft.
 */
export async function areaOfRecord(
  { store }: Pick<Core, 'store'>,
  draft: Pick<Draft, 'type' | 'group' | 'record' | 'area'>,
): Promise<string | undefined> {
  const desk = statementTypes.get(draft.type)?.desk;
  if (desk === undefined || areaOfDesk(desk.name) !== undefined) return undefined;
  if (draft.record === undefined) return draft.area;
  return (await store.joint(draft.group, draft.record))?.joint.area;
}

/** What is said of the terms stands on their own record, whatever record a draft names. */
function onTermsRecord({ groups }: Pick<Core, 'groups'>, draft: Draft): Draft {
  const state = groups.get(draft.group);
  if (!state || statementTypes.get(draft.type)?.desk?.name !== amendmentsDesk) return draft;
  return { ...draft, record: termsRecord(state.group, state.terms) };
}

/** The draft in the area in which it will stand: that of its type, or else that of its record. */
export async function placed(core: Core, given: Draft): Promise<Draft> {
  const draft = onTermsRecord(core, given);
  if (draft.area !== undefined) return draft;
  const type = statementTypes.get(draft.type)?.type;
  const area = type?.area ?? (type?.anyArea ? await areaOfRecord(core, draft) : undefined);
  return area === undefined ? draft : { ...draft, area };
}

/** The terms under which a draft will stand: those of its record, or else the latest. */
export async function termsOfDraft(
  { store }: Pick<Core, 'store'>,
  state: GroupState,
  { record }: Pick<Draft, 'record'>,
): Promise<Terms> {
  const { group, terms, versions } = state;
  if (record === undefined || versions.length === 0 || record === termsRecord(group, terms)) {
    return termsNow(state);
  }
  const opener = openerOf(record);
  const sides = await store.sides(group, [record]);
  const side = sides.find(({ party }) => party === opener)?.side as RecordSide | undefined;
  return side === undefined ? termsNow(state) : termsAt(state, opener, side.from ?? 0);
}

/** Why a draft may not stand in the area that it names; every other node would keep it without effect (`wrong-area`). */
export async function misplaced(
  core: Core,
  state: GroupState,
  draft: Draft,
): Promise<Refused | undefined> {
  const type = statementTypes.get(draft.type)?.type;
  const { area } = draft;
  const expected = (places: readonly string[]) =>
    refuse('draft.malformed', {
      at: 'area',
      facts: {
        expected: places.length > 0 ? codes(places) : phrase('none for this type'),
        ...(area === undefined ? {} : { found: area }),
      },
    });
  if (!type?.anyArea) {
    const own = type?.area === undefined ? [] : [type.area];
    return area === type?.area ? undefined : expected(own);
  }
  const { areas } = await termsOfDraft(core, state, draft);
  if (area === undefined || !areas.includes(area)) return expected(areas);
  const record = await areaOfRecord(core, draft);
  return record === undefined || record === area ? undefined : expected([record]);
}
