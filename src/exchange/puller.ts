import type { GroupId, PartyId } from '#kernel/id.ts';
import { instantOfMs } from '#kernel/instant.ts';
import { refuse } from '#kernel/refusal.ts';
import type { EntenteNode, FoundedGroup } from '#node/node.ts';
import { dayMeter, isSpent } from './day-meter.ts';
import { type PullAsk, type PullStep, pullOnce } from './pull-once.ts';
import { behindOf, type PullStatus, statusAfter } from './pull-status.ts';
import type { Transport } from './transport.ts';

/** Bundles of one log in one turn; the next turn goes on from there. */
export const bundlesOfOneTurnMax = 1_024;
/** A hole is asked for again only after so long: it costs a bundle each time, and its author may mean it. */
export const holeRetryMsMin = 3_600_000;

export interface Puller {
  /**
   * Pulls one member's log until nothing more comes: from that member and, when he does not answer, from every other
   * member. While this node is recovering, also its own log from that member, and says so to the node.
   */
  pullLog(group: GroupId, party: PartyId): Promise<PullStatus>;
  /** Pulls every other member's log, then writes the receipts that are due. */
  pullGroup(group: GroupId): Promise<readonly PullStatus[]>;
  pullAll(): Promise<readonly PullStatus[]>;
  /** One row for each log of each other member, in the order of the groups and their terms. */
  status(): readonly PullStatus[];
  statusOf(group: GroupId, party: PartyId): PullStatus;
  /** What no refusal or line explains: the disk, or a bug. Kept in the status; the caller still throws it. */
  failed(group: GroupId, party: PartyId): void;
}

type PullerNode = Pick<
  EntenteNode,
  | 'environment'
  | 'store'
  | 'groups'
  | 'group'
  | 'memberKeys'
  | 'accept'
  | 'pullFrom'
  | 'seeksBranch'
  | 'receiptDue'
  | 'recovering'
  | 'heard'
>;
type Turn = Readonly<{ founded: FoundedGroup; party: PartyId }>;

