/** One party's suspension of areas, as its own statements leave it. Nobody else's changes it. */
import { openerOf } from '#kernel/id.ts';
import type { Instant } from '#kernel/instant.ts';
import { factsOf, type SaidAct } from '#verbs/desk.ts';
import { declaredFacts, liftedFacts } from './statements.ts';

type Said = { readonly seq: number; readonly time: Instant; readonly areas: readonly string[] };

export type SuspensionSide = {
  readonly declared?: Said & { readonly from?: Instant };
  /** Each with the areas that it was the first to lift; so there are no more of them than areas. */
  readonly lifted?: readonly Said[];
  readonly withoutEffect?: readonly { readonly seq: number; readonly why: string }[];
};

const keptMax = 64;

function kept(side: SuspensionSide, seq: number, why: string): SuspensionSide {
  const list = side.withoutEffect ?? [];
  return list.length >= keptMax ? side : { ...side, withoutEffect: [...list, { seq, why }] };
}

/** The areas of a suspension that its author has not lifted. */
export function standingAreas({ declared, lifted = [] }: SuspensionSide): readonly string[] {
  const over = new Set(lifted.flatMap(({ areas }) => areas));
  return (declared?.areas ?? []).filter((area) => !over.has(area));
}

export function reduce(given: SuspensionSide | undefined, act: SaidAct): SuspensionSide {
  const side = given ?? {};
  const { seq, time } = act;
  if (act.party !== openerOf(act.record)) return kept(side, seq, 'not-entitled');
  if (act.type === 'suspension.declared') {
    if (side.declared) return kept(side, seq, 'opened-already');
    return { ...side, declared: { seq, time, ...factsOf(act, declaredFacts) } };
  }
  const standing = new Set(standingAreas(side));
  const areas = factsOf(act, liftedFacts).areas.filter((area) => standing.has(area));
  if (areas.length === 0) return kept(side, seq, 'not-suspended');
  return { ...side, lifted: [...(side.lifted ?? []), { seq, time, areas }] };
}
