import { createServer as createHttpServer, type IncomingHttpHeaders, type Server } from 'node:http';
import { createServer as createHttpsServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { createAdaptorServer } from '@hono/node-server';
import { tlsTerms } from '#exchange/tls.ts';
import type { Client } from '#officers/surroundings.ts';

/** Connections that one listener holds at the same time. */
const connectionsMax = 512;
/** A client that sends its headers more slowly than this is cut off. */
const headersMsMax = 20_000;
const requestMsMax = 300_000;
/** Longer than proxies and browsers keep an idle connection: whoever closes first must not be the one who is about to be asked. */
const idleMsMax = 65_000;

/** Key and certificates as PEM. */
export type ServerTls = Readonly<{ keyPem: string; certificatePem: string }>;

export type Listener = Readonly<{ port: number; close: () => Promise<void> }>;

/** Of a request, over either version of HTTP. */
type Incoming = Readonly<{
  socket: Readonly<{ remoteAddress?: string | undefined }>;
  headers: IncomingHttpHeaders;
}>;

export type Answer = (request: Request, client: Client) => Response | Promise<Response>;

/**
 * Listens; over TLS if an identity is given.
 * @param where `proxy`: the one address whose word is taken for whom it brings
 * @throws the system's error, `EADDRINUSE` among them
 */
export async function listen(
  answerTo: Answer,
  where: Readonly<{ host: string; port: number; tls?: ServerTls; proxy?: string }>,
): Promise<Listener> {
  const { host, port, tls, proxy } = where;
  const answer = (request: Request, { incoming }: Readonly<{ incoming: Incoming }>) =>
    answerTo(request, clientOf(incoming, { secure: tls !== undefined, proxy }));
  const bounds = {
    headersTimeout: headersMsMax,
    requestTimeout: requestMsMax,
    keepAliveTimeout: idleMsMax,
  };
  // No name of this machine is looked up for a request: `Host` says what the client asked for.
  const server = createAdaptorServer(
    tls === undefined
      ? { fetch: answer, createServer: createHttpServer, serverOptions: bounds }
      : {
          fetch: answer,
          createServer: createHttpsServer,
          serverOptions: {
            ...bounds,
            key: tls.keyPem,
            cert: tls.certificatePem,
            ...tlsTerms,
          },
        },
  ) as Server;
  server.maxConnections = connectionsMax;
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      server.off('error', reject);
      resolve();
    });
  });
  return {
    port: (server.address() as AddressInfo).port,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** Who asks. Behind a proxy the last address that it added is the one that it saw; all before are hearsay. */
export function clientOf(
  { socket, headers }: Incoming,
  { secure, proxy }: Readonly<{ secure: boolean; proxy: string | undefined }>,
): Client {
  const address = (socket.remoteAddress ?? '').replace(/^::ffff:/, '');
  const host = headers.host ?? '';
  const agent = headers['user-agent'] ?? '';
  const header = (name: string): string | undefined => {
    const value = headers[name];
    return (typeof value === 'string' ? value : value?.at(-1))?.split(',').at(-1)?.trim();
  };
  const forwarded = header('x-forwarded-for');
  if (address !== proxy || forwarded === undefined) return { address, host, agent, secure };
  return {
    address: forwarded,
    host: header('x-forwarded-host') ?? host,
    secure: header('x-forwarded-proto') === 'https',
    agent,
  };
}
