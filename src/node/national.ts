import type { GroupId } from '#kernel/id.ts';
import type { Text } from '#kernel/language.ts';
import type { Result } from '#kernel/refusal.ts';
import { draftTerms } from './draft-terms.ts';
import type { KeyRing } from './key-ring.ts';
import type { EntenteNode } from './node.ts';

const title: Text = { en: 'National log', es: 'Registro nacional', zh: '本国记录簿' };

/** Founds the national log: a group of one, which holds what the party keeps to itself and never leaves the node. */
export async function foundNationalLog(
  node: EntenteNode,
  keys: KeyRing,
  names: Text,
  random: (bytes: number) => Uint8Array,
): Promise<Result<GroupId>> {
  const made = await keys.make(node.party, names);
  const terms = draftTerms({
    kind: 'national',
    title,
    members: [made.member],
    clocks: [],
    calendars: [],
    nonce: random(32),
  });
  return terms.ok ? node.found(terms.value, made.keys) : terms;
}
