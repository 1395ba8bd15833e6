// The table of permissions, walked: every route of the running application, as each role, in the groups and areas that it was granted and in
// those that it was not.

import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { type TestContext, test } from 'node:test';
import { apiApp } from '#api/app.ts';
import { nodeParts } from '#cli/node-parts.ts';
import { type GroupId, isGroupId, isRecordId } from '#kernel/id.ts';
import { foundNationalLog } from '#node/national.ts';
import { type Grant, type Role, roles } from '#officers/officer.ts';
import {
  may,
  type Permission,
  permissions,
  type Route,
  rolePermissions,
  routePermissions,
  ruleOf,
} from '#officers/permissions.ts';
import { type Desk, deskHost, deskScene, mustBe } from '../scene/desk-nodes.ts';
import { addOfficer, allOf, cookieHeader, here, signIn } from '../scene/officers.ts';
import { notice } from '../simulation/notices.ts';

const json = { 'content-type': 'application/json' };
const area = 'treaty-notifications';
const absentGroup = '0'.repeat(64);

type Place = Readonly<{ group: string; record: string }>;

/** A request to each route that reaches its handler, with a body that the handler refuses or that does no harm. */
function requestOf(route: Route, { group, record }: Place): readonly [path: string, RequestInit] {
  const [method = '', pattern = ''] = route.split(' ');
  const path = pattern
    .replace(':group', group)
    .replace(':record', record)
    .replace(':words', 'xa-1')
    .replace(':party', 'xc')
    .replace(':officer', `o-${'0'.repeat(16)}`)
    .replace(':authority', 'nobodys')
    .replace(':type', 'notification.notified')
    .replace(':id', 'nothing');
  const query = pattern === '/api/v1/carried' && method === 'GET' ? '?to=xc' : '';
  if (method === 'GET' || method === 'DELETE') return [path + query, { method }];
  return [path, { method, headers: json, body: JSON.stringify({ none: true }) }];
}

async function officerOf(desk: Desk, name: string, grants: readonly Grant[]) {
  const { accounts } = desk.opened;
  const officer = await addOfficer(accounts, name, grants);
  const session = await signIn(accounts, desk.party, officer);
  const ask = (path: string, init: RequestInit = {}): Promise<Response> =>
    desk.askAs(path, { ...init, headers: { ...init.headers, ...cookieHeader(session) } });
  return { officer, session, ask };
}

async function noticed(t: TestContext) {
  const scene = await deskScene(t);
  const said = await scene.xa.post('/api/v1/statements', notice(scene.group, scene.xc.party));
  assert.equal(said.status, 201);
  const { record } = (await said.json()) as { record: string };
  assert.ok(isRecordId(record));
  await scene.exchange();
  return { ...scene, record };
}

/** A line of events never ends: its first answer is enough. */
async function statusOf(asked: Promise<Response>): Promise<number> {
  const response = await asked;
  await response.body?.cancel();
  return response.status;
}

const routes = Object.keys(routePermissions) as Route[];

test('permissions: the table names every route that the application has, and no other', async (t) => {
  const { xa } = await deskScene(t);
  const parts = nodeParts(xa.opened, {
    ...{
      puller: xa.puller,
      consoleSecret: 'x',
      hosts: new Set([deskHost]),
      onFault: () => assert.fail(),
    },
  });
  const registered = apiApp(parts)
    .routes.filter(({ method, path }) => method !== 'ALL' && /^\/(api|public)(\/|$)/.test(path))
    .map(({ method, path }) => `${method} ${path}`);
  assert.deepEqual([...new Set(registered)].sort(), [...routes].sort());
});

test('permissions: nobody is answered by the public routes alone, and told to sign in by all others', async (t) => {
  const { xa, group, record } = await noticed(t);
  for (const route of routes) {
    const [path, init] = requestOf(route, { group, record });
    const status = await statusOf(xa.askAs(path, init));
    if (ruleOf(route)?.permission === 'public') assert.notEqual(status, 401, route);
    else assert.equal(status, 401, route);
  }
});

test('permissions: every role is let through where the table says so, and nowhere else', async (t) => {
  const { xa, group, record } = await noticed(t);
  for (const role of roles) {
    const { ask } = await officerOf(xa, role, allOf(role));
    for (const route of routes) {
      const permission = ruleOf(route)?.permission;
      if (permission === 'public' || permission === undefined) continue;
      const [path, init] = requestOf(route, { group, record });
      const status = await statusOf(ask(path, init));
      const has =
        permission === 'signed-in' ||
        permission === 'enrolled' ||
        permission === 'own.account' ||
        (permission !== 'console' && rolePermissions[role].includes(permission));
      if (has) assert.ok(![401, 403].includes(status), `${role} ${route}: ${status}`);
      else assert.equal(status, 403, `${role} ${route}`);
    }
  }
});

