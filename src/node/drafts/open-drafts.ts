import {
  type ClearanceTable,
  clearancesFacts,
  couldGive,
  missing,
  type Need,
  needsOf,
  takesProof,
  usualProofs,
} from '#desks/releases/clearances.ts';
import type { Version } from '#desks/releases/side.ts';
import { canonicalText, type JsonObject } from '#kernel/canonical-json.ts';
import { openerOf, type RecordId, recordId } from '#kernel/id.ts';
import { codes, phrase } from '#kernel/phrase.ts';
import { phraseOfIssue } from '#kernel/phrase-of-issue.ts';
import { ok, type Result, refuse } from '#kernel/refusal.ts';
import { parseAct } from '#ledger/act.ts';
import { draftDigest } from '#ledger/draft-digest.ts';
import type { VerifiedStatement } from '#ledger/statement.ts';
import type { Commit } from '#store/store.ts';
import { type Core, refusalIfStopped, write } from '../core.ts';
import type { Draft } from '../draft.ts';
import type { GroupState } from '../group-state.ts';
import { areaOfRecord, placed } from '../placed.ts';
import { appendOwn, buildOwn, checkDraft, checkSayable } from '../say.ts';
import { draftText, isDraft, nationalOf, openDraft, tableInForce } from './draft-state.ts';
import {
  type Cleared,
  type Clearing,
  clearanceFacts,
  type Drafted,
  type Drafts,
  type SeenDraft,
  type Signer,
} from './drafts.ts';
import { noteSaid } from './note-said.ts';
import { heldAct, noteReleased, releaseDraft, releasing, saidBefore } from './release.ts';

export function openDrafts(core: Core): Drafts {
  const inNational = <T>(job: (national: GroupState) => Promise<Result<T>>): Promise<Result<T>> =>
    write(core, async () => {
      const stopped = refusalIfStopped(core);
      if (stopped) return stopped;
      const national = nationalOf(core);
      if (!national.ok) return national;
      await noteSaid(core, national.value);
      return job(national.value);
    });
  return {
    write: (draft, by, { note, as } = {}) =>
      inNational((national) => draftAnew(core, national, { draft, by, note, as })),
    revise: (seen, draft, by, note) =>
      inNational((national) => draftAnew(core, national, { draft, by, note, seen })),
    clear: (clearing, by) => inNational((national) => clear(core, national, clearing, by)),
    giveBack: (seen, by, { reason, text }) =>
      inNational((national) =>
        endVersion(core, national, seen, {
          type: 'draft.returned',
          facts: { ...signed(by), digest: seen.digest, reason },
          content: { ...named(by), ...(text && { text }) },
        }),
      ),
    discard: (seen, by) =>
      inNational((national) =>
        endVersion(core, national, seen, {
          type: 'draft.discarded',
          facts: { officer: by.officer, digest: seen.digest },
          content: named(by),
        }),
      ),
    table: async () => {
      const national = nationalOf(core);
      return (await tableInForce(core.store, valueOfNational(national))).table;
    },
    tableSet: async () => {
      const national = nationalOf(core);
      return national.ok ? (await tableInForce(core.store, national.value)).set : undefined;
    },
    setTable: (table, by, was) =>
      inNational((national) => setTable(core, national, { table, by, was })),
  };
}

function valueOfNational(national: Result<GroupState>): GroupState {
  if (!national.ok) throw new RangeError('a table of clearances stands in a national log');
  return national.value;
}

const signed = ({ officer, authority }: Signer): JsonObject => ({
  officer,
  ...(authority === undefined ? {} : { authority }),
});
const named = ({ name }: Signer): JsonObject => (name === undefined ? {} : { name });

type Act = Parameters<typeof buildOwn>[2] & Readonly<{ content?: JsonObject }>;

/** In one commit. @param rows what must stand if the statements do */
async function append(
  core: Core,
  national: GroupState,
  acts: readonly Act[],
  rows: Pick<Commit, 'settings'> = {},
): Promise<Result<undefined>> {
  const statements: VerifiedStatement[] = [];
  for (const [ahead, { content, ...act }] of acts.entries()) {
    const hasContent = content !== undefined && Object.keys(content).length > 0;
    const built = buildOwn(core, national, act, hasContent ? content : undefined, ahead);
    if (!built.ok) return built;
    statements.push(built.value);
  }
  await appendOwn(core, national, statements, rows);
  return ok(undefined);
}

