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
        'inline-flex min-h-6 items-center gap-1.5 rounded-full border px-2.5 py-0.5 text-xs font-semibold',
        looks[look],
      )}
    >
      <span
        aria-hidden="true"
        className={classNames(
          'size-1.5 rounded-full',
          look === 'open' ? 'bg-accent' : 'border border-current',
        )}
      />
      {children}
    </span>
  );
}
