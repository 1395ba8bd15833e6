import { searchRow } from '#fold/fold.ts';
import { ok, type Result, refuse } from '#kernel/refusal.ts';
import { type FramedBundle, frameBundle } from '#ledger/bundle.ts';
import type { VerifiedStatement } from '#ledger/statement.ts';
import { type VerifiedBundle, verifyBundle } from '#ledger/verify-bundle.ts';
import type { Commit } from '#store/store.ts';
import { cameBackRows } from './came-back.ts';
import { type Core, carryOut, commit, readerOf, refusalIfStopped, write } from './core.ts';
import { forkRows } from './fork-acts.ts';
import { keepFork, settleForks } from './forks.ts';
import { type GroupState, logOf } from './group-state.ts';
import { heldLogOf, type LogState, rowOf } from './log-state.ts';
import { takeNamed } from './named-branch.ts';
import type { Accepted } from './node.ts';
import { planBatch } from './plan.ts';
import { completeFounding } from './refold.ts';
import { replaceBranch } from './replace-branch.ts';
import { rederiveStale } from './stale-areas.ts';

/**
 * The one door for what others wrote (docs/spec/bundle.md): frame, verify, append, fold, derive, index, in one transaction. Nothing of a refused
 * bundle is kept, except the evidence of a fork.
 */
export async function acceptBundle(core: Core, bytes: Uint8Array): Promise<Result<Accepted>> {
  // The statements are views of the bytes: nobody else may change them meanwhile.
  const framed = frameBundle(bytes);
  if (!framed.ok) return framed;
  return write(core, () => acceptFramed(core, framed.value));
}

async function acceptFramed(core: Core, framed: FramedBundle): Promise<Result<Accepted>> {
  const stopped = refusalIfStopped(core);
  if (stopped) return stopped;
  const { group, party } = framed.header;
  const state = core.groups.get(group);
  if (!state) return refuse('group.unknown', { facts: { group } });
  if (state.terms.kind === 'national') return refuse('group.unknown', { facts: { group } });
  const known = state.logs.get(party);
  if (!known) return refuse('party.not-a-member', { facts: { party } });
  if (known.forkedAt !== undefined) return takeBranch(core, state, framed);
  const verdict = await verifyBundle(framed, {
    group,
    terms: state.terms,
    held: heldLogOf(known, readerOf(core, group, party)),
    nowSeconds: Math.floor(core.environment.nowMs() / 1000),
  });
  if (!verdict.ok) {
    if (verdict.fork) await keepFork(core, state, party, verdict.fork);
    return { ok: false, refusal: verdict.refusal };
  }
  const bundle = verdict.value;
  // The own log comes back only to a restored node; a running one has nothing to learn of it.
  const reaches = Math.max(bundle.range.size, bundle.checkpoint.size);
  if (party === state.self && reaches > known.size && !core.recovering.has(group)) {
    return refuse('log.forked', { facts: { size: known.size } });
  }
  return ok(await take(core, state, bundle));
}

/** A log that forked takes nothing but the branch that its author's recovery key has named. */
async function takeBranch(
  core: Core,
  state: GroupState,
  framed: FramedBundle,
): Promise<Result<Accepted>> {
  const taken = await takeNamed(core, state, framed);
  if (!taken.ok) return taken;
  const { whole, ...accepted } = taken.value;
  if (!whole) return ok(accepted);
  const after = await replaceBranch(core, state, framed.header.party, whole);
  await settleForks(core, after);
  return ok({ ...accepted, more: true });
}

async function take(core: Core, state: GroupState, bundle: VerifiedBundle): Promise<Accepted> {
  const { party } = bundle;
  const filled = await fillHoles(core, state, bundle);
  if (filled > 0) await settleForks(core, state);
  const before = logOf(state, party);
  const statements = bundle.statements.slice(bundle.overlap);
  const log = logAfter(before, bundle, statements);
  if (statements.length > 0) {
    const { store, environment, screen } = core;
    const batch = { party, statements, log };
    const plan = await planBatch({ store, state, batch, nowMs: environment.nowMs(), screen });
    const kept = keptCheckpoint(before, bundle);
    const span = { from: before.size, to: log.size };
    const back = party === state.self ? await cameBackRows(store, state, span) : {};
    const settings = { ...plan.commit.settings, ...back };
    await carryOut(core, state, { ...plan, commit: { ...plan.commit, ...kept, settings } }, party);
    await rederiveStale(core, state);
    const wasComplete = state.complete;
    if (!wasComplete) await completeFounding(core, state);
    const concernsForks = plan.rivals.length + plan.forkActs.length > 0;
    if (concernsForks || !wasComplete) await settleForks(core, state);
  } else if (bundle.renews || bundle.pending.length !== before.pending.length) {
    await commit(core, { logs: [rowOf(log)] }, state);
    state.logs.set(party, log);
  }
  const held = logOf(state, party).size;
  return {
    group: state.group,
    party,
    held,
    added: statements.length,
    filled,
    more: filled > 0 || statements.some(({ act }) => act.type !== 'receipt'),
    checkpointSize: bundle.checkpoint.size,
    behind: bundle.checkpoint.size < held,
  };
}

