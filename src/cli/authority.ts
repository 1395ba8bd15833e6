import { isLoopbackHost } from '#exchange/peer-address.ts';
import { UsageError } from './command.ts';
import { printable } from './print.ts';
import { notAnAddress } from './words/serve-words.ts';
import { notAPort } from './words/usage-words.ts';

const portMax = 65_535;

export function portOf(text: string, option: string): number {
  const port = /^\d{1,5}$/.test(text) ? Number(text) : Number.NaN;
  if (port <= portMax) return port;
  throw new UsageError(notAPort(option, portMax, printable(text)));
}

/** As a URL writes it: IPv6 in brackets. */
export const hostInUrl = (host: string): string => (host.includes(':') ? `[${host}]` : host);

export const isLoopback = (host: string): boolean => isLoopbackHost(hostInUrl(host));

/** Under what names a listener of this machine alone is reached. */
export function loopbackAuthorities(port: number): ReadonlySet<string> {
  return new Set(['127.0.0.1', 'localhost', '[::1]'].map((host) => authority('http', host, port)));
}

/** `host[:port]`, in lower case and without the scheme's own port, as a request's URL gives it. */
export function authority(scheme: 'http' | 'https', host: string, port: number): string {
  return new URL(`${scheme}://${host}:${port}`).host;
}

/** Public addresses, as peers write them: `https://host[:port]`. */
export function publicAuthorities(addresses: readonly string[]): ReadonlySet<string> {
  return new Set(
    addresses.map((address) => {
      const url = URL.canParse(address) ? new URL(address) : undefined;
      const bare = url?.pathname === '/' && url.search === '' && url.username === '';
      if (url?.protocol === 'https:' && bare) return url.host;
      throw new UsageError(notAnAddress(printable(address)));
    }),
  );
}
