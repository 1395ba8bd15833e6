import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { type Language, languages, type Text } from '#kernel/language.ts';
import { AlignedTextField } from '../notifications/aligned-text-field.tsx';
import { Choice } from '../ui/choice.tsx';
import { FormEnd } from '../ui/form-end.tsx';
import { Trouble } from '../ui/trouble.tsx';
import { returnReasonWords } from './draft-words.ts';
import { returnDraft } from './drafts-api.ts';

/** Only what was written, so that no language stands empty. */
function saidIn(text: Text): Text | undefined {
  const said = languages.flatMap((language): [Language, string][] => {
    const words = text[language]?.trim();
    return words ? [[language, words]] : [];
  });
  return said.length === 0 ? undefined : (Object.fromEntries(said) as Text);
}

type Returned = Readonly<{ draft: string; digest: string }>;

/** One after another; those that went back stay so where another is refused. */
async function returnAll(
  drafts: readonly Returned[],
  why: Parameters<typeof returnDraft>[1],
): Promise<void> {
  for (const one of drafts) await returnDraft(one, why);
}

/** Sends drafts back to their authors, with one reason. */
export function ReturnForm({
  drafts,
  onClose,
  onReturned,
}: {
  drafts: readonly Returned[];
  onClose: () => void;
  onReturned?: () => void;
}) {
  const { t, i18n } = useLingui();
  const queries = useQueryClient();
  const [reason, setReason] = useState('wording');
  const [text, setText] = useState<Text>({});
  const returning = useMutation({
    mutationFn: () => {
      const said = saidIn(text);
      return returnAll(drafts, { reason, ...(said ? { text: said } : {}) });
    },
    onSuccess: () => {
      onReturned?.();
      onClose();
    },
    onSettled: () => queries.invalidateQueries(),
  });
  return (
    <div className="space-y-3">
      <Choice
        label={t`Reason`}
        shown
        value={reason}
        onChange={setReason}
        options={Object.entries(returnReasonWords).map(([id, word]) => ({
          ...{ id, name: i18n._(word) },
        }))}
      />
      <AlignedTextField text={text} isNeeded={false} onChange={setText} />
      {returning.error && <Trouble error={returning.error} />}
      <FormEnd
        place="dialog"
        verb={
          drafts.length === 1 ? (
            <Trans>Return it</Trans>
          ) : (
            <Plural value={drafts.length} one="Return #" other="Return #" />
          )
        }
        isDisabled={returning.isPending}
        onAct={() => returning.mutate()}
        onCancel={onClose}
      />
    </div>
  );
}
