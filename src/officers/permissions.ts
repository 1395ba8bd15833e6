/**
 * The whole table of permissions: which role has which, and which one each route of the API asks. A route that is not here answers
 * nobody. `test/api/permissions.test.ts` walks every route, role and area against the running application.
 */
import type { GroupId } from '#kernel/id.ts';
import type { RefusalCode } from '#kernel/refusal-codes.ts';
import type { Grant, Officer, Role } from './officer.ts';
import { commonReach, everything, includes, type Place, type Reach, reaches } from './reach.ts';

export const permissions = [
  'desk.read',
  'draft.write',
  'draft.release',
  'sounding.use',
  'screening.read',
  'lists.write',
  'log.verify',
  'exchange.read',
  'exchange.write',
  'groups.write',
  'keys.write',
  'content.erase',
  'officers.read',
  'officers.write',
  'clearances.write',
  'audit.read',
  'audit.export',
  'settings.read',
  'settings.write',
  'backup.write',
  'own.account',
] as const;
export type Permission = (typeof permissions)[number];

export const rolePermissions: Readonly<Record<Role, readonly Permission[]>> = {
  'desk-officer': [
    ...(['desk.read', 'draft.write', 'screening.read', 'log.verify', 'exchange.read'] as const),
    'own.account',
  ],
  'releasing-officer': [
    ...(['desk.read', 'draft.write', 'draft.release', 'screening.read', 'log.verify'] as const),
    ...(['exchange.read', 'sounding.use', 'own.account'] as const),
  ],
  liaison: [
    ...(['desk.read', 'draft.write', 'log.verify', 'exchange.read', 'exchange.write'] as const),
    ...(['sounding.use', 'own.account'] as const),
  ],
  // Sees everything and changes nothing, but for soundings: what is sounded out is not said.
  auditor: [
    ...(['desk.read', 'screening.read', 'log.verify', 'exchange.read', 'officers.read'] as const),
    ...(['audit.read', 'audit.export', 'settings.read', 'own.account'] as const),
  ],
  // Looks after the node, and reads nothing of what governments tell each other.
  administrator: [
    ...(['exchange.read', 'exchange.write', 'lists.write', 'groups.write', 'keys.write'] as const),
    ...(['officers.read', 'officers.write', 'clearances.write', 'settings.read'] as const),
    ...(['settings.write', 'backup.write', 'content.erase', 'own.account'] as const),
  ],
};

/** What a token may never do: people, keys and their own accounts are for people, and what a program fetches it keeps. */
const neverByToken: readonly Permission[] = [
  ...(['officers.write', 'keys.write', 'content.erase', 'own.account'] as const),
  'sounding.use',
];
export const tokenPermissions: readonly Permission[] = permissions.filter(
  (permission) => !neverByToken.includes(permission),
);

export type Principal =
  | Readonly<{
      kind: 'officer';
      officer: Officer;
      /** What the party's own table lets this officer's authority receive. */
      receives: Reach;
      sessionId: string;
      /** Came by a link or a recovery code: may set up a way to sign in, and nothing else. */
      enrolling: boolean;
      /** POSIX milliseconds of the last fresh proof. */
      strongAtMs?: number;
    }>
  | Readonly<{
      kind: 'token';
      officer: Officer;
      receives: Reach;
      tokenId: string;
      permissions: readonly Permission[];
      groups: 'all' | readonly GroupId[];
    }>
  /** Whoever can read the node's folder. */
  | Readonly<{ kind: 'console' }>
  | Readonly<{ kind: 'nobody' }>;

const gives = ({ role }: Grant, permission: Permission): boolean =>
  rolePermissions[role].includes(permission);

/** Where a principal has a permission: in every place that one of these reaches. */
function reachesOf(principal: Principal, permission: Permission): readonly Reach[] {
  if (principal.kind === 'console') return permission === 'own.account' ? [] : [everything];
  if (principal.kind === 'nobody' || principal.officer.state === 'suspended') return [];
  let outer = principal.receives;
  if (principal.kind === 'token') {
    if (!principal.permissions.includes(permission) || !tokenPermissions.includes(permission)) {
      return [];
    }
    outer = commonReach(outer, { groups: principal.groups, areas: 'all' });
  } else if (principal.enrolling) return [];
  return principal.officer.grants
    .filter((grant) => gives(grant, permission))
    .map((grant) => commonReach(outer, grant));
}

/** Without a place: whether it is had anywhere. */
export function may(principal: Principal, permission: Permission, place?: Place): boolean {
  if (permission === 'own.account') return place === undefined && hasAccount(principal);
  return reachesOf(principal, permission).some((reach) => reaches(reach, place));
}

