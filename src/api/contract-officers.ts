/** What the API answers about officers and their ways to sign in; see contract.ts. */
import type { GroupId, PartyId } from '#kernel/id.ts';
import type { Instant } from '#kernel/instant.ts';
import type { Language, Text } from '#kernel/language.ts';
import type { Grant, OfficerState } from '#officers/officer.ts';
import type { Permission, Where } from '#officers/permissions.ts';
import type { Reach } from '#officers/reach.ts';

/** GET /api/v1/sign-in: what stands on the door. */
export type SignInView = Readonly<{
  party: PartyId;
  names: Text;
  demonstration: boolean;
  retelling: boolean;
  /** Nobody can sign in yet: whoever runs the node has the link of the first run. */
  firstRun: boolean;
  /** False where the desk was opened by a number: passkeys need a host name. */
  passkeys: boolean;
  /** What the button of the party's identity provider says, if it has one. */
  oidc?: Text;
  /** By the node's clock, POSIX seconds: one-time codes need clocks that agree. */
  epochSeconds: number;
}>;

/** GET /api/v1/me */
export type MeView = Readonly<{
  kind: 'officer' | 'token' | 'console';
  id?: string;
  signInName?: string;
  names?: Text;
  authority?: string;
  language?: Language;
  /** Had anywhere. */
  permissions: readonly Permission[];
  /** The same by groups and areas, but for `own.account`, which lies in none. */
  where: Where;
  /** Came by a link or a recovery code: a way to sign in is to be set up first. */
  enrolling: boolean;
  /** Whether acts that want a proof of the last minutes would go through now. */
  fresh: boolean;
  /** base64; a session's only: under it the browser enciphers what its officer has not handed in. */
  keepingKey?: string;
}>;

/** POST /api/v1/sign-in/password {name, password, code}, …/passkey {id, response}, …/recovery {name, code, password?} → MeView, with a cookie. */

/** POST /api/v1/links/look {secret} → what a link is for, without using it. */
export type LinkView = Readonly<{
  purpose: 'first-run' | 'invitation' | 'recovery';
  expiresAt: Instant;
  signInName?: string;
  names?: Text;
}>;

/**
 * POST /api/v1/links/open {secret, administrator?} → MeView, with a cookie. In the first run `administrator` says who that is:
 * {signInName, names, authority}.
 */

/** GET /api/v1/account */
export type AccountView = Readonly<{
  passkeys: readonly Readonly<{
    id: string;
    name: string;
    host: string;
    createdAt: Instant;
    usedAt?: Instant;
  }>[];
  password: boolean;
  oidc: boolean;
  recoveryCodesLeft: number;
  sessions: readonly SessionView[];
  tokens: readonly TokenView[];
}>;

export type SessionView = Readonly<{
  id: string;
  current: boolean;
  way: string;
  address: string;
  agent: string;
  createdAt: Instant;
  seenAt: Instant;
}>;

export type TokenView = Readonly<{
  id: string;
  name: string;
  permissions: readonly Permission[];
  groups: 'all' | readonly GroupId[];
  createdAt: Instant;
  expiresAt: Instant;
  usedAt?: Instant;
}>;

/** POST /api/v1/account/passkeys {id, response, name} and …/password {id, password, code, current?}; all other sessions end. `recoveryCodes` are told once, with the first. */
export type EnrolledView = Readonly<{ me: MeView; recoveryCodes?: readonly string[] }>;

/** POST /api/v1/account/password/code → what an authenticator application reads. */
export type TotpSetupView = Readonly<{ id: string; uri: string; typed: string }>;

/** GET /api/v1/officers → OfficerView[] */
export type OfficerView = Readonly<{
  id: string;
  signInName: string;
  names: Text;
  authority: string;
  grants: readonly Grant[];
  state: OfficerState;
  createdAt: Instant;
}>;

/** GET /api/v1/officers/<id>: also how he can sign in, and where he is signed in. */
export type OfficerDetail = Readonly<{
  officer: OfficerView;
  /** The link that was made last, until it is opened. */
  link?: Omit<MadeLinkView, 'secret'>;
  ways: Pick<AccountView, 'password' | 'oidc' | 'recoveryCodesLeft'> &
    Readonly<{ passkeys: number }>;
  sessions: readonly SessionView[];
  tokens: readonly TokenView[];
}>;

/** POST /api/v1/officers/<id>/grants {grants, was?} → OfficerView. 409 `request.outdated` if `was` no longer holds. */

/** POST /api/v1/officers → 201, and …/<id>/link: `secret` opens once, at `/link#<secret>` of the desk. */
export type InvitedView = Readonly<{ officer: OfficerView; link: MadeLinkView }>;
export type MadeLinkView = Readonly<{
  purpose: 'first-run' | 'invitation' | 'recovery';
  secret: string;
  expiresAt: Instant;
}>;

/** POST /api/v1/officers/<id>/tokens → 201: the secret is told this once. */
export type MadeTokenView = Readonly<{ secret: string; token: TokenView }>;

/**
 * GET and PUT /api/v1/authorities: who receives what. An authority that is not in it receives everything.
 * PUT and DELETE /api/v1/authorities/<authority> {groups, areas}: the same of one.
 */
export type AuthoritiesView = Readonly<Record<string, Reach>>;
