import CircleHelp from 'lucide-react/icons/circle-question-mark';
import type { ReactNode } from 'react';
import { Button } from 'react-aria-components/Button';
import { Dialog, DialogTrigger } from 'react-aria-components/Dialog';
import { Popover } from 'react-aria-components/Popover';

/** An explanation that opens beside what it explains, for those who want it. */
export function Hint({ label, children }: { label: string; children: ReactNode }) {
  return (
    <DialogTrigger>
      <Button
        aria-label={label}
        className="inline-grid size-6 cursor-pointer place-items-center rounded-full align-middle text-ink-3 hover:text-accent"
      >
        <CircleHelp aria-hidden="true" className="size-4" />
      </Button>
      <Popover className="arrives max-w-80 rounded-lg border border-line bg-raised shadow-raised">
        <Dialog aria-label={label} className="prose-line px-4 py-3 text-sm outline-none">
          {children}
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}
