import { instantOfMs } from '#kernel/instant.ts';

/** Whether the last day of a permission (UTC) has gone by. */
export const isOver = (until: string, nowMs: number): boolean =>
  instantOfMs(nowMs).slice(0, 10) > until;
