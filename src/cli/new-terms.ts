import { randomBytes } from 'node:crypto';
import { clockRules } from '#desks/notifications/regimes.ts';
import type { GroupId } from '#kernel/id.ts';
import type { Text } from '#kernel/language.ts';
import { type Phrase, phrase } from '#kernel/phrase.ts';
import { refuse } from '#kernel/refusal.ts';
import type { RefusalCode } from '#kernel/refusal-codes.ts';
import type { Calendar, ClockRule, Member } from '#ledger/terms.ts';
import { draftTerms } from '#node/draft-terms.ts';
import { UsageError } from './command.ts';
import { printable } from './print.ts';
import { problemError, valueOr } from './problem-error.ts';
import { readFileWithin } from './read-file.ts';
import { notAClock } from './words/group-words.ts';

export type NewTerms = Readonly<{
  title: Text;
  members: readonly Member[];
  clocks: readonly ClockRule[];
  calendars: readonly Calendar[];
  /** Areas that no suspension stops; the usual two unless given. */
  floor?: readonly string[];
  predecessor?: GroupId;
}>;

/** The bytes of new terms of reference. What a card or a calendar lacks is refused with its place: `terms.malformed`. */
export function newTerms(input: NewTerms): Uint8Array {
  const { title, members, clocks, calendars, floor, predecessor } = input;
  return valueOr(
    draftTerms({
      ...{ kind: 'working-group', title, members },
      ...{ clocks, calendars },
      ...(floor === undefined ? {} : { floor }),
      ...(predecessor === undefined ? {} : { predecessor }),
      nonce: randomBytes(32),
    }),
  );
}

/** Rules to take up, by id; all that are known if none is named. */
export const rulesNamed = (ids: readonly string[]): readonly ClockRule[] =>
  ids.length === 0 ? clockRules : ids.map(ruleNamed);

function ruleNamed(id: string): ClockRule {
  const rule = clockRules.find((candidate) => candidate.id === id);
  if (rule) return rule;
  const known = clockRules.map((candidate) => candidate.id).join(', ');
  throw new UsageError(notAClock(known, printable(id)));
}

/** The largest JSON file that a person hands in beside lists and notices. */
const jsonFileBytesMax = 1_048_576;

export function readJsonFile(
  path: string,
  what: 'calendar' | 'card' | 'content' | 'draft' | 'paper',
  code: 'draft.malformed' | 'request.malformed' | 'terms.malformed',
): unknown {
  const bound = { bytesMax: jsonFileBytesMax, code: 'request.too-large' } as const;
  const text = new TextDecoder().decode(readFileWithin(path, bound));
  try {
    return JSON.parse(text);
  } catch {
    throw notA(code, path, phrase(`a ${what}, in JSON`));
  }
}

const notA = (code: RefusalCode, at: string, expected: Phrase) =>
  problemError(refuse(code, { at, facts: { expected } }).refusal);

/** Cards and calendars are judged with the terms; here only whose they are, by which terms are ordered. */
function readOfParty(path: string, what: 'calendar' | 'card'): unknown {
  const value = readJsonFile(path, what, 'terms.malformed');
  if (typeof value === 'object' && value !== null && 'party' in value) return value;
  throw notA('terms.malformed', path, phrase(`a ${what}, which names its party`));
}

export const readCalendar = (path: string): Calendar => readOfParty(path, 'calendar') as Calendar;
export const readCard = (path: string): Member => readOfParty(path, 'card') as Member;
