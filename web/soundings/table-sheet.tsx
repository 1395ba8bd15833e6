import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { DraftView } from '#api/contract-drafts.ts';
import type { SoundingPaperView, TabledAs } from '#api/contract-soundings.ts';
import type { GroupId } from '#kernel/id.ts';
import { useDeskWords } from '../records/desk-words.ts';
import { formQuery } from '../records/records-api.ts';
import { StatementSteps } from '../records/statement-steps.tsx';
import { Banner } from '../ui/banner.tsx';
import { Choice } from '../ui/choice.tsx';
import { Sheet } from '../ui/sheet.tsx';
import { Skeleton } from '../ui/skeleton.tsx';
import { Trouble } from '../ui/trouble.tsx';
import { soundingDraftQuery, type ThreadPlace } from './soundings-api.ts';

const kinds: readonly TabledAs[] = [
  'plan.tabled',
  'topic.tabled',
  'decision.tabled',
  'concern.raised',
];

const isOpen = ({ clauses }: SoundingPaperView): readonly number[] =>
  clauses.flatMap(({ pieces }, index) =>
    Object.values(pieces).some((each) => each.some(({ kind }) => kind === 'bracket'))
      ? [index + 1]
      : [],
  );

/** The words of a paper become a draft, which goes the way of every other: seen, cleared by others, said. It does not tell where they come from. */
export function TableSheet({
  place,
  group,
  paper,
  areas,
  onClose,
  onDrafted,
}: {
  place: ThreadPlace;
  group: GroupId;
  paper: SoundingPaperView;
  areas: readonly string[];
  onClose: () => void;
  onDrafted: (draft: DraftView) => void;
}) {
  const { t } = useLingui();
  const words = useDeskWords();
  const [as, setAs] = useState<TabledAs>('plan.tabled');
  const open = isOpen(paper);
  const list = open.join(', ');
  return (
    <Sheet title={<Trans>Table it</Trans>} isOpen onClose={onClose}>
      <div className="space-y-5">
        <p className="prose-line text-sm text-ink-2">
          <Trans>
            The words begin a draft, with clauses numbered afresh. Nothing in it says that they were
            sounded out; once said, they stand in your log for good.
          </Trans>
        </p>
        {open.length > 0 && (
          <Banner look="attention">
            <Trans>Still in brackets: clause {list}.</Trans>
          </Banner>
        )}
        <Choice
          label={t`As what`}
          shown
          options={kinds.map((type) => {
            const desk = words.deskOf(type);
            return {
              id: type,
              name: `${words.name(desk)}: ${words.known(desk, 'actions', type) ?? words.word(desk, 'said', type)}`,
            };
          })}
          value={as}
          onChange={(id) => setAs(kinds.find((kind) => kind === id) ?? as)}
        />
        <Begun key={as} {...{ place, group, areas, onClose, onDrafted }} paper={paper.id} as={as} />
      </div>
    </Sheet>
  );
}

function Begun({
  place,
  group,
  paper,
  as,
  areas,
  onClose,
  onDrafted,
}: {
  place: ThreadPlace;
  group: GroupId;
  paper: string;
  as: TabledAs;
  areas: readonly string[];
  onClose: () => void;
  onDrafted: (draft: DraftView) => void;
}) {
  const form = useQuery(formQuery(as));
  const begun = useQuery(soundingDraftQuery(place, paper, as));
  const error = form.error ?? begun.error;
  if (error) return <Trouble error={error} />;
  if (!form.data || !begun.data) return <Skeleton rows={4} />;
  return (
    <StatementSteps
      form={form.data}
      place={{ group }}
      areas={areas}
      begun={begun.data}
      onClose={onClose}
      onDrafted={onDrafted}
    />
  );
}
