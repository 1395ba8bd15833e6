/**
 * The parties, keys and terms that the vectors and the tests of the ledger share. Everything comes from fixed seeds, so that writing
 * the vectors again gives the same bytes. The secrets are published with the vectors: they protect nothing.
 */
import { utf8 } from '#kernel/bytes.ts';
import { sha256, toBase64, toHex } from '#kernel/digest.ts';
import { type GroupId, isPartyId, type PartyId, type RecordId, recordId } from '#kernel/id.ts';
import { type Instant, isInstant } from '#kernel/instant.ts';
import type { Result } from '#kernel/refusal.ts';
import { publicKeyOf } from '#kernel/signature.ts';
import { initialKeys, type KeyHistory, memberOf } from '#ledger/keys.ts';
import type { Member, Terms } from '#ledger/terms.ts';
import { formatTerms, groupIdOf } from '#ledger/terms-text.ts';

/** 32 bytes that depend on nothing but the label. */
export const seed = (label: string): Uint8Array => sha256(utf8(`entente vectors/${label}`));

/** For tests and generators, where a refusal is a mistake in the test. */
export function must<T>(result: Result<T>): T {
  if (result.ok) return result.value;
  throw new Error(JSON.stringify(result.refusal));
}

export function partyId(text: string): PartyId {
  if (!isPartyId(text)) throw new Error(`${text} is no party`);
  return text;
}

export function instant(text: string): Instant {
  if (!isInstant(text)) throw new Error(`${text} is no instant`);
  return text;
}

export const xa = partyId('xa');
export const xb = partyId('xb');
export const xc = partyId('xc');

/** X25519 recipients of three identities that were made once and thrown away. */
const ageRecipients: Readonly<Record<string, string>> = {
  xa: 'age1v44j4z0x2zwk6t3etk9qytkazlevt2n2dnxe02amr8n6aha76ecqjgtrx9',
  xb: 'age1e8k4u4andzea4yqwrcjtgrdjj0qyhzttm4leka2rdwsr2ameuapqc3pyys',
  xc: 'age1nqtzdylq3fyahl9gpd5jnjwl60qw4d7t7qn4npn92f2flf464fxq6mc5y0',
};

export type Secrets = Readonly<{ log: Uint8Array; recovery: Uint8Array; http: Uint8Array }>;

export const secretsOf = (party: PartyId): Secrets => ({
  log: seed(`${party}/log`),
  recovery: seed(`${party}/recovery`),
  http: seed(`${party}/http`),
});

const names: Readonly<Record<string, Member['names']>> = {
  xa: { en: 'Fictitious party A', es: 'Parte ficticia A', zh: '虚构甲方' },
  xb: { en: 'Fictitious party B', es: 'Parte ficticia B', zh: '虚构乙方' },
  xc: { en: 'Fictitious party C', es: 'Parte ficticia C', zh: '虚构丙方' },
};

function member(party: PartyId): Member {
  const secrets = secretsOf(party);
  return {
    ageRecipient: ageRecipients[party] ?? '',
    algorithm: 'ed25519',
    httpKey: toBase64(publicKeyOf(secrets.http)),
    logKey: toBase64(publicKeyOf(secrets.log)),
    names: names[party] ?? {},
    party,
    recoveryKey: toBase64(publicKeyOf(secrets.recovery)),
  };
}

export const areas = [
  ...['coordination', 'emerging-trends', 'illicit-finance', 'law-enforcement'],
  ...['legal-assistance', 'precursor-control', 'safety', 'technical-exchange'],
  'treaty-notifications',
] as const;

export function termsOf(parties: readonly PartyId[], nonce = 'terms'): Terms {
  return {
    areas,
    authentic: ['en', 'zh'],
    binding: false,
    floor: ['safety', 'treaty-notifications'],
    kind: parties.length === 1 ? 'national' : 'working-group',
    languages: ['en', 'es', 'zh'],
    members: parties.map(member),
    nonce: toHex(seed(nonce)),
    quotas: { bytesPerDay: 100_000_000, statementsPerDay: 10_000 },
    retention: { contentDays: 3650 },
    title: { en: 'Working group of the vectors', zh: '测试向量工作组' },
    v: 1,
  };
}

/** A group with everything that its verification needs. */
export type Group = Readonly<{ group: GroupId; terms: Terms; termsBytes: Uint8Array }>;

export function groupOf(terms: Terms): Group {
  const termsBytes = must(formatTerms(terms));
  return { group: groupIdOf(termsBytes), terms, termsBytes };
}

export const three: Group = groupOf(termsOf([xa, xb, xc]));

export function keysAtFounding({ terms }: Group, party: PartyId): KeyHistory {
  const found = memberOf(terms, party);
  if (found === undefined) throw new Error(`${party} is no member`);
  return initialKeys(found);
}

export const openerRecord = (opener: PartyId, label: string): RecordId =>
  recordId(opener, seed(label).subarray(0, 16));

/** POSIX seconds of 2026-11-23T00:00Z, when the vectors begin. */
export const startSeconds = 1_795_392_000;
