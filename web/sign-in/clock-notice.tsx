import { Trans } from '@lingui/react/macro';
import { useState } from 'react';

const apartSecondsMax = 60;

/** One-time codes are made from the time: where two clocks disagree, it is said before somebody fails. */
export function ClockNotice({ epochSeconds }: { epochSeconds: number }) {
  const [apart] = useState(() => Math.round(Date.now() / 1_000) - epochSeconds);
  if (Math.abs(apart) <= apartSecondsMax) return null;
  const minutes = Math.max(1, Math.round(Math.abs(apart) / 60));
  return (
    <p
      role="status"
      className="prose-line rounded-lg border border-notice-line bg-notice px-4 py-3 text-sm text-notice-ink"
    >
      <Trans>
        The clocks of this machine and of the node are {minutes} minutes apart. One-time codes need
        clocks that agree: have the wrong one set.
      </Trans>
    </p>
  );
}
