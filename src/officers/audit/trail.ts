/**
 * The audit trail's port. Trusted: to keep what it acknowledged, not to be honest: every head is committed to in the national log, and a
 * line that is taken out or changed shows against it. If lost: what was sealed proves how long it was, and nothing brings it back; back it up.
 *
 * Atomicity and order: lines stand in the order of the calls, each whole or not at all. Durability: when `append` resolves, the line survives a
 * crash of the process and of the machine. Lines that wait while one transaction runs share the next. Faults are thrown as `StoreFault`.
 */
import type { HashHex } from '#kernel/id.ts';
import type { AuditEvent, TrailLine } from './entry.ts';

export type TrailHead = Readonly<{ size: number; head: HashHex }>;

export type TrailQuery = Readonly<{
  officer?: string;
  /** The beginning of an action: `POST`, `GET /api/v1/notifications`. */
  action?: string;
  group?: string;
  record?: string;
  /** Only what was refused or failed. */
  failed?: boolean;
  /** POSIX milliseconds, from (inclusive) and before. */
  fromMs?: number;
  beforeMs?: number;
  /** Newest first, below this place. */
  below?: number;
  limit: number;
}>;

export const trailRowsMax = 500;

export interface Trail {
  append(event: AuditEvent): Promise<void>;
  head(): TrailHead;
  /** Newest first. */
  find(query: TrailQuery): Promise<readonly TrailLine[]>;
  /** In the order of the trail, from a place on: for export and for checking. */
  lines(from: number, count: number): Promise<readonly TrailLine[]>;
  /** The head after the first `size` lines. */
  headAt(size: number): Promise<HashHex | undefined>;
  backup(path: string): Promise<void>;
  close(): Promise<void>;
}
