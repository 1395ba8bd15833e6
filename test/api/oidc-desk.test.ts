// Sign-in by an identity provider as the trail keeps it, over the running application; and a session that ends while its officer is at the provider.

import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { apiApp } from '#api/app.ts';
import { auditEventOf } from '#api/audit-event.ts';
import { nodeParts } from '#cli/node-parts.ts';
import { createAccounts } from '#officers/accounts.ts';
import type { AuditEvent } from '#officers/audit/entry.ts';
import { openOfficerStore } from '#officers/sqlite/open.ts';
import { deskScene } from '../scene/desk-nodes.ts';
import {
  clientId,
  clientSecret,
  comeBackFrom,
  identityProvider,
} from '../scene/identity-provider.ts';
import { addOfficer, allOf, cookieHeader, signIn } from '../scene/officers.ts';

const host = 'localhost:4101';
const redirectUri = `http://${host}/api/v1/sign-in/oidc/callback`;

async function desk(t: TestContext) {
  const { issuer } = await identityProvider(t, [redirectUri]);
  const { xa } = await deskScene(t);
  const folder = mkdtempSync(join(tmpdir(), 'entente-oidc-'));
  const store = openOfficerStore(join(folder, 'officers.db'));
  const onFault = (error: unknown): void => assert.fail(String(error));
  const accounts = createAccounts(
    store,
    { nowMs: Date.now, random: randomBytes },
    { party: 'xa', oidc: { issuer, clientId, clientSecret, names: { en: 'Ministry' } }, onFault },
  );
  t.after(async () => {
    await store.close();
    rmSync(folder, { recursive: true, force: true });
  });
  const trail: AuditEvent[] = [];
  const hosts = new Set([host]);
  const parts = nodeParts(xa.opened, {
    ...{ puller: xa.puller, consoleSecret: 'x', hosts, onFault },
  });
  const app = apiApp({
    ...{ ...parts, accounts },
    witness: async (entry) => {
      const event = auditEventOf(entry);
      if (event) trail.push(event);
    },
  });
  const officer = await addOfficer(accounts, 'li', allOf('desk-officer'));
  const session = await signIn(accounts, 'xa', officer);
  /** To the provider and back as this person; `meanwhile` happens while he is there. */
  const comes = async (
    person: string,
    { bind = false, meanwhile }: { bind?: boolean; meanwhile?: () => Promise<unknown> } = {},
  ): Promise<string | null> => {
    const cookie: Readonly<Record<string, string>> = bind ? cookieHeader(session) : {};
    const path = `http://${host}/api/v1/sign-in/oidc${bind ? '?bind=1' : ''}`;
    const begun = await app.request(path, { headers: cookie });
    const [flow = ''] = begun.headers.getSetCookie().map((one) => one.split(';')[0] ?? '');
    const back = await comeBackFrom(begun.headers.get('location') ?? '', person, redirectUri);
    await meanwhile?.();
    const answer = await app.request(back.href, { headers: { cookie: flow } });
    return answer.headers.get('location');
  };
  return { accounts, officer, session, comes, last: () => trail.at(-1) };
}

test('oidc: the trail keeps who came in by the provider, and who did not', async (t) => {
  const { officer, comes, last } = await desk(t);
  assert.equal(await comes('person-1', { bind: true }), '/account');
  assert.equal(last()?.officer, officer.id);
  assert.equal(last()?.about?.['subject'], 'person-1');
  assert.equal(await comes('person-1'), '/');
  assert.equal(last()?.officer, officer.id);
  assert.ok((last()?.status ?? 0) < 400);
  assert.equal(await comes('person-2'), '/sign-in?refused=signin.failed');
  assert.equal(last()?.actor, 'nobody');
  assert.equal(last()?.status, 401);
  assert.equal(last()?.about?.['subject'], 'person-2');
});

test('oidc: an account is not connected by a session that has ended meanwhile', async (t) => {
  const { accounts, officer, session, comes } = await desk(t);
  const meanwhile = () => accounts.sessions.end(session.sessionId);
  assert.equal(
    await comes('person-1', { bind: true, meanwhile }),
    '/sign-in?refused=signin.needed',
  );
  assert.equal(await accounts.store.credentials.subject(officer.id), undefined);
});
