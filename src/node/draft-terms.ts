import { toHex } from '#kernel/digest.ts';
import type { GroupId } from '#kernel/id.ts';
import { languages, type Text } from '#kernel/language.ts';
import type { Result } from '#kernel/refusal.ts';
import type { Calendar, ClockRule, Member, Terms } from '#ledger/terms.ts';
import { formatTerms } from '#ledger/terms-text.ts';

/** The nine areas of the design, and the two that no suspension stops unless the parties say otherwise. */
export const defaultAreas = [
  'coordination',
  'emerging-trends',
  'illicit-finance',
  'law-enforcement',
  'legal-assistance',
  'precursor-control',
  'safety',
  'technical-exchange',
  'treaty-notifications',
] as const;
export const defaultFloor = ['safety', 'treaty-notifications'] as const;

export const defaultQuotas = { bytesPerDay: 1_073_741_824, statementsPerDay: 200_000 } as const;
/** Five years: beyond the two for which the 1988 Convention asks that documents be kept (art. 12(9)(e)). */
export const defaultRetentionDays = 1826;

export type TermsDraft = Readonly<{
  kind: Terms['kind'];
  title: Text;
  members: readonly Member[];
  clocks: readonly ClockRule[];
  calendars: readonly Calendar[];
  /** {@link defaultFloor} unless given. */
  floor?: readonly string[];
  /** {@link defaultRetentionDays} unless given. */
  retentionDays?: number;
  predecessor?: GroupId;
  /** 32 fresh random bytes. */
  nonce: Uint8Array;
}>;

/** The canonical text of new terms of reference, ordered as docs/spec/founding.md asks. Refuses `terms.malformed`. */
export function draftTerms(draft: TermsDraft): Result<Uint8Array> {
  const by =
    <T>(key: (item: T) => string) =>
    (a: T, b: T) =>
      key(a) < key(b) ? -1 : 1;
  const clocks = [...draft.clocks].sort(by((clock) => clock.id));
  const calendars = [...draft.calendars].sort(by((calendar) => calendar.party));
  const floor = draft.floor ?? defaultFloor;
  const terms: Terms = {
    v: 1,
    nonce: toHex(draft.nonce),
    kind: draft.kind,
    title: draft.title,
    ...(draft.predecessor === undefined ? {} : { predecessor: draft.predecessor }),
    members: [...draft.members].sort(by((member) => member.party)),
    areas: [...defaultAreas],
    ...(floor.length === 0 ? {} : { floor: [...floor].sort() }),
    ...(clocks.length === 0 ? {} : { clocks }),
    ...(calendars.length === 0 ? {} : { calendars }),
    quotas: defaultQuotas,
    retention: { contentDays: draft.retentionDays ?? defaultRetentionDays },
    languages: [...languages],
    authentic: [...languages],
    binding: false,
  };
  return formatTerms(terms);
}

export type SuccessorDraft = Readonly<{
  /** The terms in force of the group that is succeeded, and its id. */
  terms: Terms;
  predecessor: GroupId;
  /** New cards of all members: the keys of a group are its own. */
  members: readonly Member[];
  /** The predecessor's unless given. */
  title?: Text;
  /** Of newcomers, and instead of those that are carried over. */
  calendars?: readonly Calendar[];
  nonce: Uint8Array;
}>;

/** The text of terms that carry over all of a predecessor's but its members. Refuses `terms.malformed`. */
export function succeedTerms(draft: SuccessorDraft): Result<Uint8Array> {
  const { terms, predecessor, title, calendars: given = [] } = draft;
  const { calendars: before = [], ...carried } = terms;
  const members = [...draft.members].sort((a, b) => (a.party < b.party ? -1 : 1));
  const renewed = new Set(given.map(({ party }) => party));
  const calendars = [
    ...before.filter(
      ({ party }) => !renewed.has(party) && members.some((member) => member.party === party),
    ),
    ...given,
  ].sort((a, b) => (a.party < b.party ? -1 : 1));
  return formatTerms({
    ...carried,
    ...{ nonce: toHex(draft.nonce), title: title ?? terms.title, predecessor, members },
    ...(calendars.length === 0 ? {} : { calendars }),
  });
}
