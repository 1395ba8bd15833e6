import { Plural } from '@lingui/react/macro';
import { useWindowVirtualizer } from '@tanstack/react-virtual';
import { type CSSProperties, type MouseEvent, type ReactNode, useEffect, useState } from 'react';
import { useShortcutsOn } from '../app/shortcuts-choice.ts';
import { classNames } from './class-names.ts';
import type { Count } from './format.ts';
import {
  ColumnHeads,
  type RowSelection,
  type SortState,
  type TableColumn,
} from './table-heads.tsx';
import { TableRow } from './table-row.tsx';
import { useGridFocus } from './use-grid-focus.ts';
import { usePrinting } from './use-printing.ts';

const overscan = 6;
const usualRowPixels = 64;
/** Some 40 sheets. */
const printedRowsMax = 500;

type TableProps<Item> = Readonly<{
  label: string;
  columns: readonly TableColumn<Item>[];
  items: readonly Item[];
  /** How many rows there are, where not all are held yet; at least so many says nothing to a reader. */
  count?: Count;
  /** About how tall a row is; each is measured once drawn. */
  rowPixels?: number;
  sort?: SortState | undefined;
  onSort?: (id: string) => void;
  onOpen?: (item: Item) => void;
  selection?: RowSelection | undefined;
  /** Called while the last rows are in sight. */
  onNearEnd?: (() => void) | undefined;
  isStale?: boolean;
}>;

/** With the row of heads; -1 where nobody knows (WAI-ARIA). */
const rowCount = ({ total, totalIsLeast }: Count): number => (totalIsLeast ? -1 : total + 1);

/**
 * A table of any length, of which only the rows in sight are drawn; on a small screen its rows stack. One stop for the Tab key: arrows or
 * j and k move, Home and End jump, Enter opens, Space chooses.
 */
export function Table<Item extends Readonly<{ id: string }>>(props: TableProps<Item>) {
  const { label, columns, items, onOpen, selection } = props;
  const [top, setTop] = useState(0);
  const rows = useWindowVirtualizer({
    count: items.length,
    estimateSize: () => props.rowPixels ?? usualRowPixels,
    overscan,
    scrollMargin: top,
    getItemKey: (index) => items[index]?.id ?? index,
  });
  const toggle = selection && ((index: number) => toggleIn(selection, items[index]?.id));
  const focus = useGridFocus({
    count: items.length,
    letters: useShortcutsOn(),
    show: (index) => rows.scrollToIndex(index),
    onOpen: onOpen && ((index) => openAt(items[index], onOpen)),
    onToggle: toggle,
  });
  const { grid } = focus;
  useEffect(() => setTop(grid.current?.offsetTop ?? 0), [grid]);
  useNearEnd(rows.getVirtualItems().at(-1)?.index ?? 0, items.length, props.onNearEnd);
  const template: CSSProperties = {
    gridTemplateColumns: [...(selection ? ['2rem'] : []), ...columns.map(widthOf)].join(' '),
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a table of which most rows are not drawn cannot be a table element.
    <div
      ref={grid}
      role="grid"
      aria-label={label}
      aria-rowcount={rowCount(props.count ?? { total: items.length })}
      aria-multiselectable={selection ? true : undefined}
      onKeyDown={focus.onKeyDown}
      className={classNames(
        'rounded-lg border border-line bg-surface text-sm transition-opacity',
        props.isStale && 'opacity-60',
      )}
    >
      <ColumnHeads
        columns={columns}
        template={template}
        sort={props.sort}
        onSort={props.onSort}
        selectable={selection !== undefined}
      />
      <DrawnRows {...props} rows={rows} focus={focus} template={template} toggle={toggle} />
    </div>
  );
}

function DrawnRows<Item extends Readonly<{ id: string }>>({
  items,
  columns,
  selection,
  onOpen,
  rows,
  focus: { current, setCurrent },
  template,
  toggle,
}: TableProps<Item> &
  Readonly<{
    rows: ReturnType<typeof useWindowVirtualizer>;
    focus: ReturnType<typeof useGridFocus>;
    template: CSSProperties;
    toggle: ((index: number) => void) | undefined;
  }>) {
  const drawn = rows.getVirtualItems();
  const isPrinting = usePrinting();
  const rowAt = (index: number, place: CSSProperties, measure?: (row: Element | null) => void) => {
    const item = items[index];
    if (!item) return null;
    return (
      <TableRow
        key={item.id}
        index={index}
        item={item}
        columns={columns}
        template={template}
        place={place}
        measure={measure}
        isCurrent={index === current}
        selection={selection}
        onFocus={() => setCurrent(index)}
        onOpen={onOpen && ((event) => openUnlessLink(event, item, onOpen))}
        onToggle={toggle && (() => toggle(index))}
      />
    );
  };
  if (isPrinting) {
    return (
      <PaperRows
        rows={items.slice(0, printedRowsMax).map((_, index) => rowAt(index, onPaper))}
        left={items.length - printedRowsMax}
      />
    );
  }
  const shown = drawn.map(({ index, start }) => {
    const pixels = start - rows.options.scrollMargin;
    return rowAt(index, { transform: `translateY(${pixels}px)` }, rows.measureElement);
  });
  // Where the focus is has to stay drawn, or the keyboard would lose its place when the page is scrolled. In one list with the others,
  // so that the row is the same element when it comes into sight.
  const kept = drawn.some(({ index }) => index === current) ? [] : [rowAt(current, outOfSight)];
  return (
    // biome-ignore lint/a11y/useSemanticElements: as above.
    <div role="rowgroup" className="relative" style={{ height: rows.getTotalSize() }}>
      {[...shown, ...kept]}
    </div>
  );
}

/** What is on paper says itself whether it is all. */
function PaperRows({ rows, left }: { rows: readonly ReactNode[]; left: number }) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: as above.
    <div role="rowgroup">
      {rows}
      {left > 0 && (
        <p className="px-inset py-row text-ink-2">
          <Plural
            value={left}
            one="# more row is not printed"
            other="# more rows are not printed"
          />
        </p>
      )}
    </div>
  );
}

/** One below the other, and none of them on two sheets. */
const onPaper: CSSProperties = { position: 'static', breakInside: 'avoid' };
const outOfSight: CSSProperties = { opacity: 0, pointerEvents: 'none' };

function useNearEnd(last: number, count: number, onNearEnd: (() => void) | undefined): void {
  useEffect(() => {
    if (onNearEnd && last >= count - 1 - overscan) onNearEnd();
  }, [last, count, onNearEnd]);
}

const widthOf = ({ width }: { width?: string }): string => width ?? 'minmax(0, 1fr)';

function openAt<Item>(item: Item | undefined, onOpen: (item: Item) => void): void {
  if (item) onOpen(item);
}

/** A link or a button in a row does its own work. */
function openUnlessLink<Item>(event: MouseEvent, item: Item, onOpen: (item: Item) => void): void {
  const target = event.target as HTMLElement;
  if (target.closest('button, input, label')) return;
  // A link that let the click pass is opened by the row; one that was followed opens elsewhere.
  if (target.closest('a') && !event.defaultPrevented) return;
  onOpen(item);
}

function toggleIn({ chosen, onChange }: RowSelection, id: string | undefined): void {
  if (id === undefined) return;
  const next = new Set(chosen);
  if (!next.delete(id)) next.add(id);
  onChange(next);
}
