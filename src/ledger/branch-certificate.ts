/** The certificate by which a party names the right branch of its forked log, signed with its recovery key (docs/spec/log.md). */
import { utf8 } from '#kernel/bytes.ts';
import { canonicalBytes, parseCanonicalObject } from '#kernel/canonical-json.ts';
import { hashHex, parseBase64, toBase64 } from '#kernel/digest.ts';
import {
  type GroupId,
  type HashHex,
  isGroupId,
  isHashHex,
  isPartyId,
  type PartyId,
} from '#kernel/id.ts';
import { ok, type Result, refuse } from '#kernel/refusal.ts';
import { sign, signatureBytes, verify } from '#kernel/signature.ts';
import type { LogName } from './checkpoint.ts';
import { type ForkContext, recoveryKeyOf } from './fork.ts';

export const certificateBytesMax = 1024;

export type BranchCertificate = Readonly<{
  group: GroupId;
  party: PartyId;
  root: HashHex;
  signature: string;
  size: number;
  v: 1;
}>;

type Branch = Readonly<{ size: number; root: HashHex }>;

function certifiedBytes({ group, party }: LogName, { size, root }: Branch): Uint8Array {
  return utf8(`entente/branch/v1\n${group}\n${party}\n${size}\n${root}\n`);
}

/** @param recoverySecret the 32-byte secret that is kept away from the node */
export function signBranchCertificate(
  log: LogName,
  branch: Readonly<{ size: number; root: Uint8Array }>,
  recoverySecret: Uint8Array,
): Uint8Array {
  const root = hashHex(branch.root);
  const { group, party } = log;
  const { size } = branch;
  const signature = toBase64(sign(certifiedBytes(log, { size, root }), recoverySecret));
  return canonicalBytes({ group, party, root, signature, size, v: 1 });
}

/** The certificate as a file, and as its signature is checked. */
export function formatBranchCertificate(certificate: BranchCertificate): Uint8Array {
  return canonicalBytes({ ...certificate });
}

/** `<group, 16 digits>-<party>.branch.json` */
export function branchFileName({ group, party }: LogName): string {
  return `${group.slice(0, 16)}-${party}.branch.json`;
}

function readCertificate(bytes: Uint8Array): BranchCertificate | undefined {
  const value = bytes.length <= certificateBytesMax ? parseCanonicalObject(bytes) : undefined;
  if (value === undefined) return undefined;
  const { group, party, root, signature, size, v, ...rest } = value;
  if (v !== 1 || Object.keys(rest).length > 0 || typeof size !== 'number' || size < 1)
    return undefined;
  if (typeof group !== 'string' || !isGroupId(group)) return undefined;
  if (typeof party !== 'string' || !isPartyId(party)) return undefined;
  if (typeof root !== 'string' || !isHashHex(root) || typeof signature !== 'string')
    return undefined;
  if (parseBase64(signature, signatureBytes) === undefined) return undefined;
  return { group, party, root, signature, size, v };
}

/**
 * Form and signature; whether the named tree holds all that others had receipted is for who holds the logs. Refuses
 * `certificate.malformed`, `group.unknown`, `party.not-a-member`, `certificate.bad-signature`.
 */
export function verifyBranchCertificate(
  bytes: Uint8Array,
  { group, terms }: ForkContext,
): Result<BranchCertificate> {
  const certificate = readCertificate(bytes);
  if (certificate === undefined) return refuse('certificate.malformed');
  if (certificate.group !== group) return refuse('group.unknown');
  const key = recoveryKeyOf(terms, certificate.party);
  if (key === undefined) return refuse('party.not-a-member');
  const signature = parseBase64(certificate.signature) ?? new Uint8Array(0);
  return verify(signature, certifiedBytes(certificate, certificate), key)
    ? ok(certificate)
    : refuse('certificate.bad-signature');
}
