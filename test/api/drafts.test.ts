import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { DraftList, DraftView } from '#api/contract-drafts.ts';
import { draftDigest } from '#ledger/draft-digest.ts';
import { foundGroup } from '../scene/desk-nodes.ts';
import { codeOf, draftScene, draftSeen, type Sitting } from '../scene/draft-officers.ts';
import { allOf } from '../scene/officers.ts';
import { notice } from '../simulation/notices.ts';

test('drafts: what one officer drafts another reads exactly, clears and so says, under his authority', async (t) => {
  const { sit, group, xa, xc, exchange } = await draftScene(t);
  const writer = await sit('writer', allOf('desk-officer'));
  const chief = await sit('chief', allOf('releasing-officer'), 'ministry');
  const draft = notice(group, xc.party);
  const written = (await (await writer.post('/api/v1/drafts', { draft })).json()) as DraftView;
  assert.equal(written.text.authority, 'cna');
  assert.equal(written.text.area, 'treaty-notifications');
  assert.equal(written.digest, draftDigest(written.text));
  assert.equal(written.mayClear, false);
  const seen = (await (await chief.get(`/api/v1/drafts/${written.draft}`)).json()) as DraftView;
  assert.equal(seen.mayClear, true);
  assert.deepEqual(seen.author.name, { en: 'writer' });
  assert.deepEqual(JSON.parse(seen.canonical), written.text);
  const { digest } = seen;
  const clear = { digest, role: 'releasing-officer' };
  assert.equal(
    await codeOf(await writer.post(`/api/v1/drafts/${written.draft}/clear`, clear)),
    'clearance.not-needed',
  );
  const response = await chief.post(`/api/v1/drafts/${written.draft}/clear`, clear);
  const cleared = (await response.json()) as { missing: number; draft: DraftView };
  assert.equal(cleared.missing, 0);
  assert.equal(cleared.draft.status, 'released');
  assert.deepEqual(
    cleared.draft.history.map(({ what }) => what),
    ['written', 'cleared', 'released'],
  );
  await exchange();
  const [row] = (await xc.opened.node.store.joints({ desk: 'notifications', limit: 5 })).rows;
  assert.equal(row?.joint.parties[0], xa.party);
  const [act] = await xc.opened.node.store.leavesOf(group, row?.record ?? ('' as never));
  const text = new TextDecoder().decode(act?.actBytes);
  assert.match(text, /"authority":"cna"/);
  // The table sees party, authority and role; never the officer.
  assert.doesNotMatch(text, /writer|chief|o-[0-9a-f]{16}/);
});

test('drafts: an officer says nothing without them, and the console not any more once there is an administrator', async (t) => {
  const { sit, group, xa, xc } = await draftScene(t);
  const both = await sit('both', allOf('desk-officer', 'releasing-officer'));
  const draft = notice(group, xc.party);
  assert.equal(await codeOf(await both.post('/api/v1/statements', draft)), 'request.not-allowed');
  const view = (await (await both.post('/api/v1/drafts', { draft })).json()) as DraftView;
  const clear = { digest: view.digest, role: 'releasing-officer' };
  assert.equal(
    await codeOf(await both.post(`/api/v1/drafts/${view.draft}/clear`, clear)),
    'clearance.own-draft',
  );
  assert.equal(await codeOf(await xa.post('/api/v1/statements', draft)), 'ok');
  const administrator = await sit('root', allOf('administrator'));
  assert.equal(await codeOf(await xa.post('/api/v1/statements', draft)), 'console.not-entitled');
  const table = { console: true, rules: [] };
  assert.equal(await codeOf(await administrator.post('/api/v1/clearances', table, 'PUT')), 'ok');
  assert.equal(await codeOf(await xa.post('/api/v1/statements', draft)), 'ok');
});

test('drafts: those of a group or area that an officer does not receive are not there (same bytes)', async (t) => {
  const { sit, group, xc } = await draftScene(t);
  const writer = await sit('writer', allOf('desk-officer'));
  const elsewhere = await sit('elsewhere', [
    { role: 'releasing-officer', groups: 'all', areas: ['illicit-finance'] },
  ]);
  const draft = notice(group, xc.party);
  const view = (await (await writer.post('/api/v1/drafts', { draft })).json()) as DraftView;
  const absent = `/api/v1/drafts/xa-${'0'.repeat(32)}`;
  for (const path of ['', '/clear', '/return', '/discard']) {
    const body = { digest: view.digest, role: 'releasing-officer', reason: 'other' };
    const given = path === '' ? undefined : { ...body };
    const ask = async (draftPath: string): Promise<string> => {
      if (given === undefined) return (await elsewhere.get(draftPath)).text();
      const { digest, role, reason } = given;
      const form = {
        digest,
        ...(path === '/clear' ? { role } : {}),
        ...(path === '/return' ? { reason } : {}),
      };
      return (await elsewhere.post(`${draftPath}${path}`, form)).text();
    };
    assert.equal(await ask(`/api/v1/drafts/${view.draft}`), await ask(absent), path);
  }
  const list = (await (await elsewhere.get('/api/v1/drafts')).json()) as DraftList;
  assert.deepEqual(list, { items: [], total: 0 });
});

