/** One party's part of a request: what it said as asker or as asked, in the order of its log. Plain JSON. */
import { openerOf } from '#kernel/id.ts';
import type { CivilDate } from '#kernel/instant.ts';
import { factsOf, type SaidAct } from '#verbs/desk.ts';
import { type KeptSide, keptWithout, type Said, withEntry } from '#verbs/entries.ts';
import {
  type AnsweredFacts,
  acknowledgedFacts,
  answeredFacts,
  clarificationAskedFacts,
  clarifiedFacts,
  moreTimeAskedFacts,
  moreTimeGivenFacts,
  type RequestFacts,
  requestFacts,
} from './statements.ts';

/** A request is large: so many of its versions are kept. */
export const versionsMax = 32;

export type VersionEntry = Said & { readonly facts: RequestFacts };
export type AnswerEntry = Said & AnsweredFacts;

export type RequestSide = KeptSide & {
  /** The asker's: the request and its amendments. */
  readonly versions?: readonly VersionEntry[];
  readonly withdrawn?: Said;
  readonly clarifications?: readonly (Said & { readonly question: number })[];
  readonly extensions?: readonly (Said & { readonly until: CivilDate })[];
  /** The asked's. */
  readonly acknowledged?: Said & { readonly request: number };
  readonly questions?: readonly (Said & { readonly question: string; readonly request: number })[];
  readonly moreTime?: readonly (Said & { readonly until: CivilDate; readonly request: number })[];
  readonly answers?: readonly AnswerEntry[];
};

function reduceVersion(side: RequestSide, act: SaidAct, said: Said): RequestSide {
  const facts = factsOf(act, requestFacts);
  const known = side.versions?.[0]?.facts;
  const opens = act.type === 'request.made';
  if (opens && known) return keptWithout(side, act.seq, 'opened-already');
  if (!opens && !known) return keptWithout(side, act.seq, 'nothing-asked');
  if (side.withdrawn) return keptWithout(side, act.seq, 'withdrawn-already');
  if (known && known.to !== facts.to) return keptWithout(side, act.seq, 'another-addressee');
  if (known && known.kind !== facts.kind) return keptWithout(side, act.seq, 'another-kind');
  return withEntry(side, 'versions', { ...said, facts }, versionsMax);
}

function reduceAsker(side: RequestSide, act: SaidAct, said: Said): RequestSide {
  switch (act.type) {
    case 'request.made':
    case 'request.amended':
      return reduceVersion(side, act, said);
    case 'request.withdrawn':
      if (!side.versions) return keptWithout(side, act.seq, 'nothing-asked');
      if (side.withdrawn) return keptWithout(side, act.seq, 'withdrawn-already');
      return { ...side, withdrawn: said };
    case 'request.clarified':
      return withEntry(side, 'clarifications', { ...said, ...factsOf(act, clarifiedFacts) });
    case 'request.more-time-given':
      return withEntry(side, 'extensions', { ...said, ...factsOf(act, moreTimeGivenFacts) });
    default:
      return keptWithout(side, act.seq, 'not-entitled');
  }
}

function reduceAsked(side: RequestSide, act: SaidAct, said: Said): RequestSide {
  switch (act.type) {
    case 'request.acknowledged':
      return { ...side, acknowledged: { ...said, ...factsOf(act, acknowledgedFacts) } };
    case 'request.clarification-asked':
      return withEntry(side, 'questions', { ...said, ...factsOf(act, clarificationAskedFacts) });
    case 'request.more-time-asked':
      return withEntry(side, 'moreTime', { ...said, ...factsOf(act, moreTimeAskedFacts) });
    case 'request.answered':
      return withEntry(side, 'answers', { ...said, ...factsOf(act, answeredFacts) });
    default:
      return keptWithout(side, act.seq, 'not-entitled');
  }
}

/** Applies one act to the side of its author. Whether he was the one asked is read off the request, in `joint.ts`. */
export function reduce(side: RequestSide | undefined, act: SaidAct): RequestSide {
  const said: Said = { seq: act.seq, time: act.time };
  return act.party === openerOf(act.record)
    ? reduceAsker(side ?? {}, act, said)
    : reduceAsked(side ?? {}, act, said);
}
