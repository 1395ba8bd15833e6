import type { AuthenticationResponseJSON } from '@simplewebauthn/server';
import { z } from 'zod';
import { returnReasons, roles } from '#desks/releases/statements.ts';
import { isRecordId } from '#kernel/id.ts';
import { ok, type Result, refuse } from '#kernel/refusal.ts';
import { clearanceChallenge } from '#ledger/clearance-challenge.ts';
import { type Clearing, clearanceFacts, type SeenDraft, type Signer } from '#node/drafts/drafts.ts';
import { holdsRole, may, type Principal, seesGroup } from '#officers/permissions.ts';
import { isFresh } from '#officers/sessions.ts';
import { hashForm, lineForm, recordForm, textForm } from '#verbs/forms.ts';
import { answer } from './answer.ts';
import { readJson } from './body.ts';
import type { ClearedView, DraftView } from './contract-drafts.ts';
import { draftList } from './draft-list.ts';
import { draftView, type HeldDraft, isDraftJoint, nationalOf } from './draft-view.ts';
import type { ApiApp, ApiContext } from './environment.ts';
import type { ApiParts } from './parts.ts';
import { asKnownTo, draftPlace, statementPlace } from './places.ts';
import type { ReceiptReader } from './receipt-reader.ts';
import { draftIn, sayRequest } from './say-request.ts';

const note = lineForm.exactOptional();
const writeForm = z.strictObject({ draft: sayRequest, note, as: recordForm.exactOptional() });
const reviseForm = z.strictObject({ digest: hashForm, draft: sayRequest, note });
const seenForm = z.strictObject({ digest: hashForm });
const optionsForm = z.strictObject({ digest: hashForm, role: z.enum(roles) });
const clearForm = z.strictObject({
  digest: hashForm,
  role: z.enum(roles),
  // Its members are judged by whoever verifies it.
  assertion: z
    .custom<AuthenticationResponseJSON>((value) => typeof value === 'object')
    .exactOptional(),
  note,
});
const returnForm = z.strictObject({
  digest: hashForm,
  reason: z.enum(returnReasons),
  text: textForm.exactOptional(),
});

/** Drafts and their clearances (docs/decisions/officers.md). */
export function draftRoutes(app: ApiApp, parts: ApiParts, receiptsOf: ReceiptReader): void {
  const { node } = parts;
  const view = async (
    principal: Principal,
    seen: Pick<SeenDraft, 'record'>,
  ): Promise<Result<DraftView>> => {
    const held = await heldDraft(parts, principal, seen.record);
    const shown = held && (await draftView(parts, receiptsOf, principal, held));
    return shown ? ok(shown) : refuse('request.not-found', { at: 'draft' });
  };
  app.get('/api/v1/drafts', async (context) => answer(await draftList(parts, context)));
  app.get('/api/v1/drafts/:draft', async (context) => {
    const record = draftOf(context);
    return answer(record.ok ? await view(context.var.principal, { record: record.value }) : record);
  });
  app.post('/api/v1/drafts', async (context) => {
    const form = await readJson(context, writeForm);
    if (!form.ok) return answer(form);
    const { principal } = context.var;
    const { note: noted, as } = form.value;
    const refused = await refusedPlace(parts, principal, form.value.draft);
    if (refused) return answer(refused);
    const draft = draftIn(form.value.draft, parts.likelyCas);
    if (!draft.ok) return answer(draft);
    const by = signerOf(principal);
    const said = await asKnownTo(node, principal, spokenBy(by, draft.value));
    const written = await node.drafts.write(said, by, { note: noted, as });
    return answer(written.ok ? await view(principal, written.value) : written, 201);
  });
  app.post('/api/v1/drafts/:draft/revise', (context) =>
    acting(parts, context, reviseForm, async (principal, seen, form) => {
      const refused = await refusedPlace(parts, principal, form.draft);
      if (refused) return refused;
      const draft = draftIn(form.draft, parts.likelyCas);
      if (!draft.ok) return draft;
      const by = signerOf(principal);
      const revised = await node.drafts.revise(seen, spokenBy(by, draft.value), by, form.note);
      return revised.ok ? view(principal, seen) : revised;
    }),
  );
  app.post('/api/v1/drafts/:draft/clear/options', (context) =>
    acting(parts, context, optionsForm, async (principal, _, { role }, held) =>
      principal.kind === 'officer'
        ? parts.accounts.passkeys.clearingOptions(
            principal.officer.id,
            challengeOf(principal, held, role),
            context.var.client,
          )
        : refuse('request.not-allowed'),
    ),
  );
  app.post('/api/v1/drafts/:draft/clear', (context) =>
    acting(parts, context, clearForm, async (principal, seen, form, held) => {
      const proof = await proofOf(parts, context, principal, form, held);
      if (!proof.ok) return proof;
      const { version } = held.joint;
      if (
        !holdsRole(principal, form.role, statementPlace(version.group, version.type, version.area))
      ) {
        return refuse('clearance.not-needed', { at: 'role', facts: { found: form.role } });
      }
      const clearing = { ...seen, role: form.role, ...proof.value };
      const noted = form.note === undefined ? clearing : { ...clearing, note: form.note };
      const cleared = await node.drafts.clear(noted, signerOf(principal));
      if (!cleared.ok) return cleared;
      const draft = await view(principal, seen);
      return draft.ok
        ? ok<ClearedView>({ missing: cleared.value.missing, draft: draft.value })
        : draft;
    }),
  );
  app.post('/api/v1/drafts/:draft/return', (context) =>
    acting(parts, context, returnForm, async (principal, seen, { reason, text }) => {
      const why = { reason, ...(text && { text }) };
      const returned = await node.drafts.giveBack(seen, signerOf(principal), why);
      return returned.ok ? view(principal, seen) : returned;
    }),
  );
  app.post('/api/v1/drafts/:draft/discard', (context) =>
    acting(parts, context, seenForm, async (principal, seen) => {
      const discarded = await node.drafts.discard(seen, signerOf(principal));
      return discarded.ok ? view(principal, seen) : discarded;
    }),
  );
}

