/** Own statements that a restored node got back from its guard or its peers: which of them a draft had become, the older database does not know. */
import { z } from 'zod';
import type { Commit, Store } from '#store/store.ts';
import { seqForm } from '#verbs/forms.ts';
import type { GroupState } from './group-state.ts';

/** Places of the own log, from (inclusive) and to. */
export type CameBack = Readonly<{ from: number; to: number }>;

const form = z.object({ from: seqForm, to: seqForm });
type Whose = Pick<GroupState, 'group'>;
const nameOf = ({ group }: Whose): string => `came-back.${group}`;

/** Where they stand, those of every restoration between the first and the last. */
export async function cameBack(store: Store, whose: Whose): Promise<CameBack | undefined> {
  const value = (await store.settings(nameOf(whose)))[nameOf(whose)];
  return value === undefined ? undefined : form.parse(value);
}

/** Remembered in the commit that appends them. */
export async function cameBackRows(
  store: Store,
  whose: Whose,
  { from, to }: CameBack,
): Promise<NonNullable<Commit['settings']>> {
  const before = await cameBack(store, whose);
  const all = { from: Math.min(from, before?.from ?? from), to: Math.max(to, before?.to ?? to) };
  return { [nameOf(whose)]: all };
}
