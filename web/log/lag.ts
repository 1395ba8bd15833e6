import type { LogView } from '#api/contract.ts';

/** How far a holder's last receipt reaches into a log as this node holds it. */
export type Holding = Readonly<{ by: string; size: number; at?: string; behind: number }>;

/** Every other member of the group, in the given order, whether or not it has sent a receipt yet. */
export function holdingsOf(log: LogView, members: readonly string[]): readonly Holding[] {
  return members
    .filter((party) => party !== log.party)
    .map((by) => {
      const held = log.holders.find((holder) => holder.by === by);
      return {
        by,
        size: held?.size ?? 0,
        behind: Math.max(log.size - (held?.size ?? 0), 0),
        ...(held ? { at: held.at } : {}),
      };
    });
}
