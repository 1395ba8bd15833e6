import { connect as connectPlain, isIP, type Socket } from 'node:net';
import { connect as connectTls, type TLSSocket } from 'node:tls';
import { isLoopbackHost, isLoopbackIp } from './peer-address.ts';
import { spkiPin, tlsTerms } from './tls.ts';
import { type Route, TransportFault } from './transport.ts';

/**
 * A connection on which the server has shown that it holds a pinned key. Certificates, names and dates are not looked at: the
 * parties told each other the key, and no third party vouches for it. Resolves only after the check, so that not one byte
 * of a request reaches a server that is not the one meant.
 */
export async function openPinnedSocket(url: URL, route: Route, msMax: number): Promise<Socket> {
  const host = url.hostname.replace(/^\[|\]$/g, '');
  if (url.protocol === 'http:') {
    if (!isLoopbackHost(url.hostname)) throw notSecure('plain HTTP leaves this machine');
    const socket = connectPlain({ host, port: Number(url.port || 80) });
    await connected(socket, 'connect', msMax);
    if (isLoopbackIp(socket.remoteAddress ?? '')) return socket;
    socket.destroy();
    throw notSecure('the name does not lead to this machine');
  }
  if (route.pins.length === 0) throw notSecure('no server key is known for this peer');
  const socket = connectTls({
    host,
    port: Number(url.port || 443),
    ...(isIP(host) === 0 ? { servername: host } : {}),
    ALPNProtocols: ['http/1.1'],
    ...tlsTerms,
    // The pin is the whole of the check, and it is made below.
    rejectUnauthorized: false,
  });
  await connected(socket, 'secureConnect', msMax);
  if (isPinned(socket, route.pins)) return socket;
  socket.destroy();
  throw new TransportFault('wrong-server-key', 'the server showed another key than the pinned one');
}

function isPinned(socket: TLSSocket, pins: readonly string[]): boolean {
  const certificate = socket.getPeerX509Certificate();
  return certificate !== undefined && pins.includes(spkiPin(certificate.publicKey));
}

function connected(
  socket: Socket,
  event: 'connect' | 'secureConnect',
  msMax: number,
): Promise<void> {
  return new Promise((resolve, reject) => {
    const fail = (code: 'timeout' | 'unreachable', cause?: unknown): void => {
      clearTimeout(timer);
      socket.destroy();
      reject(new TransportFault(code, 'no connection', cause));
    };
    const timer = setTimeout(() => fail('timeout'), msMax);
    socket.once(event, () => {
      clearTimeout(timer);
      resolve();
    });
    // These stay for good: an error while nobody waits must not end the process, and a settled promise ignores them.
    socket.on('error', (cause) => fail('unreachable', cause));
    socket.on('close', () => fail('unreachable'));
  });
}

function notSecure(why: string): TransportFault {
  return new TransportFault('not-secure', why);
}
