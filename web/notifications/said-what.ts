import type { NotificationRow } from '#api/contract.ts';
import type { DraftView } from '#api/contract-drafts.ts';

/** What was just handed in, and on which record. */
export type SaidWhat = Readonly<{ draft: DraftView; row: NotificationRow }>;
