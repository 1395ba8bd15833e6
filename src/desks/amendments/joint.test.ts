import assert from 'node:assert/strict';
import { test } from 'node:test';
import { mayOn } from '#fold/faces.ts';
import {
  amendedBy,
  amendmentVersion,
  changing,
  founding,
  type Table,
  tableOf,
  termsView,
} from '../../../test/scene/amendments.ts';
import { createHolder, termsOf, xa, xb } from '../../../test/scene/logs.ts';
import { rule } from '../../../test/scene/notices.ts';

const day = (n: number): string => `2026-12-${String(n).padStart(2, '0')}T08:00Z`;
const terms = termsOf([xa, xb], {
  clocks: [
    { ...rule, id: 'reply', bases: ['requests'], gates: 'none', days: 10, kind: 'calendar' },
  ],
});
const maritime = { areas: ['coordination', 'maritime', 'safety', 'treaty-notifications'] };

function held(table: Table, now = day(31)) {
  const holder = createHolder(table, now);
  holder.takeAll();
  return holder;
}
const read = (table: Table) => termsView(held(table), table);

test('amendments: in force for each party behind its own completion, and never before all have accepted', () => {
  const table = tableOf(terms);
  const version = table.table(xa, day(1), changing(founding, maritime));
  assert.equal(read(table).status, 'tabled');
  assert.deepEqual(read(table).owed, [{ party: xb, what: 'answer-text' }]);
  table.accept(xa, day(1), version);
  table.receipt(xb, xa, day(2));
  table.accept(xb, day(2), version);
  assert.equal(read(table).status, 'taken-up-by-all');
  assert.deepEqual(read(table).history, []);
  table.receipt(xa, xb, day(3));
  const { hash } = amendedBy(terms, maritime);
  const joint = read(table);
  assert.equal(joint.status, 'in-force');
  assert.equal(joint.terms, hash);
  assert.deepEqual(joint.history, [
    {
      ...{ version, terms: hash, changes: maritime },
      ...{ from: { xa: 4, xb: 3 }, at: day(3) },
    },
  ]);
  assert.deepEqual(mayOn(joint, xa), ['amendment.tabled', 'membership.left']);
});

test('amendments: a record keeps the terms under which its opener opened it', () => {
  const table = tableOf(terms);
  const facts = { kind: 'information', channel: { kind: 'police' }, rule: 'reply' };
  const ask = (number: number, time: string, to = xb, by = xa) => {
    const record = table.record(by, number);
    table.say(by, { type: 'request.made', time, record, facts: { ...facts, to } });
    return record;
  };
  const before = ask(1, day(1));
  const [own] = terms.clocks ?? assert.fail();
  assert.ok(own);
  const longer = { clocks: { set: [{ ...own, days: 20 }] } };
  table.agree(day(2), changing(founding, longer));
  const after = ask(2, day(3));
  table.receipt(xb, xa, day(3));
  const deadline = (record: typeof before): unknown => {
    const clock = Object.entries(held(table, day(4)).joint(record) ?? {}).find(
      ([name]) => name === 'clock',
    );
    return (clock?.[1] as { deadline?: string } | undefined)?.deadline;
  };
  assert.equal(deadline(before), '2026-12-12T08:00Z', 'received on the 2nd, ten days');
  assert.equal(deadline(after), '2026-12-23T08:00Z', 'received on the 3rd, twenty days');
});

test('amendments: an area has records from the amendment on, and what was begun in one that is taken out goes on', () => {
  const table = tableOf(terms);
  const say = (number: number, area: string) => {
    const record = table.record(xa, number);
    const facts = { channel: { kind: 'police' }, kind: 'information', to: xb };
    table.say(xa, { type: 'request.made', time: day(1), record, area, facts });
    return record;
  };
  const begun = say(1, 'law-enforcement');
  const tooEarly = say(2, 'maritime');
  table.agree(day(2), changing(founding, maritime));
  const [late, fresh] = [say(3, 'law-enforcement'), say(4, 'maritime')];
  table.receipt(xb, xa, day(3));
  const status = (record: typeof begun) => held(table).joint(record)?.status;
  assert.equal(status(begun), 'received');
  assert.equal(status(tooEarly), 'not-understood');
  assert.equal(status(late), 'not-understood');
  assert.equal(status(fresh), 'received');
});

