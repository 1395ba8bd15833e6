import { tell } from '../ui/tell.ts';

/** Long enough to see what one has done and to reach the way back, and short enough that nobody leaves the page before it is done. */
const undoMs = 8_000;

export type Later = Readonly<{
  text: string;
  undo: string;
  /** Told to whoever holds the bar open and takes back what is done by then. */
  tooLate: string;
  act: () => void;
  onUndone: () => void;
}>;

/**
 * Does something in a few seconds, unless whoever asked takes it back: nothing has left until then, and nothing stands in a log that cannot be edited. Where
 * the page is closed sooner, nothing was done.
 */
export function actLater({ text, undo, tooLate, act, onUndone }: Later): void {
  let isDone = false;
  const timer = setTimeout(() => {
    isDone = true;
    act();
  }, undoMs);
  const takeBack = () => {
    if (isDone) return tell({ text: tooLate });
    clearTimeout(timer);
    onUndone();
  };
  tell({ text, undo: { verb: undo, act: takeBack }, shownMs: undoMs });
}
