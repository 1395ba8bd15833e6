import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { StatementView } from '#api/contract.ts';
import type {
  DesksView,
  RecordList,
  RecordView,
  StatementForm,
  TodayView,
} from '#api/contract-records.ts';
import { desks, statementTypes } from '#fold/registry.ts';
import { canonicalText, type JsonObject } from '#kernel/canonical-json.ts';
import type { GroupId, PartyId } from '#kernel/id.ts';
import { draftTerms } from '#node/draft-terms.ts';
import { type Desk, type DeskScene, deskScene, mustBe } from '../scene/desk-nodes.ts';
import { draftScene } from '../scene/draft-officers.ts';
import { allOf } from '../scene/officers.ts';
import { notice } from '../simulation/notices.ts';

const invocation = (group: GroupId) => ({
  group,
  type: 'invocation.made',
  facts: {
    ...{ table: 'II', substances: ['cas:108-24-7'], since: '2026-01-01' },
    ...{ source: 'incb-annex-vi', through: 'secretary-general' },
  },
  content: { reference: 'E/INCB/2025/4' },
});

async function say(desk: Desk, body: unknown): Promise<StatementView> {
  const response = await desk.post('/api/v1/statements', body);
  assert.equal(response.status, 201, await response.clone().text());
  return (await response.json()) as StatementView;
}

async function invoked(scene: DeskScene): Promise<string> {
  const { record = '' } = await say(scene.xa, invocation(scene.group));
  return record;
}

const list = async (desk: Desk, query = ''): Promise<RecordList> =>
  (await desk.get(`/api/v1/records${query}`)) as RecordList;

test('api: records of every desk stand in one list, latest first, and are filtered by desk, area, status and text', async (t) => {
  const scene = await deskScene(t);
  const { xa, xc, group, exchange, clock } = scene;
  const first = await invoked(scene);
  clock.nowMs += 60_000;
  const { record: second } = await say(xa, notice(group, xc.party));
  await exchange();
  const records = async (query?: string) => (await list(xc, query)).items.map((row) => row.record);
  assert.deepEqual(await records(), [second, first]);
  assert.deepEqual(await records('?desk=invocations'), [first]);
  assert.deepEqual(await records('?desk=invocations,notifications'), [second, first]);
  assert.deepEqual(await records('?area=treaty-notifications&status=in-force'), [first]);
  assert.deepEqual(await records('?text=108-24'), [first]);
  assert.deepEqual(await records('?owed=1'), [second]);
  assert.deepEqual(await records(`?group=${'0'.repeat(64)}`), []);
  const [row] = (await list(xc, '?desk=invocations')).items;
  assert.deepEqual(row?.title?.zh, 'E/INCB/2025/4');
  assert.deepEqual(row?.details, ['II', 'cas:108-24-7', '2026-01-01']);
  assert.equal(row?.area, 'treaty-notifications');
});

test('api: a list of records is paged without gap or repeat', async (t) => {
  const scene = await deskScene(t);
  const said: string[] = [];
  for (let n = 0; n < 5; n++) said.unshift(await invoked(scene));
  const seen: string[] = [];
  for (let after: string | undefined = ''; after !== undefined; ) {
    const page = await list(scene.xa, `?limit=2${after && `&after=${after}`}`);
    assert.equal(page.total, 5);
    seen.push(...page.items.map(({ record }) => record));
    after = page.next;
  }
  assert.deepEqual(seen.toSorted(), said.toSorted());
});

test('api: records are found by the beginning of their ids, by whoever may read them', async (t) => {
  const { xa, xc, group, exchange, sit } = await draftScene(t);
  const { record = '' } = await say(xa, invocation(group));
  const { record: noticed = '' } = await say(xa, notice(group, xc.party));
  await exchange();
  const found = async (query: string) => (await list(xc, query)).items.map((row) => row.record);
  for (const one of [record, noticed]) {
    for (const start of [one, one.slice(0, 20)])
      assert.deepEqual(await found(`?begins=${start}`), [one]);
  }
  assert.deepEqual(await found(`?begins=${record}&desk=notifications`), []);
  assert.deepEqual(await found(`?begins=${record}&group=${'0'.repeat(64)}`), []);
  const row = (await list(xc, `?begins=${record}`)).items[0];
  assert.deepEqual(row, (await list(xc, '?desk=invocations')).items[0]);
  const begun = await list(xc, '?begins=xb-0');
  assert.deepEqual([begun.items, begun.total, begun.next], [[], 0, undefined]);
  // One whose reach is another area is told what one is told of an id that nobody gave.
  const bo = await sit('bo', [{ role: 'desk-officer', groups: 'all', areas: ['safety'] }]);
  const his = (await (await bo.get(`/api/v1/records?begins=${record}`)).json()) as RecordList;
  assert.deepEqual([his.items, his.total], [[], 0]);
  for (const wrong of [
    'begins=xa',
    'begins=xa-',
    'begins=XA-0',
    'begins=xa-0&text=a',
    'begins=xa-0&after=a',
  ]) {
    const response = await xc.ask(`/api/v1/records?${wrong}`);
    assert.equal(response.status, 400, wrong);
  }
});

