/**
 * When a publication is complete (docs/spec/public-words.md, "Publication"): by the rule by which a text is agreed, with releases for acceptances, so that
 * no side can hold it for released while another can prove that it had taken its release back.
 */
import type { HashHex, PartyId } from '#kernel/id.ts';
import { type Instant, laterOf } from '#kernel/instant.ts';
import { agreedChoice, type TextEntry, type TextInput } from '#verbs/agreed-text.ts';
import type { DeriveInput } from '#verbs/desk.ts';
import type { SaidBy } from '#verbs/forms.ts';
import { heldOf } from '#verbs/held.ts';
import type { Held, TextView } from '#verbs/text-joint.ts';
import type { AppearanceSide, Release } from './side.ts';
import type { AppearanceMatter } from './statements.ts';

export type PublicationState = 'released' | 'released-by-all' | 'complete' | 'superseded';
/** What keeps it from being shown, beside releases: `languages`, unless the lines stand whole in every language of the terms. */
export type Missing = 'lines' | 'languages' | 'words';

export type PublicationView = Readonly<{
  publication: HashHex;
  version: HashHex;
  words: readonly SaidBy[];
  state: PublicationState;
  /** Of each party that has released it, the release that counts, or else its last; in the order of the terms. */
  releases: readonly (Held & Readonly<{ party: PartyId; embargo?: Instant; stands: boolean }>)[];
  /** The latest that a release names. */
  embargo?: Instant;
  /** By the last of the receipts that complete it. */
  completedAt?: Instant;
  missing: readonly Missing[];
  /** Complete, nothing missing, and no embargo runs: the words are public. */
  published: boolean;
  /** Parties that took their release back once it was complete: stated beside it. */
  withdrawnBy: readonly (Held & Readonly<{ party: PartyId }>)[];
}>;

type Input = DeriveInput<AppearanceSide>;
export type Table = Readonly<{
  input: Input;
  parties: readonly PartyId[];
  /** As it stands but for forks, which never make unsaid what was released. */
  lines: TextView<AppearanceMatter>;
}>;

/** Releases as acceptances. Whoever takes back the lines, or takes up others, takes back what he released of them. */
function entriesOf({ input }: Table, party: PartyId): readonly TextEntry[] {
  const { releases = [], takenBack = [], words = [] } = input.sides.get(party) ?? {};
  const ended = words.flatMap(({ seq, kind, version }) => {
    const isEnded = (one: Release): boolean => (kind === 'withdrawn') === (one.version === version);
    const named = new Set(releases.filter(isEnded).map(({ publication }) => publication));
    return [...named].map((one): TextEntry => ({ seq, kind: 'withdrawn', version: one }));
  });
  return [
    ...releases.map((one): TextEntry => ({ ...one, kind: 'accepted', version: one.publication })),
    ...takenBack.map(
      ({ seq, publication }): TextEntry => ({ seq, kind: 'withdrawn', version: publication }),
    ),
    ...ended,
    ...input.suspensions
      .filter(({ by }) => by === party)
      .map(({ seq }): TextEntry => ({ seq, kind: 'suspended' })),
  ].sort((a, b) => a.seq - b.seq);
}

const textInput = (table: Table): TextInput => ({
  parties: table.parties,
  entries: new Map(table.parties.map((party) => [party, entriesOf(table, party)])),
  receipts: table.input.receipts,
  forked: new Set(),
});

/** Whether what a party released last still stands, for its own log. */
function stands(entries: readonly TextEntry[], publication: HashHex): boolean {
  const last = entries.findLast(
    (entry) =>
      entry.kind === 'suspended' || entry.kind === 'accepted' || entry.version === publication,
  );
  return last?.kind === 'accepted' && last.version === publication;
}

function missingOf({ input, lines }: Table, { version, words }: Release): readonly Missing[] {
  const view = lines.versions.find((one) => one.version === version);
  const held = ({ party, seq }: SaidBy): boolean =>
    input.sides.get(party)?.given?.some((given) => given.seq === seq) === true;
  const found: Missing[] = [];
  if (view?.text === undefined) found.push('lines');
  else if (Object.values(view.languages).some((one) => one !== 'whole')) found.push('languages');
  if (!(words ?? []).every(held)) found.push('words');
  return found;
}

