import type { AuditEvent } from '#officers/audit/entry.ts';
import type { Principal } from '#officers/permissions.ts';
import type { WitnessEntry } from './witness.ts';

type Actor = Pick<AuditEvent, 'actor' | 'officer' | 'authority' | 'session' | 'token'>;

function actorOf(principal: Principal): Actor {
  const { kind } = principal;
  if (kind === 'console' || kind === 'nobody') return { actor: kind };
  const { id, authority } = principal.officer;
  return {
    ...{ actor: kind, officer: id, authority },
    ...(kind === 'token' ? { token: principal.tokenId } : { session: principal.sessionId }),
  };
}

/** Doors that tell nothing of any party: to keep a line for each would bury those that do. */
const untold: ReadonlySet<string> = new Set([
  'GET /api/v1/health',
  'GET /api/v1/sign-in',
  'GET /api/v1/me',
  'GET /api/v1/node',
  'GET /api/v1/live',
  'GET /api/v1/desks',
  'GET /api/v1/statement-types/:type',
  // Asked every second while a release is under way, and of this party’s own work alone.
  'GET /api/v1/releases/:group/batches',
]);

/** What is sounded out is kept nowhere: of these doors only that somebody who may not came to one, and to none by name. */
const isSounding = (route: string): boolean => / \/api\/v1\/soundings(?:\/|$)/.test(route);

/** From the identity provider: the one way in by a GET. */
const comesBack = 'GET /api/v1/sign-in/oidc/callback';

/** What the trail keeps of one request; nothing of those that read no party's word, changed nothing and were let in. */
export function auditEventOf(entry: WitnessEntry): AuditEvent | undefined {
  const { principal, client, route, status, atMs, about, group, records } = entry;
  if (untold.has(route) && status < 400) return undefined;
  if (isSounding(route)) {
    if (status !== 403) return undefined;
    const { address, agent } = client;
    return { ...actorOf(principal), atMs, action: 'soundings', status, address, agent };
  }
  // A page that asks before anybody has signed in is no attempt at anything.
  const isAttempt = !route.startsWith('GET ') || route === comesBack;
  if (principal.kind === 'nobody' && status === 401 && !isAttempt) return undefined;
  return {
    ...actorOf(principal),
    ...{ atMs, action: route, status, address: client.address, agent: client.agent },
    ...(group === undefined ? {} : { group }),
    ...(records === undefined || records.length === 0 ? {} : { records: [...records] }),
    ...(Object.keys(about).length === 0 ? {} : { about: { ...about } }),
  };
}
