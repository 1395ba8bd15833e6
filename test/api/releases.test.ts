// Held drafts that an officer of xa releases at once over the API: what he sees, what he may, and what is followed.

import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { type TestContext, test } from 'node:test';
import type { DraftList, DraftView } from '#api/contract-drafts.ts';
import type { BatchList, BatchProgress, ReleaseView } from '#api/contract-releases.ts';
import { namedDraftsMax } from '#api/routes-releases.ts';
import { recordId } from '#kernel/id.ts';
import { mustBe } from '../scene/desk-nodes.ts';
import { codeOf, draftScene, type Sitting } from '../scene/draft-officers.ts';
import { allOf } from '../scene/officers.ts';
import { notice } from '../simulation/notices.ts';

const area = 'treaty-notifications';
const text = { text: { en: 'Suspended.', es: 'Suspendido.', zh: '暂停。' } };

/** Three notices that were cleared while their area was suspended, and the area open again. */
async function heldScene(t: TestContext) {
  const here = await draftScene(t, { floor: ['safety'] });
  const { xa, xc, group, exchange } = here;
  const { node } = xa.opened;
  const writer = await here.sit('writer', allOf('desk-officer'));
  const clearer = await here.sit('clearer', allOf('releasing-officer'));
  const releaser = await here.sit('releaser', allOf('releasing-officer'));
  const suspended = mustBe(
    await node.say({ group, type: 'suspension.declared', facts: { areas: [area] }, content: text }),
  );
  const hold = async (by: Sitting, mode: string): Promise<DraftView> => {
    const draft = notice(group, xc.party, { mode });
    const written = (await (await by.post('/api/v1/drafts', { draft })).json()) as DraftView;
    const body = { digest: written.digest, role: 'releasing-officer' };
    const cleared = await clearer.post(`/api/v1/drafts/${written.draft}/clear`, body);
    assert.equal(await codeOf(cleared), 'ok');
    return written;
  };
  const drafts = [
    await hold(writer, 'sea'),
    await hold(writer, 'air'),
    await hold(releaser, 'rail'),
  ];
  const lift = async () => {
    const { record } = suspended;
    assert.ok(record);
    const facts = { areas: [area] };
    mustBe(await node.say({ group, record, type: 'suspension.lifted', facts, content: text }));
    await exchange();
  };
  return { ...here, writer, clearer, releaser, drafts, lift };
}

const read = async <T>(asked: Promise<Response>): Promise<T> => (await (await asked).json()) as T;
const as = () => recordId('xa' as never, new Uint8Array(randomBytes(16)));

test('releases: an officer sees exactly what he would say, releases it, and follows it to its end', async (t) => {
  const { group, releaser, writer, drafts, lift, xa, xc, exchange } = await heldScene(t);
  const path = `/api/v1/releases/${group}`;
  const before = await read<ReleaseView>(releaser.get(path));
  assert.deepEqual([before.drafts, before.leftOut], [0, { 'area-suspended': 3 }]);
  await lift();
  const view = await read<ReleaseView>(releaser.get(`${path}?limit=1`));
  assert.deepEqual(view.kinds, [
    { area, desk: 'notifications', type: 'notification.notified', drafts: 2 },
  ]);
  assert.deepEqual([view.drafts, view.leftOut, view.next], [2, { 'own-draft': 1 }, 1]);
  assert.equal(view.items[0]?.text.facts['mode'], 'sea');
  const second = await read<ReleaseView>(releaser.get(`${path}?limit=1&after=1`));
  assert.equal(second.items[0]?.draft, drafts[1]?.draft);
  assert.equal(second.next, undefined);
  assert.equal(second.digest, view.digest);
  const chosen = await read<ReleaseView>(releaser.get(`${path}?drafts=${drafts[1]?.draft}`));
  assert.equal(chosen.drafts, 1);
  assert.notEqual(chosen.digest, view.digest);

  const request = { as: as(), digest: view.digest, role: 'releasing-officer' };
  const other = { ...request, digest: chosen.digest };
  assert.equal(await codeOf(await releaser.post(path, other)), 'draft.changed');
  const clerk = { ...request, role: 'desk-officer' };
  assert.equal(await codeOf(await writer.post(path, clerk)), 'batch.empty');
  const assertion = { id: 'a', rawId: 'a', response: {}, type: 'public-key' };
  assert.equal(
    await codeOf(await releaser.post(path, { ...request, assertion })),
    'credential.malformed',
  );
  const started = await releaser.post(path, request);
  assert.equal(started.status, 202);
  const { batch } = (await started.json()) as BatchProgress;
  assert.equal(batch, request.as);
  await xa.opened.node.batches.settled(batch);
  const { items } = await read<BatchList>(releaser.get(`${path}/batches`));
  assert.equal(items.length, 1);
  assert.deepEqual(
    [items[0]?.status, items[0]?.drafts, items[0]?.done, items[0]?.released, items[0]?.left],
    ['finished', 2, 2, 2, 0],
  );
  await exchange();
  const there = (await xc.get('/api/v1/notifications')) as { total: number };
  assert.equal(there.total, 2);
  const still = await read<DraftList>(writer.get('/api/v1/drafts?status=held'));
  assert.deepEqual(
    still.items.map(({ draft }) => draft),
    [drafts[2]?.draft],
  );
  const over = await releaser.post(`${path}/batches/${batch}/cancel`, {});
  assert.equal(await codeOf(over), 'draft.closed');
});

