import type { NotificationJoint } from '#desks/notifications/view.ts';
import { assert } from '#kernel/assert.ts';
import { fromBase64, toHex } from '#kernel/digest.ts';
import type { PartyId } from '#kernel/id.ts';
import { instantOfMs, instantOfSeconds } from '#kernel/instant.ts';
import { checkpointAheadSecondsMax } from '#ledger/bounds.ts';
import { verifyCheckpoint } from '#ledger/checkpoint.ts';
import { keyInForce } from '#ledger/keys.ts';
import { nationalCommitment, receiptFacts } from '#ledger/receipt.ts';
import type { JointBase } from '#verbs/desk.ts';
import { type Core, commit, refusalIfStopped, write } from './core.ts';
import { signOwnLog } from './give.ts';
import { type GroupState, logOf } from './group-state.ts';
import { type LogState, rowOf } from './log-state.ts';
import { logSecretOf } from './own-keys.ts';
import { appendOwn, buildOwn } from './say.ts';

/** The status of a request whose deadline is past and unsettled (docs/spec/notifications.md). */
const lineQuiet = 'period-over-line-quiet';
/** How many requests of one group are looked at for silence in one turn. */
const quietMax = 500;

/**
 * Writes the receipts that are due (docs/spec/log.md, "Receipt"): for logs that brought more than receipts, and to settle silence. Never for a log
 * that forked, beyond a hole, or by a node that is behind its guard.
 */
export async function receiptDue(core: Core): Promise<number> {
  let written = 0;
  for (const { group } of [...core.groups.values()]) {
    written += await write(core, () => receiptsOfGroup(core, group));
  }
  return written;
}

async function receiptsOfGroup(core: Core, group: GroupState['group']): Promise<number> {
  const state = core.groups.get(group);
  if (!state?.complete || core.recovering.has(group) || refusalIfStopped(core)) return 0;
  if (state.terms.kind === 'national' || logOf(state, state.self).forkedAt !== undefined) return 0;
  let written = 0;
  for (const { party } of state.terms.members) {
    if (party === state.self) continue;
    const log = logOf(state, party);
    // Own receipts that wait cover more than is held: a restored node has to catch up with its own word first.
    const isBehind = state.waiting.some(
      (waiting) => waiting.by === state.self && waiting.of === party,
    );
    if (isBehind || !isReceiptable(log) || isFromTheFuture(core, log)) continue;
    if (!log.unreceipted && !(await settlesSilence(core, state, log))) continue;
    await writeReceipt(core, state, party);
    written += 1;
  }
  return written;
}

/** A receipt covers every leaf of the checkpoint with its content, and nothing that it does not. */
function isReceiptable({ checkpoint, size, firstHole, forkedAt }: LogState): boolean {
  return checkpoint?.size === size && size > 0 && firstHole === undefined && forkedAt === undefined;
}

/** Taken while our own clock was ahead: its author's time would date what we say next (docs/spec/log.md, "Receipt"). */
function isFromTheFuture({ environment }: Core, { checkpoint }: LogState): boolean {
  const now = Math.floor(environment.nowMs() / 1000);
  return (checkpoint?.seconds ?? 0) > now + checkpointAheadSecondsMax;
}

/**
 * True if an own request's deadline lies before both now and the time of that party's checkpoint, unsettled: then one receipt is written even
 * when nothing new came (docs/spec/time.md, "Silence").
 */
async function settlesSilence(core: Core, state: GroupState, log: LogState): Promise<boolean> {
  const quoted = instantOfSeconds(log.checkpoint?.seconds ?? 0);
  const now = instantOfMs(core.environment.nowMs());
  const page = await core.store.joints({
    group: state.group,
    statuses: [lineQuiet],
    limit: quietMax,
  });
  return page.rows.some(({ joint }) => {
    if (!isNotice(joint)) return false;
    const { addressee, exporter, clock } = joint;
    if (exporter !== state.self || addressee !== log.party || clock?.deadline === undefined)
      return false;
    return clock.deadline < now && clock.deadline < quoted && isHeld(state, joint);
  });
}

/** Nothing settles what the addressee has not said that he holds; what he holds, one receipt after the deadline settles for good. */
function isHeld({ receipts }: GroupState, { addressee, exporter, clock }: NotificationJoint) {
  if (addressee === undefined || clock?.startedBy === undefined) return false;
  const { party, seq } = clock.startedBy;
  return party === addressee || receipts.firstCovering(addressee, exporter, seq) !== undefined;
}

const isNotice = (joint: JointBase): joint is NotificationJoint => joint.desk === 'notifications';

async function writeReceipt(core: Core, state: GroupState, of: PartyId): Promise<void> {
  const { group, self } = state;
  const log = logOf(state, of);
  const secret = logSecretOf(core, state);
  assert(
    log.checkpoint && secret,
    'a receiptable log has a checkpoint, and a founded group its keys',
  );
  const key = fromBase64(keyInForce(log.keys, log.checkpoint.size).key);
  const checkpoint = verifyCheckpoint(log.checkpoint.note, { group, party: of }, key);
  assert(checkpoint.ok, 'a held checkpoint was verified when it came');
  const seconds = Math.floor(core.environment.nowMs() / 1000);
  const national = await nationalOf(core);
  const facts = receiptFacts({
    of: { group, party: of },
    checkpoint: checkpoint.value,
    by: self,
    seconds,
    secret,
    ...(national === undefined ? {} : { national: national.commitment }),
  });
  const built = buildOwn(core, state, { type: 'receipt', facts }, undefined);
  assert(built.ok, 'a receipt has the form of a receipt');
  if (national) await keepOpening(core, state, built.value.act.seq, national);
  await appendOwn(core, state, [built.value]);
  const after = { ...logOf(state, of), unreceipted: false };
  await commit(core, { logs: [rowOf(after)] }, state);
  state.logs.set(of, after);
}

type National = Readonly<{
  salt: Uint8Array;
  note: string;
  commitment: ReturnType<typeof nationalCommitment>;
}>;

/** A salted commitment to the national log as it stands, so that it cannot be rewritten later either. */
async function nationalOf(core: Core): Promise<National | undefined> {
  const national = [...core.groups.values()].find(({ terms }) => terms.kind === 'national');
  if (!national || logOf(national, national.self).size === 0) return undefined;
  const signed = await signOwnLog(core, national);
  if (!signed.ok) return undefined;
  const salt = core.environment.random(32);
  const text = `${signed.value.note.split('\n\n', 1)[0]}\n`;
  return { salt, note: signed.value.note, commitment: nationalCommitment(salt, text) };
}

/** The salt stays at home; with it the party can later show what its national log was. Durable before the receipt leaves. */
async function keepOpening(
  core: Core,
  state: GroupState,
  seq: number,
  { salt, note }: National,
): Promise<void> {
  const name = `national.${state.group}.${String(seq).padStart(12, '0')}`;
  await commit(core, { settings: { [name]: { salt: toHex(salt), note } } });
}
