// Notices of a real precursor between fictitious parties, for tests of the notifications desk.

import assert from 'node:assert/strict';
import type { NotificationJoint } from '#desks/notifications/view.ts';
import type { JsonObject } from '#kernel/canonical-json.ts';
import type { PartyId, RecordId } from '#kernel/id.ts';
import type { ClockRule } from '#ledger/terms.ts';
import { createLogs, type Holder, type Logs, termsOf, xa, xb } from './logs.ts';

/** Fifteen working days from receipt; silence permits; a question pauses for ten days at most. */
export const rule: ClockRule = {
  id: 'reply',
  bases: ['art12-10-a', 'bilateral'],
  start: 'receipt',
  days: 15,
  kind: 'working',
  calendarOf: 'asked',
  gates: 'dispatch',
  silence: 'may-proceed',
  pausesOnQuestion: true,
  pauseDaysMax: 10,
  amendment: 'restarts',
  statutory: false,
  source: 'terms of this group',
};

export const noticeFacts: JsonObject = {
  importer: 'xb',
  role: 'import',
  basis: 'art12-10-a',
  rule: 'reply',
  substances: ['cas:79099-07-3'],
  hs: ['293339'],
  dispatch: { from: '2026-12-01' },
  shipments: { kind: 'single' },
  ports: { export: 'XAAAA', import: 'XBBBB' },
  mode: 'sea',
};

export type Pair = Logs & {
  readonly notice: RecordId;
  /** A statement on the notice, by its exporter or the other. */
  on(by: PartyId, verb: string, time: string, facts?: JsonObject): number;
};

/** xa exports to xb; with the terms' clock `rule`, changed as given. */
export function pair(change: Partial<ClockRule> = {}): Pair {
  const logs = createLogs(
    termsOf([xa, xb], {
      clocks: [{ ...rule, ...change }],
      calendars: [
        { party: xb, utcOffsetMinutes: 480, weekend: [0, 6], holidays: [], workingDays: [] },
      ],
    }),
  );
  const notice = logs.record(xa, 1);
  return {
    ...logs,
    notice,
    on: (by, verb, time, facts = {}) =>
      logs.say(by, { type: `notification.${verb}`, time, record: notice, facts }),
  };
}

export function view(holder: Holder, { notice }: Pair): NotificationJoint {
  const joint = holder.joint(notice);
  assert.ok(isNotice(joint), 'the record is a notice');
  return joint;
}

function isNotice(joint: ReturnType<Holder['joint']>): joint is NotificationJoint {
  return joint?.desk === 'notifications';
}
