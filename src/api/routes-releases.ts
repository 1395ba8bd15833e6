import type { AuthenticationResponseJSON } from '@simplewebauthn/server';
import { z } from 'zod';
import { roles } from '#desks/releases/statements.ts';
import { statementTypes } from '#fold/registry.ts';
import { type GroupId, isRecordId, type RecordId } from '#kernel/id.ts';
import { instantOfMs } from '#kernel/instant.ts';
import { phrase } from '#kernel/phrase.ts';
import { ok, type Result, refuse } from '#kernel/refusal.ts';
import { batchChallenge } from '#ledger/batch-digest.ts';
import type { BatchRequest, Chosen, Releaser, Selection } from '#node/drafts/batches.ts';
import { choiceFacts } from '#node/drafts/open-batches.ts';
import type { WaitingDraft } from '#node/drafts/waiting-draft.ts';
import { holdsRole, may, type Principal } from '#officers/permissions.ts';
import { isFresh } from '#officers/sessions.ts';
import { hashForm, lineForm, recordForm, slugForm } from '#verbs/forms.ts';
import { answer, answerOk, countQuery, groupParameter, onlyQuery } from './answer.ts';
import { readJson } from './body.ts';
import type { BatchList, ReleaseView } from './contract-releases.ts';
import { nationalOf } from './draft-view.ts';
import type { ApiApp, ApiContext } from './environment.ts';
import { codesQuery } from './list-query.ts';
import type { ApiParts } from './parts.ts';
import { statementPlace } from './places.ts';
import { draftTexts } from './release-items.ts';
import { signerOf } from './routes-drafts.ts';

/** Drafts that one selection can name one by one; beyond, areas and desks choose. So many stand in an address that a server still reads (16 KiB). */
export const namedDraftsMax = 400;
const itemsMax = 100;
const namesMax = 64;

const selected = {
  areas: z.array(slugForm).max(namesMax).exactOptional(),
  desks: z.array(slugForm).max(namesMax).exactOptional(),
  drafts: z.array(recordForm).max(namedDraftsMax).exactOptional(),
} as const;
const optionsForm = z.strictObject({
  ...{ as: recordForm, digest: hashForm, role: z.enum(roles), ...selected },
});
const releaseForm = z.strictObject({
  ...optionsForm.shape,
  assertion: z
    .custom<AuthenticationResponseJSON>((value) => typeof value === 'object')
    .exactOptional(),
  note: lineForm.exactOptional(),
});

/** Held drafts that an officer releases at once. */
export function releaseRoutes(app: ApiApp, parts: ApiParts): void {
  const { node, accounts } = parts;
  app.get('/api/v1/releases/:group', async (context) => answer(await preview(parts, context)));
  app.post('/api/v1/releases/:group/options', async (context) => {
    const asked = await askedOf(parts, context, optionsForm);
    if (!asked.ok) return answer(asked);
    const { principal } = context.var;
    if (principal.kind !== 'officer') return answer(refuse('request.not-allowed'));
    const challenge = await challengeOf(parts, principal, asked.value);
    if (!challenge.ok) return answer(challenge);
    const { id } = principal.officer;
    return answer(await accounts.passkeys.clearingOptions(id, challenge.value, context.var.client));
  });
  app.post('/api/v1/releases/:group', async (context) => {
    const asked = await askedOf(parts, context, releaseForm);
    if (!asked.ok) return answer(asked);
    const { form, group } = asked.value;
    const proof = await proofOf(parts, context, asked.value);
    if (!proof.ok) return answer(proof);
    const request: BatchRequest = {
      ...{ selection: selectionOf(group, form), digest: form.digest, as: form.as },
      ...(proof.value.evidence && { evidence: proof.value.evidence }),
      ...(form.note === undefined ? {} : { note: form.note }),
    };
    const by = releaserOf(context.var.principal, group, form.role, proof.value.proof);
    return answer(await node.batches.start(request, by), 202);
  });
  app.get('/api/v1/releases/:group/batches', async (context) => {
    const group = groupParameter(context);
    if (!group.ok) return answer(group);
    const items = await node.batches.progress(group.value);
    return answerOk<BatchList>({ group: group.value, items });
  });
  app.post('/api/v1/releases/:group/batches/:batch/cancel', async (context) => {
    const group = groupParameter(context);
    if (!group.ok) return answer(group);
    const batch = batchOf(context);
    if (!batch.ok) return answer(batch);
    const { principal } = context.var;
    const by = signerOf(principal);
    const known = await node.batches.progress(group.value);
    const found = known.find((one) => one.batch === batch.value);
    if (found === undefined) return answer(refuse('request.not-found', { at: 'batch' }));
    // Who chose it may end it, and whoever may release at the whole table.
    const mayEnd =
      by.officer === found.officer || may(principal, 'draft.release', { group: group.value });
    if (!mayEnd) return answer(refuse('request.not-allowed'));
    return answer(await node.batches.cancel(batch.value, by));
  });
}

