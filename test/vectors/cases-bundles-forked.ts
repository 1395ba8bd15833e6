/** Two histories of one log that part at 3: the first changes its key at 7, the second never does. */
import { authorLog, type BundleCase, bundleOf, refused, signedWith } from './bundle-parts.ts';
import { secretsOf, three, xa } from './fixture.ts';
import { MemoryLog } from './memory-log.ts';

/** The other branch up to 7, and then on without a change of key. */
function quietBranch(branch: MemoryLog): MemoryLog {
  const quiet = new MemoryLog(three, xa);
  for (const statement of branch.statements.slice(0, 7)) quiet.append(statement);
  while (quiet.range.size < 12) quiet.say({ type: 'meeting.called', area: 'coordination' });
  return quiet;
}

export async function refusedAsForked(log: MemoryLog): Promise<readonly BundleCase[]> {
  const branch = authorLog('branch');
  const quiet = quietBranch(branch);
  const other = async (from: number, end: number, size = end): Promise<Uint8Array> =>
    quiet.bundle(from, end, await signedWith(quiet, size, secretsOf(xa).log));
  const [first, second] = [await bundleOf(log, 0, 7), await bundleOf(log, 7, 12)];
  const early = await bundleOf(log, 0, 2, 6);
  return [
    refused(
      'log.forked',
      ['the other branch from the beginning', await other(0, 7), first],
      ['a part of the other branch', await other(2, 5), first],
      ['the other branch behind what is held', await other(7, 9), first],
      ['the other branch beyond what is held', await other(1, 9, 12), await bundleOf(log, 0, 5)],
      ['nothing new, with the other branch’s checkpoint', await other(7, 7), first],
      ['another checkpoint of a size that is not held yet', await other(2, 3, 6), early],
      ['leaves that lead away from the checkpoint that is held', await other(2, 9), early],
      ['leaves that lead away from an earlier one', await other(3, 9), early, await other(2, 3, 9)],
      ['a shorter branch', await other(0, 3, 5), first],
      ['without the change of key', await other(0, 7, 12), first, second],
      ['a change of key that is not held', await bundleOf(branch, 7, 12), await other(0, 12)],
    ),
    // No evidence can be seen from here: the receiver asks again from before the change of key.
    refused('checkpoint.bad-signature', [
      'without the change of key, from behind it',
      await other(12, 12),
      ...[first, second],
    ]),
  ].flat();
}
