/** All that the officers of one node are and do to come in, over one store. */
import { type ApiTokens, createTokens } from './api-tokens.ts';
import type { OfficerId } from './officer.ts';
import type { OfficerStore, SignInWay } from './officer-store.ts';
import { createOidc, type Oidc, type OidcSettings } from './oidc.ts';
import { createLinks, type OneTimeLinks } from './one-time-links.ts';
import { createPasskeys, type Passkeys } from './passkeys.ts';
import { passwordHasher } from './password.ts';
import { createPasswordSignIn, type PasswordSignIn } from './password-sign-in.ts';
import { createRateLimit, type RateLimit } from './rate-limit.ts';
import { createRoster, type Roster } from './roster.ts';
import { createSessions, type Sessions, type Started } from './sessions.ts';
import type { Client, Surroundings } from './surroundings.ts';
import { createThrottle, networkOf } from './throttle.ts';

export type Accounts = Readonly<{
  store: OfficerStore;
  roster: Roster;
  sessions: Sessions;
  links: OneTimeLinks;
  passkeys: Passkeys;
  passwords: PasswordSignIn;
  tokens: ApiTokens;
  oidc?: Oidc;
  /** Of those who are not signed in, by address; and of those who are, by who they are. */
  strangers: RateLimit;
  callers: RateLimit;
  /** Of those who read public words: apart, so that they keep no officer from signing in. */
  readers: RateLimit;
  /** How often the trail is told that an address was sent away for asking too much. */
  floods: RateLimit;
  /** An officer has proved who he is: a session begins, and his network is known from here on. */
  signedIn: (
    officer: OfficerId,
    how: Readonly<{ way: SignInWay; strongMs?: number; before?: string | undefined }>,
    client: Client,
  ) => Promise<Started>;
  nowMs: () => number;
}>;

export const strangersRate = { burst: 120, perSecond: 10 } as const;
export const callersRate = { burst: 400, perSecond: 40 } as const;
export const readersRate = { burst: 60, perSecond: 5 } as const;
export const floodsRate = { burst: 1, perSecond: 1 / 60 } as const;

export function createAccounts(
  store: OfficerStore,
  around: Surroundings,
  options: Readonly<{
    party: string;
    oidc?: OidcSettings;
    onFault: (error: unknown) => void;
  }>,
): Accounts {
  const { nowMs, random } = around;
  const { party, oidc, onFault } = options;
  const throttle = createThrottle(nowMs);
  const sessions = createSessions(store, around);
  const roster = createRoster(store, sessions, around);
  const issuer = `Entente ${party}`;
  return {
    ...{ store, sessions, nowMs },
    roster,
    links: createLinks(store, around, async () => !(await roster.hasAdministrator())),
    passkeys: createPasskeys(store, around, issuer),
    passwords: createPasswordSignIn(store, around, {
      ...{ hasher: passwordHasher(random), throttle, issuer },
    }),
    tokens: createTokens(store, around),
    ...(oidc === undefined ? {} : { oidc: createOidc(oidc, around, onFault) }),
    strangers: createRateLimit(nowMs, strangersRate),
    callers: createRateLimit(nowMs, callersRate),
    readers: createRateLimit(nowMs, readersRate),
    floods: createRateLimit(nowMs, floodsRate),
    signedIn: async (officer, { way, strongMs, before }, client) => {
      await store.officers.rememberAddress(officer, networkOf(client.address), nowMs());
      const strong = strongMs === undefined ? {} : { strongMs };
      const replaced = before === undefined ? {} : { before };
      return sessions.start(officer, { way, ...strong, ...replaced }, client);
    },
  };
}
