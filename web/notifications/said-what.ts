import type { NotificationRow, StatementView } from '#api/contract.ts';

/** What was just signed, and on which record. */
export type SaidWhat = Readonly<{ statement: StatementView; row: NotificationRow }>;
