import { instantOfMs } from '#kernel/instant.ts';
import { phrase } from '#kernel/phrase.ts';
import { ok, refuse } from '#kernel/refusal.ts';
import type { OfficerId } from '#officers/officer.ts';
import type { Principal } from '#officers/permissions.ts';
import { waysOf } from '#officers/roster.ts';
import { answer, answerOk } from './answer.ts';
import { readJson } from './body.ts';
import type { AccountView, EnrolledView } from './contract-officers.ts';
import { withSession } from './cookies.ts';
import type { ApiApp, ApiContext } from './environment.ts';
import { meView, sessionView, tokenText, tokenView } from './me-view.ts';
import { enrolPasswordForm, passkeyForm, tokenForm } from './officer-forms.ts';
import type { ApiParts } from './parts.ts';

type OfficerPrincipal = Extract<Principal, { kind: 'officer' }>;

/** What an officer does with his own account. The table of permissions lets only officers come here, so `own` never fails. */
export function accountRoutes(app: ApiApp, parts: ApiParts): void {
  const { accounts } = parts;
  const { store } = accounts;
  app.get('/api/v1/account', async (context) => {
    const own = ownOf(context);
    return own === undefined ? answer(refuse('signin.needed')) : accountOf(parts, own);
  });
  credentialRoutes(app, parts);
  app.post('/api/v1/account/recovery-codes', async (context) => {
    const own = ownOf(context);
    if (own === undefined || own.enrolling) return answer(refuse('request.not-allowed'));
    const recoveryCodes = await accounts.passwords.newRecoveryCodes(own.officer);
    await accounts.sessions.endAll(own.officer.id, own.sessionId);
    return answerOk({ recoveryCodes });
  });
  app.delete('/api/v1/account/sessions/:id', async (context) => {
    const own = ownOf(context);
    const id = context.req.param('id');
    context.set('about', { session: id });
    const session = await store.sessions.byId(id);
    if (own === undefined || session?.officer !== own.officer.id) {
      return answer(refuse('request.not-found', { at: 'session' }));
    }
    await accounts.sessions.end(id);
    return answerOk({});
  });
  app.post('/api/v1/account/tokens', async (context) => {
    const form = await readJson(context, tokenForm);
    if (!form.ok) return answer(form);
    const own = ownOf(context);
    if (own === undefined || own.enrolling) return answer(refuse('request.not-allowed'));
    const made = await accounts.tokens.add(own.officer.id, form.value);
    if (!made.ok) return answer(made);
    const { secret, token } = made.value;
    context.set('about', tokenText(token));
    return answerOk({ secret, token: tokenView(token) }, 201);
  });
  app.delete('/api/v1/account/tokens/:id', async (context) => {
    const own = ownOf(context);
    const id = context.req.param('id');
    context.set('about', { token: id });
    const removed = own && (await store.tokens.remove(own.officer.id, id));
    return removed ? answerOk({}) : answer(refuse('request.not-found', { at: 'token' }));
  });
}

function credentialRoutes(app: ApiApp, parts: ApiParts): void {
  const { accounts } = parts;
  const { passkeys, passwords, store } = accounts;
  app.post('/api/v1/account/passkeys/options', async (context) => {
    const own = ownOf(context);
    if (own === undefined) return answer(refuse('signin.needed'));
    return answer(await passkeys.registrationOptions(own.officer, context.var.client));
  });
  app.post('/api/v1/account/passkeys', async (context) => {
    const form = await readJson(context, passkeyForm);
    if (!form.ok) return answer(form);
    const own = ownOf(context);
    if (own === undefined) return answer(refuse('signin.needed'));
    const made = await passkeys.register(own.officer, form.value, context.var.client);
    if (!made.ok) return answer(made);
    context.set('about', { passkey: made.value.id });
    return enrolled(parts, context, own, 'passkey');
  });
  app.delete('/api/v1/account/passkeys/:id', async (context) => {
    const own = ownOf(context);
    if (own === undefined) return answer(refuse('signin.needed'));
    const { id } = own.officer;
    if ((await waysOf(store, id)) <= 1) {
      const expected = phrase('another way to sign in first');
      return answer(refuse('request.malformed', { at: 'passkey', facts: { expected } }));
    }
    const passkey = context.req.param('id');
    context.set('about', { passkey });
    const removed = await store.credentials.removePasskey(id, passkey);
    if (!removed) return answer(refuse('request.not-found', { at: 'passkey' }));
    await accounts.sessions.endAll(id, own.sessionId);
    return answerOk({});
  });
  app.post('/api/v1/account/password/code', (context) => {
    const own = ownOf(context);
    return answer(own ? ok(passwords.setup(own.officer)) : refuse('signin.needed'));
  });
  app.post('/api/v1/account/password', async (context) => {
    const form = await readJson(context, enrolPasswordForm);
    if (!form.ok) return answer(form);
    const own = ownOf(context);
    if (own === undefined) return answer(refuse('signin.needed'));
    const from = { client: context.var.client, enrolling: own.enrolling };
    const set = await passwords.enrol(own.officer, form.value, from);
    if (!set.ok) return answer(set);
    return enrolled(parts, context, own, 'password');
  });
}

const ownOf = ({ var: { principal } }: ApiContext): OfficerPrincipal | undefined =>
  principal.kind === 'officer' ? principal : undefined;

async function accountOf(
  { accounts: { store } }: ApiParts,
  { officer: { id }, sessionId }: OfficerPrincipal,
): Promise<Response> {
  const { credentials, sessions, tokens } = store;
  const passkeys = await credentials.passkeys(id);
  return answerOk<AccountView>({
    passkeys: passkeys.map(({ id: credential, name, host, createdMs, usedMs }) => ({
      ...{ id: credential, name, host, createdAt: instantOfMs(createdMs) },
      ...(usedMs === undefined ? {} : { usedAt: instantOfMs(usedMs) }),
    })),
    password: (await credentials.password(id)) !== undefined,
    oidc: (await credentials.subject(id)) !== undefined,
    recoveryCodesLeft: await credentials.recoveryCodesLeft(id),
    sessions: (await sessions.of(id)).map((session) => sessionView(session, sessionId)),
    tokens: (await tokens.of(id)).map(tokenView),
  });
}

/** The officer can sign in from here on. */
export async function activated({ accounts }: ApiParts, officer: OfficerId): Promise<void> {
  await accounts.roster.activate(officer);
}

/**
 * After the first way to sign in has been set up the session is a whole one, with a new secret; recovery codes come with it. All other
 * sessions end: whoever came in by what was replaced, or is not who made this change, is out.
 */
async function enrolled(
  parts: ApiParts,
  context: ApiContext,
  own: OfficerPrincipal,
  way: 'passkey' | 'password',
): Promise<Response> {
  const { accounts, node } = parts;
  const { id } = own.officer;
  await activated(parts, id);
  await accounts.sessions.endAll(id, own.sessionId);
  const left = await accounts.store.credentials.recoveryCodesLeft(id);
  const codes =
    left > 0 ? {} : { recoveryCodes: await accounts.passwords.newRecoveryCodes(own.officer) };
  const how = { way, strongMs: accounts.nowMs(), before: own.sessionId };
  const { secret } = await accounts.signedIn(id, how, context.var.client);
  const principal = await accounts.sessions.resolve(secret, false);
  if (principal === undefined) return answer(refuse('signin.needed'));
  const view: EnrolledView = { me: await meView(parts, principal), ...codes };
  return withSession(context, node.party, secret, answerOk(view, 201));
}
