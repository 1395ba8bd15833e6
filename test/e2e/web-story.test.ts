// `npm run story`: two governments' public record on two nodes, marked on every page as a retelling.

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
const testMsMax = 400_000;

const chromium = findChromium();
const skip = chromium.ok ? false : chromium.reason;

const started = z.object({
  nodes: z
    .array(
      z.object({
        party: z.enum(['cn', 'us']),
        address: z.string(),
        officers: z.array(z.object({ signInName: z.string(), link: z.string().optional() })),
      }),
    )
    .length(2),
});

let folder: string;
let port: number;

/** Runs the story until it is stopped; what it said when its nodes were there. */
async function startStory(): Promise<{
  story: ChildProcess;
  nodes: z.infer<typeof started>['nodes'];
}> {
  const words = ['story', '--json', '--port', String(port), '--data', folder];
  const story = spawn(process.execPath, [join(root, 'src/cli/main.ts'), ...words], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  assert.ok(story.stdout);
  let text = '';
  for await (const line of createInterface(story.stdout)) {
    text += line;
    const told = started.safeParse(parsed(text));
    if (told.success) return { story, nodes: told.data.nodes };
  }
  throw new Error(`the story ended: ${text}`);
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

async function stop(story: ChildProcess): Promise<void> {
  if (story.exitCode !== null) return;
  const ended = once(story, 'exit');
  story.kill('SIGINT');
  await ended;
}

const mark = 'This node speaks for no government, and no government said any of this here.';

async function sitDown(page: Page, link: string): Promise<void> {
  await page.goto(link);
  // The door bears it too.
  await page.getByText(mark).waitFor();
  await page.getByRole('button', { name: 'Open it now' }).click();
  await page.getByRole('button', { name: 'Make a passkey' }).click();
  await page.getByRole('button', { name: 'I have kept them' }).click();
  await page.getByRole('heading', { level: 1, name: 'Today' }).waitFor();
}

describe('story', { skip }, () => {
  before(async () => {
    buildDesk();
    folder = mkdtempSync(join(tmpdir(), 'entente-story-'));
    port = await portsFree(2);
  });
  after(() => rmSync(folder, { recursive: true, force: true }));

  test('web: every page of the story bears its mark, on paper too; stopped, it goes on', {
    timeout: testMsMax,
  }, async () => {
    assert.ok(chromium.ok);
    await using browser = await openBrowser(chromium.executablePath, { locale: 'en' });
    const page = await browser.context.newPage();
    const first = await startStory();
    try {
      await addAuthenticator(page);
      const us = first.nodes.find(({ party }) => party === 'us');
      await sitDown(page, us?.officers.find(({ signInName }) => signInName === 'desk')?.link ?? '');
      await page.emulateMedia({ media: 'print' });
      assert.ok(await page.getByText(mark).isVisible());
      await page.emulateMedia({ media: 'screen' });

      await page.getByRole('link', { name: 'Records', exact: true }).click();
      await page.getByRole('row').filter({ hasText: 'Licensing rule of 10 November 2025' }).click();
      await page
        .getByRole('heading', { level: 1, name: 'Licensing rule of 10 November 2025' })
        .waitFor();
      // Each side's own telling, and what it is retold from.
      await page.getByText('Five authorities of China add the United States').waitFor();
      await page.getByText('A White House fact sheet of 1 November says').waitFor();
      await page
        .getByText('http://en.people.cn/n3/2025/1111/c90000-20388949.html')
        .first()
        .waitFor();
      await page.getByText(mark).waitFor();

      await page.getByRole('link', { name: 'The line', exact: true }).click();
      await page.getByRole('heading', { level: 1, name: 'The line' }).waitFor();
      await page.getByText('Lifted', { exact: true }).waitFor();
      await page.getByText(mark).waitFor();
    } finally {
      await stop(first.story);
    }

    const again = await startStory();
    try {
      // Nothing was made anew: the officer who sat down has no new link.
      const us = again.nodes.find(({ party }) => party === 'us');
      const desk = us?.officers.find(({ signInName }) => signInName === 'desk');
      assert.ok(desk);
      assert.equal(desk.link, undefined);
      await page.reload();
      await page.getByRole('heading', { level: 1, name: 'The line' }).waitFor();
      await page.getByText(mark).waitFor();
    } finally {
      await stop(again.story);
    }
  });
});
