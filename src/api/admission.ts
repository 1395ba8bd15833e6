import type { MiddlewareHandler } from 'hono';
import { matchedRoutes } from 'hono/route';
import { isGroupId } from '#kernel/id.ts';
import { type Refused, refuse } from '#kernel/refusal.ts';
import {
  isEnrolling,
  may,
  type Permission,
  type Principal,
  type RouteRule,
  ruleOf,
  seesGroup,
} from '#officers/permissions.ts';
import { isSameSecret } from '#officers/secret.ts';
import { isFresh } from '#officers/sessions.ts';
import { networkOf } from '#officers/throttle.ts';
import { answer } from './answer.ts';
import { sessionSecret } from './cookies.ts';
import type { ApiContext, ApiEnvironment } from './environment.ts';
import type { ApiParts } from './parts.ts';
import { problemStatus } from './problem.ts';

/** The desk says so of what it asks by itself, so that a page left open does not keep a session alive. */
export const unattendedHeader = 'entente-unattended';

/**
 * Who asks, and whether the table of permissions lets that through. Whatever route is not in the table is answered like a path that
 * is not there. What the answer was is told to the witness before it leaves; that a stranger asks too much, once a minute: he would fill
 * the disk.
 */
export function admission(parts: ApiParts): MiddlewareHandler<ApiEnvironment> {
  return async (context, next) => {
    const route = routeOf(context);
    const rule = route === undefined ? undefined : ruleOf(route);
    const principal = await principalOf(parts, context);
    context.set('principal', principal);
    context.set('readmit', async () => {
      const now = await principalNow(parts, context);
      context.set('principal', now);
      return judge(parts, context, rule, now);
    });
    const flooded = tooMany(parts, context, principal);
    const refused = flooded ?? judge(parts, context, rule, principal);
    if (refused) context.res = answer(refused);
    else await next();
    if (flooded && principal.kind === 'nobody' && isToldAlready(parts, context, 'flood')) return;
    await parts.witness?.({
      atMs: parts.accounts.nowMs(),
      principal: context.var.principal,
      client: context.var.client,
      route: route ?? 'none',
      path: context.req.path,
      status: statusIn(context),
      about: { ...namedIn(context), ...context.var.about },
      ...seenIn(context),
    });
  };
}

/** A page of another site has asked in somebody's browser, or a name that is not ours leads here: the trail is told once a minute and address. */
export const tellForeign =
  (parts: ApiParts) =>
  async (context: ApiContext): Promise<void> => {
    const { client } = context.var;
    if (isToldAlready(parts, context, 'foreign')) return;
    await parts.witness?.({
      ...{ atMs: parts.accounts.nowMs(), principal: { kind: 'nobody' }, client },
      ...{ route: 'none', path: context.req.path, status: 403 },
      about: { host: client.host, origin: context.req.header('origin') ?? '' },
    });
  };

/** As it was registered: `GET /api/v1/log/:group/terms`. */
function routeOf(context: ApiContext): string | undefined {
  const found = matchedRoutes(context).find(
    ({ method, path }) => method !== 'ALL' && path.startsWith('/api/'),
  );
  return found && `${found.method} ${found.path}`;
}

/** A proof that is wrong is nobody's: what else came with it does not count. */
async function principalOf({ accounts, node, consoleSecret }: ApiParts, context: ApiContext) {
  const nobody: Principal = { kind: 'nobody' };
  const authorization = context.req.header('authorization');
  if (authorization !== undefined) {
    const [scheme = '', secret = ''] = authorization.split(' ');
    if (/^console$/i.test(scheme)) {
      return isSameSecret(secret, consoleSecret) ? ({ kind: 'console' } as const) : nobody;
    }
    if (!/^bearer$/i.test(scheme)) return nobody;
    return (await accounts.tokens.resolve(secret)) ?? nobody;
  }
  const secret = sessionSecret(context, node.party);
  if (secret === undefined) return nobody;
  const attended = context.req.header(unattendedHeader) === undefined && !isLive(context);
  return (await accounts.sessions.resolve(secret, attended)) ?? nobody;
}

