import type { GroupId } from '#kernel/id.ts';
import type { JointRow, Store } from '#store/store.ts';

/** Every joint row of a group, page by page. */
export async function* rowsPage(store: Store, group: GroupId): AsyncGenerator<JointRow> {
  let after: string | undefined;
  do {
    const page = await store.joints({
      group,
      limit: 500,
      ...(after === undefined ? {} : { after }),
    });
    yield* page.rows;
    after = page.next;
  } while (after !== undefined);
}
