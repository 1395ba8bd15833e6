import type { GroupId, PartyId } from '#kernel/id.ts';
import type { EntenteNode } from '#node/node.ts';
import { routesTo } from './peers.ts';
import { systemTimers, type Timers } from './pull-schedule.ts';
import { othersIn } from './puller.ts';
import { type Transport, TransportFault } from './transport.ts';

/** After the turn of the second, so that a clock read twice has turned both times. */
export const nudgeDelayMs = 20;

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
  const waiting = new Map<GroupId, () => void>();
  const underWay = new Set<string>();
  const again = new Set<string>();
  let stopped = false;

  const nudge = async (group: GroupId, party: PartyId): Promise<void> => {
    const line = `${group}/${party}`;
    // One at a time for each peer: one out of reach must not collect connections. What was said meanwhile is told after it.
    if (underWay.has(line)) {
      again.add(line);
      return;
    }
    underWay.add(line);
    try {
      const [route] = await routesTo(node, group, party);
      if (route) await transport.nudge(route, group);
    } catch (error) {
      if (!(error instanceof TransportFault)) options.onFault(error);
    } finally {
      underWay.delete(line);
      if (again.delete(line) && !stopped) void nudge(group, party);
    }
  };

  const send = (group: GroupId): void => {
    waiting.delete(group);
    for (const party of othersIn(node.group(group))) void nudge(group, party);
  };

  const unsubscribe = node.onChange(({ group, party }) => {
    if (party !== node.group(group)?.self || waiting.has(group)) return;
    // A log signs one checkpoint a second: before the next second begins, a pull might not find the statement yet. So a
    // burst makes one nudge, and there is at most one a second.
    const wait = 1_000 - (node.environment.nowMs() % 1_000) + nudgeDelayMs;
    waiting.set(
      group,
      timers.after(wait, () => send(group)),
    );
  });

  return {
    stop: () => {
      stopped = true;
      unsubscribe();
      for (const cancel of waiting.values()) cancel();
      waiting.clear();
    },
  };
}
