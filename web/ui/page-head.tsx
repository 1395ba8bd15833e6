import type { ReactNode } from 'react';

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
    <div className="mb-5 flex flex-wrap items-end justify-between gap-x-6 gap-y-2">
      <div className="min-w-0">
        <h1 className="text-2xl font-semibold">{title}</h1>
        {lead && <p className="prose-line mt-0.5 text-ink-2">{lead}</p>}
      </div>
      {aside}
    </div>
  );
}
