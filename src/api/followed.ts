/**
 * A small value of every record of some desks, for figures that count them all: read once, in pages between which others are served, and from then on only where a record changed.
 * They lie by the places in which officers may read. Trusted: nothing; if lost, it is read again. A hundred thousand small values take some 20 MB from the first question on.
 */
import { setImmediate as others } from 'node:timers/promises';
import type { GroupId, RecordId } from '#kernel/id.ts';
import type { EntenteNode } from '#node/node.ts';
import { type JointRow, pageRowsMax } from '#store/store.ts';
import type { JointBase } from '#verbs/desk.ts';

export type FollowedPlace<Value> = Readonly<{
  group: GroupId;
  desk: string;
  area?: string;
  values: ReadonlyMap<RecordId, Value>;
}>;
export type FollowedValues<Value> = Readonly<{
  places: readonly FollowedPlace<Value>[];
  /** Another one whenever a value may have changed. */
  version: number;
}>;

type Place<Value> = FollowedPlace<Value> & Readonly<{ values: Map<RecordId, Value> }>;
type Changed = Pick<JointRow, 'group' | 'record'>;
const pageRows = 200;

export function follow<Value>(
  node: Pick<EntenteNode, 'store' | 'onChange'>,
  desks: readonly string[],
  read: (joint: JointBase) => Value | undefined,
): () => Promise<FollowedValues<Value>> {
  const places = new Map<string, Place<Value>>();
  /** Where a record’s value lies. */
  const placed = new Map<string, Place<Value>>();
  const changed = new Map<string, Changed>();
  let [isAsked, isRead, version] = [false, false, 0];
  let turn: Promise<unknown> = Promise.resolve();
  const keyOf = ({ group, record }: Changed): string => `${group.slice(0, 16)} ${record}`;
  node.onChange(({ group, records }) => {
    // Where nobody has asked, nothing is followed: a node of a million records keeps no list of them for that.
    if (!isAsked) return;
    for (const record of records) changed.set(keyOf({ group, record }), { group, record });
  });
  const put = ({ group, record, joint }: JointRow): void => {
    if (!desks.includes(joint.desk)) return;
    const key = keyOf({ group, record });
    placed.get(key)?.values.delete(record);
    placed.delete(key);
    const value = read(joint);
    if (value === undefined) return;
    const { desk, area } = joint;
    const where = `${group} ${desk} ${area ?? ''}`;
    const place = places.get(where) ?? {
      ...{ group, desk, values: new Map<RecordId, Value>() },
      ...(area === undefined ? {} : { area }),
    };
    places.set(where, place);
    place.values.set(record, value);
    placed.set(key, place);
  };
  const readAll = async (): Promise<void> => {
    for (const desk of desks) {
      for (let after: string | undefined; ; ) {
        const more = after === undefined ? {} : { after };
        const page = await node.store.joints({ desk, limit: pageRows, ...more });
        for (const row of page.rows) put(row);
        after = page.next;
        await others();
        if (after === undefined) break;
      }
    }
    isRead = true;
  };
  const catchUp = async (): Promise<void> => {
    isAsked = true;
    if (!isRead) await readAll();
    while (changed.size > 0) {
      const next = [...changed].slice(0, pageRowsMax);
      for (const [key] of next) changed.delete(key);
      for (const row of await node.store.jointsAt(next.map(([, place]) => place))) put(row);
      version += 1;
    }
  };
  return async () => {
    const done = turn.then(catchUp);
    turn = done.catch(() => undefined);
    await done;
    return { places: [...places.values()], version };
  };
}
