import { routesTo } from '#exchange/peers.ts';
import { othersIn } from '#exchange/puller.ts';
import { type Transport, TransportFault } from '#exchange/transport.ts';
import type { EntenteNode } from '#node/node.ts';

/**
 * Tells every peer that this node answers again, so that one that has tried in vain need not wait for its next try. Nothing depends on it: what fails
 * is not tried again.
 */
export async function greetPeers(
  node: EntenteNode,
  transport: Transport,
  onFault: (error: unknown) => void,
): Promise<void> {
  const greetings = node.groups().flatMap((founded) =>
    othersIn(founded).map(async (party) => {
      const [route] = await routesTo(node, founded.group, party);
      if (route) await transport.nudge(route, founded.group);
    }),
  );
  for (const greeting of await Promise.allSettled(greetings)) {
    if (greeting.status === 'fulfilled' || greeting.reason instanceof TransportFault) continue;
    onFault(greeting.reason);
  }
}
