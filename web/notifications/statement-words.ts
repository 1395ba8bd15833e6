import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';

/** What each kind of statement says, as a headline in a history. */
const statementWords: Readonly<Record<string, MessageDescriptor>> = {
  'notification.notified': msg`Notified`,
  'notification.amended': msg`Amended the notice`,
  'notification.withdrawn': msg`Withdrew the notice`,
  'notification.acknowledged': msg`Acknowledged`,
  'notification.asked': msg`Asked a question`,
  'notification.more-time-asked': msg`Asked for more time`,
  'notification.not-objected': msg`No objection`,
  'notification.objected': msg`Objected`,
  'notification.objection-lifted': msg`Lifted the objection`,
  'notification.answered': msg`Answered the question`,
  'notification.more-time-given': msg`Gave more time`,
  'notification.dispatched': msg`Reported the dispatch`,
  'notification.not-shipped': msg`Reported that it was not shipped`,
  'notification.arrived': msg`Reported the arrival`,
  'notification.returned': msg`Returned actual quantities and dates`,
  'notification.concern-raised': msg`Raised a concern`,
  'content.erased': msg`Erased a content`,
};

/** The same as something to do, on a button. */
const actionWords: Readonly<Record<string, MessageDescriptor>> = {
  'notification.amended': msg`Amend`,
  'notification.withdrawn': msg`Withdraw`,
  'notification.acknowledged': msg`Acknowledge`,
  'notification.asked': msg`Ask`,
  'notification.more-time-asked': msg`Ask for more time`,
  'notification.not-objected': msg`No objection`,
  'notification.objected': msg`Object`,
  'notification.objection-lifted': msg`Lift the objection`,
  'notification.answered': msg`Answer the question`,
  'notification.more-time-given': msg`Give more time`,
  'notification.dispatched': msg`Report dispatch`,
  'notification.not-shipped': msg`Report not shipped`,
  'notification.arrived': msg`Report arrival`,
  'notification.returned': msg`Return quantities`,
  'notification.concern-raised': msg`Raise a concern`,
};

/** What it means to say it, shown where it is about to be signed. */
const meaningWords: Readonly<Record<string, MessageDescriptor>> = {
  'notification.acknowledged': msg`You confirm that the notice is in your hands. It is not an answer, and no clock stops.`,
  'notification.not-objected': msg`You answer the notice: your side has no objection to this shipment. This is not an import permit.`,
  'notification.objected': msg`You answer the notice: your side objects to this shipment, for the reason given.`,
  'notification.objection-lifted': msg`Your side no longer objects to this shipment.`,
  'notification.asked': msg`You ask the exporting side something before you answer.`,
  'notification.more-time-asked': msg`You ask for more time. Whether the clock grants it is written in its rule.`,
  'notification.answered': msg`You answer the importing side's question.`,
  'notification.more-time-given': msg`You give the importing side until the end of that day to answer.`,
  'notification.dispatched': msg`You state that the goods have left.`,
  'notification.not-shipped': msg`You state that these goods will not leave.`,
  'notification.arrived': msg`You state that the goods have arrived, with the quantities released.`,
  'notification.returned': msg`You state the quantities and dates as they in fact were.`,
  'notification.withdrawn': msg`You withdraw the notice. What was said stays on record.`,
  'notification.concern-raised': msg`You tell the other side of a concern. It is not an objection, which only the importing side can make.`,
};

export const statementWord = (type: string): MessageDescriptor | undefined => statementWords[type];
export const actionWord = (type: string): MessageDescriptor | undefined => actionWords[type];
export const meaningWord = (type: string): MessageDescriptor | undefined => meaningWords[type];
