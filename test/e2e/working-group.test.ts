// The life of one item between two governments, each a process of its own with two officers in browsers of theirs: sounded out, tabled, countered, agreed
// over a line that is cut in the middle; then suspended, with work on both sides at home, and resumed.

import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { before, test } from 'node:test';
import type { RecordList, RecordView } from '#api/contract-records.ts';
import type { PlanJoint } from '#desks/plan/joint.ts';
import { bytesHeld } from '../scene/bytes-held.ts';
import { skip } from './desk-page.ts';
import { asks, clear, handIn, lookNow, type Side, type TwoDesks, twoDesks } from './two-desks.ts';
import { buildDesk } from './web-table.ts';

before(() => {
  if (skip === false) buildDesk();
});

const area = 'technical exchange';
const title = { en: 'Reference spectra', zh: '参考谱图' };
const first = {
  // A mark that would turn the line around is seen as one.
  en: 'They exchange [twenty] [forty\u202e] spectra a year.',
  zh: '双方每年交换［二十］［四十］份谱图。',
};
const second = { en: 'They exchange forty spectra a year.', zh: '双方每年交换四十份谱图。' };
const third = { en: 'They exchange sixty spectra a year.', zh: '双方每年交换六十份谱图。' };

/** A writes a non-paper, C remarks on its clause, and A words it anew. */
async function soundOut({ xa, xc }: TwoDesks): Promise<void> {
  const [ana, li] = [xa.writer.page, xc.writer.page];
  await ana.goto(`${xa.writer.desk}/soundings`);
  await ana.getByRole('button', { name: 'Write a non-paper' }).click();
  const titles = ana.getByRole('group', { name: 'Title' });
  await titles.getByLabel('English').fill(title.en);
  await titles.getByLabel('简体中文').fill(title.zh);
  const clause = ana.getByRole('group', { name: 'Clause 1' });
  await clause.getByLabel('English').fill(first.en);
  await clause.getByLabel('简体中文').fill(first.zh);
  await ana.getByRole('button', { name: 'Lay it before them' }).click();
  await ana.getByRole('heading', { level: 1, name: title.en }).waitFor();

  await li.goto(`${xc.writer.desk}/soundings`);
  await li.getByRole('button', { name: 'Ask now' }).click();
  await li.getByRole('link', { name: title.en }).click();
  await li.locator('mark', { hasText: 'forty\ufffd' }).waitFor();
  await li.getByRole('button', { name: 'Comment on clause 1' }).click();
  await li.getByRole('dialog').getByLabel('English').fill('We can live with [forty]: numbat.');
  await li.getByRole('button', { name: 'Lay it before them' }).click();
  await li.getByText('We can live with [forty]: numbat.').waitFor();

  await ana.getByRole('button', { name: 'Ask now' }).click();
  await ana.getByText('We can live with [forty]: numbat.').waitFor();
  await ana.getByRole('button', { name: 'Word it anew' }).click();
  await clause.getByLabel('English').fill(second.en);
  await clause.getByLabel('简体中文').fill(second.zh);
  await ana.locator('del', { hasText: 'twenty' }).first().waitFor();
  await ana.getByRole('button', { name: 'Lay it before them' }).click();
  await ana.getByRole('heading', { name: 'A new version' }).waitFor({ state: 'detached' });
  await ana.getByText('Worded anew').waitFor();
}

/** The words that were sounded out become a draft, which another officer clears: A has tabled them. */
async function table({ xa }: TwoDesks): Promise<void> {
  const { page } = xa.writer;
  await page.getByRole('button', { name: 'Table it' }).first().click();
  await page.getByRole('button', { name: /Area of cooperation/ }).click();
  await page.getByRole('option', { name: area }).click();
  await handIn(xa.writer);
  await clear(xa.clearer);
}

const itemPath = ({ group }: TwoDesks, record: string): string => `/records/${group}/${record}`;

/** It arrives by itself, on a page that is open. */
async function arrived({ xc }: TwoDesks): Promise<string> {
  const { page, desk } = xc.writer;
  await page.goto(`${desk}/plan`);
  await page.getByRole('link', { name: title.en }).click();
  await page.getByText(second.zh).first().waitFor();
  const { items } = await asks<RecordList>(xc.writer, '/api/v1/records?desk=plan');
  return items[0]?.record ?? '';
}

