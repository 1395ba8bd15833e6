// The ways in, as a program meets them: what is wrong with an attempt is never told apart, and nothing counts twice.

import assert from 'node:assert/strict';
import { type TestContext, test } from 'node:test';
import type {
  EnrolledView,
  InvitedView,
  MadeTokenView,
  MeView,
  TotpSetupView,
} from '#api/contract-officers.ts';
import type { WitnessEntry } from '#api/witness.ts';
import { absoluteMsMax, freshMsMax, idleMsMax } from '#officers/sessions.ts';
import { codeAt } from '#officers/totp.ts';
import { type Desk, type DeskOptions, deskScene } from '../scene/desk-nodes.ts';
import { addOfficer, allOf, cookieHeader, signIn } from '../scene/officers.ts';
import { bytesOfBase32 } from '../scene/one-time-codes.ts';
import { notice } from '../simulation/notices.ts';

const json = { 'content-type': 'application/json' };
const password = 'four plain words here';
const hourMs = 3_600_000;

/** A browser without a screen: it keeps the cookie that it was given. */
function browserAt(desk: Desk) {
  let cookie = '';
  const ask = async (path: string, init: RequestInit = {}): Promise<Response> => {
    const headers = { ...json, ...init.headers, ...(cookie === '' ? {} : { cookie }) };
    const response = await desk.askAs(path, { ...init, headers });
    const [set] = response.headers.getSetCookie();
    if (set !== undefined) cookie = set.split(';')[0] ?? '';
    return response;
  };
  const post = (path: string, body: unknown): Promise<Response> =>
    ask(path, { method: 'POST', body: JSON.stringify(body) });
  return { ask, post, cookie: () => cookie };
}

type Browser = ReturnType<typeof browserAt>;

async function enrolPassword(
  { post }: Browser,
  nowMs: number,
): Promise<{ secret: Uint8Array; view: EnrolledView }> {
  const setup = (await (await post('/api/v1/account/password/code', {})).json()) as TotpSetupView;
  const secret = bytesOfBase32(setup.typed);
  const set = await post('/api/v1/account/password', {
    id: setup.id,
    password,
    code: codeAt(secret, nowMs),
  });
  assert.equal(set.status, 201, await set.clone().text());
  return { secret, view: (await set.json()) as EnrolledView };
}

async function invited(
  desk: Desk,
  name = 'li',
  grants = allOf('desk-officer'),
): Promise<InvitedView> {
  const body = { signInName: name, names: { zh: '李' }, authority: 'customs', grants };
  const made = await desk.post('/api/v1/officers', body);
  assert.equal(made.status, 201, await made.clone().text());
  return (await made.json()) as InvitedView;
}

async function seated(t: TestContext, options: DeskOptions = {}) {
  const scene = await deskScene(t, options);
  const { link, officer } = await invited(scene.xa);
  const browser = browserAt(scene.xa);
  const opened = await browser.post('/api/v1/links/open', { secret: link.secret });
  assert.equal(opened.status, 200);
  const enrolled = await enrolPassword(browser, scene.clock.nowMs);
  return { ...scene, link, officer, browser, ...enrolled };
}

const codeOf = async (response: Response): Promise<string> =>
  ((await response.json()) as { code: string }).code;

test('sign-in: the first administrator comes by the link of the first run, and nobody after', async (t) => {
  const { xa, clock } = await deskScene(t);
  const { links } = xa.opened.accounts;
  const { secret } = await links.make('first-run');
  const administrator = { signInName: 'ana', names: { es: 'Ana' }, authority: 'ministry' };
  const browser = browserAt(xa);
  const seen = await (await browser.post('/api/v1/links/look', { secret })).json();
  assert.equal((seen as { purpose: string }).purpose, 'first-run');
  const bad = await browser.post('/api/v1/links/open', {
    secret,
    administrator: { ...administrator, signInName: '!' },
  });
  assert.equal(bad.status, 400);
  const opened = await browser.post('/api/v1/links/open', { secret, administrator });
  const me = (await opened.json()) as MeView;
  assert.deepEqual([me.enrolling, me.permissions], [true, ['own.account']]);
  // Until there is a way to sign in, nothing but that can be done.
  assert.equal((await browser.ask('/api/v1/officers')).status, 403);
  // Lost before it was finished: the node is started again and prints another.
  const again = await links.make('first-run');
  const other = browserAt(xa);
  assert.equal(
    (await other.post('/api/v1/links/open', { secret: again.secret, administrator })).status,
    200,
  );
  const third = await links.make('first-run');
  const { view } = await enrolPassword(other, clock.nowMs);
  assert.equal(view.me.enrolling, false);
  assert.equal(view.recoveryCodes?.length, 10);
  assert.equal((await other.ask('/api/v1/officers')).status, 200);
  const late = await browserAt(xa).post('/api/v1/links/open', {
    secret: third.secret,
    administrator,
  });
  assert.equal(await codeOf(late), 'link.not-valid');
});

