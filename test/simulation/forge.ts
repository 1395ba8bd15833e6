/** Bundles that a node of ours would not make, signed with a member's own keys: what a newer, a careless or a dishonest one may send. */

import { assert } from '#kernel/assert.ts';
import type { JsonObject } from '#kernel/canonical-json.ts';
import type { GroupId } from '#kernel/id.ts';
import { instantOfMs } from '#kernel/instant.ts';
import { buildStatement } from '#ledger/build-statement.ts';
import { formatBundle } from '#ledger/bundle.ts';
import { signCheckpoint } from '#ledger/checkpoint.ts';
import type { Act, Statement } from '#ledger/statement.ts';
import { appendLeaves, rootOf } from '#ledger/tree.ts';
import type { SimulatedNode, World } from './world.ts';

export type Forged = Readonly<{
  act: Partial<Act> & Pick<Act, 'type' | 'facts'>;
  content?: JsonObject;
  /** Sent without its content. */
  hole?: boolean;
}>;

/** One bundle that goes on where the author's log ends, without the author's node knowing. */
export async function forgeBundle(
  world: Readonly<{ nowMs: number; random: Pick<World['random'], 'bytes'> }>,
  author: Pick<SimulatedNode, 'party' | 'node' | 'keys'>,
  group: GroupId,
  forged: readonly Forged[],
): Promise<Uint8Array> {
  const { party } = author;
  const log = await author.node.store.log(group, party);
  const [secret] = author.keys.logSecrets(group);
  assert(log && secret, 'the author has a log and its key');
  const statements = forged.map(({ act, content, hole }, index): Statement => {
    const place = { group, party, seq: log.size + index, time: instantOfMs(world.nowMs) };
    const built = buildStatement(
      { act: { ...place, ...act }, ...(content ? { content } : {}) },
      world.random.bytes(32),
    );
    assert(built.ok, 'what is forged is well-formed');
    return hole ? { ...built.value, content: { kind: 'hole' } } : built.value;
  });
  const before = { size: log.size, peaks: log.peaks };
  const after = appendLeaves(
    before,
    statements.map(({ leafHash }) => leafHash),
  );
  const seconds = Math.floor(world.nowMs / 1_000) + 1;
  const signed = signCheckpoint({
    group,
    party,
    size: after.size,
    root: rootOf(after),
    seconds,
    secret,
  });
  const { consistencyProof } = await import('#ledger/proof.ts');
  const all = async (level: number, index: number): Promise<Uint8Array> => {
    if ((index + 1) * 2 ** level <= log.size)
      return author.node.store.node(group, party, level, index);
    if (level === 0) return statements[index - log.size]?.leafHash ?? new Uint8Array(32);
    const { nodeHash } = await import('#ledger/tree.ts');
    return nodeHash(await all(level - 1, 2 * index), await all(level - 1, 2 * index + 1));
  };
  return formatBundle({
    group,
    party,
    from: log.size,
    fromRoot: rootOf(before),
    fromProof: await consistencyProof(log.size, after.size, all),
    endProof: [],
    checkpoint: signed.note,
    statements,
  });
}
