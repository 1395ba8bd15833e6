import { useRouter } from '@tanstack/react-router';
import { useEffect } from 'react';
import { openOverlay } from './overlay.ts';
import { places } from './places.ts';
import { useShortcutsOn } from './shortcuts-choice.ts';

const togetherMs = 1_200;

/** Somebody is writing, or choosing in something that has keys of its own. */
function isTaken(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  return (
    target.isContentEditable ||
    target.closest('input, textarea, select, [role=listbox], [role=menu], [role=dialog]') !== null
  );
}

const rowsIn = '[role=grid] [role=row][data-index]';

/** From the end of one list to the beginning of the next, and back. */
function moveToList(focused: Element, key: 'ArrowDown' | 'ArrowUp'): boolean {
  const grids = [...document.querySelectorAll('main [role=grid]:has([data-index])')];
  const own = grids.findIndex((grid) => grid.contains(focused));
  const next = grids[key === 'ArrowDown' ? own + 1 : own - 1];
  const rows = next?.querySelectorAll<HTMLElement>('[role=row][data-index]');
  const row = rows?.[key === 'ArrowDown' ? 0 : rows.length - 1];
  row?.focus();
  return row !== undefined;
}

/** From a row to the next, as the arrow would; from elsewhere into the first list of the page. */
function moveInList(key: 'ArrowDown' | 'ArrowUp'): boolean {
  const focused = document.activeElement;
  if (focused?.matches(rowsIn)) {
    const beside =
      key === 'ArrowDown' ? focused.nextElementSibling : focused.previousElementSibling;
    if (!beside && moveToList(focused, key)) return true;
    focused.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
    return true;
  }
  const grid = document.querySelector('main [role=grid]:has([data-index])');
  const row = grid?.querySelector<HTMLElement>('[role=row][data-index][tabindex="0"]');
  row?.focus();
  return row !== undefined && row !== null;
}

/** Presses the nth thing that can be said from the row that has the focus. */
function actInRow(place: number): boolean {
  const row = document.activeElement;
  if (!row?.matches(rowsIn)) return false;
  const button = row.querySelectorAll<HTMLElement>('[data-act]')[place - 1];
  button?.click();
  return button !== undefined;
}

type Go = (path: string) => void;

/** What a single letter does. True where it did something. */
function actOnLetter(key: string, afterG: boolean, go: Go): boolean {
  if (afterG) {
    const place = places.find((each) => each.key === key);
    if (place) go(place.to);
    return place !== undefined;
  }
  if (key === 'j') return moveInList('ArrowDown');
  if (key === 'k') return moveInList('ArrowUp');
  if (/^[1-9]$/.test(key)) return actInRow(Number(key));
  if (key === 'c') go('/notifications/new');
  else if (key === '/') return focusSearch();
  else if (key === '?') openOverlay('shortcuts');
  else return false;
  return true;
}

function focusSearch(): boolean {
  const search = document.querySelector<HTMLElement>('[data-shortcut="/"]');
  if (search) search.focus();
  else openOverlay('palette');
  return true;
}

/** Keys that act on every page. Ctrl-K always does; single letters only while the officer has not switched them off. */
export function useKeyboard(): void {
  const router = useRouter();
  const letters = useShortcutsOn();
  useEffect(() => {
    // Never yet: at 0, a page of less than a second would take its first letter for one after a g.
    let gMs = Number.NEGATIVE_INFINITY;
    const onKeyDown = (event: KeyboardEvent) => {
      if (!event.isTrusted) return;
      const isPalette = event.key.toLowerCase() === 'k' && (event.ctrlKey || event.metaKey);
      if (isPalette) {
        event.preventDefault();
        openOverlay('palette');
        return;
      }
      if (!letters || event.ctrlKey || event.metaKey || event.altKey || isTaken(event.target)) {
        return;
      }
      const afterG = event.timeStamp - gMs < togetherMs;
      gMs = event.key === 'g' ? event.timeStamp : Number.NEGATIVE_INFINITY;
      const go = (path: string) => router.history.push(path);
      if (!actOnLetter(event.key, afterG, go)) return;
      event.preventDefault();
      event.stopPropagation();
    };
    // Before the lists hear it: they would take a letter for the beginning of a name.
    document.addEventListener('keydown', onKeyDown, true);
    return () => document.removeEventListener('keydown', onKeyDown, true);
  }, [router, letters]);
}
