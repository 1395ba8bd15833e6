import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { utf8 } from '#kernel/bytes.ts';
import { createHolder, createLogs, termsOf, theGroup, xa, xb } from '../../../test/scene/logs.ts';
import { icalendar, type Named } from './calendar.ts';
import type { MeetingJoint } from './joint.ts';

const isMeeting = (joint: { readonly desk: string } | undefined): joint is MeetingJoint =>
  joint?.desk === 'meetings';

function meeting(...after: readonly (readonly [string, string, object?])[]): MeetingJoint {
  const logs = createLogs(termsOf([xa, xb]));
  const record = logs.record(xa, 1);
  const facts = {
    ...{ level: 'senior', starts: '2026-12-01T09:05Z', minutes: 90, setting: 'in-person' },
    at: 'XAAAA',
  };
  const said = [['xa', 'called', facts], ...after] as const;
  for (const [by, verb, more = {}] of said) {
    const time = '2026-11-02T00:00Z';
    logs.say(by === 'xa' ? xa : xb, {
      ...{ type: `meeting.${verb}`, time, record, facts: { ...more } },
    });
  }
  const holder = createHolder(logs, '2026-12-31T00:00Z');
  holder.takeAll();
  const joint = holder.joint(record);
  assert.ok(isMeeting(joint), 'the record is a meeting');
  return joint;
}

const accepted = ['xb', 'answered', { invitation: 1, reply: 'accepted' }] as const;
const of = (joint: MeetingJoint, named: Named = { title: 'Senior officials' }): string =>
  icalendar([{ group: theGroup, joint, named }]) ?? assert.fail('a calendar');

/** As RFC 5545 says to read: lines joined again, and texts without their escapes. */
function read(calendar: string): ReadonlyMap<string, string> {
  const lines = calendar.replaceAll('\r\n ', '').split('\r\n').filter(Boolean);
  return new Map(
    lines.map((line) => {
      const at = line.indexOf(':');
      const text = line
        .slice(at + 1)
        .replaceAll(/\\(.)/gs, (_, character: string) => (character === 'n' ? '\n' : character));
      return [line.slice(0, at), text] as const;
    }),
  );
}

test('calendar: a meeting is one event, the same for both sides, that begins and ends when it says', () => {
  const joint = meeting(accepted);
  const fields = read(of(joint));
  assert.equal(fields.get('UID'), `${joint.record}.${theGroup}`);
  assert.equal(fields.get('DTSTART'), '20261201T090500Z');
  assert.equal(fields.get('DURATION'), 'PT90M');
  assert.equal(fields.get('DTSTAMP'), '20261102T000000Z');
  assert.equal(fields.get('LOCATION'), 'XAAAA');
  assert.equal(fields.get('STATUS'), 'CONFIRMED');
  assert.equal(fields.get('SEQUENCE'), '0');
});

test('calendar: what is not accepted is tentative, and what is called off is cancelled, with a higher sequence', () => {
  assert.equal(read(of(meeting())).get('STATUS'), 'TENTATIVE');
  const off = read(of(meeting(accepted, ['xa', 'withdrawn'])));
  assert.equal(off.get('STATUS'), 'CANCELLED');
  assert.equal(off.get('SEQUENCE'), '1');
});

test('calendar: any title and text come back as they were, in lines of 75 octets at most', () => {
  const joint = meeting(accepted);
  const text = fc
    .string({ unit: 'grapheme', minLength: 1, maxLength: 300 })
    .map((value) => value.replaceAll(/\p{Cc}/gu, ''))
    .filter((value) => value !== '');
  fc.assert(
    fc.property(text, text, (title, said) => {
      const calendar = of(joint, { title, text: `${said}\n${said}` });
      for (const line of calendar.split('\r\n')) assert.ok(utf8(line).length <= 75, line);
      const fields = read(calendar);
      assert.equal(fields.get('SUMMARY'), title);
      assert.equal(fields.get('DESCRIPTION'), `${said}\n${said}`);
    }),
    { numRuns: 200 },
  );
});

test('calendar: a title cannot end its line and begin a field of its own', () => {
  const calendar = of(meeting(), {
    title: 'Talks\r\nATTACH:file:///etc/passwd\u0000',
    url: 'not an address',
  });
  const fields = read(calendar);
  assert.equal(fields.has('ATTACH'), false);
  assert.equal(fields.has('URL'), false);
  assert.equal(fields.get('SUMMARY'), 'Talks\nATTACH:file:///etc/passwd');
});

test('calendar: of what is disputed or was never called there is no event, and without events no object', () => {
  assert.equal(icalendar([]), undefined);
  const joint: MeetingJoint = { ...meeting(), status: 'disputed' };
  assert.equal(icalendar([{ group: theGroup, joint, named: { title: 'x' } }]), undefined);
});
