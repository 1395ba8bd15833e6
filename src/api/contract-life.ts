/** What the API answers of the life of a group: its terms through time, and what became of its keys and members. As contract.ts. */
import type { AmendmentMatter } from '#desks/amendments/statements.ts';
import type { LifeEvent } from '#desks/amendments/told.ts';
import type { TermsClause, TermsDifference } from '#desks/amendments/words/clause-words.ts';
import type { GroupId, HashHex, PartyId, RecordId } from '#kernel/id.ts';
import type { CivilDate, Instant } from '#kernel/instant.ts';
import type { Text, Words } from '#kernel/language.ts';
import type { Terms } from '#ledger/terms.ts';
import type { VersionView } from '#verbs/text-joint.ts';

export type { LifeEvent } from '#desks/amendments/told.ts';
export type { TermsClause, TermsDifference } from '#desks/amendments/words/clause-words.ts';
export type { LifeKind } from '#desks/amendments/words/life-words.ts';

/** Terms that are or were in force; clause by clause, and what they changed of those before them. */
export type TermsVersionView = Readonly<{
  hash: HashHex;
  version?: HashHex;
  at?: Instant;
  clauses: readonly TermsClause[];
  changed: readonly TermsDifference[];
}>;

/** A text on the table: what it would change of the terms in force, or that it would end the group. */
export type OpenAmendment = VersionView<AmendmentMatter> &
  Readonly<{ changes: readonly TermsDifference[]; ends: boolean }>;

/** GET /api/v1/groups/<group>/life */
export type LifeView = Readonly<{
  group: GroupId;
  title: Text;
  now: Instant;
  /** The terms' own record: what is said of them stands there. */
  record: RecordId;
  status: string;
  /** Those in force. */
  terms: Terms;
  versions: readonly TermsVersionView[];
  open: readonly OpenAmendment[];
  /** What this party may say of the terms. */
  may: readonly string[];
  left: readonly Readonly<{ party: PartyId; time: Instant; until?: CivilDate }>[];
  events: readonly (LifeEvent & Readonly<{ said: Words }>)[];
  predecessor?: GroupId;
  successors: readonly Readonly<{ group: GroupId; title: Text; complete: boolean }>[];
}>;

/** POST /api/v1/groups/<group>/amendment {changes} or {ends: true} → the draft that tables it; nothing is said yet. */
export type AmendmentDraft = Readonly<{
  /** What differs, clause by clause. */
  changes: readonly TermsDifference[];
  /** The body of POST /api/v1/statements or /api/v1/drafts. */
  draft: Readonly<{ group: GroupId; record: RecordId; type: string }> &
    Readonly<Record<'facts' | 'content', object>>;
}>;
