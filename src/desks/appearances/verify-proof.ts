/**
 * Judges the proof of a published page (docs/spec/public-words.md, "Proof"): who took up and released what, that every member has signed trees that
 * hold it, and which words it is about. No clock, no network, nothing that a node holds.
 */
import { canonicalBytes, canonicalText, type JsonObject } from '#kernel/canonical-json.ts';
import type { GroupId, HashHex, PartyId } from '#kernel/id.ts';
import type { Instant } from '#kernel/instant.ts';
import { ok, type Result, refuse } from '#kernel/refusal.ts';
import type { Terms } from '#ledger/terms.ts';
import { groupIdOf, parseTerms } from '#ledger/terms-text.ts';
import {
  standingsOf,
  type Version,
  versionHash,
  type Wording,
  wordingHash,
} from '#ledger/wording.ts';
import { acceptedFacts, versionForm } from '#verbs/text-forms.ts';
import type { PublicationProof } from './proof-form.ts';
import {
  type Context,
  fault,
  type ProvenAct,
  type ProvenLog,
  provenLogs,
  withdrawn,
} from './proven-log.ts';
import { publicationHash } from './publication.ts';
import {
  type AppearanceMatter,
  appearanceMatter,
  madeAloneFacts,
  releasedFacts,
  takenBackFacts,
  wordsContent,
} from './statements.ts';

export type OwnWords = Readonly<{
  party: PartyId;
  seq: number;
  time: Instant;
  content: JsonObject;
}>;
/** What a party did, by its own clock. */
type Took = Readonly<{
  party: PartyId;
  accepted?: Instant;
  /** Absent in a preview alone. */
  released?: Instant;
  embargo?: Instant;
}>;
/** What a page shows: all of it proven. */
export type Proven = Readonly<{
  kind: PublicationProof['kind'];
  group: GroupId;
  terms: Terms;
  record: string;
  /** Of a joint publication. */
  lines?: Readonly<{ text: Version<AppearanceMatter>; version: HashHex; wording: Wording }>;
  publication?: HashHex;
  words: readonly OwnWords[];
  took: readonly Took[];
  takenBack: readonly OwnWords[];
  cosignedBy: ReadonlyMap<PartyId, readonly PartyId[]>;
}>;

/** The latest act of a type on the record whose facts say this. */
function findAct(
  { acts }: ProvenLog,
  record: string,
  type: string,
  says: (facts: JsonObject) => boolean,
): ProvenAct | undefined {
  return acts.find(({ act }) => act.type === type && act.record === record && says(act.facts));
}

function linesOf({ lines }: PublicationProof, terms: Terms): Proven['lines'] | undefined {
  const text = versionForm(appearanceMatter).safeParse(lines?.text);
  if (!lines || !text.success || text.data.matter === undefined) return undefined;
  const wording = lines.wording as Wording & JsonObject;
  const whole = terms.languages.every((language) => text.data.languages.includes(language));
  const stands = standingsOf(wording).whole.join() === text.data.languages.join();
  if (!whole || !stands || wordingHash(wording) !== text.data.wording) return undefined;
  return { text: text.data, version: versionHash(lines.text), wording };
}

/** Each named by its place, with the words that its author's log commits to. */
function ownWords(
  proof: PublicationProof,
  logs: readonly ProvenLog[],
): Result<readonly OwnWords[]> {
  const found: OwnWords[] = [];
  for (const { party, seq } of proof.words) {
    const log = logs.find((one) => one.party === party);
    const said = log?.acts.find(({ act }) => act.seq === seq);
    const fits =
      said?.act.type === 'appearance.words-given' &&
      said.act.record === proof.record &&
      wordsContent.safeParse(said.content).success;
    if (!fits || !said.content) return fault('publication.words-differ', party);
    found.push({ party, seq, time: said.act.time, content: said.content });
  }
  return ok(found);
}

function takenBackOf(
  logs: readonly ProvenLog[],
  isOf: (facts: JsonObject, party: PartyId) => boolean,
): readonly OwnWords[] {
  return logs.flatMap(({ party, acts }) =>
    acts.flatMap(({ act: { type, facts, seq, time }, content }) =>
      type === withdrawn && takenBackFacts.safeParse(facts).success && isOf(facts, party)
        ? [{ party, seq, time, content: content ?? {} }]
        : [],
    ),
  );
}

