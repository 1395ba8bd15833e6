import type { Molecule } from '../molecule/molecule.ts';
import { readAnilinopiperidines } from './four-anilinopiperidine.ts';
import { hasPiperidone } from './four-piperidone.ts';
import { readNitazenes } from './nitazene-sites.ts';
import type { Because, RuleOutcome } from './outcome.ts';

/**
 * Provisions that speak of "derivatives" and "analogues" draw no line in a structure: an authority decides. A
 * structure that has the skeleton gets *possible*, never more; one that has not is simply not found by the provision.
 */
export const fentanylLike = (molecule: Molecule): RuleOutcome =>
  refer(readAnilinopiperidines(molecule).length > 0, 'similar-structure');

export const nitazeneLike = (molecule: Molecule): RuleOutcome =>
  refer(readNitazenes(molecule).length > 0, 'similar-structure');

export const anilinopiperidineLike = (molecule: Molecule): RuleOutcome =>
  refer(readAnilinopiperidines(molecule).length > 0, 'similar-structure');

export const piperidoneLike = (molecule: Molecule): RuleOutcome =>
  refer(hasPiperidone(molecule), 'similar-structure');

/** A definition that is in force but whose wording nobody here has read. */
export const benzimidazolesNotRead = (molecule: Molecule): RuleOutcome =>
  refer(readNitazenes(molecule).length > 0, 'text-not-read');

function refer(found: boolean, because: Because): RuleOutcome {
  return found
    ? { answer: 'possible', met: [], because }
    : { answer: 'outside', because: 'no-core' };
}
