import { useQuery } from '@tanstack/react-query';
import type { RecordView } from '#api/contract-records.ts';
import type { PlanJoint } from '#desks/plan/joint.ts';
import { useLanguage } from '../app/language.tsx';
import { localeOf } from '../strings/languages.ts';
import { Banner } from '../ui/banner.tsx';
import { BothSides } from '../ui/both-sides.tsx';
import { formatDate } from '../ui/format.ts';
import { Panel } from '../ui/panel.tsx';
import { Tag } from '../ui/tag.tsx';
import { When } from '../ui/when.tsx';
import { hasLinks, ItemLinks } from './item-links.tsx';
import { NotePanel } from './note-panel.tsx';
import { lineQuery } from './plan-api.ts';
import { TextVersions } from './text-versions.tsx';
import { usePlanWord } from './use-plan-word.ts';

/** What a work-plan item comes to: its versions, the agreed one first, then what each side did about it and makes of it. */
export function ItemPanels({ view }: { view: RecordView }) {
  const word = usePlanWord();
  const joint = view.joint as PlanJoint;
  const marks = (['overdue', 'suspended', 'amending'] as const).filter((mark) => joint[mark]);
  return (
    <>
      {marks.map((mark) => (
        <Banner key={mark} look="note">
          {word('planLabels', mark)}
        </Banner>
      ))}
      <TextVersions view={view} text={joint} />
      <LinksPanel view={view} />
      <ReportsPanel joint={joint} />
      <NotePanel view={view} />
    </>
  );
}

/** What it needs first, and what needs it. */
function LinksPanel({ view: { group, record } }: { view: RecordView }) {
  const word = usePlanWord();
  const { data } = useQuery(lineQuery(group, record));
  const [row] = data?.items ?? [];
  if (!row || !hasLinks(row)) return null;
  return (
    <Panel title={word('planLabels', 'dependsOn')}>
      <ItemLinks row={row} />
    </Panel>
  );
}

function ReportsPanel({ joint }: { joint: PlanJoint }) {
  const word = usePlanWord();
  const locale = localeOf(useLanguage());
  if (
    joint.reports.every(({ progress, assessments }) => progress.length + assessments.length === 0)
  )
    return null;
  return (
    <Panel
      title={word('planLabels', 'finding')}
      aside={<Tag look="said">{word('assessedWords', joint.assessed)}</Tag>}
    >
      <BothSides
        sides={joint.reports.map(({ party, progress, assessments }) => ({
          party,
          children: (
            <ul className="space-y-1.5 text-sm">
              {progress.map(({ seq, on, state }) => (
                <li key={seq}>
                  {word('courseWords', state)} · {formatDate(on, locale)}
                </li>
              ))}
              {assessments.map(({ seq, time, finding }) => (
                <li key={seq}>
                  <strong>{word('findingWords', finding)}</strong> · <When at={time} />
                </li>
              ))}
            </ul>
          ),
        }))}
      />
    </Panel>
  );
}
