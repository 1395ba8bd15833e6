import type { GroupId, PartyId } from '#kernel/id.ts';
import type { Result } from '#kernel/refusal.ts';

/** Where a peer is asked, and by which server keys it is recognised (hex SHA-256 of the SubjectPublicKeyInfo). */
export type Route = Readonly<{ peer: PartyId; address: string; pins: readonly string[] }>;

/**
 * How one node asks another. A refusal is the peer's own answer; what went wrong on the way is thrown as `TransportFault`.
 * `https-transport.ts` is the one that runs; a simulation supplies one that asks the other node in memory.
 */
export interface Transport {
  /** One bundle of `party`'s log, from `from` on, at most `bundleBytesMax` bytes. */
  fetchBundle(
    route: Route,
    ask: Readonly<{ group: GroupId; party: PartyId; from: number }>,
  ): Promise<Result<Uint8Array>>;
  /** Tells the peer that there is something new. Nothing depends on it. */
  nudge(route: Route, group: GroupId): Promise<Result<undefined>>;
}

/** Asks a member for the soundings that he lets stand before this party. */
export interface SoundingTransport {
  /** What he answered, and the nonce of the request to which it must be bound. */
  fetchSoundings(
    route: Route,
    group: GroupId,
  ): Promise<Result<Readonly<{ sealed: Uint8Array; asked: string }>>>;
}

export type TransportFaultCode =
  /** No address is known for this peer. */
  | 'no-address'
  /** Plain HTTP, and not to this machine; or no pin to recognise the server by. */
  | 'not-secure'
  | 'unreachable'
  | 'timeout'
  /** The server showed a key that is not among the pins. Nothing was sent to it. */
  | 'wrong-server-key'
  | 'answer-too-large'
  | 'answer-malformed';

/** The line or the peer failed, not the protocol. */
export class TransportFault extends Error {
  override readonly name = 'TransportFault';
  readonly code: TransportFaultCode;
  readonly retryable: boolean;
  constructor(code: TransportFaultCode, message: string, cause?: unknown) {
    super(message, cause === undefined ? {} : { cause });
    this.code = code;
    this.retryable = code !== 'not-secure' && code !== 'no-address';
  }
}
