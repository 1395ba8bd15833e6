// A sounding between two real processes, by commands; and then a search for it in everything that either of them keeps, gives away or answers.

import assert from 'node:assert/strict';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import type { NotificationList } from '#api/contract.ts';
import type { DraftView } from '#api/contract-drafts.ts';
import type {
  SoundingDraft,
  SoundingList,
  SoundingView,
  SoundingWritten,
} from '#api/contract-soundings.ts';
import { bytesHeld } from '../scene/bytes-held.ts';
import {
  eventually,
  noticeFlags,
  type Served,
  twoNodes,
  type Workplace,
  workplace,
} from '../scene/command-line.ts';

async function serveBoth(place: Workplace): Promise<readonly [Served, Served]> {
  const xa = await place.serve('xa', '--port', '0');
  const xc = await place.serve('xc', '--port', '0');
  for (const [data, peer, { desk }] of [
    ['xa', 'xc', xc],
    ['xc', 'xa', xa],
  ] as const) {
    assert.equal((await place.run('peer', 'add', peer, desk, '--data', data)).code, 0);
    assert.equal((await place.run('peer', 'status', '--pull', '--data', data)).code, 0);
  }
  return [xa, xc];
}

/** Words that stand nowhere else; the ids are added when they are known. */
const untold = ['numbatclause', 'bilbyanswer'];
const words = ['quokkatitle', 'wombatclause', ...untold];

function filesIn(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name));
}

/** Where any of these stands: as text, as bytes of its hexadecimal digits, or in base64 at whatever offset. */
function tracesIn(files: readonly string[], traces: readonly string[]): readonly string[] {
  const forms = traces.flatMap((trace) => {
    const text = Buffer.from(trace);
    const shifted = [0, 1, 2].map((pad) =>
      Buffer.concat([Buffer.alloc(pad), text])
        .toString('base64')
        .slice(pad === 0 ? 0 : 4, -4),
    );
    const hex = /^[0-9a-f]{32}$/.test(trace) ? [Buffer.from(trace, 'hex')] : [];
    return [text, Buffer.from(trace, 'utf16le'), ...hex, ...shifted.map((one) => Buffer.from(one))];
  });
  return files.filter((file) => {
    const bytes = bytesHeld(file);
    return forms.some((form) => form.length > 5 && bytes.includes(form));
  });
}

const isSoundings = (file: string): boolean => /\/soundings\.db(?:-wal|-shm)?$/.test(file);

type Laid = Readonly<{ at: string; ids: readonly string[] }>;

/** xa lays a paper, xc answers one clause, xa words it anew; both have all of it. */
async function soundedOut({ json, run, path }: Workplace): Promise<Laid> {
  const title = { en: 'On quokkatitle', zh: '关于某事' };
  const first = [
    {
      text: { en: 'They meet [once] [twice] a year: numbatclause.', zh: '每年［一次］［两次］。' },
    },
    { text: { en: 'They [may] invite others.' } },
  ];
  writeFileSync(path('paper.json'), JSON.stringify({ title, clauses: first }));
  const laid = await json<SoundingWritten>('soundings', 'write', 'paper.json', '--data', 'xa');
  const at = laid.thread.slice(0, 8);
  const list = await json<SoundingList>('soundings', 'list', '--pull', '--data', 'xc');
  assert.deepEqual(
    list.items.map(({ thread, party }) => [thread, party]),
    [[laid.thread, 'xa']],
  );
  const comment = ['--clause', 'c1', '--text-en', 'We would say [once]: bilbyanswer.'];
  const said = await json<SoundingWritten>('soundings', 'comment', at, ...comment, '--data', 'xc');
  assert.equal((await run('soundings', 'list', '--pull', '--data', 'xa')).code, 0);
  const settled = [{ text: { en: 'They meet once a year: wombatclause.', zh: '每年一次。' } }];
  writeFileSync(path('paper-2.json'), JSON.stringify({ title, clauses: settled }));
  const anew = ['paper-2.json', '--thread', at, '--days', '14'];
  const second = await json<SoundingWritten>('soundings', 'write', ...anew, '--data', 'xa');
  await json<SoundingList>('soundings', 'list', '--pull', '--data', 'xc');
  return { at, ids: [laid.thread, said.id, second.id] };
}

async function read({ json, run }: Workplace, { at }: Laid): Promise<void> {
  const view = await json<SoundingView>('soundings', 'show', at, '--data', 'xc');
  assert.equal(view.papers.length, 2);
  assert.deepEqual(view.papers[0]?.clauses[1]?.missing, ['zh']);
  assert.equal(view.papers[1]?.differences?.at(-1)?.change, 'removed');
  assert.equal(view.comments[0]?.by, 'xc');
  const shown = await run('soundings', 'show', at, '--data', 'xc', '--lang', 'zh');
  assert.match(shown.out, /缺失: zh/);
  assert.match(shown.out, /We would say \[once\]: bilbyanswer\./);
}