export const signerOf = (principal: Principal): Signer => {
  if (principal.kind !== 'officer' && principal.kind !== 'token') return { officer: 'console' };
  const { id, authority, names } = principal.officer;
  return { officer: id, authority, name: names };
};

/** At the table the officer's authority speaks, unless the draft names another of this party's. */
function spokenBy<Drafted extends Readonly<{ authority?: string }>>(
  { authority }: Signer,
  draft: Drafted,
): Drafted {
  return draft.authority !== undefined || authority === undefined ? draft : { ...draft, authority };
}

async function refusedPlace(
  { node }: ApiParts,
  principal: Principal,
  draft: z.infer<typeof sayRequest>,
) {
  if (principal.kind === 'nobody') return refuse('signin.needed');
  const { group } = draft;
  if (!node.group(group) || !seesGroup(principal, group)) {
    return refuse('group.unknown', { facts: { group } });
  }
  return may(principal, 'draft.write', await draftPlace(node, draft))
    ? undefined
    : refuse('request.not-allowed');
}

function draftOf(context: ApiContext) {
  const text = context.req.param('draft') ?? '';
  return isRecordId(text) ? ok(text) : refuse('request.malformed', { at: 'draft' });
}

/** A draft that this principal may read; what is not there and what is not his are one. */
async function heldDraft(
  { node }: ApiParts,
  principal: Principal,
  draft: SeenDraft['record'],
): Promise<HeldDraft | undefined> {
  const national = nationalOf(node);
  const joint = national && (await node.store.joint(national, draft))?.joint;
  if (national === undefined || !isDraftJoint(joint)) return undefined;
  const { group, type, area } = joint.version;
  if (!may(principal, 'desk.read', statementPlace(group, type, area))) return undefined;
  return { national, draft, joint };
}

/** One act on one draft: the body is read, and the draft found. */
async function acting<Form extends SeenForm, T>(
  parts: ApiParts,
  context: ApiContext,
  form: z.ZodType<Form>,
  act: (principal: Principal, seen: SeenDraft, form: Form, held: HeldDraft) => Promise<Result<T>>,
): Promise<Response> {
  const record = draftOf(context);
  if (!record.ok) return answer(record);
  const body = await readJson(context, form);
  if (!body.ok) return answer(body);
  const { principal } = context.var;
  if (principal.kind === 'nobody') return answer(refuse('signin.needed'));
  const held = await heldDraft(parts, principal, record.value);
  if (held === undefined) return answer(refuse('request.not-found', { at: 'draft' }));
  const { group, type, area } = held.joint.version;
  if (!may(principal, 'draft.write', statementPlace(group, type, area))) {
    return answer(refuse('request.not-allowed'));
  }
  const seen = { record: record.value, digest: body.value.digest };
  return answer(await act(principal, seen, body.value, held));
}

/** What a passkey of this officer signs to clear the version that counts (docs/spec/releases.md). */
const challengeOf = (
  principal: Principal,
  { national: group, draft: record, joint: { version } }: HeldDraft,
  role: Clearing['role'],
): Uint8Array =>
  clearanceChallenge({
    ...{ group, record, version: version.seq },
    facts: clearanceFacts(signerOf(principal), { role, digest: version.digest, proof: 'passkey' }),
  });

type SeenForm = Readonly<{ digest: SeenDraft['digest'] }>;

/**
 * With a passkey its signature over this clearance; else a proof of who acts from the last minutes. A token that was made for releasing proves itself, for
 * what the table of clearances lets a token clear.
 */
async function proofOf(
  { accounts }: ApiParts,
  context: ApiContext,
  principal: Principal,
  { role, assertion }: z.infer<typeof clearForm>,
  held: HeldDraft,
): Promise<Result<Pick<Clearing, 'proof' | 'evidence'>>> {
  if (principal.kind === 'token' && principal.permissions.includes('draft.release')) {
    return assertion === undefined
      ? ok({ proof: 'token' })
      : refuse('request.malformed', { at: 'assertion' });
  }
  // The console clears nothing: a clearance is a person's.
  if (principal.kind !== 'officer') return refuse('request.not-allowed');
  if (assertion === undefined) {
    return isFresh(principal, accounts.nowMs())
      ? ok({ proof: 'code' })
      : refuse('signin.not-fresh');
  }
  const { id } = principal.officer;
  const challenge = challengeOf(principal, held, role);
  const signed = await accounts.passkeys.cleared(id, challenge, assertion, context.var.client);
  if (!signed.ok) return signed;
  const evidence = { ...signed.value, version: held.joint.version.seq };
  return ok({ proof: 'passkey', evidence });
}
