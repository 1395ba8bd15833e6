/** One party's part of a topic: its words for the question, its positions, and how it stands to those of others. Plain JSON. */
import { factsOf, type SaidAct } from '#verbs/desk.ts';
import { entriesMax, type KeptSide, keptWithout, type Said, withEntry } from '#verbs/entries.ts';
import type { SaidBy } from '#verbs/forms.ts';
import { reduceText, type TextSide } from '#verbs/text-side.ts';
import {
  type PositionFacts,
  positionFacts,
  positionWithdrawnFacts,
  relationFacts,
} from './statements.ts';

export const relations = ['shared', 'contested', 'left-open'] as const;
export type Relation = (typeof relations)[number];

export type PositionEntry = Said & PositionFacts & { readonly withdrawn?: Said };
export type RelationEntry = Said & { readonly of: SaidBy; readonly relation: Relation };

export type TopicSide = TextSide &
  KeptSide & {
    /** All of them; the last is the one that the side holds, unless it took it back. */
    readonly positions?: readonly PositionEntry[];
    /** The latest on each position of another. */
    readonly relations?: readonly RelationEntry[];
  };

function withdraw(side: TopicSide, said: Said, position: number): TopicSide {
  const positions = side.positions ?? [];
  const found = positions.find(({ seq }) => seq === position);
  if (found === undefined) return keptWithout(side, said.seq, 'unknown-position');
  if (found.withdrawn) return keptWithout(side, said.seq, 'withdrawn-already');
  return {
    ...side,
    positions: positions.map((entry) => (entry === found ? { ...entry, withdrawn: said } : entry)),
  };
}

function relate(side: TopicSide, act: SaidAct, said: Said, relation: Relation): TopicSide {
  const { of } = factsOf(act, relationFacts);
  if (of.party === act.party) return keptWithout(side, said.seq, 'own-position');
  const others = (side.relations ?? []).filter(
    (entry) => entry.of.party !== of.party || entry.of.seq !== of.seq,
  );
  if (others.length >= entriesMax) return keptWithout(side, said.seq, 'too-many');
  return { ...side, relations: [...others, { ...said, of, relation }] };
}

export function reduce(given: TopicSide | undefined, act: SaidAct): TopicSide {
  const side = given ?? {};
  const said: Said = { seq: act.seq, time: act.time };
  switch (act.type) {
    case 'position.stated':
      return withEntry(side, 'positions', { ...said, ...factsOf(act, positionFacts) });
    case 'position.withdrawn':
      return withdraw(side, said, factsOf(act, positionWithdrawnFacts).position);
    case 'position.shared':
      return relate(side, act, said, 'shared');
    case 'position.contested':
      return relate(side, act, said, 'contested');
    case 'position.left-open':
      return relate(side, act, said, 'left-open');
    default:
      return reduceText(side, act) ?? keptWithout(side, act.seq, 'not-entitled');
  }
}
