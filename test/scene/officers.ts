// Officers of a node under test, and how a test sits down at its desk as one of them: by a session that the node's own accounts begin.

import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { type Accounts, createAccounts } from '#officers/accounts.ts';
import type { Grant, Officer, Role } from '#officers/officer.ts';
import { everything } from '#officers/reach.ts';
import { openOfficerStore } from '#officers/sqlite/open.ts';
import type { Client } from '#officers/surroundings.ts';
import { mustBe } from './desk-nodes.ts';

export const here: Client = {
  ...{ address: '127.0.0.1', host: 'localhost', secure: false, agent: 'test' },
};

export const allOf = (...roles: readonly Role[]): readonly Grant[] =>
  roles.map((role) => ({ role, ...everything }));

/** Accounts in a file of their own, for a node that has no folder. */
export const accountsIn = (path: string, party: string, nowMs: () => number): Accounts =>
  createAccounts(
    openOfficerStore(path),
    { nowMs, random: randomBytes },
    { party, onFault: (error) => assert.fail(String(error)) },
  );

/** An officer who can sign in. */
export async function addOfficer(
  { roster, store }: Accounts,
  signInName: string,
  grants: readonly Grant[],
  authority = 'customs',
): Promise<Officer> {
  const officer = mustBe(
    await roster.add({ signInName, names: { en: signInName }, authority, grants }),
  );
  await roster.activate(officer.id);
  const active = await store.officers.find(officer.id);
  assert.ok(active);
  return active;
}

export type SignedIn = Readonly<{ name: string; value: string; sessionId: string }>;

/** The cookie of a session that has just been proved. */
export async function signIn(
  accounts: Accounts,
  party: string,
  { id }: Pick<Officer, 'id'>,
  client: Client = here,
): Promise<SignedIn> {
  const how = { way: 'passkey', strongMs: accounts.nowMs() } as const;
  const { secret, session } = await accounts.signedIn(id, how, client);
  return { name: `entente-${party}`, value: secret, sessionId: session.id };
}

export const cookieHeader = ({ name, value }: SignedIn): Readonly<{ cookie: string }> => ({
  cookie: `${name}=${value}`,
});
