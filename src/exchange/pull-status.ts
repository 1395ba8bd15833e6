import type { GroupId, PartyId } from '#kernel/id.ts';
import { type Instant, instantOfMs } from '#kernel/instant.ts';
import type { Refusal } from '#kernel/refusal.ts';
import type { RefusalCode } from '#kernel/refusal-codes.ts';
import type { Accepted } from '#node/node.ts';
import type { DayUse } from './day-meter.ts';
import type { PullStep } from './pull-once.ts';
import type { TransportFaultCode } from './transport.ts';

/** How the last pull of one log went, for `peer status` and the log page. In memory: a restart begins at `never`. */
export type PullStatus = Readonly<{
  group: GroupId;
  party: PartyId;
  /** Of the line to the party itself; what others relayed stands in `relay`. `paused`: the day's quota is used up. */
  state: 'never' | 'ok' | 'unreachable' | 'refused' | 'paused';
  /** Why it is not `ok`. */
  code?: RefusalCode | TransportFaultCode | 'fault';
  facts?: Refusal['facts'];
  address?: string;
  lastTriedAt?: Instant;
  lastOkAt?: Instant;
  /** Statements that the party's checkpoint covers and this node does not hold yet. */
  behind?: number;
  /** The party answered with fewer statements of its own log than are held here: it may have restored a backup. */
  authorBehind?: true;
  /** The last member that gave statements in its stead. */
  relay?: Readonly<{ source: PartyId; at: Instant }>;
  today: DayUse;
}>;

/** @param step how asking the party itself ended. */
export function statusAfter(before: PullStatus, step: PullStep, nowMs: number): PullStatus {
  const { group, party, lastOkAt, relay, today } = before;
  const now = instantOfMs(nowMs);
  const kept = {
    group,
    party,
    today,
    lastTriedAt: now,
    ...(step.address === undefined ? {} : { address: step.address }),
    ...(relay ? { relay } : {}),
  };
  if (step.kind === 'accepted') {
    return {
      ...kept,
      state: 'ok',
      lastOkAt: now,
      behind: behindOf(step.accepted),
      ...(step.accepted.behind ? { authorBehind: true } : {}),
    };
  }
  const earlier = {
    ...(lastOkAt ? { lastOkAt } : {}),
    ...(before.behind === undefined ? {} : { behind: before.behind }),
  };
  if (step.kind === 'unreachable') {
    return { ...kept, ...earlier, state: 'unreachable', code: step.code };
  }
  const { code, facts } = step.refusal;
  const state = code === 'exchange.quota' ? 'paused' : 'refused';
  return { ...kept, ...earlier, state, code, ...(facts ? { facts } : {}) };
}

export function behindOf(accepted: Accepted): number {
  return Math.max(0, accepted.checkpointSize - accepted.held);
}
