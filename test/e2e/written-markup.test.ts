// What others wrote is text to the desk, whatever it looks like: here an officer whose name is a picture that would run a script.

import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { skip } from './desk-page.ts';
import { firstAdministrator, servedDesk } from './served-desk.ts';
import { buildDesk } from './web-table.ts';

before(() => {
  if (skip === false) buildDesk();
});

test('web: markup in what others wrote is shown as it was typed, and nothing of it runs', {
  skip,
}, async (t) => {
  await servedDesk(t, async ({ place, node, page }) => {
    await firstAdministrator(page, node);
    const written = `<img src=x onerror="document.title='ran'"><b>Bo</b>`;
    const added = await place.run(
      ...['officers', 'add', 'bo', '--name-en', written, '--authority', 'customs', '--data', 'xa'],
      ...['--role', 'desk-officer'],
    );
    assert.equal(added.code, 0, added.err);
    for (const path of ['/officers', `/officers?text=${encodeURIComponent(written)}`]) {
      await page.goto(node.desk + path);
      await page.getByText(written).first().waitFor();
      assert.equal(await page.locator('img[src=x]').count(), 0);
      assert.notEqual(await page.title(), 'ran');
    }
  });
});
