import { useLingui } from '@lingui/react/macro';
import type { GroupView, StatementView } from '#api/contract.ts';
import type { Language } from '#kernel/language.ts';
import { Sheet } from '../../ui/sheet.tsx';
import { SignReview } from '../sign-review.tsx';
import { useSigning } from '../use-signing.ts';
import { type NoticeDraft, noticeRequestOf } from './notice-draft.ts';

/** The notice as the importing side will see it, before it is signed. */
export function NoticeReview({
  draft,
  table,
  language,
  onClose,
  onSaid,
}: {
  draft: NoticeDraft;
  table: GroupView;
  language: Language;
  onClose: () => void;
  onSaid: (statement: StatementView) => void;
}) {
  const { t } = useLingui();
  const importer = table.members.find(({ self }) => !self);
  const place = importer && { group: table.group, importer: importer.party };
  if (!place) return null;
  return (
    <Sheet title={t`New notification`} isOpen onClose={onClose}>
      <ReviewBody
        draft={draft}
        place={place}
        language={language}
        onBack={onClose}
        onSaid={onSaid}
      />
    </Sheet>
  );
}

function ReviewBody({
  draft,
  place,
  language,
  onBack,
  onSaid,
}: {
  draft: NoticeDraft;
  place: Parameters<typeof noticeRequestOf>[1];
  language: Language;
  onBack: () => void;
  onSaid: (statement: StatementView) => void;
}) {
  const request = noticeRequestOf(draft, place, language);
  const signing = useSigning(request, true, onSaid);
  return <SignReview request={request} signing={signing} onBack={onBack} />;
}