function batchOf(context: ApiContext): Result<RecordId> {
  const text = context.req.param('batch') ?? '';
  return isRecordId(text) ? ok(text) : refuse('request.malformed', { at: 'batch' });
}

type Names = Pick<z.infer<typeof optionsForm>, 'areas' | 'desks' | 'drafts'>;
const selectionOf = (group: GroupId, { areas, desks, drafts }: Names): Selection => ({
  group,
  ...(areas && { areas }),
  ...(desks && { desks }),
  ...(drafts && { drafts }),
});

/** The officer in one of his roles; what he may not read, he neither releases nor sees counted. */
function releaserOf(
  principal: Principal,
  group: GroupId,
  role: Releaser['role'],
  proof: Releaser['proof'],
): Releaser {
  const at = ({ type, area }: Readonly<{ type: string; area?: string }>) =>
    statementPlace(group, type, area);
  return {
    ...{ ...signerOf(principal), role, proof },
    mayIn: (place) => holdsRole(principal, role, at(place)),
    reads: (place) => may(principal, 'desk.read', at(place)),
  };
}

const proofs = ['code', 'passkey'] as const;

async function preview(parts: ApiParts, context: ApiContext): Promise<Result<ReleaseView>> {
  const { node } = parts;
  const only = onlyQuery(context, ['areas', 'desks', 'drafts', 'role', 'proof', 'after', 'limit']);
  if (!only.ok) return only;
  const group = groupParameter(context);
  if (!group.ok) return group;
  const founded = node.group(group.value);
  if (!founded) return refuse('group.unknown', { facts: { group: group.value } });
  const names = namesOf(context, founded.terms.areas);
  if (!names.ok) return names;
  const [role] = given(codesQuery(context, 'role', roles));
  const [proof] = given(codesQuery(context, 'proof', proofs));
  const after = countQuery(context, 'after', { absent: 0, max: 1_000_000 });
  if (!after.ok) return after;
  const limit = countQuery(context, 'limit', { absent: 20, max: itemsMax });
  if (!limit.ok) return limit;
  const { principal } = context.var;
  const asked = proof === 'passkey' ? 'passkey' : 'code';
  const by = releaserOf(
    principal,
    group.value,
    roles.find((one) => one === role) ?? 'releasing-officer',
    principal.kind === 'token' ? 'token' : asked,
  );
  const chosen = await node.batches.choose(selectionOf(group.value, names.value), by);
  if (!chosen.ok) return chosen;
  const { drafts, digest, leftOut } = chosen.value;
  const page = drafts.slice(after.value, after.value + limit.value);
  const end = after.value + page.length;
  const { items, records } = await draftTexts(parts, page);
  context.set('records', records);
  return ok({
    ...{ group: group.value, now: instantOfMs(node.environment.nowMs()), digest, leftOut, items },
    ...{ drafts: drafts.length, kinds: kindsOf(drafts), quotas: founded.terms.quotas },
    ...(end < drafts.length && { next: end }),
  });
}

const given = (asked: Result<readonly string[]>): readonly string[] =>
  asked.ok ? asked.value : [];

