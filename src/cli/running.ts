import { z } from 'zod';
import { type DataFolder, type RunFile, readRunFile } from '#node/data-folder.ts';

const waitMsMax = 3_000;
const health = z.object({ party: z.string(), pid: z.number() });

/**
 * Where the node of this folder answers, if it runs. Another program may have taken its port meanwhile, even another node of the same
 * party.
 */
export async function runningNode(folder: DataFolder): Promise<RunFile | undefined> {
  const run = readRunFile(folder);
  if (!run) return undefined;
  try {
    const url = new URL('/api/v1/health', run.address);
    const response = await fetch(url, { signal: AbortSignal.timeout(waitMsMax) });
    const { party, pid } = health.parse(await response.json());
    return party === folder.party && pid === run.pid ? run : undefined;
  } catch {
    return undefined;
  }
}