/** Whoever is signed in has an account, whatever was granted; a token has none. */
const hasAccount = (principal: Principal): boolean =>
  principal.kind === 'officer' && principal.officer.state !== 'suspended';

/** Whether an officer has this very role there: clearances are given in a role, not by a permission. */
export function holdsRole(principal: Principal, role: Role, place: Place): boolean {
  if (!may(principal, 'draft.write', place)) return false;
  if (principal.kind !== 'officer' && principal.kind !== 'token') return false;
  return principal.officer.grants.some((grant) => grant.role === role && reaches(grant, place));
}

/** Whether anything of a group is this principal's to know: its title, its members, how its lines stand. */
export function seesGroup(principal: Principal, group: GroupId): boolean {
  if (principal.kind === 'console') return true;
  if (principal.kind === 'nobody') return false;
  if (principal.kind === 'token' && !includes(principal.groups, group)) return false;
  if (isEnrolling(principal)) return false;
  const { grants, state } = principal.officer;
  if (state === 'suspended' || !includes(principal.receives.groups, group)) return false;
  return grants.some(({ groups }) => includes(groups, group));
}

/** All of a group, whatever areas it has. */
export const mayAll = (principal: Principal, permission: Permission, group: GroupId): boolean =>
  may(principal, permission, { group });

/** Came by a link or a recovery code: until he has a way to sign in, he may set one up and learns nothing else. */
export const isEnrolling = (principal: Principal): boolean =>
  principal.kind === 'officer' && principal.enrolling;

/** Every permission that a principal has, and where, for a page that offers what the node would do; their own accounts lie nowhere. */
export function whereOf(principal: Principal): Where {
  const held = permissions.flatMap((permission) => {
    const where = permission === 'own.account' ? [] : reachesOf(principal, permission);
    return where.length === 0 ? [] : [[permission, where] as const];
  });
  return Object.fromEntries(held);
}
export type Where = Readonly<Partial<Record<Permission, readonly Reach[]>>>;

/** The permissions that a principal has anywhere. */
export const permissionsOf = (principal: Principal): readonly Permission[] =>
  permissions.filter((permission) => may(principal, permission));

/**
 * - `permission`: what is asked; `public` answers nobody too, and the handler says what; `signed-in` answers everybody but nobody; `enrolled` the same, but
 *   for whoever has yet to set up a way to sign in; `console` answers whoever can read the node's folder, and no officer.
 * - `place`: `sees` asks for any part of the group in the path, `group` for the whole of it; the other places are judged by the handler, which
 *   knows them only after it has read the body or the record.
 * - `absent`: what a group that is not there is answered with, and so is one that is not this officer's.
 * - `fresh`: wants a proof of who acts from the last minutes.
 */
export type RouteRule = Readonly<{
  permission: Permission | 'public' | 'signed-in' | 'enrolled' | 'console';
  place?: 'sees' | 'group' | 'handler';
  absent?: RefusalCode;
  fresh?: boolean;
}>;

const own = { permission: 'own.account' } as const;
const ownFresh = { ...own, fresh: true } as const;
const open = { permission: 'public' } as const;
const inGroup = { place: 'group', absent: 'group.unknown' } as const;
const readsTable = { permission: 'desk.read', place: 'sees', absent: 'group.unknown' } as const;
const releasesMany = { permission: 'draft.write', place: 'sees', absent: 'group.unknown' } as const;
const erases = { permission: 'content.erase', ...inGroup, fresh: true } as const;
const replacesKeys = { permission: 'keys.write', ...inGroup, fresh: true } as const;
const soundsOut = { permission: 'sounding.use', ...inGroup } as const;
const administers = { permission: 'officers.write', fresh: true } as const;

