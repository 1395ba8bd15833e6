/** A statement of a member as a case holds it: its act, and its content with the salt, where it has one. */
import { textOf, utf8 } from '#kernel/bytes.ts';
import { canonicalText, type JsonObject } from '#kernel/canonical-json.ts';
import { toHex } from '#kernel/digest.ts';
import { parseAct } from '#ledger/act.ts';
import { commitmentOf } from '#ledger/content.ts';
import type { Act, Statement } from '#ledger/statement.ts';
import { instant, must, seed, three, xb } from './fixture.ts';

export type Told = Readonly<{
  type: string;
  facts: JsonObject;
  content?: JsonObject;
  /** Members of the act that do not belong to it. */
  more?: JsonObject;
  /** The act commits to a content that is not held. */
  hole?: boolean;
}>;
export type ToldCase = Readonly<{ act: Act; content: Statement['content']; members: JsonObject }>;

const salt = seed('salt');

/** As xb says it at place 7 of its log. */
export function toldCase({ type, facts, content, more = {}, hole = false }: Told): ToldCase {
  const place = { group: three.group, party: xb, seq: 7 };
  const bytes = content && utf8(canonicalText(content));
  const commitment = bytes ? { content: commitmentOf(place, salt, bytes) } : {};
  const time = instant('2026-11-23T19:40Z');
  const text = canonicalText({ ...place, facts, time, type, v: 1, ...commitment, ...more });
  const act = must(parseAct(utf8(text)));
  if (bytes === undefined) return { act, content: { kind: 'none' }, members: { act: text } };
  if (hole) return { act, content: { kind: 'hole' }, members: { act: text } };
  return {
    ...{ act, content: { kind: 'held', salt, bytes } },
    members: { act: text, salt: toHex(salt), content: textOf(bytes) ?? '' },
  };
}