function namesOf(context: ApiContext, known: readonly string[]): Result<Names> {
  const areas = codesQuery(context, 'areas', known);
  if (!areas.ok) return areas;
  for (const [name, codes] of [
    ['role', roles],
    ['proof', proofs],
  ] as const) {
    const asked = codesQuery(context, name, codes);
    if (!asked.ok) return asked;
  }
  const named = (name: string): readonly string[] =>
    context.req.query(name)?.split(',').filter(Boolean) ?? [];
  const drafts = named('drafts').filter(isRecordId);
  if (drafts.length !== named('drafts').length || drafts.length > namedDraftsMax) {
    const expected = phrase('a record id');
    return refuse('request.malformed', { at: 'drafts', facts: { expected } });
  }
  const desks = named('desks');
  return ok({
    ...(areas.value.length > 0 && { areas: [...areas.value] }),
    ...(desks.length > 0 && { desks: desks.slice(0, namesMax) }),
    ...(drafts.length > 0 && { drafts }),
  });
}

function kindsOf(drafts: readonly WaitingDraft[]): ReleaseView['kinds'] {
  const counts = new Map<string, { area: string; desk: string; type: string; drafts: number }>();
  for (const { area = '', type } of drafts) {
    const key = `${area} ${type}`;
    const desk = statementTypes.get(type)?.desk?.name ?? '';
    const kind = counts.get(key) ?? { area, desk, type, drafts: 0 };
    counts.set(key, { ...kind, drafts: kind.drafts + 1 });
  }
  return [...counts.entries()]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([, kind]) => kind);
}

type Asked<Form> = Readonly<{ group: GroupId; form: Form }>;

async function askedOf<Form>(
  { node }: ApiParts,
  context: ApiContext,
  form: z.ZodType<Form>,
): Promise<Result<Asked<Form>>> {
  const group = groupParameter(context);
  if (!group.ok) return group;
  if (!node.group(group.value)) return refuse('group.unknown', { facts: { group: group.value } });
  const body = await readJson(context, form);
  return body.ok ? ok({ group: group.value, form: body.value }) : body;
}

/** What a passkey of this officer signs to release exactly this batch. */
async function challengeOf(
  { node }: ApiParts,
  principal: Principal,
  { group, form }: Asked<z.infer<typeof optionsForm>>,
): Promise<Result<Uint8Array>> {
  const by = releaserOf(principal, group, form.role, 'passkey');
  const chosen: Result<Chosen> = await node.batches.choose(selectionOf(group, form), by);
  if (!chosen.ok) return chosen;
  const { digest, drafts } = chosen.value;
  const national = nationalOf(node);
  if (national === undefined) return refuse('group.not-founded', { at: 'national' });
  if (digest !== form.digest) {
    return refuse('draft.changed', {
      at: 'digest',
      facts: { expected: digest, found: form.digest },
    });
  }
  const facts = choiceFacts(by, { digest, drafts: drafts.length, group });
  return ok(batchChallenge({ group: national, record: form.as, facts }));
}

type Proof = Readonly<{
  proof: Releaser['proof'];
  evidence?: NonNullable<BatchRequest['evidence']>;
}>;

/** As for a single draft: a passkey over the batch, a proof of who acts from the last minutes, or a token that was made for releasing. */
async function proofOf(
  parts: ApiParts,
  context: ApiContext,
  asked: Asked<z.infer<typeof releaseForm>>,
): Promise<Result<Proof>> {
  const { principal, client } = context.var;
  const { assertion } = asked.form;
  if (principal.kind === 'token') {
    return assertion === undefined && principal.permissions.includes('draft.release')
      ? ok({ proof: 'token' })
      : refuse('request.not-allowed');
  }
  // The console releases nothing: it is a person's choice.
  if (principal.kind !== 'officer') return refuse('request.not-allowed');
  const { accounts } = parts;
  if (assertion === undefined) {
    return isFresh(principal, accounts.nowMs())
      ? ok({ proof: 'code' })
      : refuse('signin.not-fresh');
  }
  const challenge = await challengeOf(parts, principal, asked);
  if (!challenge.ok) return challenge;
  const { id } = principal.officer;
  const signed = await accounts.passkeys.cleared(id, challenge.value, assertion, client);
  return signed.ok ? ok({ proof: 'passkey', evidence: signed.value }) : signed;
}
