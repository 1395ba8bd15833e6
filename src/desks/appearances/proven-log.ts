/**
 * The statements that a published page brings, each proven to stand in its author's log under trees that members have signed
 * (docs/spec/public-words.md, "Proof").
 */
import { utf8 } from '#kernel/bytes.ts';
import { canonicalBytes, type JsonObject } from '#kernel/canonical-json.ts';
import { fromHex, parseBase64 } from '#kernel/digest.ts';
import type { GroupId, HashHex, PartyId } from '#kernel/id.ts';
import { ok, type Refused, type Result, refuse } from '#kernel/refusal.ts';
import type { RefusalCode } from '#kernel/refusal-codes.ts';
import { checkPlace, parseAct } from '#ledger/act.ts';
import {
  type Checkpoint,
  isAuthored,
  originOf,
  parseCheckpoint,
  verifyCosignature,
} from '#ledger/checkpoint.ts';
import { checkContent, saltBytes } from '#ledger/content.ts';
import {
  initialKeys,
  judgeKeyAct,
  type KeyHistory,
  keyBytesInForce,
  memberOf,
  withKeyAct,
} from '#ledger/keys.ts';
import type { Note } from '#ledger/note.ts';
import { verifyConsistency, verifyInclusion } from '#ledger/proof.ts';
import type { Act } from '#ledger/statement.ts';
import type { Terms } from '#ledger/terms.ts';
import { leafHash } from '#ledger/tree.ts';
import type { ProofAct, ProofLog, PublicationProof } from './proof-form.ts';

export type ProvenAct = Readonly<{ act: Act; content?: JsonObject }>;
export type ProvenLog = Readonly<{
  party: PartyId;
  acts: readonly ProvenAct[];
  /** Members other than the author whose cosignature stands on a tree that holds all of these acts. */
  cosignedBy: readonly PartyId[];
}>;
type Tree = Checkpoint & Readonly<{ parsed: Note }>;
export type Context = Readonly<{ group: GroupId; terms: Terms }>;

export const fault = (code: RefusalCode, party: PartyId): Refused =>
  refuse(code, { facts: { party } });

/** Every member's keys, from the terms on; undefined if one does not follow. */
function historyOf(
  { group, terms }: Context,
  { keys }: PublicationProof,
  party: PartyId,
): KeyHistory | undefined {
  const member = memberOf(terms, party);
  let history = member && initialKeys(member);
  const keyActs = keys.filter((one) => one.party === party).flatMap((one) => one.keyActs);
  for (const { act: actText, root } of keyActs) {
    const act = parseAct(utf8(actText));
    if (history === undefined || !act.ok) return undefined;
    const { seq } = act.value;
    const placed = checkPlace(act.value, { group, party, seq });
    if (!placed.ok || seq <= (history.at(-1)?.since ?? -1)) return undefined;
    const verdict = judgeKeyAct({ act: act.value, actText, root, history, terms });
    if (!verdict.effective) return undefined;
    history = withKeyAct(history, verdict);
  }
  return history;
}

/** The trees of one log: each signed by its author, each beginning with the first. */
function treesOf({ group }: Context, log: ProofLog, keys: KeyHistory): readonly Tree[] | undefined {
  const trees: Tree[] = [];
  const name = { group, party: log.party };
  for (const { note, path } of log.checkpoints) {
    const parsed = parseCheckpoint(note);
    if (!parsed.ok || parsed.value.origin !== originOf(name)) return undefined;
    const { size } = parsed.value;
    const [first] = trees;
    const isLater = size > (trees.at(-1)?.size ?? 0);
    if (!isLater || !isAuthored(note, name, keyBytesInForce(keys, size))) return undefined;
    if (first === undefined ? path.length > 0 : !begins(first, parsed.value, path)) {
      return undefined;
    }
    trees.push(parsed.value);
  }
  return trees;
}

const begins = (first: Tree, tree: Tree, path: readonly HashHex[]): boolean =>
  verifyConsistency({
    ...{ from: first.size, to: tree.size, fromRoot: first.root, toRoot: tree.root },
    proof: path.map(fromHex),
  });

/** Whether a member's cosignature stands under one of these trees, by any key that the terms and his key acts have put in force. */
function hasCosigned(
  trees: readonly Tree[],
  by: Readonly<{ group: GroupId; party: PartyId }>,
  keys: KeyHistory,
): boolean {
  return trees.some(({ text, parsed }) =>
    parsed.signatures.some(
      ({ name, data }) =>
        name === originOf(by) &&
        keys.some(({ key }) => {
          const bytes = parseBase64(key);
          return bytes && verifyCosignature(data, { by, text, key: bytes }) !== undefined;
        }),
    ),
  );
}

function contentOf(act: Act, { content, salt }: ProofAct): Result<JsonObject | undefined> {
  if ((content === undefined) !== (salt === undefined)) return refuse('content.mismatch');
  if (content === undefined || salt === undefined) return ok(undefined);
  const bytes = parseBase64(salt, saltBytes);
  if (bytes === undefined) return refuse('content.mismatch');
  const held = { kind: 'held', salt: bytes, bytes: canonicalBytes(content) } as const;
  const checked = checkContent(act, act.content, held);
  return checked.ok ? ok(content) : checked;
}

/** One statement at its place in the first of the trees, or, said later, in the last. */
function provenAct(
  { group }: Context,
  party: PartyId,
  entry: ProofAct,
  trees: readonly Tree[],
): Result<ProvenAct> {
  const actBytes = canonicalBytes(entry.act);
  const parsed = parseAct(actBytes);
  if (!parsed.ok) return parsed;
  const act = parsed.value;
  const placed = checkPlace(act, { group, party, seq: act.seq });
  if (!placed.ok) return placed;
  const [first] = trees;
  const tree = first && act.seq < first.size ? first : trees.at(-1);
  const claim = tree && {
    ...{ index: act.seq, size: tree.size, leafHash: leafHash(actBytes), root: tree.root },
    proof: entry.path.map(fromHex),
  };
  if (!claim || !verifyInclusion(claim)) return fault('publication.not-in-the-log', party);
  const content = contentOf(act, entry);
  if (!content.ok) return content;
  return ok({ act, ...(content.value && { content: content.value }) });
}

export function provenLogs(
  proof: PublicationProof,
  context: Context,
): Result<readonly ProvenLog[]> {
  const { group, terms } = context;
  const histories = new Map<PartyId, KeyHistory>();
  for (const { party } of terms.members) {
    const history = historyOf(context, proof, party);
    if (history === undefined) return fault('publication.bad-key', party);
    histories.set(party, history);
  }
  const proven: ProvenLog[] = [];
  for (const log of proof.logs) {
    const { party } = log;
    const isSecond = proven.some((one) => one.party === party);
    const keys = histories.get(party);
    const trees = keys && !isSecond ? treesOf(context, log, keys) : undefined;
    if (trees === undefined) return fault('publication.bad-tree', party);
    const acts: ProvenAct[] = [];
    for (const entry of log.acts) {
      const act = provenAct(context, party, entry, trees);
      if (!act.ok) return act;
      acts.push(act.value);
    }
    const cosignedBy = [...histories].flatMap(([other, own]) =>
      other !== party && hasCosigned(trees, { group, party: other }, own) ? [other] : [],
    );
    // What was said behind the first tree is its author's word alone.
    const first = trees[0]?.size ?? 0;
    if (acts.some(({ act }) => act.seq >= first && act.type !== withdrawn)) {
      return fault('publication.not-in-the-log', party);
    }
    proven.push({ party, acts, cosignedBy });
  }
  return ok(proven);
}

export const withdrawn = 'publication.withdrawn';
