import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findChromium, openBrowser } from './chromium.ts';

const chromium = findChromium();

test('browser: opens a page in Chinese and draws its characters (headless)', {
  skip: chromium.ok ? false : chromium.reason,
}, async () => {
  assert.ok(chromium.ok);
  await using browser = await openBrowser(chromium.executablePath, { locale: 'zh-CN' });
  const page = await browser.context.newPage();
  assert.equal(await page.evaluate('navigator.language'), 'zh-CN');

  // Without a font every character is the same empty box.
  await page.setContent('<style>p { font-size: 40px; width: 40px }</style><p>哌</p><p>啶</p>');
  const first = await page.getByText('哌').screenshot();
  const second = await page.getByText('啶').screenshot();
  assert.notDeepEqual(first, second);
});
