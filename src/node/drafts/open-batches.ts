import { setImmediate as others } from 'node:timers/promises';
import { listedMax } from '#desks/releases/batches.ts';
import type { JsonObject } from '#kernel/canonical-json.ts';
import { openerOf, type RecordId } from '#kernel/id.ts';
import { codes } from '#kernel/phrase.ts';
import { ok, type Result, refuse } from '#kernel/refusal.ts';
import type { VerifiedStatement } from '#ledger/statement.ts';
import type { JointBase } from '#verbs/desk.ts';
import { type Core, commit, refusalIfStopped, write } from '../core.ts';
import { type GroupState, logOf } from '../group-state.ts';
import { appendOwn, buildOwn } from '../say.ts';
import { type BatchPace, batchesOf, isBatch, progressOf } from './batch-progress.ts';
import {
  type BatchState,
  batchSetting,
  batchStateForm,
  batchStatesOf,
  listOf,
  sayStep,
} from './batch-steps.ts';
import type { Batches, BatchProgress, BatchRequest, Chosen, Releaser } from './batches.ts';
import { chooseBatch } from './choose-batch.ts';
import { nationalOf } from './draft-state.ts';
import type { Signer } from './drafts.ts';
import { noteSaid } from './note-said.ts';
import { saidBeforeIn } from './said-before.ts';

/** The jobs of one process. */
type Jobs = {
  readonly core: Core;
  readonly running: Map<RecordId, Promise<void>>;
  readonly pace: Map<RecordId, BatchPace>;
  closing: boolean;
};
export type OpenBatches = Batches & Readonly<{ close: () => Promise<void> }>;

export function openBatches(core: Core): OpenBatches {
  const jobs: Jobs = { core, running: new Map(), pace: new Map(), closing: false };
  const resume = async (): Promise<void> => {
    for (const batch of (await batchStatesOf(core)).keys()) work(jobs, batch);
  };
  return {
    choose: (selection, by) => chooseBatch(core, selection, by),
    start: async (request, by) => {
      const started = await write(core, () => start(core, request, by));
      if (started.ok) work(jobs, request.as);
      return started.ok ? shown(jobs, request.as) : started;
    },
    progress: async (group) => {
      const states = await batchStatesOf(core);
      const told = await batchesOf(core, group);
      return told.map((joint) => progressOf(core, joint, aroundOf(jobs, joint.record, states)));
    },
    cancel: (batch, by) => cancel(jobs, batch, by),
    resume,
    settled: (batch) => jobs.running.get(batch) ?? Promise.resolve(),
    close: async () => {
      jobs.closing = true;
      await Promise.allSettled(jobs.running.values());
    },
  };
}

const aroundOf = (jobs: Jobs, batch: RecordId, states: ReadonlyMap<RecordId, BatchState>) => ({
  state: states.get(batch),
  pace: jobs.pace.get(batch),
  works: jobs.running.has(batch),
});

async function shown(jobs: Jobs, batch: RecordId): Promise<Result<BatchProgress>> {
  const national = nationalOf(jobs.core);
  if (!national.ok) return national;
  const joint = (await jobs.core.store.joint(national.value.group, batch))?.joint;
  if (!isBatch(joint)) return refuse('request.not-found', { at: 'batch' });
  return ok(progressOf(jobs.core, joint, aroundOf(jobs, batch, await batchStatesOf(jobs.core))));
}

/** The choice, with its list, in one commit with where the job begins. */
async function start(core: Core, request: BatchRequest, by: Releaser): Promise<Result<undefined>> {
  const stopped = refusalIfStopped(core);
  if (stopped) return stopped;
  const national = nationalOf(core);
  if (!national.ok) return national;
  const { as, digest, selection } = request;
  const state = national.value;
  if (openerOf(as) !== state.self) {
    return refuse('request.malformed', { at: 'as', facts: { expected: codes(`${state.self}-…`) } });
  }
  const standing = (await core.store.joint(state.group, as))?.joint;
  if (standing !== undefined) return sameChoice(standing, digest, by);
  await noteSaid(core, state);
  const chosen = await chooseBatch(core, selection, by);
  if (!chosen.ok) return chosen;
  const { drafts, digest: found } = chosen.value;
  if (drafts.length === 0) return refuse('batch.empty');
  if (found !== digest)
    return refuse('draft.changed', { at: 'digest', facts: { expected: found, found: digest } });
  const begins: BatchState = {
    ...{ group: selection.group, chosen: logOf(state, state.self).size },
    ...{ next: 0, released: 0, left: 0 },
  };
  const statements = builtChoice(core, state, { request, by, chosen: chosen.value });
  if (!statements.ok) return statements;
  await appendOwn(core, state, statements.value, { settings: { [batchSetting(as)]: begins } });
  return ok(undefined);
}

const sameChoice = (standing: JointBase, digest: string, { officer }: Signer): Result<undefined> =>
  isBatch(standing) && standing.chosen.digest === digest && standing.chosen.officer === officer
    ? ok(undefined)
    : refuse('draft.exists', { at: 'as' });

/** The facts of `batch.chosen`: what a passkey signs is what will stand. */
export const choiceFacts = (
  { officer, authority, role, proof }: Omit<Releaser, 'mayIn' | 'reads' | 'name'>,
  { digest, drafts, group }: Readonly<{ digest: string; drafts: number; group: string }>,
): JsonObject => ({
  ...{ officer, role, proof, digest, drafts, group },
  ...(authority === undefined ? {} : { authority }),
});