/** Every member took up the lines and then released exactly these, and every other member has signed a tree that holds both. */
function jointly(
  proof: PublicationProof,
  { group, terms }: Context,
  logs: readonly ProvenLog[],
): Result<Proven> {
  const lines = linesOf(proof, terms);
  if (!lines) return refuse('publication.words-differ');
  const { version } = lines;
  const words = ownWords(proof, logs);
  if (!words.ok) return words;
  const publication = publicationHash({
    version,
    ...(proof.words.length > 0 && { words: proof.words }),
  });
  const took: Took[] = [];
  for (const { party } of terms.members) {
    const log = logs.find((one) => one.party === party);
    if (!log) return fault('publication.not-taken-up', party);
    const accepted = findAct(log, proof.record, 'appearance.accepted', (facts) => {
      const read = acceptedFacts.safeParse(facts);
      return read.success && read.data.version === version;
    });
    if (!accepted) return fault('publication.not-taken-up', party);
    const released = findAct(log, proof.record, 'publication.released', (facts) => {
      const read = releasedFacts.safeParse(facts);
      return read.success && publicationHash(read.data) === publication;
    });
    if (!released || released.act.seq < accepted.act.seq) {
      return fault('publication.not-released', party);
    }
    const silent = terms.members.find(
      (other) => other.party !== party && !log.cosignedBy.includes(other.party),
    );
    if (silent) return fault('publication.cosignature-missing', silent.party);
    const { embargo } = releasedFacts.parse(released.act.facts);
    took.push({
      ...{ party, accepted: accepted.act.time, released: released.act.time },
      ...(embargo && { embargo }),
    });
  }
  const ofThis = ({ publication: named }: JsonObject): boolean => named === publication;
  return ok({
    ...{ kind: 'joint', group, terms, record: proof.record, lines, publication, took },
    words: words.value,
    takenBack: takenBackOf(logs, ofThis),
    cosignedBy: new Map(logs.map(({ party, cosignedBy }) => [party, cosignedBy])),
  });
}

/** One side published its own words: its log alone is shown, signed by it and by whoever holds it. */
function alone(
  proof: PublicationProof,
  { group, terms }: Context,
  logs: readonly ProvenLog[],
): Result<Proven> {
  const words = ownWords(proof, logs);
  if (!words.ok) return words;
  const [said] = words.value;
  const log = logs.find(({ acts }) => acts.some(({ act }) => act.seq === said?.seq));
  if (!said || !log || words.value.length !== 1 || proof.lines) {
    return refuse('publication.words-differ');
  }
  const made = findAct(log, proof.record, 'publication.made-alone', (facts) => {
    const read = madeAloneFacts.safeParse(facts);
    return read.success && read.data.words === said.seq;
  });
  if (!made) return fault('publication.not-released', log.party);
  const { embargo } = madeAloneFacts.parse(made.act.facts);
  return ok({
    ...{ kind: 'alone', group, terms, record: proof.record, words: words.value },
    took: [{ party: log.party, released: made.act.time, ...(embargo && { embargo }) }],
    takenBack: takenBackOf(
      logs,
      (facts, party) => party === log.party && facts['words'] === said.seq,
    ),
    cosignedBy: new Map([[log.party, log.cosignedBy]]),
  });
}

/** Refuses `publication.*`, `terms.*`, `act.*` and `content.mismatch`, and names the party whose part does not hold. */
export function verifyProof(proof: PublicationProof): Result<Proven> {
  const termsBytes = canonicalBytes(proof.terms);
  const terms = parseTerms(termsBytes);
  if (!terms.ok) return terms;
  const context = { group: groupIdOf(termsBytes), terms: terms.value };
  const logs = provenLogs(proof, context);
  if (!logs.ok) return logs;
  return proof.kind === 'joint'
    ? jointly(proof, context, logs.value)
    : alone(proof, context, logs.value);
}

/** The text of a proof as it stands in a page: canonical, with no `<` that could end its element. */
export const proofText = (proof: PublicationProof): string =>
  canonicalText(proof).replaceAll('<', '\\u003c');
