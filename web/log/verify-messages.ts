import type { GroupId, HashHex, PartyId } from '#kernel/id.ts';
import type { Language, Words } from '#kernel/language.ts';
import type { Refusal } from '#kernel/refusal.ts';
import type { Progress } from './read-log.ts';
import type { ProvenHolding } from './verify-receipts.ts';

/** What the page asks the worker. */
export type VerifyRequest = Readonly<{ group: GroupId; origin: string }>;

export type LogVerdict = Readonly<{
  party: PartyId;
  size: number;
  /** Absent where the node holds nothing of that log. */
  checkpoint?: Readonly<{ root: HashHex; seconds: number }>;
  contents: number;
  holes: number;
  holders: readonly ProvenHolding[];
  receiptsWithoutEffect: number;
}>;

/** What the worker answers, in plain JSON. `text`, `factWords`: the refusal's sentence and what it adds, in each language. */
export type VerifyAnswer =
  | Readonly<{ kind: 'progress'; progress: Progress }>
  | Readonly<{
      kind: 'verified';
      fingerprint: Readonly<Record<Language, readonly string[]>>;
      logs: readonly LogVerdict[];
    }>
  | Readonly<{
      kind: 'refused';
      refusal: Refusal;
      text: Words;
      factWords: Readonly<Record<string, Words>>;
    }>
  | Readonly<{ kind: 'unreachable'; detail: string }>;
