// The built desk in a real browser over real nodes: read, answer, see it arrive, verify, in three languages.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { gzipSync } from 'node:zlib';
import { beyondPixels, breaksNoRule, focused, settled, skip, withBrowser } from './desk-page.ts';
import { openWebTable, type WebTable } from './web-table.ts';

const firstLoadBytesMax = 200_000;
const narrowPixels = 320;

const words = {
  en: { locale: 'en', today: 'Today', list: 'Notifications', log: 'Log and exchange', tag: 'en' },
  es: {
    locale: 'es',
    today: 'Hoy',
    list: 'Notificaciones',
    log: 'Registro e intercambio',
    tag: 'es',
  },
  zh: { locale: 'zh-CN', today: '今日', list: '出口前通知', log: '记录簿与交换', tag: 'zh-Hans' },
} as const;
const languages = ['en', 'es', 'zh'] as const;

let table: WebTable;

/** With a releasing officer signed in at each desk. */
const atDesk: typeof withBrowser = (wishes, run) =>
  withBrowser({ ...wishes, cookies: table.signIn }, run);

const pagesOf = (): Readonly<Record<string, string>> => ({
  today: '/',
  list: '/notifications',
  record: `/notifications/${table.group}/${table.records[0]}`,
  log: '/log',
  notice: '/notifications/new',
  settings: '/settings',
  account: '/account',
  drafts: '/drafts',
  audit: '/audit',
});

before(async () => {
  if (skip === false) table = await openWebTable();
});
after(async () => {
  await table?.[Symbol.asyncDispose]();
});

for (const language of languages) {
  test(`web: every page speaks the reader's language (${language})`, { skip }, async () => {
    const { locale, today, list, log, tag } = words[language];
    await atDesk({ locale }, async (page) => {
      await page.goto(table.importer);
      await page.getByRole('heading', { level: 1, name: today }).waitFor();
      assert.equal(await page.locator('html').getAttribute('lang'), tag);
      await page.getByRole('link', { name: list }).click();
      await page.getByRole('heading', { level: 1, name: list }).waitFor();
      await page.getByRole('link', { name: log }).click();
      await page.getByRole('heading', { level: 1, name: log }).waitFor();
    });
  });
}

test('web: a chosen language stays when the page is opened again', { skip }, async () => {
  await atDesk({ locale: 'en' }, async (page) => {
    await page.goto(table.importer);
    await page.locator('label:visible', { hasText: '中文' }).click();
    await page.getByRole('heading', { level: 1, name: '今日' }).waitFor();
    await page.reload();
    await page.getByRole('heading', { level: 1, name: '今日' }).waitFor();
  });
});

test('web: the first page asks for less script than its bound', { skip }, async () => {
  await atDesk({}, async (page) => {
    const scripts: Promise<number>[] = [];
    page.on('response', (response) => {
      if (!response.url().endsWith('.js')) return;
      scripts.push(response.body().then((body) => gzipSync(body).length));
    });
    await page.goto(table.importer);
    await settled(page);
    const bytes = (await Promise.all(scripts)).reduce((sum, each) => sum + each, 0);
    assert.ok(bytes > 50_000, `${bytes} bytes: were the scripts counted?`);
    assert.ok(bytes <= firstLoadBytesMax, `${bytes} bytes of compressed script`);
  });
});

test('web: a notice is answered from Today, and the other government sees the answer arrive', {
  skip,
}, async () => {
  await atDesk({}, async (page, context) => {
    const record = table.records[1];
    const other = await context.newPage();
    await other.goto(`${table.exporter}/notifications/${table.group}/${record}`);
    await other.getByText('It has not answered.').waitFor();

    await page.bringToFront();
    await page.goto(table.importer);
    const rows = page.getByRole('row');
    await rows.first().waitFor();
    const owed = await rows.count();
    await rows.first().getByRole('button', { name: 'Object', exact: true }).click();
    const sheet = page.getByRole('dialog');
    await sheet.getByRole('button', { name: 'See what will be said' }).click();
    await sheet.getByRole('alert').getByText('Still needed').waitFor();
    await sheet.getByText('End use not verified').click();
    await sheet.getByLabel('English').fill('The plant named has no such line.');
    await sheet.getByLabel('简体中文').fill('所述工厂没有该生产线。');
    await sheet.getByRole('button', { name: 'See what will be said' }).click();
    await sheet.getByText('Exactly this will be said').waitFor();
    await sheet.getByText('所述工厂没有该生产线。', { exact: true }).waitFor();
    await sheet.getByRole('button', { name: 'Hand in for release' }).click();
    await page.getByText('Handed in: ').waitFor();
    await sheet.waitFor({ state: 'detached' });
    assert.equal(await rows.count(), owed, 'nothing is answered before another officer clears it');
    assert.equal(await table.clearDrafts('importer'), 1);
    await rows.nth(owed - 1).waitFor({ state: 'detached' });

    await table.exchange();
    await other.getByText('The importing side has objected and said why.').waitFor();
    await other.getByText('所述工厂没有该生产线。').waitFor();
    await other.getByText('End use not verified').waitFor();
  });
});

