/** What passed in one day (UTC) on one line. */
export type DayUse = Readonly<{ bytes: number; statements: number }>;

const nothing: DayUse = { bytes: 0, statements: 0 };

/**
 * Counts what passes each day, by a key of the caller's. It stands in memory: a restart forgets what was counted that day, so
 * a quota is a bound on what one run of the process moves in a day, and never stops a node for longer than the day.
 * Bounded by the keys, which name members of groups only.
 */
export interface DayMeter {
  today(key: string, nowMs: number): DayUse;
  add(key: string, nowMs: number, use: DayUse): void;
}

export function dayMeter(): DayMeter {
  let day = -1;
  const uses = new Map<string, DayUse>();
  const turnTo = (nowMs: number): void => {
    const today = Math.floor(nowMs / 86_400_000);
    if (today === day) return;
    day = today;
    uses.clear();
  };
  return {
    today: (key, nowMs) => {
      turnTo(nowMs);
      return uses.get(key) ?? nothing;
    },
    add: (key, nowMs, use) => {
      turnTo(nowMs);
      const before = uses.get(key) ?? nothing;
      uses.set(key, {
        bytes: before.bytes + use.bytes,
        statements: before.statements + use.statements,
      });
    },
  };
}

export function isSpent(
  use: DayUse,
  quotas: Readonly<{ bytesPerDay: number; statementsPerDay: number }>,
): boolean {
  return use.bytes >= quotas.bytesPerDay || use.statements >= quotas.statementsPerDay;
}
