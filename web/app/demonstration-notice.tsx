import { Trans } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { nodeQuery } from './queries.ts';

/** A fictitious party must never be taken for a government. */
export function DemonstrationNotice() {
  const { data } = useQuery(nodeQuery);
  if (!data?.demonstration) return null;
  return (
    <aside className="border-b border-notice-line bg-notice px-4 py-1.5 text-center text-sm text-notice-ink">
      <Trans>
        <strong>Demonstration.</strong> The parties here are fictitious. This node speaks for no
        government.
      </Trans>
    </aside>
  );
}
