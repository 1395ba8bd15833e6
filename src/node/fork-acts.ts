import { z } from 'zod';
import type { JsonValue } from '#kernel/canonical-json.ts';
import { type GroupId, isHashHex, isPartyId, type PartyId } from '#kernel/id.ts';
import type { ForkContext } from '#ledger/fork.ts';
import {
  forkSettled,
  forkShown,
  forkStatementsMax,
  settledCertificate,
  shownFork,
} from '#ledger/fork-statement.ts';
import type { Statement } from '#ledger/statement.ts';
import type { Commit, Store } from '#store/store.ts';

const party = z.string().refine(isPartyId);
const hash = z.string().refine(isHashHex);
const stored = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('shown'), by: party, seq: z.int(), of: party, evidence: hash }),
  z.object({
    kind: z.literal('settled'),
    ...{ by: party, seq: z.int(), of: party },
    ...{ size: z.int(), root: hash, signature: z.string() },
  }),
]);

/** An effective `fork.shown` or `fork.settled` in some member's log. */
export type ForkAct = Readonly<z.infer<typeof stored>>;

export const forkActsOf = (group: GroupId): string => `fork.${group}.`;

export async function readForkActs(store: Store, group: GroupId): Promise<readonly ForkAct[]> {
  const settings = await store.settings(forkActsOf(group));
  return Object.values(settings).map((value) => stored.parse(value));
}

export type ForkRows = Readonly<{
  acts: readonly ForkAct[];
  forks: NonNullable<Commit['forks']>;
  settings: Readonly<Record<string, JsonValue>>;
}>;

/** What statements of one member's log say of forks (docs/spec/log.md, "Forks"). @param known what was said before them */
export function forkRows(
  { group, terms }: ForkContext,
  known: readonly ForkAct[],
  statements: readonly Statement[],
): ForkRows {
  const acts: ForkAct[] = [];
  const forks: NonNullable<Commit['forks']>[number][] = [];
  for (const statement of statements) {
    const { type, party: by, seq } = statement.act;
    if (type !== forkShown && type !== forkSettled) continue;
    const found = readForkAct(statement, { group, terms });
    if (found === undefined) continue;
    const { act, evidence } = found;
    const before = [...known, ...acts].filter(
      (one) => one.by === by && one.of === act.of && one.kind === act.kind,
    );
    if (before.length >= forkStatementsMax || before.some((one) => one.seq === seq)) continue;
    acts.push(act);
    if (evidence) forks.push({ group, party: act.of, evidence });
  }
  const settings = Object.fromEntries(
    acts.map((act) => [`${forkActsOf(group)}${act.by}.${act.seq}`, act] as const),
  );
  return { acts, forks, settings };
}

function readForkAct(
  statement: Statement,
  context: ForkContext,
): Readonly<{ act: ForkAct; evidence?: Uint8Array }> | undefined {
  const { party: by, seq } = statement.act;
  const fork = shownFork(statement, context);
  if (fork) {
    const { of } = { of: fork.log.party };
    const evidence = fork.digest;
    return { act: { kind: 'shown', by, seq, of, evidence }, evidence: fork.bytes };
  }
  const certificate = settledCertificate(statement.act, context);
  if (certificate === undefined) return undefined;
  const { party: of, size, root, signature } = certificate;
  return { act: { kind: 'settled', by, seq, of, size, root, signature } };
}

/** Where a member first said that it knows of a fork of this log: what it receipted before binds. */
export function firstShown(acts: readonly ForkAct[], by: PartyId, of: PartyId): number | undefined {
  const places = acts.flatMap((act) =>
    act.kind === 'shown' && act.by === by && act.of === of ? [act.seq] : [],
  );
  return places.length === 0 ? undefined : Math.min(...places);
}
