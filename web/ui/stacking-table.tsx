import type { ReactNode } from 'react';
import { classNames } from './class-names.ts';

/** Roles that the elements have anyway while they are displayed as a table, and lose as blocks. */
const as = {
  table: { role: 'table' },
  rowgroup: { role: 'rowgroup' },
  row: { role: 'row' },
  columnheader: { role: 'columnheader' },
  cell: { role: 'cell' },
} as const;

/**
 * A table whose rows become stacked cards on a small screen. It stays a table
 * for those who do not see it.
 */
export function StackingTable({
  label,
  columns,
  children,
}: {
  label: string;
  columns: readonly string[];
  children: ReactNode;
}) {
  return (
    <table {...as.table} aria-label={label} className="w-full text-sm max-md:block">
      <thead {...as.rowgroup} className="border-b border-line max-md:sr-only">
        <tr {...as.row}>
          {columns.map((name) => (
            <th
              key={name}
              {...as.columnheader}
              scope="col"
              className="py-cell pr-5 text-left align-bottom text-xs font-normal text-ink-3 last:pr-0"
            >
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody {...as.rowgroup} className="divide-y divide-line max-md:block">
        {children}
      </tbody>
    </table>
  );
}

/** `isCompact`: for lists of hundreds, whose values need no name beside them. */
export function StackingRow({
  isCompact = false,
  children,
}: {
  isCompact?: boolean;
  children: ReactNode;
}) {
  return (
    <tr
      {...as.row}
      className={classNames(
        isCompact
          ? 'max-md:flex max-md:flex-wrap max-md:items-baseline max-md:gap-x-3 max-md:py-2'
          : 'max-md:block max-md:space-y-1.5 max-md:py-3 max-md:first:pt-0',
      )}
    >
      {children}
    </tr>
  );
}

/** `label`: the column's name, shown beside the value where the heading row is not. */
export function StackingCell({
  label,
  children,
  className,
}: {
  label?: string;
  children: ReactNode;
  className?: string;
}) {
  return (
    <td
      {...as.cell}
      className={classNames(
        'py-cell pr-5 align-baseline last:pr-0 max-md:block max-md:p-0',
        className,
      )}
    >
      {label !== undefined && (
        <span aria-hidden="true" className="block text-xs text-ink-3 md:hidden">
          {label}
        </span>
      )}
      {children}
    </td>
  );
}
