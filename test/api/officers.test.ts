// What an administrator does with the officers of a node, over the running application: who sees it, what ends at once, and what two
// administrators cannot do to each other.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Problem } from '#api/contract.ts';
import type { OfficerDetail, OfficerView } from '#api/contract-officers.ts';
import type { Role } from '#officers/officer.ts';
import { type Desk, deskScene, mustBe } from '../scene/desk-nodes.ts';
import { addOfficer, allOf, cookieHeader, signIn } from '../scene/officers.ts';

const json = { 'content-type': 'application/json' };

async function seated(desk: Desk, name: string, role: Role) {
  const { accounts } = desk.opened;
  const officer = await addOfficer(accounts, name, allOf(role));
  const session = await signIn(accounts, desk.party, officer);
  const ask = (method: string, path: string, body?: unknown): Promise<Response> =>
    desk.askAs(`/api/v1/${path}`, {
      method,
      headers: { ...json, ...cookieHeader(session) },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
  return { officer, session, ask };
}

const codeOf = async (response: Response): Promise<string> =>
  ((await response.json()) as Problem).code;

test('officers: how one signs in and where is seen by administrator and auditor, and by no other', async (t) => {
  const { xa } = await deskScene(t);
  const admin = await seated(xa, 'admin', 'administrator');
  const auditor = await seated(xa, 'auditor', 'auditor');
  const bo = await seated(xa, 'bo', 'liaison');
  for (const { ask } of [admin, auditor]) {
    const detail = (await (await ask('GET', `officers/${bo.officer.id}`)).json()) as OfficerDetail;
    assert.equal(detail.officer.signInName, 'bo');
    assert.deepEqual(
      detail.sessions.map(({ id, current }) => [id, current]),
      [[bo.session.sessionId, false]],
    );
    assert.deepEqual(detail.ways, {
      ...{ passkeys: 0, password: false, oidc: false, recoveryCodesLeft: 0 },
    });
    assert.equal(detail.link, undefined);
  }
  assert.equal((await bo.ask('GET', `officers/${bo.officer.id}`)).status, 403);
});

test('officers: a link stands in the detail until it is opened, and never its secret', async (t) => {
  const { xa } = await deskScene(t);
  const admin = await seated(xa, 'admin', 'administrator');
  const invited = await admin.ask('POST', 'officers', {
    ...{ signInName: 'li', names: { en: 'Li' }, authority: 'customs', grants: [] },
  });
  const made = (await invited.json()) as Readonly<{
    officer: OfficerView;
    link: { secret: string; expiresAt: string };
  }>;
  const seen = async () => {
    const text = await (await admin.ask('GET', `officers/${made.officer.id}`)).text();
    assert.ok(!text.includes(made.link.secret));
    return JSON.parse(text) as OfficerDetail;
  };
  assert.deepEqual((await seen()).link, {
    purpose: 'invitation',
    expiresAt: made.link.expiresAt,
  });
  mustBe(await xa.opened.accounts.links.open(made.link.secret));
  assert.equal((await seen()).link, undefined);
});

test('officers: an administrator ends a session at once, once, and only of the officer he names', async (t) => {
  const { xa } = await deskScene(t);
  const admin = await seated(xa, 'admin', 'administrator');
  const bo = await seated(xa, 'bo', 'liaison');
  const path = (officer: string) => `officers/${officer}/sessions/${bo.session.sessionId}`;
  assert.equal((await admin.ask('DELETE', path(admin.officer.id))).status, 404);
  assert.equal((await bo.ask('GET', 'node')).status, 200);
  assert.equal((await admin.ask('DELETE', path(bo.officer.id))).status, 200);
  assert.equal(await codeOf(await bo.ask('GET', 'node')), 'signin.needed');
  assert.equal((await admin.ask('DELETE', path(bo.officer.id))).status, 404);
});

test('officers: what another has granted meanwhile is not overwritten', async (t) => {
  const { xa } = await deskScene(t);
  const admin = await seated(xa, 'admin', 'administrator');
  const bo = await seated(xa, 'bo', 'liaison');
  const path = `officers/${bo.officer.id}/grants`;
  const [was, first, second] = [allOf('liaison'), allOf('desk-officer'), allOf('auditor')];
  assert.equal((await admin.ask('POST', path, { grants: first, was })).status, 200);
  const late = await admin.ask('POST', path, { grants: second, was });
  assert.equal(late.status, 409);
  assert.equal(await codeOf(late), 'request.outdated');
  const held = await xa.opened.accounts.store.officers.find(bo.officer.id);
  assert.deepEqual(held?.grants, first);
});

test('officers: two administrators who suspend each other at the same moment leave one', async (t) => {
  const { xa } = await deskScene(t);
  const one = await seated(xa, 'one', 'administrator');
  const other = await seated(xa, 'other', 'administrator');
  const { roster } = xa.opened.accounts;
  const both = await Promise.all(
    [one, other].map(({ officer }) => roster.suspend(officer.id, true)),
  );
  assert.deepEqual(both.map(({ ok }) => ok).sort(), [false, true]);
  assert.equal(await roster.hasAdministrator(), true);
});

test('officers: an authority that no statement could name is refused, with its field', async (t) => {
  const { xa } = await deskScene(t);
  const admin = await seated(xa, 'admin', 'administrator');
  for (const authority of ['Customs', '海关', 'a b', '', '-a', 'a'.repeat(65)]) {
    const officer = { signInName: 'li', names: { en: 'Li' }, authority, grants: [] };
    const refused = await admin.ask('POST', 'officers', officer);
    const problem = (await refused.json()) as Problem;
    assert.deepEqual([problem.code, problem.at], ['request.malformed', 'authority'], authority);
  }
});

test('authorities: what one receives bounds its officers from the next request on, and is set and taken back by itself', async (t) => {
  const { xa, group } = await deskScene(t);
  const admin = await seated(xa, 'admin', 'administrator');
  const bo = await seated(xa, 'bo', 'desk-officer');
  const log = () => bo.ask('GET', `log/${group}/xc/bundle?from=0`);
  assert.equal((await log()).status, 200);
  const less = { groups: 'all', areas: ['safety'] };
  const set = await admin.ask('PUT', 'authorities/customs', less);
  assert.deepEqual(await set.json(), { customs: less });
  assert.equal((await log()).status, 404);
  assert.equal((await admin.ask('PUT', 'authorities/police', less)).status, 200);
  const taken = await admin.ask('DELETE', 'authorities/customs');
  assert.deepEqual(await taken.json(), { police: less });
  assert.equal((await log()).status, 200);
  assert.equal((await admin.ask('DELETE', 'authorities/customs')).status, 404);
  const unnamed = await admin.ask('PUT', 'authorities/Customs', less);
  assert.equal(await codeOf(unnamed), 'request.malformed');
});
