import { Trans } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { localeOf } from '../strings/languages.ts';
import { formatInstant } from '../ui/format.ts';
import { TroubleText } from '../ui/trouble.tsx';
import { useLanguage } from './language.tsx';
import { nodeQuery } from './queries.ts';

/** Says that this browser has lost its own node, since when, and how old what it shows is. */
export function LineNotice() {
  const { error, dataUpdatedAt } = useQuery(nodeQuery);
  const locale = localeOf(useLanguage());
  if (!error) return null;
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone || 'UTC';
  const since = formatInstant(dataUpdatedAt, locale, zone);
  return (
    <div
      role="status"
      className="mb-4 rounded-lg border border-notice-line bg-notice px-4 py-2.5 text-sm text-notice-ink"
    >
      <TroubleText error={error} />
      {dataUpdatedAt > 0 && (
        <p>
          <Trans>What you see here is from {since}.</Trans>
        </p>
      )}
    </div>
  );
}
