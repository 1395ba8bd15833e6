/**
 * What a text comes to: how each version stands, what each party thinks of it, and the proof of what was agreed (docs/spec/agreement.md).
 * Derived from acts alone; whose words are held, and whether they are those that the hash names, is the reader's to check.
 */
import type { JsonObject } from '#kernel/canonical-json.ts';
import type { HashHex, PartyId } from '#kernel/id.ts';
import { type Instant, laterOf } from '#kernel/instant.ts';
import type { Language } from '#kernel/language.ts';
import { type LanguageStanding, languageStanding, type Version } from '#ledger/wording.ts';
import {
  agreedChoice,
  evaluateText,
  type TextEntry,
  type TextInput,
  type TextState,
} from './agreed-text.ts';
import type { DeriveInput } from './desk.ts';
import type { Mandate, Stance } from './text-forms.ts';
import { offers, type TextSaid, type TextSide, type TextWord } from './text-side.ts';

/** A statement, and the parties whose receipts of it are held here. */
export type Held = Readonly<{
  seq: number;
  time: Instant;
  authority?: string;
  receivedBy: readonly PartyId[];
}>;

export type Position = Readonly<{
  party: PartyId;
  /** In one word: what counts of the rest. */
  word: 'accepted' | 'taken-back' | 'tabled' | Stance | 'silent';
  /** Its last acceptance, whether or not it stands. */
  accepted?: Held & Readonly<{ mandate: Mandate; stands: boolean }>;
  /** What took it back. */
  takenBack?: Readonly<{ seq: number; by: 'withdrawal' | 'rival' | 'suspension' }>;
  stance?: Held & Readonly<{ stance: Stance }>;
  /** Another side has tabled it, and this one has not answered: nor taken a stance, countered it, or taken up another knowing of it. */
  owes?: true;
}>;

export type TablingView = Held &
  Readonly<{
    party: PartyId;
    counters?: HashHex;
    /** False once its author has taken it back. */
    offered: boolean;
    /** The author has erased the wording. */
    erased?: true;
  }>;

/** One acceptance per party, and each party's receipt of every other's: what makes a version agreed. */
export type AgreementProof = Readonly<{
  acceptances: readonly Readonly<{
    party: PartyId;
    seq: number;
    time: Instant;
    mandate: Mandate;
    authority?: string;
  }>[];
  receipts: readonly Readonly<{ by: PartyId; seq: number; of: PartyId; at: Instant }>[];
  /** By the last of the receipts; a clock of the party that wrote it. */
  at: Instant;
}>;

export type VersionView<Matter extends JsonObject = JsonObject> = Readonly<{
  version: HashHex;
  state: TextState;
  takenUpBy: readonly PartyId[];
  /** Absent while no tabling of it is held. */
  text?: Version<Matter>;
  tabled: readonly TablingView[];
  /** Of every language of the terms. Only what is whole counts as agreed with the version. */
  languages: Readonly<Partial<Record<Language, LanguageStanding>>>;
  /** One for each party, in the order of the terms. */
  positions: readonly Position[];
  agreement?: AgreementProof;
}>;

export type TextView<Matter extends JsonObject = JsonObject> = Readonly<{
  /** In the order in which they were first tabled, by their authors' clocks. */
  versions: readonly VersionView<Matter>[];
  /** The agreed version that stands. */
  inForce?: HashHex;
}>;

export type TextDeriving<Matter extends JsonObject = JsonObject> = Pick<
  DeriveInput<JsonObject>,
  'terms' | 'receipts' | 'suspensions' | 'forked' | 'erasedBy'
> &
  Readonly<{ sides: ReadonlyMap<PartyId, TextSide<Matter>> }>;

const bySeq = (a: { readonly seq: number }, b: { readonly seq: number }): number => a.seq - b.seq;

/** What each party did about versions, its suspensions of the area among it. */
export function textInput({
  terms,
  sides,
  receipts,
  suspensions,
  forked,
}: TextDeriving): TextInput {
  const entriesOf = (party: PartyId): TextEntry[] => {
    const { tabled = [], words = [] } = sides.get(party) ?? {};
    return [
      ...tabled.map(({ seq, version }): TextEntry => ({ seq, version, kind: 'tabled' })),
      ...words.map(({ seq, version, kind }): TextEntry => ({ seq, version, kind })),
      ...suspensions
        .filter(({ by }) => by === party)
        .map(({ seq }): TextEntry => ({ seq, kind: 'suspended' })),
    ].sort(bySeq);
  };
  const parties = terms.members.map(({ party }) => party);
  return {
    parties,
    entries: new Map(parties.map((party) => [party, entriesOf(party)])),
    receipts,
    forked,
  };
}

function held(input: TextInput, party: PartyId, said: Omit<TextSaid, 'version'>): Held {
  const { seq, time, authority } = said;
  const receivedBy = input.parties.filter(
    (other) => other !== party && input.receipts.firstCovering(other, party, seq) !== undefined,
  );
  return { seq, time, ...(authority !== undefined && { authority }), receivedBy };
}

function takenBack(input: TextInput, party: PartyId, accepted: TextSaid): Position['takenBack'] {
  for (const entry of input.entries.get(party) ?? []) {
    if (entry.seq <= accepted.seq || entry.kind === 'tabled') continue;
    if (entry.kind === 'suspended') return { seq: entry.seq, by: 'suspension' };
    const same = entry.version === accepted.version;
    if (entry.kind === 'accepted' && !same) return { seq: entry.seq, by: 'rival' };
    if (entry.kind === 'withdrawn' && same) return { seq: entry.seq, by: 'withdrawal' };
  }
  return undefined;
}

