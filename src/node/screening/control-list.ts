import { readFileSync } from 'node:fs';
import { substanceLookup } from '#controls/lookup.ts';
import { parseSubstances } from '#controls/substances.ts';
import { assert } from '#kernel/assert.ts';
import type { SubstanceLookup } from '#screening/substance-lookup.ts';

/** From here the same in `src/` and in the packed `dist/`. */
const file = new URL('../../../data/controls/substances.json', import.meta.url);

/**
 * The control list that ships with the package.
 *
 * Trusted: to say what a CAS number or a name stands for; each row names its source. If lost: install the package again.
 * @throws if it cannot be read: the installation is not whole.
 */
export function readControlList(): SubstanceLookup {
  const parsed = parseSubstances(JSON.parse(readFileSync(file, 'utf8')));
  assert(parsed.ok, 'data/controls/substances.json has the form that src/controls reads');
  return substanceLookup(parsed.value);
}
