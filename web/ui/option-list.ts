/** What opens under a control to choose from, the same everywhere. */
export const popoverClass =
  'max-h-80 max-w-[calc(100vw-1rem)] overflow-auto rounded-lg border border-line bg-raised p-1 shadow-raised';

export const optionClass =
  'group flex min-h-control-small cursor-pointer items-center gap-2 rounded-sm px-2.5 py-1 text-sm outline-none ' +
  'data-focused:bg-accent-tint data-selected:font-semibold data-disabled:opacity-50';

/** The button that opens it. */
export const openerClass =
  'flex min-h-control cursor-pointer items-center gap-2 rounded-md border border-line-strong bg-surface px-2.5 py-1 text-left text-sm hover:border-accent';
