import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { NoticeClock } from '#desks/notifications/view.ts';

/** Where a clock stands when it is not simply running. */
const words: Readonly<Record<Exclude<NoticeClock['phase'], 'running'>, MessageDescriptor>> = {
  'not-started': msg`The clock starts when the importing side receives the notice.`,
  suspended: msg`The clock stands still while the area is suspended.`,
  answered: msg`Answered within the period.`,
  quiet: msg`The period is over. No receipt from after its end is held yet.`,
  silent: msg`The period ended without an answer.`,
  ended: msg`The clock ended with the notice.`,
};

export const phaseWords: Readonly<Record<string, MessageDescriptor>> = words;
