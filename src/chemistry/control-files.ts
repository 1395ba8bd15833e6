import { readFileSync } from 'node:fs';
import { type ControlFiles, parseControlData } from '#controls/control-data.ts';
import { buildControlIndex, type ControlIndex } from '#controls/control-index.ts';
import { assert } from '#kernel/assert.ts';

/** From here the same in `src/` and in the packed `dist/`. */
const folder = new URL('../../data/controls/', import.meta.url);

/** The parsed files of the control data that ships with the package. */
export function readControlFiles(): ControlFiles {
  const read = (name: string): unknown =>
    JSON.parse(readFileSync(new URL(`${name}.json`, folder), 'utf8'));
  return {
    substances: read('substances'),
    listings: read('listings'),
    rules: read('rules'),
    sources: read('sources'),
    structures: read('structures'),
  };
}

/**
 * The control data that ships with the package, ready to be asked.
 *
 * Trusted: to say what the texts that were read say, each row with its source. If lost: install the package again.
 * @throws if it cannot be read: the installation is not whole.
 */
export function openControlIndex(): ControlIndex {
  const parsed = parseControlData(readControlFiles());
  assert(parsed.ok, 'data/controls has the form that src/controls reads');
  return buildControlIndex(parsed.value);
}
