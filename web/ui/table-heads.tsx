import { Trans } from '@lingui/react/macro';
import ArrowDown from 'lucide-react/icons/arrow-down';
import ArrowUp from 'lucide-react/icons/arrow-up';
import ArrowUpDown from 'lucide-react/icons/arrow-up-down';
import type { CSSProperties, ReactNode } from 'react';
import { classNames } from './class-names.ts';

export type TableColumn<Item> = Readonly<{
  id: string;
  name: string;
  cell: (item: Item) => ReactNode;
  sorts?: boolean;
  /** As a track of a CSS grid; an equal share where absent. */
  width?: string;
  isNumber?: boolean;
}>;

export type SortState = Readonly<{ id: string; direction: 'ascending' | 'descending' }>;

export type RowSelection = Readonly<{
  chosen: ReadonlySet<string>;
  onChange: (chosen: ReadonlySet<string>) => void;
  /** Says of a row what choosing it means, for those who hear it. */
  labelOf: (id: string) => string;
}>;

const iconClass = 'size-3.5 shrink-0';

/** The heading row. It stays in sight while the rows go by, and is heard but not seen where rows stack. */
export function ColumnHeads<Item>({
  columns,
  template,
  sort,
  onSort,
  selectable,
}: {
  columns: readonly TableColumn<Item>[];
  template: CSSProperties;
  sort: SortState | undefined;
  onSort: ((id: string) => void) | undefined;
  selectable: boolean;
}) {
  return (
    // biome-ignore lint/a11y/useSemanticElements lint/a11y/useFocusableInteractive: a heading row is no stop of its own.
    <div
      role="row"
      aria-rowindex={1}
      style={template}
      className="grid gap-x-5 rounded-t-lg border-b border-line bg-ground px-inset text-xs text-ink-3 max-md:sr-only md:sticky md:top-0 md:z-10"
    >
      {selectable && (
        // biome-ignore lint/a11y/useSemanticElements lint/a11y/useFocusableInteractive: as above.
        <span role="columnheader" className="py-cell">
          <span className="sr-only">
            <Trans>Chosen</Trans>
          </span>
        </span>
      )}
      {columns.map((column) => {
        const direction = sort?.id === column.id ? sort.direction : undefined;
        return (
          // biome-ignore lint/a11y/useSemanticElements lint/a11y/useFocusableInteractive: as above.
          <span
            key={column.id}
            role="columnheader"
            aria-sort={column.sorts ? (direction ?? 'none') : undefined}
            className={classNames('py-cell', column.isNumber && 'text-right')}
          >
            {column.sorts && onSort ? (
              <button
                type="button"
                onClick={() => onSort(column.id)}
                className="inline-flex min-h-6 cursor-pointer items-center gap-1 hover:text-accent"
              >
                {column.name}
                <SortMark direction={direction} />
              </button>
            ) : (
              column.name
            )}
          </span>
        );
      })}
    </div>
  );
}

function SortMark({ direction }: { direction: SortState['direction'] | undefined }) {
  if (direction === 'ascending') return <ArrowUp aria-hidden="true" className={iconClass} />;
  if (direction === 'descending') return <ArrowDown aria-hidden="true" className={iconClass} />;
  return <ArrowUpDown aria-hidden="true" className={iconClass} />;
}
