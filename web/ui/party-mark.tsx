import { classNames } from './class-names.ts';

/** The short id of a party in a frame. Every party's is alike: no flag, no colour, no order of rank. */
export function PartyMark({ party, small = false }: { party: string; small?: boolean }) {
  return (
    <span
      aria-hidden="true"
      className={classNames(
        'inline-grid shrink-0 place-items-center rounded-sm border border-line-strong bg-surface font-semibold tracking-wide text-ink-2',
        small ? 'h-5 min-w-7 px-1 text-xs' : 'h-8 min-w-9 px-1.5 text-sm',
      )}
    >
      {party.toUpperCase()}
    </span>
  );
}
