import { Trans, useLingui } from '@lingui/react/macro';
import { actionWord, statementWord } from '../notifications/statement-words.ts';

/** What would be said, as something to do: nothing of it has been said yet. */
export function DraftTitle({ type }: { type: string }) {
  const { i18n } = useLingui();
  if (type === 'notification.notified') return <Trans>New notification</Trans>;
  const word = actionWord(type) ?? statementWord(type);
  return word ? i18n._(word) : type;
}
