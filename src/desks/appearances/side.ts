/** One party's part of an appearance: the lines as it sees them, its own words, what it released and what it took back. Plain JSON. */
import type { HashHex } from '#kernel/id.ts';
import type { Instant } from '#kernel/instant.ts';
import { factsOf, type SaidAct } from '#verbs/desk.ts';
import { type KeptSide, keptWithout, type Said, withEntry } from '#verbs/entries.ts';
import type { SaidBy } from '#verbs/forms.ts';
import { reduceText, type TextSide } from '#verbs/text-side.ts';
import { publicationHash } from './publication.ts';
import {
  type AppearanceMatter,
  madeAloneFacts,
  releasedFacts,
  takenBackFacts,
} from './statements.ts';

export type Release = Said & {
  readonly publication: HashHex;
  readonly version: HashHex;
  readonly words?: readonly SaidBy[];
  readonly embargo?: Instant;
};
/** Own words published alone; taken back before its embargo, it is never shown. */
export type Alone = Said & {
  readonly words: number;
  readonly embargo?: Instant;
  readonly withdrawn?: Said;
};
export type TakenBack = Said & { readonly publication: HashHex };

export type AppearanceSide = TextSide<AppearanceMatter> &
  KeptSide & {
    readonly given?: readonly Said[];
    readonly releases?: readonly Release[];
    readonly takenBack?: readonly TakenBack[];
    readonly alone?: readonly Alone[];
  };

/** Whether the author's log holds, up to here, an acceptance of the version that it has not taken back. */
function hasTakenUp({ words }: AppearanceSide, version: HashHex): boolean {
  const last = words?.findLast((word) => word.kind === 'accepted' || word.version === version);
  return last?.kind === 'accepted' && last.version === version;
}

const gave = ({ given }: AppearanceSide, seq: number): boolean =>
  given?.some((words) => words.seq === seq) === true;

function release(side: AppearanceSide, act: SaidAct, said: Said): AppearanceSide {
  const facts = factsOf(act, releasedFacts);
  if (!hasTakenUp(side, facts.version)) return keptWithout(side, act.seq, 'not-taken-up');
  const own = (facts.words ?? []).filter(({ party }) => party === act.party);
  if (!own.every(({ seq }) => gave(side, seq))) return keptWithout(side, act.seq, 'unknown-words');
  return withEntry(side, 'releases', { ...said, ...facts, publication: publicationHash(facts) });
}

function makeAlone(side: AppearanceSide, act: SaidAct, said: Said): AppearanceSide {
  const facts = factsOf(act, madeAloneFacts);
  if (!gave(side, facts.words)) return keptWithout(side, act.seq, 'unknown-words');
  if (side.alone?.some(({ words, withdrawn }) => words === facts.words && !withdrawn)) {
    return keptWithout(side, act.seq, 'published-already');
  }
  return withEntry(side, 'alone', { ...said, ...facts });
}

function takeBack(side: AppearanceSide, act: SaidAct, said: Said): AppearanceSide {
  const { publication, words } = factsOf(act, takenBackFacts);
  if (publication !== undefined) {
    const last = side.takenBack?.findLast((one) => one.publication === publication)?.seq ?? -1;
    const stands = side.releases?.some((one) => one.publication === publication && one.seq > last);
    if (!stands) return keptWithout(side, act.seq, 'nothing-to-withdraw');
    // Each needs a release of its own, so that it needs no bound of its own.
    return { ...side, takenBack: [...(side.takenBack ?? []), { ...said, publication }] };
  }
  const found = side.alone?.findLast((one) => one.words === words && !one.withdrawn);
  if (found === undefined) return keptWithout(side, act.seq, 'nothing-to-withdraw');
  return {
    ...side,
    alone: side.alone?.map((one) => (one === found ? { ...one, withdrawn: said } : one)) ?? [],
  };
}

export function reduce(given: AppearanceSide | undefined, act: SaidAct): AppearanceSide {
  const side = given ?? {};
  const said: Said = { seq: act.seq, time: act.time };
  switch (act.type) {
    case 'appearance.words-given':
      return withEntry(side, 'given', said);
    case 'publication.released':
      return release(side, act, said);
    case 'publication.made-alone':
      return makeAlone(side, act, said);
    case 'publication.withdrawn':
      return takeBack(side, act, said);
    default:
      return reduceText(side, act) ?? side;
  }
}
