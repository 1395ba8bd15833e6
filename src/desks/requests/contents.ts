/** The part of a request and of its answer that can be erased (docs/spec/requests.md). No fold reads it. */
import { z } from 'zod';
import { lineForm, nameForm, textForm } from '#verbs/forms.ts';
import { gradingForm, permissionForm } from '#verbs/grading.ts';

export const requestContent = z.strictObject({
  subject: nameForm,
  text: textForm,
  /** What the information is wanted for. */
  purpose: textForm.exactOptional(),
  /** Why it is urgent. */
  urgency: textForm.exactOptional(),
  /** The asker's own file number. */
  reference: lineForm.exactOptional(),
  /** What the asked may do with what the request itself tells. */
  permission: permissionForm.exactOptional(),
});
export type RequestContent = z.infer<typeof requestContent>;

export const answerContent = z.strictObject({
  text: textForm,
  reference: lineForm.exactOptional(),
  /** The proceeding in which it was used already, as its court or authority names it. */
  proceeding: lineForm.exactOptional(),
  /** On what conditions the use is permitted. */
  conditions: textForm.exactOptional(),
  grading: gradingForm.exactOptional(),
  permission: permissionForm.exactOptional(),
});
export const remarkContent = z.strictObject({ text: textForm });
