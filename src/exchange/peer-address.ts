import { isIPv4 } from 'node:net';
import { phrase } from '#kernel/phrase.ts';
import { ok, type Result, refuse } from '#kernel/refusal.ts';

export const addressCharactersMax = 256;

/** `https://host[:port]`, or `http://` to this machine only: the scheme, the host and the port, and nothing else. */
export function parsePeerAddress(text: string): Result<string> {
  const expected = phrase('https://host:port, or http://127.0.0.1:port on this machine');
  const malformed = refuse('request.malformed', { at: 'address', facts: { expected } });
  if (text.length > addressCharactersMax || !URL.canParse(text)) return malformed;
  const url = new URL(text);
  const bare = url.pathname === '/' && url.search === '' && url.hash === '';
  const anonymous = url.username === '' && url.password === '';
  if (!bare || !anonymous || url.hostname === '') return malformed;
  const plain = url.protocol === 'http:' && isLoopbackHost(url.hostname);
  return url.protocol === 'https:' || plain ? ok(url.origin) : malformed;
}

/** @param hostname as `URL.hostname` gives it: lower case, IPv6 in brackets. */
export function isLoopbackHost(hostname: string): boolean {
  return hostname === 'localhost' || isLoopbackIp(hostname.replace(/^\[|\]$/g, ''));
}

/** What a socket's `remoteAddress` says; a name that resolves to another machine is caught by this. */
export function isLoopbackIp(ip: string): boolean {
  const plain = ip.startsWith('::ffff:') ? ip.slice('::ffff:'.length) : ip;
  return plain === '::1' || (isIPv4(plain) && plain.startsWith('127.'));
}
