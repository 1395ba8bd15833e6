/** Vectors of what members say of forks, and of where a forked log stands by it (docs/spec/log.md, "Settling a fork"). */

import { canonicalText } from '#kernel/canonical-json.ts';
import { hashHex } from '#kernel/digest.ts';
import { type ForkEvidence, parseForkEvidence } from '#ledger/fork.ts';
import { type SettlementInput, standingOf } from '#ledger/settlement.ts';
import { must, seed, xa, xb, xc } from './fixture.ts';
import type { VectorFile } from './vector-file.ts';

const root = hashHex(seed('named'));
const elsewhere = hashHex(seed('elsewhere'));
const earlier = hashHex(seed('earlier'));
const named = { size: 7, root };

type Story = Readonly<{
  evidence?: readonly ForkEvidence[];
  certificates?: SettlementInput['certificates'];
  shownBy?: readonly (typeof xb)[];
  receipted?: SettlementInput['receipted'];
  roots?: Readonly<Record<string, string>>;
  hasKeyAct?: boolean;
}>;

/** Evidence in which these branches hold the recovery key's act behind the named tree; as such it is judged already. */
function goingOn(evidence: ForkEvidence, a: boolean, b: boolean, by = 'recovery'): ForkEvidence {
  const act = canonicalText({
    ...{ v: 1, group: evidence.group, party: xa, seq: named.size, time: '2026-11-02T08:00Z' },
    ...{ type: 'key.rotated', facts: { algorithm: 'ed25519', by, key: '', signature: '' } },
  });
  const keyActs = [{ act, root }];
  return {
    ...evidence,
    a: { ...evidence.a, ...(a ? { keyActs } : {}) },
    b: { ...evidence.b, ...(b ? { keyActs } : {}) },
  };
}

export function standings(plain: Uint8Array): readonly VectorFile[] {
  const fork = must(parseForkEvidence(plain));
  const whole: Required<Story> = {
    evidence: [fork],
    certificates: [named],
    shownBy: [xb, xc],
    receipted: [{ size: 3, root: earlier }, named],
    roots: { 3: earlier, 7: root },
    hasKeyAct: true,
  };
  const stories: Readonly<Record<string, Story>> = {
    'no evidence': { evidence: [] },
    'no certificate': { certificates: [] },
    'the same certificate twice': { certificates: [named, named] },
    'two certificates of one size': { certificates: [named, { size: 7, root: elsewhere }] },
    'a second certificate of a longer tree': {
      certificates: [named, { size: 9, root: elsewhere }],
    },
    'a member that has not said that it knows': { shownBy: [xb] },
    'the named tree is not held': { roots: { 3: earlier } },
    'another tree is held': { roots: { 3: earlier, 7: elsewhere } },
    'a receipt of another branch': { receipted: [{ size: 3, root: elsewhere }] },
    'a receipt beyond the named tree': { receipted: [{ size: 8, root: elsewhere }] },
    'nothing receipted': { receipted: [] },
    'the key act is not held': { hasKeyAct: false },
    settled: {},
    'only one branch goes on behind the named tree': { evidence: [goingOn(fork, false, true)] },
    'both branches go on behind the named tree': { evidence: [fork, goingOn(fork, true, true)] },
    'both go on, by the log key': { evidence: [goingOn(fork, true, true, 'log')] },
  };
  const cases = Object.entries(stories).map(([name, story]) => {
    const { evidence, roots, ...rest } = { ...whole, ...story };
    const standing = standingOf({
      ...rest,
      evidence,
      others: [xb, xc],
      shownBy: new Set(rest.shownBy),
      rootAt: (size) => roots[size] as typeof root | undefined,
    });
    const shown = evidence.map((one) => canonicalText({ ...one }));
    return { name, ...rest, others: [xb, xc], roots, evidence: shown, standing };
  });
  const about =
    'Where a forked log stands. `evidence` is judged already, `receipted` counts, `roots` are those of the held tree by size; `hasKeyAct`: the recovery key’s act behind the named tree is held.';
  return [{ path: 'forks/valid_standings.json', about, cases }];
}
