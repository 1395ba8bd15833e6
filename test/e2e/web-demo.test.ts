// What a stranger sees after `npm start`: three governments as processes of their own, and a notification that travels between them.

import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { after, before, describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { z } from 'zod';
import { findChromium, openBrowser } from './chromium.ts';
import { addAuthenticator } from './virtual-authenticator.ts';
import { buildDesk, portsFree } from './web-table.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const parties = 3;
const startMsMax = 120_000;
const travelMsMax = 60_000;

const chromium = findChromium();
const skip = chromium.ok ? false : chromium.reason;

const started = z.object({
  nodes: z
    .array(
      z.object({
        party: z.string(),
        address: z.string(),
        officers: z.array(z.object({ signInName: z.string(), link: z.string() })).length(4),
      }),
    )
    .length(parties),
});

let demo: ChildProcess;
let folder: string;
let addressOf: (party: string) => string;
let linkOf: (party: string, signInName: string) => string;

async function startDemo(): Promise<void> {
  folder = mkdtempSync(join(tmpdir(), 'entente-demo-'));
  const first = await portsFree(parties);
  const script = join(root, 'src/cli/main.ts');
  const words = ['demo', '--json', '--port', String(first), '--data', folder];
  demo = spawn(process.execPath, [script, ...words], { stdio: ['ignore', 'pipe', 'inherit'] });
  assert.ok(demo.stdout);
  let text = '';
  for await (const line of createInterface(demo.stdout)) {
    text += line;
    const told = started.safeParse(parsed(text));
    if (!told.success) continue;
    const { nodes } = told.data;
    addressOf = (party) => nodes.find((node) => node.party === party)?.address ?? '';
    linkOf = (party, name) => {
      const officers = nodes.find((node) => node.party === party)?.officers ?? [];
      return officers.find(({ signInName }) => signInName === name)?.link ?? '';
    };
    return;
  }
  throw new Error(`the demonstration ended: ${text}`);
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** As a stranger does it: click the link, make a passkey, keep the codes. */
async function sitDown(page: Page, link: string): Promise<void> {
  await page.goto(link);
  await page.getByRole('button', { name: '立即打开' }).click();
  await page.getByRole('button', { name: '创建通行密钥' }).click();
  await page.getByRole('button', { name: '我已保存' }).click();
  await page.getByRole('heading', { level: 1, name: '今日' }).waitFor();
}

describe('demonstration', { skip }, () => {
  before(
    async () => {
      buildDesk();
      await startDemo();
    },
    { timeout: startMsMax },
  );
  after(async () => {
    demo.kill('SIGINT');
    await once(demo, 'exit');
    rmSync(folder, { recursive: true, force: true });
  });

  test('web: an answer given at one government reaches the other, and every log verifies', async () => {
    assert.ok(chromium.ok);
    await using browser = await openBrowser(chromium.executablePath, { locale: 'zh-CN' });
    const page = await browser.context.newPage();
    await addAuthenticator(page);
    await sitDown(page, linkOf('xa', 'release'));
    await sitDown(page, linkOf('xc', 'desk'));
    await page.getByText('本节点不代表任何政府').waitFor();
    const row = page.getByRole('row').first();
    const reference = /XA-\d{4}-\d+/.exec((await row.textContent()) ?? '')?.[0];
    assert.ok(reference);
    await row.getByRole('button', { name: '提出异议' }).click();
    await page.getByText('最终用途未经核实').click();
    await page.getByRole('textbox', { name: '简体中文' }).fill('最终用户未予确认。');
    await page.getByRole('button', { name: '查看将陈述的内容' }).click();
    await page.getByRole('button', { name: '提交核准' }).click();
    await page.getByText('已提交：').waitFor();
    await page.getByRole('link', { name: '打开草稿' }).click();
    await page.getByText('该版本由您起草，须由他人核准。').waitFor();

    // Another person, at another machine, with a passkey of her own.
    await using colleague = await openBrowser(chromium.executablePath, { locale: 'zh-CN' });
    const releasing = await colleague.context.newPage();
    await addAuthenticator(releasing);
    await sitDown(releasing, linkOf('xc', 'release'));
    await releasing.goto(page.url());
    await releasing.getByText('最终用户未予确认。').first().waitFor();
    await releasing.getByRole('button', { name: '核准并对外陈述' }).click();
    await releasing.getByText('以通行密钥对该摘要值签名').waitFor();

    await page.goto(`${addressOf('xa')}/notifications?text=${reference}`);
    await page.getByRole('row').filter({ hasText: reference }).click();
    await page.getByText('最终用户未予确认。').waitFor({ timeout: travelMsMax });
    await page.getByText('进口方已提出异议并说明理由。').waitFor();

    await page.goto(`${addressOf('xa')}/log`);
    const verify = page.getByRole('button', { name: '在浏览器中核验' });
    await verify.first().waitFor();
    const groups = await verify.count();
    const verified = page.getByText(/本浏览器已核验 \d+ 项陈述。/);
    for (let index = 0; index < groups; index++) {
      // One after the other: a result that opens above moves the next button away from under the press.
      await verify.nth(index).click();
      await verified.nth(index).waitFor();
    }
    assert.equal(await verified.count(), groups);
  });
});
