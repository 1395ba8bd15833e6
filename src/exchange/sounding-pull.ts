import type { GroupId, PartyId } from '#kernel/id.ts';
import type { EntenteNode } from '#node/node.ts';
import type { Message } from '#soundings/message.ts';
import { openBox, pairKey } from '#soundings/seal.ts';
import type { Soundings } from '#soundings/soundings.ts';
import { routesTo } from './peers.ts';
import { systemTimers, type Timers } from './pull-schedule.ts';
import { othersIn } from './puller.ts';
import { type SoundingTransport, TransportFault } from './transport.ts';

/** `sealed`: by a key that this node does not know, or no longer: after a change of keys, until both hold the description of it. */
export type SoundingPull = Readonly<{
  group: GroupId;
  party: PartyId;
  state: 'ok' | 'unreachable' | 'refused' | 'sealed';
}>;

type PullNode = Pick<
  EntenteNode,
  'party' | 'environment' | 'store' | 'groups' | 'group' | 'memberKeys' | 'ownKeys'
>;

/** Asks one member for what he lets stand, at his addresses in order until one answers. Faults of the store are thrown. */
export async function pullSoundings(
  node: PullNode,
  transport: SoundingTransport,
  soundings: Pick<Soundings, 'take'>,
  ask: Readonly<{ group: GroupId; party: PartyId }>,
): Promise<SoundingPull> {
  let state: SoundingPull['state'] = 'unreachable';
  for (const route of await routesTo(node, ask.group, ask.party)) {
    try {
      const fetched = await transport.fetchSoundings(route, ask.group);
      if (!fetched.ok) {
        state = 'refused';
        continue;
      }
      const box = opened(node, ask, fetched.value);
      if (box === undefined) {
        state = 'sealed';
        continue;
      }
      await soundings.take({ group: ask.group, other: ask.party }, box);
      return { ...ask, state: 'ok' };
    } catch (error) {
      if (!(error instanceof TransportFault)) throw error;
    }
  }
  return { ...ask, state };
}

/** The member may not know yet that our key was replaced, so the ones before are tried, too. */
function opened(
  node: PullNode,
  { group, party }: Readonly<{ group: GroupId; party: PartyId }>,
  { sealed, asked }: Readonly<{ sealed: Uint8Array; asked: string }>,
): readonly Message[] | undefined {
  const direction = { group, from: party, to: node.party };
  const recipient = node.memberKeys(group, party)?.ageRecipient ?? '';
  const { ageIdentity, older } = node.ownKeys(group);
  for (const identity of [ageIdentity, ...older.map((before) => before.ageIdentity)]) {
    const key = pairKey(direction, identity, recipient);
    const box = key && openBox(sealed, { direction, key, asked });
    if (box !== undefined) return box;
  }
  return undefined;
}

/** Each member is asked once in such a time, whether anything is there or not: that a node asks tells nobody that something was said. */
export const soundingPullMs = 60_000;
const tickMs = 5_000;
/** Members asked at the same time: one that answers slowly holds nobody else up. */
const askedAtOnceMax = 8;

/** Asks every other member of a group now. */
export const pullGroupSoundings = (
  node: PullNode,
  transport: SoundingTransport,
  soundings: Pick<Soundings, 'take'>,
  group: GroupId,
): Promise<readonly SoundingPull[]> =>
  Promise.all(
    othersIn(node.group(group)).map((party) =>
      pullSoundings(node, transport, soundings, { group, party }),
    ),
  );

/**
 * Removes what is over, and asks every member of every group in turn.
 *
 * @param onFault is told what no line or refusal explains (the disk, a bug); pulling goes on.
 */
export function scheduleSoundings(
  node: PullNode,
  transport: SoundingTransport,
  soundings: Pick<Soundings, 'take' | 'expire'>,
  options: Readonly<{ timers?: Timers; onFault: (error: unknown) => void }>,
): Readonly<{ stop: () => Promise<void> }> {
  const timers = options.timers ?? systemTimers;
  const underWay = new Map<string, Promise<void>>();
  const asked = new Map<string, Readonly<{ atMs: number; waitMs: number }>>();
  const nowMs = (): number => node.environment.nowMs();
  let cancel = (): void => undefined;
  let stopped = false;
  let expiring: Promise<void> = Promise.resolve();

  const isDue = (line: string): boolean => {
    const last = asked.get(line);
    // A clock that was set back must not make a line wait for the time that it showed before.
    return last === undefined || nowMs() >= last.atMs + last.waitMs || nowMs() < last.atMs;
  };
  const ask = (line: string, pair: Readonly<{ group: GroupId; party: PartyId }>): void => {
    const [chance = 0] = node.environment.random(1);
    asked.set(line, { atMs: nowMs(), waitMs: soundingPullMs * (0.75 + chance / 512) });
    const pull = pullSoundings(node, transport, soundings, pair)
      .then(() => undefined, options.onFault)
      .finally(() => underWay.delete(line));
    underWay.set(line, pull);
  };
  const turn = (): void => {
    if (stopped) return;
    expiring = soundings.expire().then(() => undefined, options.onFault);
    for (const founded of node.groups()) {
      const { group } = founded;
      for (const party of othersIn(founded)) {
        const line = `${group}/${party}`;
        if (underWay.size >= askedAtOnceMax || underWay.has(line) || !isDue(line)) continue;
        ask(line, { group, party });
      }
    }
    cancel = timers.after(tickMs, turn);
  };
  turn();
  return {
    stop: async () => {
      stopped = true;
      cancel();
      await Promise.all([expiring, ...underWay.values()]);
    },
  };
}
