import Check from 'lucide-react/icons/check';
import type { CSSProperties, MouseEvent } from 'react';
import { classNames } from './class-names.ts';
import type { RowSelection, TableColumn } from './table-heads.tsx';

/** One row where it belongs in the whole. */
export function TableRow<Item extends Readonly<{ id: string }>>({
  index,
  item,
  columns,
  template,
  place,
  measure,
  isCurrent,
  selection,
  onFocus,
  onOpen,
  onToggle,
}: {
  index: number;
  item: Item;
  columns: readonly TableColumn<Item>[];
  template: CSSProperties;
  place: CSSProperties | undefined;
  measure: ((row: Element | null) => void) | undefined;
  isCurrent: boolean;
  selection: RowSelection | undefined;
  onFocus: () => void;
  onOpen: ((event: MouseEvent) => void) | undefined;
  onToggle: (() => void) | undefined;
}) {
  const isChosen = selection?.chosen.has(item.id) ?? false;
  return (
    // biome-ignore lint/a11y/useSemanticElements lint/a11y/useKeyWithClickEvents: keys are heard by the grid, for all of its rows.
    <div
      ref={measure}
      role="row"
      tabIndex={isCurrent ? 0 : -1}
      aria-rowindex={index + 2}
      aria-selected={selection ? isChosen : undefined}
      data-index={index}
      onFocus={onFocus}
      onClick={onOpen}
      style={{ ...template, ...place }}
      className={classNames(
        'absolute inset-x-0 top-0 grid items-start gap-x-5 border-b border-line px-inset py-row outline-none hover:bg-ground focus-visible:outline-2 focus-visible:-outline-offset-2 focus-visible:outline-accent max-md:flex max-md:flex-wrap max-md:gap-y-1.5',
        onOpen && 'cursor-pointer',
        isChosen && 'bg-accent-tint',
      )}
    >
      {selection && onToggle && (
        // biome-ignore lint/a11y/useSemanticElements lint/a11y/useFocusableInteractive: as above.
        <span role="gridcell">
          <label className="-m-1.5 grid size-8 cursor-pointer place-items-center">
            <input
              type="checkbox"
              tabIndex={-1}
              checked={isChosen}
              aria-label={selection.labelOf(item.id)}
              onChange={onToggle}
              className="peer sr-only"
            />
            <span className="grid size-4.5 place-items-center rounded-sm border border-line-strong bg-surface text-transparent peer-checked:border-accent peer-checked:bg-accent peer-checked:text-on-accent">
              <Check aria-hidden="true" className="size-3.5" />
            </span>
          </label>
        </span>
      )}
      {columns.map((column, place) => (
        <span
          key={column.id}
          role={place === 0 ? 'rowheader' : 'gridcell'}
          className={classNames(
            'min-w-0',
            column.isNumber && 'md:text-right',
            place === 0 && 'max-md:basis-[calc(100%-3.25rem)] max-md:grow',
          )}
        >
          {column.cell(item)}
        </span>
      ))}
    </div>
  );
}
