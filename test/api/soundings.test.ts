// The door of the officers to soundings: who comes in, and that nothing the node keeps for good is changed by it.

import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { test } from 'node:test';
import type { Problem } from '#api/contract.ts';
import type { DraftView } from '#api/contract-drafts.ts';
import type {
  SoundingDraft,
  SoundingList,
  SoundingView,
  SoundingWritten,
} from '#api/contract-soundings.ts';
import { tabledAs } from '#api/sounding-draft.ts';
import { foundNationalLog } from '#node/national.ts';
import { folderDigest } from '../doors/closed-node.ts';
import { type Desk, deskScene, mustBe } from '../scene/desk-nodes.ts';
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

/** A paper whose second clause no reader of the draft may tell from the first of another. */
async function laidBy({ post }: Desk, group: string) {
  const { clauses, ...paper } = paperOf('quokka');
  const [first] = clauses;
  assert.ok(first);
  const lone = { id: 'c7', text: { en: 'A bilby.', zh: '一只兔耳袋狸。', es: 'Un bilby.' } };
  const laid = await post(`/api/v1/soundings/${group}/xc`, {
    paper: { ...paper, clauses: [lone, first] },
  });
  return (await laid.json()) as SoundingWritten;
}

test('soundings: what a paper begins is a draft like any other, and nothing in it leads back', async (t) => {
  const { xa, group } = await deskScene(t);
  const { node, keys } = xa.opened;
  mustBe(await foundNationalLog(node, keys, { en: 'Party A' }, randomBytes));
  const { thread, id, expires } = await laidBy(xa, group);
  const path = `/api/v1/soundings/${group}/xc/${thread}/draft`;
  const meeting = `xa-${'0'.repeat(32)}`;
  const written: Record<string, readonly string[]> = {};
  for (const as of tabledAs) {
    const begun = (await xa.get(`${path}?paper=${id}&as=${as}`)) as SoundingDraft;
    const facts =
      begun.type === 'decision.tabled'
        ? { text: { ...begun.facts.text, matter: { meeting } } }
        : begun.facts;
    const draft = { ...begun, facts, area: 'technical-exchange' };
    const response = await xa.post('/api/v1/drafts', { draft });
    assert.equal(response.status, 201, await response.clone().text());
    const view = (await response.json()) as DraftView;
    const kept = JSON.stringify(await xa.get(`/api/v1/drafts/${view.draft}`));
    for (const trace of [thread, id, expires, '"c7"', 'sounding']) {
      assert.ok(!kept.includes(trace), `${trace} stands in ${as}`);
    }
    const told = kept.match(/一只兔耳袋狸。|双方就quokka会晤。|Un bilby/g) ?? [];
    written[as] = [...new Set(told)];
  }
  // In the languages that have the whole text a concern tells it in one piece; a text is tabled clause by clause.
  assert.deepEqual(written['concern.raised'], ['一只兔耳袋狸。', '双方就quokka会晤。']);
  assert.ok(written['plan.tabled']?.includes('Un bilby'));
});

test('soundings: what none of the terms’ languages has whole, and what is no way to table it, begins nothing', async (t) => {
  const { xa, group } = await deskScene(t);
  const text = (said: object) => ({ title: { en: 'On it' }, clauses: [{ id: 'c1', text: said }] });
  for (const [paper, as, at] of [
    [text({ zh: '一条。' }), 'plan.tabled', 'languages'],
    [text({ zh: '一条。' }), 'concern.raised', 'languages'],
    [text({ en: 'A clause.' }), 'plan.accepted', 'as'],
    [text({ en: 'A clause.' }), '', 'as'],
  ] as const) {
    const laid = await xa.post(`/api/v1/soundings/${group}/xc`, { paper });
    const { thread } = (await laid.json()) as SoundingWritten;
    const response = await xa.ask(`/api/v1/soundings/${group}/xc/${thread}/draft?as=${as}`);
    const { at: told } = (await response.json()) as Problem & { at?: string };
    assert.deepEqual([response.status >= 400, told], [true, at]);
  }
});
