import { Trans } from '@lingui/react/macro';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import type { SoundingView } from '#api/contract-soundings.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { FormEnd } from '../ui/form-end.tsx';
import { NamedText } from '../ui/named-text.tsx';
import { PageHead } from '../ui/page-head.tsx';
import { Panel } from '../ui/panel.tsx';
import { PartyName } from '../ui/party-name.tsx';
import { Skeleton } from '../ui/skeleton.tsx';
import { Trouble } from '../ui/trouble.tsx';
import { CommentForm } from './comment-form.tsx';
import { Comments, threaded } from './comments.tsx';
import { PaperPanel } from './paper.tsx';
import {
  deleteSounding,
  type NewComment,
  soundingQuery,
  soundingsQuery,
  type ThreadPlace,
} from './soundings-api.ts';

/** One thread: its papers, the newest first, with what was remarked on each clause. */
export function SoundingPage() {
  const place = useParams({ from: '/soundings/$group/$party/$thread' });
  const { data, error, refetch } = useQuery(soundingQuery(place));
  if (error) return <Trouble error={error} retry={() => void refetch()} />;
  if (!data) return <Skeleton rows={6} />;
  return <OneSounding view={data} place={place} />;
}

function OneSounding({ view, place }: { view: SoundingView; place: ThreadPlace }) {
  const [about, setAbout] = useState<Omit<NewComment, 'text'>>();
  const papers = [...view.papers].reverse();
  const known = new Set<string>(papers.map(({ id }) => id));
  const alone = view.comments.filter(({ on }) => !known.has(on));
  return (
    <>
      <PageHead
        title={view.title ? <NamedText text={view.title} /> : <Trans>Comments alone</Trans>}
        lead={
          <Trans>
            Between you and <PartyName party={view.party} />. Nothing of this is said: it becomes a
            statement only when somebody tables it.
          </Trans>
        }
        aside={<DeleteSounding place={place} />}
      />
      <div className="space-y-stack">
        {papers.map((paper) => (
          <PaperPanel
            key={paper.id}
            paper={paper}
            comments={view.comments.filter(({ on }) => on === paper.id)}
            onComment={setAbout}
          />
        ))}
        {alone.length > 0 && (
          <Panel title={<Trans>On papers that stand no more</Trans>}>
            <Comments comments={threaded(alone)} onAnswer={setAbout} />
          </Panel>
        )}
      </div>
      <Dialog
        title={<Trans>Comment</Trans>}
        isOpen={about !== undefined}
        onClose={() => setAbout(undefined)}
      >
        {about && <CommentForm place={place} about={about} onClose={() => setAbout(undefined)} />}
      </Dialog>
    </>
  );
}

function DeleteSounding({ place }: { place: ThreadPlace }) {
  const [isAsked, setAsked] = useState(false);
  const queries = useQueryClient();
  const navigate = useNavigate();
  const deleting = useMutation({
    mutationFn: () => deleteSounding(place),
    onSuccess: async () => {
      await navigate({ to: '/soundings' });
      queries.removeQueries({ queryKey: soundingQuery(place).queryKey });
      await queries.invalidateQueries(soundingsQuery);
    },
  });
  return (
    <>
      <Button onPress={() => setAsked(true)}>
        <Trans>Withdraw and delete</Trans>
      </Button>
      <Dialog
        title={<Trans>Withdraw and delete</Trans>}
        isOpen={isAsked}
        onClose={() => setAsked(false)}
      >
        <div className="space-y-3">
          <p className="prose-line text-sm">
            <Trans>
              What your side wrote is withdrawn: the other node deletes its copy when it next asks,
              if it is honest. What the other side wrote is deleted here.
            </Trans>
          </p>
          {deleting.error && <Trouble error={deleting.error} />}
          <FormEnd
            place="dialog"
            verb={<Trans>Delete it</Trans>}
            isDisabled={deleting.isPending}
            onAct={() => deleting.mutate()}
            onCancel={() => setAsked(false)}
          />
        </div>
      </Dialog>
    </>
  );
}
