import type { PlanJoint } from '#desks/plan/joint.ts';
import { Facts } from '../ui/panel.tsx';
import { When } from '../ui/when.tsx';
import { usePlanWord } from './use-plan-word.ts';

type Position = PlanJoint['versions'][number]['positions'][number];

/** One side's acceptance, what took it back, and its stance, each with its time. */
export function PositionFacts({ position }: { position: Position }) {
  const word = usePlanWord();
  const { accepted, takenBack, stance } = position;
  return (
    <Facts
      rows={[
        [
          word('positionWords', 'accepted'),
          accepted && (
            <>
              <When at={accepted.time} />
              <span className="block text-ink-2">
                {[accepted.authority, word('mandateWords', accepted.mandate)]
                  .filter(Boolean)
                  .join(' · ')}
              </span>
            </>
          ),
        ],
        [word('positionWords', 'taken-back'), takenBack && word('takenBackWords', takenBack.by)],
        [
          word('textLabels', 'stance'),
          stance && (
            <>
              {word('stanceWords', stance.stance)} · <When at={stance.time} />
            </>
          ),
        ],
      ]}
    />
  );
}
