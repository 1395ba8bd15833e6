import type { TestContext } from 'node:test';
import type { Store } from '#store/store.ts';
import { founding } from './sample-commits.ts';
import type { StoreHarness, StorePlace } from './store.ts';

/** A store with one group and a lease; gone when the test ends. */
export async function inPlace(
  context: TestContext,
  harness: StoreHarness,
): Promise<Readonly<{ place: StorePlace; store: Store; token: number }>> {
  const place = await harness.place();
  const store = await place.open();
  context.after(async () => {
    await store.close();
    await place.remove();
  });
  const token = await store.lease('a test', 60, 0);
  await store.commit({ token, ...founding() });
  return { place, store, token };
}