test('sign-in: a link that is wrong, used, replaced, expired or of a suspended officer is one answer', async (t) => {
  const { xa, clock } = await deskScene(t);
  const answers = new Set<string>();
  const tryIt = async (secret: string): Promise<void> => {
    const response = await browserAt(xa).post('/api/v1/links/open', { secret });
    assert.equal(response.status, 410);
    answers.add(await response.text());
  };
  await tryIt('wrong');
  const used = await invited(xa, 'used');
  await Promise.all(
    [used.link.secret, used.link.secret].map(async (secret) => {
      await browserAt(xa).post('/api/v1/links/open', { secret });
    }),
  );
  await tryIt(used.link.secret);
  const replaced = await invited(xa, 'replaced');
  await xa.post(`/api/v1/officers/${replaced.officer.id}/link`, {});
  await tryIt(replaced.link.secret);
  const suspended = await invited(xa, 'suspended');
  await xa.post(`/api/v1/officers/${suspended.officer.id}/state`, { suspended: true });
  await tryIt(suspended.link.secret);
  const expired = await invited(xa, 'expired');
  clock.nowMs += 72 * hourMs + 1_000;
  await tryIt(expired.link.secret);
  assert.equal(answers.size, 1);
});

test('sign-in: one link opened twice at once begins one session', async (t) => {
  const { xa } = await deskScene(t);
  const { link } = await invited(xa);
  const both = await Promise.all(
    [1, 2].map(() => browserAt(xa).post('/api/v1/links/open', { secret: link.secret })),
  );
  assert.deepEqual(both.map(({ status }) => status).sort(), [200, 410]);
});

test('sign-in: whatever is wrong with name, password or code is one answer, and a code counts once', async (t) => {
  const { xa, clock, secret, link } = await seated(t);
  clock.nowMs += 60_000;
  const right = { name: 'li', password, code: codeAt(secret, clock.nowMs) };
  const unfinished = await invited(xa, 'unfinished');
  const answers = new Set<string>();
  const wrong: readonly unknown[] = [
    { ...right, name: 'nobody' },
    { ...right, name: 'unfinished' },
    { ...right, password: `${password}.` },
    { ...right, code: '000000' },
  ];
  assert.notEqual(unfinished.link.secret, link.secret);
  for (const body of wrong) {
    const response = await browserAt(xa).post('/api/v1/sign-in/password', body);
    assert.equal(response.status, 401);
    answers.add(await response.text());
  }
  // An authenticator that is an hour off makes codes of another hour.
  const early = { ...right, code: codeAt(secret, clock.nowMs - hourMs) };
  clock.nowMs += 60_000;
  const off = await browserAt(xa).post('/api/v1/sign-in/password', early);
  answers.add(await off.text());
  clock.nowMs += 30_000;
  const now = { ...right, name: ' LI', code: codeAt(secret, clock.nowMs) };
  const browser = browserAt(xa);
  assert.equal((await browser.post('/api/v1/sign-in/password', now)).status, 200);
  assert.match(browser.cookie(), /^entente-xa=/);
  const replayed = await browserAt(xa).post('/api/v1/sign-in/password', now);
  answers.add(await replayed.text());
  assert.equal(answers.size, 1);
});

