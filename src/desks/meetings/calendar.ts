/**
 * Meetings as an iCalendar object (RFC 5545), for the calendar of whoever takes part. Pure: what a meeting is called and where it stands come
 * from the caller, who has read its content. Some sixty lines of our own: nothing is read here, and a library would bring far more.
 */
import { utf8 } from '#kernel/bytes.ts';
import type { GroupId } from '#kernel/id.ts';
import type { Instant } from '#kernel/instant.ts';
import type { MeetingJoint } from './joint.ts';

/** What the content of the invitation says, in the language of the calendar. */
export type Named = Readonly<{ title: string; venue?: string; text?: string; url?: string }>;
export type Dated = Readonly<{ group: GroupId; joint: MeetingJoint; named: Named }>;

/** RFC 5545, 3.1: lines of at most 75 octets, without the line break. */
const lineOctetsMax = 75;

/** RFC 5545, 3.3.11. */
const escaped = (text: string): string =>
  text
    .replaceAll('\\', '\\\\')
    .replaceAll(';', '\\;')
    .replaceAll(',', '\\,')
    .replaceAll(/\r\n|\r|\n/g, '\\n')
    // Control characters have no form in a content line.
    .replaceAll(/\p{Cc}/gu, (character) => (character === '\t' ? character : ''));

/** Of one character in UTF-8, counted: to encode each by itself would take most of the time of a calendar. */
function octetsOf(character: string): number {
  const point = character.codePointAt(0) ?? 0;
  if (point < 0x80) return 1;
  if (point < 0x800) return 2;
  return point < 0x1_0000 ? 3 : 4;
}

/** Breaks a line between characters, never within one; each further line begins with a space. */
function folded(line: string): string {
  if (utf8(line).length <= lineOctetsMax) return `${line}\r\n`;
  let octets = 0;
  let result = '';
  for (const character of line) {
    const length = octetsOf(character);
    if (octets + length > lineOctetsMax) {
      result += '\r\n ';
      octets = 1;
    }
    result += character;
    octets += length;
  }
  return `${result}\r\n`;
}

/** `20261123T194000Z`. */
const dateTime = (instant: Instant): string => `${instant.replaceAll(/[-:]/g, '').slice(0, 13)}00Z`;

function statusOf({ status }: MeetingJoint): 'CANCELLED' | 'CONFIRMED' | 'TENTATIVE' {
  if (status === 'withdrawn') return 'CANCELLED';
  const isSure = ['accepted', 'held', 'readouts-side-by-side'].includes(status);
  return isSure ? 'CONFIRMED' : 'TENTATIVE';
}

/** Nothing of a meeting without an invitation in force. */
function eventOf({ group, joint, named }: Dated): readonly string[] {
  const { facts, invitations, withdrawn, record } = joint;
  const last = withdrawn ?? invitations.at(-1);
  if (facts === undefined || last === undefined || joint.status === 'disputed') return [];
  const at = [named.venue, facts.at].filter((one) => one !== undefined).join(', ');
  return [
    'BEGIN:VEVENT',
    // The same for every party, so that a meeting that comes twice is one.
    `UID:${record}.${group}`,
    `DTSTAMP:${dateTime(last.time)}`,
    `SEQUENCE:${invitations.length - (withdrawn ? 0 : 1)}`,
    `DTSTART:${dateTime(facts.starts)}`,
    `DURATION:PT${facts.minutes}M`,
    `SUMMARY:${escaped(named.title)}`,
    ...(at === '' ? [] : [`LOCATION:${escaped(at)}`]),
    ...(named.text === undefined ? [] : [`DESCRIPTION:${escaped(named.text)}`]),
    ...(named.url === undefined || !URL.canParse(named.url)
      ? []
      : [`URL:${new URL(named.url).href}`]),
    `STATUS:${statusOf(joint)}`,
    'CLASS:CONFIDENTIAL',
    'END:VEVENT',
  ];
}

/** An object without any event is none (RFC 5545, 3.6): there is nothing to write then. */
export function icalendar(meetings: readonly Dated[]): string | undefined {
  const events = meetings.flatMap(eventOf);
  if (events.length === 0) return undefined;
  return [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Entente//Meetings//EN',
    'METHOD:PUBLISH',
    ...events,
    'END:VCALENDAR',
  ]
    .map(folded)
    .join('');
}
