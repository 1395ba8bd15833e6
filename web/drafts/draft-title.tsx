import { Trans } from '@lingui/react/macro';
import { useTypeWords } from '../records/type-words.ts';

/** What would be said, as something to do: nothing of it has been said yet. */
export function DraftTitle({ type }: { type: string }) {
  const words = useTypeWords();
  if (type === 'notification.notified') return <Trans>New notification</Trans>;
  return <>{words.action(type)}</>;
}
