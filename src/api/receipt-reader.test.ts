import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { GroupId } from '#kernel/id.ts';
import { StoreFault } from '#store/store.ts';
import { deskScene } from '../../test/scene/desk-nodes.ts';
import { receiptReader } from './receipt-reader.ts';

test('receipts: a reading that failed is not kept, and one that succeeded is', async (t) => {
  const { xa, group } = await deskScene(t);
  const { store, onChange } = xa.opened.node;
  let readings = 0;
  const failingOnce = {
    ...store,
    receipts: (of: GroupId) => {
      readings += 1;
      if (readings > 1) return store.receipts(of);
      return Promise.reject(new StoreFault('disk', 'cannot be read', { retryable: true }));
    },
  };
  const receiptsOf = receiptReader({ store: failingOnce, onChange });
  await assert.rejects(receiptsOf(group), StoreFault);
  const found = await receiptsOf(group);
  assert.ok(found.count > 0);
  assert.equal(await receiptsOf(group), found);
  assert.equal(readings, 2);
});