const inArea = { area: 'coordination' } as const;

async function draftAnew(
  core: Core,
  national: GroupState,
  given: Readonly<{
    draft: Draft;
    by: Signer;
    note: string | undefined;
    as?: RecordId | undefined;
    seen?: SeenDraft;
  }>,
): Promise<Result<Drafted>> {
  const { by, note, as, seen } = given;
  // As it is digested and shown: in the area in which it will stand.
  const draft = await placed(core, given.draft);
  const digest = draftDigest(draft);
  const standing = as && (await standingDraft(core, national, { record: as, digest }, by));
  if (standing) return standing;
  if (seen) {
    const open = await openDraft(core.store, national, seen);
    if (!open.ok) return open;
    const { group, record } = open.value.version;
    if (draft.group !== group || draft.record !== record) {
      const expected = phrase('the table and the record of the draft');
      return refuse('draft.malformed', { at: 'record', facts: { expected } });
    }
  }
  const checked = await checkDraft(core, draft);
  if (!checked.ok) return checked;
  const record = seen?.record ?? as ?? recordId(national.self, core.environment.random(16));
  const { group, type } = draft;
  const area = await areaOfRecord(core, draft);
  const act: Act = {
    ...{ type: seen ? 'draft.revised' : 'draft.written', record, ...inArea },
    facts: {
      ...{ ...signed(by), digest, group, type },
      ...(draft.record === undefined ? {} : { record: draft.record }),
      ...(area === undefined ? {} : { area }),
    },
    content: { ...named(by), draft, ...(note === undefined ? {} : { note }) },
  };
  const said = await append(core, national, [act], seen ? unmarked(record) : {});
  return said.ok ? ok({ record, digest }) : said;
}

/** What stands under the id that its writer chose: the draft that he sent before and had no answer to, or another one. */
async function standingDraft(
  { store }: Core,
  national: GroupState,
  { record, digest }: SeenDraft,
  { officer }: Signer,
): Promise<Result<Drafted> | undefined> {
  if (openerOf(record) !== national.self) {
    const expected = codes(`${national.self}-…`);
    return refuse('request.malformed', { at: 'as', facts: { expected } });
  }
  const joint = (await store.joint(national.group, record))?.joint;
  if (joint === undefined) return undefined;
  const [first] = await store.leavesOf(national.group, record);
  const act = first && parseAct(first.actBytes);
  const { officer: writer, digest: written } = act?.ok ? act.value.facts : {};
  return writer === officer && written === digest && isDraft(joint) && joint.version
    ? ok({ record, digest: joint.version.digest })
    : refuse('draft.exists', { at: 'as' });
}

async function clear(
  core: Core,
  national: GroupState,
  clearing: Clearing,
  by: Signer,
): Promise<Result<Cleared>> {
  const { store } = core;
  const { record, role, proof, evidence, note } = clearing;
  const open = await openDraft(store, national, clearing);
  if (!open.ok) return open;
  const { joint, version } = open.value;
  if (joint.status === 'returned') return refuse('draft.closed', { facts: { found: 'returned' } });
  if (version.officer === by.officer) return refuse('clearance.own-draft');
  // The same words, written down again while the passkey was asked.
  if (evidence && evidence.version !== version.seq) return refuse('draft.changed');
  const text = await draftText(store, national, version);
  if (!text.ok) return text;
  const { table } = await tableInForce(store, national);
  const needs = needsOf(table, text.value);
  const given = joint.clearances ?? [];
  const before = missing(needs, given);
  // Cleared by all, and not said because it could not be then: whoever could have cleared it tries again.
  if (before.length === 0) {
    const { authority } = by;
    if (!couldGive(needs, { role, proof, ...(authority === undefined ? {} : { authority }) })) {
      return notNeeded(needs, clearing, by);
    }
    return release(core, national, record, version, text.value);
  }
  if (given.some(({ officer }) => officer === by.officer)) return refuse('clearance.given');
  const { officer, authority } = by;
  const after = missing(needs, [
    ...given,
    { officer, role, proof, ...(authority === undefined ? {} : { authority }) },
  ]);
  if (officersIn(after) === officersIn(before)) return notNeeded(before, clearing, by);
  const completes = after.length === 0;
  const isSaid = completes && (await saidBefore(core, national, text.value, version)) !== undefined;
  // What could not be said now is told before anything is written; what will be sayable when its area is open again waits at home.
  const checked = completes && !isSaid ? await checkSayable(core, text.value) : ok(undefined);
  const isHeld = !checked.ok && checked.refusal.code === 'draft.area-suspended';
  if (!checked.ok && !isHeld) return checked;
  const cleared: Act = {
    ...{ type: 'draft.cleared', record, ...inArea },
    facts: clearanceFacts(by, clearing),
    content: {
      ...named(by),
      ...(evidence && { proof: evidence }),
      ...(note === undefined ? {} : { note }),
    },
  };
  const written = await append(
    core,
    national,
    isHeld ? [cleared, heldAct(record, version)] : [cleared],
    completes && !isHeld ? { settings: { [releasing(record)]: {} } } : {},
  );
  if (!written.ok) return written;
  if (isHeld) return ok({ missing: 0, held: true });
  if (!completes) return ok({ missing: officersIn(after) });
  return release(core, national, record, version, text.value);
}

