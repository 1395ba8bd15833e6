import { useEffect, useState } from 'react';
import type { GroupView } from '#api/contract.ts';
import type { DraftView } from '#api/contract-drafts.ts';
import type { Language } from '#kernel/language.ts';
import { postDraft, reviseDraft } from '../../drafts/draft-api.ts';
import { Sheet } from '../../ui/sheet.tsx';
import { LostAnswer } from '../lost-answer.tsx';
import { SignReview } from '../sign-review.tsx';
import { useLostAnswer } from '../use-lost-answer.ts';
import { useSigning } from '../use-signing.ts';
import { type Amended, amendRequestOf, type Began, versionAfter } from './amend-draft.ts';
import { doubtIn } from './cas-doubt.ts';
import { ChangesPanel, changesOf } from './changes-panel.tsx';
import {
  type CasDoubts,
  casAsLabelled,
  type NoticeDraft,
  noticeRequestOf,
} from './notice-draft.ts';

type Review = Readonly<{
  draft: NoticeDraft;
  table: GroupView;
  language: Language;
  /** Absent for a new notice. */
  amended?: Amended;
  /** The draft that is said anew, and how its form began. */
  revised?: Revised;
  /** Gives the record under which it is sent. */
  sendAs: () => string | undefined;
  /** Under which it was sent before the page was opened. */
  sentAs: string | undefined;
  onClose: () => void;
  /** A CAS number is in doubt: that is said at its field. */
  onDoubt: (doubt: CasDoubts) => void;
  onDrafted: (draft: DraftView) => void;
}>;
export type Revised = Readonly<{ view: DraftView; began: Began }>;
type Place = Parameters<typeof noticeRequestOf>[1];

/** The notice as the importing side will see it, before it is signed. */
export function NoticeReview({ title, ...review }: Review & { title: string }) {
  const { table, onClose } = review;
  const importer = table.members.find(({ self }) => !self);
  const place = importer && { group: table.group, importer: importer.party };
  if (!place) return null;
  return (
    <Sheet title={title} isOpen onClose={onClose}>
      <ReviewBody {...review} place={place} />
    </Sheet>
  );
}

function requestOf({ draft, amended, revised, language }: Review, place: Place) {
  if (amended) return amendRequestOf(draft, amended, place, language);
  const request = noticeRequestOf(draft, place, language);
  return revised ? { ...request, ...versionAfter(draft, revised.began, place, language) } : request;
}

function ReviewBody({ place, ...review }: Review & { place: Place }) {
  const { draft, amended, revised, table, language, sendAs, sentAs } = review;
  const { onClose, onDoubt, onDrafted } = review;
  const request = requestOf(review, place);
  const before = amended?.inForce ?? amended?.before;
  const changes = before && changesOf(before, request);
  const [as, setAs] = useState(revised?.view.draft ?? sentAs);
  const doubted = { ...request, ...casAsLabelled(draft) };
  const signing = useSigning(doubted, changes?.length !== 0, {
    handIn: (asked) => {
      if (revised) return reviseDraft(revised.view, asked);
      const sent = sendAs();
      setAs(sent);
      return postDraft(asked, sent);
    },
    onDrafted,
  });
  const { error } = signing;
  useEffect(() => {
    const doubt = doubtIn(error);
    if (doubt) onDoubt(doubt);
  }, [error, onDoubt]);
  const lost = useLostAnswer({
    sent: { as, before: revised?.view.digest, isOfBefore: sentAs !== undefined },
    ...{ error: signing.signingError, attempt: signing.attempt },
    onFound: onDrafted,
  });
  return (
    <>
      <LostAnswer lost={lost} />
      <SignReview
        request={request}
        signing={{ ...signing, isReady: signing.isReady && lost !== 'asking' }}
        onBack={onClose}
      >
        {before && changes && <ChangesPanel {...{ changes, request, table, language, before }} />}
      </SignReview>
    </>
  );
}
