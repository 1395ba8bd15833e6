import { silentTerms } from '#fold/derive-record.ts';
import { mayOn } from '#fold/faces.ts';
import { statementTypes } from '#fold/registry.ts';
import { hashHex } from '#kernel/digest.ts';
import { type PartyId, type RecordId, recordId } from '#kernel/id.ts';
import { instantOfMs } from '#kernel/instant.ts';
import { codes, phrase } from '#kernel/phrase.ts';
import { phraseOfIssue } from '#kernel/phrase-of-issue.ts';
import { ok, type Result, refuse } from '#kernel/refusal.ts';
import { termsRecord } from '#ledger/amended-terms.ts';
import { buildStatement, type StatementDraft } from '#ledger/build-statement.ts';
import { saltBytes } from '#ledger/content.ts';
import type { VerifiedStatement } from '#ledger/statement.ts';
import type { Commit } from '#store/store.ts';
import { type Core, carryOut, refusalIfStopped, write } from './core.ts';
import { foldContext, type GroupState, logOf } from './group-state.ts';
import type { Draft, Said } from './node.ts';
import { refusalIfSuspended } from './open-areas.ts';
import { canSign, keysAfter } from './own-keys.ts';
import { misplaced, placed, termsOfDraft } from './placed.ts';
import { planBatch } from './plan.ts';
import { rederiveStale } from './stale-areas.ts';

/** Acts that one transaction takes up: what waits while one commit runs goes into the next. */
export const groupCommitMax = 1_024;

type Pending = Readonly<{
  draft: Draft;
  resolve: (said: Result<Said>) => void;
  reject: (error: unknown) => void;
}>;

/** Says what its callers hand in, as many as are waiting in one durable commit. */
export type Writer = Readonly<{ say: (draft: Draft) => Promise<Result<Said>> }>;

export function openWriter(core: Core): Writer {
  const waiting: Pending[] = [];
  let scheduled = false;
  const flush = async (): Promise<void> => {
    scheduled = false;
    const batch = waiting.splice(0, groupCommitMax);
    if (waiting.length > 0) schedule();
    try {
      const said = await sayAll(
        core,
        batch.map(({ draft }) => draft),
      );
      for (const [index, result] of said.entries()) batch[index]?.resolve(result);
    } catch (error) {
      for (const { reject } of batch) reject(error);
    }
  };
  const schedule = (): void => {
    if (scheduled) return;
    scheduled = true;
    void write(core, flush);
  };
  return {
    say: (draft) =>
      new Promise((resolve, reject) => {
        waiting.push({ draft, resolve, reject });
        schedule();
      }),
  };
}

/** In the order of the drafts; each is judged on its own, and the good ones of a group are committed together. */
async function sayAll(core: Core, drafts: readonly Draft[]): Promise<readonly Result<Said>[]> {
  const results: Result<Said>[] = [];
  const byGroup = new Map<GroupState, { index: number; draft: Draft }[]>();
  for (const [index, given] of drafts.entries()) {
    const draft = await placed(core, given);
    const checked = await checkSayable(core, draft);
    if (!checked.ok) {
      results[index] = checked;
      continue;
    }
    const state = checked.value;
    byGroup.set(state, [...(byGroup.get(state) ?? []), { index, draft }]);
  }
  for (const [state, entries] of byGroup) {
    const said = await append(
      core,
      state,
      entries.map(({ draft }) => draft),
    );
    for (const [place, { index }] of entries.entries()) {
      const result = said[place];
      if (result) results[index] = result;
    }
  }
  return results;
}

/** Refuses, beside that, what would stand in an area that is suspended: it can be drafted, and waits at home. */
export async function checkSayable(core: Core, draft: Draft): Promise<Result<GroupState>> {
  const checked = await checkDraft(core, draft);
  if (!checked.ok) return checked;
  const { area } = await placed(core, draft);
  return refusalIfSuspended(core, checked.value, area) ?? checked;
}

/** Refuses what this party may not say, or not so; a draft that passes is what every other node will understand. */
export async function checkDraft(core: Core, given: Draft): Promise<Result<GroupState>> {
  const draft = await placed(core, given);
  const stopped = refusalIfStopped(core);
  if (stopped) return stopped;
  const state = core.groups.get(draft.group);
  if (!state) return refuse('group.unknown', { facts: { group: draft.group } });
  if (!state.complete) return refuse('group.not-founded');
  if (state.dissolved) return refuse('group.over', { facts: { group: draft.group } });
  if (core.recovering.has(draft.group)) return refuse('node.behind-its-guard');
  if (!canSign(core, state)) {
    const expected = phrase('the log key in force');
    return refuse('key.malformed', { at: draft.group, facts: { expected } });
  }
  const known = statementTypes.get(draft.type);
  // Types of the group itself (receipts, keys) and of what officers do with drafts are written by the node.
  if (known?.desk === undefined || known.type.by === 'node') {
    return refuse('draft.malformed', {
      at: 'type',
      facts: { expected: phrase('a type of a desk'), found: draft.type },
    });
  }
  for (const [part, schema, fits, value] of [
    ['facts', known.type.facts, known.factsFit, draft.facts],
    ['content', known.type.content, known.contentFits, draft.content],
  ] as const) {
    if (value === undefined || fits?.(value)) continue;
    if (schema === undefined)
      return refuse('draft.malformed', {
        at: part,
        facts: { expected: phrase('none for this type') },
      });
    const parsed = schema.safeParse(value);
    if (parsed.success) continue;
    const issue = parsed.error.issues[0];
    const at = [part, ...(issue?.path ?? [])].join('.');
    return refuse('draft.malformed', { at, facts: { expected: phraseOfIssue(issue) } });
  }
  const elsewhere = await misplaced(core, state, draft);
  if (elsewhere) return elsewhere;
  const unfit = known.type.unfit?.(
    draft.facts,
    await termsOfDraft(core, state, draft),
    state.self,
    draft.content,
  );
  if (unfit) {
    const { at, expected } = unfit;
    return refuse('draft.malformed', { at, facts: { expected } });
  }
  return checkRecord(core, state, draft, known.type.opens);
}

