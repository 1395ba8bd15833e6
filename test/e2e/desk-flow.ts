// What tests of the desks do again and again: write at one desk, let another officer clear it, and carry it to the other side.

import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import type { DraftView } from '#api/contract-drafts.ts';
import type { RecordList } from '#api/contract-records.ts';
import type { JsonObject } from '#kernel/canonical-json.ts';
import { settled } from './desk-page.ts';
import { ask } from './served-desk.ts';
import type { WebTable } from './web-table.ts';

export type Side = 'exporter' | 'importer';

/** Goes through the two steps of the form that stands open. */
export async function handIn(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'See what will be said' }).click();
  await page.getByRole('button', { name: 'Hand in for release' }).click();
  await page.getByRole('link', { name: 'Open the draft' }).waitFor();
}

/** @param opened the table, which is there once the tests run */
export function deskFlow(opened: () => WebTable) {
  async function carry(side: Side): Promise<void> {
    assert.equal(await opened().clearDrafts(side), 1);
    await opened().exchange();
  }
  return {
    carry,
    /** Writes a draft at one desk, lets another officer clear it, and carries it to the other side. */
    async say(page: Page, side: Side, draft: JsonObject): Promise<void> {
      await page.goto(`${opened()[side]}/account`);
      await settled(page);
      const body = JSON.stringify({ draft: { group: opened().group, ...draft } });
      const written = await page.evaluate<DraftView>(
        `fetch('/api/v1/drafts', { method: 'POST', headers: { 'content-type': 'application/json' },
          body: ${JSON.stringify(body)} }).then((answer) => answer.json())`,
      );
      assert.ok(written.draft, JSON.stringify(written));
      await carry(side);
    },
    /** The newest record of a desk, as the side reads it. */
    async newest(page: Page, side: Side, desk: string): Promise<string> {
      await page.goto(`${opened()[side]}/account`);
      const { items } = await ask<RecordList>(page, `/api/v1/records?desk=${desk}&order=updated`);
      assert.ok(items[0], desk);
      return items[0].record;
    },
    async open(page: Page, side: Side, record: string): Promise<void> {
      await page.goto(`${opened()[side]}/records/${opened().group}/${record}`);
      await settled(page);
    },
  };
}
