import type { MiddlewareHandler } from 'hono';
import { refuse } from '#kernel/refusal.ts';
import type { Client } from '#officers/surroundings.ts';
import type { ApiContext, ApiEnvironment } from './environment.ts';
import { problemResponse } from './problem.ts';

/** Nothing inline, nothing from elsewhere, in no frame, no form that leaves. A frame of its own shows its own node alone. */
const contentSecurityPolicy = [
  "default-src 'none'",
  "object-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "frame-src 'self'",
  "worker-src 'self'",
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** A browser that has come over TLS once comes by nothing else for two years, neither here nor under this name. */
const strictTransport = 'max-age=63072000; includeSubDomains';

/** Who asks, from the listener; a request within this process comes from this machine. */
export const knowClient: MiddlewareHandler<ApiEnvironment> = async (context, next) => {
  context.set('client', context.env?.client ?? clientHere(context));
  await next();
};

function clientHere({ req }: ApiContext): Client {
  const { host, protocol } = new URL(req.url);
  return {
    address: '127.0.0.1',
    host: req.header('host') ?? host,
    secure: protocol === 'https:',
    agent: req.header('user-agent') ?? '',
  };
}

export const safeHeaders: MiddlewareHandler<ApiEnvironment> = async (context, next) => {
  await next();
  setSafeHeaders(context.res.headers, context.var.client);
  const policy = context.get('contentSecurityPolicy');
  if (policy !== undefined) context.res.headers.set('content-security-policy', policy);
};

/** On every answer that leaves a door of this node, whoever asked. */
export function setSafeHeaders(headers: Headers, { secure }: Pick<Client, 'secure'>): void {
  headers.set('content-security-policy', contentSecurityPolicy);
  headers.set('x-content-type-options', 'nosniff');
  headers.set('referrer-policy', 'no-referrer');
  headers.set('cross-origin-opener-policy', 'same-origin');
  headers.set('cross-origin-resource-policy', 'same-origin');
  headers.set('permissions-policy', 'camera=(), microphone=(), geolocation=()');
  if (secure) headers.set('strict-transport-security', strictTransport);
}

/** The provider sends the browser back here from its own site; what it brings is judged by state and cookie. */
const comesFromElsewhere = '/api/v1/sign-in/oidc/callback';

/**
 * A page of another site in an officer's browser can reach loopback. It cannot choose `Host` (so a rebound name is refused), and a
 * request that changes something must come from our own origin, or from no browser at all.
 */
export function sameSiteOnly(
  hosts: ReadonlySet<string>,
  onForeign: (context: ApiContext) => Promise<void>,
): MiddlewareHandler<ApiEnvironment> {
  return async (context, next) => {
    const { host } = context.var.client;
    const origin = context.req.header('origin');
    const site = context.req.header('sec-fetch-site');
    const foreign = origin !== undefined && !hosts.has(hostOf(origin));
    const crossSite = site !== undefined && site !== 'same-origin' && site !== 'none';
    const reading = context.req.method === 'GET' || context.req.method === 'HEAD';
    // A link may lead from elsewhere to a page of the desk, and to nothing else.
    const { path } = context.req;
    const page = reading && (!path.startsWith('/api/') || path === comesFromElsewhere);
    if (!hosts.has(host) || foreign || (crossSite && !page)) {
      await onForeign(context);
      return problemResponse(refuse('request.wrong-origin', { at: 'origin' }).refusal);
    }
    await next();
    return undefined;
  };
}

function hostOf(origin: string): string {
  return URL.canParse(origin) ? new URL(origin).host : '';
}
