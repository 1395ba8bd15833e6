import { Trans } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import type { DraftView } from '#api/contract-drafts.ts';
import { useTypeWords } from '../records/type-words.ts';
import { PageHead } from '../ui/page-head.tsx';
import { Panel } from '../ui/panel.tsx';
import { Skeleton } from '../ui/skeleton.tsx';
import { Trouble } from '../ui/trouble.tsx';
import { DraftActions } from './draft-actions.tsx';
import { DraftHistory } from './draft-history.tsx';
import { DraftState } from './draft-state.tsx';
import { DraftTitle } from './draft-title.tsx';
import { draftQuery } from './drafts-api.ts';
import { DraftFacts, ExactText } from './exact-text.tsx';
import { SaidBefore } from './said-before.tsx';

/** One draft: exactly what the other side will see, what it changes, who has cleared it. */
export function DraftPage() {
  const { draft } = useParams({ from: '/drafts/$draft' });
  const { data, error, refetch } = useQuery(draftQuery(draft));
  if (error && !data) return <Trouble error={error} retry={() => void refetch()} />;
  if (!data) return <Skeleton rows={6} />;
  return <OneDraft view={data} />;
}

function OneDraft({ view }: { view: DraftView }) {
  const meaning = useTypeWords().meaning(view.type);
  return (
    <>
      <PageHead
        title={<DraftTitle type={view.type} />}
        lead={meaning}
        aside={<DraftState view={view} />}
      />
      <div className="grid items-start gap-stack xl:grid-cols-[minmax(0,2fr)_minmax(18rem,1fr)]">
        <div className="min-w-0 space-y-stack">
          {view.before && <SaidBefore view={view} before={view.before} />}
          <ExactText view={view} />
        </div>
        <div className="space-y-stack">
          <DraftActions view={view} />
          <Panel title={<Trans>The draft</Trans>} note={<Trans>None of this is said</Trans>}>
            <DraftFacts view={view} />
          </Panel>
          <DraftHistory view={view} />
        </div>
      </div>
    </>
  );
}
