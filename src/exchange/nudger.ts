import type { GroupId, PartyId } from '#kernel/id.ts';
import type { EntenteNode } from '#node/node.ts';
import { routesTo } from './peers.ts';
import { systemTimers, type Timers } from './pull-schedule.ts';
import { othersIn } from './puller.ts';
import { type Transport, TransportFault } from './transport.ts';

/** A burst of statements makes one nudge. */
export const nudgeDelayMs = 50;
/** At most one nudge a second for each group. */
export const nudgeEveryMsMin = 1_000;

/**
 * Tells the other members after each own statement that there is something new. Nothing depends on it: a nudge that does
 * not arrive costs the wait until the next pull, so what fails is not tried again.
 */
export function startNudging(
  node: EntenteNode,
  transport: Transport,
  options: Readonly<{ timers?: Timers; onFault: (error: unknown) => void }>,
): Readonly<{ stop: () => void }> {
  const timers = options.timers ?? systemTimers;
  const nowMs = (): number => node.environment.nowMs();
  const lastMs = new Map<GroupId, number>();
  const waiting = new Map<GroupId, () => void>();
  const underWay = new Set<string>();

  const nudge = async (group: GroupId, party: PartyId): Promise<void> => {
    const line = `${group}/${party}`;
    // One at a time for each peer: one out of reach must not collect connections.
    if (underWay.has(line)) return;
    underWay.add(line);
    try {
      const [route] = await routesTo(node, group, party);
      if (route) await transport.nudge(route, group);
    } catch (error) {
      if (!(error instanceof TransportFault)) options.onFault(error);
    } finally {
      underWay.delete(line);
    }
  };

  const send = (group: GroupId): void => {
    waiting.delete(group);
    lastMs.set(group, nowMs());
    for (const party of othersIn(node.group(group))) void nudge(group, party);
  };

  const unsubscribe = node.onChange(({ group, party }) => {
    if (party !== node.group(group)?.self || waiting.has(group)) return;
    const earliest = (lastMs.get(group) ?? Number.NEGATIVE_INFINITY) + nudgeEveryMsMin;
    const wait = Math.max(nudgeDelayMs, earliest - nowMs());
    waiting.set(
      group,
      timers.after(wait, () => send(group)),
    );
  });

  return {
    stop: () => {
      unsubscribe();
      for (const cancel of waiting.values()) cancel();
      waiting.clear();
    },
  };
}
