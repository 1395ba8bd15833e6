/**
 * The port of what a node keeps about its own officers. One contract suite (`test/contract/officer-store.ts`) runs over every adapter.
 *
 * Trusted: to say who may act in the party's name at this node. Whoever can write it can make himself an officer; what officers did
 * stands in the national log, out of its reach. If lost: restore a backup, or start again with a one-time link of the first run; no log depends on it.
 *
 * Secrets that a person or a browser holds stand here as SHA-256 only (32 random bytes need no more), passwords as argon2id. The secret of a
 * one-time-code generator stands as it is, because codes are made from it.
 *
 * Atomicity: each method is one transaction. Durability: when its promise resolves it survives a crash of the machine, except `seen`, which may fall
 * back. Concurrency: methods that answer a boolean decide a race: exactly one caller gets true. Faults are thrown as `StoreFault`.
 */
import type { Officer, OfficerId } from './officer.ts';
import type { Permission } from './permissions.ts';
import type { Reach } from './reach.ts';

export interface OfficerStore {
  readonly officers: OfficerRows;
  readonly credentials: CredentialRows;
  readonly sessions: SessionRows;
  readonly links: LinkRows;
  readonly tokens: TokenRows;
  /** A consistent copy in one file, while writing goes on. */
  backup(path: string): Promise<void>;
  close(): Promise<void>;
}

export interface OfficerRows {
  /** By sign-in name. */
  list(): Promise<readonly Officer[]>;
  find(id: OfficerId): Promise<Officer | undefined>;
  /** Those of these who are known, in no particular order. */
  findAll(ids: readonly string[]): Promise<readonly Officer[]>;
  named(signInName: string): Promise<Officer | undefined>;
  /** False if the sign-in name or the id is taken. */
  add(officer: Officer): Promise<boolean>;
  /** Replaces the row of the same id; its sign-in name stays. */
  change(officer: Officer): Promise<void>;
  /** Who receives what; an authority that is not in it receives everything. */
  authorities(): Promise<ReadonlyMap<string, Reach>>;
  setAuthorities(mapping: ReadonlyMap<string, Reach>): Promise<void>;
  /** Whether this officer has signed in from this network before. */
  knowsAddress(id: OfficerId, network: string): Promise<boolean>;
  /** Keeps the newest `knownAddressesMax`. */
  rememberAddress(id: OfficerId, network: string, nowMs: number): Promise<void>;
}
export const knownAddressesMax = 32;

export type Passkey = Readonly<{
  /** Credential id, base64url. */
  id: string;
  officer: OfficerId;
  /** COSE. */
  publicKey: Uint8Array;
  counter: number;
  /** The host name that it was made for: it signs for no other. */
  host: string;
  transports: readonly string[];
  name: string;
  createdMs: number;
  usedMs?: number;
}>;
export const passkeysMax = 20;

export type PasswordRow = Readonly<{ officer: OfficerId; hash: string; totpSecret: Uint8Array }>;
export type Subject = Readonly<{ issuer: string; subject: string }>;

export interface CredentialRows {
  passkeys(officer: OfficerId): Promise<readonly Passkey[]>;
  passkey(id: string): Promise<Passkey | undefined>;
  /** False if the credential is known already, or the officer has `passkeysMax`. */
  addPasskey(passkey: Passkey): Promise<boolean>;
  notePasskeyUse(id: string, counter: number, nowMs: number): Promise<void>;
  /** False if the officer has no such passkey. */
  removePasskey(officer: OfficerId, id: string): Promise<boolean>;
  password(officer: OfficerId): Promise<PasswordRow | undefined>;
  /** Replaces; codes of the time `step` and before are used up. */
  setPassword(row: PasswordRow, step: number): Promise<void>;
  /** False if this step of the code or a later one has been used: a code counts once. */
  spendStep(officer: OfficerId, step: number): Promise<boolean>;
  subject(officer: OfficerId): Promise<Subject | undefined>;
  officerOf(subject: Subject): Promise<OfficerId | undefined>;
  /** Replaces; false if the subject is another officer's. */
  bindSubject(officer: OfficerId, subject: Subject): Promise<boolean>;
  recoveryCodesLeft(officer: OfficerId): Promise<number>;
  /** Replaces all. */
  setRecoveryCodes(officer: OfficerId, hashes: readonly Uint8Array[]): Promise<void>;
  /** True once for each code. */
  spendRecoveryCode(officer: OfficerId, hash: Uint8Array): Promise<boolean>;
}

export const signInWays = ['passkey', 'password', 'oidc', 'link', 'recovery-code'] as const;
export type SignInWay = (typeof signInWays)[number];

export type Session = Readonly<{
  /** Public: by it a session is listed and ended. */
  id: string;
  officer: OfficerId;
  way: SignInWay;
  enrolling: boolean;
  createdMs: number;
  seenMs: number;
  strongMs?: number;
  address: string;
  agent: string;
}>;

export interface SessionRows {
  add(session: Session, hash: Uint8Array): Promise<void>;
  find(hash: Uint8Array): Promise<Session | undefined>;
  byId(id: string): Promise<Session | undefined>;
  of(officer: OfficerId): Promise<readonly Session[]>;
  /** A crash of the machine may take it back: the session is then idle for longer. */
  seen(id: string, nowMs: number): Promise<void>;
  /** False if it has ended already. */
  end(id: string): Promise<boolean>;
  /** Of one officer, but for the session `except`. @returns the ids */
  endAll(officer: OfficerId, except?: string): Promise<readonly string[]>;
  /** Ends and forgets those that began before `createdMs` or were last seen before `seenMs`. @returns the ids */
  endOld(createdMs: number, seenMs: number): Promise<readonly string[]>;
}

export const linkPurposes = ['first-run', 'invitation', 'recovery'] as const;
export type LinkPurpose = (typeof linkPurposes)[number];

export type Link = Readonly<{
  purpose: LinkPurpose;
  /** Absent in the first run: there is nobody yet. */
  officer?: OfficerId;
  createdMs: number;
  expiresMs: number;
}>;

export interface LinkRows {
  /** Replaces every earlier link of the same officer, or of the first run. */
  add(link: Link, hash: Uint8Array): Promise<void>;
  find(hash: Uint8Array): Promise<Link | undefined>;
  /** The one that can still be opened, or has run out without being opened. */
  of(officer: OfficerId): Promise<Link | undefined>;
  /** True once. */
  use(hash: Uint8Array): Promise<boolean>;
}

export type Token = Readonly<{
  id: string;
  officer: OfficerId;
  name: string;
  permissions: readonly Permission[];
  groups: Reach['groups'];
  createdMs: number;
  expiresMs: number;
  usedMs?: number;
}>;
export const tokensMax = 20;

export interface TokenRows {
  /** False if the officer has `tokensMax`. */
  add(token: Token, hash: Uint8Array): Promise<boolean>;
  find(hash: Uint8Array): Promise<Token | undefined>;
  of(officer: OfficerId): Promise<readonly Token[]>;
  /** A crash of the machine may take it back. */
  used(id: string, nowMs: number): Promise<void>;
  remove(officer: OfficerId, id: string): Promise<boolean>;
}
