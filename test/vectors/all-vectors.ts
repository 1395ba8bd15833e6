import { bundles } from './cases-bundles.ts';
import { carried } from './cases-carried.ts';
import { checkpoints, cosignatures } from './cases-checkpoints.ts';
import { clearances } from './cases-clearances.ts';
import { decisions } from './cases-decisions.ts';
import { forks } from './cases-forks.ts';
import { keys } from './cases-keys.ts';
import { publications } from './cases-publications.ts';
import { receipts } from './cases-receipts.ts';
import { signatures } from './cases-signatures.ts';
import { soundings } from './cases-soundings.ts';
import { groupFile, terms } from './cases-terms.ts';
import { acts, canonicalJson, contents, merkle } from './cases-text.ts';
import { smallLog } from './small-log.ts';
import type { VectorFile } from './vector-file.ts';

/** The folders of `vectors` whose cases a person wrote: each has a page of its own, and a test beside the code that it holds. */
export const writtenByHand: readonly string[] = ['agreement', 'suspension', 'time'];

/** Every file that the generator owns. */
export async function allVectors(): Promise<readonly VectorFile[]> {
  return [
    groupFile(),
    await smallLog(),
    ...[canonicalJson(), acts(), contents(), await merkle()].flat(),
    ...[await bundles(), await forks(), await carried()].flat(),
    ...[
      signatures(),
      checkpoints(),
      cosignatures(),
      keys(),
      await receipts(),
      terms(),
      decisions(),
      clearances(),
      soundings(),
      await publications(),
    ].flat(),
  ];
}
