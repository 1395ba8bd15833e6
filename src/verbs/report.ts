/** Say: what each side states stays attributed to it and is never merged; only how the statements stand to each other is derived. */
import type { PartyId } from '#kernel/id.ts';

export type Standing =
  | 'nobody-spoke'
  /** One side has spoken; the other has neither confirmed nor denied. */
  | 'one-side'
  | 'agreed'
  | 'contested';

/** How the statements of several sides about one matter stand to each other. `alike` says when two of them mean the same. */
export function standing<Stated>(
  stated: ReadonlyMap<PartyId, Stated>,
  alike: (a: Stated, b: Stated) => boolean,
): Standing {
  const [first, ...others] = stated.values();
  if (first === undefined) return 'nobody-spoke';
  if (others.length === 0) return 'one-side';
  return others.every((other) => alike(first, other)) ? 'agreed' : 'contested';
}
