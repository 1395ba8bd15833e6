import type { JsonObject } from '#kernel/canonical-json.ts';
import type { GroupId, HashHex, PartyId, RecordId } from '#kernel/id.ts';
import type { Instant } from '#kernel/instant.ts';

/** A statement of the same group that the author held (docs/spec/statement.md). */
export type Ref = Readonly<{ leaf: HashHex; party: PartyId; seq: number }>;
export type Attachment = Readonly<{ bytes: number; mediaType: string; sha256: HashHex }>;

/** The part of a statement that is kept for ever: one leaf of its author's log. */
export type Act = Readonly<{
  v: 1;
  group: GroupId;
  party: PartyId;
  seq: number;
  time: Instant;
  area?: string;
  authority?: string;
  type: string;
  record?: RecordId;
  refs?: readonly Ref[];
  facts: JsonObject;
  content?: HashHex;
  attachments?: readonly Attachment[];
}>;

/** `none`: the act has no content. `hole`: it has one that is erased or not held. */
export type ContentState =
  | Readonly<{ kind: 'none' }>
  | Readonly<{ kind: 'held'; salt: Uint8Array; bytes: Uint8Array }>
  | Readonly<{ kind: 'hole' }>;

/** An act with its bytes, its leaf hash (32 bytes) and what is held of its content. */
export type Statement = Readonly<{
  act: Act;
  actBytes: Uint8Array;
  leafHash: Uint8Array;
  content: ContentState;
}>;

declare const verified: unique symbol;
/** A statement that a verified checkpoint covers. Only `verifyBundle` and the writer of the own log make it. */
export type VerifiedStatement = Statement & { readonly [verified]: true };