test('releases: who reads nothing of an area is told of nothing in it, and a token releases only what the table lets it', async (t) => {
  const { group, sit, releaser, lift, asProgram, xa } = await heldScene(t);
  await lift();
  const path = `/api/v1/releases/${group}`;
  const elsewhere = await sit('elsewhere', [
    { role: 'releasing-officer', groups: 'all', areas: ['safety'] },
  ]);
  const none = await read<ReleaseView>(elsewhere.get(path));
  assert.deepEqual([none.drafts, none.leftOut, none.kinds], [0, {}, []]);
  const program = await asProgram(releaser.officer, 'desk.read', 'draft.write', 'draft.release');
  const view = await read<ReleaseView>(program.get(path));
  assert.deepEqual([view.drafts, view.leftOut], [0, { 'not-needed': 3 }]);
  const rules = [
    { types: '*', needs: [{ role: 'releasing-officer', officers: 1, proofs: ['token'] }] },
  ] as const;
  const by = { officer: 'o-00000000000000ff' };
  mustBe(
    await xa.opened.node.drafts.setTable(
      { console: false, rules: structuredClone(rules) as never },
      by,
    ),
  );
  assert.equal((await read<ReleaseView>(releaser.get(path))).drafts, 0);
  const taken = await read<ReleaseView>(program.get(path));
  assert.equal(taken.drafts, 2);
  const request = { as: as(), digest: taken.digest, role: 'releasing-officer' };
  const reader = await asProgram(releaser.officer, 'desk.read', 'draft.write');
  assert.equal(await codeOf(await reader.post(path, request)), 'request.not-allowed');
  const console = await xa.post(path, request);
  assert.equal(await codeOf(console), 'request.not-allowed');
  const started = await program.post(path, request);
  assert.equal(started.status, 202);
  await xa.opened.node.batches.settled(request.as);
  assert.equal((await read<ReleaseView>(program.get(path))).drafts, 0);
});

test('releases: as many drafts can be named one by one as an address holds, and one more is refused in words', async (t) => {
  const { group, releaser } = await heldScene(t);
  const naming = (count: number) =>
    `/api/v1/releases/${group}?role=releasing-officer&proof=passkey&drafts=${Array.from({ length: count }, as).join(',')}`;
  const most = naming(namedDraftsMax);
  // Node reads 16 KiB of head, of which a browser's own lines take some.
  assert.ok(most.length < 15_000, `${most.length}`);
  assert.equal(await codeOf(await releaser.get(most)), 'ok');
  assert.equal(await codeOf(await releaser.get(naming(namedDraftsMax + 1))), 'request.malformed');
});

test('releases: no door of records tells that a draft is there', async (t) => {
  const { releaser, drafts, xa } = await heldScene(t);
  const national = xa.opened.node.groups().find(({ terms }) => terms.kind === 'national');
  assert.ok(national && drafts[0]);
  for (const door of ['', '/note', '/published', '/preview']) {
    for (const record of [drafts[0].draft, as()]) {
      const path = `/api/v1/records/${national.group}/${record}${door}?language=en`;
      const code = await codeOf(
        await releaser.get(door === '' ? (path.split('?')[0] ?? '') : path),
      );
      assert.equal(code, 'request.not-found', `${door} ${record}`);
    }
  }
});
