import { useLanguage } from '../app/language.tsx';
import { useNowMs } from '../app/node-clock.tsx';
import { localeOf } from '../strings/languages.ts';
import { formatInstant } from '../ui/format.ts';
import { isUtc, viewerZone } from '../ui/when.tsx';

/** The node's own time, by which everything here is counted. */
export function NowLine() {
  const locale = localeOf(useLanguage());
  const nowMs = useNowMs();
  const zone = viewerZone();
  return (
    <p className="text-right text-sm text-ink-3 max-sm:text-left">
      {formatInstant(nowMs, locale, 'UTC')}
      {!isUtc(zone) && <span className="block">{formatInstant(nowMs, locale, zone)}</span>}
    </p>
  );
}
