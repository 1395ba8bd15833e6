import assert from 'node:assert/strict';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { openDemoFolder } from '#cli/demo/demo-folder.ts';
import { demoParties } from '#cli/demo/parties.ts';
import { openFolderNode } from '#cli/folder-node.ts';
import { statuses } from '#desks/notifications/view.ts';
import { listPeers } from '#exchange/peers.ts';
import { utf8 } from '#kernel/bytes.ts';
import { canonicalText } from '#kernel/canonical-json.ts';
import { sha256Hex } from '#kernel/digest.ts';
import { makeDataFolder, openDataFolder } from '#node/data-folder.ts';
import { mustBe, partyOf } from '../scene/desk-nodes.ts';

const secondsMax = 15;

function folderOf(t: TestContext): string {
  const folder = mkdtempSync(join(tmpdir(), 'entente-demo-'));
  t.after(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

async function opened<T>(path: string, look: (node: Opened['node']) => Promise<T>): Promise<T> {
  const { node, close } = mustBe(await openFolderNode(mustBe(openDataFolder(path)), () => nowMs));
  try {
    return await look(node);
  } finally {
    await close();
  }
}
type Opened = Extract<Awaited<ReturnType<typeof openFolderNode>>, { ok: true }>['value'];

const nowMs = Date.UTC(2026, 10, 24, 1);
const options = { nowMs, onSeed: () => undefined };

test('demo: it is made within seconds, with notices in every state but a dispute', async (t) => {
  const folder = folderOf(t);
  // Of its own time: a machine that is busy with other things proves nothing.
  const start = process.cpuUsage();
  await openDemoFolder(folder, 4101, options);
  const { user, system } = process.cpuUsage(start);
  assert.ok(user + system < secondsMax * 1_000_000, `${(user + system) / 1_000_000} s`);
  const shown = new Set<string>();
  for (const { party } of demoParties) {
    await opened(join(folder, party), async ({ store, stopped, groups }) => {
      const { rows } = await store.joints({ desk: 'notifications', limit: 500 });
      for (const { joint } of rows) shown.add(joint.status);
      assert.equal(stopped(), undefined);
      assert.ok(groups().every(({ complete }) => complete));
      const owed = await store.joints({ owedBy: party, limit: 500 });
      assert.ok(owed.total > 0, `${party} has something to do`);
      for (const { joint } of rows) {
        if (joint.status !== 'without-effect') assert.deepEqual(joint.withoutEffect, []);
      }
    });
  }
  assert.deepEqual(
    statuses.filter((status) => !shown.has(status)),
    ['disputed'],
  );
});

test('demo: nodes agree to the byte on what they share', async (t) => {
  const folder = folderOf(t);
  await openDemoFolder(folder, 4101, options);
  const viewsOf = (party: string): Promise<string> =>
    opened(join(folder, party), async ({ store, groups }) => {
      const shared = groups().find(
        ({ terms }) => terms.members.map((m) => m.party).join() === 'xa,xc',
      );
      assert.ok(shared);
      const { rows } = await store.joints({ group: shared.group, limit: 500 });
      assert.ok(rows.length > 10);
      return sha256Hex(
        utf8(
          rows
            .map(({ joint }) => canonicalText(joint))
            .sort()
            .join('\n'),
        ),
      );
    });
  assert.equal(await viewsOf('xa'), await viewsOf('xc'));
});

type SharedDesk = readonly [members: string, desks: readonly string[]];
/** What the demonstration has at each table, beside notifications. */
const atWork: readonly SharedDesk[] = [
  ['xa,xc', ['concerns', 'decisions', 'meetings', 'notifications', 'plan', 'requests', 'topics']],
  ['xa,xb', ['appearances', 'notifications', 'requests']],
  ['xa,xb,xc', ['line', 'meetings', 'notifications', 'plan', 'suspensions']],
];

test('demo: every desk is at work, with the same records at each node of its table', async (t) => {
  const folder = folderOf(t);
  await openDemoFolder(folder, 4101, options);
  for (const [members, desks] of atWork) {
    const views = new Set<string>();
    for (const party of members.split(',')) {
      await opened(join(folder, party), async ({ store, groups }) => {
        const shared = groups().find(
          ({ terms }) => terms.members.map((m) => m.party).join() === members,
        );
        assert.ok(shared);
        const { rows } = await store.joints({ group: shared.group, limit: 500 });
        const here = new Set(rows.map(({ joint }) => joint.desk));
        assert.deepEqual([...here].sort(), desks, `the desks of ${members} at ${party}`);
        const spoken = rows.filter(({ joint }) => joint.desk !== 'notifications');
        for (const { joint } of spoken) assert.deepEqual(joint.withoutEffect, [], joint.record);
        views.add(
          rows
            .map(({ joint }) => canonicalText(joint))
            .sort()
            .join('\n'),
        );
      });
    }
    assert.equal(views.size, 1, `nodes of ${members} read the same`);
  }
});

test('demo: what the desks show is at every stage: agreed, contested, refused, suspended', async (t) => {
  const folder = folderOf(t);
  await openDemoFolder(folder, 4101, options);
  await opened(join(folder, 'xc'), async ({ store }) => {
    const { rows } = await store.joints({ limit: 500 });
    const statusesOf = (desk: string): readonly string[] =>
      rows.flatMap(({ joint }) => (joint.desk === desk ? [joint.status] : [])).sort();
    assert.deepEqual(statusesOf('plan'), ['agreed', 'agreed', 'taken-up', 'taken-up', 'taken-up']);
    assert.deepEqual(statusesOf('concerns'), ['accommodated', 'answered', 'maintained', 'raised']);
    assert.deepEqual(statusesOf('meetings'), ['called', 'readouts-side-by-side']);
    assert.deepEqual(statusesOf('decisions'), ['agreed']);
    assert.deepEqual(statusesOf('topics'), ['contested']);
    assert.deepEqual(statusesOf('suspensions'), ['partly-lifted']);
    assert.deepEqual(statusesOf('line'), ['interrupted', 'resuming', 'slower-than-usual']);
    assert.deepEqual(statusesOf('requests'), [
      ...['acknowledged', 'answered', 'answered', 'answered-in-part', 'received', 'refused'],
    ]);
  });
});

test('demo: a sounding is on its way between two, at both and nowhere else', async (t) => {
  const folder = folderOf(t);
  await openDemoFolder(folder, 4101, options);
  const standing: number[] = [];
  for (const { party } of demoParties) {
    const path = join(folder, party);
    const { soundings, close } = mustBe(
      await openFolderNode(mustBe(openDataFolder(path)), () => nowMs),
    );
    standing.push((await soundings.standing()).length);
    await close();
  }
  assert.deepEqual(standing, [3, 0, 3, 0]);
});

test('demo: started again it goes on; a start that was cut off is made again', async (t) => {
  const folder = folderOf(t);
  mkdirSync(join(folder, 'seeding', 'xa'), { recursive: true });
  writeFileSync(join(folder, 'seeding', 'xa', 'half'), '');
  // One node had been put in its place already.
  const content = { party: partyOf('xa'), names: { en: 'x' }, demonstration: true };
  mustBe(makeDataFolder(join(folder, 'xa'), content));
  assert.equal((await openDemoFolder(folder, 4101, options)).seeded, true);
  assert.equal(existsSync(join(folder, 'seeding')), false);
  writeFileSync(join(folder, 'xa', 'mark'), '');
  assert.equal((await openDemoFolder(folder, 4101, options)).seeded, false);
  assert.ok(existsSync(join(folder, 'xa', 'mark')));
});

test('demo: on other ports the nodes find each other there', async (t) => {
  const folder = folderOf(t);
  await openDemoFolder(folder, 4101, options);
  await openDemoFolder(folder, 5201, options);
  const peers = await opened(join(folder, 'xa'), listPeers);
  assert.deepEqual(
    peers.map(({ party, addresses }) => [party, addresses[0]]),
    [
      ['xb', 'http://127.0.0.1:5202'],
      ['xc', 'http://127.0.0.1:5203'],
      ['xd', 'http://127.0.0.1:5204'],
    ],
  );
});

test('demo: a node that is no demonstration is never replaced', async (t) => {
  const folder = folderOf(t);
  const content = { party: partyOf('xa'), names: { en: 'real' }, demonstration: false };
  mustBe(makeDataFolder(join(folder, 'xa'), content));
  await assert.rejects(openDemoFolder(folder, 4101, options), /is no demonstration/);
  assert.ok(existsSync(join(folder, 'xa', 'node.json')));
});

test('demo: nothing is made in the folder of a node (ENTENTE_DATA names it)', async (t) => {
  const folder = folderOf(t);
  const content = { party: partyOf('xe'), names: { en: 'real' }, demonstration: false };
  mustBe(makeDataFolder(folder, content));
  const before = readdirSync(folder);
  await assert.rejects(openDemoFolder(folder, 4101, options), /is no demonstration/);
  assert.deepEqual(readdirSync(folder), before);
});

test('demo: xb works on at home in the area that it suspended, without a trace at the table', async (t) => {
  const folder = folderOf(t);
  await openDemoFolder(folder, 4101, options);
  const draftsOf = (party: string) =>
    opened(join(folder, party), async ({ store }) => {
      const { rows } = await store.joints({ desk: 'releases', limit: 100 });
      return rows.map(({ joint }) => joint.status);
    });
  assert.deepEqual(await draftsOf('xb'), ['open']);
  assert.deepEqual(await draftsOf('xc'), []);
});

test('demo: public words are published, under embargo, and published by one side alone', async (t) => {
  const folder = folderOf(t);
  await openDemoFolder(folder, 4101, options);
  await opened(join(folder, 'xb'), async ({ store }) => {
    const { rows } = await store.joints({ desk: 'appearances', limit: 500 });
    assert.deepEqual(rows.map(({ joint }) => joint.status).sort(), [
      ...['published', 'published-alone', 'under-embargo'],
    ]);
  });
});
