// A page of the desk in a browser of its own, and what every page has to keep: no fault, no breach of the content security policy.

import assert from 'node:assert/strict';
import { AxeBuilder } from '@axe-core/playwright';
import type { BrowserContext, Page } from 'playwright-core';
import { type BrowserWishes, findChromium, openBrowser } from './chromium.ts';

const chromium = findChromium();
/** False, or why a test that needs a browser cannot run here. */
export const skip = chromium.ok ? false : chromium.reason;

/** Runs with a browser of its own, and fails if a page broke the content security policy or threw. */
export async function withBrowser(
  wishes: BrowserWishes,
  run: (page: Page, context: BrowserContext) => Promise<void>,
): Promise<void> {
  assert.ok(chromium.ok);
  await using browser = await openBrowser(chromium.executablePath, wishes);
  const faults: string[] = [];
  browser.context.on('page', (page) => {
    page.on('pageerror', (error) => faults.push(String(error)));
    page.on('console', (message) => {
      if (/content security policy/i.test(message.text())) faults.push(message.text());
    });
  });
  const page = await browser.context.newPage();
  await run(page, browser.context);
  assert.deepEqual(faults, []);
}

/** The page's own heading stands, and nothing is being loaded any more. */
export async function settled(page: Page): Promise<void> {
  await page.locator('main h1').waitFor();
  await page.locator('main [role=status][aria-label]').first().waitFor({ state: 'detached' });
}

/** Something of the element that has the focus. */
export const focused = (page: Page, property: 'textContent' | 'role'): Promise<string | null> =>
  page.evaluate<string | null>(`document.activeElement?.${property} ?? null`);

/** How far the page reaches beyond the window. */
export const beyondPixels = (page: Page): Promise<number> =>
  page.evaluate<number>(
    'document.documentElement.scrollWidth - document.documentElement.clientWidth',
  );

/** What fades in has not its colours yet. What turns for ever, such as a sign of waiting, is not waited for. */
const movesNoMore = `(async () => {
  const ends = ({ effect }) => effect?.getComputedTiming().endTime !== Infinity;
  const rests = () => !document.getAnimations().some((one) => ends(one) && one.playState === 'running');
  for (let turn = 0; turn < 40; turn++) {
    await new Promise((later) => setTimeout(later, 50));
    if (rests()) return;
  }
})()`;

/** What the page, or the part of it, breaks of the rules of accessibility: nothing. */
export async function breaksNoRule(page: Page, name: string, part?: string): Promise<void> {
  await page.evaluate(movesNoMore);
  const axe = new AxeBuilder({ page });
  const { violations } = await (part === undefined ? axe : axe.include(part)).analyze();
  const told = violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
  assert.deepEqual(told, [], name);
}