/** Whether a side has spoken to a version: tabled its own, or taken another up, in the knowledge of this one. */
function hasAnswered(
  input: TextInput,
  party: PartyId,
  side: TextSide,
  tabled: readonly TablingView[],
): boolean {
  const knew = (seq: number): boolean =>
    tabled.some(
      (one) => one.party !== party && input.receipts.coveredBefore(party, one.party, seq) > one.seq,
    );
  return [...(side.tabled ?? []), ...(side.words ?? [])].some(({ seq }) => knew(seq));
}

function positionOf(
  input: TextInput,
  party: PartyId,
  side: TextSide,
  view: Pick<VersionView, 'version' | 'state' | 'takenUpBy' | 'tabled'>,
): Position {
  const { version, tabled } = view;
  const accepted = side.words?.findLast(
    (word): word is TextWord & { kind: 'accepted' } =>
      word.kind === 'accepted' && word.version === version,
  );
  const stands = view.takenUpBy.includes(party);
  const back = accepted && !stands ? takenBack(input, party, accepted) : undefined;
  const stance = side.stances?.find((one) => one.version === version);
  const isLater = stance !== undefined && stance.seq > (back?.seq ?? -1);
  const tables = tabled.some((one) => one.party === party && one.offered);
  const spoken = tables ? 'tabled' : 'silent';
  const word = stands
    ? 'accepted'
    : isLater
      ? stance.stance
      : back !== undefined
        ? 'taken-back'
        : spoken;
  const isOpen = view.state === 'tabled' || view.state === 'taken-up';
  const owes =
    isOpen &&
    word === 'silent' &&
    tabled.some((one) => one.offered && !one.erased && one.party !== party) &&
    !hasAnswered(input, party, side, tabled);
  return {
    party,
    word,
    ...(accepted && {
      accepted: { ...held(input, party, accepted), mandate: accepted.mandate, stands },
    }),
    ...(back && { takenBack: back }),
    ...(stance && { stance: { ...held(input, party, stance), stance: stance.stance } }),
    ...(owes && { owes }),
  };
}

/** The first acceptances by which the version became agreed: more log changes nothing of it. */
function agreementOf(
  input: TextInput,
  sides: TextDeriving['sides'],
  version: HashHex,
): AgreementProof | undefined {
  const choice = agreedChoice(input, version, 'least');
  if (choice === undefined) return undefined;
  const acceptances = input.parties.flatMap((party) => {
    const found = sides.get(party)?.words?.find(({ seq }) => seq === choice.get(party));
    if (found?.kind !== 'accepted') return [];
    const { seq, time, mandate, authority } = found;
    return { party, seq, time, mandate, ...(authority !== undefined && { authority }) };
  });
  const receipts = input.parties.flatMap((by) =>
    acceptances.flatMap(({ party: of, seq: accepted }) => {
      const receipt = by === of ? undefined : input.receipts.firstCovering(by, of, accepted);
      return receipt ? { by, seq: receipt.seq, of, at: receipt.receiptTime } : [];
    }),
  );
  const times = [...acceptances.map(({ time }) => time), ...receipts.map(({ at }) => at)];
  return { acceptances, receipts, at: times.reduce(laterOf) };
}

function tablingsOf<Matter extends JsonObject>(
  { sides, erasedBy }: TextDeriving<Matter>,
  input: TextInput,
  version: HashHex,
): { views: readonly TablingView[]; text: Version<Matter> | undefined } {
  const found = input.parties.flatMap((party) => {
    const side = sides.get(party) ?? {};
    return (side.tabled ?? [])
      .filter((tabling) => tabling.version === version)
      .map((tabling) => ({ party, tabling, offered: offers(side, version) }));
  });
  const views = found.map(({ party, tabling, offered }): TablingView => {
    const { counters, seq } = tabling;
    return {
      party,
      ...held(input, party, tabling),
      ...(counters && { counters }),
      offered,
      ...(erasedBy(party, seq) !== undefined && { erased: true as const }),
    };
  });
  return { views, text: found[0]?.tabling.text };
}

/** By the time at which it was first tabled; a counter-proposal of the same minute comes behind what it counters. */
const placeOf = ({ version, tabled }: VersionView): string => {
  const first = tabled.map(({ time }) => time).sort()[0] ?? '~';
  return `${first} ${tabled.some(({ counters }) => counters) ? 1 : 0} ${version}`;
};

/** How the versions of a text stand. */
export function deriveText<Matter extends JsonObject>(
  deriving: TextDeriving<Matter>,
): TextView<Matter> {
  const input = textInput(deriving);
  const { terms, sides } = deriving;
  const { versions, inForce } = evaluateText(input);
  const views = versions.map((evaluated): VersionView<Matter> => {
    const { version, state } = evaluated;
    const { views: tabled, text } = tablingsOf(deriving, input, version);
    const isAgreed = state === 'agreed' || state === 'superseded';
    const agreement = isAgreed ? agreementOf(input, sides, version) : undefined;
    return {
      ...evaluated,
      ...(text && { text }),
      tabled,
      languages: text
        ? Object.fromEntries(
            terms.languages.map((language) => [language, languageStanding(text, language)]),
          )
        : {},
      positions: input.parties.map((party) =>
        positionOf(input, party, sides.get(party) ?? {}, { ...evaluated, tabled }),
      ),
      ...(agreement && { agreement }),
    };
  });
  return {
    versions: views.sort((a, b) => (placeOf(a) < placeOf(b) ? -1 : 1)),
    ...(inForce !== undefined && { inForce }),
  };
}

/** The parties that have not answered a version which another side tabled, in the order of the terms. */
export function owingAnswers({ versions }: TextView): readonly PartyId[] {
  const parties = versions[0]?.positions.map(({ party }) => party) ?? [];
  return parties.filter((party) =>
    versions.some(({ positions }) => positions.some((one) => one.party === party && one.owes)),
  );
}
