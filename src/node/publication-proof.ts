/**
 * Gathers what proves a publication to whoever was not at the table (docs/spec/public-words.md, "Proof"), from what this node holds: the statements,
 * and for each log trees that contain them, signed by its author and, in their receipts, by the others.
 */
import type { AppearanceJoint, WordsView } from '#desks/appearances/joint.ts';
import type { ProofAct, ProofLog, PublicationProof } from '#desks/appearances/proof-form.ts';
import { publicationHash } from '#desks/appearances/publication.ts';
import type { PublicationView } from '#desks/appearances/release.ts';
import { releasedFacts } from '#desks/appearances/statements.ts';
import { assert } from '#kernel/assert.ts';
import { isJsonObject, type JsonObject, type JsonValue } from '#kernel/canonical-json.ts';
import { fromBase64, fromHex, hashHex, toBase64 } from '#kernel/digest.ts';
import type { GroupId, PartyId } from '#kernel/id.ts';
import type { Language } from '#kernel/language.ts';
import { ok, type Result, refuse } from '#kernel/refusal.ts';
import { parseAct } from '#ledger/act.ts';
import { checkpointText, originOf } from '#ledger/checkpoint.ts';
import { formatNote, type SignatureLine } from '#ledger/note.ts';
import { consistencyProof, inclusionProof } from '#ledger/proof.ts';
import { readReceiptFacts } from '#ledger/receipt.ts';
import type { Act } from '#ledger/statement.ts';
import { wordingNamed } from '#ledger/wording.ts';
import type { LeafRow } from '#store/store.ts';
import { createReceiptIndex } from '#verbs/receipt-index.ts';
import type { Receipts } from '#verbs/receipts.ts';
import { logOfRow } from './log-state.ts';
import type { EntenteNode, FoundedGroup } from './node.ts';

export type ProofSource = Pick<EntenteNode, 'store' | 'bundle'>;

type Leaf = Readonly<{ act: Act; row: LeafRow }>;
type Gathering = Readonly<{
  node: ProofSource;
  founded: FoundedGroup;
  joint: AppearanceJoint;
  language: Language;
  leaves: readonly Leaf[];
  receipts: Receipts;
}>;
/** What of one log the proof holds: `needed` stand in every tree, what was taken back since in the last. */
type Part = Readonly<{
  party: PartyId;
  needed: readonly Leaf[];
  since: readonly Leaf[];
  /** Those whose words are shown. */
  shown: ReadonlySet<number>;
}>;

async function gather(
  node: ProofSource,
  founded: FoundedGroup,
  joint: AppearanceJoint,
  language: Language,
): Promise<Gathering> {
  const { group } = founded;
  const rows = await node.store.leavesOf(group, joint.record);
  const leaves = rows.map((row): Leaf => {
    const act = parseAct(row.actBytes);
    assert(act.ok, 'what the store holds was read when it came in');
    return { act: act.value, row };
  });
  const receipts = createReceiptIndex(await node.store.receipts(group));
  return { node, founded, joint, language, leaves, receipts };
}

/** The joint publication that is in force. Refuses `publication.not-public`, and `publication.cosignature-missing` with the member. */
export async function jointProof(
  node: ProofSource,
  founded: FoundedGroup,
  joint: AppearanceJoint,
  language: Language,
): Promise<Result<PublicationProof>> {
  const view = joint.publications.find(({ published }) => published);
  if (!view) return refuse('publication.not-public');
  const from = await gather(node, founded, joint, language);
  const lines = linesOf(from, view);
  const parts = founded.terms.members.map(({ party }) => jointPart(from, party, view));
  if (!lines || parts.includes(undefined)) return refuse('publication.not-public');
  return finished(from, {
    ...{ kind: 'joint', lines, words: view.words.map(({ party, seq }) => ({ party, seq })) },
    parts: parts.filter((part) => part !== undefined),
  });
}

