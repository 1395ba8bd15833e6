import type { RecordView } from '#api/contract-records.ts';
import type { AppearanceJoint } from '#desks/appearances/joint.ts';
import { TextVersions } from '../plan/text-versions.tsx';
import { OwnWordsPanel } from './own-words-panel.tsx';
import { PublicationPanel } from './publication-panel.tsx';

/** What the sides say in public of one matter: what is missing before anyone may read it, each side's own words, and the lines with who took them up. */
export function AppearancePanels({ view }: { view: RecordView }) {
  const joint = view.joint as AppearanceJoint;
  return (
    <>
      <PublicationPanel view={view} joint={joint} />
      <OwnWordsPanel view={view} joint={joint} />
      <TextVersions view={view} text={joint.lines} />
    </>
  );
}
