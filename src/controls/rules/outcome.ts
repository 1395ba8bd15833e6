import type { ClauseGroup, Position } from './positions.ts';

/** One clause of a definition that a structure meets, where, and with which group. Atoms are for highlighting. */
export type ClauseMet = Readonly<{
  clause: string;
  position: Position;
  group: ClauseGroup;
  atoms: readonly number[];
}>;

/** Why a definition does not settle the question, or is not met. Each has its sentence in three languages. */
export type Because =
  | 'no-core'
  | 'reference-itself'
  | 'site-not-named'
  | 'hydrogen-excepted'
  | 'open-list'
  | 'wide-reading'
  | 'fused-ring'
  | 'acyl-undefined'
  | 'also-changed-elsewhere'
  | 'quaternary'
  | 'text-not-read'
  | 'similar-structure'
  | 'over-mass-limit';

export type RuleOutcome =
  | Readonly<{ answer: 'class'; met: readonly ClauseMet[] }>
  | Readonly<{ answer: 'possible'; met: readonly ClauseMet[]; because: Because }>
  | Readonly<{ answer: 'outside'; because: Because }>;

/** What one position of a structure is, against the reference substance and the clauses for that position. */
export type SiteReading =
  | Readonly<{ is: 'unchanged' }>
  | Readonly<{ is: 'met'; met: ClauseMet }>
  | Readonly<{ is: 'doubtful'; met: ClauseMet; because: Because }>
  | Readonly<{ is: 'not-named'; because: Because }>;

export const unchanged: SiteReading = Object.freeze({ is: 'unchanged' });

/**
 * Puts the positions together. Every change against the reference substance must fall under a clause; one that falls
 * under none puts the structure outside, or, where the text may be read so that one clause met is enough
 * (`oneIsEnough`), leaves it to a person.
 */
export function judgeSites(
  sites: readonly SiteReading[],
  { oneIsEnough }: Readonly<{ oneIsEnough: boolean }>,
): RuleOutcome {
  const met = sites.flatMap((site) =>
    site.is === 'met' || site.is === 'doubtful' ? [site.met] : [],
  );
  const notNamed = sites.find((site) => site.is === 'not-named');
  if (notNamed !== undefined) {
    return oneIsEnough && met.length > 0
      ? { answer: 'possible', met, because: 'also-changed-elsewhere' }
      : { answer: 'outside', because: notNamed.because };
  }
  if (met.length === 0) return { answer: 'outside', because: 'reference-itself' };
  const doubtful = sites.find((site) => site.is === 'doubtful');
  return doubtful === undefined
    ? { answer: 'class', met }
    : { answer: 'possible', met, because: doubtful.because };
}

const rank = { class: 0, possible: 1, outside: 2 } as const;

/** A structure may be read in more than one way over a core; the reading that falls under the definition counts. */
export function strongest(outcomes: readonly RuleOutcome[]): RuleOutcome {
  return (
    outcomes.toSorted((a, b) => rank[a.answer] - rank[b.answer])[0] ?? {
      answer: 'outside',
      because: 'no-core',
    }
  );
}
