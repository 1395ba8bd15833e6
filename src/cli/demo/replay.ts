import type { Puller } from '#exchange/puller.ts';
import { assert } from '#kernel/assert.ts';
import { isJsonObject } from '#kernel/canonical-json.ts';
import type { GroupId, PartyId, RecordId } from '#kernel/id.ts';
import { versionHash } from '#ledger/wording.ts';
import type { FolderNode } from '../folder-node.ts';
import { valueOr } from '../problem-error.ts';
import { layDemoSoundings } from './demo-soundings.ts';
import { writeHomeDraft } from './home-draft.ts';
import { demoGroups, xa, xb, xc } from './parties.ts';
import { dayMs, type Step, type StepSaid } from './step.ts';

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;
/** When the first officer of a day says something, and the time between one and the next. */
const morning = 8;
const minutesBetween = 20;

export type Seeding = {
  /** The one clock of all nodes, which walks up to the present. */
  readonly clock: { nowMs: number };
  readonly nodes: Map<PartyId, FolderNode>;
  readonly pullers: Map<PartyId, Puller>;
  /** By members. */
  readonly groups: Map<string, GroupId>;
};

export const tableOf = (members: readonly PartyId[]): string => [...members].sort().join(' ');

export function nodeOf({ nodes }: Seeding, party: PartyId): FolderNode {
  const opened = nodes.get(party);
  assert(opened, `${party} takes part in the demonstration`);
  return opened;
}

export async function replay(
  seeding: Seeding,
  steps: readonly Step[],
  nowMs: number,
): Promise<void> {
  const said = nothingSaid();
  for (const { members } of demoGroups) await exchange(seeding, members);
  for (const day of daysOf(steps)) {
    const midnight = Math.floor((nowMs - day.daysAgo * dayMs) / dayMs) * dayMs;
    let minute = 0;
    for (const { table, steps: spoken } of day.tables) {
      for (const step of spoken) {
        // At minutes of their own, so that no two logs share one by accident.
        const at = midnight + morning * hourMs + minute * minuteMs;
        minute += minutesBetween;
        seeding.clock.nowMs = Math.max(seeding.clock.nowMs, at);
        await say(seeding, step, said);
      }
      // Once for all that a table said on a day: an exchange costs more than a statement.
      if (day.daysAgo >= cutDaysAgo(table)) await exchange(seeding, table);
    }
  }
  seeding.clock.nowMs = Math.max(seeding.clock.nowMs, nowMs - 2 * hourMs);
  const sounded = seeding.groups.get(tableOf([xa, xc]));
  assert(sounded, 'the pair was founded');
  await layDemoSoundings(seeding.nodes, sounded);
  const suspended = seeding.groups.get(tableOf([xa, xb, xc]));
  assert(suspended, 'the table of three was founded');
  await writeHomeDraft(nodeOf(seeding, xb), suspended);
  seeding.clock.nowMs = Math.max(seeding.clock.nowMs, nowMs - hourMs);
  for (const { members } of demoGroups) {
    if (cutDaysAgo(members) === 0) await exchange(seeding, members);
  }
  seeding.clock.nowMs = Math.max(seeding.clock.nowMs, nowMs);
  for (const { node } of seeding.nodes.values()) {
    await node.passTime();
    await node.store.indexText();
  }
}

type Day = Readonly<{
  daysAgo: number;
  tables: readonly Readonly<{ table: readonly PartyId[]; steps: readonly Step[] }>[];
}>;

/** The earliest first; what is said at one table stays in its order. */
function daysOf(steps: readonly Step[]): readonly Day[] {
  const days = [...Map.groupBy(steps, ({ daysAgo }) => daysAgo)].sort(([a], [b]) => b - a);
  return days.map(([daysAgo, spoken]) => ({
    daysAgo,
    tables: [...Map.groupBy(spoken, ({ table }) => tableOf(table)).values()].flatMap((at) =>
      at[0] ? [{ table: at[0].table, steps: at }] : [],
    ),
  }));
}

/** Since when the line between them is cut; 0 if it is not. */
function cutDaysAgo(members: readonly PartyId[]): number {
  const table = tableOf(members);
  return demoGroups.find((group) => tableOf(group.members) === table)?.cutDaysAgo ?? 0;
}

/** What was said up to now, by the names that steps cite it by. */
export type SaidSoFar = Readonly<{
  records: Map<string, RecordId>;
  statements: Map<string, StepSaid>;
}>;

export const nothingSaid = (): SaidSoFar => ({ records: new Map(), statements: new Map() });

export async function say(
  seeding: Seeding,
  step: Omit<Step, 'daysAgo'>,
  said: SaidSoFar,
): Promise<void> {
  const { by, table, key, type, area, authority, facts: factsFor, content } = step;
  const place = tableOf(table);
  const group = seeding.groups.get(place);
  assert(group, 'every step is said at a table that was founded');
  const nameOf = (of: string, party: PartyId, verb: string): string =>
    [place, of, party, verb].join('/');
  const facts = factsFor((of, party, verb) => {
    const cited = said.statements.get(nameOf(of, party, verb));
    assert(cited, `${party} has said ${verb} of ${of}`);
    return cited;
  });
  const record = said.records.get(`${place}/${key}`);
  const { seq, record: spokenOf } = valueOr(
    await nodeOf(seeding, by).node.say({
      ...{ group, type, facts },
      ...(area === undefined || record !== undefined ? {} : { area }),
      ...(authority === undefined ? {} : { authority }),
      ...(record === undefined ? {} : { record }),
      ...(content === undefined ? {} : { content }),
    }),
  );
  assert(spokenOf, 'whatever a desk says has a record');
  said.records.set(`${place}/${key}`, spokenOf);
  const text = facts['text'];
  said.statements.set(nameOf(key, by, type.slice(type.indexOf('.') + 1)), {
    ...{ party: by, seq, record: spokenOf },
    ...(isJsonObject(text) ? { version: versionHash(text) } : {}),
  });
}

/** Each pulls from each and receipts it, twice, so that both hold the other's receipts. A node signs at most once a second. */
export async function exchange(
  { clock, groups, pullers }: Seeding,
  members: readonly PartyId[],
): Promise<void> {
  const group = groups.get(tableOf(members));
  assert(group, 'the table was founded');
  for (let round = 0; round < 2; round++) {
    clock.nowMs += minuteMs;
    for (const party of members) await pullers.get(party)?.pullGroup(group);
  }
}
