/**
 * What can be said at the notifications desk: facts of each type (docs/spec/notifications.md). Contents are in `contents.ts`.
 */

import { z } from 'zod';
import { type CivilDate, midnightOf, plusDays } from '#kernel/instant.ts';
import { phrase } from '#kernel/phrase.ts';
import type { StatementType } from '#verbs/desk.ts';
import { codeForm, dateForm, partyForm, recordForm, seqForm, slugForm } from '#verbs/forms.ts';
import { movementContent, noticeContent, remarkContent } from './contents.ts';
import { nationalPeriodIds } from './regimes.ts';
import { unfitNotice } from './unfit.ts';

export const area = 'treaty-notifications';

/** Why the notice is given. */
export const bases = [
  'art12-10-a',
  'table-ii-on-request',
  'bilateral',
  'national-licence',
  'voluntary',
] as const;
export const objectionReasons = [
  'consignee-unknown',
  'no-import-permit',
  'quantity-not-legitimate',
  'end-use-unverified',
  'diverted-before',
  'importer-denies-order',
  'substance-not-permitted',
  'documents-inconsistent',
  'other',
] as const;
export const notShippedReasons = [
  'order-cancelled',
  'licence-refused',
  'objection',
  'release-denied',
  'stopped-in-transit',
  'other',
] as const;
export const modes = ['sea', 'air', 'road', 'rail', 'post'] as const;

export const substancesMax = 16;
const transitPortsMax = 8;
const linesMax = 100;
const seriesDaysMax = 366;

/** `cas:` with a CAS Registry Number, or `name:` with the international non-proprietary or treaty name as one word. */
export const substanceForm = z
  .string()
  .regex(/^(?:cas:\d{2,7}-\d{2}-\d|name:[a-z0-9][a-z0-9-]{0,62})$/);
const portForm = z.string().regex(/^[A-Z]{2}[A-Z2-9]{3}$/);

const shipmentsForm = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('single') }),
  z
    .strictObject({ kind: z.literal('several'), from: dateForm, to: dateForm })
    .refine(
      ({ from, to }) => isSeries(from, to),
      phrase('several shipments lie within twelve months'),
    ),
]);

function isSeries(from: CivilDate, to: CivilDate): boolean {
  const end = midnightOf(to);
  return end > midnightOf(from) && end <= plusDays(midnightOf(from), seriesDaysMax);
}

export const noticeFacts = z
  .strictObject({
    importer: partyForm,
    role: z.enum(['import', 'transit']),
    basis: z.enum(bases),
    /** A clock rule of the terms. Without one, silence has no effect. */
    rule: slugForm.exactOptional(),
    /** The record of the invocation that this notice answers to. */
    invocation: recordForm.exactOptional(),
    substances: z.array(substanceForm).min(1).max(substancesMax),
    hs: z
      .array(z.string().regex(/^\d{6,12}$/))
      .min(1)
      .max(substancesMax)
      .exactOptional(),
    dispatch: z
      .strictObject({ from: dateForm, to: dateForm.exactOptional() })
      .refine(
        ({ from, to }) => to === undefined || to >= from,
        phrase('the window ends after it begins'),
      ),
    shipments: shipmentsForm,
    ports: z.strictObject({
      export: portForm,
      import: portForm,
      transit: z.array(portForm).min(1).max(transitPortsMax).exactOptional(),
    }),
    mode: z.enum(modes),
    waiver: z.literal('regular-customer').exactOptional(),
    /** What the exporter owes to his own authority; never a clock between governments. */
    national: z.enum(nationalPeriodIds).exactOptional(),
    incbCopied: z.boolean().exactOptional(),
    penOnline: codeForm.exactOptional(),
    permits: z
      .strictObject({ export: codeForm.exactOptional(), import: codeForm.exactOptional() })
      .refine((permits) => Object.keys(permits).length > 0, phrase('at least one permit'))
      .exactOptional(),
  })
  .refine(
    ({ basis, role, rule }) => rule === undefined || (basis !== 'voluntary' && role === 'import'),
    phrase('no clock: the notice is voluntary, or goes to a transit authority'),
  );
export type NoticeFacts = z.infer<typeof noticeFacts>;

/** Every answer names the notice it answers: `seq` in the exporter's log, so that nobody answers what he has not seen. */
const toNotice = { notice: seqForm };
export const acknowledgedFacts = z.strictObject({ ...toNotice });
export const askedFacts = z.strictObject({ ...toNotice, question: slugForm });
export const moreTimeAskedFacts = z.strictObject({ ...toNotice, until: dateForm });
export const notObjectedFacts = z.strictObject({ ...toNotice });
export const objectedFacts = z.strictObject({ ...toNotice, reason: z.enum(objectionReasons) });
export const objectionLiftedFacts = z.strictObject({ ...toNotice });
export const concernFacts = z.strictObject({ ...toNotice, concern: slugForm });

/** `question`: `seq` in the log of the party that asked. */
export const answeredFacts = z.strictObject({ question: seqForm });
export const moreTimeGivenFacts = z.strictObject({ until: dateForm });
export const withdrawnFacts = z.strictObject({});

const lineNumbers = z.array(z.int().min(1)).min(1).max(linesMax).exactOptional();
/** True: more of the same shipment follows. */
const partial = z.literal(true).exactOptional();
export const dispatchedFacts = z.strictObject({ on: dateForm, lines: lineNumbers, partial });
/** `dispatch`: `seq` of the statement of dispatch in the exporter's log. */
const ofDispatch = { dispatch: seqForm.exactOptional() };
/** Takes back one statement of dispatch; without one, speaks of what has not been dispatched. */
export const notShippedFacts = z.strictObject({
  reason: z.enum(notShippedReasons),
  ...ofDispatch,
});
export const arrivedFacts = z.strictObject({ on: dateForm, ...ofDispatch, partial });
export const returnedFacts = z.strictObject({ on: dateForm, ...ofDispatch });

const type = (
  verb: StatementType['verb'],
  facts: StatementType['facts'],
  content?: StatementType['content'],
  opens = false,
): StatementType => ({ area, verb, facts, opens, ...(content ? { content } : {}) });

export const types = {
  'notification.notified': {
    ...type('request', noticeFacts, noticeContent, true),
    unfit: unfitNotice,
  },
  'notification.amended': { ...type('request', noticeFacts, noticeContent), unfit: unfitNotice },
  // Withdrawal belongs to no area, so that no suspension stops it (docs/spec/statement.md).
  'notification.withdrawn': {
    verb: 'request',
    facts: withdrawnFacts,
    content: remarkContent,
    opens: false,
  },
  'notification.answered': type('report', answeredFacts, remarkContent),
  'notification.more-time-given': type('request', moreTimeGivenFacts, remarkContent),
  'notification.dispatched': type('report', dispatchedFacts, movementContent),
  'notification.not-shipped': type('report', notShippedFacts, remarkContent),
  'notification.acknowledged': type('report', acknowledgedFacts, remarkContent),
  'notification.asked': type('request', askedFacts, remarkContent),
  'notification.more-time-asked': type('request', moreTimeAskedFacts, remarkContent),
  'notification.not-objected': type('report', notObjectedFacts, remarkContent),
  'notification.objected': type('report', objectedFacts, remarkContent),
  'notification.objection-lifted': type('report', objectionLiftedFacts, remarkContent),
  'notification.concern-raised': type('report', concernFacts, remarkContent),
  'notification.arrived': type('report', arrivedFacts, movementContent),
  'notification.returned': type('report', returnedFacts, movementContent),
} as const satisfies Record<string, StatementType>;

export type NotificationType = keyof typeof types;
