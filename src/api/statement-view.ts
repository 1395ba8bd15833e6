import { saidWhileSuspended } from '#fold/suspended.ts';
import { assert } from '#kernel/assert.ts';
import { isJsonObject, type JsonObject, type JsonValue } from '#kernel/canonical-json.ts';
import { hashHex } from '#kernel/digest.ts';
import { parseAct } from '#ledger/act.ts';
import type { FoundedGroup } from '#node/node.ts';
import type { LeafRow, LogRow } from '#store/store.ts';
import type { JointBase } from '#verbs/desk.ts';
import type { Receipts } from '#verbs/receipts.ts';
import type { StatementView } from './contract.ts';

/** What one statement is shown with, beside its own bytes. */
export type Surroundings = Readonly<{
  founded: FoundedGroup;
  receipts: Receipts;
  /** The own log: how far its checkpoint has left this node. */
  ownLog: Pick<LogRow, 'checkpoint'> | undefined;
  joint: JointBase | undefined;
}>;

const decoder = new TextDecoder();

/** Content that is held; `undefined` for none, a hole, and what was erased. */
export function contentOf(
  leaf: Pick<LeafRow, 'content' | 'contentBytes'> | undefined,
): JsonObject | undefined {
  if (leaf?.content !== 'held' || !leaf.contentBytes) return undefined;
  // That it is canonical was judged when it came in.
  const content: JsonValue = JSON.parse(decoder.decode(leaf.contentBytes));
  assert(isJsonObject(content), 'a content is an object');
  return content;
}

export function statementView(leaf: LeafRow, around: Surroundings): StatementView {
  const parsed = parseAct(leaf.actBytes);
  assert(parsed.ok, 'what the store holds was read when it came in');
  const { party, seq, time, type, record, authority, facts } = parsed.value;
  const content = contentOf(leaf);
  const withoutEffect = around.joint?.withoutEffect.find(
    (one) => one.party === party && one.seq === seq,
  )?.why;
  const { founded, receipts } = around;
  const suspendedBy = saidWhileSuspended(founded.suspensions, parsed.value, {
    ...{ receipts, terms: founded.founding, versions: founded.versions },
  });
  return {
    ...{ party, seq, time, type, facts },
    ...(record === undefined ? {} : { record }),
    ...(authority === undefined ? {} : { authority }),
    ...(content === undefined ? {} : { content }),
    contentState: leaf.content,
    leafHash: hashHex(leaf.leafHash),
    ...(withoutEffect === undefined ? {} : { withoutEffect }),
    receipts: receiptsOf(leaf, around),
    said: isSaid(leaf, around),
    ...(suspendedBy.length > 0 && { saidWhileSuspended: suspendedBy }),
  };
}

function receiptsOf({ party, seq }: LeafRow, { founded, receipts }: Surroundings) {
  return founded.terms.members.flatMap(({ party: by }) => {
    const receipt = by === party ? undefined : receipts.firstCovering(by, party, seq);
    return receipt ? [{ by, at: receipt.receiptTime }] : [];
  });
}

function isSaid({ party, seq }: LeafRow, { founded, ownLog }: Surroundings): boolean {
  return party !== founded.self || seq < (ownLog?.checkpoint?.size ?? 0);
}
