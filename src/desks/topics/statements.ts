/** What can be said at the topics desk: the wording of a question, and each side's position on it (docs/spec/topics.md). */
import { z } from 'zod';
import type { StatementType } from '#verbs/desk.ts';
import {
  dateForm,
  hashForm,
  lineForm,
  nameForm,
  saidByForm,
  seqForm,
  textForm,
} from '#verbs/forms.ts';
import { gradingForm, permissionForm } from '#verbs/grading.ts';
import { textTypes } from '#verbs/text-forms.ts';

export const sourcesMax = 32;
/** A topic stands in the area that it concerns. */
export const place = { anyArea: true } as const;

const sourceForm = z.strictObject({
  name: nameForm,
  reference: lineForm.exactOptional(),
  url: lineForm.exactOptional(),
  on: dateForm.exactOptional(),
  grading: gradingForm.exactOptional(),
});
export const positionContent = z.strictObject({
  text: textForm,
  sources: z.array(sourceForm).min(1).max(sourcesMax).exactOptional(),
  /** Of the position as a whole. */
  grading: gradingForm.exactOptional(),
  permission: permissionForm.exactOptional(),
});
export type PositionContent = z.infer<typeof positionContent>;
const remark = z.strictObject({ text: textForm });

export const positionFacts = z.strictObject({
  /** The version of the question that it speaks to. */
  question: hashForm.exactOptional(),
  /** Another side's position, against which this one is stated. */
  counters: saidByForm.exactOptional(),
});
export type PositionFacts = z.infer<typeof positionFacts>;
export const positionWithdrawnFacts = z.strictObject({ position: seqForm });
/** `of`: another side's position. */
export const relationFacts = z.strictObject({ of: saidByForm });
const {
  tabled,
  accepted,
  withdrawn,
  'stance-taken': stance,
} = textTypes(place, z.strictObject({}));
const verb = 'report' as const;

export const types = {
  'topic.tabled': tabled,
  'topic.accepted': accepted,
  'topic.withdrawn': withdrawn,
  'topic.stance-taken': stance,
  'position.stated': {
    ...place,
    verb,
    facts: positionFacts,
    content: positionContent,
    opens: false,
  },
  // Withdrawal belongs to no area, so that no suspension stops it (docs/spec/statement.md).
  'position.withdrawn': { verb, facts: positionWithdrawnFacts, content: remark, opens: false },
  'position.shared': { ...place, verb, facts: relationFacts, content: remark, opens: false },
  'position.contested': { ...place, verb, facts: relationFacts, content: remark, opens: false },
  'position.left-open': { ...place, verb, facts: relationFacts, content: remark, opens: false },
} as const satisfies Record<string, StatementType>;

export type TopicType = keyof typeof types;
