import type { Wait } from '#verbs/ageing.ts';
import { area } from './statements.ts';
import type { NotificationJoint } from './view.ts';

/** A notice under a clock waits for its reply, or for the acknowledgement if nothing else came. */
export function waitsOf(joint: NotificationJoint): readonly Wait[] {
  const { addressee, notices, clock, answer, acknowledged, withdrawn, status } = joint;
  const [first] = notices;
  if (addressee === undefined || first === undefined || clock === undefined) return [];
  if (withdrawn || clock.phase === 'suspended') return [];
  if (status === 'disputed' || status === 'without-effect') return [];
  const until = answer?.at ?? acknowledged?.at;
  const from = first.received?.at ?? first.at;
  return [{ kind: 'answer', area, party: addressee, from, ...(until && { until }) }];
}
