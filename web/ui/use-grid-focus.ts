import { type KeyboardEvent, type RefObject, useEffect, useRef, useState } from 'react';

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

function placeOf(row: HTMLElement): number | undefined {
  const place = Number(row.dataset['index'] ?? 'none');
  return Number.isInteger(place) ? place : undefined;
}

/**
 * Rows come and go by themselves. The row that has the focus is the current one wherever it has moved; when it goes, the focus passes to the row that
 * took its place, and does not fall out of the list.
 */
function useFocusThatStays(
  grid: RefObject<HTMLDivElement | null>,
  current: number,
  setChosen: (index: number) => void,
): void {
  const held = useRef<HTMLElement | undefined>(undefined);
  useEffect(() => {
    const list = grid.current;
    const onFocus = ({ target }: FocusEvent) => {
      held.current = target instanceof HTMLElement && target.role === 'row' ? target : undefined;
    };
    // A row that is taken away loses the focus as well; only one that stays has given it up.
    const onBlur = ({ target }: FocusEvent) =>
      queueMicrotask(() => {
        if (held.current === target && held.current?.isConnected) held.current = undefined;
      });
    list?.addEventListener('focusin', onFocus);
    list?.addEventListener('focusout', onBlur);
    return () => {
      list?.removeEventListener('focusin', onFocus);
      list?.removeEventListener('focusout', onBlur);
    };
  }, [grid]);
  useEffect(() => {
    const row = held.current;
    if (row === undefined) return;
    if (row.isConnected) {
      const place = placeOf(row);
      if (place !== undefined && place !== current) setChosen(place);
      return;
    }
    held.current = undefined;
    if (document.activeElement !== document.body) return;
    grid.current
      ?.querySelector<HTMLElement>(`[data-index="${current}"]`)
      ?.focus({ preventScroll: true });
  });
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
  useFocusThatStays(grid, current, setChosen);
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
    // Where the row stands now: others may have come before it since it got the focus.
    const at = placeOf(target) ?? current;
    const next = rowAfterKey(event.key, at, count, letters);
    if (next !== undefined) go(next);
    else if (event.key === 'Enter' && onOpen) onOpen(at);
    else if (event.key === ' ' && onToggle) onToggle(at);
    else if (event.key === 'x' && letters && onToggle) onToggle(at);
    else return;
    event.preventDefault();
  };
  return { grid, current, setCurrent: setChosen, onKeyDown, go };
}
