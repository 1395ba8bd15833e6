// A party's own identity provider, for tests: a real OpenID Connect provider that listens on this machine. Whoever names himself at its door is
// that person.

import assert from 'node:assert/strict';
import { generateKeyPairSync, type KeyObject, sign } from 'node:crypto';
import {
  createServer,
  type IncomingMessage,
  request,
  type Server,
  type ServerResponse,
} from 'node:http';
import type { AddressInfo } from 'node:net';
import type { TestContext } from 'node:test';
import Provider from 'oidc-provider';

export const clientId = 'entente';
export const clientSecret = 'a secret between a node and its provider';

export type IdentityProvider = Readonly<{ issuer: string }>;

type Members = Readonly<Record<string, unknown>>;
/** A token of these members, signed as the provider signs; unsigned, if the header says so. */
export type Signing = (header: Members, claims: Members) => string;
/** What somebody who holds the line makes of an answer of the provider. */
export type Line = (path: string, body: string, sign: Signing) => string;

/**
 * @param redirectUris where it may send a browser back
 * @param line absent: answers come as they are
 */
export async function identityProvider(
  t: TestContext,
  redirectUris: readonly string[],
  line?: Line,
): Promise<IdentityProvider> {
  const server = createServer();
  const issuer = `http://localhost:${await portOf(server)}`;
  const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const provider = new Provider(issuer, {
    clients: [
      {
        client_id: clientId,
        client_secret: clientSecret,
        redirect_uris: [...redirectUris],
        token_endpoint_auth_method: 'client_secret_post',
        id_token_signed_response_alg: 'ES256',
      },
    ],
    jwks: { keys: [{ ...privateKey.export({ format: 'jwk' }), ...keyNames }] },
    cookies: { keys: ['a key for the cookies of this test'] },
    claims: { openid: ['sub'] },
    findAccount: (_context, id) => ({ accountId: id, claims: () => ({ sub: id }) }),
    // Its own door of forms, as it comes: any name and any password.
    features: { devInteractions: { enabled: true } },
  });
  const answer = provider.callback();
  t.after(() => closed(server));
  if (line === undefined) {
    server.on('request', (request, response) => void answer(request, response));
    return { issuer };
  }
  const behind = createServer((request, response) => void answer(request, response));
  const port = await portOf(behind);
  t.after(() => closed(behind));
  const change = (path: string, body: string): string =>
    line(path, body, (header, claims) => signed(privateKey, header, claims));
  server.on('request', (request, response) => relay(request, response, { port, change }));
  return { issuer };
}

/** How its key is named where it shows it. */
export const keyNames = { kid: 'of-this-test', use: 'sig', alg: 'ES256' } as const;

const part = (members: Members): string =>
  Buffer.from(JSON.stringify(members)).toString('base64url');

function signed(key: KeyObject, header: Members, claims: Members): string {
  const text = `${part(header)}.${part(claims)}`;
  if (header['alg'] === 'none') return `${text}.`;
  const signature = sign('sha256', Buffer.from(text), { key, dsaEncoding: 'ieee-p1363' });
  return `${text}.${signature.toString('base64url')}`;
}

function relay(
  incoming: IncomingMessage,
  outgoing: ServerResponse,
  to: Readonly<{ port: number; change: (path: string, body: string) => string }>,
): void {
  const { method, headers, url: path = '/' } = incoming;
  const asked = request({ host: '127.0.0.1', port: to.port, method, path, headers }, (answer) => {
    const parts: Buffer[] = [];
    answer.on('data', (bytes: Buffer) => parts.push(bytes));
    answer.once('end', () => {
      const body = Buffer.from(to.change(path, Buffer.concat(parts).toString('utf8')));
      const { 'transfer-encoding': _coding, ...rest } = answer.headers;
      outgoing.writeHead(answer.statusCode ?? 502, { ...rest, 'content-length': body.length });
      outgoing.end(body);
    });
  });
  incoming.pipe(asked);
}

async function portOf(server: Server): Promise<number> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return (server.address() as AddressInfo).port;
}

function closed(server: Server): Promise<void> {
  server.closeAllConnections();
  return new Promise((resolve) => {
    server.close(() => resolve());
  });
}

/** Goes to the provider as a browser does: follows it, signs in at its forms, and stops where it is sent back. */
export async function comeBackFrom(url: string, name: string, redirectUri: string): Promise<URL> {
  const jar = new Map<string, string>();
  let next = new URL(url);
  let body: URLSearchParams | undefined;
  for (let steps = 0; steps < 20; steps++) {
    const response = await fetch(next, {
      ...(body === undefined ? {} : { method: 'POST', body }),
      headers: { cookie: [...jar].map((pair) => pair.join('=')).join('; ') },
      redirect: 'manual',
    });
    for (const cookie of response.headers.getSetCookie()) {
      const [pair = ''] = cookie.split(';');
      const [key = '', value = ''] = pair.split('=');
      jar.set(key, value);
    }
    const location = response.headers.get('location');
    if (location !== null) {
      next = new URL(location, next);
      body = undefined;
      if (next.href.startsWith(redirectUri)) return next;
      continue;
    }
    const page = await response.text();
    const action = /<form[^>]*action="([^"]+)"/.exec(page)?.[1];
    assert.ok(action, page.slice(0, 400));
    const prompt = /name="prompt" value="(\w+)"/.exec(page)?.[1] ?? 'login';
    next = new URL(action, next);
    body = new URLSearchParams({ prompt, login: name, password: 'any' });
  }
  throw new Error('the provider never sent the browser back');
}
