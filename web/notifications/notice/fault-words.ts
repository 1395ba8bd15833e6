import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { Fault } from './notice-draft.ts';

const usual: Readonly<Record<Fault, MessageDescriptor>> = {
  needed: msg`This is needed.`,
  form: msg`This does not have the right form.`,
  order: msg`The end lies before the beginning.`,
  digit: msg`The check digit, the last one, does not fit this number.`,
};

/** What the right form is, for the fields whose form is fixed by somebody else. */
const forms: readonly (readonly [RegExp, MessageDescriptor])[] = [
  [/\.cas$/, msg`A CAS number looks like 23056-29-3.`],
  [/\.hs$/, msg`An HS code has six to twelve digits.`],
  [/\.kilograms$/, msg`A mass in kilograms, with at most six decimals.`],
  [/\.country$/, msg`Two letters of ISO 3166.`],
  [/\.containers$/, msg`A whole number.`],
  [/Ports?$/, msg`A UN/LOCODE has five letters, such as SGSIN.`],
];

export function faultWord(name: string, fault: Fault): MessageDescriptor {
  if (fault !== 'form') return usual[fault];
  return forms.find(([pattern]) => pattern.test(name))?.[1] ?? usual.form;
}
