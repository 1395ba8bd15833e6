import { Plural, Trans } from '@lingui/react/macro';
import type { NotificationRow } from '#api/contract.ts';
import { Button } from '../ui/button.tsx';
import { bulkMax, canAcknowledge } from './bulk.ts';

/** What can be said of several rows at once; it stands over the foot of the page while any is chosen. */
export function BulkBar({
  rows,
  mayWrite,
  self,
  onClear,
  onAcknowledge,
}: {
  rows: readonly NotificationRow[];
  mayWrite: (row: NotificationRow) => boolean;
  self: string;
  onClear: () => void;
  onAcknowledge: (rows: readonly NotificationRow[]) => void;
}) {
  const open = rows.filter((row) => canAcknowledge(row, self) && mayWrite(row)).slice(0, bulkMax);
  if (rows.length === 0) return null;
  return (
    <section className="arrives not-printed sticky bottom-3 z-20 mt-3 flex flex-wrap items-center gap-3 rounded-lg border border-accent-line bg-raised px-inset py-2 text-sm shadow-raised">
      <p role="status" className="min-w-0 flex-1 basis-48">
        <strong>
          <Plural value={rows.length} one="# row chosen" other="# rows chosen" />
        </strong>
        {open.length < rows.length && (
          <span className="block text-xs text-ink-3">
            <Plural
              value={open.length}
              one="# of them awaits an acknowledgement by your side."
              other="# of them await an acknowledgement by your side."
            />
          </span>
        )}
      </p>
      <Button look="quiet" onPress={onClear}>
        <Trans>Choose none</Trans>
      </Button>
      <Button look="primary" isDisabled={open.length === 0} onPress={() => onAcknowledge(open)}>
        <Plural value={open.length} one="Acknowledge #" other="Acknowledge #" />
      </Button>
    </section>
  );
}