test('web: a notice is filed in a form, and stands at the importing government as it was signed', {
  skip,
}, async () => {
  await atDesk({}, async (page) => {
    await page.goto(`${table.exporter}/notifications`);
    await page.getByRole('link', { name: 'New notification' }).click();
    await page.getByRole('button', { name: 'See what will be said' }).click();
    await page.getByRole('alert').getByText('Some fields above').waitFor();
    const fill = (label: string, value: string, place = 0) =>
      page.getByRole('textbox', { name: label, exact: true }).nth(place).fill(value);
    await fill('Name on the label', '4-AP 99%');
    await fill('CAS number', '23056-29-4');
    await fill('Net weight in kilograms', '25.5');
    await page.getByLabel('Expected date of dispatch').fill('2026-12-15');
    await page
      .getByText('Tuesday, 15 December 2026')
      .or(page.getByText('Tuesday 15 December 2026'))
      .waitFor();
    await fill('Port of export', 'sgsin');
    await fill('Point of entry', 'UYMVD');
    await fill('Name', '利斯港精细化工', 0);
    await fill('Name', 'Marena Pharma', 1);
    await page.getByRole('button', { name: 'See what will be said' }).click();
    const sheet = page.getByRole('dialog');
    const cas = page.getByRole('textbox', { name: 'CAS number', exact: true });
    await page.getByText('does not fit this number').waitFor();
    await sheet.waitFor({ state: 'detached' });
    assert.equal(await cas.getAttribute('aria-invalid'), 'true');
    const asLabelled = page.getByRole('checkbox', { name: 'The label has it so' });
    await page.getByText('The label has it so').click();
    await page.getByRole('button', { name: 'See what will be said' }).click();
    await sheet.getByText('export SGSIN').waitFor();
    await sheet.getByText('23056-29-4').first().waitFor();
    await sheet.getByRole('button', { name: 'Back' }).click();
    assert.equal(await asLabelled.isChecked(), true);
    await page.getByText('The label has it so').click();
    await page.getByRole('button', { name: 'Take 23056-29-3' }).click();
    assert.equal(await cas.inputValue(), '23056-29-3');
    await page.getByRole('button', { name: 'See what will be said' }).click();
    await sheet.getByText('export SGSIN').waitFor();
    await sheet.getByRole('button', { name: 'Hand in for release' }).click();
    await page.waitForURL(/\/drafts\/xa-/);
    await page.getByText('You wrote this version, so somebody else clears it.').waitFor();
    await page.getByText('25.5 kg').first().waitFor();
    assert.equal(await table.clearDrafts('exporter'), 1);
    await page.getByRole('link', { name: 'Open the record', exact: true }).click();
    await page.waitForURL(/\/notifications\/[0-9a-f]{64}\/xa-/);
    const path = new URL(page.url()).pathname;
    await table.exchange();
    await page.goto(`${table.importer}${path}`);
    await page.getByText('利斯港精细化工').waitFor();
    await page.getByText('The importing side holds the notice.').waitFor();
  });
});

test('web: a notice is amended in the form it was given in, after its differences were shown', {
  skip,
}, async () => {
  await atDesk({ locale: 'zh-CN' }, async (page) => {
    await page.goto(`${table.exporter}/notifications/${table.group}/${table.records[2]}`);
    await page.getByRole('link', { name: '修改通知' }).click();
    const mass = page.getByRole('textbox', { name: '净重（千克）' });
    await mass.waitFor();
    await page.getByRole('button', { name: '查看将陈述的内容' }).click();
    const sheet = page.getByRole('dialog');
    await sheet.getByText('与现行版本没有差别').waitFor();
    await sheet.getByRole('button', { name: '返回' }).click();
    await mass.fill('20');
    await page.getByRole('button', { name: '查看将陈述的内容' }).click();
    await sheet.getByRole('row').filter({ hasText: '净重' }).getByText('20 kg').waitFor();
    await sheet.getByText('自新版本起重新计时').waitFor();
    await sheet.getByRole('button', { name: '提交核准' }).click();
    await page.waitForURL(/\/drafts\/xa-/);
    await page.getByText('与最近一次陈述对照').waitFor();
    assert.equal(await table.clearDrafts('exporter'), 1);
    await page.getByRole('link', { name: '打开记录', exact: true }).click();
    await page.getByText('修改了通知').first().waitFor();
    await page.getByText('20 kg').first().waitFor();
  });
});

