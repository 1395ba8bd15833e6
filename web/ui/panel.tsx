import type { ReactNode } from 'react';
import { visibleText } from '#kernel/visible-text.ts';
import { classNames } from './class-names.ts';

/** A titled part of a page. */
export function Panel({
  title,
  note,
  aside,
  children,
  className,
}: {
  title: ReactNode;
  note?: ReactNode;
  /** What can be done with the part as a whole. */
  aside?: ReactNode;
  children: ReactNode;
  className?: string;
}) {
  return (
    <section
      className={classNames(
        'rounded-lg border border-line bg-surface print:break-inside-avoid print:border-0 print:border-t-2 print:border-line-strong print:rounded-none',
        className,
      )}
    >
      <header className="flex min-h-control flex-wrap items-center justify-between gap-x-4 gap-y-0.5 border-b border-line px-inset py-cell print:px-0">
        <h2 className="font-semibold">{title}</h2>
        {note !== undefined && <p className="text-xs text-ink-3">{note}</p>}
        {aside}
      </header>
      <div className="px-inset py-row print:px-0">{children}</div>
    </section>
  );
}

/** Name and value pairs; a value that is absent leaves its row out. */
export function Facts({
  rows,
  wide = false,
}: {
  rows: readonly (readonly [ReactNode, ReactNode])[];
  /** Two pairs to a line where there is room. */
  wide?: boolean;
}) {
  const told = rows.filter(
    ([, value]) => value !== undefined && value !== null && value !== false && value !== '',
  );
  return (
    <dl
      className={classNames(
        'grid grid-cols-1 gap-x-5 gap-y-0.5 text-sm sm:grid-cols-[fit-content(12rem)_minmax(0,1fr)] sm:items-baseline sm:gap-y-1.5',
        wide &&
          'lg:grid-cols-[fit-content(12rem)_minmax(0,1fr)_fit-content(12rem)_minmax(0,1fr)] print:grid-cols-[fit-content(12rem)_minmax(0,1fr)_fit-content(12rem)_minmax(0,1fr)]',
      )}
    >
      {told.map(([name, value], index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the rows are fixed by the caller and never move.
        <div key={index} className="contents">
          <dt className="text-ink-3 max-sm:mt-1.5 max-sm:text-xs">{name}</dt>
          <dd className="min-w-0">{typeof value === 'string' ? visibleText(value) : value}</dd>
        </div>
      ))}
    </dl>
  );
}
