// The language-neutral cases of vectors/suspension, against the fold of whole logs.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { z } from 'zod';
import type { SuspensionJoint } from '#desks/suspensions/joint.ts';
import type { PartyId, RecordId } from '#kernel/id.ts';
import { closedBy } from '#node/open-areas.ts';
import { instantForm, partyForm } from '#verbs/forms.ts';
import { createHolder, createLogs, type Logs, termsOf } from '../../test/scene/logs.ts';
import { saidWhileSuspended, suspensionsAfter } from './suspended.ts';

const seq = z.int().min(1);
const areas = z.array(z.string());
const time = instantForm;
const declared = z.strictObject({ areas, from: instantForm.exactOptional() });
const lifted = z.strictObject({ areas, by: partyForm, seq });
const receipt = z.strictObject({
  of: partyForm,
  size: z.int().min(1),
  quoted: instantForm.exactOptional(),
});
const entryForm = z.union([
  z.strictObject({ declared, time }),
  z.strictObject({ lifted, time }),
  z.strictObject({ receipt, time }),
  z.strictObject({ said: z.strictObject({ area: z.string().exactOptional() }), time }),
]);
const caseForm = z.strictObject({
  name: z.string(),
  areas,
  floor: areas,
  forked: z.array(partyForm).default([]),
  logs: z.record(partyForm, z.array(entryForm)),
  now: instantForm,
  suspensions: z.array(z.looseObject({ by: partyForm, seq })),
  closed: z.record(partyForm, z.record(z.string(), z.array(partyForm))),
  said: z.array(z.strictObject({ party: partyForm, seq, under: z.array(partyForm) })),
});
type Case = z.infer<typeof caseForm>;
type Entry = z.infer<typeof entryForm>;

const path = new URL('../../vectors/suspension/valid_suspensions.json', import.meta.url);
const { cases } = z
  .strictObject({ about: z.string(), cases: z.array(caseForm).min(1) })
  .parse(JSON.parse(readFileSync(path, 'utf8')));

const partiesOf = ({ logs }: Case): readonly PartyId[] => Object.keys(logs) as PartyId[];

/** Each suspension opens the record that its author and its place number. */
function append(logs: Logs, party: PartyId, place: number, entry: Entry): void {
  const content = { text: { en: 'Said.' } };
  if ('receipt' in entry) {
    const { of, ...more } = entry.receipt;
    logs.receipt(party, of, entry.time, more);
  } else if ('said' in entry) {
    const { area } = entry.said;
    const type = area === undefined ? 'note.said' : 'concern.raised';
    logs.say(party, { type, time: entry.time, ...(area === undefined ? {} : { area }) });
  } else if ('declared' in entry) {
    const record = logs.record(party, place);
    const { declared: facts } = entry;
    logs.say(party, { type: 'suspension.declared', time: entry.time, record, facts, content });
  } else {
    const { by, seq: at, ...facts } = entry.lifted;
    const record = logs.record(by, at);
    logs.say(party, { type: 'suspension.lifted', time: entry.time, record, facts, content });
  }
}

function held(one: Case) {
  const { floor } = one;
  const terms = { ...termsOf(partiesOf(one)), areas: one.areas, floor };
  const logs = createLogs(terms);
  for (const [party, entries] of Object.entries(one.logs)) {
    for (const [at, entry] of entries.entries()) append(logs, party as PartyId, at + 1, entry);
  }
  const holder = createHolder(logs, one.now, one.forked);
  holder.takeAll();
  return { terms, logs, holder, suspensions: suspensionsAfter([], holder.sides(), terms) };
}

const bySeq = (a: { party: string; seq: number }, b: { party: string; seq: number }): number =>
  a.party === b.party ? a.seq - b.seq : a.party < b.party ? -1 : 1;

function viewOf(joint: SuspensionJoint) {
  const { by, declared: said, status, areas: own, heardBy, withoutEffect } = joint;
  const none = withoutEffect.map(({ party, seq: at, why }) => ({ party, seq: at, why }));
  return {
    ...{ by, seq: said?.seq, status, areas: own, heardBy },
    withoutEffect: none.toSorted(bySeq),
  };
}

for (const one of cases) {
  test(`vectors: suspensions (${one.name})`, () => {
    const { terms, logs, holder, suspensions } = held(one);
    const jointOf = (record: RecordId) => viewOf(holder.joint(record) as SuspensionJoint);
    assert.deepEqual(
      one.suspensions.map(({ by, seq: at }) => jointOf(logs.record(by, at))),
      one.suspensions,
    );
    const closed: Record<string, Record<string, readonly PartyId[]>> = {};
    for (const self of partiesOf(one)) {
      for (const area of one.areas) {
        const by = closedBy({ self, terms, versions: [], suspensions }, area, one.now);
        if (by.length > 0) closed[self] = { ...closed[self], [area]: by };
      }
    }
    assert.deepEqual(closed, one.closed);
    const { receipts } = holder;
    const said = partiesOf(one).flatMap((party) =>
      (logs.logs.get(party) ?? []).flatMap(({ act }) =>
        ['note.said', 'concern.raised'].includes(act.type)
          ? {
              party,
              seq: act.seq,
              under: saidWhileSuspended(suspensions, act, { receipts, terms }),
            }
          : [],
      ),
    );
    assert.deepEqual(said, one.said);
  });
}
