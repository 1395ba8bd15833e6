/** What an appearance comes to: how its lines stand, what was released, and what is public (docs/spec/public-words.md). */
import { type HashHex, openerOf, type PartyId } from '#kernel/id.ts';
import type { Instant } from '#kernel/instant.ts';
import type { DeriveInput, JointBase, Owed } from '#verbs/desk.ts';
import { heldOf } from '#verbs/held.ts';
import { deriveText, type Held, owingAnswers, type TextView } from '#verbs/text-joint.ts';
import { type PublicationView, publicationsOf, type Table } from './release.ts';
import type { Alone, AppearanceSide } from './side.ts';
import type { AppearanceMatter } from './statements.ts';

/** In the order of their precedence. */
export const statuses = [
  'disputed',
  'published',
  'under-embargo',
  'released-by-all',
  'released',
  'published-alone',
  'alone-under-embargo',
  'agreed',
  'taken-up-by-all',
  'taken-up',
  'tabled',
  'words-given',
  'taken-back',
] as const;
export type Status = (typeof statuses)[number];

/** Words that their author published alone: shown as his. `stopped`: taken back before the embargo was over. */
export type AloneView = Held &
  Readonly<{
    state: 'published' | 'under-embargo' | 'stopped';
    embargo?: Instant;
    withdrawn?: Held;
  }>;

export type WordsView = Held &
  Readonly<{
    party: PartyId;
    /** The last that its side gave. */
    current: boolean;
    /** Its author has erased the content. */
    erased?: true;
    alone?: AloneView;
  }>;

export type AppearanceJoint = JointBase &
  Readonly<{
    desk: 'appearances';
    status: Status;
    lines: TextView<AppearanceMatter>;
    /** Own words of each side, in the order of the terms and of its log. */
    words: readonly WordsView[];
    publications: readonly PublicationView[];
    /** The publication that is complete and not superseded. */
    inForce?: HashHex;
  }>;

type Input = DeriveInput<AppearanceSide>;

function aloneOf(input: Input, party: PartyId, alone: Alone): AloneView {
  const { embargo, withdrawn } = alone;
  const isStopped = embargo !== undefined && withdrawn !== undefined && withdrawn.time < embargo;
  const waits = embargo !== undefined && embargo > input.now;
  return {
    ...heldOf(input, party, alone),
    state: isStopped ? 'stopped' : waits ? 'under-embargo' : 'published',
    ...(embargo && { embargo }),
    ...(withdrawn && { withdrawn: heldOf(input, party, withdrawn) }),
  };
}

function wordsOf({ input, parties }: Table): readonly WordsView[] {
  return parties.flatMap((party) => {
    const { given = [], alone = [] } = input.sides.get(party) ?? {};
    return given.map((said): WordsView => {
      const own = alone.findLast(({ words }) => words === said.seq);
      return {
        ...heldOf(input, party, said),
        party,
        current: said === given.at(-1),
        ...(input.erasedBy(party, said.seq) !== undefined && { erased: true as const }),
        ...(own && { alone: aloneOf(input, party, own) }),
      };
    });
  });
}

function ofLines({ versions, inForce }: TextView): Status | undefined {
  if (inForce !== undefined) return 'agreed';
  const isIn = (state: string): boolean => versions.some((view) => view.state === state);
  if (isIn('taken-up-by-all')) return 'taken-up-by-all';
  if (isIn('taken-up')) return 'taken-up';
  return versions.some(({ tabled }) => tabled.some(({ offered }) => offered))
    ? 'tabled'
    : undefined;
}

function statusOf(
  { input, parties, lines }: Table,
  words: readonly WordsView[],
  publications: readonly PublicationView[],
): Status {
  if (parties.some((party) => input.forked.has(party))) return 'disputed';
  const current = publications.find(({ state }) => state === 'complete');
  if (current?.published) return 'published';
  if (current) return 'under-embargo';
  const open = publications.filter(({ releases }) => releases.some(({ stands }) => stands));
  if (open.some(({ state }) => state === 'released-by-all')) return 'released-by-all';
  if (open.some(({ state }) => state === 'released')) return 'released';
  const alone = words.flatMap((one) => one.alone?.state ?? []);
  if (alone.includes('published')) return 'published-alone';
  if (alone.includes('under-embargo')) return 'alone-under-embargo';
  return ofLines(lines) ?? (words.length > 0 ? 'words-given' : 'taken-back');
}

/** A party whose words or lines wait for its release, since another has released them. */
function owesRelease(publications: readonly PublicationView[], party: PartyId): boolean {
  const open = publications.filter(({ state }) => state === 'released');
  const stands = open.flatMap(({ releases }) => releases.filter((one) => one.stands));
  return stands.length > 0 && stands.every((one) => one.party !== party);
}

export function derive(input: Input): AppearanceJoint {
  const { record, terms, now, forked, sides } = input;
  const opener = openerOf(record);
  const parties = terms.members.map(({ party }) => party);
  const lines = deriveText<AppearanceMatter>(input);
  const unforked =
    forked.size === 0 ? lines : deriveText<AppearanceMatter>({ ...input, forked: new Set() });
  const table: Table = { input, parties, lines: unforked };
  const words = wordsOf(table);
  const { views: publications, inForce } = publicationsOf(table);
  const [changesAt] = [
    ...publications.flatMap(({ state, embargo }) => (state === 'complete' && embargo) || []),
    ...words.flatMap(({ alone }) => (alone?.state === 'under-embargo' && alone.embargo) || []),
  ]
    .filter((embargo) => embargo > now)
    .sort();
  const owed: Owed[] = [
    ...owingAnswers(lines).map((party) => ({ party, what: 'answer-lines' })),
    ...parties
      .filter((party) => owesRelease(publications, party))
      .map((party) => ({ party, what: 'answer-release' })),
  ];
  return {
    record,
    desk: 'appearances',
    status: statusOf(table, words, publications),
    parties: [opener, ...parties.filter((party) => party !== opener)],
    ...{ lines, words, publications },
    ...(inForce && { inForce }),
    owed: forked.size === 0 ? owed : [],
    withoutEffect: [...sides].flatMap(([party, { withoutEffect }]) =>
      (withoutEffect ?? []).map((entry) => ({ party, ...entry })),
    ),
    ...(changesAt && { changesAt }),
  };
}
