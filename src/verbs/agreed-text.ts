/** Agree: a text that all parties took up, hash for hash (docs/spec/agreement.md). Evaluated by runs, never by trying all tuples. */
import type { HashHex, PartyId } from '#kernel/id.ts';
import type { Receipts } from './receipts.ts';

/** What one party did about the versions of one record, in the order of its log. A suspension ends what is not complete. */
export type TextEntry =
  | Readonly<{ seq: number; kind: 'tabled' | 'accepted' | 'withdrawn'; version: HashHex }>
  | Readonly<{ seq: number; kind: 'suspended' }>;

export type TextState =
  | 'tabled'
  | 'taken-up'
  | 'taken-up-by-all'
  | 'agreed'
  | 'superseded'
  | 'disputed';

export type VersionState = Readonly<{
  version: HashHex;
  state: TextState;
  /** Parties whose acceptance stands. */
  takenUpBy: readonly PartyId[];
}>;

export type AgreedText = Readonly<{
  /** Ascending by hash. */
  versions: readonly VersionState[];
  /** The agreed version that is in force. */
  inForce?: HashHex;
}>;

export type TextInput = Readonly<{
  /** All parties of the group: each must accept. */
  parties: readonly PartyId[];
  entries: ReadonlyMap<PartyId, readonly TextEntry[]>;
  receipts: Receipts;
  /** A log that forks makes the texts it touches disputed. */
  forked: ReadonlySet<PartyId>;
}>;

/** From the first acceptance to just before what ended it. */
type Run = Readonly<{ first: number; end: number }>;
const noEnd = Number.MAX_SAFE_INTEGER;

/** What an entry does to an acceptance of a version by its author; a suspension, as the other parties must take it. */
function effectOn(entry: TextEntry, version: HashHex): 'begins' | 'ends' | 'none' {
  if (entry.kind === 'suspended') return 'ends';
  if (entry.kind === 'accepted') return entry.version === version ? 'begins' : 'ends';
  return entry.kind === 'withdrawn' && entry.version === version ? 'ends' : 'none';
}

/** Whether a party's log holds, below `seq`, receipts of an acceptance by every other that nothing below the receipt's size takes back. */
function isComplete(input: TextInput, party: PartyId, seq: number, version: HashHex): boolean {
  return input.parties.every((other) => {
    if (other === party) return true;
    const covered = input.receipts.coveredBefore(party, other, seq);
    const last = (input.entries.get(other) ?? []).findLast(
      (entry) => entry.seq < covered && effectOn(entry, version) !== 'none',
    );
    return last?.kind === 'accepted' && last.version === version;
  });
}

function runsOf(input: TextInput, party: PartyId, version: HashHex): readonly Run[] {
  const runs: Run[] = [];
  let first: number | undefined;
  const end = (seq: number): void => {
    if (first !== undefined) runs.push({ first, end: seq });
    first = undefined;
  };
  for (const entry of input.entries.get(party) ?? []) {
    const effect = effectOn(entry, version);
    if (effect === 'begins') first ??= entry.seq;
    else if (effect === 'none' || first === undefined) continue;
    else if (entry.kind !== 'suspended' || !isComplete(input, party, entry.seq, version)) {
      end(entry.seq);
    }
  }
  end(noEnd);
  return runs;
}

/** The index of the chosen run of each party, in the order of `parties`. */
type Choice = readonly number[];

/** Two parties of which the first, in its chosen run, holds no receipt of the second's: named by their places. */
function unmet(input: TextInput, runs: readonly (readonly Run[])[], choice: Choice) {
  for (const [p, holder] of input.parties.entries()) {
    const end = runs[p]?.[choice[p] ?? 0]?.end ?? 0;
    for (const [q, author] of input.parties.entries()) {
      const first = runs[q]?.[choice[q] ?? 0]?.first ?? noEnd;
      if (p !== q && first >= input.receipts.coveredBefore(holder, author, end)) return { p, q };
    }
  }
  return undefined;
}

/**
 * Valid choices form a lattice. The least is found by moving the holder on from a run that ended too soon, the greatest by moving
 * the author back from a run that began too late; either fails only if there is no valid choice.
 */
function choose(
  input: TextInput,
  runs: readonly (readonly Run[])[],
  which: 'least' | 'greatest',
): Choice | undefined {
  const choice = runs.map(({ length }) => (which === 'least' ? 0 : length - 1));
  for (;;) {
    if (choice.some((at, party) => at < 0 || at >= (runs[party]?.length ?? 0))) return undefined;
    const pair = unmet(input, runs, choice);
    if (pair === undefined) return choice;
    if (which === 'least') choice[pair.p] = (choice[pair.p] ?? 0) + 1;
    else choice[pair.q] = (choice[pair.q] ?? 0) - 1;
  }
}

/** Where each party's chosen acceptance stands, or `undefined` while the version is not agreed. */
export function agreedChoice(
  input: TextInput,
  version: HashHex,
  which: 'least' | 'greatest' = 'greatest',
): ReadonlyMap<PartyId, number> | undefined {
  const runs = input.parties.map((party) => runsOf(input, party, version));
  const choice = choose(input, runs, which);
  if (choice === undefined) return undefined;
  return new Map(
    input.parties.map((party, at) => [party, runs[at]?.[choice[at] ?? 0]?.first ?? noEnd]),
  );
}

function takenUpBy(input: TextInput, version: HashHex): readonly PartyId[] {
  return input.parties.filter((party) => runsOf(input, party, version).at(-1)?.end === noEnd);
}

/** What is read of every version that anybody named on a record. */
export function evaluateText(input: TextInput): AgreedText {
  const { parties, entries, forked } = input;
  const named = new Set<HashHex>();
  for (const party of parties) {
    for (const entry of entries.get(party) ?? []) {
      if (entry.kind !== 'suspended') named.add(entry.version);
    }
  }
  const versions = [...named].sort();
  const [judge] = parties;
  if (judge === undefined) return { versions: [] };
  if (parties.some((party) => forked.has(party))) {
    return {
      versions: versions.map((version) => ({
        version,
        state: 'disputed',
        takenUpBy: takenUpBy(input, version),
      })),
    };
  }
  // All parties order two choices alike (docs/spec/agreement.md, "Order"), so one of them will do.
  const agreedAt = new Map<HashHex, number>();
  for (const version of versions) {
    const at = agreedChoice(input, version)?.get(judge);
    if (at !== undefined) agreedAt.set(version, at);
  }
  const [inForce] = [...agreedAt].sort(([, a], [, b]) => b - a).map(([version]) => version);
  const stateOf = (version: HashHex, by: number): TextState => {
    if (agreedAt.has(version)) return version === inForce ? 'agreed' : 'superseded';
    if (by === parties.length) return 'taken-up-by-all';
    return by > 0 ? 'taken-up' : 'tabled';
  };
  return {
    versions: versions.map((version) => {
      const by = takenUpBy(input, version);
      return { version, state: stateOf(version, by.length), takenUpBy: by };
    }),
    ...(inForce !== undefined && { inForce }),
  };
}
