import type { ReactNode } from 'react';

export type TimelineEntry = Readonly<{
  id: string;
  /** When, already in words. */
  when: ReactNode;
  what: ReactNode;
  who?: ReactNode;
  children?: ReactNode;
}>;

/** What happened, one below the other. An ordered list, for a table says the same where columns are compared. */
export function Timeline({ entries }: { entries: readonly TimelineEntry[] }) {
  return (
    <ol className="relative space-y-4 border-l-2 border-line pl-5">
      {entries.map((entry) => (
        <li key={entry.id} className="relative">
          <span
            aria-hidden="true"
            className="absolute top-1.5 -left-[1.625rem] size-2.5 rounded-full border-2 border-accent bg-surface"
          />
          <p className="flex flex-wrap items-baseline justify-between gap-x-4">
            <span className="font-semibold">{entry.what}</span>
            <span className="text-xs text-ink-3">{entry.when}</span>
          </p>
          {entry.who !== undefined && <p className="text-sm text-ink-2">{entry.who}</p>}
          {entry.children !== undefined && <div className="mt-1.5 text-sm">{entry.children}</div>}
        </li>
      ))}
    </ol>
  );
}
