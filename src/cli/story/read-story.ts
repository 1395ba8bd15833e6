import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { packageRoot } from '../package-files.ts';
import { eventFile, type Story, sourcesFile } from './form.ts';

const sourcesName = 'sources.json';

/** Throws on a file that is not in the form: these are the package's own. */
export function readStory(folder = join(packageRoot, 'data', 'story')): Story {
  const parsed = (name: string): unknown => JSON.parse(readFileSync(join(folder, name), 'utf8'));
  const { sources } = sourcesFile.parse(parsed(sourcesName));
  const names = readdirSync(folder).filter(
    (name) => name.endsWith('.json') && name !== sourcesName,
  );
  const events = names.map((name) => eventFile.parse(parsed(name)));
  const dayOf = ({ statements }: (typeof events)[number]): string =>
    statements.map(({ on }) => on).sort()[0] ?? '';
  events.sort((a, b) => (`${dayOf(a)} ${a.id}` < `${dayOf(b)} ${b.id}` ? -1 : 1));
  return { sources: new Map(Object.entries(sources)), events };
}
