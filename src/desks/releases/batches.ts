/**
 * Many drafts that one officer releases at once after an area was suspended (docs/spec/releases.md, "Batches"). His choice, the list and what came of it
 * stand in the national log; where each draft then stands, its own `draft.released` says.
 */
import { z } from 'zod';
import { isJsonObject, type JsonObject } from '#kernel/canonical-json.ts';
import { openerOf } from '#kernel/id.ts';
import type { Instant } from '#kernel/instant.ts';
import {
  type DeriveInput,
  type Desk,
  factsOf,
  type JointBase,
  type SaidAct,
  type StatementType,
} from '#verbs/desk.ts';
import {
  groupForm,
  hashForm,
  lineForm,
  nameForm,
  recordForm,
  seqForm,
  slugForm,
} from '#verbs/forms.ts';
import { area, officerForm, proofKinds, roles } from './statements.ts';

/** Drafts that one choice releases: after years, what a whole desk wrote. */
export const batchDraftsMax = 65_536;
/** So many ids of 35 characters find room in one content. */
export const listedMax = 4_096;
export const outcomes = ['finished', 'cancelled'] as const;

const countForm = z.int().min(0).max(batchDraftsMax);
const chosenFacts = z.strictObject({
  officer: officerForm,
  authority: slugForm.exactOptional(),
  role: z.enum(roles),
  proof: z.enum(proofKinds),
  digest: hashForm,
  group: groupForm,
  drafts: z.int().min(1).max(batchDraftsMax),
});
const listedFacts = z.strictObject({ from: countForm });
const endedFacts = z.strictObject({
  outcome: z.enum(outcomes),
  released: countForm,
  /** Drafts that were not said, and stay what they are. */
  left: countForm,
  /** Who cancelled it. */
  officer: officerForm.exactOptional(),
  /** The first place at the table, and the one behind the last; others’ words of this party may stand between. */
  from: seqForm.exactOptional(),
  to: seqForm.exactOptional(),
});
const chosenContent = z.strictObject({
  name: nameForm.exactOptional(),
  note: lineForm.exactOptional(),
  proof: z
    .custom<JsonObject>((value) => isJsonObject(value as JsonObject))
    .meta({ type: 'object' })
    .exactOptional(),
});
export const listedContent = z.strictObject({
  drafts: z.array(recordForm).min(1).max(listedMax),
});

const byNode = { area, verb: 'report', by: 'node' } as const;
const types = {
  'batch.chosen': { ...byNode, facts: chosenFacts, content: chosenContent, opens: true },
  'batch.listed': { ...byNode, facts: listedFacts, content: listedContent, opens: false },
  'batch.ended': { ...byNode, facts: endedFacts, opens: false },
} as const satisfies Record<string, StatementType>;

type Said = { readonly seq: number; readonly time: Instant };
export type ChosenFacts = z.infer<typeof chosenFacts>;
export type EndedFacts = z.infer<typeof endedFacts>;
export type BatchSide = {
  readonly chosen?: Said & ChosenFacts;
  readonly ended?: Said & EndedFacts;
};
export const batchStatuses = ['releasing', ...outcomes, 'disputed', 'without-effect'] as const;
export type BatchStatus = (typeof batchStatuses)[number];
export type BatchJoint = JointBase & Readonly<{ desk: 'batches'; status: BatchStatus }> & BatchSide;

function reduce(given: BatchSide | undefined, act: SaidAct): BatchSide {
  const side = given ?? {};
  const said: Said = { seq: act.seq, time: act.time };
  if (act.type === 'batch.chosen') {
    return side.chosen ? side : { ...side, chosen: { ...said, ...factsOf(act, chosenFacts) } };
  }
  // The list is content: it tells what was chosen, and changes nothing. Without a choice, and behind its end, nothing ends.
  if (act.type === 'batch.listed' || side.chosen === undefined || side.ended) return side;
  return { ...side, ended: { ...said, ...factsOf(act, endedFacts) } };
}

export const batches: Desk<BatchSide, BatchJoint> = {
  name: 'batches',
  types,
  reduce,
  derive({ record, sides, terms, forked }: DeriveInput<BatchSide>) {
    const opener = openerOf(record);
    const side = terms.kind === 'national' ? sides.get(opener) : undefined;
    const { chosen, ended } = side ?? {};
    const status = chosen === undefined ? 'without-effect' : (ended?.outcome ?? 'releasing');
    return {
      ...(chosen && { chosen }),
      ...(ended && { ended }),
      ...{ record, desk: 'batches', parties: [opener], owed: [], withoutEffect: [] },
      status: forked.has(opener) ? 'disputed' : status,
    };
  },
  searchText: () => '',
};
