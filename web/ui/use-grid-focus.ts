import { type KeyboardEvent, useEffect, useRef, useState } from 'react';

const pageStep = 10;

/** Where a key leads from a row, or `undefined` where it leads nowhere. The letters only while the officer has not switched them off. */
export function rowAfterKey(
  key: string,
  at: number,
  count: number,
  letters: boolean,
): number | undefined {
  const last = count - 1;
  switch (key) {
    case 'ArrowDown':
      return Math.min(at + 1, last);
    case 'ArrowUp':
      return Math.max(at - 1, 0);
    case 'PageDown':
      return Math.min(at + pageStep, last);
    case 'PageUp':
      return Math.max(at - pageStep, 0);
    case 'Home':
      return 0;
    case 'End':
      return last;
    case 'j':
      return letters ? Math.min(at + 1, last) : undefined;
    case 'k':
      return letters ? Math.max(at - 1, 0) : undefined;
    default:
      return undefined;
  }
}

/**
 * One stop for the Tab key, and the row that has the focus. Only the rows in sight exist, so the focus waits until the row that it goes
 * to has been drawn.
 */
export function useGridFocus({
  count,
  letters,
  show,
  onOpen,
  onToggle,
}: {
  count: number;
  letters: boolean;
  /** Brings a row into sight. */
  show: (index: number) => void;
  onOpen: ((index: number) => void) | undefined;
  onToggle: ((index: number) => void) | undefined;
}) {
  const grid = useRef<HTMLDivElement>(null);
  const [chosen, setChosen] = useState(0);
  const goingTo = useRef<number | undefined>(undefined);
  const current = Math.min(chosen, Math.max(count - 1, 0));
  useEffect(() => {
    if (goingTo.current === undefined) return;
    const row = grid.current?.querySelector<HTMLElement>(`[data-index="${goingTo.current}"]`);
    if (!row) return;
    goingTo.current = undefined;
    row.focus({ preventScroll: true });
  });
  const go = (index: number) => {
    goingTo.current = index;
    setChosen(index);
    show(index);
  };
  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>) => {
    const target = event.target as HTMLElement;
    if (event.altKey || event.ctrlKey || event.metaKey || target.role !== 'row') return;
    const next = rowAfterKey(event.key, current, count, letters);
    if (next !== undefined) go(next);
    else if (event.key === 'Enter' && onOpen) onOpen(current);
    else if (event.key === ' ' && onToggle) onToggle(current);
    else if (event.key === 'x' && letters && onToggle) onToggle(current);
    else return;
    event.preventDefault();
  };
  return { grid, current, setCurrent: setChosen, onKeyDown, go };
}
