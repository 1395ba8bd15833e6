import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { frameBundle } from '#ledger/bundle.ts';
import type { Client } from './client.ts';
import { CommandFailed } from './command.ts';
import { ProblemError, problemError } from './problem-error.ts';
import type { LogSource } from './read-log.ts';
import { noTerms } from './words/log-words.ts';

/** The bytes that a node gives of one group. */
export function sourceOfClient(client: Client, group: string): LogSource {
  return {
    terms: () => client.getBytes(`/api/v1/log/${group}/terms`),
    bundle: (party, from) => bundleOf(client, `${group}/${party}`, from),
  };
}

/** One bundle of a log, `<group>/<party>`; undefined where the node holds nothing of it yet. */
export async function bundleOf(
  client: Client,
  log: string,
  from: number,
): Promise<Uint8Array | undefined> {
  try {
    return await client.getBytes(`/api/v1/log/${log}/bundle?from=${from}`);
  } catch (error) {
    if (error instanceof ProblemError && error.problem.code === 'request.not-found')
      return undefined;
    throw error;
  }
}

/**
 * Sources of a folder that `entente log export` wrote, or that somebody gathered by hand: each folder with a `terms.json`, the folder itself or one
 * below it, and beside it files that end with `.bundle`, whatever their names.
 */
export function sourcesOfFolder(folder: string): readonly LogSource[] {
  const below = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  const folders = [folder, ...below.map(({ name }) => join(folder, name))];
  const groups = folders.filter((path) => existsSync(join(path, 'terms.json')));
  if (groups.length === 0) throw new CommandFailed(noTerms(folder));
  return groups.map(sourceOfFolder);
}

function sourceOfFolder(folder: string): LogSource {
  const bundles = readdirSync(folder)
    .filter((name) => name.endsWith('.bundle'))
    .sort()
    .map((name) => {
      const bytes = new Uint8Array(readFileSync(join(folder, name)));
      const framed = frameBundle(bytes);
      if (!framed.ok) throw problemError({ ...framed.refusal, at: join(folder, name) });
      const { party, from, count } = framed.value.header;
      return { party, from, count, bytes };
    });
  return {
    terms: async () => new Uint8Array(readFileSync(join(folder, 'terms.json'))),
    bundle: async (party, from) => {
      const own = bundles.filter((bundle) => bundle.party === party && bundle.from <= from);
      const goingOn = own.find((bundle) => bundle.from + bundle.count > from);
      // The first bundle of a log may be empty; later, an empty one says nothing new.
      return (goingOn ?? (from === 0 ? own[0] : undefined))?.bytes;
    },
  };
}
