import type { AppearanceJoint } from '#desks/appearances/joint.ts';
import type { PublicationView } from '#desks/appearances/release.ts';
import type { PartyId } from '#kernel/id.ts';
import type { Instant } from '#kernel/instant.ts';
import type { Language } from '#kernel/language.ts';
import { languages } from '#kernel/language.ts';

/** One thing without which nothing is public yet. */
export type Gap =
  | Readonly<{ what: 'lines' | 'acceptance-receipt' | 'release-receipt' }>
  | Readonly<{ what: 'acceptance' | 'release'; parties: readonly PartyId[] }>
  | Readonly<{ what: 'languages'; languages: readonly Language[] }>
  | Readonly<{ what: 'held-lines' | 'held-words' }>
  | Readonly<{ what: 'embargo'; at: Instant }>;

type Appearance = Pick<AppearanceJoint, 'lines' | 'publications' | 'parties'>;
type Lines = AppearanceJoint['lines']['versions'][number];

/** The publication that has come furthest: in force, or released by somebody who stands by it. */
export function currentPublication({
  publications,
}: Pick<Appearance, 'publications'>): PublicationView | undefined {
  const inState = (state: PublicationView['state']): PublicationView | undefined =>
    publications.find(
      (one) =>
        one.state === state && one.releases.some(({ stands }) => stands || state === 'complete'),
    );
  return inState('complete') ?? inState('released-by-all') ?? inState('released');
}

/** The lines that a release would name: those of the publication, else what is agreed, else what has come furthest. */
export function currentLines(joint: Appearance): Lines | undefined {
  const { versions, inForce } = joint.lines;
  const named = currentPublication(joint)?.version ?? inForce;
  const inState = (state: Lines['state']): Lines | undefined =>
    versions.findLast(
      (one) =>
        one.state === state && (state !== 'tabled' || one.tabled.some(({ offered }) => offered)),
    );
  return (
    versions.find(({ version }) => version === named) ??
    inState('taken-up-by-all') ??
    inState('taken-up') ??
    inState('tabled')
  );
}

/** What is still missing before anyone may read it, in the order in which it is usually done. Empty: it is published. */
export function missingFor(joint: Appearance): readonly Gap[] {
  const publication = currentPublication(joint);
  if (publication?.published) return [];
  const lines = currentLines(joint);
  const gaps: Gap[] = lines ? [...ofAgreement(lines), ...ofLanguages(lines)] : [{ what: 'lines' }];
  gaps.push(...ofRelease(joint.parties, publication));
  for (const part of publication?.missing ?? []) {
    if (part === 'lines' && lines) gaps.push({ what: 'held-lines' });
    if (part === 'words') gaps.push({ what: 'held-words' });
  }
  if (publication?.embargo) gaps.push({ what: 'embargo', at: publication.embargo });
  return gaps;
}

function ofAgreement({ state, positions }: Lines): readonly Gap[] {
  if (state === 'agreed' || state === 'superseded') return [];
  const parties = positions.filter(({ accepted }) => !accepted?.stands).map(({ party }) => party);
  return [parties.length > 0 ? { what: 'acceptance', parties } : { what: 'acceptance-receipt' }];
}

function ofLanguages({ languages: standing }: Lines): readonly Gap[] {
  const found = languages.filter((one) => standing[one] !== undefined && standing[one] !== 'whole');
  return found.length > 0 ? [{ what: 'languages', languages: found }] : [];
}

function ofRelease(
  members: readonly PartyId[],
  publication: PublicationView | undefined,
): readonly Gap[] {
  if (publication?.state === 'complete') return [];
  const stands = (party: PartyId): boolean =>
    publication?.releases.some((one) => one.party === party && one.stands) === true;
  const parties = members.filter((party) => !stands(party));
  return [parties.length > 0 ? { what: 'release', parties } : { what: 'release-receipt' }];
}