function logAfter(
  before: LogState,
  bundle: VerifiedBundle,
  statements: readonly VerifiedStatement[],
): LogState {
  const { note, size, root, seconds, from, proof } = bundle.checkpoint;
  const keyActs = statements
    .filter(({ act }) => act.type === 'key.rotated')
    .map(({ act }) => act.seq);
  return {
    ...before,
    size: bundle.range.size,
    peaks: bundle.range.peaks,
    keys: bundle.keys,
    keyActs: [...before.keyActs, ...keyActs],
    pending: bundle.pending,
    ...(bundle.renews ? { checkpoint: { note, size, root, seconds, from, proof } } : {}),
  };
}

/** Every holder keeps the checkpoint that ends just before a key act: relays need it (docs/spec/log.md, "Keys"). */
function keptCheckpoint(before: LogState, bundle: VerifiedBundle): Pick<Commit, 'keptCheckpoints'> {
  const { group, party, checkpoint } = before;
  if (
    bundle.keyAct === undefined ||
    bundle.from !== before.size ||
    checkpoint?.size !== bundle.from
  )
    return {};
  return { keptCheckpoints: [{ group, party, checkpoint }] };
}

/** Contents of statements that were held without them. */
async function fillHoles(core: Core, state: GroupState, bundle: VerifiedBundle): Promise<number> {
  const { party } = bundle;
  const before = logOf(state, party);
  if (before.firstHole === undefined) return 0;
  const contents: NonNullable<Commit['contents']>[number][] = [];
  const search: NonNullable<Commit['search']>[number][] = [];
  const findings: NonNullable<Commit['findings']>[number][] = [];
  for (const statement of bundle.statements.slice(0, bundle.overlap)) {
    const { act, content } = statement;
    if (content.kind !== 'held' || act.seq < before.firstHole) continue;
    const [leaf] = await core.store.leaves(state.group, party, act.seq, 1, 1);
    if (leaf?.content !== 'hole') continue;
    contents.push({
      group: state.group,
      party,
      seq: act.seq,
      salt: content.salt,
      contentBytes: content.bytes,
    });
    const row = state.complete ? searchRow(statement) : undefined;
    if (row) search.push(row);
    if (state.complete) findings.push(...core.screen(statement));
  }
  if (contents.length === 0) return 0;
  const filled = new Set(contents.map(({ seq }) => seq));
  const hole = await nextHole(core, before, filled);
  const { firstHole: _, ...rest } = before;
  const log = { ...rest, ...(hole === undefined ? {} : { firstHole: hole }) };
  // What its act alone gave cause for was found when it came; the whole statement is screened now.
  const rescreened = state.complete ? contents : [];
  const refilled = bundle.statements.filter(({ act }) => filled.has(act.seq));
  const { acts, forks, settings } = forkRows(state, state.forkActs, refilled);
  const rows = { contents, search, rescreened, findings, forks, settings, logs: [rowOf(log)] };
  await commit(core, rows, state);
  state.logs.set(party, log);
  state.forkActs = [...state.forkActs, ...acts];
  return contents.length;
}

async function nextHole(
  core: Core,
  log: LogState,
  filled: ReadonlySet<number>,
): Promise<number | undefined> {
  for (let from = log.firstHole ?? 0; from < log.size; ) {
    const leaves = await core.store.leaves(log.group, log.party, from, 1_000, 1_048_576);
    const hole = leaves.find((leaf) => leaf.content === 'hole' && !filled.has(leaf.seq));
    if (hole !== undefined) return hole.seq;
    from = (leaves.at(-1)?.seq ?? log.size) + 1;
  }
  return undefined;
}
