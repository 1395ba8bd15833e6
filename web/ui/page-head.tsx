import type { ReactNode } from 'react';

/** What page this is, what it is for in one sentence, and what can be done on it as a whole. */
export function PageHead({
  title,
  lead,
  aside,
}: {
  title: ReactNode;
  lead?: ReactNode;
  aside?: ReactNode;
}) {
  return (
    <div className="mb-stack flex flex-wrap items-end justify-between gap-x-6 gap-y-2">
      <div className="min-w-0">
        <h1 className="text-2xl font-semibold">{title}</h1>
        {lead && <p className="prose-line mt-0.5 max-w-3xl text-ink-2">{lead}</p>}
      </div>
      {aside}
    </div>
  );
}