const isAgreed = ({ lines }: Table, version: HashHex): boolean =>
  lines.versions.some(
    (view) => view.version === version && ['agreed', 'superseded'].includes(view.state),
  );

/** When it was complete: the last of the releases and of the receipts of them. */
function completedAt({ input, parties }: Table, releases: PublicationView['releases']): Instant {
  const receipts = parties.flatMap((by) =>
    releases.flatMap(({ party, seq }) =>
      by === party ? [] : (input.receipts.firstCovering(by, party, seq)?.receiptTime ?? []),
    ),
  );
  return [...releases.map(({ time }) => time), ...receipts].reduce(laterOf);
}

function viewOf(table: Table, text: TextInput, release: Release): PublicationView {
  const { input, parties } = table;
  const { publication, version, words = [] } = release;
  const agreed = isAgreed(table, version);
  const choice = agreed ? agreedChoice(text, publication, 'least') : undefined;
  const standing = (party: PartyId): boolean => stands(text.entries.get(party) ?? [], publication);
  const releases = parties.flatMap((party) => {
    const own = input.sides.get(party)?.releases ?? [];
    const isNamed = ({ seq }: Release): boolean => seq === choice?.get(party);
    const found =
      own.find(isNamed) ?? own.findLast((one) => one.publication === publication) ?? undefined;
    if (found?.publication !== publication) return [];
    const { embargo } = found;
    return {
      ...heldOf(input, party, found),
      party,
      ...(embargo && { embargo }),
      stands: standing(party),
    };
  });
  const [embargo] = releases
    .flatMap((one) => one.embargo ?? [])
    .sort()
    .reverse();
  const missing = missingOf(table, release);
  const byAll = parties.every(standing);
  const withdrawnBy = choice ? takenBackOf(table, publication, choice) : [];
  const isOver = embargo === undefined || embargo <= input.now;
  return {
    ...{ publication, version, words, releases, missing, withdrawnBy },
    state: choice ? 'complete' : byAll ? 'released-by-all' : 'released',
    ...(embargo && { embargo }),
    ...(choice && { completedAt: completedAt(table, releases) }),
    published: choice !== undefined && missing.length === 0 && isOver,
  };
}

function takenBackOf(
  { input, parties }: Table,
  publication: HashHex,
  choice: ReadonlyMap<PartyId, number>,
): PublicationView['withdrawnBy'] {
  return parties.flatMap((party) => {
    const side = input.sides.get(party);
    const released = choice.get(party) ?? 0;
    // One that was taken back before, and released again, says nothing of the release that counts.
    const last = side?.releases?.findLast((one) => one.publication === publication)?.seq ?? 0;
    const found = side?.takenBack?.findLast(
      (one) => one.publication === publication && one.seq > Math.max(released, last),
    );
    return found ? { ...heldOf(input, party, found), party } : [];
  });
}

/** Every publication that anybody has released, in the order of their hashes; the one that is complete and in force, if any. */
export function publicationsOf(
  table: Table,
): Readonly<{ views: readonly PublicationView[]; inForce?: HashHex }> {
  const named = new Map<HashHex, Release>();
  for (const party of table.parties) {
    for (const release of table.input.sides.get(party)?.releases ?? []) {
      if (!named.has(release.publication)) named.set(release.publication, release);
    }
  }
  const text = textInput(table);
  const ordered = [...named.values()].sort((a, b) => (a.publication < b.publication ? -1 : 1));
  const views = ordered.map((release) => viewOf(table, text, release));
  // All parties order two choices alike (docs/spec/agreement.md, "Order"), so one of them will do.
  const [judge] = table.parties;
  const placeOf = ({ publication }: PublicationView): number =>
    (judge && agreedChoice(text, publication)?.get(judge)) ?? -1;
  const [latest] = views
    .filter(({ state }) => state === 'complete')
    .sort((a, b) => placeOf(b) - placeOf(a));
  if (latest === undefined) return { views };
  return {
    inForce: latest.publication,
    views: views.map((view) =>
      view.state === 'complete' && view !== latest
        ? { ...view, state: 'superseded' as const, published: false }
        : view,
    ),
  };
}