test('permissions: whoever has yet to set up a way to sign in is let through to that, and to nothing else', async (t) => {
  const { xa, group, record } = await noticed(t);
  const random = (count: number) => new Uint8Array(randomBytes(count));
  mustBe(await foundNationalLog(xa.opened.node, xa.opened.keys, { en: 'xa' }, random));
  const { accounts } = xa.opened;
  const { id } = await addOfficer(accounts, 'new', allOf(...roles));
  const started = await accounts.sessions.start(id, { way: 'link', enrolling: true }, here);
  const cookie = cookieHeader({
    ...{ name: `entente-${xa.party}`, value: started.secret, sessionId: started.session.id },
  });
  for (const route of routes) {
    const permission = ruleOf(route)?.permission;
    if (permission === 'public' || permission === undefined) continue;
    const [path, init] = requestOf(route, { group, record });
    const status = await statusOf(
      xa.askAs(path, { ...init, headers: { ...init.headers, ...cookie } }),
    );
    if (permission === 'signed-in') assert.equal(status, 200, route);
    else if (permission !== 'own.account') assert.equal(status, 403, route);
  }
});

test('permissions: a group that is not theirs and one that is not there answer with the same bytes', async (t) => {
  const { xa, group, record } = await noticed(t);
  const elsewhere = 'f'.repeat(64);
  assert.ok(isGroupId(elsewhere));
  for (const role of roles) {
    // Whole-node roles cannot be narrowed; the table of authorities narrows what anybody receives.
    const grants = allOf(role);
    const { ask } = await officerOf(xa, `${role}-elsewhere`, grants);
    await xa.opened.accounts.store.officers.setAuthorities(
      new Map([['customs', { groups: [elsewhere as GroupId], areas: 'all' }]]),
    );
    for (const route of routes.filter((name) => name.includes(':group'))) {
      const theirs = await bytesOf(ask(...requestOf(route, { group, record })));
      const absent = await bytesOf(
        ask(...requestOf(route, { group: absentGroup, record: `xa-${'0'.repeat(32)}` })),
      );
      assert.deepEqual(theirs, absent, `${role} ${route}`);
    }
    await xa.opened.accounts.store.officers.setAuthorities(new Map());
  }
});

async function bytesOf(asked: Promise<Response>) {
  const response = await asked;
  return {
    status: response.status,
    headers: [...response.headers].sort(),
    body: await response.text(),
  };
}

test('permissions: lists, search and Today hold what is theirs, by group and by area', async (t) => {
  const { xa, xc, group, record } = await noticed(t);
  const reaches: readonly (readonly [string, Omit<Grant, 'role'>, boolean])[] = [
    ['all', { groups: 'all', areas: 'all' }, true],
    ['group', { groups: [group], areas: 'all' }, true],
    ['area', { groups: 'all', areas: [area] }, true],
    ['other-group', { groups: [absentGroup as GroupId], areas: 'all' }, false],
    ['other-area', { groups: 'all', areas: ['precursor-control'] }, false],
    ['nothing', { groups: [], areas: [] }, false],
  ];
  for (const [name, reach, sees] of reaches) {
    for (const role of ['desk-officer', 'releasing-officer', 'liaison'] as const) {
      for (const desk of [xa, xc]) {
        const { ask } = await officerOf(desk, `${role}-${name}`, [{ role, ...reach }]);
        const total = async (path: string): Promise<number> => {
          const answer = (await (await ask(path)).json()) as { total: number; items: unknown[] };
          assert.equal(answer.items.length, answer.total, path);
          return answer.total;
        };
        const expected = sees ? 1 : 0;
        assert.equal(await total('/api/v1/notifications'), expected, name);
        assert.equal(await total(`/api/v1/notifications?group=${group}`), expected, name);
        assert.equal(await total('/api/v1/notifications?text=Harbour'), expected, name);
        assert.equal(await total('/api/v1/today'), sees && desk === xc ? 1 : 0, name);
        for (const list of ['records', 'records?desk=notifications', `records?area=${area}`]) {
          assert.equal(await total(`/api/v1/${list}`), expected, `${name}: ${list}`);
        }
        assert.equal(await total('/api/v1/records?desk=invocations'), 0, name);
        for (const list of ['notifications', 'records']) {
          const view = await bytesOf(ask(`/api/v1/${list}/${group}/${record}`));
          const absent = await bytesOf(ask(`/api/v1/${list}/${group}/xa-${'0'.repeat(32)}`));
          if (sees) assert.equal(view.status, 200);
          else assert.deepEqual(view, absent);
        }
      }
    }
  }
});