test('sign-in: the cookie is shown to no script and no other site, and over TLS to this host alone', async (t) => {
  const { xa, secret, clock } = await seated(t);
  clock.nowMs += 60_000;
  const body = JSON.stringify({ name: 'li', password, code: codeAt(secret, clock.nowMs) });
  const response = await xa.askAs('/api/v1/sign-in/password', {
    method: 'POST',
    headers: json,
    body,
  });
  const [cookie = ''] = response.headers.getSetCookie();
  assert.match(cookie, /^entente-xa=[\w-]{43}; .*HttpOnly/);
  assert.match(cookie, /SameSite=Strict/);
  assert.match(cookie, /Path=\//);
  assert.equal(response.headers.get('strict-transport-security'), null);
});

test('sign-in: a password is replaced by who knows it, and by nobody at a desk left open; all other sessions end', async (t) => {
  const { xa, browser, secret, clock } = await seated(t);
  clock.nowMs += 60_000;
  const elsewhere = browserAt(xa);
  const body = { name: 'li', password, code: codeAt(secret, clock.nowMs) };
  assert.equal((await elsewhere.post('/api/v1/sign-in/password', body)).status, 200);
  const begun = await browser.post('/api/v1/account/password/code', {});
  const setup = (await begun.json()) as TotpSetupView;
  const made = {
    id: setup.id,
    password: 'five other words than those',
    code: codeAt(bytesOfBase32(setup.typed), clock.nowMs),
  };
  for (const current of [{}, { current: 'some other words of mine' }]) {
    const refused = await browser.post('/api/v1/account/password', { ...made, ...current });
    const { code, at } = (await refused.json()) as { code: string; at: string };
    assert.deepEqual([code, at], ['credential.malformed', 'current']);
  }
  assert.equal((await elsewhere.ask('/api/v1/account')).status, 200);
  const set = await browser.post('/api/v1/account/password', { ...made, current: password });
  assert.equal(set.status, 201, await set.clone().text());
  assert.equal((await browser.ask('/api/v1/account')).status, 200);
  assert.equal((await elsewhere.ask('/api/v1/account')).status, 401);
});

test('sign-in: new recovery codes end all other sessions', async (t) => {
  const { xa, browser, secret, clock } = await seated(t);
  clock.nowMs += 60_000;
  const elsewhere = browserAt(xa);
  const body = { name: 'li', password, code: codeAt(secret, clock.nowMs) };
  assert.equal((await elsewhere.post('/api/v1/sign-in/password', body)).status, 200);
  assert.equal((await browser.post('/api/v1/account/recovery-codes', {})).status, 200);
  assert.equal((await elsewhere.ask('/api/v1/account')).status, 401);
  assert.equal((await browser.ask('/api/v1/account')).status, 200);
});

test('sign-in: a recovery code lets one set up a new way, once, and nothing else', async (t) => {
  const { xa, view, clock } = await seated(t);
  const [first = '', second = ''] = view.recoveryCodes ?? [];
  const browser = browserAt(xa);
  const path = '/api/v1/sign-in/recovery';
  // There is a password, so it is asked for as well.
  assert.equal((await browser.post(path, { name: 'li', code: first })).status, 401);
  const typed = first.toLowerCase().replaceAll('-', ' ');
  const came = await browser.post(path, { name: 'li', password, code: typed });
  assert.equal(((await came.json()) as MeView).enrolling, true);
  assert.equal((await browser.ask('/api/v1/notifications')).status, 403);
  assert.equal((await browserAt(xa).post(path, { name: 'li', password, code: first })).status, 401);
  const { view: renewed } = await enrolPassword(browser, clock.nowMs);
  assert.equal(renewed.me.enrolling, false);
  assert.equal((await browser.ask('/api/v1/notifications')).status, 200);
  assert.equal(
    (await browserAt(xa).post(path, { name: 'li', password, code: second })).status,
    200,
  );
});

test('sign-in: many attempts are slowed down by address; the owner comes in from where he came before', async (t) => {
  const { xa, clock, secret } = await seated(t);
  const app = async (address: string, code: string, word: string): Promise<Response> => {
    const client = { address, host: 'desk.test:4101', secure: false, agent: '' };
    const body = { name: 'li', password: word, code };
    const { accounts } = xa.opened;
    const signed = await accounts.passwords.signIn(body, client);
    return Response.json(signed.ok ? { code: 'in' } : signed.refusal);
  };
  for (let tries = 0; tries < 8; tries++) await app('203.0.113.7', '000000', 'wrong wrong wrong');
  assert.equal(await codeOf(await app('203.0.113.7', '000000', 'x')), 'signin.slow-down');
  // From many addresses at once the name is slowed down too, but not for the owner's own machine.
  for (let tries = 0; tries < 40; tries++) await app(`198.51.100.${tries}`, '000000', 'x');
  const code = codeAt(secret, clock.nowMs + 30_000);
  assert.equal(await codeOf(await app('192.0.2.1', code, password)), 'signin.slow-down');
  assert.equal(await codeOf(await app('127.0.0.1', code, password)), 'in');
});

test('sessions: they end idle, they end old, and a clock that is an hour off loses nothing', async (t) => {
  const { xa, clock } = await deskScene(t);
  const { accounts } = xa.opened;
  const officer = await addOfficer(accounts, 'bo', allOf('desk-officer'));
  const ask = async (headers: Readonly<Record<string, string>>, more = {}): Promise<number> =>
    (await xa.askAs('/api/v1/me', { headers: { ...headers, ...more } })).status;
  const idle = cookieHeader(await signIn(accounts, 'xa', officer));
  clock.nowMs += idleMsMax - 1_000;
  assert.equal(await ask(idle), 200);
  clock.nowMs += idleMsMax - 1_000;
  // What a page asks by itself keeps nothing alive.
  assert.equal(await ask(idle, { 'entente-unattended': '1' }), 200);
  clock.nowMs += 2_000;
  assert.equal(await ask(idle), 401);

  const old = cookieHeader(await signIn(accounts, 'xa', officer));
  for (let passed = 0; passed <= absoluteMsMax; passed += 20 * 60_000) {
    assert.equal(await ask(old), 200);
    clock.nowMs += 20 * 60_000;
  }
  assert.equal(await ask(old), 401);

  const shifted = cookieHeader(await signIn(accounts, 'xa', officer));
  clock.nowMs -= hourMs;
  assert.equal(await ask(shifted), 200);
  clock.nowMs += hourMs;
  assert.equal(await ask(shifted), 200);
});

test('sessions: acts that change who may what want a proof of the last minutes', async (t) => {
  const { xa, clock } = await deskScene(t);
  const { accounts } = xa.opened;
  const officer = await addOfficer(accounts, 'ana', allOf('administrator'));
  const headers = { ...json, ...cookieHeader(await signIn(accounts, 'xa', officer)) };
  const body = JSON.stringify({ signInName: 'x', names: { en: 'x' }, authority: 'a', grants: [] });
  const add = () => xa.askAs('/api/v1/officers', { method: 'POST', headers, body });
  assert.equal((await add()).status, 201);
  clock.nowMs += freshMsMax + 1_000;
  assert.equal(await codeOf(await add()), 'signin.not-fresh');
});

test('sessions: one that ends while a statement is on its way says nothing at the table', async (t) => {
  const { xa, xc, group } = await deskScene(t);
  const { accounts } = xa.opened;
  const officer = await addOfficer(accounts, 'bo', allOf('releasing-officer'));
  const session = await signIn(accounts, 'xa', officer);
  const bytes = new TextEncoder().encode(JSON.stringify(notice(group, xc.party)));
  let end = async (): Promise<void> => undefined;
  const body = new ReadableStream<Uint8Array>({
    start: (controller) => controller.enqueue(bytes.slice(0, 10)),
    pull: async (controller) => {
      await end();
      controller.enqueue(bytes.slice(10));
      controller.close();
    },
  });
  end = async () => void (await accounts.sessions.end(session.sessionId));
  const duplex = 'half' as const;
  const headers = { ...json, ...cookieHeader(session) };
  const response = await xa.askAs('/api/v1/statements', { method: 'POST', headers, body, duplex });
  assert.equal(await codeOf(response), 'signin.needed');
  assert.equal(((await xa.get('/api/v1/notifications')) as { total: number }).total, 0);
});

test('sessions: the line of events tells what is theirs, and ends with the session', async (t) => {
  const { xa, xc, group } = await deskScene(t);
  const { accounts } = xa.opened;
  const open = async (name: string, areas: 'all' | readonly string[]) => {
    const grants = [{ role: 'desk-officer', groups: 'all', areas } as const];
    const session = await signIn(accounts, 'xa', await addOfficer(accounts, name, grants));
    const response = await xa.askAs('/api/v1/live', { headers: cookieHeader(session) });
    assert.ok(response.body);
    return { session, reader: response.body.pipeThrough(new TextDecoderStream()).getReader() };
  };
  const [all, other] = [await open('all', 'all'), await open('other', ['safety'])];
  const said = await xa.post('/api/v1/statements', notice(group, xc.party));
  const { record } = (await said.json()) as { record: string };
  assert.match((await all.reader.read()).value ?? '', new RegExp(record));
  const told = (await other.reader.read()).value ?? '';
  assert.match(told, /event: change/);
  assert.doesNotMatch(told, new RegExp(record));
  await xa.post(`/api/v1/officers/${await idOf(xa, 'all')}/state`, { suspended: true });
  assert.equal((await all.reader.read()).done, true);
  await other.reader.cancel();
});

async function idOf(desk: Desk, name: string): Promise<string> {
  const officer = await desk.opened.accounts.store.officers.named(name);
  assert.ok(officer);
  return officer.id;
}

test('tokens: they do part of what their officer may, until a day, and no longer than the officer may', async (t) => {
  const { xa, clock, group } = await deskScene(t);
  const { accounts } = xa.opened;
  const officer = await addOfficer(accounts, 'bo', allOf('desk-officer'));
  const make = (body: unknown) => xa.post(`/api/v1/officers/${officer.id}/tokens`, body);
  const wish = {
    name: 'feed',
    permissions: ['desk.read', 'draft.release'],
    groups: [group],
    days: 30,
  };
  const never = await make({ ...wish, permissions: ['officers.write'] });
  assert.equal(never.status, 400);
  const made = (await (await make(wish)).json()) as MadeTokenView;
  const ask = async (path: string, secret = made.secret): Promise<number> =>
    (await xa.askAs(path, { headers: { authorization: `Bearer ${secret}` } })).status;
  assert.equal(await ask('/api/v1/notifications'), 200);
  assert.equal(await ask('/api/v1/lists'), 403);
  assert.equal(await ask('/api/v1/account'), 403);
  assert.equal(await ask('/api/v1/notifications', `${made.secret}x`), 401);
  // Granted to the token, and never to its officer.
  const say = await xa.askAs('/api/v1/statements', {
    ...{ method: 'POST', body: '{}' },
    headers: { ...json, authorization: `Bearer ${made.secret}` },
  });
  assert.equal(say.status, 403);
  await xa.post(`/api/v1/officers/${officer.id}/state`, { suspended: true });
  assert.equal(await ask('/api/v1/notifications'), 401);
  await xa.post(`/api/v1/officers/${officer.id}/state`, { suspended: false });
  clock.nowMs += 31 * 24 * hourMs;
  assert.equal(await ask('/api/v1/notifications'), 401);
});

test('officers: the last administrator is not lost', async (t) => {
  const { xa } = await deskScene(t);
  const officer = await addOfficer(xa.opened.accounts, 'ana', allOf('administrator'));
  const path = `/api/v1/officers/${officer.id}`;
  for (const [last, body] of [
    ['state', { suspended: true }],
    ['grants', { grants: [] }],
  ] as const) {
    assert.equal(
      await codeOf(await xa.post(`${path}/${last}`, body)),
      'officer.last-administrator',
    );
  }
  await addOfficer(xa.opened.accounts, 'bo', allOf('administrator'));
  assert.equal((await xa.post(`${path}/state`, { suspended: true })).status, 200);
});

test('witness: every request is told before its answer leaves, and what cannot be told is not answered', async (t) => {
  const told: WitnessEntry[] = [];
  let fails = false;
  const witness = async (entry: WitnessEntry): Promise<void> => {
    if (fails) throw new Error('the disk is full');
    told.push(entry);
  };
  const { xa } = await deskScene(t, { witness });
  told.length = 0;
  const body = JSON.stringify({ name: 'li', password: 'x', code: '1' });
  await xa.askAs('/api/v1/sign-in/password', { method: 'POST', headers: json, body });
  await xa.askAs('/api/v1/nothing');
  await xa.get('/api/v1/notifications');
  assert.deepEqual(
    told.map(({ route, status, principal, about }) => [route, status, principal.kind, about]),
    [
      ['POST /api/v1/sign-in/password', 401, 'nobody', { name: 'li' }],
      ['none', 404, 'nobody', {}],
      ['GET /api/v1/notifications', 200, 'console', {}],
    ],
  );
  fails = true;
  const lost = await xa.ask('/api/v1/notifications');
  assert.equal(lost.status, 500);
  assert.doesNotMatch(await lost.text(), /items/);
});
