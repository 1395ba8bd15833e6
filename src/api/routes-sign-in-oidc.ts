import { refuse } from '#kernel/refusal.ts';
import type { RefusalCode } from '#kernel/refusal-codes.ts';
import type { OfficerId } from '#officers/officer.ts';
import type { OidcWish } from '#officers/oidc.ts';
import { isFresh } from '#officers/sessions.ts';
import { answer } from './answer.ts';
import { oidcFlow, withOidcFlow, withSession } from './cookies.ts';
import type { ApiApp, ApiContext } from './environment.ts';
import type { ApiParts } from './parts.ts';
import { activated } from './routes-account.ts';

const callbackPath = '/api/v1/sign-in/oidc/callback';

/** There and back by navigation: the answers are pages of the desk, which say what came of it. */
export function oidcRoutes(app: ApiApp, parts: ApiParts): void {
  const { accounts, node } = parts;
  app.get('/api/v1/sign-in/oidc', async (context) => {
    if (accounts.oidc === undefined) return answer(refuse('request.not-found'));
    const wish = wishOf(parts, context);
    const begun = await accounts.oidc.begin(callbackOf(context).href, wish);
    if (!begun.ok) return refusedAt(context, '/sign-in', begun.refusal.code);
    const { url, flow } = begun.value;
    return withOidcFlow(context, node.party, flow, redirect(url));
  });
  app.get(callbackPath, async (context) => {
    if (accounts.oidc === undefined) return answer(refuse('request.not-found'));
    const flow = oidcFlow(context, node.party) ?? '';
    const answered = callbackOf(context);
    answered.search = new URL(context.req.url).search;
    const finished = await accounts.oidc.finish(flow, answered);
    if (!finished.ok) return refusedAt(context, '/sign-in', finished.refusal.code);
    const { subject, authMs, wish } = finished.value;
    context.set('about', { subject: subject.subject });
    const { credentials, officers } = accounts.store;
    if (wish.bind !== undefined) {
      // What ended while its officer was at the provider connects nothing.
      if (!(await stands(parts, wish))) return refusedAt(context, '/sign-in', 'signin.needed');
      if (!(await credentials.bindSubject(wish.bind, subject))) {
        return refusedAt(context, '/account', 'credential.malformed');
      }
    }
    const id = await credentials.officerOf(subject);
    const officer = id && (await officers.find(id));
    if (!officer || officer.state === 'suspended') {
      return refusedAt(context, '/sign-in', 'signin.failed');
    }
    if (wish.bind !== undefined) {
      await activated(parts, officer.id);
      // As with every other change of a way to sign in (routes-account.ts).
      await accounts.sessions.endAll(officer.id, wish.before);
    } else if (officer.state !== 'active') return refusedAt(context, '/sign-in', 'signin.failed');
    const secret = await startOf(parts, context, { officer: officer.id, wish, authMs });
    const page = redirect(wish.bind === undefined ? '/' : '/account');
    return withSession(
      context,
      node.party,
      secret,
      withOidcFlow(context, node.party, undefined, page),
    );
  });
}

async function startOf(
  { accounts }: ApiParts,
  context: ApiContext,
  came: Readonly<{ officer: OfficerId; wish: OidcWish; authMs: number | undefined }>,
): Promise<string> {
  const { officer, wish, authMs } = came;
  // A provider's clock may be ahead of ours; nobody is proved in the future.
  const strong = authMs === undefined ? {} : { strongMs: Math.min(authMs, accounts.nowMs()) };
  const how = { way: 'oidc', ...strong, before: wish.before } as const;
  const { secret } = await accounts.signedIn(officer, how, context.var.client);
  const principal = await accounts.sessions.resolve(secret, false);
  if (principal) context.set('principal', principal);
  return secret;
}

/** Whether the session that began to connect an account is still that officer's. */
async function stands({ accounts }: ApiParts, { bind, before }: OidcWish): Promise<boolean> {
  const session = before === undefined ? undefined : await accounts.store.sessions.byId(before);
  if (session === undefined || session.officer !== bind) return false;
  const officer = await accounts.store.officers.find(session.officer);
  return officer !== undefined && officer.state !== 'suspended';
}

/** Somebody who is signed in and has just proved it connects his account; anybody else signs in. */
function wishOf({ accounts }: ApiParts, { req, var: { principal } }: ApiContext): OidcWish {
  if (principal.kind !== 'officer') return {};
  const before = principal.sessionId;
  const binds = req.query('bind') === '1' && isFresh(principal, accounts.nowMs());
  return binds ? { bind: principal.officer.id, before } : { before };
}

function callbackOf({ var: { client } }: ApiContext): URL {
  return new URL(callbackPath, `${client.secure ? 'https' : 'http'}://${client.host}`);
}

const redirect = (location: string): Response =>
  new Response(null, { status: 302, headers: { location, 'cache-control': 'no-store' } });

function refusedAt(context: ApiContext, path: string, code: RefusalCode): Response {
  context.set('refused', code);
  return redirect(`${path}?refused=${code}`);
}
