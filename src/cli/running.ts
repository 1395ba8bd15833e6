import { type DataFolder, readRunFile } from '#node/data-folder.ts';

/** The address at which the node of this folder answers, if it runs. Another program may have taken its port. */
export async function runningNode(folder: DataFolder): Promise<string | undefined> {
  const run = readRunFile(folder);
  if (!run) return undefined;
  try {
    const response = await fetch(new URL('/api/v1/node', run.address), {
      signal: AbortSignal.timeout(3_000),
    });
    const node = (await response.json()) as { party?: unknown };
    return response.ok && node.party === folder.party ? run.address : undefined;
  } catch {
    return undefined;
  }
}
