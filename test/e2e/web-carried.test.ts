// Two governments without a line between them: a file made at one desk is dropped on the other, in a real browser, as a messenger would
// have brought it.

import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { before, test } from 'node:test';
import type { Page } from 'playwright-core';
import type { NotificationList } from '#api/contract.ts';
import { carry, noticeFlags, twoNodes, workplace } from '../scene/command-line.ts';
import { breaksNoRule, settled, skip, withBrowser } from './desk-page.ts';
import { firstAdministrator } from './served-desk.ts';
import { buildDesk } from './web-table.ts';

before(() => {
  if (skip === false) buildDesk();
});

/** By the browser's own drag and drop, as from a window of the system's files. */
async function drop(page: Page, ...files: readonly string[]): Promise<void> {
  const zone = page.getByText('Drop carried files here');
  await zone.scrollIntoViewIfNeeded();
  const box = await zone.boundingBox();
  assert.ok(box);
  const session = await page.context().newCDPSession(page);
  const data = { items: [], files: [...files], dragOperationsMask: 1 };
  const at = { x: box.x + box.width / 2, y: box.y + box.height / 2, data };
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const) {
    await session.send('Input.dispatchDragEvent', { type, ...at });
  }
}

test('web: a file made at one desk is dropped on the other, and says what it brought, twice and when it is broken', {
  skip,
}, async (t) => {
  const place = workplace(t);
  await twoNodes(place);
  await carry(place, 'xa', 'xc');
  await carry(place, 'xc', 'xa');
  assert.equal((await place.run('notify', ...noticeFlags('XA-1'), '--data', 'xa')).code, 0);
  const xa = await place.serve('xa', '--port', '0');
  const xc = await place.serve('xc', '--port', '0');
  const path = place.path('from-xa.entente');
  await withBrowser({}, async (page) => {
    await firstAdministrator(page, xa);
    await page.goto(`${xa.desk}/log`);
    const saved = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Make a file for Party C' }).click();
    const file = await saved;
    assert.match(file.suggestedFilename(), /\.entente$/);
    await file.saveAs(path);
  });
  await withBrowser({}, async (page) => {
    await firstAdministrator(page, xc);
    await page.goto(`${xc.desk}/log`);
    await settled(page);
    await drop(page, path);
    await page
      .getByText(/\d+ new statements?; held up to \d+/)
      .first()
      .waitFor();
    const { items } = await place.json<NotificationList>('notifications', 'list', '--data', 'xc');
    assert.deepEqual(
      items.map(({ reference }) => reference),
      ['XA-1'],
    );
    await drop(page, path);
    await page
      .getByText(/nothing new; held up to \d+/)
      .first()
      .waitFor();
    const broken = place.path('broken.entente');
    writeFileSync(broken, 'not a carried file');
    await drop(page, broken);
    await page.getByText('broken.entente').waitFor();
    await page.getByText('carried.malformed').or(page.getByText('carried.not-for-us')).waitFor();
    await breaksNoRule(page, 'carried files');
  });
  assert.equal(await xa.stop(), 0);
  assert.equal(await xc.stop(), 0);
});