/** The line of events is opened by the page, and no browser lets it say so. */
const isLive = ({ req }: ApiContext): boolean => req.path === '/api/v1/live';

function tooMany(
  { accounts }: ApiParts,
  context: ApiContext,
  principal: Principal,
): Refused | undefined {
  if (principal.kind === 'console') return undefined;
  const wait =
    principal.kind === 'nobody'
      ? accounts.strangers.take(networkOf(context.var.client.address))
      : accounts.callers.take(principal.kind === 'token' ? principal.tokenId : principal.sessionId);
  if (wait === 0) return undefined;
  return refuse('request.too-many', { facts: { waitSeconds: Math.ceil(wait / 1_000) } });
}

const isToldAlready = (
  { accounts }: ApiParts,
  { var: { client } }: ApiContext,
  what: 'flood' | 'foreign',
): boolean => accounts.floods.take(`${what} ${networkOf(client.address)}`) > 0;

function judge(
  parts: ApiParts,
  context: ApiContext,
  rule: RouteRule | undefined,
  principal: Principal,
): Refused | undefined {
  if (rule === undefined) return refuse('request.not-found');
  if (rule.permission === 'public') return undefined;
  if (principal.kind === 'nobody') return refuse('signin.needed');
  if (rule.permission === 'signed-in') return undefined;
  if (rule.permission === 'enrolled') {
    return isEnrolling(principal) ? refuse('request.not-allowed') : undefined;
  }
  if (rule.permission === 'console') {
    return principal.kind === 'console' ? undefined : refuse('request.not-allowed');
  }
  if (!may(principal, rule.permission)) return refuse('request.not-allowed');
  const absent = absentGroup(parts, context, { ...rule, permission: rule.permission }, principal);
  if (absent) return absent;
  if (rule.fresh === true && !isFresh(principal, parts.accounts.nowMs())) {
    return refuse('signin.not-fresh');
  }
  return undefined;
}

/** A group that is not there and one that is not this principal's leave by the same line. What is no group id the handler says. */
function absentGroup(
  { node }: ApiParts,
  context: ApiContext,
  { permission, place, absent = 'group.unknown' }: RouteRule & Readonly<{ permission: Permission }>,
  principal: Principal,
): Refused | undefined {
  if (place !== 'sees' && place !== 'group') return undefined;
  const group = inPath(context, ':group');
  if (group === undefined || !isGroupId(group)) return undefined;
  const reached =
    place === 'sees' ? seesGroup(principal, group) : may(principal, permission, { group });
  return node.group(group) && reached ? undefined : refuse(absent);
}

/** The parameters of the route that will answer are not known to a middleware. */
function inPath(context: ApiContext, name: string): string | undefined {
  const pattern = routeOf(context)?.split(' ')[1]?.split('/') ?? [];
  const place = pattern.indexOf(name);
  return place < 0 ? undefined : context.req.path.split('/')[place];
}

const statusIn = ({ res, var: { refused } }: ApiContext): number =>
  refused === undefined ? res.status : problemStatus(refused);

/** Whose log was asked for, of which much leaves at once. */
function namedIn(context: ApiContext): Readonly<Record<string, string>> {
  const party = inPath(context, ':party');
  return party === undefined ? {} : { party };
}

/** Which table and records were asked about: named in the path, or told by the handler that listed them. */
function seenIn(context: ApiContext): Readonly<{ group?: string; records?: readonly string[] }> {
  const group = inPath(context, ':group');
  const named = [':record', ':draft'].flatMap((name) => inPath(context, name) ?? []);
  const records = [...named, ...(context.var.records ?? [])];
  return {
    ...(group === undefined ? {} : { group }),
    ...(records.length === 0 ? {} : { records }),
  };
}

/** The principal as it stands now: its session or token may have ended meanwhile. */
export async function principalNow(parts: ApiParts, context: ApiContext): Promise<Principal> {
  const { principal } = context.var;
  const { sessions, tokens } = parts.accounts;
  if (principal.kind === 'token') return (await tokens.renew(principal)) ?? { kind: 'nobody' };
  if (principal.kind !== 'officer') return principal;
  return (await sessions.renew(principal)) ?? { kind: 'nobody' };
}
