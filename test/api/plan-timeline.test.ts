import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { PlanRow, PlanView } from '#api/contract-records.ts';
import { type PlanMatter, planMatter } from '#desks/plan/statements.ts';
import type { JsonObject } from '#kernel/canonical-json.ts';
import type { GroupId, RecordId } from '#kernel/id.ts';
import { type Version, versionHash, type Wording } from '#ledger/wording.ts';
import { type Desk, type DeskScene, deskScene } from '../scene/desk-nodes.ts';
import { draftScene } from '../scene/draft-officers.ts';
import { itemVersion, itemWording } from '../scene/plan.ts';

type Tabled = Readonly<{ record: RecordId; text: Version }>;

async function say(desk: Desk, body: object): Promise<RecordId> {
  const response = await desk.post('/api/v1/statements', body);
  assert.equal(response.status, 201, await response.clone().text());
  return ((await response.json()) as { record: RecordId }).record;
}
async function table(
  desk: Desk,
  group: GroupId,
  {
    title,
    area = 'technical-exchange',
    ...matter
  }: Partial<Omit<PlanMatter, 'due'>> & { title: string; area?: string; due?: string },
): Promise<Tabled> {
  const wording: Wording & JsonObject = {
    ...itemWording,
    title: { text: { en: title, zh: title } },
  };
  const text = itemVersion(planMatter.parse({ owners: ['xa', 'xc'], ...matter }), wording);
  const facts = { text };
  const record = await say(desk, { group, type: 'plan.tabled', area, facts, content: { wording } });
  return { record, text };
}
const accept = (desk: Desk, group: GroupId, { record, text }: Tabled): Promise<RecordId> =>
  say(desk, {
    ...{ group, record, type: 'plan.accepted' },
    facts: { version: versionHash(text), mandate: 'authority' },
  });
async function agree({ xa, xc, group, exchange }: DeskScene, item: Tabled): Promise<void> {
  await accept(xa, group, item);
  await exchange();
  await accept(xc, group, item);
  await exchange();
}
const plan = async (desk: Desk, query = ''): Promise<PlanView> =>
  (await desk.get(`/api/v1/plan${query}`)) as PlanView;
const titles = ({ items }: PlanView): readonly (string | undefined)[] =>
  items.map(({ title }) => title?.en);
const rowOf = ({ items }: PlanView, { record }: Tabled): PlanRow => {
  const row = items.find((one) => one.record === record);
  assert.ok(row);
  return row;
};

test('plan timeline: items stand by due date, with what each needs in both directions and what is amiss', async (t) => {
  const scene = await deskScene(t);
  const { xa, group, exchange } = scene;
  const late = await table(xa, group, { title: 'Late', due: '2027-05-01' });
  const undated = await table(xa, group, { title: 'Undated' });
  const needs = [
    { record: late.record, until: 'done' as const },
    { record: undated.record, until: 'agreed' as const },
    { record: `xc-${'0'.repeat(32)}` as RecordId, until: 'agreed' as const },
    { act: 'budget-voted', party: 'xc' as never },
  ];
  const early = await table(xa, group, { title: 'Early', due: '2027-01-31', dependsOn: needs });
  const view = await plan(xa);
  assert.deepEqual(titles(view), ['Early', 'Late', 'Undated']);
  const row = rowOf(view, early);
  assert.deepEqual(
    row.needs.map(({ found, met, warnings }) => [found?.title?.en, met, warnings]),
    [
      ['Late', false, ['not-agreed', 'later']],
      ['Undated', false, ['not-agreed', 'undated']],
      [undefined, false, ['absent']],
    ],
  );
  assert.deepEqual(row.line.acts, [{ act: 'budget-voted', party: 'xc' }]);
  const back = rowOf(view, late).neededBy;
  assert.deepEqual(
    back.map(({ found, until, warnings }) => [found?.title?.en, until, warnings]),
    [['Early', 'done', ['not-agreed', 'later']]],
  );
  await agree(scene, late);
  await agree(scene, undated);
  const after = rowOf(await plan(xa), early);
  assert.deepEqual(
    after.needs.map(({ met, warnings }) => [met, warnings]),
    [
      [false, ['later']],
      [true, []],
      [false, ['absent']],
    ],
  );
  for (const desk of [scene.xa, scene.xc]) {
    const facts = { on: '2026-11-23', state: 'done' };
    await say(desk, {
      ...{ group, record: late.record, type: 'plan.progressed', facts },
      content: { text: { en: 'Done.' } },
    });
  }
  await exchange();
  assert.deepEqual(rowOf(await plan(xa), early).needs[0]?.met, true);
  assert.deepEqual(xa.faults, []);
});

test('plan timeline: tells for whom an item waits and since when, and each side’s last report', async (t) => {
  const scene = await deskScene(t);
  const { xa, xc, group, clock, exchange } = scene;
  const item = await table(xa, group, { title: 'Spectra', due: '2026-12-01', reportDays: 30 });
  await exchange();
  const [tabledAt] = (await plan(xc)).items.map(({ line }) => line.tabledAt);
  clock.nowMs += 3 * 86_400_000;
  assert.deepEqual(rowOf(await plan(xc), item).line.waiting, [
    { party: 'xc', what: 'answer-text', since: tabledAt },
  ]);
  await agree(scene, item);
  const content = { text: { en: 'Twenty are here.' } };
  const facts = { on: '2026-11-26', state: 'under-way' };
  await say(xc, { group, record: item.record, type: 'plan.progressed', facts, content });
  await exchange();
  const { line } = rowOf(await plan(xa), item);
  const [own, other] = line.sides;
  assert.equal(own?.progress, undefined);
  assert.equal(other?.progress?.state, 'under-way');
  const doing = line.waiting.filter(({ what }) => what === 'do');
  assert.deepEqual(
    doing.map(({ party, since }) => [party, since === other?.progress?.at]),
    [
      ['xa', false],
      ['xc', true],
    ],
  );
});

test('plan timeline: pages hold every item once; an officer sees those of his areas, and links to no others', async (t) => {
  const { xa, group, sit } = await draftScene(t);
  const elsewhere = await table(xa, group, {
    title: 'Other',
    area: 'illicit-finance',
    due: '2027-01-01',
  });
  for (let month = 1; month <= 5; month += 1) {
    const dependsOn = [{ record: elsewhere.record, until: 'agreed' as const }];
    await table(xa, group, { title: `Item ${month}`, due: `2027-0${month}-10`, dependsOn });
  }
  const seen: unknown[] = [];
  for (let after = ''; ; ) {
    const page = await plan(xa, `?limit=2${after}`);
    assert.equal(page.total, 6);
    seen.push(...titles(page));
    if (page.next === undefined) break;
    after = `&after=${encodeURIComponent(page.next)}`;
  }
  assert.deepEqual(seen, ['Other', 'Item 1', 'Item 2', 'Item 3', 'Item 4', 'Item 5']);
  const grant = { role: 'desk-officer', groups: 'all', areas: ['technical-exchange'] } as const;
  const bo = await sit('bo', [grant]);
  const view = (await (await bo.get('/api/v1/plan')).json()) as PlanView;
  assert.equal(view.total, 5);
  for (const row of view.items) {
    assert.deepEqual(
      row.needs.map(({ found, warnings }) => [found, warnings]),
      [[undefined, ['absent']]],
    );
  }
});
