import type { EntenteNode } from '#node/node.ts';
import type { Trail } from '#officers/audit/trail.ts';

/** The trail is sealed into the national log at least once a minute while there is something new: twice, so that a slow round is no gap. */
export const sealEveryMs = 30_000;

export type KeptTrail = Readonly<{ seal: () => Promise<void>; stop: () => Promise<void> }>;

/**
 * Commits the national log to the trail again and again while it grows, and once more at the end. A party without a national log has nothing to seal into; its
 * trail is kept all the same.
 */
export function keepSealed(
  node: EntenteNode,
  trail: Trail,
  onFault: (error: unknown) => void,
): KeptTrail {
  let sealed = -1;
  const seal = async (): Promise<void> => {
    if (sealed < 0) sealed = await node.sealedEntries();
    const { size, head } = trail.head();
    if (size <= sealed) return;
    const done = await node.seal({ entries: size, head });
    if (done.ok) sealed = size;
  };
  let running: Promise<void> = Promise.resolve();
  const next = (): Promise<void> => {
    running = running.then(seal).catch(onFault);
    return running;
  };
  const timer = setInterval(() => void next(), sealEveryMs);
  timer.unref();
  return {
    seal: next,
    stop: async () => {
      clearInterval(timer);
      await next();
    },
  };
}