async function checkRecord(
  core: Core,
  state: GroupState,
  draft: Draft,
  opens: boolean,
): Promise<Result<GroupState>> {
  if (draft.record === undefined) {
    return opens
      ? ok(state)
      : refuse('draft.malformed', {
          at: 'record',
          facts: { expected: phrase('the record it is about') },
        });
  }
  const row = await core.store.joint(state.group, draft.record);
  // Nobody opens the record of the terms: before anything is said of them it stands all the same.
  const joint = row?.joint ?? jointOfTerms(core, state, draft.record);
  if (!joint) return refuse('request.not-found', { at: 'record' });
  const may = mayOn(joint, state.self);
  return may.includes(draft.type)
    ? ok(state)
    : refuse('draft.not-entitled', {
        at: 'type',
        facts: { expected: may.length > 0 ? codes(may) : phrase('nothing'), found: draft.type },
      });
}

function jointOfTerms({ environment }: Core, state: GroupState, record: RecordId) {
  const isOfTerms =
    record === termsRecord(state.group, state.terms) && state.terms.kind === 'working-group';
  return isOfTerms ? silentTerms(foldContext(state, environment.nowMs()), record) : undefined;
}

/** Appends drafts that were checked to this party's log, in one commit. */
async function append(
  core: Core,
  state: GroupState,
  drafts: readonly Draft[],
): Promise<readonly Result<Said>[]> {
  const said: Result<Said>[] = [];
  const statements: VerifiedStatement[] = [];
  const fresh = new Set<RecordId>();
  for (const draft of drafts) {
    const built = buildOwn(
      core,
      state,
      ownAct(core, state, draft),
      draft.content,
      statements.length,
    );
    if (!built.ok) {
      said.push(built);
      continue;
    }
    statements.push(built.value);
    const { record } = built.value.act;
    if (draft.record === undefined && record !== undefined) fresh.add(record);
    said.push(ok(saidOf(built.value)));
  }
  if (statements.length > 0) await appendOwn(core, state, statements, {}, fresh);
  return said;
}

export function saidOf({ act, leafHash }: VerifiedStatement): Said {
  const { group, party, seq, time, record } = act;
  const said = { group, party, seq, leafHash: hashHex(leafHash), time };
  return record === undefined ? said : { ...said, record };
}

type OwnAct = Omit<StatementDraft['act'], 'group' | 'party' | 'seq' | 'time'>;

/** @param draft placed */
export function ownAct(core: Core, state: GroupState, draft: Draft): OwnAct {
  const { type, area, authority, facts } = draft;
  const record = draft.record ?? recordId(state.self, core.environment.random(16));
  return {
    type,
    record,
    facts,
    ...(area === undefined ? {} : { area }),
    ...(authority === undefined ? {} : { authority }),
  };
}

/** @param ahead statements that will stand between the log's end and this one */
export function buildOwn(
  core: Core,
  state: GroupState,
  act: OwnAct,
  content: Draft['content'],
  ahead = 0,
): Result<VerifiedStatement> {
  const place = {
    group: state.group,
    party: state.self,
    seq: logOf(state, state.self).size + ahead,
    time: instantOfMs(core.environment.nowMs()),
  };
  const built = buildStatement(
    { act: { ...act, ...place }, ...(content === undefined ? {} : { content }) },
    core.environment.random(saltBytes),
  );
  return built.ok ? ok(built.value as VerifiedStatement) : built;
}

/**
 * Appends to the own log, through the same plan as everything that comes from others.
 * @param rows what must stand if the statements do, and must not if they do not
 * @param fresh records whose ids were drawn for these statements
 */
export async function appendOwn(
  core: Core,
  state: GroupState,
  statements: readonly VerifiedStatement[],
  rows: Pick<Commit, 'groups' | 'keptCheckpoints' | 'settings'> = {},
  fresh: ReadonlySet<RecordId> = new Set(),
): Promise<void> {
  const party: PartyId = state.self;
  const before = logOf(state, party);
  const { range, keys, keyActs } = keysAfter(state, statements);
  const log = { ...before, size: range.size, peaks: range.peaks, keys, keyActs };
  const { store, environment, screen } = core;
  const batch = { party, statements, fresh, log };
  const plan = await planBatch({ store, state, batch, nowMs: environment.nowMs(), screen });
  const settings = { ...plan.commit.settings, ...rows.settings };
  const commit = { ...plan.commit, ...rows, settings };
  await carryOut(core, state, { ...plan, commit }, party);
  await rederiveStale(core, state);
}
