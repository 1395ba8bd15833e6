import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { clockRules } from '#desks/notifications/regimes.ts';
import type { GroupId } from '#kernel/id.ts';
import type { Text } from '#kernel/language.ts';
import type { Calendar, ClockRule, Member } from '#ledger/terms.ts';
import { draftTerms } from '#node/draft-terms.ts';
import { CommandFailed, UsageError } from './command.ts';
import { valueOr } from './problem-error.ts';

export type NewTerms = Readonly<{
  title: Text;
  members: readonly Member[];
  /** Rules to take up, by id; all that are known if none is named. */
  clockIds: readonly string[];
  calendarPaths: readonly string[];
  predecessor?: GroupId;
}>;

/** The bytes of new terms of reference. What a card or a calendar lacks is refused with its place: `terms.malformed`. */
export function newTerms(input: NewTerms): Uint8Array {
  const { title, members, clockIds, calendarPaths, predecessor } = input;
  return valueOr(
    draftTerms({
      ...{ kind: 'working-group', title, members },
      clocks: clockIds.length === 0 ? clockRules : clockIds.map(ruleNamed),
      calendars: calendarPaths.map(readCalendar),
      ...(predecessor === undefined ? {} : { predecessor }),
      nonce: randomBytes(32),
    }),
  );
}

function ruleNamed(id: string): ClockRule {
  const rule = clockRules.find((candidate) => candidate.id === id);
  if (rule) return rule;
  const known = clockRules.map((candidate) => candidate.id).join(', ');
  throw new UsageError(`--clock is one of ${known}, not ${id}; see entente group clocks`);
}

export function readJsonFile(path: string, what: string): unknown {
  const text = readFileSync(path, 'utf8');
  try {
    return JSON.parse(text);
  } catch {
    throw new CommandFailed(`${path} is not ${what}: it is not JSON`);
  }
}

/** Cards and calendars are judged with the terms; here only whose they are, by which terms are ordered. */
function readOfParty(path: string, what: string): unknown {
  const value = readJsonFile(path, what);
  if (typeof value === 'object' && value !== null && 'party' in value) return value;
  throw new CommandFailed(`${path} is not ${what}: it names no party`);
}

const readCalendar = (path: string): Calendar => readOfParty(path, 'a calendar') as Calendar;
export const readCard = (path: string): Member => readOfParty(path, 'a card') as Member;