/** C tables other words of the same clause, and A sees what they change, in both languages. */
async function counter(desks: TwoDesks, record: string): Promise<void> {
  const { xa, xc } = desks;
  const { page } = xc.writer;
  await page.getByRole('button', { name: 'Table a text' }).click();
  const sheet = page.getByRole('dialog');
  // The title is asked first, then its clauses.
  for (const [language, before, after] of [
    ['English', second.en, third.en],
    ['简体中文', second.zh, third.zh],
  ] as const) {
    const field = sheet.getByRole('textbox', { name: language }).nth(1);
    assert.equal(await field.inputValue(), before);
    await field.fill(after);
  }
  await handIn(xc.writer);
  await clear(xc.clearer);
  const ana = xa.writer.page;
  await ana.goto(xa.writer.desk + itemPath(desks, record));
  await ana.locator('ins', { hasText: 'sixty' }).waitFor();
  await ana.locator('del', { hasText: 'forty' }).waitFor();
  await ana.locator('ins', { hasText: '六' }).waitFor();
}

/** Accepts the version that was tabled last. */
async function accept({ writer, clearer }: Side): Promise<void> {
  await writer.page.getByRole('button', { name: 'Accept the text' }).click();
  const sheet = writer.page.getByRole('dialog');
  await sheet.getByRole('button', { name: /Mandate/ }).click();
  await writer.page.getByRole('option', { name: 'senior level' }).click();
  await sheet.getByRole('textbox', { name: 'English' }).fill('We accept sixty.');
  await handIn(writer);
  await clear(clearer);
}

/** What the open page of the item says of the version that matters, at its head. */
const reads = ({ writer: { page } }: Side, state: string): Promise<void> =>
  page.locator('header').getByText(state, { exact: true }).first().waitFor();

/** The line breaks before what A accepts can leave; then it is mended one way, and then the other. */
async function acceptOverACutLine(desks: TwoDesks, record: string): Promise<void> {
  const { xa, xc } = desks;
  const path = itemPath(desks, record);
  await xc.writer.page.goto(xc.writer.desk + path);
  await accept(xc);
  await reads(xa, 'Accepted by one side');
  xa.line.cut();
  xc.line.cut();
  await accept(xa);
  await xa.writer.page.goto(xa.writer.desk + path);
  await reads(xa, 'Accepted by all, last receipt not seen');
  await xa.writer.page.getByText('The last receipt is not held here yet.').waitFor();
  await xc.writer.page.goto(xc.writer.desk + path);
  await reads(xc, 'Accepted by one side');

  // C hears A again, and A nothing of C: C can prove it, and A cannot, and each page says just that.
  xa.line.mend();
  await lookNow(xc.writer);
  await xc.writer.page.goto(xc.writer.desk + path);
  await reads(xc, 'Agreed');
  await lookNow(xa.writer);
  assert.ok(xc.line.broken() > 0, 'A has asked, and its line was cut');
  await xa.writer.page.goto(xa.writer.desk + path);
  await reads(xa, 'Accepted by all, last receipt not seen');

  xc.line.mend();
  await lookNow(xa.writer);
  await xa.writer.page.goto(xa.writer.desk + path);
  await reads(xa, 'Agreed');
  await xa.writer.page.getByRole('heading', { name: 'Receipts that prove it' }).waitFor();
  const agreed = await Promise.all([xa, xc].map((side) => inForce(side, path)));
  assert.ok(agreed[0]?.version);
  assert.deepEqual(agreed[0], agreed[1], 'the same hash, by the same acceptances and receipts');
}

async function inForce({ writer }: Side, path: string) {
  const view = await asks<RecordView>(writer, `/api/v1${path}`);
  const { versions, inForce: version } = view.joint as PlanJoint;
  return { version, agreement: versions.find((one) => one.version === version)?.agreement };
}

const lineOf = ({ writer: { page } }: Side) =>
  page.getByRole('row', { name: new RegExp(`^${area}`) });

async function openLinePage(side: Side): Promise<void> {
  await side.writer.page.goto(`${side.writer.desk}/line`);
  await lineOf(side).waitFor();
}

/** Written for the area, handed in and cleared. */
async function say(side: Side, text: string, choose: () => Promise<void>): Promise<void> {
  await choose();
  await side.writer.page.getByRole('dialog').getByRole('textbox', { name: 'English' }).fill(text);
  await handIn(side.writer);
  await clear(side.clearer);
}

/** What it would stop is read before a word of it is written. */
const suspend = (side: Side): Promise<void> =>
  say(side, 'Exchanges of experts are suspended.', async () => {
    const { page } = side.writer;
    await openLinePage(side);
    await page.getByRole('button', { name: 'Suspend areas' }).click();
    await page.getByText('Choose areas: what that would stop').waitFor();
    await page.getByRole('checkbox', { name: area }).check({ force: true });
    await page.getByText('Nothing has been said yet.').waitFor();
    await page.getByText('Never stops, by the terms: safety, treaty notifications').waitFor();
  });