test('web: objection and dispatch stand in the order that the receipts prove', {
  skip,
}, async () => {
  await atDesk({}, async (page) => {
    await page.goto(`${table.importer}${pagesOf()['record']}`);
    await page.getByText('Dispatched, objection on record').waitFor();
    await page.getByText('difference: 100 g less').waitFor();
  });
});

test('web: filters live in the address, and a search finds a Chinese firm', { skip }, async () => {
  await atDesk({}, async (page) => {
    await page.goto(`${table.importer}/notifications?status=dispatched`);
    await page.getByText('1 shown of 1').waitFor();
    await page.getByRole('button', { name: 'Clear', exact: true }).click();
    await page.getByText(/^(\d) shown of \1$/).waitFor();
    await page.getByLabel('Search notifications').fill('三角洲');
    await page.waitForURL(/text=/);
    await page.getByText(/^(\d) shown of \1$/).waitFor();
    await page.getByLabel('Search notifications').fill('哌嗪');
    await page.getByText('Nothing matches').waitFor();
  });
});

test('web: the whole group verifies in the browser', { skip }, async () => {
  await atDesk({}, async (page) => {
    await page.goto(`${table.importer}/log`);
    await page.getByRole('button', { name: 'Verify in the browser' }).first().click();
    await page.getByText(/\d+ statements verified in this browser\./).waitFor();
    await page.getByText(/receipts hold\./).waitFor();
    await page.getByText('Fingerprint of the terms').waitFor();
    assert.equal(await page.getByText('The node names other words').count(), 0);
  });
});

test('web: a log of which the node gives one altered byte does not verify', { skip }, async () => {
  await atDesk({}, async (page) => {
    await page.route('**/bundle?from=0', async (route) => {
      const answer = await route.fetch();
      const body = (await answer.body()).toString('latin1');
      const altered = body.replace('no-import-permit', 'no-import-permiT');
      await route.fulfill({ response: answer, body: Buffer.from(altered, 'latin1') });
    });
    await page.goto(`${table.importer}/log`);
    await page.getByRole('button', { name: 'Verify in the browser' }).first().click();
    await page.getByText('This group does not verify.').waitFor();
    await page.getByText('checkpoint.inconsistent').waitFor();
  });
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`web: no page breaks an accessibility rule (${colorScheme})`, { skip }, async () => {
    await atDesk({ colorScheme, locale: 'zh-CN' }, async (page) => {
      for (const [name, path] of Object.entries(pagesOf())) {
        await page.goto(`${table.importer}${path}`);
        await settled(page);
        await breaksNoRule(page, name);
      }
      await page.goto(table.importer);
      await page.getByRole('button', { name: '提出异议' }).first().click();
      await page.getByRole('dialog').waitFor();
      await breaksNoRule(page, 'answer', '[role=dialog]');
    });
  });
}

for (const language of languages) {
  test(`web: no page scrolls sideways at ${narrowPixels} pixels (${language})`, {
    skip,
  }, async () => {
    const viewport = { width: narrowPixels, height: 700 };
    await atDesk({ viewport, locale: words[language].locale }, async (page) => {
      for (const [name, path] of Object.entries(pagesOf())) {
        await page.goto(`${table.importer}${path}`);
        await settled(page);
        const beyond = await beyondPixels(page);
        assert.ok(beyond <= 0, `${name}: ${beyond} pixels beyond`);
      }
    });
  });
}

