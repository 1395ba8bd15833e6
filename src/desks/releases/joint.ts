import { openerOf } from '#kernel/id.ts';
import type { DeriveInput, JointBase } from '#verbs/desk.ts';
import type { DraftSide } from './side.ts';

export const draftStatuses = [
  'open',
  'returned',
  'held',
  'released',
  'discarded',
  'disputed',
  'without-effect',
] as const;
export type DraftStatus = (typeof draftStatuses)[number];

export type DraftJoint = JointBase &
  Readonly<{ desk: 'releases'; status: DraftStatus }> &
  Omit<DraftSide, 'withoutEffect'>;

function statusOf(side: DraftSide): DraftStatus {
  if (side.version === undefined) return 'without-effect';
  if (side.released) return 'released';
  if (side.discarded) return 'discarded';
  if (side.returned) return 'returned';
  return side.held ? 'held' : 'open';
}

/** A draft has effect in a national log alone: at a table of several, a draft would already be said. */
export function derive(input: DeriveInput<DraftSide>): DraftJoint {
  const { record, sides, terms, forked } = input;
  const opener = openerOf(record);
  const { withoutEffect = [], ...side } = sides.get(opener) ?? {};
  const national = terms.kind === 'national';
  const status = national ? statusOf(side) : 'without-effect';
  const waiting = status === 'open' || status === 'returned';
  const what = status === 'open' ? 'clear-draft' : 'revise-draft';
  const elsewhere = national
    ? []
    : [{ party: opener, seq: side.version?.seq ?? 0, why: 'another-table' }];
  return {
    ...(national ? side : {}),
    record,
    desk: 'releases',
    status: forked.has(opener) ? 'disputed' : status,
    parties: [opener],
    owed: waiting ? [{ party: opener, what }] : [],
    withoutEffect: [
      ...elsewhere,
      ...withoutEffect.map(({ seq, why }) => ({ party: opener, seq, why })),
    ],
  };
}
