import { Trans } from '@lingui/react/macro';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import type { DraftView } from '#api/contract-drafts.ts';
import type { SoundingPaperView, SoundingView } from '#api/contract-soundings.ts';
import { Drafted } from '../records/drafted.tsx';
import { useDraftTables } from '../records/use-draft-tables.ts';
import { Button } from '../ui/button.tsx';
import { Dialog, Question } from '../ui/dialog.tsx';
import { FormEnd } from '../ui/form-end.tsx';
import { NamedText } from '../ui/named-text.tsx';
import { PageHead } from '../ui/page-head.tsx';
import { Panel } from '../ui/panel.tsx';
import { PartyName } from '../ui/party-name.tsx';
import { Skeleton } from '../ui/skeleton.tsx';
import { Trouble } from '../ui/trouble.tsx';
import { AskNow } from './ask-now.tsx';
import { CommentForm } from './comment-form.tsx';
import { Comments, threaded } from './comments.tsx';
import { PaperPanel } from './paper.tsx';
import {
  deleteMessage,
  deleteSounding,
  type NewComment,
  soundingQuery,
  soundingsQuery,
  type ThreadPlace,
} from './soundings-api.ts';
import { TableSheet } from './table-sheet.tsx';
import { WritePaper } from './write-paper.tsx';

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
  const [anew, setAnew] = useState<SoundingPaperView>();
  const [tabled, setTabled] = useState<SoundingPaperView>();
  const [drafted, setDrafted] = useState<DraftView>();
  const table = useDraftTables().find(({ group }) => group === view.group);
  const papers = [...view.papers].reverse();
  const known = new Set<string>(papers.map(({ id }) => id));
  const alone = view.comments.filter(({ on }) => !known.has(on));
  return (
    <>
      <SoundingHead view={view} place={place} />
      {drafted && <Drafted draft={drafted} onDismiss={() => setDrafted(undefined)} />}
      {anew && (
        <WritePaper
          key={anew.id}
          pairs={[place]}
          revised={anew}
          thread={view.thread}
          onClose={() => setAnew(undefined)}
          onLaid={() => setAnew(undefined)}
        />
      )}
      <div className="space-y-stack">
        {papers.map((paper) => (
          <PaperPanel
            key={paper.id}
            paper={paper}
            comments={view.comments.filter(({ on }) => on === paper.id)}
            onComment={setAbout}
            acts={
              <>
                <Button onPress={() => setAnew(paper)}>
                  <Trans>Word it anew</Trans>
                </Button>
                {table && (
                  <Button onPress={() => setTabled(paper)}>
                    <Trans>Table it</Trans>
                  </Button>
                )}
                {papers.length > 1 && <DeletePaper place={place} paper={paper} />}
              </>
            }
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
      {tabled && table && (
        <TableSheet
          place={place}
          group={table.group}
          paper={tabled}
          areas={table.areas}
          onClose={() => setTabled(undefined)}
          onDrafted={(draft) => {
            setTabled(undefined);
            setDrafted(draft);
          }}
        />
      )}
    </>
  );
}

function SoundingHead({ view, place }: { view: SoundingView; place: ThreadPlace }) {
  return (
    <PageHead
      title={view.title ? <NamedText text={view.title} /> : <Trans>Comments alone</Trans>}
      lead={
        <Trans>
          Between you and <PartyName party={view.party} />. Nothing of this is said: it becomes a
          statement only when somebody tables it.
        </Trans>
      }
      aside={
        <div className="not-printed flex flex-wrap gap-2">
          <AskNow groups={[view.group]} />
          <DeleteSounding place={place} />
        </div>
      }
    />
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

/** One paper of several; what was remarked on it stays until it is over or deleted too. */
function DeletePaper({ place, paper }: { place: ThreadPlace; paper: SoundingPaperView }) {
  const [isAsked, setAsked] = useState(false);
  const queries = useQueryClient();
  const deleting = useMutation({
    mutationFn: () => deleteMessage(place, paper.id),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['soundings'] }),
  });
  return (
    <>
      <Button onPress={() => setAsked(true)}>
        <Trans>Delete this paper</Trans>
      </Button>
      <Question
        title={<Trans>Delete this paper</Trans>}
        verb={<Trans>Delete it</Trans>}
        isOpen={isAsked}
        onClose={() => setAsked(false)}
        onConfirm={() => deleting.mutate()}
      >
        <Trans>
          What your side wrote is withdrawn: the other node deletes its copy when it next asks, if
          it is honest. What the other side wrote is deleted here.
        </Trans>
        {deleting.error && <Trouble error={deleting.error} />}
      </Question>
    </>
  );
}
