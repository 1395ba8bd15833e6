import type { GroupId, PartyId } from '#kernel/id.ts';
import type { CivilDate } from '#kernel/instant.ts';
import type { Language, Text } from '#kernel/language.ts';

/** Terms of reference (docs/spec/founding.md). The fold's `terms`: never erased, and no later statement edits them. */
export type Terms = Readonly<{
  v: 1;
  nonce: string;
  kind: 'working-group' | 'national';
  title: Text;
  predecessor?: GroupId;
  members: readonly Member[];
  areas: readonly string[];
  floor?: readonly string[];
  clocks?: readonly ClockRule[];
  calendars?: readonly Calendar[];
  quotas: Readonly<{ bytesPerDay: number; statementsPerDay: number }>;
  retention: Readonly<{ contentDays: number }>;
  languages: readonly Language[];
  authentic: readonly Language[];
  binding: boolean;
}>;

export type Member = Readonly<{
  party: PartyId;
  names: Text;
  algorithm: 'ed25519';
  /** Base64 public keys; all keys of all members differ. */
  logKey: string;
  recoveryKey: string;
  httpKey: string;
  ageRecipient: string;
}>;

export type Calendar = Readonly<{
  party: PartyId;
  utcOffsetMinutes: number;
  /** Days of the week that are not worked, 0 is Sunday. */
  weekend: readonly number[];
  holidays: readonly CivilDate[];
  /** Weekend days that are worked. */
  workingDays?: readonly CivilDate[];
}>;

/** A clock between governments, as the parties took it into their terms (docs/spec/notifications.md). */
export type ClockRule = Readonly<{
  id: string;
  bases: readonly string[];
  /** Under `filing`, silence never permits: the filer alone says when he filed. */
  start: 'receipt' | 'filing';
  days: number;
  kind: 'calendar' | 'working';
  /** Whose calendar counts working days. */
  calendarOf: 'asker' | 'asked';
  /** What may not happen before the clock ends or the answer comes. */
  gates: 'dispatch' | 'none';
  /** What silence does under this rule. */
  silence: 'deemed-authorised' | 'may-proceed' | 'may-not-proceed' | 'no-effect';
  pausesOnQuestion: boolean;
  /** Most days, of its kind, that questions pause one clock in all; 0 if none. */
  pauseDaysMax: number;
  amendment: 'restarts' | 'continues';
  /** Set by statute: never pauses for a suspension. */
  statutory: boolean;
  /** The legal source, as it is cited. */
  source: string;
}>;
