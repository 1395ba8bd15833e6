// What ends, or is changed by another, while a request about officers is on its way; what nobody gives himself; and what the trail keeps of it.

import assert from 'node:assert/strict';
import { type TestContext, test } from 'node:test';
import type { Problem } from '#api/contract.ts';
import type { WitnessEntry } from '#api/witness.ts';
import type { Role } from '#officers/officer.ts';
import { type Desk, deskScene, mustBe } from '../scene/desk-nodes.ts';
import { addOfficer, allOf, cookieHeader, signIn } from '../scene/officers.ts';

const json = { 'content-type': 'application/json' };

async function seated(desk: Desk, name: string, role: Role) {
  const { accounts } = desk.opened;
  const officer = await addOfficer(accounts, name, allOf(role));
  const session = await signIn(accounts, desk.party, officer);
  const headers = { ...json, ...cookieHeader(session) };
  const ask = (method: string, path: string, body?: unknown): Promise<Response> =>
    desk.askAs(`/api/v1/${path}`, {
      ...{ method, headers },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
  return { officer, session, headers, ask };
}

const codeOf = async (response: Response): Promise<string> =>
  response.ok ? 'ok' : ((await response.json()) as Problem).code;

/** A body of which the half has come when `between` happens. */
function slowBody(value: unknown, between: () => Promise<unknown>): ReadableStream<Uint8Array> {
  const bytes = new TextEncoder().encode(JSON.stringify(value));
  return new ReadableStream({
    start: (controller) => controller.enqueue(bytes.slice(0, 5)),
    pull: async (controller) => {
      await between();
      controller.enqueue(bytes.slice(5));
      controller.close();
    },
  });
}
const duplex = 'half' as const;

test('officers: an administrator who is suspended, or no longer one, while his request is on its way changes nothing', async (t) => {
  const { xa } = await deskScene(t);
  const { roster, store } = xa.opened.accounts;
  await seated(xa, 'other', 'administrator');
  const bo = await seated(xa, 'bo', 'liaison');
  const ends = [
    ['signin.needed', (id) => roster.suspend(id, true)],
    ['request.not-allowed', (id) => roster.grant(id, allOf('auditor'))],
  ] as const satisfies readonly (readonly [
    string,
    (id: typeof bo.officer.id) => Promise<unknown>,
  ])[];
  for (const [code, end] of ends) {
    const admin = await seated(xa, `admin-${code}`, 'administrator');
    const body = slowBody({ grants: allOf('releasing-officer') }, () => end(admin.officer.id));
    const { headers } = admin;
    const path = `/api/v1/officers/${bo.officer.id}/grants`;
    const answer = await xa.askAs(path, { method: 'POST', headers, body, duplex });
    assert.equal(await codeOf(answer), code);
  }
  assert.deepEqual((await store.officers.find(bo.officer.id))?.grants, allOf('liaison'));
});

test('officers: a token that is taken back while its request is on its way does nothing', async (t) => {
  const { xa } = await deskScene(t);
  const { store, tokens } = xa.opened.accounts;
  const officer = await addOfficer(xa.opened.accounts, 'bo', allOf('liaison'));
  const form = { name: 'p', permissions: ['exchange.write'], groups: 'all', days: 1 } as const;
  const { secret, token } = mustBe(await tokens.add(officer.id, form));
  const peer = { party: 'xb', address: 'http://127.0.0.1:9' };
  const headers = { ...json, authorization: `Bearer ${secret}` };
  const body = slowBody(peer, () => store.tokens.remove(officer.id, token.id));
  const answer = await xa.askAs('/api/v1/peers', { method: 'POST', headers, body, duplex });
  assert.equal(await codeOf(answer), 'signin.needed');
});

test('officers: whoever is suspended while he sets up his way to sign in stays suspended', async (t) => {
  const { xa } = await deskScene(t);
  const { roster, store } = xa.opened.accounts;
  // Whichever comes a few steps before the other.
  for (let steps = 0; steps < 12; steps++) {
    const { id } = mustBe(
      await roster.add({
        ...{ signInName: `li${steps}`, names: { en: 'Li' }, authority: 'customs' },
        grants: allOf('desk-officer'),
      }),
    );
    const suspending = roster.suspend(id, true);
    for (let step = 0; step < steps; step++) await Promise.resolve();
    await Promise.all([roster.activate(id), suspending]);
    assert.equal((await store.officers.find(id))?.state, 'suspended', `${steps}`);
  }
});

test('officers: nobody grants himself more than he has, and anybody may give up what he has', async (t) => {
  const { xa } = await deskScene(t);
  await seated(xa, 'other', 'administrator');
  const admin = await seated(xa, 'admin', 'administrator');
  const own = `officers/${admin.officer.id}/grants`;
  for (const role of ['releasing-officer', 'auditor', 'desk-officer'] as const) {
    const grants = allOf('administrator', role);
    assert.equal(await codeOf(await admin.ask('POST', own, { grants })), 'officer.own-grants');
  }
  assert.equal(await codeOf(await admin.ask('POST', own, { grants: [] })), 'ok');
});

test('authorities: what another administrator has set meanwhile is not overwritten', async (t) => {
  const { xa } = await deskScene(t);
  const admin = await seated(xa, 'admin', 'administrator');
  const reach = (area: string) => ({ groups: 'all', areas: [area] });
  const put = async (areas: string, was?: unknown): Promise<string> =>
    codeOf(
      await admin.ask('PUT', 'authorities/customs', {
        ...reach(areas),
        ...(was === undefined ? {} : { was }),
      }),
    );
  assert.equal(await put('safety', reach('coordination')), 'request.outdated');
  assert.equal(await put('safety', null), 'ok');
  assert.equal(await put('coordination', null), 'request.outdated');
  assert.equal(await put('coordination', reach('safety')), 'ok');
});

async function told(t: TestContext) {
  const entries: WitnessEntry[] = [];
  const witness = async (entry: WitnessEntry): Promise<void> => void entries.push(entry);
  const { xa } = await deskScene(t, { witness });
  const last = (): Readonly<Record<string, string>> => entries.at(-1)?.about ?? {};
  return { xa, last };
}

test('officers: the trail keeps what was changed of whom: state, link, session, token and its reach', async (t) => {
  const { xa, last } = await told(t);
  const admin = await seated(xa, 'admin', 'administrator');
  const bo = await seated(xa, 'bo', 'liaison');
  const { id: officer } = bo.officer;
  const at = `officers/${officer}`;
  await admin.ask('POST', `${at}/link`);
  assert.deepEqual(last(), { officer, purpose: 'recovery' });
  const token = { name: 'p', permissions: ['desk.read'], groups: 'all', days: 7 };
  const made = await admin.ask('POST', `${at}/tokens`, token);
  const { id } = ((await made.json()) as { token: { id: string } }).token;
  const reach = { permissions: 'desk.read', groups: 'all', days: '7' };
  assert.deepEqual(last(), { officer, token: id, ...reach });
  await admin.ask('DELETE', `${at}/tokens/${id}`);
  assert.deepEqual(last(), { officer, token: id });
  const own = await bo.ask('POST', 'account/tokens', token);
  const { id: ownId } = ((await own.json()) as { token: { id: string } }).token;
  assert.deepEqual(last(), { token: ownId, ...reach });
  await bo.ask('DELETE', `account/tokens/${ownId}`);
  assert.deepEqual(last(), { token: ownId });
  await admin.ask('DELETE', `${at}/sessions/${bo.session.sessionId}`);
  assert.deepEqual(last(), { officer, session: bo.session.sessionId });
  await admin.ask('POST', `${at}/state`, { suspended: true });
  assert.deepEqual(last(), { officer, state: 'suspended' });
  await admin.ask('POST', `${at}/state`, { suspended: false });
  assert.deepEqual(last(), { officer, state: 'invited' });
});
