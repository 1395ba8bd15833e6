import type { MiddlewareHandler } from 'hono';
import { refuse } from '#kernel/refusal.ts';
import { problemResponse } from './problem.ts';

/** Nothing inline, nothing from elsewhere, no framing, no form that leaves. */
const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "worker-src 'self'",
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

export const safeHeaders: MiddlewareHandler = async (context, next) => {
  await next();
  const headers = context.res.headers;
  headers.set('content-security-policy', contentSecurityPolicy);
  headers.set('x-content-type-options', 'nosniff');
  headers.set('referrer-policy', 'no-referrer');
  headers.set('cross-origin-opener-policy', 'same-origin');
  headers.set('cross-origin-resource-policy', 'same-origin');
  headers.set('permissions-policy', 'camera=(), microphone=(), geolocation=()');
};

/**
 * A page of another site in an officer's browser can reach loopback. It cannot choose `Host` (so a rebound name is refused), and a
 * request that changes something must come from our own origin, or from no browser at all.
 */
export function sameSiteOnly(hosts: ReadonlySet<string>): MiddlewareHandler {
  return async (context, next) => {
    const host = context.req.header('host') ?? new URL(context.req.url).host;
    const origin = context.req.header('origin');
    const site = context.req.header('sec-fetch-site');
    const foreign = origin !== undefined && !hosts.has(hostOf(origin));
    const crossSite = site !== undefined && site !== 'same-origin' && site !== 'none';
    const reading = context.req.method === 'GET' || context.req.method === 'HEAD';
    // A link may lead from elsewhere to a page of the desk, and to nothing else.
    const page = reading && !context.req.path.startsWith('/api/');
    if (!hosts.has(host) || foreign || (crossSite && !page)) {
      return problemResponse(refuse('request.not-allowed', { at: 'origin' }).refusal);
    }
    await next();
    return undefined;
  };
}

function hostOf(origin: string): string {
  return URL.canParse(origin) ? new URL(origin).host : '';
}