export const routePermissions = {
  'GET /api/v1/health': open,
  'GET /api/v1/sign-in': open,
  'POST /api/v1/sign-in/password': open,
  'POST /api/v1/sign-in/recovery': open,
  'POST /api/v1/sign-in/passkey/options': open,
  'POST /api/v1/sign-in/passkey': open,
  'GET /api/v1/sign-in/oidc': open,
  'GET /api/v1/sign-in/oidc/callback': open,
  'POST /api/v1/sign-out': open,
  'POST /api/v1/links/look': open,
  'POST /api/v1/links/open': open,
  // Pages for anyone, of what is published in the groups that the administrator shows; elsewhere they are not there.
  'GET /public': open,
  'GET /public/:record': open,
  'GET /public/:record/:words': open,
  'GET /api/v1/me': { permission: 'signed-in' },
  'GET /api/v1/account': own,
  'POST /api/v1/account/passkeys/options': ownFresh,
  'POST /api/v1/account/passkeys': ownFresh,
  'DELETE /api/v1/account/passkeys/:id': ownFresh,
  'POST /api/v1/account/password/code': ownFresh,
  'POST /api/v1/account/password': ownFresh,
  'POST /api/v1/account/recovery-codes': ownFresh,
  'DELETE /api/v1/account/sessions/:id': ownFresh,
  'POST /api/v1/account/tokens': ownFresh,
  'DELETE /api/v1/account/tokens/:id': own,
  'GET /api/v1/officers': { permission: 'officers.read' },
  'POST /api/v1/officers': administers,
  'GET /api/v1/officers/:officer': { permission: 'officers.read' },
  'POST /api/v1/officers/:officer/grants': administers,
  'POST /api/v1/officers/:officer/state': administers,
  'POST /api/v1/officers/:officer/link': administers,
  'DELETE /api/v1/officers/:officer/sessions/:id': administers,
  'GET /api/v1/officers/:officer/tokens': { permission: 'officers.read' },
  'POST /api/v1/officers/:officer/tokens': administers,
  'DELETE /api/v1/officers/:officer/tokens/:id': administers,
  'GET /api/v1/authorities': { permission: 'officers.read' },
  'PUT /api/v1/authorities/:authority': administers,
  'DELETE /api/v1/authorities/:authority': administers,

  'GET /api/v1/node': { permission: 'exchange.read' },
  'GET /api/v1/live': { permission: 'exchange.read' },
  'GET /api/v1/today': { permission: 'desk.read' },
  'GET /api/v1/notifications': { permission: 'desk.read' },
  'GET /api/v1/notifications/:group/:record': {
    ...{ permission: 'desk.read', place: 'handler' },
  },
  'GET /api/v1/desks': { permission: 'signed-in' },
  'GET /api/v1/statement-types/:type': { permission: 'signed-in' },
  'GET /api/v1/records': { permission: 'desk.read' },
  'GET /api/v1/records/:group/:record': { permission: 'desk.read', place: 'handler' },
  'GET /api/v1/records/:group/:record/note': { permission: 'desk.read', place: 'handler' },
  'GET /api/v1/records/:group/:record/published': { permission: 'desk.read', place: 'handler' },
  'GET /api/v1/records/:group/:record/preview': { permission: 'desk.read', place: 'handler' },
  // Of every role that sees any of the group: what leaves this node for anyone is no secret from them.
  'GET /api/v1/groups/:group/public-words': {
    ...{ permission: 'exchange.read', place: 'sees', absent: 'group.unknown' },
  },
  'PUT /api/v1/groups/:group/public-words': {
    ...{ permission: 'settings.write', ...inGroup, fresh: true },
  },
  'GET /api/v1/plan': { permission: 'desk.read' },
  'GET /api/v1/plan/:group/paper': readsTable,
  'GET /api/v1/calendar': { permission: 'desk.read' },
  'GET /api/v1/reciprocity': { permission: 'desk.read' },
  'GET /api/v1/ageing': { permission: 'desk.read' },
  'GET /api/v1/line/:group': readsTable,
  'GET /api/v1/line/:group/dry-run': readsTable,
  'GET /api/v1/line/:group/gap/:record': readsTable,
  'GET /api/v1/drafts': { permission: 'desk.read' },
  'GET /api/v1/drafts/:draft': { permission: 'desk.read', place: 'handler' },
  'POST /api/v1/drafts': { permission: 'draft.write', place: 'handler' },
  'POST /api/v1/drafts/:draft/revise': { permission: 'draft.write', place: 'handler' },
  'POST /api/v1/drafts/:draft/clear/options': { permission: 'draft.write', place: 'handler' },
  'POST /api/v1/drafts/:draft/clear': { permission: 'draft.write', place: 'handler' },
  'POST /api/v1/drafts/:draft/return': { permission: 'draft.write', place: 'handler' },
  'POST /api/v1/drafts/:draft/discard': { permission: 'draft.write', place: 'handler' },
  'GET /api/v1/releases/:group': readsTable,
  'POST /api/v1/releases/:group/options': releasesMany,
  'POST /api/v1/releases/:group': releasesMany,
  'GET /api/v1/releases/:group/batches': readsTable,
  'POST /api/v1/releases/:group/batches/:batch/cancel': releasesMany,
  'GET /api/v1/audit': { permission: 'audit.read' },
  'GET /api/v1/audit/check': { permission: 'audit.read' },
  'GET /api/v1/audit/export': { permission: 'audit.export' },
  'GET /api/v1/clearances': { permission: 'enrolled' },
  'POST /api/v1/clearances/check': { permission: 'clearances.write' },
  'PUT /api/v1/clearances': { permission: 'clearances.write', fresh: true },
  'POST /api/v1/statements': { permission: 'draft.release', place: 'handler' },
  'POST /api/v1/statements/check': { permission: 'draft.write', place: 'handler' },

  'GET /api/v1/log': { permission: 'exchange.read' },
  'GET /api/v1/log/:group/terms': {
    ...{ permission: 'exchange.read', place: 'sees', absent: 'group.unknown' },
  },
  'GET /api/v1/log/:group/:party/bundle': {
    ...{ permission: 'log.verify', place: 'group', absent: 'group.unknown' },
  },
  'GET /api/v1/log/:group/:party/proof': {
    ...{ permission: 'log.verify', place: 'group', absent: 'group.unknown' },
  },

  'GET /api/v1/forks': { permission: 'exchange.read' },
  'GET /api/v1/forks/:group/:party/evidence': { permission: 'log.verify', ...inGroup },
  'POST /api/v1/forks/:group/certificate': { permission: 'exchange.write', ...inGroup },
  'POST /api/v1/forks/:group/settle': replacesKeys,

  // With a card comes its recovery secret, which no browser is to see (docs/decisions/officers.md).
  'POST /api/v1/group-cards': { permission: 'console' },
  'GET /api/v1/setup': { permission: 'groups.write' },
  'POST /api/v1/terms': { permission: 'groups.write' },
  'POST /api/v1/groups': { permission: 'groups.write' },
  'GET /api/v1/groups/:group/life': {
    ...{ permission: 'desk.read', place: 'sees', absent: 'group.unknown' },
  },
  'POST /api/v1/groups/:group/amendment': {
    ...{ permission: 'draft.write', place: 'sees', absent: 'group.unknown' },
  },
  'POST /api/v1/groups/:group/unheard': replacesKeys,
  'POST /api/v1/groups/:group/log-key': replacesKeys,
  'POST /api/v1/groups/:group/exchange-keys': replacesKeys,
  'POST /api/v1/groups/:group/recovered-keys': replacesKeys,
  'POST /api/v1/server-key': { permission: 'keys.write', fresh: true },
  'POST /api/v1/groups/:group/erasures/check': { permission: 'content.erase', ...inGroup },
  'POST /api/v1/groups/:group/erasures': erases,
  'POST /api/v1/groups/:group/erasure-holds': erases,
  'GET /api/v1/groups/:group/retention': { permission: 'exchange.read', ...inGroup },
  'POST /api/v1/groups/:group/retention': erases,
  'POST /api/v1/groups/:group/retention/erase': erases,
  'GET /api/v1/log/:group/:party/erasures': { permission: 'exchange.read', ...inGroup },
  // No answer of these, and no line of the trail, tells that anything was there (audit-event.ts).
  'GET /api/v1/soundings': { permission: 'sounding.use' },
  'POST /api/v1/soundings/:group/pull': soundsOut,
  'POST /api/v1/soundings/:group/:party': soundsOut,
  'GET /api/v1/soundings/:group/:party/:thread': soundsOut,
  'DELETE /api/v1/soundings/:group/:party/:thread': soundsOut,
  'POST /api/v1/soundings/:group/:party/:thread/comments': soundsOut,
  'GET /api/v1/soundings/:group/:party/:thread/draft': soundsOut,
  'DELETE /api/v1/soundings/:group/:party/:thread/:message': soundsOut,
  'GET /api/v1/peers': { permission: 'exchange.read' },
  'POST /api/v1/peers': { permission: 'exchange.write' },
  'POST /api/v1/peers/:party/pull': { permission: 'exchange.write' },
  'GET /api/v1/carried': { permission: 'exchange.write', place: 'handler' },
  'POST /api/v1/carried': { permission: 'exchange.write' },
  'GET /api/v1/lists': { permission: 'exchange.read' },
  'POST /api/v1/lists': { permission: 'lists.write' },
  'POST /api/v1/backups': { permission: 'backup.write' },
} as const satisfies Readonly<Record<string, RouteRule>>;

export type Route = keyof typeof routePermissions;

export function ruleOf(route: string): RouteRule | undefined {
  return Object.hasOwn(routePermissions, route) ? routePermissions[route as Route] : undefined;
}
