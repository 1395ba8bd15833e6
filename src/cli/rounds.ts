import type { EntenteNode } from '#node/node.ts';

const minuteMs = 60_000;
/** How long the text index lets a burst of statements finish before it follows. */
const indexDelayMs = 1_000;

/**
 * What a running node does by itself, beside pulling: lets time change what only time changes, writes the receipts that are due, destroys keys that were replaced, erases what retention asks for where
 * that was started, describes
 * its server in groups that have been founded meanwhile, and brings the text index up.
 */
export function startRounds(
  node: EntenteNode,
  options: Readonly<{ describe?: () => Promise<void>; onFault: (error: unknown) => void }>,
): Readonly<{ stop: () => Promise<void> }> {
  let running: Promise<void> = Promise.resolve();
  let indexing: NodeJS.Timeout | undefined;
  const run = (job: () => Promise<unknown>): void => {
    running = running.then(job).then(() => undefined, options.onFault);
  };
  const round = async (): Promise<void> => {
    await node.passTime();
    await node.receiptDue();
    await node.followRetention();
    await node.retireKeys();
    await options.describe?.();
  };
  const indexSoon = (): void => {
    indexing ??= setTimeout(() => {
      indexing = undefined;
      run(() => node.store.indexText());
    }, indexDelayMs);
  };
  run(round);
  indexSoon();
  const unsubscribe = node.onChange(indexSoon);
  const everyMinute = setInterval(() => run(round), minuteMs);
  return {
    stop: async () => {
      unsubscribe();
      clearInterval(everyMinute);
      clearTimeout(indexing);
      await running;
    },
  };
}
