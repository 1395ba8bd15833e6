import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { NotificationRow } from '#api/contract.ts';
import { jointOf } from './joint-view.ts';

export type SideState = Readonly<{ party: string; word: MessageDescriptor }>;

/** Where each side stands by its own statements, the exporting side first as in the notice, whoever reads. */
export function sideStates(row: NotificationRow): readonly SideState[] {
  return [
    { party: row.exporter, word: exporterWord(row) },
    { party: row.importer, word: importerWord(row) },
  ];
}

function exporterWord(row: NotificationRow): MessageDescriptor {
  const { withdrawn, notShipped, dispatches } = jointOf(row);
  if (withdrawn) return msg`Withdrawn`;
  if (notShipped) return msg`Not shipped`;
  if (dispatches.some((dispatch) => !dispatch.notShipped)) return msg`Dispatched`;
  return msg`Notified`;
}

function importerWord(row: NotificationRow): MessageDescriptor {
  const { arrivals, dispatches, answer, questions, moreTime, acknowledged, notices } = jointOf(row);
  if (arrivals.length > 0 || dispatches.some(({ arrived }) => arrived)) return msg`Arrived`;
  if (answer?.kind === 'objected') return msg`Objected`;
  if (answer?.kind === 'not-objected') return msg`No objection`;
  if (questions.some(({ open }) => open)) return msg`Question open`;
  if (moreTime.some(({ open }) => open)) return msg`More time asked`;
  if (acknowledged) return msg`Looking at it`;
  return notices.at(-1)?.received ? msg`Received` : msg`Not yet received`;
}