test('permissions: an administrator reads no notification, and an auditor changes nothing', async (t) => {
  const { xa, group, record } = await noticed(t);
  const admin = await officerOf(xa, 'admin', allOf('administrator'));
  for (const path of [
    ...['/api/v1/notifications', '/api/v1/today', `/api/v1/notifications/${group}/${record}`],
    ...['/api/v1/records', `/api/v1/records/${group}/${record}`],
    `/api/v1/log/${group}/xc/bundle?from=0`,
  ]) {
    assert.equal((await admin.ask(path)).status, 403, path);
  }
  const auditor = await officerOf(xa, 'auditor', allOf('auditor'));
  for (const route of routes.filter((name) => !name.startsWith('GET '))) {
    const { permission } = routePermissions[route];
    if (permission === 'public' || permission === 'own.account') continue;
    const [path, init] = requestOf(route, { group, record });
    assert.equal((await auditor.ask(path, init)).status, 403, route);
  }
});

test('permissions: a draft is written by officers of its group and area, and no officer says anything alone', async (t) => {
  const { xa, xc, group } = await noticed(t);
  const random = (count: number) => new Uint8Array(randomBytes(count));
  mustBe(await foundNationalLog(xa.opened.node, xa.opened.keys, { en: 'xa' }, random));
  const draft = notice(group, xc.party);
  type Ask = (path: string, init: RequestInit) => Promise<Response>;
  const post = (ask: Ask, path: string, body: unknown) =>
    ask(path, { method: 'POST', headers: json, body: JSON.stringify(body) });
  const write = (ask: Ask) => post(ask, '/api/v1/drafts', { draft });
  const say = (ask: Ask) => post(ask, '/api/v1/statements', draft);
  const tried: readonly (readonly [string, readonly Grant[], number])[] = [
    ['free', allOf('releasing-officer'), 201],
    ['here', [{ role: 'releasing-officer', groups: [group], areas: [area] }], 201],
    ['desk', allOf('desk-officer'), 201],
    ['admin2', allOf('administrator'), 403],
    ['other-area', [{ role: 'releasing-officer', groups: 'all', areas: ['safety'] }], 403],
    [
      'mixed',
      [
        { role: 'releasing-officer', groups: 'all', areas: ['safety'] },
        { role: 'auditor', groups: 'all', areas: 'all' },
      ],
      403,
    ],
    [
      'elsewhere',
      [{ role: 'releasing-officer', groups: [absentGroup as GroupId], areas: 'all' }],
      404,
    ],
  ];
  for (const [name, grants, status] of tried) {
    const { ask } = await officerOf(xa, name, grants);
    assert.equal((await write(ask)).status, status, name);
    assert.equal((await say(ask)).status, status === 404 ? 404 : 403, name);
  }
  // From the first administrator on the console is silent, unless the party's own table says otherwise.
  assert.equal((await say(xa.ask)).status, 403);
  const table = { console: true, rules: [] };
  mustBe(await xa.opened.node.drafts.setTable(table, { officer: 'console' }));
  assert.equal((await say(xa.ask)).status, 201);
});

test('permissions: whoever may something somewhere may it in a place that a grant names, and in no other', () => {
  const names: readonly Role[] = roles;
  for (const role of names) {
    for (const permission of permissions) {
      for (const groups of ['all', [absentGroup as GroupId]] as const) {
        for (const areas of ['all', [area]] as const) {
          const grant: Grant = { role, groups, areas };
          const has = (place?: Parameters<typeof may>[2]) =>
            may(principal([grant]), permission, place);
          const gives = rolePermissions[role].includes(permission as Permission);
          if (permission === 'own.account') continue;
          assert.equal(has(), gives);
          assert.equal(has({ group: absentGroup as GroupId, area }), gives);
          assert.equal(has({ group: absentGroup as GroupId }), gives && areas === 'all');
          assert.equal(
            has({ group: absentGroup as GroupId, area: 'safety' }),
            gives && areas === 'all',
          );
          assert.equal(has({ group: 'f'.repeat(64) as GroupId, area }), gives && groups === 'all');
        }
      }
    }
  }
});

function principal(grants: readonly Grant[]): Parameters<typeof may>[0] {
  return {
    ...{ kind: 'officer', sessionId: 's', enrolling: false },
    receives: { groups: 'all', areas: 'all' },
    officer: {
      ...{ id: 'o-0000000000000000' as never, signInName: 'x', names: { en: 'x' }, authority: 'a' },
      ...{ grants, state: 'active', createdAt: '2026-11-23T19:40Z' as never },
    },
  };
}
