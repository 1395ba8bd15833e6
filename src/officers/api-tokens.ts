import { codes, type Phrase, phrase } from '#kernel/phrase.ts';
import { ok, type Result, refuse } from '#kernel/refusal.ts';
import type { OfficerId } from './officer.ts';
import { type OfficerStore, type Token, tokensMax } from './officer-store.ts';
import { type Permission, type Principal, tokenPermissions } from './permissions.ts';
import { everything, type Reach } from './reach.ts';
import { hashOfSecret, newSecret, randomHex } from './secret.ts';
import type { Surroundings } from './surroundings.ts';

const dayMs = 86_400_000;
export const tokenDaysMax = 366;
export const tokenNameCharactersMax = 60;
/** So that a token that lies about somewhere is known for what it is. */
const prefix = 'entente_';
const usedEveryMs = 60_000;

type TokenPrincipal = Extract<Principal, { kind: 'token' }>;

export type NewToken = Readonly<{
  name: string;
  permissions: readonly Permission[];
  groups: Reach['groups'];
  days: number;
}>;

/** What a machine says in an officer's name: part of what he may, until a day, and never more than he may himself at that moment. */
export type ApiTokens = Readonly<{
  /** The secret is told this once. Refuses `request.malformed`. */
  add: (
    officer: OfficerId,
    token: NewToken,
  ) => Promise<Result<Readonly<{ secret: string; token: Token }>>>;
  resolve: (secret: string) => Promise<TokenPrincipal | undefined>;
  /** The same principal as it stands now. */
  renew: (principal: TokenPrincipal) => Promise<TokenPrincipal | undefined>;
}>;

export function createTokens(store: OfficerStore, { nowMs, random }: Surroundings): ApiTokens {
  const malformed = (at: string, expected: Phrase) =>
    refuse('request.malformed', { at, facts: { expected } });
  const principalOf = async (token: Token | undefined): Promise<TokenPrincipal | undefined> => {
    if (token === undefined || nowMs() > token.expiresMs) return undefined;
    const officer = await store.officers.find(token.officer);
    if (officer?.state !== 'active') return undefined;
    const receives = (await store.officers.authorities()).get(officer.authority) ?? everything;
    const { id, permissions, groups } = token;
    return { kind: 'token', officer, receives, tokenId: id, permissions, groups };
  };
  return {
    add: async (officer, { name, permissions, groups, days }) => {
      const never = permissions.find((permission) => !tokenPermissions.includes(permission));
      if (never !== undefined) return malformed('permissions', codes(tokenPermissions));
      if (!Number.isSafeInteger(days) || days < 1 || days > tokenDaysMax) {
        return malformed('days', phrase('{min} to {max}', { min: 1, max: tokenDaysMax }));
      }
      const secret = prefix + newSecret(random);
      const createdMs = nowMs();
      const token: Token = {
        ...{ id: randomHex(random, 8), officer, permissions, groups, createdMs },
        name: name.slice(0, tokenNameCharactersMax),
        expiresMs: createdMs + days * dayMs,
      };
      if (!(await store.tokens.add(token, hashOfSecret(secret)))) {
        return malformed('tokens', phrase('at most {n}', { n: tokensMax }));
      }
      return ok({ secret, token });
    },
    resolve: async (secret) => {
      if (!secret.startsWith(prefix)) return undefined;
      const token = await store.tokens.find(hashOfSecret(secret));
      const principal = await principalOf(token);
      if (token === undefined || principal === undefined) return undefined;
      const now = nowMs();
      if (now - (token.usedMs ?? 0) >= usedEveryMs) await store.tokens.used(token.id, now);
      return principal;
    },
    renew: async ({ officer, tokenId }) =>
      principalOf((await store.tokens.of(officer.id)).find(({ id }) => id === tokenId)),
  };
}
