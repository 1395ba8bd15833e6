import { formatForkEvidence, verifyForkEvidence } from '#ledger/fork.ts';
import { knownTree } from '#ledger/known-tree.ts';
import { subtreesOf } from '#ledger/proof.ts';
import type { SignedReceipt } from '#ledger/receipt.ts';
import { type Core, readerOf } from './core.ts';
import { type GroupState, logOf } from './group-state.ts';

/**
 * A receipt whose root is not ours quotes the author's cosignature on another tree: with our own checkpoint that is fork evidence
 * (docs/spec/log.md, "Forks"). `undefined` if it cannot be proven to others.
 */
export async function forkOfReceipt(
  core: Core,
  state: GroupState,
  receipt: SignedReceipt,
): Promise<Uint8Array | undefined> {
  const log = logOf(state, receipt.of);
  const { checkpoint } = log;
  if (checkpoint === undefined || receipt.size > Math.min(checkpoint.from, log.size))
    return undefined;
  const ours = knownTree({
    held: checkpoint.from,
    heldSubtree: subtreesOf(readerOf(core, state.group, receipt.of)),
    size: checkpoint.size,
    proof: checkpoint.proof,
  });
  const { size, root, authorNote } = receipt;
  const evidence = formatForkEvidence({ group: state.group, party: receipt.of }, size, [
    {
      checkpoint: checkpoint.note,
      root: await ours.rootAt(size),
      proof: await ours.proofFrom(size),
      keys: log.keys,
    },
    { checkpoint: authorNote, root, proof: [], keys: log.keys },
  ]);
  if (!evidence.ok) return undefined;
  const verified = verifyForkEvidence(evidence.value, { group: state.group, terms: state.terms });
  return verified.ok ? evidence.value : undefined;
}
