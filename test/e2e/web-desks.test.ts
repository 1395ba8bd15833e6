// The desks of the working group with pages of their own: what one government says at its desk is read at the other's, side by side. The
// browser sits at both tables; the exchange runs when the test says so.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Page } from 'playwright-core';
import type { JsonObject } from '#kernel/canonical-json.ts';
import { versionOf } from '#ledger/wording.ts';
import { itemWording } from '../scene/plan.ts';
import { deskFlow, handIn } from './desk-flow.ts';
import { breaksNoRule, skip, withBrowser } from './desk-page.ts';
import { openWebTable, type WebTable } from './web-table.ts';

let table: WebTable;
before(async () => {
  if (skip === false) table = await openWebTable();
});
after(async () => {
  await table?.[Symbol.asyncDispose]();
});

const atDesk: typeof withBrowser = (wishes, run) =>
  withBrowser({ cookies: table.signIn, ...wishes }, run);

const { say, carry, newest, open } = deskFlow(() => table);

async function chooseIn(page: Page, label: string, option: RegExp): Promise<void> {
  await page
    .getByRole('dialog')
    .getByRole('button', { name: new RegExp(`${label}$`) })
    .click();
  await page.getByRole('option', { name: option }).click();
}

const request = (kind: string, more: JsonObject = {}): JsonObject => ({
  type: 'request.made',
  area: 'law-enforcement',
  facts: { to: 'xa', kind, channel: { kind: 'police' }, ...more },
  content: {
    subject: { en: `A request about ${kind}` },
    text: { en: 'May we pass it on?', zh: '可否转交？' },
  },
});

test('web: an onward use is permitted by the word of the side that is asked, and by no silence', {
  skip,
}, async () => {
  await atDesk({}, async (page) => {
    const use = { kind: 'authority', authority: 'customs' };
    await say(page, 'importer', request('permission', { use }));
    const record = await newest(page, 'importer', 'requests');

    await page.goto(`${table.exporter}/requests`);
    await page.getByText('Silence never permits onward use').waitFor();
    await page.getByRole('row', { name: /Permission for onward use · Police/ }).waitFor();
    await breaksNoRule(page, 'the requests received');
    await page.getByRole('radio', { name: 'Sent' }).check({ force: true });
    await page.getByText('Your side has asked nothing').waitFor();
    await page.goBack();
    await page.goto(`${table.exporter}/requests`);
    await page.getByRole('row', { name: /A request about permission/ }).click();
    await page.getByText('This use is not permitted so far.').waitFor();
    await page.getByText('Another authority: customs').first().waitFor();

    await page.getByRole('button', { name: 'Refused', exact: true }).click();
    const sheet = page.getByRole('dialog');
    await sheet.getByRole('button', { name: /Reason$/ }).waitFor();
    assert.equal(await sheet.getByText('Conditions').count(), 0);
    await breaksNoRule(page, 'the form of a refusal');
    await page.keyboard.press('Escape');
    await sheet.waitFor({ state: 'detached' });

    await page.getByRole('button', { name: 'Granted', exact: true }).click();
    await sheet.getByText('Conditions').first().waitFor();
    assert.equal(await sheet.getByRole('button', { name: /Reason$/ }).count(), 0);
    await sheet.getByRole('textbox', { name: 'English' }).first().fill('Only for this case.');
    await handIn(page);
    await carry('exporter');

    await open(page, 'importer', record);
    await page.getByText(/^Permitted by (xa|Asterland) since/).waitFor();
    await page.getByText('Only for this case.').first().waitFor();
    await breaksNoRule(page, 'the permission');

    await page.goto(`${table.importer}/requests/figures`);
    const row = page.getByRole('row', { name: /Permission for onward use/ });
    assert.match((await row.textContent()) ?? '', /Permission for onward use.*1.*1.*0/);
    await breaksNoRule(page, 'the figures');
  });
});

test('web: what is to be returned or destroyed can be answered in four ways, each with what belongs to it', {
  skip,
}, async () => {
  await atDesk({}, async (page) => {
    await say(page, 'importer', request('return-or-destroy'));
    const record = await newest(page, 'importer', 'requests');
    await open(page, 'exporter', record);
    for (const name of [
      'Returned or destroyed',
      'Used already',
      'Sealed under a legal hold',
      'Refused',
    ])
      await page.getByRole('button', { name, exact: true }).waitFor();
    assert.equal(await page.getByRole('button', { name: 'Provided', exact: true }).count(), 0);
    await page.getByRole('button', { name: 'Used already', exact: true }).click();
    await chooseIn(page, 'Used in', /^In a prosecution$/);
    await page.getByRole('dialog').getByRole('textbox', { name: 'English' }).first().fill('It is.');
    await handIn(page);
    await carry('exporter');
    await open(page, 'importer', record);
    await page.getByText('In a prosecution').first().waitFor();
    await page.getByText('Used already').first().waitFor();
  });
});

const meeting = (type: string, record: string, facts: JsonObject, content: JsonObject) => ({
  ...{ type: `meeting.${type}`, record, facts, content },
});