test('web: everything is reached by keyboard, and a list is one stop', { skip }, async () => {
  await atDesk({}, async (page) => {
    await page.goto(`${table.importer}/notifications`);
    await page.getByRole('row').first().waitFor();
    await page.keyboard.press('Tab');
    assert.equal(await focused(page, 'textContent'), 'Skip to the page');
    await page.keyboard.press('Enter');
    const isRow = async () => (await focused(page, 'role')) === 'row';
    for (let stop = 0; stop < 14 && !(await isRow()); stop++) await page.keyboard.press('Tab');
    assert.ok(await isRow());
    await page.keyboard.press('ArrowDown');
    assert.ok(await isRow());
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/notifications\/[0-9a-f]{64}\//);
    await page.getByText('What each side has said').waitFor();
  });
});

test('web: the palette finds by any word, acts, and leads where it says', { skip }, async () => {
  await atDesk({}, async (page) => {
    await page.goto(table.importer);
    await settled(page);
    await page.keyboard.press('Control+k');
    const palette = page.getByRole('dialog', { name: 'Search, go, act' });
    await palette.getByRole('option', { name: 'New notification' }).waitFor();
    await breaksNoRule(page, 'palette', '[role=dialog]');
    await page.keyboard.type('三角洲');
    await palette.getByRole('option', { name: 'New notification' }).waitFor({ state: 'detached' });
    await palette.getByText('Notifications', { exact: true }).waitFor();
    // Enter acts on what the field points at, which is a moment after it is shown.
    await palette.locator('input[aria-activedescendant]').waitFor();
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/notifications\/[0-9a-f]{64}\//);
    await palette.waitFor({ state: 'detached' });
  });
});

test('web: single letters act until they are switched off', { skip }, async () => {
  await atDesk({}, async (page) => {
    await page.goto(table.importer);
    await page.getByRole('row').first().waitFor();
    await page.keyboard.press('j');
    await page.locator('[role=row][data-index]:focus').waitFor();
    await page.keyboard.press('g');
    await page.keyboard.press('l');
    await page.waitForURL(/\/log$/);
    await page.keyboard.press('?');
    const sheet = page.getByRole('dialog', { name: 'Keyboard' });
    await sheet.getByText('Single letters act').click();
    await page.keyboard.press('Escape');
    await sheet.waitFor({ state: 'detached' });
    await page.keyboard.press('?');
    await page.keyboard.press('g');
    await page.keyboard.press('t');
    await page.keyboard.press('Control+k');
    await page.getByRole('dialog', { name: 'Search, go, act' }).waitFor();
    assert.match(page.url(), /\/log$/);
    assert.equal(await sheet.count(), 0);
  });
});

test('web: a notice is read and answered by keyboard alone', { skip }, async () => {
  await atDesk({}, async (page) => {
    await page.goto(`${table.importer}/notifications?status=received&order=due`);
    await page.getByRole('row').nth(1).waitFor();
    await page.keyboard.press('j');
    await page.locator('[role=row][data-index]:focus').waitFor();
    await page.keyboard.press('Enter');
    await page.getByText('What each side has said').waitFor();
    const asks = page.getByRole('button', { name: 'Ask', exact: true }).and(page.locator(':focus'));
    for (let stop = 0; stop < 40 && (await asks.count()) === 0; stop++) {
      await page.keyboard.press('Tab');
    }
    await page.keyboard.press('Enter');
    const sheet = page.getByRole('dialog');
    await sheet.getByRole('radio').first().waitFor();
    const radio = page.locator('[role=dialog] input[type=radio]:focus');
    for (let stop = 0; stop < 6 && (await radio.count()) === 0; stop++) {
      await page.keyboard.press('Tab');
    }
    await page.keyboard.press('ArrowDown');
    const english = sheet.getByLabel('English').and(page.locator(':focus'));
    for (let stop = 0; stop < 6 && (await english.count()) === 0; stop++) {
      await page.keyboard.press('Tab');
    }
    await page.keyboard.type('Which line takes the goods?');
    // Escape closes the sheet and a reload the page; what was written comes back.
    await page.keyboard.press('Escape');
    await sheet.waitFor({ state: 'detached' });
    await page.reload();
    await page.getByRole('button', { name: 'Ask', exact: true }).focus();
    await page.keyboard.press('Enter');
    await sheet.getByText('Nothing of it has been sent.').waitFor();
    assert.equal(await sheet.getByLabel('English').inputValue(), 'Which line takes the goods?');
    await sheet.getByRole('button', { name: 'See what will be said' }).focus();
    await page.keyboard.press('Enter');
    await sheet
      .getByRole('button', { name: 'Hand in for release' })
      .and(page.locator(':enabled'))
      .focus();
    await page.keyboard.press('Enter');
    await page.getByText('Handed in: ').waitFor();
    assert.ok((await table.clearDrafts('importer')) >= 1);
    await page.getByText('Which line takes the goods?').first().waitFor();
    await page.getByRole('button', { name: 'Ask', exact: true }).focus();
    await page.keyboard.press('Enter');
    await sheet.waitFor();
    assert.equal(await sheet.getByText('Nothing of it has been sent.').count(), 0);
  });
});

