import type { ReactNode } from 'react';
import { Tooltip, TooltipTrigger } from 'react-aria-components/Tooltip';

const waitMs = 500;

/** A few words over something that can have the focus. Nothing that is needed stands only here. */
export function Tip({ text, children }: { text: ReactNode; children: ReactNode }) {
  return (
    <TooltipTrigger delay={waitMs}>
      {children}
      <Tooltip
        offset={6}
        className="max-w-72 rounded-md border border-line-strong bg-ink px-2 py-1 text-xs text-ground shadow-raised"
      >
        {text}
      </Tooltip>
    </TooltipTrigger>
  );
}
