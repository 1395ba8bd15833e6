// A party's own identity provider, for tests: a real OpenID Connect provider that listens on this machine. Whoever names himself at its door is
// that person.

import { generateKeyPairSync } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { TestContext } from 'node:test';
import Provider from 'oidc-provider';

export const clientId = 'entente';
export const clientSecret = 'a secret between a node and its provider';

export type IdentityProvider = Readonly<{ issuer: string }>;

type Signs = Readonly<{
  /** Its tokens are signed by another key than the one that it shows under the same name. */
  byAnotherKey?: boolean;
}>;

/** @param redirectUris where it may send a browser back */
export async function identityProvider(
  t: TestContext,
  redirectUris: readonly string[],
  { byAnotherKey = false }: Signs = {},
): Promise<IdentityProvider> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const issuer = `http://localhost:${port}`;
  const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const named = { kid: 'of-this-test', use: 'sig', alg: 'ES256' };
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
    jwks: { keys: [{ ...privateKey.export({ format: 'jwk' }), ...named }] },
    cookies: { keys: ['a key for the cookies of this test'] },
    claims: { openid: ['sub'] },
    findAccount: (_context, id) => ({ accountId: id, claims: () => ({ sub: id }) }),
    // Its own door of forms, as it comes: any name and any password.
    features: { devInteractions: { enabled: true } },
  });
  const answer = provider.callback();
  const { publicKey: another } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const shown = JSON.stringify({ keys: [{ ...another.export({ format: 'jwk' }), ...named }] });
  server.on('request', (request, response) => {
    if (!byAnotherKey || request.url !== '/jwks') void answer(request, response);
    else response.setHeader('content-type', 'application/jwk-set+json').end(shown);
  });
  t.after(() => closed(server));
  return { issuer };
}

function closed(server: Server): Promise<void> {
  server.closeAllConnections();
  return new Promise((resolve) => {
    server.close(() => resolve());
  });
}
