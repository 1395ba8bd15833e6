import type { GroupId, PartyId } from '#kernel/id.ts';
import { type Refusal, type Result, refuse } from '#kernel/refusal.ts';
import { frameBundle } from '#ledger/bundle.ts';
import type { Accepted, EntenteNode } from '#node/node.ts';
import { routesTo } from './peers.ts';
import { type Transport, TransportFault, type TransportFaultCode } from './transport.ts';

/** What one request for one bundle led to. */
export type PullStep =
  | Readonly<{
      kind: 'accepted';
      source: PartyId;
      address: string;
      accepted: Accepted;
      bytes: number;
    }>
  /** By the peer, or by our own `accept`; then `bytes` says how much came. */
  | Readonly<{
      kind: 'refused';
      source: PartyId;
      address?: string;
      refusal: Refusal;
      bytes: number;
    }>
  | Readonly<{ kind: 'unreachable'; source: PartyId; address?: string; code: TransportFaultCode }>;

export type PullAsk = Readonly<{
  group: GroupId;
  /** Whose log. */
  party: PartyId;
  /** Who is asked; the author, unless said otherwise. */
  source?: PartyId;
  /** From which statement on; what is held, unless said otherwise. */
  from?: number;
}>;

/**
 * Asks one peer for one bundle and hands it to `accept`: the whole of pulling, save when and how often. It touches no clock
 * and no timer. Tries the peer's addresses in order until one answers. Faults of the store are thrown.
 */
export async function pullOnce(
  node: Pick<EntenteNode, 'store' | 'memberKeys' | 'accept' | 'pullFrom'>,
  transport: Transport,
  ask: PullAsk,
): Promise<PullStep> {
  const { group, party } = ask;
  const source = ask.source ?? party;
  const from = ask.from ?? (await node.pullFrom(group, party));
  let failed: PullStep = { kind: 'unreachable', source, code: 'no-address' };
  for (const route of await routesTo(node, group, source)) {
    const { address } = route;
    let fetched: Result<Uint8Array>;
    try {
      fetched = await transport.fetchBundle(route, { group, party, from });
    } catch (error) {
      if (!(error instanceof TransportFault)) throw error;
      failed = { kind: 'unreachable', source, address, code: error.code };
      continue;
    }
    if (!fetched.ok) {
      failed = { kind: 'refused', source, address, refusal: fetched.refusal, bytes: 0 };
      // Another node may have taken that address over; the peer may still be found at the next one.
      if (fetched.refusal.code === 'exchange.not-found') continue;
      return failed;
    }
    const bytes = fetched.value.length;
    const accepted = isOf(fetched.value, ask)
      ? await node.accept(fetched.value, 'peer')
      : refuse('bundle.malformed', { at: 'party', facts: { expected: party } });
    return accepted.ok
      ? { kind: 'accepted', source, address, accepted: accepted.value, bytes }
      : { kind: 'refused', source, address, refusal: accepted.refusal, bytes };
  }
  return failed;
}

/** A peer answers for the log that it was asked for; `accept` would take any. What cannot be framed is for `accept` to refuse. */
function isOf(bundle: Uint8Array, { group, party }: PullAsk): boolean {
  const framed = frameBundle(bundle);
  if (!framed.ok) return true;
  return framed.value.header.group === group && framed.value.header.party === party;
}