test('api: a record shows each side in the order of the terms, and what this party may say next with its form', async (t) => {
  const scene = await deskScene(t);
  const { xa, xc, group, exchange } = scene;
  const record = await invoked(scene);
  await exchange();
  const path = `/api/v1/records/${group}/${record}`;
  const [ours, theirs] = [await xa.get(path), await xc.get(path)] as RecordView[];
  assert.deepEqual(
    ours?.sides.map(({ party }) => party),
    theirs?.sides.map(({ party }) => party),
  );
  assert.equal(theirs?.sides[0]?.statements[0]?.content?.['reference'], 'E/INCB/2025/4');
  assert.deepEqual(ours?.joint, theirs?.joint);
  assert.deepEqual(theirs?.may, []);
  const [form] = ours?.may ?? [];
  assert.equal(form?.type, 'invocation.ended');
  assert.deepEqual(form?.facts['required'], ['on']);
  await say(xa, { group, record, type: 'invocation.ended', facts: { on: '2026-11-24' } });
  assert.equal(((await xa.get(path)) as RecordView).status, 'ended');
});

test('api: an answer to a notice begins with the version that it answers', async (t) => {
  const { xa, xc, group, exchange } = await deskScene(t);
  const { record, seq } = await say(xa, notice(group, xc.party));
  await exchange();
  const view = (await xc.get(`/api/v1/records/${group}/${record}`)) as RecordView;
  const objected = view.may.find(({ type }) => type === 'notification.objected');
  assert.deepEqual(objected?.begin, { notice: seq });
  const today = (await xc.get('/api/v1/today')) as TodayView;
  assert.equal(today.items[0]?.row.record, record);
  assert.equal(today.items[0]?.notice?.reference, view.title?.en);
  assert.equal(today.items[0]?.words.zh, '答复本通知');
});

test('api: every type that officers say has its form, and the desks tell which', async (t) => {
  const { xa } = await deskScene(t);
  const { desks: shown } = (await xa.get('/api/v1/desks')) as DesksView;
  const types = shown.flatMap((desk) => desk.types.map(({ type }) => type));
  const said = [...statementTypes.values()].filter(({ type, desk }) => desk && type.by !== 'node');
  assert.deepEqual(types.toSorted(), said.map(({ name }) => name).toSorted());
  for (const type of types) {
    const form = (await xa.get(`/api/v1/statement-types/${type}`)) as StatementForm;
    assert.equal(form.facts['type'] ?? 'object', 'object', type);
    assert.equal(form.content === undefined, statementTypes.get(type)?.type.content === undefined);
  }
  assert.ok(desks.length > shown.length);
});

test('api: a draft is in no list of records, and is no record there (whoever asks)', async (t) => {
  const { xa, group, sit } = await draftScene(t);
  const { get, post } = await sit('bo', allOf('releasing-officer'));
  const written = await post('/api/v1/drafts', { draft: invocation(group) });
  assert.equal(written.status, 201, await written.clone().text());
  const { draft } = (await written.json()) as { draft: string };
  const national = xa.opened.node.groups().find(({ terms }) => terms.kind === 'national');
  assert.ok(national);
  const answers = [draft, `xa-${'0'.repeat(32)}`].flatMap((record) =>
    [get, xa.ask].map(async (ask) => {
      const response = await ask(`/api/v1/records/${national.group}/${record}`);
      return [response.status, await response.text()];
    }),
  );
  const [first, ...others] = await Promise.all(answers);
  assert.equal(first?.[0], 404);
  for (const other of others) assert.deepEqual(other, first);
  assert.deepEqual((await list(xa)).items, []);
  assert.deepEqual(((await (await get('/api/v1/records')).json()) as RecordList).items, []);
  assert.equal(((await xa.get('/api/v1/today')) as TodayView).total, 0);
});

test('api: an area that only the terms of another table name is not told (same bytes as one that nobody names)', async (t) => {
  const { xa, group, sit } = await draftScene(t);
  const { node, keys } = xa.opened;
  const made = await keys.make(xa.party, { en: 'xa' });
  const other = await keys.make('xd' as PartyId, { en: 'xd' });
  const drafted = mustBe(
    draftTerms({
      ...{
        kind: 'working-group',
        title: { en: 'xa and xd' },
        clocks: [],
        calendars: [],
        floor: [],
      },
      members: [made.member, other.member],
      nonce: new Uint8Array(32).fill(7),
    }),
  );
  const terms = JSON.parse(new TextDecoder().decode(drafted)) as JsonObject;
  const areas = [...(terms['areas'] as readonly string[]), 'zebra-watch'];
  const bytes = new TextEncoder().encode(canonicalText({ ...terms, areas }));
  mustBe(await node.found(bytes, made.keys));
  const bo = await sit('bo', [{ role: 'desk-officer', groups: [group], areas: 'all' }]);
  const ask = async (area: string): Promise<string> =>
    (await (await bo.get(`/api/v1/records?area=${area}`)).text()).replaceAll(area, 'x');
  assert.equal(await ask('zebra-watch'), await ask('yak-watch'));
  const all = await sit('ann', allOf('desk-officer'));
  assert.equal((await all.get('/api/v1/records?area=zebra-watch')).status, 200);
});
