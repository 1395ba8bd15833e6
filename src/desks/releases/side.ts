/** A draft as its own party's statements leave it. There is no other side: a national log has one member. */
import type { Instant } from '#kernel/instant.ts';
import { factsOf, type SaidAct } from '#verbs/desk.ts';
import {
  type ClearedFacts,
  clearedFacts,
  type DraftFacts,
  discardedFacts,
  heldFacts,
  type ReleasedFacts,
  type ReturnedFacts,
  releasedFacts,
  returnedFacts,
  writtenFacts,
} from './statements.ts';

type Said = { readonly seq: number; readonly time: Instant };
export type Version = Said & DraftFacts;
export type Clearance = Said & Omit<ClearedFacts, 'digest'>;

export type DraftSide = {
  /** The version that counts, and how many came before it. */
  readonly version?: Version;
  readonly revisions?: number;
  /** Of the version that counts. */
  readonly clearances?: readonly Clearance[];
  readonly returned?: Said & Omit<ReturnedFacts, 'digest'>;
  /** The version that counts was cleared by all while its area was suspended. */
  readonly held?: Said;
  readonly discarded?: Said & { readonly officer: string };
  readonly released?: Said & ReleasedFacts;
  readonly withoutEffect?: readonly { readonly seq: number; readonly why: string }[];
};

const keptMax = 64;
export const clearancesMax = 32;

function kept(side: DraftSide, seq: number, why: string): DraftSide {
  const list = side.withoutEffect ?? [];
  return list.length >= keptMax ? side : { ...side, withoutEffect: [...list, { seq, why }] };
}

function withVersion(side: DraftSide, said: Said, facts: DraftFacts): DraftSide {
  const { clearances: _, returned: __, held: ___, ...rest } = side;
  const revisions = side.version ? (side.revisions ?? 0) + 1 : 0;
  return { ...rest, version: { ...said, ...facts }, revisions };
}

function cleared(side: DraftSide, said: Said, facts: ClearedFacts): DraftSide {
  const { digest, ...clearance } = facts;
  if (digest !== side.version?.digest) return kept(side, said.seq, 'another-version');
  if (side.returned) return kept(side, said.seq, 'returned');
  if (side.version.officer === facts.officer) return kept(side, said.seq, 'own-draft');
  const clearances = side.clearances ?? [];
  if (clearances.some(({ officer }) => officer === facts.officer)) {
    return kept(side, said.seq, 'cleared-already');
  }
  if (clearances.length >= clearancesMax) return kept(side, said.seq, 'too-many');
  return { ...side, clearances: [...clearances, { ...said, ...clearance }] };
}

export function reduce(given: DraftSide | undefined, act: SaidAct): DraftSide {
  const side = given ?? {};
  const said: Said = { seq: act.seq, time: act.time };
  if (side.released ?? side.discarded) return kept(side, act.seq, 'closed');
  const opens = act.type === 'draft.written';
  if (opens !== (side.version === undefined)) {
    return kept(side, act.seq, opens ? 'opened-already' : 'nothing-drafted');
  }
  switch (act.type) {
    case 'draft.written':
      return withVersion(side, said, factsOf(act, writtenFacts));
    case 'draft.revised': {
      const facts = factsOf(act, writtenFacts);
      // A draft for another table or record is another draft.
      return facts.group === side.version?.group && facts.record === side.version.record
        ? withVersion(side, said, facts)
        : kept(side, act.seq, 'another-place');
    }
    case 'draft.cleared':
      return cleared(side, said, factsOf(act, clearedFacts));
    case 'draft.returned': {
      const { digest, ...facts } = factsOf(act, returnedFacts);
      if (digest !== side.version?.digest) return kept(side, act.seq, 'another-version');
      return { ...side, returned: { ...said, ...facts } };
    }
    case 'draft.held': {
      const { digest } = factsOf(act, heldFacts);
      if (digest !== side.version?.digest) return kept(side, act.seq, 'another-version');
      return { ...side, held: said };
    }
    case 'draft.discarded':
      return { ...side, discarded: { ...said, officer: factsOf(act, discardedFacts).officer } };
    default: {
      const facts = factsOf(act, releasedFacts);
      if (facts.digest !== side.version?.digest) return kept(side, act.seq, 'another-version');
      return { ...side, released: { ...said, ...facts } };
    }
  }
}
