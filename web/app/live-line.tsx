import { Trans } from '@lingui/react/macro';
import { useLiveState } from './live.ts';

/** Whether what is shown renews itself the moment something changes, or by the clock. */
export function LiveLine({ version }: { version: string | undefined }) {
  const isLive = useLiveState() === 'live';
  return (
    <p className="flex items-center gap-2 pt-1 text-xs text-ink-3">
      <svg viewBox="0 0 10 10" aria-hidden="true" className="size-2.5 shrink-0">
        <circle cx="5" cy="5" r="4" fill="none" stroke="currentColor" strokeWidth="1.5" />
        {isLive && <circle cx="5" cy="5" r="2.2" className="fill-accent" />}
      </svg>
      <span role="status">
        {isLive ? <Trans>Changes show at once</Trans> : <Trans>Reconnecting…</Trans>}
      </span>
      {version !== undefined && <span className="ml-auto">{version}</span>}
    </p>
  );
}
