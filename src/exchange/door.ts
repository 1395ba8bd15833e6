import type { GroupId, PartyId } from '#kernel/id.ts';
import { ok, type Result, refuse } from '#kernel/refusal.ts';
import type { EntenteNode, FoundedGroup } from '#node/node.ts';
import { nonceCache } from './nonce-cache.ts';
import { type RequestToVerify, verifyRequest } from './request-signature.ts';
import { clockSkewSecondsMax } from './wire.ts';

/** Who stands at the door, once it is known. */
export type Guest = Readonly<{
  group: FoundedGroup;
  party: PartyId;
  /** Of his request, which no other has. */
  nonce: string;
}>;

export interface Door {
  /**
   * Lets a member in. Refuses, in this order: `exchange.not-found` for everyone else, whatever is wrong; then, to a member
   * only, `exchange.clock-skew` (with this node's time), `exchange.busy`, `exchange.replayed`.
   */
  admit(request: RequestToVerify, path: Readonly<{ group: GroupId }>): Promise<Result<Guest>>;
}

/** @param isOwnAuthority whether this node is reached as `host[:port]`: a request made out to another node is none to us. */
export function openDoor(
  node: Pick<EntenteNode, 'environment' | 'group' | 'memberKeys'>,
  isOwnAuthority: (authority: string) => boolean,
): Door {
  const nonces = nonceCache();
  const secondsNow = (): number => Math.floor(node.environment.nowMs() / 1000);
  let openedAt = secondsNow();
  const notFound = refuse('exchange.not-found');

  const httpKeysOf = (group: GroupId, party: PartyId): readonly string[] => {
    const founded = node.group(group);
    // A national log never leaves the node, and nobody asks himself.
    if (founded?.terms.kind !== 'working-group' || party === founded.self) return [];
    const keys = node.memberKeys(group, party);
    if (keys === undefined) return [];
    return keys.httpKeyBefore === undefined ? [keys.httpKey] : [keys.httpKey, keys.httpKeyBefore];
  };

  return {
    admit: async (request, path) => {
      const signer = await verifyRequest(request, httpKeysOf);
      if (!signer || signer.group !== path.group) return notFound;
      if (!isOwnAuthority(new URL(request.url).host)) return notFound;
      const group = node.group(signer.group);
      if (group === undefined) return notFound;

      const now = secondsNow();
      // The clock was ahead when this process started, and has been put right: it starts again, or it would wait for that time to come.
      if (openedAt - now > clockSkewSecondsMax) openedAt = now;
      const ahead = signer.created - now;
      if (Math.abs(ahead) > clockSkewSecondsMax) {
        const serverTime = new Date(now * 1000).toISOString();
        return refuse('exchange.clock-skew', { facts: { serverTime, aheadSeconds: ahead } });
      }
      // What was let in before this process started is not known to it, so it cannot tell a replay.
      if (signer.created < openedAt) return refuse('exchange.busy');
      const nonce = nonces.take(signer.keyId, signer.nonce, now);
      if (nonce === 'full') return refuse('exchange.busy');
      if (nonce === 'seen') return refuse('exchange.replayed');
      return ok({ group, party: signer.party, nonce: signer.nonce });
    },
  };
}
