/** The statements by which a fork and its settlement become known at the table (docs/spec/log.md, "Forks"). */
import { textOf } from '#kernel/bytes.ts';
import {
  canonicalBytes,
  isJsonObject,
  type JsonObject,
  parseCanonicalObject,
} from '#kernel/canonical-json.ts';
import { sha256Hex } from '#kernel/digest.ts';
import { type HashHex, isHashHex, isPartyId, type PartyId } from '#kernel/id.ts';
import { type BranchCertificate, verifyBranchCertificate } from './branch-certificate.ts';
import { type ForkContext, type VerifiedFork, verifyForkEvidence } from './fork.ts';
import type { Act, Statement } from './statement.ts';

export const forkShown = 'fork.shown';
export const forkSettled = 'fork.settled';

/** Of one member's statements of each type on one log, the first so many have effect. */
export const forkStatementsMax = 16;

export type ShownParts = Readonly<{ facts: JsonObject; content: JsonObject }>;

/** Facts and content of a `fork.shown`. @param evidence verified */
export function shownParts(of: PartyId, evidence: Uint8Array): ShownParts {
  const value = parseCanonicalObject(evidence);
  if (value === undefined) throw new RangeError('evidence that was verified is canonical');
  return { facts: { evidence: sha256Hex(evidence), of }, content: { evidence: value } };
}

/** Facts of a `fork.settled`. */
export function settledFacts(certificate: BranchCertificate): JsonObject {
  const { party: of, root, signature, size } = certificate;
  return { of, root, signature, size };
}

const isBare = (act: Act): boolean => act.area === undefined && act.record === undefined;

/** The log that a well-formed `fork.shown` names, and the digest of its evidence; whether that is one is in its content. */
export function readShown(act: Act): Readonly<{ of: PartyId; evidence: HashHex }> | undefined {
  const { of, evidence, ...rest } = act.facts;
  const fits = act.type === forkShown && isBare(act) && Object.keys(rest).length === 0;
  if (!fits || typeof of !== 'string' || !isPartyId(of)) return undefined;
  return typeof evidence === 'string' && isHashHex(evidence) ? { of, evidence } : undefined;
}

/** The evidence that a statement shows, if its facts and its content hold; without its content it shows nothing yet. */
export function shownFork(
  { act, content }: Pick<Statement, 'act' | 'content'>,
  context: ForkContext,
): (VerifiedFork & Readonly<{ bytes: Uint8Array; digest: HashHex }>) | undefined {
  const shown = readShown(act);
  const text = content.kind === 'held' ? textOf(content.bytes) : undefined;
  if (shown === undefined || text === undefined) return undefined;
  const { evidence, ...rest } = JSON.parse(text) as JsonObject;
  if (!isJsonObject(evidence) || Object.keys(rest).length > 0) return undefined;
  const bytes = canonicalBytes(evidence);
  if (sha256Hex(bytes) !== shown.evidence) return undefined;
  const verified = verifyForkEvidence(bytes, context);
  return verified.ok && verified.value.log.party === shown.of
    ? { ...verified.value, bytes, digest: shown.evidence }
    : undefined;
}

/** The certificate that a `fork.settled` repeats, if the recovery key has signed it. */
export function settledCertificate(act: Act, context: ForkContext): BranchCertificate | undefined {
  const { of, root, signature, size, ...rest } = act.facts;
  const fits = act.type === forkSettled && isBare(act) && act.content === undefined;
  if (!fits || Object.keys(rest).length > 0) return undefined;
  if (of === undefined || root === undefined || signature === undefined || size === undefined)
    return undefined;
  const bytes = canonicalBytes({ group: act.group, party: of, root, signature, size, v: 1 });
  const verified = verifyBranchCertificate(bytes, context);
  return verified.ok ? verified.value : undefined;
}
