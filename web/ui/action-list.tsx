import type { MouseEvent, ReactNode } from 'react';
import { useShortcutsOn } from '../app/shortcuts-choice.ts';
import { useGridFocus } from './use-grid-focus.ts';

/**
 * Things to act upon, a few to a page. One stop for the Tab key and then the buttons of the row that has the focus; arrows or j and k move,
 * Enter opens.
 */
export function ActionList<Item extends Readonly<{ id: string }>>({
  label,
  items,
  onOpen,
  children,
}: {
  label: string;
  items: readonly Item[];
  onOpen: (item: Item) => void;
  /** @param isCurrent whether the buttons of the row are stops for the Tab key. */
  children: (item: Item, isCurrent: boolean) => ReactNode;
}) {
  const { grid, current, setCurrent, onKeyDown } = useGridFocus({
    count: items.length,
    letters: useShortcutsOn(),
    show: (index) =>
      grid.current?.querySelector(`[data-index="${index}"]`)?.scrollIntoView({ block: 'nearest' }),
    onOpen: (index) => {
      const item = items[index];
      if (item) onOpen(item);
    },
    onToggle: undefined,
  });
  const open = (event: MouseEvent, item: Item) => {
    if (!(event.target as HTMLElement).closest('a, button')) onOpen(item);
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: rows that are acted upon are a grid, not a table of figures.
    <div
      ref={grid}
      role="grid"
      aria-label={label}
      onKeyDown={onKeyDown}
      className="divide-y divide-line overflow-hidden rounded-lg border border-line bg-surface"
    >
      {items.map((item, index) => (
        // biome-ignore lint/a11y/useSemanticElements lint/a11y/useKeyWithClickEvents: keys are heard by the grid, for all of its rows.
        <div
          key={item.id}
          role="row"
          tabIndex={index === current ? 0 : -1}
          data-index={index}
          data-key={item.id}
          onFocus={() => setCurrent(index)}
          onClick={(event) => open(event, item)}
          className="cursor-pointer px-inset py-row outline-none hover:bg-ground focus-visible:outline-2 focus-visible:-outline-offset-2 focus-visible:outline-accent"
        >
          {/* biome-ignore lint/a11y/useSemanticElements lint/a11y/useFocusableInteractive: as above. */}
          <div role="gridcell">{children(item, index === current)}</div>
        </div>
      ))}
    </div>
  );
}
