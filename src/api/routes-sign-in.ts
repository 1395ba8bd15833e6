import { instantOfMs } from '#kernel/instant.ts';
import { ok, refuse } from '#kernel/refusal.ts';
import type { OfficerId } from '#officers/officer.ts';
import type { SignInWay } from '#officers/officer-store.ts';
import type { SeenLink } from '#officers/one-time-links.ts';
import { passkeyHost } from '#officers/passkeys.ts';
import { answer, answerOk } from './answer.ts';
import { readJson } from './body.ts';
import type { LinkView, SignInView } from './contract-officers.ts';
import { sessionSecret, withSession } from './cookies.ts';
import type { ApiApp, ApiContext } from './environment.ts';
import { meView } from './me-view.ts';
import { assertionForm, lookForm, openForm, passwordForm, recoveryForm } from './officer-forms.ts';
import type { ApiParts } from './parts.ts';

/** Small: whoever sends it is not known yet. */
const formBytesMax = 65_536;

/** The ways in. Whatever a sign-in has wrong, the answer is `signin.failed` and says no more. */
export function signInRoutes(app: ApiApp, parts: ApiParts): void {
  const { accounts, node } = parts;
  app.get('/api/v1/sign-in', async (context) =>
    answerOk<SignInView>({
      party: node.party,
      names: parts.names,
      demonstration: parts.demonstration,
      retelling: parts.retelling,
      firstRun: !(await accounts.roster.hasAdministrator()),
      passkeys: passkeyHost(context.var.client.host) !== undefined,
      ...(accounts.oidc === undefined ? {} : { oidc: accounts.oidc.names }),
      epochSeconds: Math.floor(accounts.nowMs() / 1_000),
    }),
  );
  app.post('/api/v1/sign-in/password', async (context) => {
    const form = await readJson(context, passwordForm, formBytesMax);
    if (!form.ok) return answer(form);
    context.set('about', { name: form.value.name });
    const officer = await accounts.passwords.signIn(form.value, context.var.client);
    if (!officer.ok) return answer(officer);
    return begin(parts, context, { officer: officer.value.id, way: 'password' });
  });
  app.post('/api/v1/sign-in/recovery', async (context) => {
    const form = await readJson(context, recoveryForm, formBytesMax);
    if (!form.ok) return answer(form);
    context.set('about', { name: form.value.name });
    const officer = await accounts.passwords.recover(form.value, context.var.client);
    if (!officer.ok) return answer(officer);
    return begin(parts, context, { officer: officer.value.id, way: 'recovery-code' });
  });
  app.post('/api/v1/sign-in/passkey/options', async (context) =>
    answer(await accounts.passkeys.signInOptions(context.var.client)),
  );
  app.post('/api/v1/sign-in/passkey', async (context) => {
    const form = await readJson(context, assertionForm, formBytesMax);
    if (!form.ok) return answer(form);
    const officer = await accounts.passkeys.signIn(form.value, context.var.client);
    if (!officer.ok) return answer(officer);
    const found = await accounts.store.officers.find(officer.value);
    if (found?.state !== 'active') return answer(refuse('signin.failed'));
    return begin(parts, context, { officer: officer.value, way: 'passkey' });
  });
  app.post('/api/v1/sign-out', async (context) => {
    const { principal } = context.var;
    if (principal.kind === 'officer') await accounts.sessions.end(principal.sessionId);
    return withSession(context, node.party, undefined, answerOk({}));
  });
  app.get('/api/v1/me', async ({ var: { principal } }) =>
    principal.kind === 'nobody'
      ? answer(refuse('signin.needed'))
      : answerOk(await meView(parts, principal)),
  );
  linkRoutes(app, parts);
}

function linkRoutes(app: ApiApp, parts: ApiParts): void {
  const { links, roster } = parts.accounts;
  app.post('/api/v1/links/look', async (context) => {
    const form = await readJson(context, lookForm, formBytesMax);
    if (!form.ok) return answer(form);
    const seen = await links.look(form.value.secret);
    return answer(seen.ok ? ok(linkView(seen.value)) : seen);
  });
  app.post('/api/v1/links/open', async (context) => {
    const form = await readJson(context, openForm, formBytesMax);
    if (!form.ok) return answer(form);
    const { secret, administrator } = form.value;
    const seen = await links.look(secret);
    if (!seen.ok) return answer(seen);
    let officer = seen.value.officer?.id;
    if (officer === undefined) {
      if (administrator === undefined) {
        return answer(refuse('request.malformed', { at: 'administrator' }));
      }
      // Before the link is used up: a name that will not do can be corrected.
      const added = await roster.addFirst(administrator);
      if (!added.ok) return answer(added);
      officer = added.value.id;
    }
    const opened = await links.open(secret);
    if (!opened.ok) return answer(opened);
    return begin(parts, context, { officer, way: 'link' });
  });
}

function linkView({ link, officer }: SeenLink): LinkView {
  return {
    purpose: link.purpose,
    expiresAt: instantOfMs(link.expiresMs),
    ...(officer ? { signInName: officer.signInName, names: officer.names } : {}),
  };
}

const enrolls: readonly SignInWay[] = ['link', 'recovery-code'];

/** A session begins, with a secret of its own; one that this browser had before is over. */
export async function begin(
  parts: ApiParts,
  context: ApiContext,
  { officer, way, strongMs }: Readonly<{ officer: OfficerId; way: SignInWay; strongMs?: number }>,
): Promise<Response> {
  const { accounts, node } = parts;
  const { client } = context.var;
  const before = await sessionBefore(parts, context);
  const strong = strongMs ?? accounts.nowMs();
  const started = enrolls.includes(way)
    ? await accounts.sessions.start(officer, { way, enrolling: true, ...before }, client)
    : await accounts.signedIn(officer, { way, strongMs: strong, ...before }, client);
  const principal = await accounts.sessions.resolve(started.secret, false);
  if (principal === undefined) return answer(refuse('signin.failed'));
  context.set('principal', principal);
  const me = answerOk(await meView(parts, principal));
  return withSession(context, node.party, started.secret, me);
}

async function sessionBefore(
  { accounts, node }: ApiParts,
  context: ApiContext,
): Promise<Readonly<{ before?: string }>> {
  const secret = sessionSecret(context, node.party);
  const principal = secret && (await accounts.sessions.resolve(secret, false));
  return principal ? { before: principal.sessionId } : {};
}
