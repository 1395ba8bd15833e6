import { apiApp } from '#api/app.ts';
import { problemResponse } from '#api/problem.ts';
import { httpsTransport } from '#exchange/https-transport.ts';
import { startNudging } from '#exchange/nudger.ts';
import { schedulePulls } from '#exchange/pull-schedule.ts';
import { exchangeRoutes } from '#exchange/routes.ts';
import { readNextTlsIdentity, type TlsIdentity } from '#exchange/tls.ts';
import { followLists } from '#node/screening/follow-lists.ts';
import { loopbackAuthorities } from './authority.ts';
import type { FolderNode } from './folder-node.ts';
import { greetPeers } from './greet.ts';
import { type Listener, listen } from './listen.ts';
import { nodeParts } from './node-parts.ts';
import { webRoot } from './package-files.ts';
import { startRounds } from './rounds.ts';

/** Where other nodes reach this one from other machines. */
export type PublicDoor = Readonly<{
  host: string;
  port: number;
  tls: TlsIdentity;
  /** `host[:port]` by which peers ask for it. */
  authorities: ReadonlySet<string>;
  /** What `node.described` says. */
  addresses: readonly string[];
}>;

export type RunningNode = Readonly<{
  /** Of the officers' desk, on this machine. */
  port: number;
  publicPort?: number;
  close: () => Promise<void>;
}>;

/** Pulls that are under way when the node is told to stop are waited for so long. */
const stopMsMax = 3_000;

/**
 * Sets a node going: pulls, nudges, its own rounds, and its doors. The officers' API has no sign-in in this version, so it answers
 * on this machine only; what other machines may ask for is the exchange, over TLS.
 */
export async function runNode(
  opened: FolderNode,
  desk: Readonly<{ host: string; port: number }>,
  options: Readonly<{ door?: PublicDoor; onFault: (error: unknown) => void }>,
): Promise<RunningNode> {
  const { node, screener } = opened;
  const { door, onFault } = options;
  const transport = httpsTransport(node);
  const schedule = schedulePulls(node, transport, { onFault });
  const nudging = startNudging(node, transport, { onFault });
  const rounds = startRounds(node, { ...describing(opened, door), onFault });
  const screening = followLists(node, screener, onFault);

  const own = new Set(door?.authorities);
  const exchange = exchangeRoutes({
    node,
    isOwnAuthority: (name) => own.has(name),
    answerRefusal: problemResponse,
    onNudge: (group, party) => schedule.pullSoon(group, party),
  });
  const hosts = new Set<string>();
  const root = webRoot();
  const api = apiApp(
    nodeParts(opened, {
      ...{ puller: schedule.puller, hosts, onFault },
      // A line that had no address is tried at once when it gets one.
      onPeerAdded: () => schedule.pullSoon(),
      ...(root === undefined ? {} : { webRoot: root }),
    }),
  );
  const answer = (request: Request): Response | Promise<Response> =>
    isExchange(request) ? exchange.fetch(request) : api.fetch(request);

  const listeners: Listener[] = [];
  const close = async (): Promise<void> => {
    nudging.stop();
    await Promise.all(listeners.map((listener) => listener.close()));
    await Promise.race([
      Promise.all([schedule.stop(), rounds.stop(), screening.stop()]),
      waitMs(stopMsMax),
    ]);
    await opened.close();
  };
  try {
    const local = await listen(answer, desk);
    listeners.push(local);
    for (const name of loopbackAuthorities(local.port)) {
      hosts.add(name);
      own.add(name);
    }
    const open = door && (await listen((request) => exchange.fetch(request), door));
    if (open) listeners.push(open);
    void greetPeers(node, transport, onFault);
    return { port: local.port, ...(open ? { publicPort: open.port } : {}), close };
  } catch (error) {
    await close();
    throw error;
  }
}

function describing({ node, folder }: FolderNode, door: PublicDoor | undefined) {
  if (door === undefined) return {};
  const { tls, addresses } = door;
  const describe = (): Promise<void> => {
    const next = readNextTlsIdentity(folder.path)?.pin ?? tls.pin;
    return node.describe({ tlsPins: [...new Set([tls.pin, next])], addresses });
  };
  return { describe };
}

function isExchange(request: Request): boolean {
  const { pathname } = new URL(request.url);
  return pathname === '/exchange' || pathname.startsWith('/exchange/');
}

const waitMs = (ms: number): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, ms).unref();
  });
