import { useLingui } from '@lingui/react/macro';
import type { NotificationRow } from '#api/contract.ts';
import { PartyMark } from '../ui/party-mark.tsx';
import { PartyName } from '../ui/party-name.tsx';
import { sideStates } from './side-states.ts';

/** Both sides of a row, one line each, in fixed order. */
export function SideLines({ row }: { row: NotificationRow }) {
  const { i18n } = useLingui();
  return (
    <span className="grid gap-1">
      {sideStates(row).map(({ party, word }) => (
        <span key={party} className="flex items-center gap-2">
          <PartyMark party={party} small />
          <span className="sr-only">
            <PartyName party={party} />
          </span>
          <span className="min-w-0">{word && i18n._(word)}</span>
        </span>
      ))}
    </span>
  );
}
