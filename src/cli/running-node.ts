import { randomBytes } from 'node:crypto';
import { apiApp } from '#api/app.ts';
import { setSafeHeaders } from '#api/defences.ts';
import { problemResponse } from '#api/problem.ts';
import { httpsTransport } from '#exchange/https-transport.ts';
import { startNudging } from '#exchange/nudger.ts';
import { isLoopbackIp } from '#exchange/peer-address.ts';
import { schedulePulls } from '#exchange/pull-schedule.ts';
import { exchangeRoutes } from '#exchange/routes.ts';
import { soundingDoor } from '#exchange/sounding-door.ts';
import { scheduleSoundings } from '#exchange/sounding-pull.ts';
import { readNextTlsIdentity, type TlsIdentity } from '#exchange/tls.ts';
import { refuse } from '#kernel/refusal.ts';
import { followLists } from '#node/screening/follow-lists.ts';
import { newSecret } from '#officers/secret.ts';
import type { Client } from '#officers/surroundings.ts';
import { loopbackAuthorities } from './authority.ts';
import type { FolderNode } from './folder-node.ts';
import { greetPeers } from './greet.ts';
import { keepSealed } from './kept-trail.ts';
import { type Answer, type Listener, listen, type ServerTls } from './listen.ts';
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

/** Where officers on other machines reach the desk. */
export type OpenDesk = Readonly<{
  /** Absent: the proxy comes to the desk of this machine. */
  listens?: Readonly<{ host: string; port: number; tls: ServerTls }>;
  /** The one address whose X-Forwarded-… headers count. */
  proxy?: string;
  /** `host[:port]` by which they ask for it. */
  authorities: ReadonlySet<string>;
}>;

export type RunningNode = Readonly<{
  /** Of the officers' desk, on this machine. */
  port: number;
  publicPort?: number;
  consoleSecret: string;
  close: () => Promise<void>;
}>;

/** Pulls that are under way when the node is told to stop are waited for so long. */
const stopMsMax = 3_000;

/** Sets a node going: pulls, nudges, its own rounds, and its doors. Nothing is open to other machines but over TLS, or behind a proxy. */
export async function runNode(
  opened: FolderNode,
  desk: Readonly<{ host: string; port: number }>,
  options: Readonly<{
    door?: PublicDoor;
    openDesk?: OpenDesk;
    onFault: (error: unknown) => void;
  }>,
): Promise<RunningNode> {
  const { node, screener, soundings } = opened;
  const { door, openDesk, onFault } = options;
  const consoleSecret = newSecret(randomBytes);
  const transport = httpsTransport(node);
  const schedule = schedulePulls(node, transport, { onFault });
  const sounding = scheduleSoundings(node, transport, soundings, { onFault });
  const nudging = startNudging(node, transport, { onFault });
  const rounds = startRounds(node, { ...describing(opened, door), onFault });
  const screening = followLists(node, screener, onFault);
  const sealed = keepSealed(node, opened.trail, onFault);

  const own = new Set(door?.authorities);
  const here = new Set<string>();
  const exchange = exchangeRoutes({
    node,
    isOwnAuthority: (name) => own.has(name),
    answerRefusal: problemResponse,
    onNudge: (group, party) => schedule.pullSoon(group, party),
    soundings: soundingDoor(node, soundings),
  });
  const closing = new AbortController();
  const hosts = new Set<string>(openDesk?.authorities);
  const root = webRoot();
  const api = apiApp(
    nodeParts(opened, {
      ...{ puller: schedule.puller, hosts, consoleSecret, onFault, closing: closing.signal },
      // A line that had no address is tried at once when it gets one.
      onPeerAdded: () => schedule.pullSoon(),
      ...(root === undefined ? {} : { webRoot: root }),
    }),
  );
  const deskAnswer: Answer = (request, client) => api.fetch(request, { client });
  const exchangeAnswer = withSafeHeaders((request) => exchange.fetch(request));
  const deskHere = onlySecure(deskAnswer, (client) => isHere(client, here));
  const answer: Answer = (request, client) =>
    isExchange(request) ? exchangeAnswer(request, client) : deskHere(request, client);

  const listeners: Listener[] = [];
  const close = async (): Promise<void> => {
    nudging.stop();
    // What is sealed below is a change, too: nobody may be told of it by a store that is closing.
    closing.abort();
    await Promise.all(listeners.map((listener) => listener.close()));
    await Promise.race([
      Promise.all([schedule.stop(), sounding.stop(), rounds.stop(), screening.stop()]),
      waitMs(stopMsMax),
    ]);
    await sealed.stop();
    await opened.close();
  };
  try {
    const proxied = openDesk?.proxy === undefined ? {} : { proxy: openDesk.proxy };
    const local = await listen(answer, { ...desk, ...proxied });
    listeners.push(local);
    for (const name of loopbackAuthorities(local.port)) {
      for (const names of [hosts, own, here]) names.add(name);
    }
    const open = door && (await listen(exchangeAnswer, door));
    if (open) listeners.push(open);
    if (openDesk?.listens) {
      listeners.push(await listen(onlySecure(deskAnswer), { ...openDesk.listens, ...proxied }));
    }
    void greetPeers(node, transport, onFault);
    return {
      ...{ port: local.port, consoleSecret, close },
      ...(open ? { publicPort: open.port } : {}),
    };
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

/** Whoever sits at this machine comes without TLS, by its own name: nothing of that leaves it. */
const isHere = ({ address, host }: Client, names: ReadonlySet<string>): boolean =>
  isLoopbackIp(address) && names.has(host);

const withSafeHeaders =
  (answer: Answer): Answer =>
  async (request, client) => {
    const response = await answer(request, client);
    setSafeHeaders(response.headers, client);
    return response;
  };

/** Everybody else comes over TLS, to the node or to its proxy. */
const onlySecure =
  (answer: Answer, isExempt: (client: Client) => boolean = () => false): Answer =>
  (request, client) =>
    client.secure || isExempt(client)
      ? answer(request, client)
      : problemResponse(refuse('request.wrong-origin', { at: 'proxy' }).refusal);

function isExchange(request: Request): boolean {
  const { pathname } = new URL(request.url);
  return pathname === '/exchange' || pathname.startsWith('/exchange/');
}

const waitMs = (ms: number): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, ms).unref();
  });
