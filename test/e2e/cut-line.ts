// The line to a node, as bytes: a relay of TCP connections in front of its door, which a test cuts and mends.

import type { AddressInfo } from 'node:net';
import { connect, createServer, type Socket } from 'node:net';

export type CutLine = Readonly<{
  port: number;
  /** What is open breaks off, and what is opened breaks off at once. */
  cut: () => void;
  mend: () => void;
  /** Connections that were broken off since it was cut last. */
  broken: () => number;
  close: () => Promise<void>;
}>;

/** @param to the port of this machine at which the node's own door listens */
export async function openLine(to: number): Promise<CutLine> {
  const open = new Set<Socket>();
  let isCut = false;
  let broken = 0;
  const keep = (socket: Socket): void => {
    open.add(socket);
    // A line that breaks is no fault of the test: each node tells of it in its own words.
    socket.on('error', () => undefined);
    socket.once('close', () => open.delete(socket));
  };
  const server = createServer((incoming) => {
    keep(incoming);
    if (isCut) {
      broken++;
      incoming.destroy();
      return;
    }
    const outgoing = connect(to, '127.0.0.1');
    keep(outgoing);
    incoming.once('close', () => outgoing.destroy());
    outgoing.once('close', () => incoming.destroy());
    incoming.pipe(outgoing).pipe(incoming);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const breakAll = (): void => {
    for (const socket of open) socket.destroy();
  };
  return {
    port: (server.address() as AddressInfo).port,
    cut: () => {
      [isCut, broken] = [true, 0];
      breakAll();
    },
    mend: () => {
      isCut = false;
    },
    broken: () => broken,
    close: () => {
      breakAll();
      return new Promise((resolve) => {
        server.close(() => resolve());
      });
    },
  };
}
