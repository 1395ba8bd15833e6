import { useLingui } from '@lingui/react/macro';

const widths = ['w-3/4', 'w-1/2', 'w-2/3', 'w-2/5'];

/** Holds the place of rows that are on their way. */
export function Skeleton({ rows }: { rows: number }) {
  const { t } = useLingui();
  return (
    <div role="status" aria-label={t`Loading`} className="space-y-3 py-2">
      {Array.from({ length: rows }, (_, row) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: placeholders have no identity.
        <div key={row} className="space-y-2 rounded-lg border border-line bg-surface p-4">
          <div className={`skeleton h-4 ${widths[row % widths.length]}`} />
          <div className={`skeleton h-3 ${widths[(row + 1) % widths.length]}`} />
        </div>
      ))}
    </div>
  );
}