export function createPuller(node: PullerNode, transport: Transport): Puller {
  const statuses = new Map<string, PullStatus>();
  const holeAskedAt = new Map<string, number>();
  const meter = dayMeter();
  const nowMs = (): number => node.environment.nowMs();

  const statusOf = (group: GroupId, party: PartyId): PullStatus => ({
    ...(statuses.get(`${group}/${party}`) ?? { group, party, state: 'never' }),
    today: meter.today(`${group}/${party}`, nowMs()),
  });
  const note = (status: PullStatus): void => {
    statuses.set(`${status.group}/${status.party}`, status);
  };

  /** One bundle, unless the day's quota of that log is used up. */
  const step = async ({ founded }: Turn, ask: PullAsk): Promise<PullStep> => {
    const line = `${ask.group}/${ask.party}`;
    const source = ask.source ?? ask.party;
    if (isSpent(meter.today(line, nowMs()), founded.terms.quotas)) {
      const { refusal } = refuse('exchange.quota', { facts: { ...founded.terms.quotas } });
      return { kind: 'refused', source, refusal, bytes: 0 };
    }
    const done = await pullOnce(node, transport, ask);
    if (done.kind === 'unreachable') return done;
    const added = done.kind === 'accepted' ? done.accepted.added : 0;
    const empty = done.kind === 'accepted' && !isProgress(done);
    if (!empty) meter.add(line, nowMs(), { bytes: done.bytes, statements: added });
    return done;
  };

  /** Asks one source until it has nothing more. Returns how that ended. */
  const drain = async (turn: Turn, source: PartyId): Promise<PullStep> => {
    const { founded, party } = turn;
    const ask = { group: founded.group, party, source };
    let last = await step(turn, ask);
    for (let bundles = 1; isProgress(last) && bundles < bundlesOfOneTurnMax; bundles += 1) {
      noteRelay(turn, source);
      last = await step(turn, ask);
    }
    return isUnknownKey(last) ? fromEarlier(turn, source, last) : last;
  };

  /** A checkpoint under a key that is not known here may be of another branch: earlier bundles show where it parts. */
  const fromEarlier = async (turn: Turn, source: PartyId, first: PullStep): Promise<PullStep> => {
    const { founded, party } = turn;
    const log = await node.store.log(founded.group, party);
    const earlier = [log?.logKeySince ?? 0, 0].filter(
      (from) => from >= 0 && from < (log?.size ?? 0),
    );
    for (const from of new Set(earlier)) {
      const again = await step(turn, { group: founded.group, party, source, from });
      // What is only known already does not explain the signature that failed.
      if (isProgress(again) || (again.kind === 'refused' && !isUnknownKey(again))) return again;
    }
    return first;
  };

  const fillHole = async (turn: Turn): Promise<void> => {
    const { group } = turn.founded;
    const line = `${group}/${turn.party}`;
    const from = (await node.store.log(group, turn.party))?.firstHole;
    const askedAt = holeAskedAt.get(line);
    if (from === undefined) return;
    const sinceMs = nowMs() - (askedAt ?? Number.NEGATIVE_INFINITY);
    // Asked by a clock that was ahead, it is asked again.
    if (sinceMs >= 0 && sinceMs < holeRetryMsMin) return;
    holeAskedAt.set(line, nowMs());
    const others = othersIn(turn.founded).filter((other) => other !== turn.party);
    for (const source of [turn.party, ...others]) {
      const filled = await step(turn, { group, party: turn.party, source, from });
      if (filled.kind === 'accepted' && filled.accepted.filled > 0) return;
    }
  };

  const noteRelay = ({ founded, party }: Turn, source: PartyId): void => {
    if (source === party) return;
    const before = statusOf(founded.group, party);
    note({ ...before, relay: { source, at: instantOfMs(nowMs()) } });
  };

  /** A restored node signs again once every member has told what it holds of its log (docs/spec/log.md, "The guard"). */
  const hearOwnLog = async (founded: FoundedGroup, member: PartyId): Promise<void> => {
    const { group, self } = founded;
    const isRecovering = node.recovering(group).includes(member);
    // An own log that forked, and whose recovery key has named the branch that others hold.
    const log = isRecovering ? undefined : await node.store.log(group, self);
    const isElsewhere = log?.forkedAt !== undefined && (await node.seeksBranch(group, self));
    if (!isRecovering && !isElsewhere) return;
    const last = await drain({ founded, party: founded.self }, member);
    const holdsNone = last.kind === 'refused' && last.refusal.code === 'request.not-found';
    const toItsEnd = last.kind === 'accepted' && !isProgress(last);
    if (isRecovering && (toItsEnd || holdsNone)) await node.heard(founded.group, member);
  };

  const pullLog = async (group: GroupId, party: PartyId): Promise<PullStatus> => {
    const founded = node.group(group);
    if (!founded || !othersIn(founded).includes(party)) return statusOf(group, party);
    const turn = { founded, party };
    await hearOwnLog(founded, party);
    const direct = await drain(turn, party);
    note(statusAfter(statusOf(group, party), direct, nowMs()));
    const relays = direct.kind === 'accepted' ? [] : othersIn(founded);
    for (const relay of relays.filter((other) => other !== party)) {
      const last = await drain(turn, relay);
      if (last.kind !== 'accepted') continue;
      note({ ...statusOf(group, party), behind: behindOf(last.accepted) });
    }
    await fillHole(turn);
    return statusOf(group, party);
  };

  const pullGroup = async (group: GroupId): Promise<readonly PullStatus[]> => {
    const pulled: PullStatus[] = [];
    for (const party of othersIn(node.group(group))) pulled.push(await pullLog(group, party));
    await node.receiptDue();
    return pulled;
  };

  return {
    pullLog,
    pullGroup,
    pullAll: async () => {
      const pulled: PullStatus[] = [];
      for (const { group } of node.groups()) pulled.push(...(await pullGroup(group)));
      return pulled;
    },
    statusOf,
    status: () =>
      node
        .groups()
        .flatMap((founded) => othersIn(founded).map((party) => statusOf(founded.group, party))),
    failed: (group, party) => {
      const lastTriedAt = instantOfMs(nowMs());
      note({ ...statusOf(group, party), state: 'refused', code: 'fault', lastTriedAt });
    },
  };
}

/** The other members of a working group; a national group has none. */
export function othersIn(founded: FoundedGroup | undefined): readonly PartyId[] {
  if (founded?.terms.kind !== 'working-group') return [];
  return founded.terms.members
    .map((member) => member.party)
    .filter((party) => party !== founded.self);
}

function isUnknownKey(step: PullStep): boolean {
  return step.kind === 'refused' && step.refusal.code === 'checkpoint.bad-signature';
}

function isProgress(step: PullStep): boolean {
  return step.kind === 'accepted' && step.accepted.added + step.accepted.filled > 0;
}
