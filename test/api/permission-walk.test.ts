// The whole product: every route × role × reach (by group and area, narrowed by a grant or by what the officer's authority receives), against a running
// application. What is expected is worked out here from the table of permissions and the place alone. A route that is put into the table without
// being given a request and a place fails here.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { DraftView } from '#api/contract-drafts.ts';
import type { MeView } from '#api/contract-officers.ts';
import { type GroupId, isRecordId } from '#kernel/id.ts';
import { type Role, roles, wholeNodeRoles } from '#officers/officer.ts';
import {
  type Permission,
  permissions,
  type Route,
  rolePermissions,
  routePermissions,
  ruleOf,
  tokenPermissions,
} from '#officers/permissions.ts';
import { everything, reaches as pageReaches, type Reach } from '#officers/reach.ts';
import { mustBe } from '../scene/desk-nodes.ts';
import { draftScene } from '../scene/draft-officers.ts';
import { addOfficer, allOf, cookieHeader, signIn } from '../scene/officers.ts';
import { notice } from '../simulation/notices.ts';

const area = 'treaty-notifications';
const elsewhere = 'f'.repeat(64) as GroupId;
const json = { 'content-type': 'application/json' };

/** Where a request asks: a group with a record and a draft of it. */
type Place = Readonly<{ group: string; record: string; draft: string }>;
type Asking = (place: Place, other: Readonly<{ party: string }>) => unknown;

type HandlerRoute = {
  [R in Route]: (typeof routePermissions)[R] extends { place: 'handler' } ? R : never;
}[Route];

const zeros = '0'.repeat(64);
const seen = { digest: zeros };
/** The body that each route sends whose handler finds the place itself: of the right form, so that the place is judged, and of no effect. */
const bodies: Readonly<Record<HandlerRoute, Asking>> = {
  'GET /api/v1/notifications/:group/:record': () => undefined,
  'GET /api/v1/records/:group/:record': () => undefined,
  'GET /api/v1/records/:group/:record/note': () => undefined,
  'GET /api/v1/records/:group/:record/published': () => undefined,
  'GET /api/v1/records/:group/:record/preview': () => undefined,
  'GET /api/v1/drafts/:draft': () => undefined,
  'GET /api/v1/carried': () => undefined,
  'POST /api/v1/drafts': (place, { party }) => ({ draft: unsayable(place, party) }),
  'POST /api/v1/drafts/:draft/revise': (place, { party }) => ({
    ...{ ...seen, draft: unsayable(place, party) },
  }),
  'POST /api/v1/drafts/:draft/clear/options': () => ({ ...seen, role: 'liaison' }),
  'POST /api/v1/drafts/:draft/clear': () => ({ ...seen, role: 'liaison' }),
  'POST /api/v1/drafts/:draft/return': () => ({ ...seen, reason: 'other' }),
  'POST /api/v1/drafts/:draft/discard': () => seen,
  'POST /api/v1/statements': (place, { party }) => unsayable(place, party),
  'POST /api/v1/statements/check': (place, { party }) => ({ drafts: [unsayable(place, party)] }),
};
/** It names its area by its type, and could never be said. */
const unsayable = ({ group }: Place, party: string) => ({
  ...notice(group as GroupId, party as never),
  content: { unknown: true },
});

function requestOf(route: Route, place: Place, party: string): readonly [string, RequestInit] {
  const [method = '', pattern = ''] = route.split(' ');
  const path = pattern
    .replace(':group', place.group)
    .replace(':record', place.record)
    .replace(':words', 'xa-1')
    .replace(':draft', place.draft)
    .replace(':batch', `xa-${'0'.repeat(32)}`)
    .replace(':party', party)
    .replace(':thread', '0'.repeat(32))
    .replace(':message', '0'.repeat(32))
    .replace(':officer', `o-${'0'.repeat(16)}`)
    .replace(':authority', 'nobodys')
    .replace(':type', 'notification.notified')
    .replace(':id', 'nothing');
  assert.ok(!path.includes(':'), `${route}: a parameter without a value`);
  const query = queryOf(route, place, party);
  if (method === 'GET' || method === 'DELETE') return [path + query, { method }];
  const asked = Object.hasOwn(bodies, route) ? bodies[route as HandlerRoute] : undefined;
  const body = JSON.stringify(asked?.(place, { party }) ?? { none: true });
  return [path, { method, headers: json, body }];
}

function queryOf(route: Route, { group }: Place, party: string): string {
  if (route === 'GET /api/v1/carried') return `?to=${party}&group=${group}`;
  return route.endsWith('/note') ? '?language=en' : '';
}

type Answer = Readonly<{ status: number; code: string; bytes: string }>;

/** A line of events never ends: its first answer is enough. */
async function answerOf(asked: Promise<Response>): Promise<Answer> {
  const response = await asked;
  const { status, headers } = response;
  if (headers.get('content-type')?.startsWith('text/event-stream')) {
    await response.body?.cancel();
    return { status, code: 'ok', bytes: '' };
  }
  const text = await response.text();
  const code = response.ok ? 'ok' : String((JSON.parse(text) as { code: string }).code);
  return { status, code, bytes: JSON.stringify([status, [...headers].sort(), text]) };
}

