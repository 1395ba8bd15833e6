import { Trans, useLingui } from '@lingui/react/macro';
import ChevronDown from 'lucide-react/icons/chevron-down';
import { ManyChoice } from '../ui/menu.tsx';
import { statuses, statusWord } from './status-words.ts';

/** Any number of states at once. */
export function StatusFilter({
  chosen,
  onChange,
}: {
  chosen: readonly string[];
  onChange: (chosen: readonly string[] | undefined) => void;
}) {
  const { t, i18n } = useLingui();
  const entries = statuses.map((status) => {
    const word = statusWord(status);
    return { id: status, name: word ? i18n._(word) : status };
  });
  const count = chosen.length;
  return (
    <ManyChoice
      label={t`States`}
      entries={entries}
      chosen={chosen}
      onChange={(next) => onChange(next.length > 0 ? next : undefined)}
      className="max-w-72"
      opener={
        <>
          <span className="truncate">
            {count === 0 && <Trans>All states</Trans>}
            {count === 1 && entries.find(({ id }) => id === chosen[0])?.name}
            {count > 1 && <Trans>{count} states</Trans>}
          </span>
          <ChevronDown aria-hidden="true" className="size-4 shrink-0 text-ink-3" />
        </>
      }
    />
  );
}
