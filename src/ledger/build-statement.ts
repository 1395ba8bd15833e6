import type { JsonObject } from '#kernel/canonical-json.ts';
import { ok, type Result } from '#kernel/refusal.ts';
import { formatAct } from './act.ts';
import { commitmentOf, formatContent } from './content.ts';
import type { Act, ContentState, Statement } from './statement.ts';
import { leafHash } from './tree.ts';

/** What a party is about to say, its place in the log included. */
export type StatementDraft = Readonly<{
  act: Omit<Act, 'v' | 'content'>;
  content?: JsonObject;
}>;

/**
 * A statement ready to be appended. Refuses what any other node would refuse: `act.too-large`, `act.malformed`, `content.too-large` …
 * @param salt 32 bytes of fresh randomness; unused if there is no content
 */
export function buildStatement(draft: StatementDraft, salt: Uint8Array): Result<Statement> {
  let content: ContentState = { kind: 'none' };
  let act: Act = { ...draft.act, v: 1 };
  if (draft.content !== undefined) {
    const formatted = formatContent(draft.content);
    if (!formatted.ok) return formatted;
    content = { kind: 'held', salt, bytes: formatted.value };
    act = { ...act, content: commitmentOf(act, salt, formatted.value) };
  }
  const actBytes = formatAct(act);
  if (!actBytes.ok) return actBytes;
  return ok({ act, actBytes: actBytes.value, leafHash: leafHash(actBytes.value), content });
}
