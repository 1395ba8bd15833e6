// Sign-in by a party's own identity provider: a real one answers, and what comes back is tried again, late, and from another flow.

import assert from 'node:assert/strict';
import { generateKeyPairSync, randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { type Accounts, createAccounts } from '#officers/accounts.ts';
import { issuerFault, type Oidc, type OidcSettings } from '#officers/oidc.ts';
import { openOfficerStore } from '#officers/sqlite/open.ts';
import { mustBe } from '../scene/desk-nodes.ts';
import {
  clientId,
  clientSecret,
  comeBackFrom,
  identityProvider,
  keyNames,
  type Line,
} from '../scene/identity-provider.ts';
import { addOfficer, allOf } from '../scene/officers.ts';

const redirectUri = 'http://localhost:4101/api/v1/sign-in/oidc/callback';

type Scene = Readonly<{ accounts: Accounts; oidc: Oidc; faults: unknown[] }>;

function accountsOf(t: TestContext, issuer: string, more: Partial<OidcSettings> = {}): Scene {
  const folder = mkdtempSync(join(tmpdir(), 'entente-oidc-'));
  const faults: unknown[] = [];
  const store = openOfficerStore(join(folder, 'officers.db'));
  const accounts = createAccounts(
    store,
    { nowMs: Date.now, random: randomBytes },
    {
      party: 'xa',
      oidc: { issuer, clientId, clientSecret, names: { en: 'Ministry' }, ...more },
      onFault: (error) => faults.push(error),
    },
  );
  t.after(async () => {
    await store.close();
    rmSync(folder, { recursive: true, force: true });
  });
  assert.ok(accounts.oidc);
  return { accounts, oidc: accounts.oidc, faults };
}

test('oidc: an officer connects his account, and comes in by it; nobody else does', async (t) => {
  const { issuer } = await identityProvider(t, [redirectUri]);
  const { accounts, oidc, faults } = accountsOf(t, issuer);
  const { credentials } = accounts.store;
  const officer = await addOfficer(accounts, 'li', allOf('desk-officer'));
  const binding = mustBe(await oidc.begin(redirectUri, { bind: officer.id }));
  const bound = mustBe(
    await oidc.finish(binding.flow, await comeBackFrom(binding.url, 'person-1', redirectUri)),
  );
  assert.deepEqual(bound.subject, { issuer, subject: 'person-1' });
  assert.equal(bound.wish.bind, officer.id);
  assert.ok(Math.abs((bound.authMs ?? 0) - Date.now()) < 60_000);
  assert.equal(await credentials.bindSubject(officer.id, bound.subject), true);

  const coming = mustBe(await oidc.begin(redirectUri, {}));
  const came = mustBe(
    await oidc.finish(coming.flow, await comeBackFrom(coming.url, 'person-1', redirectUri)),
  );
  assert.equal(await credentials.officerOf(came.subject), officer.id);
  const other = mustBe(await oidc.begin(redirectUri, {}));
  const stranger = mustBe(
    await oidc.finish(other.flow, await comeBackFrom(other.url, 'person-2', redirectUri)),
  );
  assert.equal(await credentials.officerOf(stranger.subject), undefined);
  assert.deepEqual(faults, []);
});

test('oidc: an answer that comes twice, to another flow, or was altered lets nobody in', async (t) => {
  const { issuer } = await identityProvider(t, [redirectUri]);
  const { oidc } = accountsOf(t, issuer);
  const refusedFor = async (flow: string, answer: URL): Promise<void> => {
    const finished = await oidc.finish(flow, answer);
    assert.equal(finished.ok ? 'in' : finished.refusal.code, 'signin.failed');
  };
  const first = mustBe(await oidc.begin(redirectUri, {}));
  const second = mustBe(await oidc.begin(redirectUri, {}));
  const answer = await comeBackFrom(first.url, 'person-1', redirectUri);
  await refusedFor(second.flow, answer);
  await refusedFor('unknown', answer);
  const altered = new URL(answer);
  altered.searchParams.set('code', 'x'.repeat(43));
  const third = mustBe(await oidc.begin(redirectUri, {}));
  await refusedFor(third.flow, altered);
  mustBe(await oidc.finish(first.flow, answer));
  await refusedFor(first.flow, answer);
});

type Members = Readonly<Record<string, unknown>>;
type Token = Readonly<{ header: Members; claims: Members }>;

const membersOf = (part: string | undefined): Members =>
  JSON.parse(Buffer.from(part ?? '', 'base64url').toString('utf8'));

/** The ID token in an answer of the token endpoint becomes what `change` makes of it, signed by the provider's own key. */
const withToken =
  (change: (token: Token) => Token): Line =>
  (path, body, sign) => {
    if (path !== '/token') return body;
    const answer: Members = JSON.parse(body);
    const [header, claims] = String(answer['id_token']).split('.');
    const changed = change({ header: membersOf(header), claims: membersOf(claims) });
    return JSON.stringify({ ...answer, id_token: sign(changed.header, changed.claims) });
  };

async function comesInBy(
  t: TestContext,
  line: Line,
  more: Partial<OidcSettings> = {},
): Promise<Readonly<{ came: string; faults: number }>> {
  const { issuer } = await identityProvider(t, [redirectUri], line);
  const { oidc, faults } = accountsOf(t, issuer, more);
  const begun = await oidc.begin(redirectUri, {});
  if (!begun.ok) return { came: begun.refusal.code, faults: faults.length };
  const { url, flow } = begun.value;
  const finished = await oidc.finish(flow, await comeBackFrom(url, 'person-1', redirectUri));
  const came = finished.ok ? finished.value.subject.subject : finished.refusal.code;
  return { came, faults: faults.length };
}

test('oidc: a token that another key has signed, or none, lets nobody in', async (t) => {
  const { publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const another = { keys: [{ ...publicKey.export({ format: 'jwk' }), ...keyNames }] };
  const shown: Line = (path, body) => (path === '/jwks' ? JSON.stringify(another) : body);
  assert.deepEqual(await comesInBy(t, shown), { came: 'signin.failed', faults: 1 });
  const unsigned = withToken(({ header, claims }) => ({
    header: { ...header, alg: 'none' },
    claims,
  }));
  assert.deepEqual(await comesInBy(t, unsigned), { came: 'signin.failed', faults: 1 });
  // A key that the token itself brings, or says where to fetch, is not looked at.
  const brought = withToken(({ header, claims }) => ({
    header: { ...header, kid: 'brought', jwk: another.keys[0], jku: 'https://evil.example/jwks' },
    claims,
  }));
  assert.deepEqual(await comesInBy(t, brought), { came: 'signin.failed', faults: 1 });
});

test('oidc: a token of another issuer, for another client, of another time or of another flow lets nobody in', async (t) => {
  const same = withToken((token) => token);
  assert.deepEqual(await comesInBy(t, same), { came: 'person-1', faults: 0 });
  const seconds = Math.floor(Date.now() / 1_000);
  for (const claims of [
    { iss: 'https://evil.example' },
    { aud: 'another-client' },
    { aud: [clientId, 'another-client'], azp: 'another-client' },
    { exp: seconds - 3_600 },
    { iat: 'now' },
    { nonce: 'of another flow' },
    { nonce: undefined },
    { sub: undefined },
  ]) {
    const changed = withToken((token) => ({ ...token, claims: { ...token.claims, ...claims } }));
    const told = await comesInBy(t, changed);
    assert.deepEqual(told, { came: 'signin.failed', faults: 1 }, JSON.stringify(claims));
  }
});

test('oidc: who did not authenticate there as the settings ask is not let in', async (t) => {
  const settings = { acr: ['urn:two-factors', 'urn:passkey'] };
  const stating = (acr: unknown): Line =>
    withToken(({ header, claims }) => ({ header, claims: { ...claims, acr } }));
  const came = async (acr: unknown): Promise<string> =>
    (await comesInBy(t, stating(acr), settings)).came;
  assert.equal(await came('urn:passkey'), 'person-1');
  for (const acr of ['urn:password', 'urn:two-factors urn:passkey', ['urn:passkey'], undefined]) {
    assert.equal(await came(acr), 'signin.failed', JSON.stringify(acr));
  }
  const { issuer } = await identityProvider(t, [redirectUri]);
  const { oidc } = accountsOf(t, issuer, settings);
  const { url } = mustBe(await oidc.begin(redirectUri, {}));
  assert.equal(new URL(url).searchParams.get('acr_values'), 'urn:two-factors urn:passkey');
});

test('oidc: an issuer that says it is another is not asked', async (t) => {
  const discovery = /^\/\.well-known\/openid-configuration/;
  const line: Line = (path, body) =>
    discovery.test(path)
      ? JSON.stringify({ ...JSON.parse(body), issuer: 'https://id.example.org' })
      : body;
  assert.deepEqual(await comesInBy(t, line), { came: 'oidc.unreachable', faults: 1 });
});

test('oidc: a provider that is away, or knows the node by another secret, is told and lets nobody in', async (t) => {
  const away = accountsOf(t, 'http://localhost:9');
  const begun = await away.oidc.begin(redirectUri, {});
  assert.equal(begun.ok ? '' : begun.refusal.code, 'oidc.unreachable');
  assert.equal(away.faults.length, 1);

  const { issuer } = await identityProvider(t, [redirectUri]);
  const wrong = accountsOf(t, issuer, { clientSecret: 'another secret' });
  const flow = mustBe(await wrong.oidc.begin(redirectUri, {}));
  const finished = await wrong.oidc.finish(
    flow.flow,
    await comeBackFrom(flow.url, 'person-1', redirectUri),
  );
  assert.equal(finished.ok ? '' : finished.refusal.code, 'signin.failed');
  assert.equal(wrong.faults.length, 1);
});

test('oidc: an issuer is reached by https, or on this machine', () => {
  for (const issuer of ['https://id.example.org', 'http://localhost:4000', 'http://127.0.0.1/x']) {
    assert.equal(issuerFault(issuer), undefined, issuer);
  }
  for (const issuer of ['http://id.example.org', 'localhost', 'ftp://localhost', '']) {
    assert.ok(issuerFault(issuer), issuer);
  }
});
