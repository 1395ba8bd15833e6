import type { ReactNode } from 'react';
import { classNames } from './class-names.ts';

export type TagLook = 'open' | 'said' | 'past';

const looks: Readonly<Record<TagLook, string>> = {
  open: 'border-accent bg-accent-tint text-accent',
  said: 'border-line-strong bg-surface text-ink',
  past: 'border-line bg-sunken text-ink-2',
};

/** A state in words. The look only says whether somebody is to act; it never takes a side. */
export function Tag({ look, children }: { look: TagLook; children: ReactNode }) {
  return (
    <span
      className={classNames(
        'inline-flex min-h-6 items-center gap-1.5 rounded-full border px-2.5 py-px text-xs font-semibold',
        looks[look],
      )}
    >
      <TagMark look={look} />
      {children}
    </span>
  );
}

/** Half full while somebody is to act, full once a position is on record, empty when nothing runs any more. */
function TagMark({ look }: { look: TagLook }) {
  return (
    <svg viewBox="0 0 10 10" aria-hidden="true" className="size-2.5 shrink-0">
      <circle cx="5" cy="5" r="4" fill="none" stroke="currentColor" strokeWidth="1.5" />
      {look === 'open' && <path d="M5 1a4 4 0 0 1 0 8z" fill="currentColor" />}
      {look === 'said' && <circle cx="5" cy="5" r="4" fill="currentColor" />}
    </svg>
  );
}
