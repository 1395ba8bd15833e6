import { instantOfMs } from '#kernel/instant.ts';
import { ok, refuse } from '#kernel/refusal.ts';
import { isOfficerId, type Officer } from '#officers/officer.ts';
import type { MadeLink } from '#officers/one-time-links.ts';
import { slugForm } from '#verbs/forms.ts';
import { answer, answerOk } from './answer.ts';
import { readJson } from './body.ts';
import type {
  AuthoritiesView,
  InvitedView,
  MadeLinkView,
  OfficerDetail,
} from './contract-officers.ts';
import type { ApiApp, ApiContext } from './environment.ts';
import {
  grantsText,
  officerView,
  reachText,
  sessionView,
  tokenText,
  tokenView,
} from './me-view.ts';
import { grantsForm, officerForm, reachForm, stateForm, tokenForm } from './officer-forms.ts';
import type { ApiParts } from './parts.ts';

/** What administrators do, and the console. */
export function officerRoutes(app: ApiApp, parts: ApiParts): void {
  const { roster, links, store } = parts.accounts;
  app.get('/api/v1/officers', async () => answerOk((await store.officers.list()).map(officerView)));
  app.post('/api/v1/officers', async (context) => {
    const form = await readJson(context, officerForm);
    if (!form.ok) return answer(form);
    const added = await roster.add(form.value);
    if (!added.ok) return answer(added);
    context.set('about', { officer: added.value.id, grants: grantsText(added.value.grants) });
    const link = madeLinkView(await links.make('invitation', added.value.id));
    return answerOk<InvitedView>({ officer: officerView(added.value), link }, 201);
  });
  app.post('/api/v1/officers/:officer/grants', async (context) => {
    const form = await readJson(context, grantsForm);
    if (!form.ok) return answer(form);
    const { grants, was } = form.value;
    const officer = await officerIn(parts, context, { grants: grantsText(grants) });
    if (officer === undefined) return notFound();
    const by = ownId(context);
    const granted = await roster.grant(officer.id, grants, { was, by });
    return answer(granted.ok ? ok(officerView(granted.value)) : granted);
  });
  app.post('/api/v1/officers/:officer/state', async (context) => {
    const form = await readJson(context, stateForm);
    if (!form.ok) return answer(form);
    const officer = await officerIn(parts, context);
    const changed = officer && (await roster.suspend(officer.id, form.value.suspended));
    if (changed === undefined) return notFound();
    if (changed.ok) tellMore(context, { state: changed.value.state });
    return answer(changed.ok ? ok(officerView(changed.value)) : changed);
  });
  app.post('/api/v1/officers/:officer/link', async (context) => {
    const officer = await officerIn(parts, context);
    if (officer === undefined || officer.state === 'suspended') return notFound();
    const purpose = officer.state === 'invited' ? 'invitation' : 'recovery';
    tellMore(context, { purpose });
    const link = madeLinkView(await links.make(purpose, officer.id));
    return answerOk<InvitedView>({ officer: officerView(officer), link }, 201);
  });
  sessionRoutes(app, parts);
  tokenRoutes(app, parts);
  authorityRoutes(app, parts);
}

function sessionRoutes(app: ApiApp, parts: ApiParts): void {
  const { sessions, store } = parts.accounts;
  app.get('/api/v1/officers/:officer', async (context) => {
    const officer = await officerIn(parts, context);
    if (officer === undefined) return notFound();
    const { principal } = context.var;
    const own = principal.kind === 'officer' ? principal.sessionId : undefined;
    return answerOk(await detailOf(parts, officer, own));
  });
  app.delete('/api/v1/officers/:officer/sessions/:id', async (context) => {
    const id = context.req.param('id');
    const officer = await officerIn(parts, context, { session: id });
    const session = await store.sessions.byId(id);
    if (officer === undefined || session?.officer !== officer.id) return notFound();
    await sessions.end(id);
    return answerOk({});
  });
}

