import type { ReactNode } from 'react';

export type Entry = Readonly<{
  id: string;
  icon?: ReactNode;
  title: ReactNode;
  facts?: ReactNode;
  actions?: ReactNode;
}>;

/** Things that one has and can look after: passkeys, sessions, tokens, saved views. */
export function EntryList({ label, entries }: { label: string; entries: readonly Entry[] }) {
  return (
    <ul
      aria-label={label}
      className="divide-y divide-line rounded-lg border border-line bg-surface"
    >
      {entries.map((entry) => (
        <li key={entry.id} className="flex flex-wrap items-center gap-x-3 gap-y-1 px-inset py-row">
          {entry.icon !== undefined && <span className="text-ink-3">{entry.icon}</span>}
          <div className="min-w-0 flex-1 basis-40">
            <p className="font-semibold">{entry.title}</p>
            {entry.facts !== undefined && <p className="text-xs text-ink-3">{entry.facts}</p>}
          </div>
          {entry.actions !== undefined && <div className="flex gap-1.5">{entry.actions}</div>}
        </li>
      ))}
    </ul>
  );
}
