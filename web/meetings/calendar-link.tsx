import { Trans } from '@lingui/react/macro';
import { useLanguage } from '../app/language.tsx';
import { searchText } from '../app/search-text.ts';

/** The meetings that this officer may read, for a calendar of his office. */
export function CalendarLink({ group }: { group?: string }) {
  const language = useLanguage();
  return (
    <a
      href={`/api/v1/calendar${searchText({ group, language })}`}
      download="entente-meetings.ics"
      className="not-printed text-sm font-semibold text-accent underline decoration-accent-line underline-offset-3 hover:decoration-current"
    >
      <Trans>Calendar file (.ics)</Trans>
    </a>
  );
}
