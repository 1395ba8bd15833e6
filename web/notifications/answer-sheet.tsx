import { useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { NotificationRow, NotificationView } from '#api/contract.ts';
import type { DraftView } from '#api/contract-drafts.ts';
import { useLanguage } from '../app/language.tsx';
import { notificationQuery } from '../app/queries.ts';
import { postDraft, reviseDraft } from '../drafts/draft-api.ts';
import { ReturnedReason } from '../drafts/returned-reason.tsx';
import { pickText } from '../strings/languages.ts';
import { Sheet } from '../ui/sheet.tsx';
import { Skeleton } from '../ui/skeleton.tsx';
import { Trouble } from '../ui/trouble.tsx';
import { AnswerContext } from './answer-context.tsx';
import { AnswerForm } from './answer-form.tsx';
import { isBare, sayRequestOf } from './draft.ts';
import { DraftNotice } from './draft-notice.tsx';
import { placeOf } from './joint-view.ts';
import { LostAnswer } from './lost-answer.tsx';
import { linesOf, noticeInForce } from './notice-shape.ts';
import { draftOfText } from './revised-draft.ts';
import './said-line.tsx';
import { SignReview } from './sign-review.tsx';
import { actionWord } from './statement-words.ts';
import { useKeptDraft } from './use-kept-draft.ts';
import { useLostAnswer } from './use-lost-answer.ts';
import { useSigning } from './use-signing.ts';

type SheetProps = Readonly<{
  row: NotificationRow;
  type: string;
  /** The draft that is said anew; absent for a new one. */
  revised?: DraftView;
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

function AnswerSteps({
  view,
  type,
  revised,
  onClose,
  onDrafted,
}: SheetProps & { view: NotificationView }) {
  const [start] = useState(() => revised && { ...revised, start: draftOfText(revised.text) });
  const kept = useKeptDraft(view, type, start);
  const { draft, keptMs, change, discard, forget } = kept;
  const [step, setStep] = useState<'write' | 'review'>(isBare(type) ? 'review' : 'write');
  // What is answered is fixed when the form opens: nobody signs an answer to what came while he wrote.
  const [place] = useState(() => placeOf(view));
  const request = sayRequestOf(draft, place);
  const [as, setAs] = useState(revised?.draft ?? kept.sentAs);
  const drafted = (handedIn: DraftView) => {
    forget();
    onDrafted(handedIn);
  };
  const signing = useSigning(request, step === 'review', {
    handIn: (asked) => {
      if (revised) return reviseDraft(revised, asked);
      const sent = kept.sendAs();
      setAs(sent);
      return postDraft(asked, sent);
    },
    onDrafted: drafted,
  });
  const lost = useLostAnswer({
    sent: { as, before: revised?.digest, isOfBefore: kept.sentAs !== undefined },
    ...{ error: signing.signingError, attempt: signing.attempt },
    onFound: drafted,
  });
  const lines = useLineNames(view);
  if (step === 'review') {
    const back = isBare(type) ? onClose : () => setStep('write');
    return (
      <>
        {isBare(type) && revised && <ReturnedReason view={revised} />}
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
        {...(revised ? { revised } : {})}
        onChange={change}
        onCancel={onClose}
        onReview={() => setStep('review')}
      />
    </>
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
