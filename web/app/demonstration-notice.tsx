import { Trans } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { nodeQuery } from './queries.ts';

/** Neither a fictitious party nor a retelling of the public record must ever be taken for a government. */
export function DemonstrationNotice() {
  const { data } = useQuery(nodeQuery);
  return data?.demonstration ? <DemonstrationWords retelling={data.retelling} /> : null;
}

export function DemonstrationWords({ retelling }: { retelling: boolean }) {
  return (
    <aside className="border-b border-notice-line bg-notice px-4 py-1.5 text-center text-sm text-notice-ink">
      {retelling ? (
        <Trans>
          <strong>Retelling.</strong> The public record, loaded from data with its sources. This
          node speaks for no government, and no government said any of this here. Dates are those of
          the events.
        </Trans>
      ) : (
        <Trans>
          <strong>Demonstration.</strong> The parties here are fictitious. This node speaks for no
          government.
        </Trans>
      )}
    </aside>
  );
}
