import type { Judged } from './control-index.ts';
import { firstDay, inForce, type Listing } from './listings.ts';
import type { Jurisdiction, Mark } from './row.ts';
import type { Because, ClauseMet } from './rules/outcome.ts';

/** What one jurisdiction's law says of the thing asked about, on a day. Never more than the data that was read. */
export type Status = Readonly<{
  jurisdiction: Jurisdiction;
  answer: 'listed' | 'class' | 'possible' | 'not-found';
  list: string | null;
  provision: string | null;
  /** A day, or a year where only the year is known. */
  from: string | null;
  until: string | null;
  rule: string | null;
  /** The clauses met, joined: "1+2". */
  clause: string | null;
  confidence: Mark | null;
  source: string | null;
  /** Present only where there is something to say. */
  scope?: string;
  basis?: Listing['basis'];
  because?: Because | 'order-ended' | 'text-unread';
  met?: readonly ClauseMet[];
  dateUnconfirmed?: true;
  note?: string;
  /** The next day on which this jurisdiction's answer changes, as far as the data knows. */
  next?: Readonly<{ day: string; change: 'begins' | 'ends' }>;
}>;

/**
 * All statuses of one jurisdiction on a day. Named listings come before classes, classes before what only an
 * authority can decide; where nothing is found there is one row that says so.
 */
export function statusesOf(
  jurisdiction: Jurisdiction,
  listings: readonly Listing[],
  judged: readonly Judged[],
  day: string,
): readonly Status[] {
  const next = nextChange(listings, judged, day);
  const withNext = (rows: readonly Status[]): readonly Status[] =>
    next === undefined ? rows : rows.map((row) => ({ ...row, next }));
  const standing = listings.filter((listing) => inForce(listing, day));
  const listed = standing.filter(({ status }) => status === 'listed').map(ofListing);
  if (listed.length > 0) return withNext(listed);
  const rules = judged.filter(({ version }) => inForce(version, day));
  const inClass = rules.filter(({ outcome }) => outcome.answer === 'class').map(ofRule);
  if (inClass.length > 0) return withNext(inClass);
  const possible = [
    ...standing.filter(({ status }) => status === 'possible').map(ofListing),
    ...rules.filter(({ outcome }) => outcome.answer === 'possible').map(ofRule),
    ...listings.filter((listing) => isEndedUnverified(listing, listings, day)).map(ofEnded),
  ];
  if (possible.length > 0) return withNext(dropRepeated(possible));
  const absent = standing.find(({ status }) => status === 'absent' || status === 'unknown');
  return withNext([notFound(jurisdiction, absent)]);
}

function ofListing(row: Listing): Status {
  const { jurisdiction, status, basis, scope, note } = row;
  return {
    jurisdiction,
    answer: status === 'listed' ? 'listed' : 'possible',
    list: row.list ?? null,
    provision: row.provision ?? null,
    from: row.from ?? null,
    until: row.until ?? null,
    rule: null,
    clause: null,
    confidence: row.mark,
    source: row.source ?? null,
    ...(scope === undefined ? {} : { scope }),
    ...(basis === undefined ? {} : { basis }),
    ...(status === 'possible' && basis === 'derivative'
      ? { because: 'similar-structure' as const }
      : {}),
    ...(row.dateMark === undefined ? {} : { dateUnconfirmed: true as const }),
    ...(note === undefined ? {} : { note }),
  };
}

function ofRule({ rule, version, outcome }: Judged): Status {
  const met = outcome.answer === 'outside' ? [] : outcome.met;
  const clauses = [...new Set(met.map(({ clause }) => clause))];
  return {
    jurisdiction: rule.jurisdiction,
    answer: outcome.answer === 'class' ? 'class' : 'possible',
    list: rule.list,
    provision: version.provision,
    from: version.from ?? null,
    until: version.until ?? null,
    rule: rule.id,
    clause: clauses.length === 0 ? null : clauses.join('+'),
    confidence: version.mark,
    source: version.source ?? null,
    ...(met.length === 0 ? {} : { met }),
    ...(outcome.answer === 'possible' ? { because: outcome.because } : {}),
    ...(version.dateMark === undefined ? {} : { dateUnconfirmed: true as const }),
  };
}

/** A temporary order that has run out and of whose renewal nothing was read: that it lapsed is not known either. */
function isEndedUnverified(row: Listing, all: readonly Listing[], day: string): boolean {
  const { until } = row;
  if (row.status !== 'listed' || until === undefined || day < until) return false;
  return !all.some(({ from, status }) => {
    return status !== 'possible' && from !== undefined && firstDay(from) >= until;
  });
}

function ofEnded(row: Listing): Status {
  return { ...ofListing(row), answer: 'possible', because: 'order-ended' };
}

function notFound(jurisdiction: Jurisdiction, row: Listing | undefined): Status {
  return {
    jurisdiction,
    answer: 'not-found',
    list: null,
    provision: null,
    from: null,
    until: null,
    rule: null,
    clause: null,
    confidence: row?.mark ?? null,
    source: row?.source ?? null,
    ...(row?.status === 'absent' ? {} : { because: 'text-unread' as const }),
    ...(row?.note === undefined ? {} : { note: row.note }),
  };
}

/** A listing "as a derivative" and the definition that speaks of derivatives say the same: the listing is kept. */
function dropRepeated(rows: readonly Status[]): readonly Status[] {
  const named = rows.filter(({ rule }) => rule === null);
  return named.length > 0 ? named : rows;
}

function nextChange(
  listings: readonly Listing[],
  judged: readonly Judged[],
  day: string,
): Status['next'] {
  const spans = [
    ...listings.filter(({ status }) => status === 'listed' || status === 'possible'),
    ...judged.map(({ version }) => version),
  ];
  const changes = spans.flatMap(({ from, until }) => [
    ...(from !== undefined && firstDay(from) > day
      ? [{ day: firstDay(from), change: 'begins' as const }]
      : []),
    ...(until !== undefined && until > day ? [{ day: until, change: 'ends' as const }] : []),
  ]);
  return changes.toSorted((a, b) => (a.day < b.day ? -1 : 1))[0];
}
