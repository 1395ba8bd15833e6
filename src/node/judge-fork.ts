import { utf8 } from '#kernel/bytes.ts';
import { hashHex } from '#kernel/digest.ts';
import type { HashHex, PartyId } from '#kernel/id.ts';
import { parseAct } from '#ledger/act.ts';
import { type ForkEvidence, parseForkEvidence } from '#ledger/fork.ts';
import type { KeyHistory } from '#ledger/keys.ts';
import { readReceiptFacts, verifyReceipt } from '#ledger/receipt.ts';
import { type ForkStanding, type NamedTree, standingOf } from '#ledger/settlement.ts';
import { rangeAt, rootOf } from '#ledger/tree.ts';
import { readCertificates } from './certificates.ts';
import { type Core, readerOf } from './core.ts';
import { firstShown } from './fork-acts.ts';
import { type GroupState, logOf } from './group-state.ts';

/** A branch of the log: the one that is held, or another that is on its way here. */
export type Branch = Readonly<{
  size: number;
  keys: KeyHistory;
  rootAt: (size: number) => Promise<Uint8Array>;
}>;

export type ForkJudgement = Readonly<{
  standing: ForkStanding;
  /** Every evidence that is known, oldest first. */
  evidence: readonly Readonly<{ bytes: Uint8Array; fork: ForkEvidence }>[];
  /** Distinct trees that the recovery key has named. */
  certificates: readonly NamedTree[];
  /** Members that have not said yet that they know. */
  missing: readonly PartyId[];
}>;

export function heldBranch(core: Core, state: GroupState, of: PartyId): Branch {
  const log = logOf(state, of);
  const read = readerOf(core, state.group, of);
  return {
    size: log.size,
    keys: log.keys,
    rootAt: async (size) => rootOf(size === log.size ? log : await rangeAt(size, read)),
  };
}

/** Where the log of a member stands by all that is held, if `branch` is the branch of it that is held. */
export async function judgeFork(
  core: Core,
  state: GroupState,
  of: PartyId,
  {
    branch = heldBranch(core, state, of),
    assuming = [],
  }: Readonly<{ branch?: Branch; assuming?: readonly NamedTree[] }> = {},
): Promise<ForkJudgement> {
  const evidence = (await core.store.forks()).flatMap(({ group, party, evidence: bytes }) => {
    const parsed = group === state.group && party === of ? parseForkEvidence(bytes) : undefined;
    return parsed?.ok ? [{ bytes, fork: parsed.value }] : [];
  });
  const known = [...(await readCertificates(core, state, of)), ...assuming];
  const certificates = distinct(known.map(({ size, root }) => ({ size, root })));
  const others = state.terms.members.map(({ party }) => party).filter((party) => party !== of);
  const missing = others.filter((by) => firstShown(state.forkActs, by, of) === undefined);
  const [named] = certificates;
  const isOpen = evidence.length > 0 && missing.length === 0 && named !== undefined;
  const receipted = isOpen
    ? await receiptedBefore(core, state, of, [branch.keys, ...evidence.flatMap(keysIn)])
    : [];
  const roots = new Map<number, HashHex>();
  for (const { size } of named ? [named, ...receipted] : []) {
    if (size <= branch.size) roots.set(size, hashHex(await branch.rootAt(size)));
  }
  const standing = standingOf({
    ...{ certificates, others, receipted },
    evidence: evidence.map(({ fork }) => fork),
    shownBy: new Set(others.filter((party) => !missing.includes(party))),
    rootAt: (size) => roots.get(size),
    hasKeyAct: named !== undefined && hasKeyAct(branch, named),
  });
  return { standing, evidence, certificates, missing };
}

function distinct(trees: readonly NamedTree[]): readonly NamedTree[] {
  return [...new Map(trees.map((tree) => [`${tree.size} ${tree.root}`, tree])).values()];
}

/** The leaf behind the named tree is an effective key act by the recovery key. */
export function hasKeyAct({ keys }: Pick<Branch, 'keys'>, { size, root }: NamedTree): boolean {
  const named = keys.find(({ since }) => since === size);
  const act = named?.keyAct && parseAct(utf8(named.keyAct.act));
  return named?.keyAct?.root === root && act?.ok === true && act.value.facts['by'] === 'recovery';
}

function keysIn({ fork: { a, b } }: ForkJudgement['evidence'][number]): readonly KeyHistory[] {
  return [...(a.keyActs ?? []), ...(b.keyActs ?? [])].flatMap((entry) => {
    const act = parseAct(utf8(entry.act));
    const key = act.ok ? act.value.facts['key'] : undefined;
    return typeof key === 'string' ? [[{ since: -1, key }]] : [];
  });
}

/** What the other members had receipted before they knew: of any branch, if both signatures hold. */
async function receiptedBefore(
  core: Core,
  state: GroupState,
  of: PartyId,
  histories: readonly KeyHistory[],
): Promise<readonly NamedTree[]> {
  const keys = new Set(histories.flatMap((history) => history.map(({ key }) => key)));
  const found = new Map<string, NamedTree>();
  for (const { party: by } of state.terms.members) {
    const end = by === of ? undefined : firstShown(state.forkActs, by, of);
    for (let from = 0; end !== undefined && from < end; ) {
      const leaves = await core.store.leaves(state.group, by, from, end - from, pageBytes);
      for (const leaf of leaves) {
        const act = leaf.type === 'receipt' ? parseAct(leaf.actBytes) : undefined;
        const facts = act?.ok ? readReceiptFacts(act.value) : undefined;
        if (!act?.ok || facts?.of !== of || found.has(`${facts.size} ${facts.root}`)) continue;
        const isSigned = [...keys].some((key) => {
          const reading = verifyReceipt(act.value, {
            keysOf: (party) => (party === of ? [{ since: -1, key }] : state.logs.get(party)?.keys),
            sizeOf: () => Number.MAX_SAFE_INTEGER,
          });
          return reading.kind === 'signed';
        });
        const tree = { size: facts.size, root: facts.root };
        if (isSigned) found.set(`${tree.size} ${tree.root}`, tree);
      }
      from = (leaves.at(-1)?.seq ?? end) + 1;
    }
  }
  return [...found.values()];
}

const pageBytes = 16 * 1_048_576;
