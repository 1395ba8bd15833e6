/** What the API answers about soundings; see contract.ts and docs/spec/soundings.md. */
import type { GroupId, PartyId } from '#kernel/id.ts';
import type { Instant } from '#kernel/instant.ts';
import type { Text } from '#kernel/language.ts';
import type { ClauseDifference } from '#ledger/clause-difference.ts';
import type { Version, Wording } from '#ledger/wording.ts';
import type { Comment, SoundingId } from '#soundings/message.ts';
import type { ClauseView } from '#soundings/thread.ts';

/** GET /api/v1/soundings?group= */
export type SoundingList = Readonly<{ now: Instant; items: readonly SoundingRow[] }>;

export type SoundingRow = Readonly<{
  group: GroupId;
  /** Between whom and this party it passes. */
  party: PartyId;
  thread: SoundingId;
  /** Of the newest paper; absent where only comments stand. */
  title?: Text;
  updated: Instant;
  /** When the last of it will be over. */
  expires: Instant;
}>;

/** GET /api/v1/soundings/<group>/<party>/<thread> */
export type SoundingView = SoundingRow &
  Readonly<{
    now: Instant;
    /** The oldest first. */
    papers: readonly SoundingPaperView[];
    comments: readonly (SoundingMessage & Comment)[];
  }>;

export type SoundingMessage = Readonly<{
  id: SoundingId;
  by: PartyId;
  /** As its writer's clock says. */
  written: Instant;
  expires: Instant;
}>;

export type SoundingPaperView = SoundingMessage &
  Readonly<{
    title: Text;
    clauses: readonly ClauseView[];
    revises?: SoundingId;
    /** Against the paper that it revises, while that stands. */
    differences?: readonly ClauseDifference[];
  }>;

/** What a paper may be tabled as: an item of the plan, a question on which each side states its position, a decision of a meeting, or a concern. */
export type TabledAs = 'plan.tabled' | 'topic.tabled' | 'decision.tabled' | 'concern.raised';

/**
 * GET /api/v1/soundings/<group>/<party>/<thread>/draft?paper=&as= : the words of one paper as such a statement would say them, with clauses numbered afresh
 * and a nonce of their own. Nothing of the sounding is in it; its area, and what else it asks, are for whoever drafts.
 */
export type SoundingDraft = Readonly<{ group: GroupId }> & BegunDraft;
export type BegunDraft =
  | Readonly<{
      type: Exclude<TabledAs, 'concern.raised'>;
      facts: Readonly<{ text: Version }>;
      content: Readonly<{ wording: Wording }>;
    }>
  | Readonly<{
      type: 'concern.raised';
      facts: Readonly<{ to: PartyId }>;
      content: Readonly<{ subject: Text; text: Text }>;
    }>;

/** POST /api/v1/soundings/<group>/pull */
export type SoundingLine = Readonly<{
  group: GroupId;
  party: PartyId;
  state: 'ok' | 'unreachable' | 'refused' | 'sealed';
}>;

export type SoundingWritten = Readonly<{
  thread: SoundingId;
  id: SoundingId;
  expires: Instant;
}>;
