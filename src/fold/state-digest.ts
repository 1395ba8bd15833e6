import { assert } from '#kernel/assert.ts';
import { utf8 } from '#kernel/bytes.ts';
import { canonicalBytes } from '#kernel/canonical-json.ts';
import { sha256, sha256Hex } from '#kernel/digest.ts';
import type { HashHex } from '#kernel/id.ts';
import type { JointBase } from '#verbs/desk.ts';
import { foldVersion } from './registry.ts';

/**
 * The state of one group at one instant: SHA-256 over the fold version and, for each joint view in the order of the records' ids,
 * the SHA-256 of its canonical JSON. Two nodes with equal logs, terms, fold version and `now` get equal digests.
 * @param joints every joint view of the group, ascending by record, derived at the same `now`
 */
export function stateDigest(joints: Iterable<JointBase>): HashHex {
  const parts: Uint8Array[] = [utf8(`entente/state/v1\n${foldVersion}\n`)];
  let previous = '';
  for (const joint of joints) {
    assert(joint.record > previous, 'joint views are digested in the order of their records');
    previous = joint.record;
    parts.push(sha256(canonicalBytes(joint)));
  }
  return sha256Hex(...parts);
}