/** Words that one side published alone; those who have receipted its log have signed them too. Refuses `publication.not-public`. */
export async function aloneProof(
  node: ProofSource,
  founded: FoundedGroup,
  joint: AppearanceJoint,
  words: Pick<WordsView, 'party' | 'seq'>,
  language: Language,
): Promise<Result<PublicationProof>> {
  const { party, seq } = words;
  const view = joint.words.find((one) => one.party === party && one.seq === seq);
  if (view?.alone?.state !== 'published') return refuse('publication.not-public');
  const from = await gather(node, founded, joint, language);
  const said = leafAt(from, party, seq);
  const made = leafAt(from, party, view.alone.seq);
  if (!said || !made || contentOf(said) === undefined) return refuse('publication.not-public');
  const since = view.alone.withdrawn && leafAt(from, party, view.alone.withdrawn.seq);
  return finished(from, {
    ...{ kind: 'alone', words: [{ party, seq }] },
    parts: [{ party, needed: [said, made], since: since ? [since] : [], shown: new Set([seq]) }],
  });
}

const leafAt = ({ leaves }: Gathering, party: PartyId, seq: number): Leaf | undefined =>
  leaves.find(({ act }) => act.party === party && act.seq === seq);

function contentOf({ row }: Leaf): JsonObject | undefined {
  if (row.content !== 'held' || !row.contentBytes) return undefined;
  const value: JsonValue = JSON.parse(new TextDecoder().decode(row.contentBytes));
  return isJsonObject(value) ? value : undefined;
}

function linesOf(from: Gathering, { version }: PublicationView): PublicationProof['lines'] {
  const view = from.joint.lines.versions.find((one) => one.version === version);
  for (const { party, seq } of view?.tabled ?? []) {
    const leaf = leafAt(from, party, seq);
    const wording = view?.text && leaf && wordingNamed(view.text, contentOf(leaf));
    const text = leaf?.act.facts['text'];
    if (wording && isJsonObject(text)) {
      return { text, wording: wording as NonNullable<PublicationProof['lines']>['wording'] };
    }
  }
  return undefined;
}

/** What one side took up and released, with its own words among those shown. */
function jointPart(from: Gathering, party: PartyId, view: PublicationView): Part | undefined {
  const { publication, version, words, releases, withdrawnBy } = view;
  const seq = releases.find((one) => one.party === party)?.seq;
  const released = seq === undefined ? undefined : leafAt(from, party, seq);
  const accepted = from.leaves.findLast(
    ({ act }) =>
      act.party === party &&
      act.type === 'appearance.accepted' &&
      act.facts['version'] === version &&
      act.seq < (released?.act.seq ?? 0),
  );
  const own = words.filter((one) => one.party === party);
  const said = own.flatMap((one) => leafAt(from, party, one.seq) ?? []);
  const isHeld = said.length === own.length && said.every((leaf) => contentOf(leaf) !== undefined);
  if (!released || !accepted || !isHeld) return undefined;
  const facts = releasedFacts.parse(released.act.facts);
  assert(publicationHash(facts) === publication, 'a release names what it releases');
  const since = withdrawnBy
    .filter((one) => one.party === party)
    .flatMap((one) => leafAt(from, party, one.seq) ?? []);
  return {
    ...{ party, since, needed: [accepted, ...said, released] },
    shown: new Set(said.map(({ act }) => act.seq)),
  };
}

type Finishing = Pick<PublicationProof, 'kind' | 'words'> &
  Readonly<{ lines?: PublicationProof['lines']; parts: readonly Part[] }>;

async function finished(
  from: Gathering,
  { parts, lines, ...said }: Finishing,
): Promise<Result<PublicationProof>> {
  const { founded, joint, language } = from;
  const terms: JsonValue = JSON.parse(new TextDecoder().decode(founded.termsBytes));
  assert(isJsonObject(terms), 'terms are an object');
  const logs: ProofLog[] = [];
  for (const part of parts) {
    const log = await logOf(from, part, said.kind);
    if (!log.ok) return log;
    logs.push(log.value);
  }
  return ok({
    ...said,
    ...(lines && { lines }),
    ...{ v: 1, language, record: joint.record, terms, logs, keys: await keysOf(from) },
  });
}

/** The effective key acts of every member that has changed its key. */
async function keysOf({ node, founded }: Gathering): Promise<PublicationProof['keys']> {
  const rows = await node.store.logs(founded.group);
  return founded.terms.members.flatMap(({ party }) => {
    const row = rows.find((one) => one.party === party);
    const keyActs = (row ? logOfRow(row).keys : []).flatMap(({ keyAct }) => keyAct ?? []);
    return keyActs.length === 0 ? [] : [{ party, keyActs }];
  });
}

type Tree = Readonly<{ size: number; root: Uint8Array; signatures: SignatureLine[] }>;

