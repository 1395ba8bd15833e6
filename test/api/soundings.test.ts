// The door of the officers to soundings: who comes in, and that nothing the node keeps for good is changed by it.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { SoundingList, SoundingView, SoundingWritten } from '#api/contract-soundings.ts';
import { folderDigest } from '../doors/closed-node.ts';
import { type Desk, deskScene } from '../scene/desk-nodes.ts';
import { addOfficer, allOf, cookieHeader, signIn } from '../scene/officers.ts';
import { paperOf } from '../scene/soundings.ts';
import { notice } from '../simulation/notices.ts';

const trailOf = async ({ opened }: Desk) => opened.trail.head().size;

test('soundings: no log, no joint view, no setting and no line of the trail differs with and without them', async (t) => {
  const { xa, xc, group, exchange } = await deskScene(t);
  await xa.post('/api/v1/statements', notice(group, xc.party));
  await exchange();
  const { folder } = xa.opened;
  const before = [folderDigest(folder.path), await trailOf(xa)];
  const laid = await xa.post(`/api/v1/soundings/${group}/xc`, { paper: paperOf('quokka') });
  assert.equal(laid.status, 201);
  const { thread, id } = (await laid.json()) as SoundingWritten;
  const path = `/api/v1/soundings/${group}/xc/${thread}`;
  const comment = { on: id, clause: 'c2', text: { en: 'bilby' } };
  assert.equal((await xa.post(`${path}/comments`, { comment })).status, 201);
  const list = (await xa.get('/api/v1/soundings')) as SoundingList;
  assert.equal(list.items[0]?.title?.en, 'On quokka');
  const view = (await xa.get(path)) as SoundingView;
  assert.equal(view.comments[0]?.text.en, 'bilby');
  assert.equal((await xa.ask(`${path}/draft`)).status, 200);
  assert.equal((await xa.ask(`${path}/${id}`, { method: 'DELETE' })).status, 200);
  assert.equal((await xa.ask(path, { method: 'DELETE' })).status, 200);
  assert.equal((await xa.ask(path)).status, 404);
  assert.deepEqual([folderDigest(folder.path), await trailOf(xa)], before);
});

test('soundings: liaison and releasing officers come in; of others the trail says that they came, and to none by name', async (t) => {
  const { xa, group } = await deskScene(t);
  const { accounts } = xa.opened;
  const laid = await xa.post(`/api/v1/soundings/${group}/xc`, { paper: paperOf('quokka') });
  const { thread } = (await laid.json()) as SoundingWritten;
  const before = await trailOf(xa);
  for (const [role, status] of [
    ['liaison', 200],
    ['releasing-officer', 200],
    ['desk-officer', 403],
    ['auditor', 403],
    ['administrator', 403],
  ] as const) {
    const officer = await addOfficer(accounts, role, allOf(role));
    const headers = cookieHeader(await signIn(accounts, xa.party, officer));
    const response = await xa.askAs(`/api/v1/soundings/${group}/xc/${thread}`, { headers });
    assert.equal(response.status, status, role);
  }
  const lines = (await xa.opened.trail.find({ limit: 500 })).map(({ entry }) => entry);
  const told = lines.filter(({ action }) => action === 'soundings');
  assert.equal(told.length, 3);
  assert.equal(await trailOf(xa), before + 3);
  const said = JSON.stringify(lines);
  assert.ok(!said.includes(thread) && !told.some((line) => JSON.stringify(line).includes(group)));
});
