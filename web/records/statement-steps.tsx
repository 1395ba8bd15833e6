import { useState } from 'react';
import type { DraftView } from '#api/contract-drafts.ts';
import type { StatementForm as FormOf } from '#api/contract-records.ts';
import { postDraft, reviseDraft } from '../drafts/draft-api.ts';
import { keeperOf, keepsNothing } from '../drafts/kept-text.ts';
import { ReturnedReason } from '../drafts/returned-reason.tsx';
import { useKept, useOfficerId } from '../drafts/use-kept.ts';
import { stringIn } from '../notifications/content-shape.ts';
import { DraftNotice } from '../notifications/draft-notice.tsx';
import { LostAnswer } from '../notifications/lost-answer.tsx';
import { SignReview } from '../notifications/sign-review.tsx';
import { useLostAnswer } from '../notifications/use-lost-answer.ts';
import { useSigning } from '../notifications/use-signing.ts';
import { countered, type Said, withoutDerived } from './agreed-text.ts';
import {
  isSameDraft,
  keptDraft,
  requestOf,
  type StatementPlace,
  startOf,
} from './statement-draft.ts';
import { StatementForm } from './statement-form.tsx';

/** Two steps: write, then see exactly what will be signed. Nothing leaves before the second is confirmed. */
export function StatementSteps({
  form,
  place,
  areas,
  revised,
  before,
  begun,
  onClose,
  onDrafted,
}: {
  form: FormOf;
  place: StatementPlace;
  areas: readonly string[];
  /** The draft that is said anew; absent for a new one. */
  revised?: DraftView | undefined;
  /** The version of an agreed text to which this is a counter-proposal. */
  before?: Said | undefined;
  /** Words from elsewhere that it begins with. They are not kept in this browser: until it is handed in they have been said nowhere. */
  begun?: Said | undefined;
  onClose: () => void;
  onDrafted: (draft: DraftView) => void;
}) {
  const officer = useOfficerId();
  // What is answered is fixed when the form opens: nobody signs an answer to what came while he wrote.
  const [opened] = useState(() => {
    const asked = withoutDerived(form, revised?.text.facts);
    const start = startOf(asked, revised?.text ?? (before && countered(before)) ?? begun ?? {});
    return { form: asked, start, before };
  });
  const [keeper] = useState(() => {
    if (begun) return keepsNothing;
    const name = revised
      ? `revise/${revised.draft}/${revised.digest}`
      : `${place.group}/${place.record ?? 'new'}/${form.type}`;
    // Answers of another outcome ask for other things.
    const outcome = stringIn(form.begin?.['outcome']);
    return keeperOf(officer, outcome === undefined ? name : `${name}/${outcome}`, keptDraft);
  });
  const kept = useKept(keeper, opened.start, (draft) => !isSameDraft(draft, opened.start));
  const [step, setStep] = useState<'write' | 'review'>('write');
  const request = requestOf(opened.form, place, kept.draft, opened.before);
  const [as, setAs] = useState(revised?.draft ?? kept.sentAs);
  const drafted = (handedIn: DraftView) => {
    kept.forget();
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
  if (step === 'review') {
    return (
      <>
        <LostAnswer lost={lost} />
        <SignReview
          request={request}
          signing={{ ...signing, isReady: signing.isReady && lost !== 'asking' }}
          onBack={() => setStep('write')}
        />
      </>
    );
  }
  return (
    <div className="space-y-5">
      {revised && <ReturnedReason view={revised} />}
      {kept.keptMs !== undefined && <DraftNotice keptMs={kept.keptMs} onDiscard={kept.discard} />}
      <StatementForm
        form={opened.form}
        place={place}
        areas={areas}
        draft={kept.draft}
        onChange={kept.change}
        onCancel={onClose}
        onReview={() => setStep('review')}
      />
    </div>
  );
}
