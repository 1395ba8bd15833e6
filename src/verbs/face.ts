/**
 * A desk as officers meet it: who may say what, what a list shows of a record, and the words for it. Pages, commands and routes that serve every desk
 * are made from it; nothing here is part of the fold, so it may change without a new fold version.
 */
import type { JsonObject } from '#kernel/canonical-json.ts';
import type { PartyId } from '#kernel/id.ts';
import type { Text, Words } from '#kernel/language.ts';
import type { JointBase } from './desk.ts';

export type WordList = Readonly<Record<string, Words>>;

/** A code that no list has is shown as it is written: it may be of a newer protocol. */
export type DeskWords = Readonly<{
  /** The desk, as a heading; and one of its records. */
  name: Words;
  record: Words;
  /** Every status that `derive` gives. */
  statuses: WordList;
  /** What a status means, in one sentence. */
  sentences?: WordList;
  /** Every type of statement: as a headline in a history, as something to do on a button, and what it means to say it. */
  said: WordList;
  actions?: WordList;
  meanings?: WordList;
  /** What a side still has to do, by `what`. */
  owed: WordList;
  /** Why a statement changes nothing, beyond what the fold itself says. */
  withoutEffect?: WordList;
  /** Members of facts and contents, and the codes that stand in them. */
  labels?: WordList;
  codes?: WordList;
}>;

/** What one line of a list shows beside the status; words and dates are written by whoever shows it. */
export type Summary = Readonly<{
  /** The area of this record, where the desk's records stand in several. */
  area?: string;
  /** The statement whose content names the record. */
  named?: Readonly<{ party: PartyId; seq: number }>;
  /** Codes and dates of the acts that tell it from others. */
  details: readonly string[];
}>;

export interface DeskFace<Joint extends JointBase = JointBase> {
  readonly words: DeskWords;
  /** The types of statement that a party is entitled to make on a record as it stands, in the order in which they usually come. */
  may(joint: Joint, party: PartyId): readonly string[];
  summary(joint: Joint): Summary;
  /** How a content of the statement that `named` it names the record. Another government wrote it: nothing of its form is sure. */
  title?(content: JsonObject): Text | undefined;
  /** Facts of a statement of this type by `party` that follow from the record, to begin a form with. */
  begin?(joint: Joint, type: string, party: PartyId): JsonObject;
  /** Its records are read through routes of its own, which ask more than these would. */
  readonly ownDoor?: true;
}
