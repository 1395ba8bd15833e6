/** What the page's address holds: every filter, so that it can be kept and passed on. */
export type AuditFilters = Readonly<{
  officer?: string | undefined;
  action?: string | undefined;
  record?: string | undefined;
  failed?: boolean | undefined;
}>;

const textOf = (value: unknown): string | undefined =>
  typeof value === 'string' && value !== '' ? value : undefined;

export function auditFiltersOf(search: Readonly<Record<string, unknown>>): AuditFilters {
  return {
    officer: textOf(search['officer']),
    action: textOf(search['action']),
    record: textOf(search['record']),
    failed: search['failed'] === true || search['failed'] === '1' ? true : undefined,
  };
}
