import { useLingui } from '@lingui/react/macro';

const widths = ['w-3/4', 'w-1/2', 'w-2/3', 'w-2/5'];

/** Holds the place of rows that are on their way. */
export function Skeleton({ rows }: { rows: number }) {
  const { t } = useLingui();
  return (
    <div
      role="status"
      aria-label={t`Loading`}
      className="divide-y divide-line rounded-lg border border-line bg-surface"
    >
      {Array.from({ length: rows }, (_, row) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: placeholders have no identity.
        <div key={row} className="space-y-2 px-inset py-row">
          <div className={`skeleton h-4 ${widths[row % widths.length]}`} />
          <div className={`skeleton h-3 ${widths[(row + 1) % widths.length]}`} />
        </div>
      ))}
    </div>
  );
}
