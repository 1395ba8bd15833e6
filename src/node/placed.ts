import { areaOfDesk, statementTypes } from '#fold/registry.ts';
import { codes, phrase } from '#kernel/phrase.ts';
import { type Refused, refuse } from '#kernel/refusal.ts';
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

/** The draft in the area in which it will stand: that of its type, or else that of its record. */
export async function placed(core: Core, draft: Draft): Promise<Draft> {
  if (draft.area !== undefined) return draft;
  const type = statementTypes.get(draft.type)?.type;
  const area = type?.area ?? (type?.anyArea ? await areaOfRecord(core, draft) : undefined);
  return area === undefined ? draft : { ...draft, area };
}

/** Why a draft may not stand in the area that it names; every other node would keep it without effect (`wrong-area`). */
export async function misplaced(
  core: Core,
  { terms }: GroupState,
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
  if (area === undefined || !terms.areas.includes(area)) return expected(terms.areas);
  const record = await areaOfRecord(core, draft);
  return record === undefined || record === area ? undefined : expected([record]);
}