async function logOf(
  from: Gathering,
  part: Part,
  kind: PublicationProof['kind'],
): Promise<Result<ProofLog>> {
  const { node, founded } = from;
  const { group } = founded;
  const { party, needed, since, shown } = part;
  const size = Math.max(...needed.map(({ act }) => act.seq)) + 1;
  const cosigned = await cosignedTrees(from, party, size);
  const silent = founded.terms.members.find(
    (member) => member.party !== party && !cosigned.signers.has(member.party),
  );
  if (kind === 'joint' && silent) {
    return refuse('publication.cosignature-missing', { facts: { party: silent.party } });
  }
  const trees = [...cosigned.trees];
  const end = Math.max(size, ...since.map(({ act }) => act.seq + 1));
  const notes = trees.map((tree) => noteOf({ group, party }, tree));
  const sizes = trees.map((tree) => tree.size);
  if ((sizes.at(-1) ?? 0) < end) {
    const latest = await latestNote(node, group, party, end);
    if (latest) {
      notes.push(latest.note);
      sizes.push(latest.size);
    }
  }
  const [first] = sizes;
  if (first === undefined) return refuse('publication.not-public', { at: 'checkpoint' });
  const read = (level: number, index: number) => node.store.node(group, party, level, index);
  const last = sizes.at(-1) ?? first;
  const acts: ProofAct[] = [];
  for (const leaf of [...needed, ...since.filter(({ act }) => act.seq < last)]) {
    const { seq } = leaf.act;
    const path = await inclusionProof(seq, seq < first ? first : last, read);
    const isShown = shown.has(seq) || since.includes(leaf);
    acts.push(actOf(leaf, path.map(hashHex), isShown));
  }
  const checkpoints: ProofLog['checkpoints'][number][] = [];
  for (const [at, note] of notes.entries()) {
    const path = at === 0 ? [] : await consistencyProof(first, sizes[at] ?? first, read);
    checkpoints.push({ note, path: path.map(hashHex) });
  }
  return ok({ party, acts, checkpoints });
}

function actOf(leaf: Leaf, path: ProofAct['path'], isShown: boolean): ProofAct {
  const act: JsonValue = JSON.parse(new TextDecoder().decode(leaf.row.actBytes));
  assert(isJsonObject(act), 'an act is an object');
  const content = isShown ? contentOf(leaf) : undefined;
  const { salt } = leaf.row;
  return { act, path, ...(content && salt && { content, salt: toBase64(salt) }) };
}

/** The trees of one log of at least this size that the others receipted first, ascending; equal ones are one. */
async function cosignedTrees({ node, founded, receipts }: Gathering, of: PartyId, size: number) {
  const { group, terms } = founded;
  const bySize = new Map<number, Tree>();
  const signers = new Set<PartyId>();
  for (const { party: by } of terms.members) {
    const receipt = by === of ? undefined : receipts.firstCovering(by, of, size - 1);
    if (!receipt) continue;
    const [leaf] = await node.store.leaves(group, by, receipt.seq, 1, 1);
    const act = leaf && parseAct(leaf.actBytes);
    const facts = act?.ok ? readReceiptFacts(act.value) : undefined;
    if (!facts) continue;
    const line = (party: PartyId, base64: string): SignatureLine => ({
      name: originOf({ group, party }),
      data: fromBase64(base64),
    });
    const tree = bySize.get(facts.size) ?? {
      ...{ size: facts.size, root: fromHex(facts.root) },
      signatures: [line(of, facts.authorCosignature)],
    };
    tree.signatures.push(line(by, facts.cosignature));
    bySize.set(facts.size, tree);
    signers.add(by);
  }
  return { trees: [...bySize.values()].sort((a, b) => a.size - b.size), signers };
}

const noteOf = (log: Readonly<{ group: GroupId; party: PartyId }>, tree: Tree): string =>
  formatNote({ text: checkpointText(log, tree.size, tree.root), signatures: tree.signatures });

/** The newest checkpoint of a log that its author has signed, renewed if the log is our own. */
async function latestNote(node: ProofSource, group: GroupId, party: PartyId, size: number) {
  const row = await node.store.log(group, party);
  if (!row) return undefined;
  await node.bundle(group, party, row.size);
  const checkpoint = (await node.store.log(group, party))?.checkpoint;
  return checkpoint && checkpoint.size >= size && checkpoint.size <= row.size
    ? { note: checkpoint.note, size: checkpoint.size }
    : undefined;
}