async function detailOf(
  { accounts: { store } }: ApiParts,
  officer: Officer,
  ownSession: string | undefined,
): Promise<OfficerDetail> {
  const { credentials, links, sessions, tokens } = store;
  const { id } = officer;
  const link = await links.of(id);
  return {
    officer: officerView(officer),
    ...(link && {
      link: { purpose: link.purpose, expiresAt: instantOfMs(link.expiresMs) },
    }),
    ways: {
      passkeys: (await credentials.passkeys(id)).length,
      password: (await credentials.password(id)) !== undefined,
      oidc: (await credentials.subject(id)) !== undefined,
      recoveryCodesLeft: await credentials.recoveryCodesLeft(id),
    },
    sessions: (await sessions.of(id)).map((session) => sessionView(session, ownSession)),
    tokens: (await tokens.of(id)).map(tokenView),
  };
}

function tokenRoutes(app: ApiApp, parts: ApiParts): void {
  const { store, tokens } = parts.accounts;
  app.get('/api/v1/officers/:officer/tokens', async (context) => {
    const officer = await officerIn(parts, context);
    if (officer === undefined) return notFound();
    return answerOk((await store.tokens.of(officer.id)).map(tokenView));
  });
  app.post('/api/v1/officers/:officer/tokens', async (context) => {
    const form = await readJson(context, tokenForm);
    if (!form.ok) return answer(form);
    const officer = await officerIn(parts, context);
    const made = officer && (await tokens.add(officer.id, form.value));
    if (made === undefined) return notFound();
    if (!made.ok) return answer(made);
    tellMore(context, tokenText(made.value.token));
    return answerOk({ secret: made.value.secret, token: tokenView(made.value.token) }, 201);
  });
  app.delete('/api/v1/officers/:officer/tokens/:id', async (context) => {
    const id = context.req.param('id');
    const officer = await officerIn(parts, context, { token: id });
    return officer && (await store.tokens.remove(officer.id, id)) ? answerOk({}) : notFound();
  });
}

function authorityRoutes(app: ApiApp, parts: ApiParts): void {
  const { roster, store } = parts.accounts;
  const view = async (): Promise<AuthoritiesView> =>
    Object.fromEntries(await store.officers.authorities());
  app.get('/api/v1/authorities', async () => answerOk(await view()));
  app.put('/api/v1/authorities/:authority', async (context) => {
    const form = await readJson(context, reachForm);
    if (!form.ok) return answer(form);
    const authority = context.req.param('authority');
    if (!slugForm.safeParse(authority).success) {
      return answer(refuse('request.malformed', { at: 'authority' }));
    }
    const { was, ...reach } = form.value;
    context.set('about', { authority, ...reachText(reach) });
    const set = await roster.receive(authority, reach, was);
    return answer(set.ok ? ok(await view()) : set);
  });
  app.delete('/api/v1/authorities/:authority', async (context) => {
    const authority = context.req.param('authority');
    context.set('about', { authority });
    const taken = await roster.receive(authority, undefined);
    return answer(taken.ok ? ok(await view()) : taken);
  });
}

const ownId = ({ var: { principal } }: ApiContext) =>
  principal.kind === 'officer' || principal.kind === 'token' ? principal.officer.id : undefined;

/** What is known only once it is done. */
const tellMore = (context: ApiContext, more: Readonly<Record<string, string>>): void =>
  context.set('about', { ...context.var.about, ...more });

async function officerIn(
  { accounts }: ApiParts,
  context: ApiContext,
  about: Readonly<Record<string, string>> = {},
): Promise<Officer | undefined> {
  const id = context.req.param('officer') ?? '';
  if (!isOfficerId(id)) return undefined;
  context.set('about', { officer: id, ...about });
  return accounts.store.officers.find(id);
}

const notFound = (): Response => answer(refuse('request.not-found', { at: 'officer' }));

export const madeLinkView = ({ secret, purpose, expiresMs }: MadeLink): MadeLinkView => ({
  ...{ secret, purpose },
  expiresAt: instantOfMs(expiresMs),
});
