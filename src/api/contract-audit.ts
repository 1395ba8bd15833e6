/** What the API answers about the audit trail; see contract.ts. */
import type { HashHex } from '#kernel/id.ts';

/** GET /api/v1/audit?officer=&action=&group=&record=&from=&before=&failed=1&after=&limit= → newest first; times in POSIX milliseconds */
export type AuditList = Readonly<{
  items: readonly AuditRow[];
  /** Lines on the trail in all. */
  size: number;
  /** For `after` of the next page. */
  next?: string;
}>;

export type AuditRow = Readonly<{
  n: number;
  atMs: number;
  actor: 'officer' | 'token' | 'console' | 'nobody' | 'node';
  officer?: string | undefined;
  authority?: string | undefined;
  session?: string | undefined;
  token?: string | undefined;
  address?: string | undefined;
  agent?: string | undefined;
  action: string;
  status: number;
  group?: string | undefined;
  records?: readonly string[] | undefined;
  about?: Readonly<Record<string, string>> | undefined;
  head: HashHex;
}>;

/** GET /api/v1/audit/check → the whole trail computed again and compared with what the national log sealed. */
export type AuditVerdict =
  | Readonly<{ kind: 'whole'; size: number; sealed: number }>
  | Readonly<{ kind: 'altered'; at: number }>
  | Readonly<{ kind: 'not-as-sealed'; entries: number }>
  | Readonly<{ kind: 'shorter-than-sealed'; entries: number; size: number }>;

/** GET /api/v1/audit/export?from=<n> → application/x-ndjson with the names of OCSF 1.6.0 */
