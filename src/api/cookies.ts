import { generateCookie, getCookie } from 'hono/cookie';
import type { PartyId } from '#kernel/id.ts';
import { absoluteMsMax } from '#officers/sessions.ts';
import type { ApiContext } from './environment.ts';

/** Ports share cookies, so that the name tells two parties on one machine apart. */
const nameOf = (party: PartyId, secure: boolean): string =>
  `${secure ? '__Host-' : ''}entente-${party}`;

export const sessionSecret = (context: ApiContext, party: PartyId): string | undefined =>
  getCookie(context, nameOf(party, context.var.client.secure));

/** The browser gives it to this node alone, shows it to no script, and not to a request that another site began. */
export function withSession(
  context: ApiContext,
  party: PartyId,
  secret: string | undefined,
  response: Response,
): Response {
  const { secure } = context.var.client;
  const maxAge = secret === undefined ? 0 : absoluteMsMax / 1_000;
  const options = { httpOnly: true, sameSite: 'Strict', path: '/', secure, maxAge } as const;
  const cookie = generateCookie(nameOf(party, secure), secret ?? '', options);
  response.headers.append('set-cookie', cookie);
  return response;
}

const flowSecondsMax = 600;
const flowName = (party: PartyId, secure: boolean): string => `${nameOf(party, secure)}-oidc`;

export const oidcFlow = (context: ApiContext, party: PartyId): string | undefined =>
  getCookie(context, flowName(party, context.var.client.secure));

/** Lax: the provider sends the browser back from another site, and this must come with it. */
export function withOidcFlow(
  context: ApiContext,
  party: PartyId,
  flow: string | undefined,
  response: Response,
): Response {
  const { secure } = context.var.client;
  const maxAge = flow === undefined ? 0 : flowSecondsMax;
  const options = { httpOnly: true, sameSite: 'Lax', path: '/', secure, maxAge } as const;
  const cookie = generateCookie(flowName(party, secure), flow ?? '', options);
  response.headers.append('set-cookie', cookie);
  return response;
}
