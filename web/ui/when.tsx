import { Trans } from '@lingui/react/macro';
import { type Instant, msOf } from '#kernel/instant.ts';
import { useLanguage } from '../app/language.tsx';
import { useNowMs } from '../app/node-clock.tsx';
import { localeOf } from '../strings/languages.ts';
import { formatDuration, formatInstant, formatInstantShort } from './format.ts';

export const viewerZone = (): string => Intl.DateTimeFormat().resolvedOptions().timeZone || 'UTC';

export function isUtc(zone: string): boolean {
  return zone === 'UTC' || zone === 'Etc/UTC' || zone === 'Etc/GMT';
}

/** An instant in UTC and, where it differs, in the reader's own zone; both zones are named. */
export function When({ at, className }: { at: Instant; className?: string }) {
  const locale = localeOf(useLanguage());
  const zone = viewerZone();
  return (
    <time dateTime={at} className={className}>
      <span className="whitespace-nowrap">{formatInstant(msOf(at), locale, 'UTC')}</span>
      {!isUtc(zone) && (
        <span className="block text-ink-3">{formatInstant(msOf(at), locale, zone)}</span>
      )}
    </time>
  );
}

/** In UTC alone, for tables whose heading says so; the reader's own time is the tooltip. */
export function WhenShort({ at }: { at: Instant }) {
  const locale = localeOf(useLanguage());
  return (
    <time
      dateTime={at}
      title={formatInstant(msOf(at), locale, viewerZone())}
      className="whitespace-nowrap"
    >
      {formatInstantShort(msOf(at), locale, 'UTC')}
    </time>
  );
}

/** "4 days 6 hours left", or how long ago the period ended. Words, never colour alone. */
export function TimeLeft({ until }: { until: Instant }) {
  const locale = localeOf(useLanguage());
  const left = msOf(until) - useNowMs();
  const duration = formatDuration(left, locale);
  if (left <= 0) return <Trans>Ended {duration} ago</Trans>;
  return <Trans>{duration} left</Trans>;
}