test('drafts: a proof that is no longer fresh clears nothing, and nothing is lost by it', async (t) => {
  const { sit, group, xc, clock } = await draftScene(t);
  const writer = await sit('writer', allOf('desk-officer'));
  const chief = await sit('chief', allOf('releasing-officer'));
  const draft = notice(group, xc.party);
  const view = (await (await writer.post('/api/v1/drafts', { draft })).json()) as DraftView;
  clock.nowMs += 15 * 60_000;
  const clear = { digest: view.digest, role: 'releasing-officer' };
  const path = `/api/v1/drafts/${view.draft}`;
  assert.equal(await codeOf(await chief.post(`${path}/clear`, clear)), 'signin.not-fresh');
  const left = (await (await chief.get(path)).json()) as DraftView;
  assert.deepEqual(left.missing, [{ role: 'releasing-officer', officers: 1 }]);
});

test('drafts: two authorities clear one draft, each for its own part (table of clearances)', async (t) => {
  const { sit, group, xa, xc } = await draftScene(t);
  const needs = ['cna', 'police'].map((authority) => ({
    ...{ role: 'releasing-officer', authority, officers: 1 },
  }));
  const administrator = await sit('root', allOf('administrator'));
  const rules = [{ types: 'notification.*', needs }];
  const set = await administrator.post('/api/v1/clearances', { console: false, rules }, 'PUT');
  assert.equal(await codeOf(set), 'ok');
  const writer = await sit('writer', allOf('desk-officer'));
  const cna = await sit('first', allOf('releasing-officer'));
  const other = await sit('second', allOf('releasing-officer'));
  const police = await sit('third', allOf('releasing-officer'), 'police');
  const draft = notice(group, xc.party);
  const view = (await (await writer.post('/api/v1/drafts', { draft })).json()) as DraftView;
  const path = `/api/v1/drafts/${view.draft}/clear`;
  const clear = { digest: view.digest, role: 'releasing-officer' };
  assert.equal(await codeOf(await cna.post(path, clear)), 'ok');
  assert.equal(await codeOf(await other.post(path, clear)), 'clearance.not-needed');
  const { size } = (await xa.opened.node.store.log(group, xa.party)) ?? { size: 0 };
  assert.equal(await codeOf(await police.post(path, clear)), 'ok');
  assert.ok(((await xa.opened.node.store.log(group, xa.party))?.size ?? 0) > size);
});

test('drafts: those of others take no room in a list, however many they are', async (t) => {
  const { sit, group, xa, xc } = await draftScene(t);
  const other = await foundGroup([xa, xc], 8);
  for (const { puller } of [xa, xc, xa]) await puller.pullGroup(other);
  const writer = await sit('writer', allOf('desk-officer'));
  const narrow = await sit('narrow', [{ role: 'desk-officer', groups: [group], areas: 'all' }]);
  for (const table of [group, other, other]) {
    const draft = notice(table, xc.party);
    assert.equal(await codeOf(await writer.post('/api/v1/drafts', { draft })), 'ok');
  }
  const listed = async (who: typeof writer, query: string): Promise<DraftList> =>
    (await (await who.get(`/api/v1/drafts${query}`)).json()) as DraftList;
  const all = await listed(writer, '');
  assert.equal(all.total, 3);
  const own = await listed(narrow, '?limit=1');
  assert.deepEqual(
    own.items.map((item) => item.group),
    [group],
  );
  const first = await listed(writer, '?limit=2');
  const second = await listed(writer, `?limit=2&after=${first.next}`);
  assert.deepEqual(
    [...first.items, ...second.items].map(({ draft }) => draft),
    all.items.map(({ draft }) => draft),
  );
  for (const { draft, group: table } of all.items) {
    const begun = await listed(writer, `?begins=${draft.slice(0, 20)}`);
    assert.deepEqual(
      begun.items.map((item) => item.draft),
      [draft],
    );
    const his = await listed(narrow, `?begins=${draft}`);
    assert.equal(his.total, table === group ? 1 : 0);
  }
  assert.equal((await listed(writer, `?begins=${all.items[0]?.draft}&status=released`)).total, 0);
  assert.equal(await codeOf(await writer.get('/api/v1/drafts?begins=xa')), 'request.malformed');
});

