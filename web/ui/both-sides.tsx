import type { ReactNode } from 'react';
import { PartyMark } from './party-mark.tsx';
import { PartyName } from './party-name.tsx';

export type SidePart = Readonly<{
  party: string;
  /** What it is on this record, for instance the importing side. */
  role?: ReactNode;
  /** Where it stands, in words: not yet received, looking, answered … */
  state?: ReactNode;
  children: ReactNode;
}>;

/** Every side in a column of its own, all alike, in the order of the terms and never in that of the reader. */
export function BothSides({ sides }: { sides: readonly SidePart[] }) {
  return (
    <div className="grid divide-line max-md:divide-y md:auto-cols-fr md:grid-flow-col md:divide-x print:auto-cols-fr print:grid-flow-col print:divide-x print:divide-y-0">
      {sides.map((side) => (
        <section
          key={side.party}
          className="min-w-0 max-md:py-4 max-md:first:pt-0 max-md:last:pb-0 md:px-5 md:first:pl-0 md:last:pr-0 print:px-4 print:py-0 print:first:pl-0 print:last:pr-0"
        >
          <header className="mb-3 flex items-start gap-2.5">
            <PartyMark party={side.party} />
            <div className="min-w-0 leading-snug">
              <h3 className="font-semibold">
                <PartyName party={side.party} />
              </h3>
              {side.role !== undefined && <p className="text-xs text-ink-3">{side.role}</p>}
              {side.state !== undefined && (
                <div className="mt-1 text-xs text-ink-2">{side.state}</div>
              )}
            </div>
          </header>
          {side.children}
        </section>
      ))}
    </div>
  );
}
