// What the desk says of a log that holds what this version does not know, and of one that has forked, in a real browser.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, test } from 'node:test';
import { verifyForkEvidence } from '#ledger/fork.ts';
import { beyondPixels, breaksNoRule, settled, skip, withBrowser } from './desk-page.ts';
import { openWebTable, type WebTable } from './web-table.ts';

let table: WebTable;

before(async () => {
  if (skip === false) table = await openWebTable();
});
after(async () => {
  await table?.[Symbol.asyncDispose]();
});

const locales = ['en', 'es', 'zh-CN'] as const;

test('web: a statement of a kind that is not known is counted in the log and shown on its record, in three languages', {
  skip,
}, async () => {
  const record = table.records[1];
  assert.ok(record);
  const area = 'treaty-notifications' as const;
  const type = 'notification.seal-checked';
  const facts = { seal: 'HK-20931' };
  const content = { text: { en: 'The seal is whole.', zh: '封志完好。' } };
  const unknown = { act: { type, record, area, facts }, content };
  assert.equal(await table.bringForged([unknown]), 'accepted');
  const words = {
    en: [/1 statement is of a kind that this version does not know/, /does not know this kind/],
    es: [/1 declaración es de un tipo que esta versión no conoce/, /no conoce este tipo/],
    'zh-CN': [/有1项陈述属于本版本不识别的类型/, /本版本不识别此类陈述/],
  } as const;
  for (const locale of locales) {
    const [inLog, onRecord] = words[locale];
    await withBrowser({ locale, cookies: table.signIn }, async (page) => {
      await page.goto(`${table.importer}/log`);
      await settled(page);
      await page.getByText(inLog).waitFor();
      await page.goto(`${table.importer}/notifications/${table.group}/${record}`);
      await settled(page);
      await page.getByText(onRecord).first().waitFor();
      await page.getByText(type).first().waitFor();
      await page
        .getByText(locale === 'zh-CN' ? '封志完好。' : 'The seal is whole.')
        .first()
        .waitFor();
    });
  }
});

test('web: a fork is shown on the log page with what it means, what to do, and its evidence to save', {
  skip,
}, async () => {
  const other = { act: { type: 'table.greeted', facts: { season: 'winter' } } };
  assert.equal(await table.bringForged([other]), 'log.forked');
  const words = {
    en: ['Forked, no branch named', 'Save the evidence', /recovery key/],
    es: ['Bifurcado, sin rama designada', 'Guardar la prueba', /clave de recuperación/],
    'zh-CN': ['已分叉', '保存证据', /恢复密钥/],
  } as const;
  for (const locale of locales) {
    const [standing, save, next] = words[locale];
    await withBrowser({ locale, cookies: table.signIn }, async (page) => {
      await page.goto(`${table.importer}/log`);
      await settled(page);
      await page.getByText(standing).first().waitFor();
      await page.getByText(next).first().waitFor();
      const saved = page.waitForEvent('download');
      await page.getByRole('button', { name: save }).click();
      const file = await saved;
      assert.equal(file.suggestedFilename(), `${table.group.slice(0, 16)}-xa.fork.json`);
      const proven = verifyForkEvidence(readFileSync(await file.path()), table);
      assert.ok(proven.ok, 'the file proves the fork by the terms alone');
      await breaksNoRule(page, `log page (${locale})`);
      await page.setViewportSize({ width: 320, height: 800 });
      assert.ok((await beyondPixels(page)) <= 0);
      const shots = process.env['SHOTS'];
      if (shots) await page.screenshot({ path: `${shots}/log-${locale}.png`, fullPage: true });
    });
  }
});
