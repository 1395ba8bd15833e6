/** Items by the quarter in which they are due. */
import type { PlanRow } from '#api/contract-records.ts';

export type Quarter = Readonly<{ year: string; quarter: number }>;
export type QuarterOfItems = Readonly<{
  /** `2026-4`; empty for items without a due date. */
  id: string;
  at?: Quarter;
  rows: readonly PlanRow[];
}>;

/** @param date `YYYY-MM-DD`, or an instant */
export const quarterOf = (date: string): Quarter => ({
  year: date.slice(0, 4),
  quarter: Math.ceil(Number(date.slice(5, 7)) / 3),
});

/** In the order of the rows, which is that of their dates. */
export function byQuarter(rows: readonly PlanRow[]): readonly QuarterOfItems[] {
  const quarters = new Map<string, QuarterOfItems>();
  for (const row of rows) {
    const at = row.line.due === undefined ? undefined : quarterOf(row.line.due);
    const id = at ? `${at.year}-${at.quarter}` : '';
    const before = quarters.get(id)?.rows ?? [];
    quarters.set(id, { id, rows: [...before, row], ...(at && { at }) });
  }
  return [...quarters.values()];
}
