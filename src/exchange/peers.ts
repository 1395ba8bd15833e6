import { z } from 'zod';
import type { JsonValue } from '#kernel/canonical-json.ts';
import { type GroupId, isPartyId, type PartyId } from '#kernel/id.ts';
import { phrase } from '#kernel/phrase.ts';
import { ok, type Result, refuse } from '#kernel/refusal.ts';
import type { EntenteNode } from '#node/node.ts';
import { parsePeerAddress } from './peer-address.ts';
import { pinPattern } from './tls.ts';
import type { Route } from './transport.ts';

/**
 * Where this node reaches the other parties: a setting of its own, `peer.<party>`, that it tells nobody.
 *
 * Trusted: to find a peer, and, until that peer's first `node.described` is held, to recognise its server by `pins`.
 * If lost: add the peers again; their logs come from any other member meanwhile.
 */
export type Peer = Readonly<{
  party: PartyId;
  /** Tried in this order. */
  addresses: readonly string[];
  /** Given when the peer was added; its own `node.described` replaces them. */
  pins: readonly string[];
}>;

export const peerAddressesMax = 4;
/** As many as `node.described` may name. */
export const peerPinsMax = 4;

const prefix = 'peer.';
const storedPeer = z.object({
  addresses: z.array(z.string()).max(peerAddressesMax),
  pins: z.array(z.string().regex(pinPattern)).max(peerPinsMax),
});

type PeerStore = Pick<EntenteNode, 'party' | 'store' | 'keepSettings'>;

export async function listPeers(node: Pick<EntenteNode, 'store'>): Promise<readonly Peer[]> {
  const settings = await node.store.settings(prefix);
  return Object.entries(settings)
    .flatMap(([name, value]) => readPeer(name.slice(prefix.length), value) ?? [])
    .sort((a, b) => (a.party < b.party ? -1 : 1));
}

export async function findPeer(
  node: Pick<EntenteNode, 'store'>,
  party: PartyId,
): Promise<Peer | undefined> {
  const settings = await node.store.settings(`${prefix}${party}`);
  return readPeer(party, settings[`${prefix}${party}`]);
}

function readPeer(party: string, value: JsonValue | undefined): Peer | undefined {
  const stored = storedPeer.safeParse(value);
  return stored.success && isPartyId(party) ? { party, ...stored.data } : undefined;
}

/**
 * Puts an address in front of those known; `pins`, if any are given, replace those known. Refuses `request.malformed`
 * with `at` = `party`, `address` or `pin`.
 */
export async function addPeer(
  node: PeerStore,
  party: PartyId,
  entry: Readonly<{ address: string; pins?: readonly string[] }>,
): Promise<Result<Peer>> {
  if (party === node.party) {
    return refuse('request.malformed', {
      at: 'party',
      facts: { expected: phrase('another party') },
    });
  }
  const address = parsePeerAddress(entry.address);
  if (!address.ok) return address;
  const known = await findPeer(node, party);
  const given = [...new Set(entry.pins ?? [])];
  if (given.length > peerPinsMax || !given.every((pin) => pinPattern.test(pin))) {
    const expected = phrase('the SHA-256 of the server key: 64 hexadecimal digits in lower case');
    return refuse('request.malformed', { at: 'pin', facts: { expected } });
  }
  const others = known?.addresses.filter((other) => other !== address.value) ?? [];
  const peer = {
    addresses: [address.value, ...others].slice(0, peerAddressesMax),
    pins: given.length > 0 ? given : [...(known?.pins ?? [])],
  };
  await node.keepSettings({ [`${prefix}${party}`]: peer });
  return ok({ party, ...peer });
}

export async function removePeer(node: PeerStore, party: PartyId): Promise<Result<undefined>> {
  if (!(await findPeer(node, party))) return refuse('request.not-found', { at: 'party' });
  await node.keepSettings({ [`${prefix}${party}`]: undefined });
  return ok(undefined);
}

/** Ways to a member of a group, best first; none when no address is known. */
export async function routesTo(
  node: Pick<EntenteNode, 'store' | 'memberKeys'>,
  group: GroupId,
  party: PartyId,
): Promise<readonly Route[]> {
  const peer = await findPeer(node, party);
  const described = node.memberKeys(group, party)?.tlsPins ?? [];
  const pins = described.length > 0 ? described : (peer?.pins ?? []);
  return (peer?.addresses ?? []).map((address) => ({ peer: party, address, pins }));
}
