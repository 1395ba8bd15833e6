// The public record, retold: what it keeps to, and that two real nodes hold it alike.

import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, type TestContext, test } from 'node:test';
import { openDemoFolder } from '#cli/demo/demo-folder.ts';
import { openFolderNode } from '#cli/folder-node.ts';
import { checkStory } from '#cli/story/check-story.ts';
import type { Story, StoryEvent, StoryStatement } from '#cli/story/form.ts';
import { readStory } from '#cli/story/read-story.ts';
import { openStoryFolder } from '#cli/story/story-folder.ts';
import { listPeers } from '#exchange/peers.ts';
import { canonicalText } from '#kernel/canonical-json.ts';
import { makeDataFolder, openDataFolder } from '#node/data-folder.ts';
import { mustBe, partyOf } from '../scene/desk-nodes.ts';

const nowMs = Date.UTC(2026, 10, 29, 1);
const options = { nowMs, onSeed: () => undefined };

function folderOf(t: TestContext): string {
  const folder = mkdtempSync(join(tmpdir(), 'entente-story-'));
  t.after(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** One story for the tests that only look at it. */
let made: Promise<string> | undefined;
const lookedAt = (): Promise<string> => {
  made ??= (async () => {
    const folder = mkdtempSync(join(tmpdir(), 'entente-story-'));
    assert.equal((await openStoryFolder(folder, 4111, options)).seeded, true);
    return folder;
  })();
  return made;
};
after(async () => {
  if (made !== undefined) rmSync(await made, { recursive: true, force: true });
});

type Opened = Extract<Awaited<ReturnType<typeof openFolderNode>>, { ok: true }>['value'];

async function opened<T>(path: string, look: (node: Opened['node']) => Promise<T>): Promise<T> {
  const { node, close } = mustBe(await openFolderNode(mustBe(openDataFolder(path)), () => nowMs));
  try {
    return await look(node);
  } finally {
    await close();
  }
}

test('story: every telling has its sources, quotes nobody, and has the other side beside it', () => {
  assert.deepEqual(checkStory(readStory()), []);
});

/** The story with one statement of one event changed. */
function changed(
  id: string,
  change: (statement: StoryStatement) => Partial<StoryStatement>,
): Story {
  const { sources, events } = readStory();
  const changeOf = (event: StoryEvent): StoryEvent => {
    const [first, ...rest] = event.statements;
    assert.ok(first);
    return { ...event, statements: [{ ...first, ...change(first) }, ...rest] };
  };
  assert.ok(events.some((event) => event.id === id));
  return { sources, events: events.map((event) => (event.id === id ? changeOf(event) : event)) };
}
const inAll = (text: string) => ({ en: text, es: text, zh: text });

test('story: the check sees a quotation, an unknown source, and a title that takes a side', () => {
  const seen = (story: Story): string => checkStory(story).join('\n');
  const quoting = changed('suspension-2022', () => ({ note: inAll('They said “never”.') }));
  assert.match(seen(quoting), /suspension-2022: .* quotes: They said/);
  const citing = changed('suspension-2022', () => ({ sources: ['hearsay'] }));
  assert.match(seen(citing), /cites hearsay, which is no source/);
  const accusing = changed('licensing-2025', () => ({
    wording: { title: inAll('What one side refused'), clauses: [] },
  }));
  assert.match(seen(accusing), /licensing-2025: What one side refused takes a side/);
});

test('story: the check sees one side alone, one side at length, and a source that nobody cites', () => {
  const { sources, events } = readStory();
  const seen = (changedEvents: readonly StoryEvent[]): string =>
    checkStory({ sources, events: changedEvents }).join('\n');
  const alone = events.map((event) => ({
    ...event,
    statements: event.statements.filter(({ by }) => by === 'cn'),
  }));
  assert.match(seen(alone), /joint-case-2019: us has no telling/);
  const silent = alone.map((event) => ({ ...event, silent: ['us' as const] }));
  assert.doesNotMatch(seen(silent), /has no telling/);
  const long = changed('joint-case-2019', ({ text }) => ({
    text: text ?? inAll('word '.repeat(200)),
  }));
  assert.match(seen(long.events), /joint-case-2019: en has \d+ and \d+ letters/);
  assert.match(seen(events.slice(1)), /is cited by nothing/);
});

test('story: two nodes hold it alike, each statement with its effect', async () => {
  const folder = await lookedAt();
  const views = new Map<string, string>();
  for (const party of ['cn', 'us']) {
    await opened(join(folder, party), async ({ store, stopped, groups }) => {
      assert.equal(stopped(), undefined);
      const shared = groups().find(({ terms }) => terms.members.length === 2);
      assert.ok(shared?.complete);
      const { rows } = await store.joints({ group: shared.group, limit: 500 });
      for (const { joint } of rows) assert.deepEqual(joint.withoutEffect, [], joint.record);
      const all = rows.map(({ joint }) => canonicalText(joint)).sort();
      views.set(party, all.join('\n'));
    });
  }
  assert.ok((views.get('cn')?.length ?? 0) > 10_000);
  assert.equal(views.get('cn'), views.get('us'));
});

test('story: what it shows is what the record says, no more', async () => {
  const folder = await lookedAt();
  await opened(join(folder, 'us'), async ({ store }) => {
    const { rows } = await store.joints({ limit: 500 });
    const statusesOf = (desk: string): readonly string[] =>
      rows.flatMap(({ joint }) => (joint.desk === desk ? [joint.status] : [])).sort();
    assert.deepEqual(statusesOf('meetings'), ['readouts-side-by-side', 'readouts-side-by-side']);
    assert.deepEqual(statusesOf('suspensions'), ['in-force', 'lifted']);
    assert.deepEqual(statusesOf('line'), ['resuming', 'resuming', 'suspended', 'suspended']);
    // Answered; that a concern is met, nobody said.
    assert.deepEqual(statusesOf('concerns'), ['answered', 'answered']);
    // No text of the work plan is public: nobody has taken one up.
    assert.deepEqual(statusesOf('plan'), ['tabled']);
    const topics = statusesOf('topics');
    assert.equal(topics.filter((status) => status === 'contested').length, 1);
    assert.equal(topics.filter((status) => status === 'side-by-side').length, topics.length - 1);
    const lifted = rows.find(({ joint }) => joint.status === 'lifted');
    assert.match(JSON.stringify(lifted), /2022-08-05T12.*2023-11-15T12/);
  });
});

test('story: started again it goes on, on other ports too; only its own folder is made again', async (t) => {
  const folder = folderOf(t);
  await openStoryFolder(folder, 4111, options);
  writeFileSync(join(folder, 'cn', 'mark'), '');
  assert.equal((await openStoryFolder(folder, 5111, options)).seeded, false);
  assert.ok(readdirSync(join(folder, 'cn')).includes('mark'));
  const [peer] = await opened(join(folder, 'cn'), listPeers);
  assert.deepEqual([peer?.party, peer?.addresses[0]], ['us', 'http://127.0.0.1:5112']);
  // The marker gone, a node of another kind is not taken for a half-made one of ours.
  rmSync(join(folder, 'story.json'));
  const fictitious = { v: 1, party: 'us', names: { en: 'x' }, demonstration: true };
  writeFileSync(join(folder, 'us', 'node.json'), JSON.stringify(fictitious));
  await assert.rejects(openStoryFolder(folder, 4111, options), /is no story/);
});

test('story: a start that was cut off is made again; the demonstration does not take its folder', async (t) => {
  const folder = folderOf(t);
  const content = { names: { en: 'x' }, demonstration: true, retelling: true } as const;
  mustBe(makeDataFolder(join(folder, 'us'), { ...content, party: partyOf('us') }));
  mustBe(makeDataFolder(join(folder, 'xa'), { ...content, party: partyOf('xa') }));
  await assert.rejects(openDemoFolder(folder, 4101, options), /is no demonstration/);
  assert.equal((await openStoryFolder(folder, 4111, options)).seeded, true);
});
