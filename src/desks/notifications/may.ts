import type { PartyId } from '#kernel/id.ts';
import type { NotificationType } from './statements.ts';
import type { NotificationJoint } from './view.ts';

const over: ReadonlySet<string> = new Set(['withdrawn', 'without-effect', 'disputed']);

/** The types of statement that a party is entitled to make on a notice as it stands, in the order in which they usually come. */
export function may(joint: NotificationJoint, party: PartyId): readonly NotificationType[] {
  if (joint.status === 'without-effect') return [];
  const moved = joint.dispatches.some(({ notShipped }) => notShipped === undefined);
  if (party === joint.exporter) {
    const stands = !over.has(joint.status) && joint.withdrawn === undefined;
    const single = joint.facts?.shipments.kind === 'single';
    return [
      ...(joint.questions.some(({ open }) => open) ? (['notification.answered'] as const) : []),
      ...(joint.moreTime.some(({ open }) => open)
        ? (['notification.more-time-given'] as const)
        : []),
      ...(stands && !(single && moved)
        ? (['notification.amended', 'notification.withdrawn'] as const)
        : []),
      'notification.dispatched',
      'notification.not-shipped',
      ...(moved ? (['notification.returned'] as const) : []),
    ];
  }
  if (party !== joint.addressee) return [];
  const common = [
    'notification.acknowledged',
    'notification.asked',
    'notification.concern-raised',
  ] as const;
  if (joint.role !== 'import') return common;
  const objected = joint.answer?.kind === 'objected';
  return [
    ...common,
    'notification.more-time-asked',
    'notification.not-objected',
    'notification.objected',
    ...(objected ? (['notification.objection-lifted'] as const) : []),
    'notification.arrived',
    'notification.returned',
  ];
}
