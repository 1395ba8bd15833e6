import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { NotificationList, NotificationView, Problem, StatementView } from '#api/contract.ts';
import type { TodayView } from '#api/contract-records.ts';
import { type Desk, deskScene } from '../scene/desk-nodes.ts';
import { notice } from '../simulation/notices.ts';

async function say(desk: Desk, body: unknown): Promise<StatementView> {
  const response = await desk.post('/api/v1/statements', body);
  assert.equal(response.status, 201, await response.clone().text());
  return (await response.json()) as StatementView;
}

const list = async (desk: Desk, query: string): Promise<NotificationList> =>
  (await desk.get(`/api/v1/notifications?${query}`)) as NotificationList;

test('api: a statement is shown as not said until a checkpoint that covers it has left', async (t) => {
  const { xa, xc, group, exchange } = await deskScene(t);
  const said = await say(xa, notice(group, xc.party));
  assert.equal(said.said, false);
  assert.deepEqual(said.receipts, []);
  assert.equal(said.contentState, 'held');
  assert.ok(said.record);
  await exchange();
  const path = `/api/v1/notifications/${group}/${said.record}`;
  const view = (await xa.get(path)) as NotificationView;
  const [shown] = view.sides[0]?.statements ?? [];
  assert.equal(shown?.said, true);
  assert.deepEqual(
    shown?.receipts.map(({ by }) => by),
    ['xc'],
  );
});

test('api: both nodes show both sides in the order of the terms, and each what it may say', async (t) => {
  const { xa, xc, group, exchange } = await deskScene(t);
  const { record, seq } = await say(xa, notice(group, xc.party));
  await exchange();
  const facts = { notice: seq, reason: 'consignee-unknown' };
  const content = { text: { en: 'No such firm.', zh: '无此企业。' } };
  await say(xc, { group, record, type: 'notification.objected', facts, content });
  await exchange();
  const path = `/api/v1/notifications/${group}/${record}`;
  const views = [await xa.get(path), await xc.get(path)] as NotificationView[];
  for (const view of views) {
    assert.equal(view.status, 'objected');
    assert.equal(view.rule?.id, 'agreed-may-proceed');
    assert.deepEqual(
      view.sides.map(({ party, statements }) => [party, statements.map(({ type }) => type)]),
      [
        ['xa', ['notification.notified']],
        ['xc', ['notification.objected']],
      ],
    );
    assert.deepEqual(view.sides[1]?.statements[0]?.content, content);
    assert.equal(view.goods.massMg, 25_000_000);
    assert.equal(view.reference, 'T-1');
  }
  const [atXa, atXc] = views;
  assert.ok(atXc?.may.includes('notification.objection-lifted'));
  assert.ok(atXa?.may.includes('notification.withdrawn'));
  assert.deepEqual(atXa?.joint, atXc?.joint);
});

test('api: screening results stand with their sentence in three languages, at this node only', async (t) => {
  const { xa, xc, group } = await deskScene(t);
  const { record } = await say(xa, notice(group, xc.party));
  const path = `/api/v1/notifications/${group}/${record}`;
  const view = (await xa.get(path)) as NotificationView;
  assert.ok(view.findings > 0);
  const [finding] = view.findingList;
  assert.match(finding?.text.en ?? '', /125541-22-2|1-boc-4-AP/);
  assert.ok(finding?.text.zh && finding.text.es);
});

test('api: today lists what this party owes with its due date, and nothing of what others owe', async (t) => {
  const { xa, xc, group, exchange } = await deskScene(t);
  await say(xa, notice(group, xc.party));
  await exchange();
  const today = (await xc.get('/api/v1/today')) as TodayView;
  assert.equal(today.total, 1);
  assert.equal(today.items[0]?.what, 'answer');
  assert.match(today.items[0]?.due ?? '', /^2026-12-/);
  assert.equal(((await xa.get('/api/v1/today')) as TodayView).total, 0);
});

test('api: quantities that moved are compared line by line', async (t) => {
  const { xa, xc, group, exchange } = await deskScene(t);
  const { record } = await say(xa, notice(group, xc.party));
  const path = `/api/v1/notifications/${group}/${record}`;
  assert.equal(((await xa.get(path)) as NotificationView).reconciliation, undefined);
  const on = '2026-12-20';
  const type = 'notification.dispatched';
  const content = { quantities: [{ line: 1, netMg: 24_000_000 }] };
  await say(xa, { group, record, type, facts: { on }, content });
  await exchange();
  const view = (await xc.get(path)) as NotificationView;
  assert.equal(view.reconciliation?.lines[0]?.dispatched?.netMg, 24_000_000);
  assert.equal(view.reconciliation?.lines[0]?.discrepancy, true);
});

