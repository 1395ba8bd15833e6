import { setImmediate as others } from 'node:timers/promises';
import { areaOfDesk, desks } from '#fold/registry.ts';
import type { GroupId } from '#kernel/id.ts';
import type { ListedJoint, Store } from '#store/store.ts';

const pageRows = 200;

/** Every record of these areas of a group, in pages between which others are served. Nothing may be held of it while it is read. */
export async function* recordsIn(
  store: Store,
  group: GroupId,
  areas: ReadonlySet<string>,
): AsyncGenerator<readonly ListedJoint[]> {
  const named = desks.flatMap(({ name }) => {
    const own = areaOfDesk(name);
    return own === undefined || areas.has(own) ? [name] : [];
  });
  const within = [{ group, desks: named, areas: [...areas] }];
  for (let after: string | undefined; ; ) {
    const more = after === undefined ? {} : { after };
    const page = await store.joints({ within, limit: pageRows, ...more });
    yield page.rows.filter(({ desk, joint }) => {
      const area = areaOfDesk(desk) ?? joint.area;
      return area !== undefined && areas.has(area);
    });
    after = page.next;
    if (after === undefined) return;
    await others();
  }
}
