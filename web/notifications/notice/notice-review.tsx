import { useEffect } from 'react';
import type { GroupView } from '#api/contract.ts';
import type { DraftView } from '#api/contract-drafts.ts';
import type { Language } from '#kernel/language.ts';
import { Sheet } from '../../ui/sheet.tsx';
import { SignReview } from '../sign-review.tsx';
import { useSigning } from '../use-signing.ts';
import { type Amended, amendRequestOf } from './amend-draft.ts';
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
  onClose: () => void;
  /** A CAS number is in doubt: that is said at its field. */
  onDoubt: (doubt: CasDoubts) => void;
  onDrafted: (draft: DraftView) => void;
}>;
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

function ReviewBody({
  draft,
  table,
  language,
  amended,
  place,
  onClose,
  onDoubt,
  onDrafted,
}: Review & { place: Place }) {
  const request = amended
    ? amendRequestOf(draft, amended, place, language)
    : noticeRequestOf(draft, place, language);
  const changes = amended && changesOf(amended.before, request);
  const sent = { ...request, ...casAsLabelled(draft) };
  const signing = useSigning(sent, changes?.length !== 0, onDrafted);
  const { error } = signing;
  useEffect(() => {
    const doubt = doubtIn(error);
    if (doubt) onDoubt(doubt);
  }, [error, onDoubt]);
  return (
    <SignReview request={request} signing={signing} onBack={onClose}>
      {amended && changes && (
        <ChangesPanel {...{ changes, request, table, language }} before={amended.before} />
      )}
    </SignReview>
  );
}
