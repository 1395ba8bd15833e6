import type { ReactNode } from 'react';

/** Nothing here, why, and what would bring something. */
export function Empty({ title, children }: { title: ReactNode; children: ReactNode }) {
  return (
    <div className="rounded-lg border border-dashed border-line-strong px-6 py-10 text-center">
      <p className="text-lg font-semibold">{title}</p>
      <div className="prose-line mx-auto mt-1.5 max-w-xl text-ink-2">{children}</div>
    </div>
  );
}