const regard = (side: Side, word: string): Promise<void> =>
  say(side, `We say: ${word}.`, async () => {
    const { page } = side.writer;
    await openLinePage(side);
    await page.getByRole('button', { name: 'State how we regard it' }).click();
    await page.getByRole('checkbox', { name: area }).check({ force: true });
    await page.getByRole('button', { name: /The line, in its own word$/ }).click();
    await page.getByRole('option', { name: word }).click();
  });

/** Work goes on: what is cleared waits at home. */
async function workAtHome(side: Side, path: string, text: string): Promise<void> {
  const { page, desk } = side.writer;
  await page.goto(desk + path);
  await page.getByRole('button', { name: 'Report progress' }).click();
  const sheet = page.getByRole('dialog');
  await sheet.getByRole('button', { name: /Progress$/ }).click();
  await page.getByRole('option', { name: 'under way' }).click();
  await sheet.getByLabel(/^On/).fill('2026-11-20');
  await sheet.getByRole('textbox', { name: 'English' }).first().fill(text);
  await handIn(side.writer);
  await clear(side.clearer, 'It is cleared by all and waits, as its area was suspended.');
}

const report = 'Report on the time of the suspension';

/** Each side's own report leads to what waits, and whoever may clear it says it by choice. */
async function release(side: Side): Promise<void> {
  const { page } = side.clearer;
  await page.goto(`${side.clearer.desk}/line`);
  await page.getByRole('link', { name: report }).click();
  await page.getByRole('heading', { name: 'Held at home' }).waitFor();
  await page
    .getByRole('table', { name: 'Held at home' })
    .getByRole('link', { name: 'Reported progress' })
    .click();
  await page.getByRole('button', { name: 'Say it at the table' }).click();
  await page.getByText('It was said.').waitFor();
}

const spectra = { xa: 'We sent thirty spectra.', xc: 'We sent thirty-one.' } as const;

async function suspendAndResume({ xa, xc }: TwoDesks, path: string): Promise<void> {
  await suspend(xa);
  await openLinePage(xc);
  await lineOf(xc).getByText('Suspended').waitFor();
  await xc.writer.page.getByText('This node says nothing here now').waitFor();
  await regard(xc, 'Interrupted');
  await regard(xa, 'Suspended');
  for (const side of [xa, xc]) {
    await openLinePage(side);
    await lineOf(side).getByText('Interrupted').waitFor();
  }

  for (const side of [xa, xc]) await workAtHome(side, path, spectra[side.party]);
  for (const { writer, party } of [xa, xc]) {
    const { sides } = await asks<RecordView>(writer, `/api/v1${path}`);
    const said = sides.flatMap(({ statements }) => statements.map(({ type }) => type));
    assert.ok(said.includes('plan.accepted'));
    assert.ok(!said.includes('plan.progressed'), `no trace of it at the table: ${party}`);
  }

  await say(xa, 'Exchanges of experts go on.', async () => {
    await openLinePage(xa);
    await xa.writer.page.getByRole('button', { name: 'Lift it, all or in part' }).click();
  });
  for (const side of [xa, xc]) {
    await openLinePage(side);
    await lineOf(side).getByText('Running').waitFor();
    await release(side);
  }
  for (const side of [xa, xc]) {
    await side.writer.page.goto(side.writer.desk + path);
    for (const text of Object.values(spectra)) {
      await side.writer.page.getByText(text).first().waitFor();
    }
  }
}

/** Of what was sounded out, only what was tabled stands in anything that either node keeps but its soundings. */
function leftNoTrace({ place }: TwoDesks): void {
  const files = ['xa', 'xc']
    .flatMap((data) => readdirSync(place.path(data), { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile() && !entry.name.startsWith('soundings.db'))
    .map(({ parentPath, name }) => bytesHeld(join(parentPath, name)));
  const stands = (text: string): boolean => files.some((bytes) => bytes.includes(text));
  assert.ok(stands(second.en) && stands(third.zh), 'what was said is there to be found');
  for (const text of [first.en, first.zh, 'numbat']) assert.ok(!stands(text), text);
}

test('working group: an item is sounded out, tabled, countered and agreed over a line that is cut, and goes on after a suspension', {
  skip,
}, async (t) => {
  await twoDesks(t, async (desks) => {
    await soundOut(desks);
    await table(desks);
    const record = await arrived(desks);
    await counter(desks, record);
    await acceptOverACutLine(desks, record);
    await suspendAndResume(desks, itemPath(desks, record));
    leftNoTrace(desks);
  });
});