const letIn = ({ status }: Answer): boolean => status !== 401 && status !== 403;

type Officer = Readonly<{
  name: string;
  role: Role;
  /** What grant and authority leave together. */
  reach: Reach;
  ask: (path: string, init: RequestInit) => Promise<Response>;
}>;

/** Whether a place lies within a reach: the whole of the group, any part of it, or this area. */
function reaches({ groups, areas }: Reach, group: string, part: 'whole' | 'any' | 'area'): boolean {
  if (groups !== 'all' && !groups.some((one) => one === group)) return false;
  if (areas === 'all' || part === 'any') return true;
  return part === 'area' && areas.includes(area);
}

const has = (role: Role, permission: Permission): boolean =>
  rolePermissions[role].includes(permission);

const routes = Object.keys(routePermissions) as Route[];

function reachesOf(group: GroupId): readonly (readonly [string, Reach])[] {
  return [
    ['all', everything],
    ['group', { groups: [group], areas: 'all' }],
    ['area', { groups: 'all', areas: [area] }],
    ['here', { groups: [group], areas: [area] }],
    ['other-group', { groups: [elsewhere], areas: 'all' }],
    ['other-area', { groups: 'all', areas: ['safety'] }],
    ['nothing', { groups: [], areas: [] }],
  ];
}

type Walked = Readonly<{ place: Place; absent: Place; party: string }>;

async function walk(officer: Officer, route: Route, { place, absent, party }: Walked) {
  const { role, reach, ask } = officer;
  const about = `${officer.name} ${route}`;
  const rule = ruleOf(route);
  assert.ok(rule);
  const { permission } = rule;
  if (permission === 'public') return;
  const answer = await answerOf(ask(...requestOf(route, place, party)));
  const told = `${about}: ${answer.status} ${answer.code}`;
  if (permission === 'signed-in' || permission === 'enrolled' || permission === 'own.account') {
    assert.ok(letIn(answer), told);
    return;
  }
  if (permission === 'console' || !has(role, permission)) {
    assert.equal(answer.code, 'request.not-allowed', told);
    return;
  }
  if (rule.place === undefined) {
    assert.ok(letIn(answer), told);
    return;
  }
  const missing = async () => (await answerOf(ask(...requestOf(route, absent, party)))).bytes;
  if (rule.place !== 'handler') {
    const part = rule.place === 'sees' ? 'any' : 'whole';
    if (reaches(reach, place.group, part)) assert.ok(letIn(answer), told);
    if (reaches(reach, place.group, part)) assert.notEqual(answer.code, rule.absent, told);
    else assert.equal(answer.bytes, await missing(), told);
    return;
  }
  await judged(officer, route as HandlerRoute, { answer, missing, told, group: place.group });
}

type Judged = Readonly<{
  answer: Answer;
  missing: () => Promise<string>;
  told: string;
  group: string;
}>;

/** Places that handlers judge: of a record like one that is not there; of what is written, by the group first. */
async function judged(officer: Officer, route: HandlerRoute, given: Judged): Promise<void> {
  const { answer, missing, told, group } = given;
  const { reach } = officer;
  const writes: readonly HandlerRoute[] = [
    ...([
      'POST /api/v1/drafts',
      'POST /api/v1/statements',
      'POST /api/v1/statements/check',
    ] as const),
  ];
  if (route === 'GET /api/v1/carried') {
    if (reaches(reach, group, 'whole')) assert.ok(letIn(answer), told);
    else assert.equal(answer.bytes, await missing(), told);
  } else if (!writes.includes(route)) {
    if (reaches(reach, group, 'area')) assert.ok(letIn(answer), told);
    if (reaches(reach, group, 'area')) assert.notEqual(answer.bytes, await missing(), told);
    else assert.equal(answer.bytes, await missing(), told);
  } else if (!reaches(reach, group, 'any')) {
    assert.equal(answer.code, 'group.unknown', told);
  } else if (reaches(reach, group, 'area') && route !== 'POST /api/v1/statements') {
    assert.ok(letIn(answer), told);
  } else {
    // An area that is not his; and no officer says anything at a table alone.
    assert.equal(answer.code, 'request.not-allowed', told);
  }
}

/** What a page may offer, which it works out from what it is told of itself: exactly what the walk finds to be let in. */
async function offered({ name, role, reach, ask }: Officer, { place, absent }: Walked) {
  const me = JSON.parse(await (await ask('/api/v1/me', {})).text()) as MeView;
  for (const permission of permissions) {
    if (permission === 'own.account') continue;
    const told = `${name} ${permission}`;
    assert.equal(me.permissions.includes(permission), has(role, permission), told);
    for (const group of [place.group, absent.group, elsewhere] as GroupId[]) {
      const offers = (at: Readonly<{ area?: string }>): boolean =>
        me.where[permission]?.some((one) => pageReaches(one, { group, ...at })) === true;
      const given = has(role, permission);
      assert.equal(offers({}), given && reaches(reach, group, 'whole'), told);
      assert.equal(offers({ area }), given && reaches(reach, group, 'area'), told);
    }
  }
  const read = await ask(`/api/v1/drafts/${place.draft}`, {});
  if (!read.ok) return;
  const { mayWrite } = JSON.parse(await read.text()) as DraftView;
  assert.equal(mayWrite, has(role, 'draft.write'), name);
}