test('api: pages of a list hold every notice once, and a search finds Chinese by any run of characters', async (t) => {
  const { xa, xc, group } = await deskScene(t);
  for (let number = 0; number < 7; number++) {
    const draft = notice(group, xc.party);
    await say(xa, { ...draft, content: { ...draft.content, reference: `T-${number}` } });
  }
  const seen: string[] = [];
  let after = '';
  for (let pages = 0; pages < 4; pages++) {
    const page = await list(xa, `limit=3${after}`);
    assert.equal(page.total, 7);
    seen.push(...page.items.map(({ record }) => record));
    if (page.next === undefined) break;
    after = `&after=${encodeURIComponent(page.next)}`;
  }
  assert.equal(seen.length, 7);
  assert.equal(new Set(seen).size, 7);
  assert.equal((await list(xa, `text=${encodeURIComponent('角洲')}`)).total, 7);
  assert.equal((await list(xa, 'text=T-3')).total, 1);
  assert.equal((await list(xa, 'status=objected,withdrawn')).total, 0);
  assert.equal((await list(xa, `group=${group}&status=not-received`)).total, 7);
});

test('api: a query of another form is refused with its name', async (t) => {
  const { xa } = await deskScene(t);
  const bad = [
    'limit=501',
    'limit=x',
    'status=nonsense',
    'order=random',
    'group=1',
    `text=${'x'.repeat(201)}`,
  ];
  for (const query of bad) {
    const response = await xa.ask(`/api/v1/notifications?${query}`);
    assert.equal(response.status, 400, query);
    assert.equal(((await response.json()) as Problem).at, query.split('=')[0]);
  }
});

test('api: drafts are checked without a word being said, and the one at fault is named', async (t) => {
  const { xa, xc, group } = await deskScene(t);
  const good = notice(group, xc.party);
  const checked = await xa.post('/api/v1/statements/check', { drafts: [good, good] });
  assert.deepEqual(await checked.json(), { checked: 2 });
  const bad = notice(group, xc.party, { mode: 'pigeon' });
  const refused = await xa.post('/api/v1/statements/check', { drafts: [good, bad] });
  assert.equal(refused.status, 422);
  assert.equal(((await refused.json()) as Problem).at, 'drafts.1.facts.mode');
  assert.equal((await list(xa, '')).total, 0);
});

test('api: what a party is not entitled to say is refused, and the record stays as it was', async (t) => {
  const { xa, xc, group, exchange } = await deskScene(t);
  const { record, seq } = await say(xa, notice(group, xc.party));
  await exchange();
  const facts = { notice: seq, reason: 'other' };
  const response = await xa.post('/api/v1/statements', {
    ...{ group, record, type: 'notification.objected', facts },
  });
  assert.equal(response.status, 409);
  assert.equal(((await response.json()) as Problem).code, 'draft.not-entitled');
  const receipt = await xa.post('/api/v1/statements', { group, type: 'receipt', facts: {} });
  assert.equal(receipt.status, 422);
});

test('api: a record that is not there and one of a group that is not ours read alike', async (t) => {
  const { xa, group } = await deskScene(t);
  const record = `xa-${'0'.repeat(32)}`;
  const absent = await xa.ask(`/api/v1/notifications/${group}/${record}`);
  const foreign = await xa.ask(`/api/v1/notifications/${'0'.repeat(64)}/${record}`);
  assert.equal(absent.status, 404);
  assert.equal(await absent.text(), await foreign.text());
});

test('api: a CAS number whose check digit fails is refused at its field with what was likely meant, or said on purpose', async (t) => {
  const { xa, xc, group } = await deskScene(t);
  const good = notice(group, xc.party);
  const [wrong, other] = ['125541-22-3', '79099-07-4'];
  const lines = [wrong, other].map((cas, index) => ({ line: index + 1, cas, form: 'base' }));
  const request = {
    ...good,
    facts: { ...good.facts, substances: [`cas:${wrong}`, `cas:${other}`] },
    content: {
      ...good.content,
      lines: lines.map((line) => ({ ...line, nameOnLabel: 'A', netMg: 1_000_000 })),
    },
  };
  const refused = async (path: string, body: unknown): Promise<Problem> => {
    const response = await xa.post(`/api/v1/${path}`, body);
    assert.equal(response.status, 422);
    return (await response.json()) as Problem;
  };
  const first = await refused('statements', request);
  assert.equal(first.at, 'content.lines.0.cas');
  assert.equal(first.facts?.['found'], wrong);
  assert.match(String(first.facts?.['expected']), /^125541-22-2/);
  const one = { ...request, casAsLabelled: [wrong] };
  assert.equal((await refused('statements', one)).at, 'content.lines.1.cas');
  const check = await refused('statements/check', { drafts: [one] });
  assert.equal(check.at, 'drafts.0.content.lines.1.cas');
  const drafted = await refused('drafts', { draft: { ...request, type: 'notification.amended' } });
  assert.equal(drafted.at, 'content.lines.0.cas');

  const said = await say(xa, { ...request, casAsLabelled: [wrong, other] });
  assert.deepEqual(said.facts, request.facts, 'the mark is not a part of what is said');
  assert.deepEqual(said.content, request.content);
});
