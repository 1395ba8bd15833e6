import type { MessageDescriptor } from '@lingui/core';
import type { NotificationRow } from '#api/contract.ts';
import { jointOf } from './joint-view.ts';
import { statementWord } from './statement-words.ts';
import { statusWord } from './status-words.ts';

export type SideState = Readonly<{ party: string; word: MessageDescriptor | undefined }>;

/** Where each side stands by its own statements, the exporting side first as in the notice, whoever reads. */
export function sideStates(row: NotificationRow): readonly SideState[] {
  return [
    { party: row.exporter, word: exporterWord(row) },
    { party: row.importer, word: importerWord(row) },
  ];
}

function exporterWord(row: NotificationRow): MessageDescriptor | undefined {
  const { withdrawn, notShipped, dispatches } = jointOf(row);
  if (withdrawn) return statusWord('withdrawn');
  if (notShipped) return statusWord('not-shipped');
  if (dispatches.some((dispatch) => !dispatch.notShipped)) return statusWord('dispatched');
  return statementWord('notification.notified');
}

function importerWord(row: NotificationRow): MessageDescriptor | undefined {
  const { arrivals, dispatches, answer, questions, moreTime, acknowledged, notices } = jointOf(row);
  if (arrivals.length > 0 || dispatches.some(({ arrived }) => arrived))
    return statusWord('arrived');
  if (answer?.kind === 'objected') return statusWord('objected');
  if (answer?.kind === 'not-objected') return statusWord('not-objected');
  if (questions.some(({ open }) => open)) return statusWord('question-open');
  if (moreTime.some(({ open }) => open)) return statusWord('more-time-asked');
  if (acknowledged) return statusWord('acknowledged');
  return statusWord(notices.at(-1)?.received ? 'received' : 'not-received');
}
