import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { SubstanceName } from '#api/finding-view.ts';
import { parseSubstances, type Substance } from '#controls/substances.ts';
import { assert } from '#kernel/assert.ts';
import type { Language } from '#kernel/language.ts';
import { packageRoot } from './package-files.ts';

/** Names of the control list that ships with the package; read when the first one is asked for. */
export function substanceNames(): SubstanceName {
  let known: ReadonlyMap<string, Substance> | undefined;
  return (id, language) => {
    known ??= readSubstances();
    const substance = known.get(id);
    return (substance && nameOf(substance, language)) ?? id;
  };
}

export function readSubstances(): ReadonlyMap<string, Substance> {
  const file = join(packageRoot, 'data', 'controls', 'substances.json');
  const parsed = parseSubstances(JSON.parse(readFileSync(file, 'utf8')));
  assert(parsed.ok, 'data/controls/substances.json has the form that src/controls reads');
  return new Map(parsed.value.substances.map((substance) => [substance.id, substance]));
}

/** The name that is preferred in that language, else any in it, else the preferred one of another. */
export function nameOf({ names }: Substance, language: Language): string | undefined {
  const preferred = names.filter(({ kind }) => kind === 'preferred');
  const found =
    preferred.find(({ lang }) => lang === language) ??
    names.find(({ lang }) => lang === language) ??
    preferred[0];
  return found?.text;
}