test('web: readouts of a meeting stand side by side, and what one side alone lists is marked', {
  skip,
}, async () => {
  await atDesk({}, async (page) => {
    await say(page, 'exporter', {
      ...{ type: 'meeting.called', area: 'coordination' },
      facts: {
        ...{ level: 'working', starts: '2026-10-05T08:00Z', minutes: 90, setting: 'video' },
      },
      content: { title: { en: 'Third working-level meeting', zh: '第三次工作层会议' } },
    });
    const record = await newest(page, 'exporter', 'meetings');
    const items = [{ key: 'labels' }, { key: 'leads' }];
    const titles = [{ key: 'labels', title: { en: 'Labels of precursors' } }];
    await say(page, 'exporter', meeting('agenda-proposed', record, { items }, { titles }));
    await say(
      page,
      'exporter',
      meeting(
        'readout-given',
        record,
        { items },
        {
          text: { en: 'Both sides spoke of labels and of leads.' },
          items: [{ key: 'leads', text: { en: 'Leads are to be answered.' } }],
        },
      ),
    );
    await say(
      page,
      'importer',
      meeting(
        'readout-given',
        record,
        { items: [{ key: 'labels' }] },
        {
          text: { en: 'The sides spoke of labels.' },
        },
      ),
    );

    await page.goto(`${table.importer}/meetings?level=working`);
    await page.getByRole('heading', { name: 'Before' }).waitFor();
    await breaksNoRule(page, 'the meetings');
    await page.getByRole('link', { name: 'Third working-level meeting' }).click();
    const rows = page.getByRole('table', { name: 'Readouts, item by item' }).getByRole('row');
    const both = rows.filter({ hasText: 'Labels of precursors' });
    await both.getByText('Every side lists it').waitFor();
    const alone = rows.filter({ hasText: 'leads' });
    await alone.getByText('Only one side lists it').waitFor();
    await alone.getByText('Leads are to be answered.').waitFor();
    await alone.getByText('Not listed in its readout').waitFor();
    // The order of the terms, at either desk.
    assert.match((await rows.first().textContent()) ?? '', /Item(xa|Asterland)Corvania/);
    await breaksNoRule(page, 'the meeting');

    const calendar = page.getByRole('link', { name: 'Calendar file (.ics)' });
    const href = await calendar.getAttribute('href');
    const answer = await page.request.get(`${table.importer}${href}`);
    assert.match(await answer.text(), /^BEGIN:VCALENDAR[\s\S]*Third working-level meeting/);
  });
});

test('web: a position and what counters it stand next to each other, each with its sources and their scheme', {
  skip,
}, async () => {
  await atDesk({}, async (page) => {
    const wording = { ...itemWording, title: { text: { en: 'Small parcels', zh: '小型包裹' } } };
    const text = versionOf(wording, {
      ...{ authentic: ['en', 'zh'], binding: false, status: 'common-understanding' },
    });
    await say(page, 'exporter', {
      ...{ type: 'topic.tabled', area: 'emerging-trends' },
      ...{ facts: { text }, content: { wording } },
    });
    const record = await newest(page, 'exporter', 'topics');
    await say(page, 'exporter', {
      ...{ type: 'position.stated', record, facts: {} },
      content: {
        text: { en: 'Our customs see it rise.' },
        sources: [
          {
            name: { en: 'Customs declarations' },
            grading: { scheme: 'admiralty', source: 'B', information: 2 },
          },
        ],
      },
    });

    await page.goto(`${table.importer}/topics`);
    const row = page.getByRole('row', { name: /Small parcels/ });
    await row.getByText(/Wording not agreed · (xa|Asterland)/).waitFor();
    await breaksNoRule(page, 'the topics');
    await row.click();
    await page.getByText('The wording is not agreed: it is the words of').waitFor();
    await page.getByText('Only one side has spoken').first().waitFor();
    await page.getByText('(Admiralty scale)').waitFor();
    await page.getByRole('button', { name: 'Contest it' }).click();
    const sheet = page.getByRole('dialog');
    await sheet.getByRole('textbox', { name: 'English' }).fill('Recorded otherwise since March.');
    await handIn(page);
    await carry('importer');

    await open(page, 'exporter', record);
    await page.getByText('Contested', { exact: true }).first().waitFor();
    await page.getByText(/(xc|Corvania):\s*Contested/).waitFor();
    await breaksNoRule(page, 'the topic');
  });
});

test('web: a concern is raised, answered and maintained, by whom and when in one line', {
  skip,
}, async () => {
  await atDesk({}, async (page) => {
    await say(page, 'exporter', {
      ...{ type: 'concern.raised', area: 'safety', facts: { to: 'xc' } },
      content: {
        subject: { en: 'Names in public texts' },
        text: { en: 'Names of firms were published.' },
      },
    });
    const record = await newest(page, 'exporter', 'concerns');
    await page.goto(`${table.importer}/topics?show=concerns`);
    await page.getByRole('row', { name: /Names in public texts/ }).click();
    await page.getByRole('button', { name: 'Answer', exact: true }).click();
    await chooseIn(page, 'Answer', /^Takes note$/);
    await page.getByRole('dialog').getByRole('textbox', { name: 'English' }).fill('We take note.');
    await handIn(page);
    await carry('importer');
    await say(page, 'exporter', {
      ...{ type: 'concern.maintained', record, facts: {} },
      content: { text: { en: 'It was done again.' } },
    });

    await open(page, 'importer', record);
    await page.getByText('Maintained', { exact: true }).first().waitFor();
    const course = page
      .getByRole('region')
      .or(page.locator('section'))
      .filter({
        has: page.getByRole('heading', { name: 'What became of it' }),
      });
    const told = await course.first().getByRole('listitem').allTextContents();
    assert.equal(told.length, 3);
    assert.match(told[0] ?? '', /Raised a concern.*(xa|Asterland)/);
    assert.match(told[1] ?? '', /Answered the concern.*Corvania.*Takes note.*We take note\./);
    assert.match(told[2] ?? '', /Maintains the concern.*(xa|Asterland).*It was done again\./);
    await breaksNoRule(page, 'the concern');
  });
});