type Choice = Readonly<{ request: BatchRequest; by: Releaser; chosen: Chosen }>;

function builtChoice(
  core: Core,
  national: GroupState,
  { request, by, chosen: { drafts, digest } }: Choice,
): Result<readonly VerifiedStatement[]> {
  const { as: record, evidence, note, selection } = request;
  const place = { record, area: 'coordination' } as const;
  const content = {
    ...(by.name && { name: by.name }),
    ...(evidence && { proof: evidence }),
    ...(note === undefined ? {} : { note }),
  };
  const facts = choiceFacts(by, { digest, drafts: drafts.length, group: selection.group });
  const acts: readonly Readonly<{ type: string; facts: JsonObject; content: JsonObject }>[] = [
    { type: 'batch.chosen', facts, content },
    ...Array.from({ length: Math.ceil(drafts.length / listedMax) }, (_, at) => ({
      type: 'batch.listed',
      facts: { from: at * listedMax },
      content: {
        drafts: drafts.slice(at * listedMax, (at + 1) * listedMax).map(({ draft }) => draft),
      },
    })),
  ];
  const statements: VerifiedStatement[] = [];
  for (const [ahead, { content: held, ...act }] of acts.entries()) {
    const given = Object.keys(held).length > 0 ? held : undefined;
    const built = buildOwn(core, national, { ...act, ...place }, given, ahead);
    if (!built.ok) return built;
    statements.push(built.value);
  }
  return ok(statements);
}

/** Takes a batch up in this process, unless it is being worked on. Whatever fails is left to the next round, or the next start. */
function work(jobs: Jobs, batch: RecordId): void {
  if (jobs.running.has(batch) || jobs.closing) return;
  const job = run(jobs, batch).finally(() => jobs.running.delete(batch));
  jobs.running.set(batch, job);
  // Told by `settled`, and shown as interrupted.
  job.catch(() => undefined);
}

async function run(jobs: Jobs, batch: RecordId): Promise<void> {
  const { core, pace } = jobs;
  const at = (await batchStatesOf(core)).get(batch);
  const national = nationalOf(core);
  const state = at && core.groups.get(at.group);
  if (at === undefined || !national.ok || state === undefined) return;
  const list = await listOf(core, national.value, batch);
  const before = await saidBeforeIn(core, national.value, state);
  pace.set(batch, { sinceMs: core.environment.nowMs(), from: at.next, done: at.next });
  for (let more = true; more && !jobs.closing; ) {
    more = await write(core, () => step(jobs, batch, { list, before }));
    // Those who read are heard between two groups.
    await others();
  }
}

async function step(
  { core, pace }: Jobs,
  batch: RecordId,
  known: Readonly<{
    list: readonly RecordId[];
    before: Awaited<ReturnType<typeof saidBeforeIn>>;
  }>,
): Promise<boolean> {
  const name = batchSetting(batch);
  const national = nationalOf(core);
  if (!national.ok || refusalIfStopped(core)) return false;
  await noteSaid(core, national.value);
  const value = (await core.store.settings(name))[name];
  if (value === undefined) return false;
  const at = batchStateForm.parse(value);
  const state = core.groups.get(at.group);
  if (state === undefined) return false;
  if (at.next >= known.list.length || at.cancelledBy !== undefined) {
    await end(core, national.value, batch, at);
    return false;
  }
  const run = { batch, national: national.value, state, ...known };
  const after = await sayStep(core, run, at);
  const paced = pace.get(batch);
  if (after.ok && paced) pace.set(batch, { ...paced, done: after.value.next });
  return after.ok;
}

async function end(
  core: Core,
  national: GroupState,
  batch: RecordId,
  { released, left, from, to, cancelledBy }: BatchState,
): Promise<void> {
  const facts = {
    ...{ outcome: cancelledBy === undefined ? 'finished' : 'cancelled', released, left },
    ...(cancelledBy === undefined ? {} : { officer: cancelledBy }),
    ...(from === undefined || to === undefined ? {} : { from, to }),
  };
  const act = { type: 'batch.ended', record: batch, area: 'coordination', facts };
  const built = buildOwn(core, national, act, undefined);
  if (!built.ok) throw new RangeError('how a batch ended has the form of facts');
  await appendOwn(core, national, [built.value], {
    settings: { [batchSetting(batch)]: undefined },
  });
}

async function cancel(
  jobs: Jobs,
  batch: RecordId,
  { officer }: Signer,
): Promise<Result<BatchProgress>> {
  const { core } = jobs;
  const name = batchSetting(batch);
  const noted = await write(core, async (): Promise<Result<undefined>> => {
    const stopped = refusalIfStopped(core);
    if (stopped) return stopped;
    const value = (await core.store.settings(name))[name];
    if (value === undefined) return refuse('draft.closed', { at: 'batch' });
    const at = batchStateForm.parse(value);
    await commit(core, { settings: { [name]: { ...at, cancelledBy: at.cancelledBy ?? officer } } });
    return ok(undefined);
  });
  const told = await shown(jobs, batch);
  if (!noted.ok) return told.ok ? noted : told;
  work(jobs, batch);
  return told;
}
