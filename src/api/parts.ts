import type { GroupId, PartyId } from '#kernel/id.ts';
import type { Text } from '#kernel/language.ts';
import type { Result } from '#kernel/refusal.ts';
import type { ClockRule, Member } from '#ledger/terms.ts';
import type { EntenteNode } from '#node/node.ts';
import type { Accounts } from '#officers/accounts.ts';
import type { Trail } from '#officers/audit/trail.ts';
import type { OfficerId } from '#officers/officer.ts';
import type { Soundings } from '#soundings/soundings.ts';
import type { CarriedReport, ListView, LogView, PeerView } from './contract.ts';
import type { SoundingLine } from './contract-soundings.ts';
import type { SubstanceName } from './finding-view.ts';
import type { Witness } from './witness.ts';

/** What the routes work with. The composition root supplies it, so that the API knows neither the exchange nor the disk. */
export type ApiParts = Readonly<{
  node: EntenteNode;
  accounts: Accounts;
  /** Whoever knows it can read the node's folder: requests that bring it are the console's. */
  consoleSecret: string;
  /** Aborted when the node is about to close: answers that go on without end stop then. */
  closing?: AbortSignal;
  /** Told of every request before its answer leaves. */
  witness?: Witness;
  /** What the witness keeps; absent: none is kept, and there is nothing to ask. */
  trail?: Trail;
  names: Text;
  version: string;
  pid: number;
  demonstration: boolean;
  retelling: boolean;
  /** Values of `Host` that are ours: `127.0.0.1:4101`, … */
  hosts: ReadonlySet<string>;
  /** Folder of the built web desk; absent: no pages are served. */
  webRoot?: string;
  groups: GroupParts;
  peers: PeerParts;
  /** Makes the next key of this node's server, to be stated beside the one in use; answers its pin. */
  renewServerKey: () => Promise<string>;
  carried: CarriedParts;
  lists: ListParts;
  soundings: Soundings;
  /** Asks every other member of the group what he lets stand. */
  pullSoundings: (group: GroupId) => Promise<readonly SoundingLine[]>;
  substanceName: SubstanceName;
  /** The key under which an officer's browser keeps his texts; undefined while the node cannot keep its secret. */
  keepingKey: (officer: OfficerId) => Promise<string | undefined>;
  /** What a CAS number whose check digit fails was most likely meant to be. */
  likelyCas: (written: string) => readonly string[];
  /** Writes a consistent copy of the node and answers its folder. */
  backup: () => Promise<string>;
  /** Is told every fault that ended a request; the answer itself says no more than that there was one. */
  onFault: (error: unknown) => void;
}>;

export type GroupParts = Readonly<{
  /** Makes this party's entry for the terms of a group to be founded, and its recovery secret, which is kept nowhere else. */
  makeCard: () => Promise<Readonly<{ member: Member; recoverySecret: string }>>;
  join: (termsBytes: Uint8Array) => Promise<Result<GroupId>>;
  /**
   * The text of new terms with these cards, one of which is this party's own and was made by this node. Nothing is taken up. Refuses
   * `terms.malformed`, `party.not-a-member`, `key.malformed`.
   */
  draft: (terms: NewTerms) => Result<Uint8Array>;
  /** SHA-256 of the key of the server at which peers pull; absent while it has none. */
  serverPin: () => string | undefined;
}>;

/** Cards and calendars are judged with the terms. */
export type NewTerms = Readonly<{
  title: Text;
  cards: readonly Readonly<{ party: string }>[];
  clocks: readonly ClockRule[];
  calendars: readonly Readonly<{ party: string }>[];
}>;

export type PeerParts = Readonly<{
  list: () => Promise<readonly PeerView[]>;
  add: (peer: NewPeer) => Promise<Result<PeerView>>;
  /** Pulls all groups shared with this party now. Refuses `request.not-found` for a party that shares none. */
  pull: (party: PartyId) => Promise<Result<readonly PeerView[]>>;
  line: (group: GroupId, party: PartyId) => LogView['line'];
}>;

export type NewPeer = Readonly<{ party: PartyId; address: string; pins: readonly string[] }>;

export type CarriedParts = Readonly<{
  /** `next` continues a file in which not all found room; it is opaque. */
  export: (
    request: Readonly<{ to: PartyId; groups?: readonly GroupId[]; after?: string }>,
  ) => Promise<Result<Readonly<{ fileName: string; bytes: Uint8Array; next?: string }>>>;
  import: (bytes: Uint8Array) => Promise<Result<CarriedReport>>;
}>;

export type ListParts = Readonly<{
  status: () => Promise<readonly ListView[]>;
  formats: () => readonly Readonly<{
    format: string;
    files: readonly string[];
    offered: boolean;
  }>[];
  add: (
    format: string,
    files: readonly Readonly<{ name: string; bytes: Uint8Array }>[],
  ) => Promise<Result<ListView>>;
}>;
