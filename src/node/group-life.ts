/** The life of a group: what became of its terms, its keys and its members, from its founding on. Read from what the node keeps of it; no log is gone through. */
import type { AmendmentJoint } from '#desks/amendments/joint.ts';
import type { LifeEvent } from '#desks/amendments/told.ts';
import { silentTerms } from '#fold/derive-record.ts';
import { everyArea } from '#fold/suspended.ts';
import type { GroupId, HashHex, PartyId } from '#kernel/id.ts';
import type { Instant } from '#kernel/instant.ts';
import { ok, type Result, refuse } from '#kernel/refusal.ts';
import { parseAct } from '#ledger/act.ts';
import { termsHash, termsRecord } from '#ledger/amended-terms.ts';
import type { Act } from '#ledger/statement.ts';
import type { Core } from './core.ts';
import { foldContext, type GroupState } from './group-state.ts';
import type { GroupLife } from './life.ts';

async function actAt(
  { store }: Core,
  group: GroupId,
  party: PartyId,
  seq: number,
): Promise<Act | undefined> {
  const [leaf] = await store.leaves(group, party, seq, 1, 1);
  const act = leaf?.seq === seq ? parseAct(leaf.actBytes) : undefined;
  return act?.ok ? act.value : undefined;
}

async function keyEvents(core: Core, state: GroupState): Promise<readonly LifeEvent[]> {
  const events: LifeEvent[] = [];
  for (const { party, keyActs, size } of state.logs.values()) {
    const first = size > 0 ? await actAt(core, state.group, party, 0) : undefined;
    if (first) events.push({ kind: 'taken-up', party, seq: 0, time: first.time });
    for (const seq of keyActs) {
      const act = await actAt(core, state.group, party, seq);
      if (!act) continue;
      const kind = act.facts['by'] === 'recovery' ? 'key-recovered' : 'key-renewed';
      events.push({ kind, party, seq, time: act.time });
    }
  }
  return events;
}

async function forkEvents(core: Core, state: GroupState): Promise<readonly LifeEvent[]> {
  const events: LifeEvent[] = [];
  for (const { kind, by, seq, of } of state.forkActs) {
    const act = await actAt(core, state.group, by, seq);
    if (act) events.push({ kind: `fork-${kind}`, party: by, seq, time: act.time, of });
  }
  return events;
}

const lineEvents = ({ suspensions }: GroupState): readonly LifeEvent[] =>
  suspensions
    .filter(({ areas }) => !areas.includes(everyArea))
    .flatMap(({ by: party, record, seq, time, areas, lifted }): LifeEvent[] => [
      { kind: 'suspended', party, seq, time, areas, record },
      ...lifted.map((over) => ({ kind: 'lifted' as const, party, record, ...over })),
    ]);

/** An amendment stands where the last of its acceptances does; it is in force from the receipts on. */
function termsEvents({ history, dissolved, left, versions }: AmendmentJoint): readonly LifeEvent[] {
  const agreedAt = (version: HashHex, at: Instant | undefined) => {
    const found = versions.find((one) => one.version === version)?.agreement;
    const last = found?.acceptances.toSorted((a, b) => (a.time < b.time ? -1 : 1)).at(-1);
    return last ? [{ party: last.party, seq: last.seq, time: at ?? last.time }] : [];
  };
  return [
    ...history.flatMap(({ version, terms, at }) =>
      agreedAt(version, at).map((place) => ({ kind: 'amended' as const, ...place, terms })),
    ),
    ...(dissolved
      ? agreedAt(dissolved.version, dissolved.at).map((place) => ({
          kind: 'dissolved' as const,
          ...place,
        }))
      : []),
    ...left.map(({ party, seq, time }) => ({ kind: 'left' as const, party, seq, time })),
  ];
}

const isOfTerms = (joint: { readonly desk: string }): joint is AmendmentJoint =>
  joint.desk === 'amendments';

export async function groupLife(core: Core, group: GroupId): Promise<Result<GroupLife>> {
  const state = core.groups.get(group);
  if (state?.terms.kind !== 'working-group') {
    return refuse('group.unknown', { facts: { group } });
  }
  const record = termsRecord(group, state.terms);
  const context = foldContext(state, core.environment.nowMs());
  const joint = (await core.store.joint(group, record))?.joint ?? silentTerms(context, record);
  if (!isOfTerms(joint)) return refuse('group.not-founded');
  const successors = [...core.groups.values()].flatMap((other) =>
    other.terms.predecessor === group
      ? [{ group: other.group, title: other.terms.title, complete: other.complete, state: other }]
      : [],
  );
  const begun = await Promise.all(
    successors.map(async ({ group: successor, state: { self } }) => {
      const first = await actAt(core, successor, self, 0);
      return first
        ? [{ kind: 'succeeded' as const, party: self, seq: 0, time: first.time, successor }]
        : [];
    }),
  );
  const events = [
    ...(await keyEvents(core, state)),
    ...lineEvents(state),
    ...(await forkEvents(core, state)),
    ...termsEvents(joint),
    ...begun.flat(),
  ];
  const { predecessor } = state.terms;
  return ok({
    ...{ group, record, joint },
    versions: [
      { hash: termsHash(state.terms), terms: state.terms },
      ...state.versions.map(({ terms, version }) => {
        const at = joint.history.find((one) => one.version === version)?.at;
        return { hash: termsHash(terms), terms, version, ...(at && { at }) };
      }),
    ],
    events: events.sort((a, b) => (a.time < b.time ? -1 : a.time > b.time ? 1 : a.seq - b.seq)),
    ...(predecessor && { predecessor }),
    successors: successors.map(({ group: other, title, complete }) => ({
      ...{ group: other, title, complete },
    })),
  });
}
