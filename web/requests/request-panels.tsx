import type { RecordView } from '#api/contract-records.ts';
import type { RequestJoint } from '#desks/requests/view.ts';
import { AnswersPanel } from './answers-panel.tsx';
import { AskedPanel } from './asked-panel.tsx';
import { PeriodPanel } from './period-panel.tsx';
import { PermittedNote } from './permitted-note.tsx';

/** A request: what is asked through which channel, until when, what was answered, and what that permits. */
export function RequestPanels({ view }: { view: RecordView }) {
  const joint = view.joint as RequestJoint;
  return (
    <>
      <PermittedNote joint={joint} />
      <AskedPanel view={view} joint={joint} />
      <PeriodPanel joint={joint} />
      <AnswersPanel view={view} joint={joint} />
    </>
  );
}
