// Work-plan items between fictitious parties, for tests of the plan desk.

import assert from 'node:assert/strict';
import type { PlanJoint } from '#desks/plan/joint.ts';
import type { PlanMatter } from '#desks/plan/statements.ts';
import type { JsonObject } from '#kernel/canonical-json.ts';
import type { HashHex, PartyId, RecordId } from '#kernel/id.ts';
import { type Version, versionHash, versionOf, type Wording } from '#ledger/wording.ts';
import { createLogs, type Holder, type Logs, termsOf } from './logs.ts';

export const itemArea = 'safety';

export const itemWording: Wording & JsonObject = {
  clauses: [
    {
      id: 'c1',
      text: {
        en: 'Both sides exchange reference spectra of new substances.',
        zh: '双方交换新物质的参考谱图。',
      },
    },
    {
      id: 'c2',
      role: 'measure',
      text: { en: 'Forty spectra are exchanged.', zh: '交换四十份谱图。' },
    },
  ],
  nonce: '0f'.repeat(16),
  title: { text: { en: 'Reference spectra', zh: '参考谱图' } },
};

/** A version of the item, not binding, authentic in both languages. */
export function itemVersion(
  matter: PlanMatter,
  wording: Wording = itemWording,
): Version<PlanMatter> {
  const said = { authentic: ['en', 'zh'], binding: false, status: 'common-understanding' } as const;
  return versionOf(wording, { ...said, matter });
}

export type Item = Logs & {
  readonly item: RecordId;
  on(by: PartyId, verb: string, time: string, facts: JsonObject, area?: string): number;
  table(by: PartyId, time: string, text: Version<PlanMatter>, counters?: HashHex): HashHex;
  accept(by: PartyId, time: string, version: HashHex): number;
};

/** The logs of a group with one item, which the first party opens. */
export function itemOf(...parties: readonly PartyId[]): Item {
  const terms = { ...termsOf(parties), languages: ['en', 'zh'] as const };
  const logs = createLogs(terms);
  const [opener] = parties;
  assert.ok(opener);
  const item = logs.record(opener, 7);
  const on: Item['on'] = (by, verb, time, facts, area = itemArea) =>
    logs.say(by, {
      ...{ type: `plan.${verb}`, time, record: item, facts },
      ...(verb === 'withdrawn' ? {} : { area }),
      content: verb === 'tabled' ? { wording: itemWording } : { text: { en: 'Said.' } },
    });
  return {
    ...{ ...logs, item, on },
    table(by, time, text, counters) {
      on(by, 'tabled', time, { text, ...(counters && { counters }) });
      return versionHash(text);
    },
    accept: (by, time, version) => on(by, 'accepted', time, { version, mandate: 'senior-level' }),
  };
}

export function itemView(holder: Holder, { item }: Item): PlanJoint {
  const joint = holder.joint(item);
  assert.ok(isItem(joint), 'the record is a work-plan item');
  return joint;
}

const isItem = (joint: ReturnType<Holder['joint']>): joint is PlanJoint => joint?.desk === 'plan';
