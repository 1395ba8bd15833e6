import { clockRules } from '#desks/notifications/regimes.ts';
import type { PartyId } from '#kernel/id.ts';
import { requestClock } from './desks/request-steps.ts';
import { addPeers, found, makeNodes } from './make-nodes.ts';
import { calendarsOf, demoGroups, demoParties } from './parties.ts';
import { replay } from './replay.ts';
import { scenario } from './scenario.ts';
import { dayMs } from './step.ts';

/** The demonstration begins so long before its first start. */
const historyDays = 60;

/** Makes the nodes of the demonstration in `folder`, with what they said to each other in two months. */
export async function seed(folder: string, portOf: (party: PartyId) => number, nowMs: number) {
  const clocks = [...clockRules.filter(({ statutory }) => !statutory), requestClock];
  await makeNodes(folder, {
    parties: demoParties,
    startMs: nowMs - historyDays * dayMs,
    play: async (seeding) => {
      for (const { title, members } of demoGroups) {
        await found(seeding, { title, members, clocks, calendars: calendarsOf(members) });
      }
      await addPeers(seeding, portOf);
      await replay(seeding, scenario(nowMs), nowMs);
    },
  });
}