/** What is tabled has the words, and nothing by which the sounding could be found. */
async function tabled({ json, path }: Workplace, { at, ids }: Laid): Promise<void> {
  await json('soundings', 'table', at, '-o', 'draft.json', '--data', 'xa');
  const draft = JSON.parse(readFileSync(path('draft.json'), 'utf8')) as SoundingDraft;
  assert.equal(draft.type, 'plan.tabled');
  assert.equal(draft.content.wording.clauses[0]?.text.zh, '每年一次。');
  assert.deepEqual(tracesIn([path('draft.json')], ids), []);
}

/** Handed in, the settled words stand in the national log; what led to them stands nowhere still. */
async function handedIn({ json, run, path }: Workplace, { at, ids }: Laid): Promise<void> {
  const area = ['--area', 'technical-exchange'];
  const draft = await json<DraftView>('soundings', 'table', at, ...area, '--data', 'xa');
  assert.equal(draft.type, 'plan.tabled');
  assert.equal((await run('backup', 'backup-drafted', '--data', 'xa')).code, 0);
  const kept = [...filesIn(path('xa')), ...filesIn(path('backup-drafted'))];
  const others = kept.filter((file) => !isSoundings(file));
  assert.ok(tracesIn(others, ['wombatclause']).length > 0, 'what was tabled is there to be found');
  assert.deepEqual(tracesIn(others, [...untold, ...ids]), []);
}

/** A statement beside it, so that there is a log, a search, a bundle, a trail and a backup to look through. */
async function filesKept({ run, json, path }: Workplace): Promise<readonly string[]> {
  assert.equal((await run('notify', ...noticeFlags('XA-7'), '--data', 'xa')).code, 0);
  await eventually(async () => {
    const { items } = await json<NotificationList>('notifications', 'list', '--data', 'xc');
    return items.some(({ reference }) => reference === 'XA-7');
  }, 'it arrives');
  const folders: string[] = [];
  for (const data of ['xa', 'xc']) {
    assert.equal((await run('backup', `backup-${data}`, '--data', data)).code, 0);
    const exported = await run('log', 'export', `logs-${data}`, '--data', data);
    assert.equal(exported.code, 0, exported.err);
    folders.push(data, `backup-${data}`, `logs-${data}`);
  }
  return folders.flatMap((name) => filesIn(path(name)));
}

async function searchFindsNothing(nodes: readonly Served[]): Promise<void> {
  for (const { desk, console: headers } of nodes) {
    for (const text of words) {
      for (const asked of ['notifications', 'records']) {
        const response = await fetch(new URL(`/api/v1/${asked}?text=${text}`, desk), { headers });
        const { items } = (await response.json()) as NotificationList;
        assert.deepEqual(items, [], text);
      }
    }
  }
}

async function withdrawn({ run, json }: Workplace, { at }: Laid): Promise<void> {
  const removed = await run('soundings', 'delete', at, '--yes', '--data', 'xa');
  assert.equal(removed.code, 0, removed.err);
  const after = await json<SoundingList>('soundings', 'list', '--pull', '--data', 'xc');
  const left = await json<SoundingView>('soundings', 'show', at, '--data', 'xc');
  assert.equal(after.items.length, 1, 'its own answer is still before the other');
  assert.deepEqual(left.papers, []);
  assert.equal((await run('soundings', 'delete', at, '--yes', '--data', 'xc')).code, 0);
}

test('soundings: laid, answered, worded anew, tabled and withdrawn between two processes, it leaves no trace', async (t) => {
  const place = workplace(t);
  await twoNodes(place);
  const nodes = await serveBoth(place);
  const laid = await soundedOut(place);
  await read(place, laid);
  await tabled(place, laid);
  const kept = await filesKept(place);
  await searchFindsNothing(nodes);
  const traces = [...words, ...laid.ids];
  assert.ok(kept.some((file) => file.endsWith('audit.db')) && kept.length > 20);
  assert.ok(tracesIn(kept.filter(isSoundings), traces).length >= 2, 'it is there to be found');
  const others = kept.filter((file) => !isSoundings(file));
  assert.deepEqual(tracesIn(others, traces), []);
  assert.equal(kept.filter(isSoundings).filter((file) => /\/backup-/.test(file)).length, 0);
  await handedIn(place, laid);
  await withdrawn(place, laid);
  for (const node of nodes) assert.equal(await node.stop(), 0);
  for (const data of ['xa', 'xc']) {
    assert.deepEqual(tracesIn(filesIn(place.path(data)), untold), []);
  }
  assert.equal(nodes.map(({ errors }) => errors()).join(''), '');
});
