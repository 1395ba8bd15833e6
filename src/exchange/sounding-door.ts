import type { EntenteNode } from '#node/node.ts';
import { pairKey, sealBox, sealNonceBytes } from '#soundings/seal.ts';
import type { Soundings } from '#soundings/soundings.ts';
import type { Guest } from './door.ts';

/** What stands before this guest, sealed for him and bound to his request; undefined where the two have no common key. */
export type SoundingDoor = (guest: Guest) => Promise<Uint8Array | undefined>;

/** An answer to a request, under a key that the guest holds too: nothing that is sent from here proves what was said (docs/spec/soundings.md). */
export function soundingDoor(
  node: Pick<EntenteNode, 'environment' | 'ownKeys' | 'memberKeys'>,
  soundings: Pick<Soundings, 'box'>,
): SoundingDoor {
  return async ({ group: { group, self }, party, nonce }) => {
    const direction = { group, from: self, to: party };
    const recipient = node.memberKeys(group, party)?.ageRecipient ?? '';
    const key = pairKey(direction, node.ownKeys(group).ageIdentity, recipient);
    if (key === undefined) return undefined;
    const messages = await soundings.box({ group, other: party });
    const sealing = { direction, key, asked: nonce };
    return sealBox(messages, sealing, node.environment.random(sealNonceBytes));
  };
}
