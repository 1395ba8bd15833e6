import { earlierOf, laterOf } from '#kernel/instant.ts';
import type { Wait } from '#verbs/ageing.ts';
import type { PlanJoint } from './joint.ts';

/** A version that another side tabled waits for the word of each party: its acceptance or its stance, whichever came first. */
export function waitsOf({ versions, area, suspended, status }: PlanJoint): readonly Wait[] {
  if (suspended || status === 'disputed') return [];
  return versions.flatMap(({ tabled, positions }) => {
    const [first, ...more] = tabled;
    if (first === undefined) return [];
    const from = more.reduce((time, one) => earlierOf(time, one.time), first.time);
    return positions.flatMap(({ party, accepted, stance, owes }): readonly Wait[] => {
      if (tabled.some((one) => one.party === party)) return [];
      const words = [accepted?.time, stance?.time].flatMap((time) => time ?? []);
      const [word, ...others] = words;
      if (word === undefined && !owes) return [];
      const until = word && laterOf(from, others.reduce(earlierOf, word));
      return [
        {
          kind: 'text',
          party,
          from,
          ...(area === undefined ? {} : { area }),
          ...(until && { until }),
        },
      ];
    });
  });
}
