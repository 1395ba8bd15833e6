import type { FoldedJoint, FoldedSide } from '#fold/derive-record.ts';
import { foldStatements } from '#fold/fold.ts';
import type { DeclaredSuspension } from '#fold/suspended.ts';
import { isDissolved, type TermsVersion, versionsOf } from '#fold/terms-in-force.ts';
import { assert } from '#kernel/assert.ts';
import type { PartyId, RecordId } from '#kernel/id.ts';
import { parseAct } from '#ledger/act.ts';
import { termsRecord } from '#ledger/amended-terms.ts';
import type { ContentState, VerifiedStatement } from '#ledger/statement.ts';
import type { Commit, LeafRow } from '#store/store.ts';
import type { Core } from './core.ts';
import { describedAfter } from './described.ts';
import { foldContext, type GroupState, logOf } from './group-state.ts';
import { type After, judgeReceipts } from './judge-receipts.ts';
import type { LogState } from './log-state.ts';
import { rederive } from './rederive.ts';
import { rivalSetting } from './rival-receipts.ts';
import { type WaitingReceipt, waitingSetting } from './waiting-receipts.ts';

const noSuspensions: readonly DeclaredSuspension[] = [];
const noVersions: readonly TermsVersion[] = [];
const pageLeaves = 4_096;
const pageBytes = 16 * 1_048_576;

/** Statements that the store holds were verified when they came in. */
export function statementOfLeaf(leaf: LeafRow): VerifiedStatement {
  const act = parseAct(leaf.actBytes);
  assert(act.ok, 'a leaf in the store was an act when it was accepted');
  const { salt, contentBytes } = leaf;
  const held = leaf.content === 'held' && salt !== undefined && contentBytes !== undefined;
  const content: ContentState = held
    ? { kind: 'held', salt, bytes: contentBytes }
    : { kind: leaf.content === 'none' ? 'none' : 'hole' };
  const { actBytes, leafHash } = leaf;
  return { act: act.value, actBytes, leafHash, content } as VerifiedStatement;
}

/** Every statement of one log. */
export async function statementsOf(
  core: Core,
  state: GroupState,
  party: PartyId,
): Promise<readonly VerifiedStatement[]> {
  const { size } = logOf(state, party);
  const statements: VerifiedStatement[] = [];
  while (statements.length < size) {
    const leaves = await core.store.leaves(
      state.group,
      party,
      statements.length,
      pageLeaves,
      pageBytes,
    );
    assert(leaves.length > 0, 'the store holds every leaf below the size of its log');
    for (const leaf of leaves) statements.push(statementOfLeaf(leaf));
  }
  return statements;
}

export type WholeGroup = Readonly<{
  /** Of every member, from leaf 0 on. */
  statements: ReadonlyMap<PartyId, readonly VerifiedStatement[]>;
  rootAt: After['rootAt'];
}>;

export type FoldedWhole = Readonly<{
  rows: Pick<
    Commit,
    'receipts' | 'sides' | 'joints' | 'search' | 'erased' | 'findings' | 'settings'
  >;
  logs: ReadonlyMap<PartyId, LogState>;
  /** By party, one for each statement in order. */
  understood: ReadonlyMap<PartyId, readonly boolean[]>;
  waiting: readonly WaitingReceipt[];
  suspensions: readonly DeclaredSuspension[];
  versions: readonly TermsVersion[];
  dissolved: boolean;
}>;

/** Folds all that is held of a group from the beginning. @param scratch a copy, without receipts; it is changed */
export async function foldWhole(
  core: Core,
  scratch: GroupState,
  whole: WholeGroup,
): Promise<FoldedWhole> {
  const receipts = await receiptsOf(scratch, whole);
  const context = {
    ...foldContext(scratch, core.environment.nowMs()),
    ...{ suspensions: noSuspensions, versions: noVersions },
  };
  const sides = new Map<string, FoldedSide>();
  const joints = new Map<RecordId, FoldedJoint>();
  const logs = new Map<PartyId, LogState>();
  const understood = new Map<PartyId, readonly boolean[]>();
  const search: NonNullable<Commit['search']>[number][] = [];
  const findings: NonNullable<Commit['findings']>[number][] = [];
  const gone: NonNullable<Commit['erased']>[number][] = [];
  for (const [party, statements] of whole.statements) {
    const actAt = (seq: number) => statements[seq]?.act;
    const folded = foldStatements({ ...context, statements, sides: [...sides.values()], actAt });
    for (const side of folded.sides) sides.set(`${side.record} ${side.party}`, side);
    for (const joint of folded.joints) joints.set(joint.record, joint);
    for (const row of folded.search) search.push(row);
    for (const leaf of folded.erased) gone.push(leaf);
    context.suspensions = folded.suspensions;
    understood.set(party, folded.understood);
    const erased = new Set(folded.erased.map(({ seq }) => seq));
    const kept = statements.filter(({ act }) => !erased.has(act.seq));
    for (const one of kept) findings.push(...core.screen(one));
    const hole = kept.find(({ content }) => content.kind === 'hole')?.act.seq;
    const { firstHole: _, ...log } = logOf(scratch, party);
    logs.set(party, {
      ...log,
      described: statements.reduce(describedAfter, {}),
      ...(hole === undefined ? {} : { firstHole: hole }),
    });
  }
  const ofTerms = joints.get(termsRecord(scratch.group, scratch.terms));
  context.versions = versionsOf(scratch.terms, ofTerms?.joint);
  // Views of those who came first were derived before it was known what later ones suspend, and what they amended together.
  if (context.suspensions.length + context.versions.length > 0) {
    for (const joint of rederive(context, joints.keys(), new Map(), [...sides.values()])) {
      joints.set(joint.record, joint);
    }
  }
  return {
    rows: {
      receipts: receipts.effective,
      sides: [...sides.values()],
      joints: [...joints.values()],
      ...{ search, erased: gone, findings },
      settings: receipts.settings,
    },
    ...{ logs, understood },
    suspensions: context.suspensions,
    versions: context.versions,
    dissolved: isDissolved(ofTerms?.joint),
    waiting: scratch.waiting,
  };
}

async function receiptsOf(scratch: GroupState, { statements, rootAt }: WholeGroup) {
  const effective: NonNullable<Commit['receipts']>[number][] = [];
  const settings: (readonly [string, NonNullable<Commit['settings']>[string]])[] = [];
  for (const [party, held] of statements) {
    const { keys, size } = logOf(scratch, party);
    const judged = await judgeReceipts(scratch, held, {
      ...{ party, keys, size, rootAt },
      actOf: async ({ by, seq }) => {
        const waited = statements.get(by)?.[seq];
        assert(waited, 'a receipt that waits is held');
        return waited.act;
      },
    });
    for (const { receipt } of judged.effective) {
      scratch.receipts.append(receipt);
      effective.push({ group: scratch.group, receipt });
    }
    scratch.waiting = judged.waiting;
    settings.push(...judged.rivals.map((one) => rivalSetting(scratch.group, one, false)));
  }
  settings.push(...scratch.waiting.map((one) => waitingSetting(scratch.group, one, false)));
  return { effective, settings: Object.fromEntries(settings) };
}
