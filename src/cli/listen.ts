import { createServer as createHttpServer, type Server } from 'node:http';
import { createServer as createHttpsServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { createAdaptorServer } from '@hono/node-server';
import type { TlsIdentity } from '#exchange/tls.ts';

/** Connections that one listener holds at the same time. */
const connectionsMax = 512;
/** A client that sends its headers more slowly than this is cut off. */
const headersMsMax = 20_000;
const requestMsMax = 300_000;

export type Listener = Readonly<{ port: number; close: () => Promise<void> }>;

/** Listens; over TLS if an identity is given. @throws the system's error, `EADDRINUSE` among them */
export async function listen(
  answer: (request: Request) => Response | Promise<Response>,
  where: Readonly<{ host: string; port: number; tls?: TlsIdentity }>,
): Promise<Listener> {
  const { host, port, tls } = where;
  const bounds = { headersTimeout: headersMsMax, requestTimeout: requestMsMax };
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
            minVersion: 'TLSv1.2',
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
