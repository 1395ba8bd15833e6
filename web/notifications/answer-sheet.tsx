import { useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import type { NotificationRow, StatementView } from '#api/contract.ts';
import { Sheet } from '../ui/sheet.tsx';
import { AnswerForm } from './answer-form.tsx';
import { type Draft, emptyDraft, isBare, sayRequestOf } from './draft.ts';
import { GoodsLine, WayLine } from './goods-line.tsx';
import { placeOf } from './joint-view.ts';
import type { GoodsLineNumber } from './quantity-fields.tsx';
import { SignReview } from './sign-review.tsx';
import { actionWord } from './statement-words.ts';
import { useSigning } from './use-signing.ts';

/** Two steps: write, then see exactly what will be signed. Nothing leaves before the second is confirmed. */
export function AnswerSheet({
  row,
  lines = [],
  type,
  onClose,
  onSaid,
}: {
  row: NotificationRow;
  /** Lines of the notice, where quantities are to be stated. */
  lines?: readonly GoodsLineNumber[];
  type: string;
  onClose: () => void;
  onSaid: (statement: StatementView) => void;
}) {
  const { i18n } = useLingui();
  const [draft, setDraft] = useState<Draft>(() => emptyDraft(type));
  const [step, setStep] = useState<'write' | 'review'>(isBare(type) ? 'review' : 'write');
  const request = sayRequestOf(draft, placeOf(row));
  const signing = useSigning(request, step === 'review', onSaid);
  const word = actionWord(type);
  return (
    <Sheet title={word ? i18n._(word) : type} isOpen onClose={onClose}>
      <div className="space-y-5">
        <div className="rounded-md bg-sunken px-3 py-2">
          <GoodsLine goods={row.goods} />
          <WayLine row={row} />
        </div>
        {step === 'write' ? (
          <AnswerForm
            draft={draft}
            lines={lines}
            onChange={setDraft}
            onCancel={onClose}
            onReview={() => setStep('review')}
          />
        ) : (
          <SignReview
            request={request}
            signing={signing}
            onBack={isBare(type) ? onClose : () => setStep('write')}
          />
        )}
      </div>
    </Sheet>
  );
}
