/** What a restored node got back of its own log, by the draft that could have become it: looked up for a whole batch in one reading. */
import type { HashHex } from '#kernel/id.ts';
import { draftDigest } from '#ledger/draft-digest.ts';
import { pageRowsMax } from '#store/store.ts';
import { cameBack } from '../came-back.ts';
import type { Core } from '../core.ts';
import type { Said } from '../draft.ts';
import { statementOfLeaf } from '../fold-whole.ts';
import type { GroupState } from '../group-state.ts';
import { saidOf } from '../say.ts';
import { isDraft } from './draft-state.ts';
import { draftOf, leafBytes, leavesAtOnce } from './release.ts';

/** Gives each statement out once: a second draft of the same words is said. */
export type SaidBefore = Readonly<{ take: (digest: HashHex) => Said | undefined }>;

export async function saidBeforeIn(
  core: Core,
  national: GroupState,
  state: GroupState,
): Promise<SaidBefore> {
  const span = await cameBack(core.store, state);
  const found = new Map<HashHex, Said[]>();
  if (span !== undefined) {
    const taken = await releasedPlaces(core, national, state);
    const { group, self } = state;
    for (let from = span.from; from < span.to; ) {
      const leaves = await core.store.leaves(group, self, from, leavesAtOnce, leafBytes);
      for (const leaf of leaves) {
        if (leaf.content === 'erased' || leaf.seq >= span.to || taken.has(leaf.seq)) continue;
        const statement = statementOfLeaf(leaf);
        const said = saidOf(statement);
        // On a record that it opened or on one that stood: only its draft knew.
        for (const record of new Set([undefined, statement.act.record])) {
          const digest = draftDigest(draftOf(statement, record === undefined ? {} : { record }));
          found.set(digest, [...(found.get(digest) ?? []), said]);
        }
      }
      from = (leaves.at(-1)?.seq ?? span.to) + 1;
    }
  }
  const given = new Set<number>();
  return {
    take: (digest) => {
      const said = found.get(digest)?.find(({ seq }) => !given.has(seq));
      if (said) given.add(said.seq);
      return said;
    },
  };
}

async function releasedPlaces(
  { store }: Core,
  { group: national }: GroupState,
  { group }: GroupState,
): Promise<ReadonlySet<number>> {
  const places = new Set<number>();
  for (let after: string | undefined; ; ) {
    const page = await store.joints({
      ...{ group: national, desk: 'releases', statuses: ['released'], limit: pageRowsMax },
      ...(after === undefined ? {} : { after }),
    });
    for (const { joint } of page.rows) {
      if (isDraft(joint) && joint.released?.group === group) places.add(joint.released.seq);
    }
    after = page.next;
    if (after === undefined) return places;
  }
}