test('web: where the answer to a signing is lost, the desk finds out and hands it in once', {
  skip,
}, async () => {
  await atDesk({}, async (page) => {
    await page.goto(`${table.importer}/notifications/${table.group}/${table.records[2]}`);
    let posts = 0;
    await page.route('**/api/v1/drafts', async (route) => {
      if (route.request().method() !== 'POST') return route.continue();
      posts += 1;
      await route.fetch();
      await route.abort('connectionreset');
    });
    await page.getByRole('button', { name: 'Raise a concern' }).click();
    const sheet = page.getByRole('dialog');
    await sheet.getByRole('radio').first().waitFor();
    await sheet.locator('label:has(input[type=radio])').first().click();
    await sheet.getByLabel('English').fill('The firm has no such store.');
    await sheet.getByRole('button', { name: 'See what will be said' }).click();
    await sheet.getByRole('button', { name: 'Hand in for release' }).click();
    await page.getByText('Handed in: ').waitFor();
    await sheet.waitFor({ state: 'detached' });
    assert.equal(posts, 1);
    assert.equal(await table.clearDrafts('importer'), 1);
    await page.getByText('The firm has no such store.').first().waitFor();
    assert.equal(await page.getByText('The firm has no such store.').count(), 1);
  });
});

test('web: a view is kept by name, and several rows are acknowledged together', {
  skip,
}, async () => {
  await atDesk({}, async (page) => {
    await table.fileNotice();
    await page.goto(`${table.importer}/notifications?status=received`);
    const choices = page.getByRole('checkbox');
    await choices.first().waitFor({ state: 'attached' });
    await page.getByRole('button', { name: 'Keep this view' }).click();
    await page.getByLabel('Name of the view').fill('To look at');
    await page.getByRole('button', { name: 'Keep', exact: true }).click();
    await page.getByRole('button', { name: 'Everything' }).click();
    await page.getByRole('button', { name: 'To look at', exact: true }).click();
    await page.waitForURL(/status=received/);
    await choices.first().waitFor({ state: 'attached' });
    await page.locator('label:has(input[type=checkbox])').first().click();
    await page.getByRole('button', { name: /^Acknowledge \d/ }).click();
    const sheet = page.getByRole('dialog');
    // Once it is checked: a button that is just being enabled is neither.
    await sheet
      .getByRole('button', { name: 'Hand in for release' })
      .and(page.locator(':enabled'))
      .waitFor();
    await breaksNoRule(page, 'acknowledge', '[role=dialog]');
    await sheet.getByRole('button', { name: 'Hand in for release' }).click();
    await sheet.getByText('1 draft was handed in.').waitFor();
    await sheet.getByRole('button', { name: 'Close' }).last().click();
    await page.reload();
    await page.getByRole('button', { name: 'To look at', exact: true }).waitFor();
  });
});

test('web: a notice goes on paper in two languages, under one code', { skip }, async () => {
  await atDesk({}, async (page) => {
    await page.goto(`${table.importer}/notifications/${table.group}/${table.records[0]}`);
    await page.getByRole('link', { name: 'Sheet for paper' }).click();
    const sheets = page.getByRole('article');
    await sheets.nth(1).waitFor();
    await sheets.nth(1).getByText('验证码').waitFor();
    await sheets.nth(0).getByText('Verification code').waitFor();
    const codes = await sheets.locator('footer code').allTextContents();
    assert.equal(codes.length, 2);
    assert.equal(codes[0], codes[1]);
    await breaksNoRule(page, 'sheet');
  });
});

test('web: a node that stops answering is told, and so is its return', { skip }, async () => {
  await atDesk({}, async (page) => {
    await page.goto(table.importer);
    await settled(page);
    await table.stopImporter();
    await page.getByRole('link', { name: 'Log and exchange', exact: true }).click();
    await page.getByRole('alert').getByText('The node does not answer.').waitFor();
    await table.startImporter();
    await page.getByRole('button', { name: 'Try again' }).click();
    await page.getByText('Verify in the browser').first().waitFor();
  });
});
