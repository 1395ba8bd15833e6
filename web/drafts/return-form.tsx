import { Trans, useLingui } from '@lingui/react/macro';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { DraftView } from '#api/contract-drafts.ts';
import { type Language, languages, type Text } from '#kernel/language.ts';
import { AlignedTextField } from '../notifications/aligned-text-field.tsx';
import { Button } from '../ui/button.tsx';
import { Choice } from '../ui/choice.tsx';
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

/** Sends a draft back to its author, with the reason. */
export function ReturnForm({ view, onClose }: { view: DraftView; onClose: () => void }) {
  const { t, i18n } = useLingui();
  const queries = useQueryClient();
  const [reason, setReason] = useState('wording');
  const [text, setText] = useState<Text>({});
  const returning = useMutation({
    mutationFn: () => {
      const said = saidIn(text);
      return returnDraft(view, { reason, ...(said ? { text: said } : {}) });
    },
    onSuccess: async () => {
      onClose();
      await queries.invalidateQueries();
    },
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
      <div className="flex justify-end gap-2">
        <Button onPress={onClose}>
          <Trans>Cancel</Trans>
        </Button>
        <Button look="primary" isDisabled={returning.isPending} onPress={() => returning.mutate()}>
          <Trans>Return it</Trans>
        </Button>
      </div>
    </div>
  );
}
