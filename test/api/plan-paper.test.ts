import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { StatementView } from '#api/contract.ts';
import { planMatter } from '#desks/plan/statements.ts';
import type { RecordId } from '#kernel/id.ts';
import { versionHash } from '#ledger/wording.ts';
import { type Desk, deskScene } from '../scene/desk-nodes.ts';
import { draftScene } from '../scene/draft-officers.ts';
import { pdfOf, pdfTools } from '../scene/pdf.ts';
import { itemVersion, itemWording } from '../scene/plan.ts';

const text = itemVersion(planMatter.parse({ owners: ['xa', 'xc'], due: '2026-12-20' }));
const version = versionHash(text);
const tabling = { type: 'plan.tabled', facts: { text }, content: { wording: itemWording } };

async function say(desk: Desk, body: object): Promise<StatementView> {
  const response = await desk.post('/api/v1/statements', body);
  assert.equal(response.status, 201, await response.clone().text());
  return (await response.json()) as StatementView;
}
const paper = async (desk: Desk, group: string, query: string): Promise<Uint8Array> => {
  const response = await desk.ask(`/api/v1/plan/${group}/paper?${query}`);
  assert.equal(response.status, 200, await response.clone().text());
  return new Uint8Array(await response.arrayBuffer());
};
const words = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);

test('plan paper: has every item in words, each side’s own report, and what proves it by number and hash', {
  skip: pdfTools,
}, async (t) => {
  const { xa, xc, group, exchange } = await deskScene(t);
  const tabled = await say(xa, { ...tabling, group, area: 'technical-exchange' });
  const record = tabled.record as RecordId;
  const facts = { version, mandate: 'senior-level' };
  const accepted = [await say(xa, { group, record, type: 'plan.accepted', facts })];
  await exchange();
  const before = pdfOf(await paper(xa, group, 'language=en')).words;
  assert.match(before, /State Accepted by one side/);
  accepted.push(await say(xc, { group, record, type: 'plan.accepted', facts }));
  await exchange();
  await say(xc, {
    ...{ group, record, type: 'plan.progressed', facts: { on: '2026-11-23', state: 'under-way' } },
    content: { text: { en: 'Twenty are here.', zh: '已有二十份。' } },
  });
  await exchange();
  const bytes = await paper(xa, group, 'language=zh&beside=en');
  const { words: told, facts: about, parts } = pdfOf(bytes);
  for (const sentence of [
    /工作计划/,
    /状态 已商定/,
    /共同谅解，不具法律约束力。/,
    /双方交换新物质的参考谱图。/,
    /Both sides exchange reference spectra/,
    /进行中.*已有二十份。/,
    /高级别/,
  ]) {
    assert.match(told, sentence);
  }
  const dense = told.replaceAll(' ', '');
  for (const hash of [version, text.wording, group, ...accepted.map(({ leafHash }) => leafHash)]) {
    assert.ok(dense.includes(hash), `${hash} can be read`);
  }
  assert.match(about, /Tagged: +yes/);
  assert.match(parts, /Table/);
  // Nothing but the minute tells one print from another.
  assert.deepEqual(await paper(xa, group, 'language=zh&beside=en'), bytes);
  assert.deepEqual([...xa.faults, ...xc.faults], []);
});

test('plan paper: as HTML it holds what governments wrote as text, in the language that it is in', async (t) => {
  const { xa, group } = await deskScene(t);
  const wording = {
    ...itemWording,
    title: { text: { en: '<script>alert(1)</script> & “so”', zh: '参考谱图' } },
  };
  const other = itemVersion(planMatter.parse({ owners: ['xa'] }), wording);
  await say(xa, {
    ...tabling,
    group,
    area: 'safety',
    facts: { text: other },
    content: { wording },
  });
  const page = words(await paper(xa, group, 'language=en&beside=zh&form=html'));
  assert.doesNotMatch(page, /<script/i);
  assert.ok(page.includes('&lt;script&gt;alert(1)&lt;/script&gt; &amp; “so”'));
  assert.match(page, /<html lang="en">/);
  assert.match(page, /<td lang="zh-Hans">参考谱图<\/td>/);
});

test('plan paper: an officer prints the items of his areas, and an empty plan says so', async (t) => {
  const { xa, group, sit } = await draftScene(t);
  const empty = words(await paper(xa, group, 'language=en&form=html'));
  assert.match(empty, /No item has been tabled\./);
  const there = await say(xa, { ...tabling, group, area: 'technical-exchange' });
  const elsewhere = await say(xa, { ...tabling, group, area: 'illicit-finance' });
  const grant = { role: 'desk-officer', groups: 'all', areas: ['technical-exchange'] } as const;
  const bo = await sit('bo', [grant]);
  const seen = await (await bo.get(`/api/v1/plan/${group}/paper?language=en&form=html`)).text();
  assert.ok(seen.includes(there.record ?? '?'));
  assert.ok(!seen.includes(elsewhere.record ?? '?'));
});
