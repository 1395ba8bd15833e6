import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { DraftView } from '#api/contract-drafts.ts';
import { Banner } from '../ui/banner.tsx';
import { Button } from '../ui/button.tsx';
import { Progress } from '../ui/progress.tsx';
import { Sheet } from '../ui/sheet.tsx';
import { Skeleton } from '../ui/skeleton.tsx';
import { Trouble } from '../ui/trouble.tsx';
import { Clear } from './draft-actions.tsx';
import { DraftTitle } from './draft-title.tsx';
import { draftQuery } from './drafts-api.ts';
import { DraftFacts, ExactText } from './exact-text.tsx';
import { ReturnForm } from './return-form.tsx';
import { SaidBefore } from './said-before.tsx';

type Outcome = 'cleared' | 'returned' | 'left';

/** Several drafts, each shown exactly and decided by itself; then comes the next. */
export function ClearInTurn({
  drafts,
  onClose,
}: {
  drafts: readonly string[];
  onClose: () => void;
}) {
  const { t } = useLingui();
  const [outcomes, setOutcomes] = useState<readonly Outcome[]>([]);
  const draft = drafts[outcomes.length];
  const decide = (outcome: Outcome) => setOutcomes((before) => [...before, outcome]);
  return (
    <Sheet title={t`Clear in turn`} isOpen onClose={onClose}>
      <div className="space-y-5">
        <Progress
          label={<Trans>Drafts looked at</Trans>}
          done={outcomes.length}
          of={drafts.length}
        />
        {draft === undefined ? (
          <AllDecided outcomes={outcomes} onClose={onClose} />
        ) : (
          <OneOfSeveral key={draft} draft={draft} onDecided={decide} />
        )}
      </div>
    </Sheet>
  );
}

function OneOfSeveral({
  draft,
  onDecided,
}: {
  draft: string;
  onDecided: (outcome: Outcome) => void;
}) {
  const { data: view, error, refetch } = useQuery(draftQuery(draft));
  if (error && !view) return <Trouble error={error} retry={() => void refetch()} />;
  if (!view) return <Skeleton rows={5} />;
  return (
    <>
      <h3 className="text-base font-semibold">
        <DraftTitle type={view.type} />
      </h3>
      <DraftFacts view={view} />
      {view.before && <SaidBefore view={view} before={view.before} />}
      <ExactText view={view} />
      <Decision view={view} onDecided={onDecided} />
    </>
  );
}

function Decision({ view, onDecided }: { view: DraftView; onDecided: (outcome: Outcome) => void }) {
  const [isReturning, setReturning] = useState(false);
  if (isReturning) {
    return (
      <ReturnForm
        drafts={[view]}
        onClose={() => setReturning(false)}
        onReturned={() => onDecided('returned')}
      />
    );
  }
  return (
    <div className="sticky -bottom-4 -mx-5 -mb-4 space-y-3 border-t border-line bg-raised px-5 py-3">
      {!view.mayClear && (
        <Banner role="status">
          <Trans>It cannot be cleared by you any more: see on its page what happened.</Trans>
        </Banner>
      )}
      <div className="flex flex-wrap items-start gap-2">
        {view.mayClear && <Clear view={view} onDone={() => onDecided('cleared')} />}
        <span className="flex-1" />
        {view.status === 'open' && view.mayWrite && (
          <Button onPress={() => setReturning(true)}>
            <Trans>Return it</Trans>
          </Button>
        )}
        <Button look="quiet" onPress={() => onDecided('left')}>
          <Trans>Leave it for later</Trans>
        </Button>
      </div>
    </div>
  );
}

function AllDecided({ outcomes, onClose }: { outcomes: readonly Outcome[]; onClose: () => void }) {
  const count = (one: Outcome): number => outcomes.filter((each) => each === one).length;
  const [cleared, returned, left] = [count('cleared'), count('returned'), count('left')];
  return (
    <>
      <Banner look="done" role="status">
        <ul>
          <li>
            <Plural value={cleared} one="# draft cleared" other="# drafts cleared" />
          </li>
          <li>
            <Plural value={returned} one="# draft returned" other="# drafts returned" />
          </li>
          <li>
            <Plural value={left} one="# draft left for later" other="# drafts left for later" />
          </li>
        </ul>
      </Banner>
      <div className="flex justify-end">
        <Button look="primary" onPress={onClose} autoFocus>
          <Trans>Close</Trans>
        </Button>
      </div>
    </>
  );
}
