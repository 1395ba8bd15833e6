import type { RecordView } from '#api/contract-records.ts';
import type { DecisionJoint } from '#desks/meetings/decision.ts';
import { TextVersions } from '../plan/text-versions.tsx';
import { useDeskWords } from '../records/desk-words.ts';
import { RecordLink } from '../records/record-link.tsx';
import { Facts, Panel } from '../ui/panel.tsx';

/** A decision: which meeting took it, what it makes of the plan, and its text. */
export function DecisionPanels({ view }: { view: RecordView }) {
  const words = useDeskWords();
  const joint = view.joint as DecisionJoint;
  const { meeting, item, plans = [] } = joint;
  const label = (name: string): string => words.word('decisions', 'labels', name);
  return (
    <>
      <Panel title={words.record('decisions')}>
        <Facts
          rows={[
            [label('meeting'), meeting && <RecordLink group={view.group} record={meeting} />],
            [label('item'), item],
            [
              label('plans'),
              plans.length > 0 && (
                <ul className="space-y-1">
                  {plans.map((plan) => (
                    <li key={plan}>
                      <RecordLink group={view.group} record={plan} />
                    </li>
                  ))}
                </ul>
              ),
            ],
          ]}
        />
      </Panel>
      <TextVersions view={view} text={joint.text} />
    </>
  );
}
