// A reverse proxy as an administrator would put before the desk, in a process of its own: it says in X-Forwarded-… whom it brings and overwrites what
// the client said of itself. That the line to it was TLS is what it says; a test may have it say something else. Prints its port.

import { createServer, request } from 'node:http';
import type { AddressInfo } from 'node:net';

type Given = Readonly<{
  desk: string;
  /** The address from which it comes to the desk. */
  from: string;
  /** Of the line to it; empty: nothing. */
  says?: string;
}>;

const { desk, from, says = 'https' } = JSON.parse(process.argv[2] ?? '{}') as Given;
const { port } = new URL(desk);

const server = createServer((incoming, outgoing) => {
  const { 'x-forwarded-proto': _said, ...headers } = incoming.headers;
  const sent = request(
    {
      ...{ host: '127.0.0.1', port, localAddress: from },
      ...{ method: incoming.method, path: incoming.url },
      headers: {
        ...headers,
        host: `127.0.0.1:${port}`,
        'x-forwarded-for': incoming.socket.remoteAddress,
        'x-forwarded-host': headers.host,
        ...(says === '' ? {} : { 'x-forwarded-proto': says }),
      },
    },
    (answer) => {
      outgoing.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(outgoing);
    },
  );
  sent.once('error', () => outgoing.writeHead(502).end());
  incoming.pipe(sent);
});
server.listen(0, '0.0.0.0', () => {
  process.stdout.write(String((server.address() as AddressInfo).port));
});