test('drafts: one that waits for its area shows so, and is said by whoever could have cleared it, not by its author or a clerk', async (t) => {
  const { sit, group, xa, xc, exchange } = await draftScene(t);
  const area = 'law-enforcement';
  const say = async (body: object): Promise<{ record: string }> => {
    const said = await xa.post('/api/v1/statements', { group, ...body });
    assert.equal(said.status, 201, await said.clone().text());
    return (await said.json()) as { record: string };
  };
  const content = { text: { en: 'Work in this area is suspended.' } };
  const facts = { areas: [area] };
  const { record } = await say({ type: 'suspension.declared', facts, content });
  const writer = await sit('writer', allOf('desk-officer', 'releasing-officer'));
  const clerk = await sit('clerk', allOf('desk-officer'));
  const chief = await sit('chief', allOf('releasing-officer'));
  const second = await sit('second', allOf('releasing-officer'));
  const request = {
    ...{ group, type: 'request.made', area },
    facts: { to: xc.party, kind: 'information', channel: { kind: 'police' } },
    content: { subject: { en: 'A parcel' }, text: { en: 'Who sent it?' } },
  };
  const response = await writer.post('/api/v1/drafts', { draft: request });
  const { draft, digest } = (await response.json()) as DraftView;
  const path = `/api/v1/drafts/${draft}`;
  const clear = (who: Sitting, role: string) => who.post(`${path}/clear`, { digest, role });
  assert.equal(await codeOf(await clear(chief, 'releasing-officer')), 'ok');
  const view = (who: Sitting) => draftSeen(who, path);
  const waiting = await view(second);
  assert.deepEqual([waiting.status, waiting.missing, waiting.mayClear], ['held', [], false]);
  assert.equal(waiting.refusedNow?.code, 'draft.area-suspended');
  assert.deepEqual(
    waiting.history.map(({ what }) => what),
    ['written', 'cleared', 'held'],
  );
  await say({ type: 'suspension.lifted', record, facts, content });
  const seen = await view(second);
  assert.deepEqual([seen.releasesAs, seen.refusedNow], ['releasing-officer', undefined]);
  assert.equal((await view(chief)).releasesAs, 'releasing-officer');
  for (const who of [writer, clerk]) assert.equal((await view(who)).releasesAs, undefined);
  assert.equal(await codeOf(await clear(clerk, 'desk-officer')), 'clearance.not-needed');
  assert.equal(await codeOf(await clear(clerk, 'releasing-officer')), 'clearance.not-needed');
  assert.equal(await codeOf(await clear(writer, 'releasing-officer')), 'clearance.own-draft');
  assert.equal((await view(second)).status, 'held');
  const both = await Promise.all([second, chief].map((who) => clear(who, 'releasing-officer')));
  assert.deepEqual(await Promise.all(both.map(codeOf)), ['ok', 'draft.closed']);
  await exchange();
  const { total } = await xc.opened.node.store.joints({ desk: 'requests', limit: 5 });
  assert.equal(total, 1);
});

test('drafts: what is said of a record that an officer may not read is refused like one that is not there (same bytes)', async (t) => {
  const { sit, group, xa, xc } = await draftScene(t);
  const made = await xa.post('/api/v1/statements', {
    ...{ group, type: 'request.made', area: 'law-enforcement' },
    facts: { to: xc.party, kind: 'information', channel: { kind: 'police' } },
    content: { subject: { en: 'A parcel' }, text: { en: 'Who sent it?' } },
  });
  const { record } = (await made.json()) as { record: string };
  const areas = ['treaty-notifications', 'coordination'];
  const bo = await sit('bo', [{ role: 'desk-officer', groups: 'all', areas }]);
  const drafts = [
    { type: 'notification.withdrawn', facts: {} },
    { type: 'notification.withdrawn', facts: { a: 1 } },
    { type: 'request.withdrawn', facts: {} },
    { type: 'nothing.known', facts: {} },
  ];
  for (const draft of drafts) {
    const ask = async (on: string): Promise<readonly string[]> => {
      const body = { group, record: on, ...draft };
      const written = await bo.post('/api/v1/drafts', { draft: body });
      const checked = await bo.post('/api/v1/statements/check', { drafts: [body] });
      return [await written.text(), await checked.text()];
    };
    assert.deepEqual(await ask(record), await ask(`xa-${'7'.repeat(32)}`), draft.type);
  }
});
