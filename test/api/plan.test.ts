import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { RecordList, RecordView } from '#api/contract-records.ts';
import type { PlanJoint } from '#desks/plan/joint.ts';
import { planMatter } from '#desks/plan/statements.ts';
import type { JsonObject } from '#kernel/canonical-json.ts';
import type { GroupId, RecordId } from '#kernel/id.ts';
import { versionHash } from '#ledger/wording.ts';
import { type Desk, deskScene } from '../scene/desk-nodes.ts';
import { codeOf, draftScene, draftSeen } from '../scene/draft-officers.ts';
import { itemVersion, itemWording } from '../scene/plan.ts';

const matter = planMatter.parse({ owners: ['xa', 'xc'], due: '2026-12-20' });
const text = itemVersion(matter);
const version = versionHash(text);
const tabling = (group: GroupId, area?: string, facts: JsonObject = { text }) => ({
  ...{ group, type: 'plan.tabled', facts, content: { wording: itemWording } },
  ...(area === undefined ? {} : { area }),
});
const acceptance = (group: GroupId, record: string) => ({
  ...{ group, record, type: 'plan.accepted', facts: { version, mandate: 'senior-level' } },
});

async function say(desk: Desk, body: unknown): Promise<RecordId> {
  const response = await desk.post('/api/v1/statements', body);
  assert.equal(response.status, 201, await response.clone().text());
  return ((await response.json()) as { record: RecordId }).record;
}
const itemAt = async (desk: Desk, group: GroupId, record: string) => {
  const view = (await desk.get(`/api/v1/records/${group}/${record}`)) as RecordView;
  return { view, joint: view.joint as PlanJoint };
};

test('api: an item is tabled in one area, accepted by both and agreed once both hold the receipts', async (t) => {
  const { xa, xc, group, exchange } = await deskScene(t);
  const record = await say(xa, tabling(group, 'technical-exchange'));
  await say(xa, acceptance(group, record));
  await exchange();
  const { view } = await itemAt(xc, group, record);
  assert.equal(view.area, 'technical-exchange');
  assert.equal(view.title?.zh, '参考谱图');
  assert.deepEqual(view.may[0]?.begin, { version });
  await say(xc, acceptance(group, record));
  assert.equal((await itemAt(xc, group, record)).joint.status, 'taken-up-by-all');
  await exchange();
  for (const desk of [xa, xc]) {
    const { joint } = await itemAt(desk, group, record);
    assert.equal(joint.status, 'agreed');
    assert.equal(joint.versions[0]?.agreement?.receipts.length, 2);
  }
  const found = (await xa.get('/api/v1/records?desk=plan&area=technical-exchange')) as RecordList;
  assert.deepEqual(
    found.items.map((row) => row.record),
    [record],
  );
  assert.equal(((await xa.get('/api/v1/records?area=safety')) as RecordList).total, 0);
});

test('api: a draft of an item is held to its area, its owners, its languages and its wording', async (t) => {
  const { xa, xc, group } = await deskScene(t);
  const record = await say(xa, tabling(group, 'technical-exchange'));
  const check = async (draft: object): Promise<string> => {
    const response = await xa.post('/api/v1/statements/check', { drafts: [draft] });
    return response.ok ? 'ok' : ((await response.json()) as { at: string }).at;
  };
  assert.equal(await check(tabling(group)), 'drafts.0.area');
  assert.equal(await check(tabling(group, 'outer-space')), 'drafts.0.area');
  assert.equal(await check({ ...tabling(group), record }), 'ok');
  assert.equal(await check({ ...tabling(group, 'safety'), record }), 'drafts.0.area');
  assert.equal(await check({ ...acceptance(group, record), area: 'safety' }), 'drafts.0.area');
  const withdrawal = { group, record, type: 'plan.withdrawn', facts: { version } };
  assert.equal(await check({ ...withdrawal, area: 'technical-exchange' }), 'drafts.0.area');
  assert.equal(await check(withdrawal), 'ok');
  const of = (change: object) => tabling(group, 'safety', { text: { ...text, ...change } });
  assert.equal(
    await check(of({ matter: { owners: ['xb'] } })),
    'drafts.0.facts.text.matter.owners',
  );
  assert.equal(await check(of({ wording: version })), 'drafts.0.facts.text.wording');
  assert.equal(await check(of({ languages: ['en'] })), 'drafts.0.facts.text.languages');
  const { matter: _, ...without } = text;
  assert.equal(
    await check(tabling(group, 'safety', { text: without })),
    'drafts.0.facts.text.matter',
  );
  assert.equal(xc.faults.length, 0);
});

test('api: an officer whose grant names areas reads, drafts and clears items there, and sees no others', async (t) => {
  const { xa, group, sit } = await draftScene(t);
  const there = await say(xa, tabling(group, 'technical-exchange'));
  const elsewhere = await say(xa, tabling(group, 'illicit-finance'));
  const grant = {
    role: 'releasing-officer',
    groups: 'all',
    areas: ['technical-exchange'],
  } as const;
  const [bo, li] = [await sit('bo', [grant]), await sit('li', [grant])];
  const list = (await (await bo.get('/api/v1/records?desk=plan')).json()) as RecordList;
  assert.deepEqual(
    list.items.map(({ record }) => record),
    [there],
  );
  assert.equal((await bo.get(`/api/v1/records/${group}/${elsewhere}`)).status, 404);
  const drafted = async (draft: object) => codeOf(await bo.post('/api/v1/drafts', { draft }));
  assert.equal(await drafted(tabling(group, 'illicit-finance')), 'request.not-allowed');
  assert.equal(await drafted(tabling(group)), 'request.not-allowed');
  assert.equal(await drafted(acceptance(group, elsewhere)), 'request.not-allowed');
  const lie = { ...acceptance(group, elsewhere), area: 'technical-exchange' };
  assert.equal(await drafted(lie), 'request.not-allowed');
  // A withdrawal stands in no area; who may make it is told by its record.
  const withdrawal = { group, type: 'plan.withdrawn', facts: { version } };
  assert.equal(await drafted({ ...withdrawal, record: elsewhere }), 'request.not-allowed');
  const written = await bo.post('/api/v1/drafts', { draft: { ...withdrawal, record: there } });
  assert.equal(written.status, 201, await written.clone().text());
  const { draft } = (await written.json()) as { draft: string };
  const seen = await draftSeen(li, `/api/v1/drafts/${draft}`);
  assert.equal(seen.mayClear, true);
  assert.equal(seen.text.area, undefined);
  const outside = await sit('wu', [{ ...grant, areas: ['illicit-finance'] }]);
  assert.equal((await outside.get(`/api/v1/drafts/${draft}`)).status, 404);
  const acceptanceThere = await bo.post('/api/v1/drafts', { draft: acceptance(group, there) });
  assert.equal(acceptanceThere.status, 201, await acceptanceThere.clone().text());
  const accepted = (await acceptanceThere.json()) as { text: { area?: string } };
  assert.equal(accepted.text.area, 'technical-exchange');
});
