import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { NotificationRow, NotificationView } from '#api/contract.ts';
import type { DraftView } from '#api/contract-drafts.ts';
import { useLanguage } from '../app/language.tsx';
import { notificationQuery } from '../app/queries.ts';
import { pickText } from '../strings/languages.ts';
import { Banner } from '../ui/banner.tsx';
import { Sheet } from '../ui/sheet.tsx';
import { Skeleton } from '../ui/skeleton.tsx';
import { Trouble } from '../ui/trouble.tsx';
import { AnswerContext } from './answer-context.tsx';
import { AnswerForm } from './answer-form.tsx';
import { isBare, sayRequestOf } from './draft.ts';
import { DraftNotice } from './draft-notice.tsx';
import { placeOf } from './joint-view.ts';
import { linesOf, noticeInForce } from './notice-shape.ts';
import './said-line.tsx';
import { SignReview } from './sign-review.tsx';
import { actionWord } from './statement-words.ts';
import { useKeptDraft } from './use-kept-draft.ts';
import { useLostAnswer } from './use-lost-answer.ts';
import { useSigning } from './use-signing.ts';

type SheetProps = Readonly<{
  row: NotificationRow;
  type: string;
  onClose: () => void;
  onDrafted: (draft: DraftView) => void;
}>;

/** Two steps: write, then see exactly what will be signed. Nothing leaves before the second is confirmed. */
export function AnswerSheet(props: SheetProps) {
  const { row, type, onClose } = props;
  const { i18n } = useLingui();
  const { data, error, refetch } = useQuery(notificationQuery(row.group, row.record));
  const word = actionWord(type);
  return (
    <Sheet title={word ? i18n._(word) : type} isOpen onClose={onClose}>
      <div className="space-y-5">
        <AnswerContext row={row} view={data} type={type} />
        {error && !data && <Trouble error={error} retry={() => void refetch()} />}
        {!data && !error && <Skeleton rows={2} />}
        {data && <AnswerSteps {...props} view={data} />}
      </div>
    </Sheet>
  );
}

function AnswerSteps({ view, type, onClose, onDrafted }: SheetProps & { view: NotificationView }) {
  const { draft, keptMs, change, discard, forget } = useKeptDraft(view, type);
  const [step, setStep] = useState<'write' | 'review'>(isBare(type) ? 'review' : 'write');
  // What is answered is fixed when the form opens: nobody signs an answer to what came while he wrote.
  const [place] = useState(() => placeOf(view));
  const request = sayRequestOf(draft, place);
  const drafted = (handedIn: DraftView) => {
    forget();
    onDrafted(handedIn);
  };
  const signing = useSigning(request, step === 'review', drafted);
  const lost = useLostAnswer({
    ...{ request, error: signing.signingError, attempt: signing.attempt },
    onFound: drafted,
  });
  const lines = useLineNames(view);
  if (step === 'review') {
    const back = isBare(type) ? onClose : () => setStep('write');
    return (
      <>
        <LostAnswer lost={lost} />
        <SignReview
          request={request}
          signing={{ ...signing, isReady: signing.isReady && lost !== 'asking' }}
          onBack={back}
        />
      </>
    );
  }
  return (
    <>
      {keptMs !== undefined && <DraftNotice keptMs={keptMs} onDiscard={discard} />}
      <AnswerForm
        draft={draft}
        lines={lines}
        onChange={change}
        onCancel={onClose}
        onReview={() => setStep('review')}
      />
    </>
  );
}

function LostAnswer({ lost }: { lost: ReturnType<typeof useLostAnswer> }) {
  if (lost === 'none') return null;
  return (
    <Banner look={lost === 'asking' ? 'attention' : 'note'} role="status">
      <p className="prose-line">
        {lost === 'asking' ? (
          <Trans>
            The node's answer was lost, so it is not known whether this was handed in. The desk asks
            until it answers, and does not hand it in twice. What you wrote is kept.
          </Trans>
        ) : (
          <Trans>The node answers again. This was not handed in; it can be handed in now.</Trans>
        )}
      </p>
    </Banner>
  );
}

/** What quantities can be stated about: the lines of the notice in force, named for the reader. */
function useLineNames(view: NotificationView) {
  const { t } = useLingui();
  const language = useLanguage();
  return linesOf(noticeInForce(view)?.content).map(({ line, nameInLaw, nameOnLabel, netMg }) => ({
    line,
    netMg,
    name: (nameInLaw && pickText(nameInLaw, language)?.text) ?? nameOnLabel ?? t`without a name`,
  }));
}