test('amendments: of two made for the same terms the one agreed first is in force, the other idle; a chain goes on', () => {
  const table = tableOf(terms);
  const rival = table.agree(day(1), changing(founding, { floor: ['safety'] }));
  const other = table.agree(day(2), changing(founding, maritime));
  const first = amendedBy(terms, { floor: ['safety'] });
  assert.equal(read(table).terms, first.hash);
  assert.equal(read(table).inForce, rival);
  assert.deepEqual(read(table).idle, { [other]: 'other-terms' });
  const next = table.agree(day(3), changing(first.hash, maritime));
  const second = amendedBy(first.terms, maritime);
  assert.equal(read(table).terms, second.hash);
  assert.deepEqual(
    read(table).history.map(({ version }) => version),
    [rival, next],
  );
});

test('amendments: changes that make no terms are agreed and change nothing', () => {
  const table = tableOf(terms);
  const version = table.agree(day(1), changing(founding, { floor: ['outer-space'] }));
  assert.deepEqual(read(table).idle, { [version]: 'no-terms' });
  assert.equal(read(table).terms, founding);
});

test('amendments: a text that was accepted before anybody tabled it changes nothing', () => {
  const table = tableOf(terms);
  const text = changing(founding, maritime);
  const version = table.table(
    xa,
    day(1),
    amendmentVersion({ amends: founding, ends: 'dissolved' }),
  );
  table.on(xa, 'amendment.withdrawn', day(1), { version });
  for (const by of [xa, xb]) table.accept(by, day(1), tableOf(terms).table(xa, day(1), text));
  table.receipt(xa, xb, day(2));
  table.receipt(xb, xa, day(2));
  table.table(xb, day(3), text);
  assert.deepEqual(read(table).history, []);
});

test('amendments: a group that all agreed to dissolve is over, whatever is agreed behind it', () => {
  const table = tableOf(terms);
  const version = table.agree(day(1), amendmentVersion({ amends: founding, ends: 'dissolved' }));
  const joint = read(table);
  assert.equal(joint.status, 'dissolved');
  assert.equal(joint.dissolved?.version, version);
  assert.deepEqual(mayOn(joint, xa), []);
  const later = table.agree(day(2), changing(founding, maritime));
  assert.deepEqual(read(table).idle, { [later]: 'dissolved-already' });
  assert.equal(read(table).terms, founding);
});

test('amendments: what is said of the terms on another record is understood by no desk', () => {
  const table = tableOf(terms);
  const record = table.record(xa, 9);
  const text = changing(founding, maritime);
  table.say(xa, { type: 'amendment.tabled', time: day(1), record, facts: { text } });
  assert.equal(held(table).joint(record)?.status, 'not-understood');
});

test('amendments: a party that leaves takes back what is not complete, and stands still in all that the terms let stop', () => {
  const floor = { ...terms, floor: ['safety'] };
  const table = tableOf(floor);
  const ask = (number: number, area: string) => {
    const record = table.record(xb, number);
    const facts = { channel: { kind: 'police' }, kind: 'information', rule: 'reply', to: xa };
    table.say(xb, { type: 'request.made', time: day(1), record, area, facts });
    return record;
  };
  const [stands, goesOn] = [ask(1, 'law-enforcement'), ask(2, 'safety')];
  const version = table.table(xa, day(1), changing(founding, maritime));
  table.accept(xa, day(1), version);
  table.receipt(xa, xb, day(2));
  table.on(xa, 'membership.left', day(3), { until: '2026-12-20' });
  const again = table.on(xa, 'membership.left', day(3), {});
  table.receipt(xb, xa, day(3));
  table.accept(xb, day(4), version);
  table.receipt(xa, xb, day(4));
  const joint = read(table);
  assert.equal(joint.status, 'left');
  assert.deepEqual(
    joint.left.map(({ party, until }) => ({ party, until })),
    [{ party: xa, until: '2026-12-20' }],
  );
  assert.deepEqual(joint.withoutEffect, [{ party: xa, seq: again, why: 'left-already' }]);
  assert.deepEqual(joint.history, [], 'the acceptance was not complete');
  assert.deepEqual(mayOn(joint, xb), ['amendment.withdrawn', 'membership.left']);
  assert.equal(held(table).joint(stands)?.status, 'suspended');
  assert.notEqual(held(table).joint(goesOn)?.status, 'suspended');
});