/** Says what all have cleared; of what a restored node had said already, only where it stands. */
async function release(
  core: Core,
  national: GroupState,
  record: RecordId,
  version: Version,
  draft: Draft,
): Promise<Result<Cleared>> {
  const already = await saidBefore(core, national, draft, version);
  if (already) {
    await noteReleased(core, national, record, version, already);
    return ok({ missing: 0, said: already });
  }
  const said = await releaseDraft(core, national, record, version, draft);
  return said.ok ? ok({ missing: 0, said: said.value }) : said;
}

/** Says what is missing: the officer's place is another's, or the way in which he proved himself is not taken. */
function notNeeded(left: readonly Need[], { role, proof }: Clearing, { authority }: Signer) {
  const own = left.filter(
    (need) => need.role === role && (need.authority === undefined || need.authority === authority),
  );
  if (own.length > 0 && own.every((need) => !takesProof(need, proof))) {
    const taken = own.flatMap(({ proofs }) => proofs ?? usualProofs);
    const expected = codes([...new Set(taken)]);
    return refuse('clearance.proof-not-taken', { at: 'proof', facts: { expected, found: proof } });
  }
  const expected = codes(left.map((need) => `${need.role} ${need.authority ?? ''}`.trim()));
  return refuse('clearance.not-needed', { at: 'role', facts: { expected, found: role } });
}

const officersIn = (needs: readonly Readonly<{ officers: number }>[]): number =>
  needs.reduce((sum, { officers }) => sum + officers, 0);

async function endVersion(
  core: Core,
  national: GroupState,
  seen: SeenDraft,
  act: Readonly<{ type: string; facts: JsonObject; content: JsonObject }>,
): Promise<Result<undefined>> {
  const open = await openDraft(core.store, national, seen);
  if (!open.ok) return open;
  if (act.type === 'draft.returned' && open.value.joint.status === 'returned') {
    return refuse('draft.closed', { facts: { found: 'returned' } });
  }
  const ended = { ...act, record: seen.record, ...inArea };
  return append(core, national, [ended], unmarked(seen.record));
}

/** What was cleared and not said is not the draft any more: the next start must not say what nobody has cleared. */
const unmarked = (record: RecordId): Pick<Commit, 'settings'> => ({
  settings: { [releasing(record)]: undefined },
});

async function setTable(
  core: Core,
  national: GroupState,
  {
    table,
    by,
    was,
  }: Readonly<{ table: ClearanceTable; by: Signer; was: ClearanceTable | undefined }>,
): Promise<Result<undefined>> {
  const facts = clearancesFacts.safeParse({ officer: by.officer, ...table });
  if (!facts.success) {
    const [issue] = facts.error.issues;
    return refuse('draft.malformed', {
      at: issue?.path.join('.') ?? '',
      facts: { expected: phraseOfIssue(issue) },
    });
  }
  const held = await tableInForce(core.store, national);
  if (was !== undefined && canonicalText(was) !== canonicalText(held.table)) {
    return refuse('request.outdated', { at: 'rules' });
  }
  const record = held.record ?? recordId(national.self, core.environment.random(16));
  const act = { type: 'clearances.set', record, ...inArea, facts: facts.data };
  return append(core, national, [{ ...act, content: named(by) }]);
}