test('permissions: every route, for every role and reach, answers what the table and the place say', async (t) => {
  const here = await draftScene(t);
  const { xa, xc, group, exchange } = here;
  const { accounts } = xa.opened;
  const said = await xa.post('/api/v1/statements', notice(group, xc.party));
  const { record } = (await said.json()) as { record: string };
  assert.ok(isRecordId(record));
  await exchange();
  const writer = await here.sit('writer', allOf('desk-officer'), 'writers');
  const draft = notice(group, xc.party);
  const written = (await (await writer.post('/api/v1/drafts', { draft })).json()) as DraftView;
  const none = `xa-${'0'.repeat(32)}`;
  const walked: Walked = {
    place: { group, record, draft: written.draft },
    absent: { group: zeros, record: none, draft: none },
    party: xc.party,
  };
  const receiving = new Map<string, Reach>();
  const sit = async (
    role: Role,
    name: string,
    granted: Reach,
    received: Reach,
  ): Promise<Officer> => {
    if (received !== everything) receiving.set(name, received);
    const grants = [{ role, ...granted }];
    const session = await signIn(
      accounts,
      xa.party,
      await addOfficer(accounts, name, grants, name),
    );
    const headers = cookieHeader(session);
    return {
      ...{ name, role, reach: granted === everything ? received : granted },
      ask: (path, init) => xa.askAs(path, { ...init, headers: { ...init.headers, ...headers } }),
    };
  };
  const officers: Officer[] = [];
  for (const role of roles) {
    for (const [name, reach] of reachesOf(group)) {
      if (!wholeNodeRoles.includes(role) || reach === everything) {
        officers.push(await sit(role, `${role}-granted-${name}`, reach, everything));
      }
      if (reach === everything) continue;
      officers.push(await sit(role, `${role}-receives-${name}`, everything, reach));
    }
  }
  await accounts.store.officers.setAuthorities(receiving);
  for (const officer of officers) {
    for (const route of routes) await walk(officer, route, walked);
    await offered(officer, walked);
  }
  // Nothing of all this has changed the draft.
  const after = (await (await writer.get(`/api/v1/drafts/${written.draft}`)).json()) as DraftView;
  assert.equal(after.status, 'open');
  assert.equal(after.history.length, 1);
});

test('permissions: a token does what it was made for, in its groups, and nothing else', async (t) => {
  const { xa, xc, group, asProgram } = await draftScene(t);
  const officer = await addOfficer(xa.opened.accounts, 'all', allOf(...roles));
  const none = `xa-${'0'.repeat(32)}`;
  const place = { group, record: none, draft: none };
  for (const permission of tokenPermissions) {
    const { get, post } = await asProgram(officer, permission);
    const { tokens, store } = xa.opened.accounts;
    const form = { name: 'elsewhere', permissions: [permission], groups: [elsewhere], days: 1 };
    const { secret, token } = mustBe(await tokens.add(officer.id, form));
    for (const route of routes) {
      const rule = ruleOf(route);
      if (rule === undefined || rule.permission === 'public') continue;
      const [path, init] = requestOf(route, place, xc.party);
      const [method = 'GET'] = route.split(' ');
      const asked =
        init.body === undefined ? get(path) : post(path, JSON.parse(String(init.body)), method);
      const answer = await answerOf(method === 'DELETE' ? post(path, {}, method) : asked);
      const told = `${permission} ${route}: ${answer.status} ${answer.code}`;
      if (['signed-in', 'enrolled'].includes(rule.permission)) assert.ok(letIn(answer), told);
      else if (rule.permission !== permission)
        assert.equal(answer.code, 'request.not-allowed', told);
      else if (rule.fresh) assert.equal(answer.code, 'signin.not-fresh', told);
      else if (rule.place !== 'handler') assert.ok(letIn(answer), told);
      if (rule.permission !== permission || !route.includes(':group')) continue;
      const headers = { ...init.headers, authorization: `Bearer ${secret}` };
      const ask = (at: Place) => {
        const [to, how] = requestOf(route, at, xc.party);
        return answerOf(xa.askAs(to, { ...how, headers }));
      };
      const absent = await ask({ ...place, group: zeros });
      assert.equal((await ask(place)).bytes, absent.bytes, told);
    }
    for (const one of await store.tokens.of(officer.id))
      await store.tokens.remove(officer.id, one.id);
    assert.equal(await store.tokens.of(officer.id).then((left) => left.length), 0, token.id);
  }
});
