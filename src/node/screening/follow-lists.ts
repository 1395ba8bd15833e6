import type { EntenteNode } from '../node.ts';
import type { Screener } from './screener.ts';

/**
 * Keeps what a running node found in step with its lists: screens the open records again after each import, and soon after the start,
 * where a process that ended in the middle or an older version left findings of other lists.
 *
 * @returns `stop`, which lets the turn that is under way end; the rest is done at the next start.
 */
export function followLists(
  node: EntenteNode,
  screener: Screener,
  onFault: (error: unknown) => void,
): Readonly<{ stop: () => Promise<void> }> {
  const stopping = new AbortController();
  let running: Promise<void> = Promise.resolve();
  const screenAgain = (): void => {
    running = running
      .then(() => screener.prepare())
      .then(() => node.rescreen(screener.edition(), stopping.signal))
      .then(() => undefined, onFault);
  };
  const unsubscribe = screener.onListsChanged(screenAgain);
  // Reading the largest lists takes some seconds of a thread: the doors open first.
  const first = setImmediate(screenAgain);
  return {
    stop: async () => {
      unsubscribe();
      clearImmediate(first);
      stopping.abort();
      await running;
    },
  };
}
