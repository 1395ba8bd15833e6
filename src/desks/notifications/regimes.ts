/**
 * Clocks that parties may take into their terms, and the periods that an exporter owes to his own authority. The two are
 * different things and stay different types: a national filing period is never the time in which another government replies.
 * Nothing here is law by itself: a rule counts for a group only if its terms hold it. Sources as read on 23 November 2026.
 */
import type { ClockRule } from '#ledger/terms.ts';

/**
 * Agreement between the European Community and the Republic of Ecuador on precursors and chemical substances, OJ L 324,
 * 30.12.1995, p. 19 (CELEX 21995A1230(12)), provision on trade monitoring: for Annex B substances consent is needed; the reply is
 * given within 15 working days after reception of the message; absence of a reply is deemed an import authorisation; a
 * refusal is in writing, within the delay, and substantiated. Agreements in the same terms were made with other countries.
 */
const ecAgreement: ClockRule = {
  id: 'ec-agreement-annex-b',
  bases: ['bilateral'],
  start: 'receipt',
  days: 15,
  kind: 'working',
  calendarOf: 'asked',
  gates: 'dispatch',
  silence: 'deemed-authorised',
  // The agreements know no question that stops the delay.
  pausesOnQuestion: false,
  pauseDaysMax: 0,
  amendment: 'restarts',
  statutory: true,
  source:
    'EC–Ecuador agreement on precursors, OJ L 324, 30.12.1995, p. 19, provision on trade monitoring',
};

/** Patterns for parties that agree a clock of their own; no treaty sets these. The 1988 Convention gives no period at all. */
const agreed: Omit<ClockRule, 'id' | 'silence'> = {
  bases: ['art12-10-a', 'table-ii-on-request', 'bilateral'],
  start: 'receipt',
  days: 15,
  kind: 'working',
  calendarOf: 'asked',
  gates: 'dispatch',
  pausesOnQuestion: true,
  pauseDaysMax: 30,
  amendment: 'restarts',
  statutory: false,
  source: 'terms of reference of this group',
};

/** Proposals for `terms.clocks`, ascending by id; a group copies what it agrees. */
export const clockRules: readonly ClockRule[] = [
  { ...agreed, id: 'agreed-consent-needed', silence: 'may-not-proceed' },
  { ...agreed, id: 'agreed-may-proceed', silence: 'may-proceed' },
  {
    ...agreed,
    id: 'agreed-notice-only',
    gates: 'none',
    silence: 'no-effect',
    pausesOnQuestion: false,
    pauseDaysMax: 0,
  },
  ecAgreement,
];

/** What an exporter or importer owes to an authority of his own side. Shown and reminded of; it is no clock between governments. */
export type NationalPeriod = Readonly<{
  id: NationalPeriodId;
  /** Time between filing and release. */
  file: Readonly<{ days: number; kind: 'calendar' | 'working'; startsAt: 'complete-filing' }>;
  /** Days after release within which actual quantities and dates are returned; absent if none are. */
  returnDays?: number;
  /** Whether a waiver of the advance period exists for regular customers. */
  regularCustomerWaiver: boolean;
  source: string;
}>;

export const nationalPeriodIds = ['au-pen', 'id-pen', 'us-dea-486'] as const;
export type NationalPeriodId = (typeof nationalPeriodIds)[number];

export const nationalPeriods: Readonly<Record<NationalPeriodId, NationalPeriod>> = {
  'au-pen': {
    id: 'au-pen',
    file: { days: 5, kind: 'working', startsAt: 'complete-filing' },
    regularCustomerWaiver: false,
    source:
      'Customs (Prohibited Exports) Regulations 1958, reg. 10A, 10AB, 10AC; Office of Drug Control, Guidance: Pre-export notification (PEN) for a precursor substance, https://odc.gov.au/resources/guidance/guidance-pre-export-notification-pen-precursor-substance',
  },
  'id-pen': {
    id: 'id-pen',
    file: { days: 3, kind: 'working', startsAt: 'complete-filing' },
    regularCustomerWaiver: false,
    source:
      'Peraturan Menteri Kesehatan No. 5 Tahun 2023, https://pasal.id/en/peraturan/permen/permenkes-no-5-tahun-2023',
  },
  'us-dea-486': {
    id: 'us-dea-486',
    file: { days: 15, kind: 'calendar', startsAt: 'complete-filing' },
    returnDays: 30,
    regularCustomerWaiver: true,
    source: '21 CFR 1313.21 (15 days), 1313.24 (waiver), 1313.27 (return within 30 calendar days)',
  },
};
