import { z } from 'zod';
import { assert } from '#kernel/assert.ts';
import { ok, type Refused, type Result, refuse } from '#kernel/refusal.ts';
import type { Draft, Said } from '#node/node.ts';
import { may, type Principal, seesGroup } from '#officers/permissions.ts';
import { answer } from './answer.ts';
import { readJson } from './body.ts';
import type { StatementView } from './contract.ts';
import { nationalOf } from './draft-view.ts';
import type { ApiApp } from './environment.ts';
import type { ApiParts } from './parts.ts';
import { asKnownTo, draftPlace } from './places.ts';
import type { ReceiptReader } from './receipt-reader.ts';
import { draftIn, sayRequest } from './say-request.ts';
import { statementView } from './statement-view.ts';

/** Drafts that are checked at once: as many as one file of notices may hold. */
export const draftsMax = 10_000;
export const draftsBytesMax = 64 * 1_048_576;

const drafts = z.strictObject({ drafts: z.array(sayRequest).min(1).max(draftsMax) });

/** What this party says. Resolves when it is durable; it is said once a checkpoint that covers it has left. */
export function statementRoutes(app: ApiApp, parts: ApiParts, receiptsOf: ReceiptReader): void {
  app.post('/api/v1/statements', async (context) => {
    const request = await readJson(context, sayRequest);
    if (!request.ok) return answer(request);
    const { principal } = context.var;
    const refused = await refusalFor(parts, principal, request.value, 'draft.release');
    if (refused) return answer(refused);
    const draft = draftIn(request.value, parts.likelyCas);
    if (!draft.ok) return answer(draft);
    const said = await parts.node.say(draft.value);
    return answer(said.ok ? ok(await viewOf(parts, receiptsOf, said.value)) : said, 201);
  });
  app.post('/api/v1/statements/check', async (context) => {
    const body = await readJson(context, drafts, draftsBytesMax);
    if (!body.ok) return answer(body);
    const { principal } = context.var;
    return answer(await checkAll(parts, principal, body.value.drafts));
  });
}

/** A group that is not there and one that is not this principal's leave by the same line. */
async function refusalFor(
  parts: ApiParts,
  principal: Principal,
  draft: Draft,
  permission: 'draft.write' | 'draft.release',
): Promise<Refused | undefined> {
  if (principal.kind === 'nobody') return refuse('signin.needed');
  const { node } = parts;
  const { group } = draft;
  if (!node.group(group) || !seesGroup(principal, group)) {
    return refuse('group.unknown', { facts: { group } });
  }
  if (!may(principal, permission, await draftPlace(node, draft))) {
    return refuse('request.not-allowed');
  }
  if (permission !== 'draft.release') return undefined;
  // An officer's word is drafted and cleared: nobody is the only one who saw it before it left.
  if (principal.kind !== 'console') return refuse('request.not-allowed');
  return (await consoleSpeaks(parts)) ? undefined : refuse('console.not-entitled');
}

/** In a trial, until there is an administrator; from then on if the party's own table of clearances says so. */
async function consoleSpeaks({ accounts, node }: ApiParts): Promise<boolean> {
  if (!(await accounts.roster.hasAdministrator())) return true;
  return nationalOf(node) !== undefined && (await node.drafts.table()).console;
}

async function checkAll(
  parts: ApiParts,
  principal: Principal,
  all: readonly z.infer<typeof sayRequest>[],
): Promise<Result<Readonly<{ checked: number }>>> {
  for (const [index, request] of all.entries()) {
    const refused = await refusalFor(parts, principal, request, 'draft.write');
    const draft = draftIn(request, parts.likelyCas);
    const checked = refused ?? (draft.ok ? await checkOne(parts, principal, draft.value) : draft);
    if (checked.ok) continue;
    const { at } = checked.refusal;
    const where = at === undefined ? `drafts.${index}` : `drafts.${index}.${at}`;
    return { ok: false, refusal: { ...checked.refusal, at: where } };
  }
  return ok({ checked: all.length });
}

const checkOne = async ({ node }: ApiParts, principal: Principal, draft: Draft) =>
  node.check(await asKnownTo(node, principal, draft));

async function viewOf(
  { node }: ApiParts,
  receiptsOf: ReceiptReader,
  { group, party, seq, record }: Said,
): Promise<StatementView> {
  const founded = node.group(group);
  const [leaf] = await node.store.leaves(group, party, seq, 1, 1);
  assert(founded && leaf?.seq === seq, 'what was said is held');
  const row = record === undefined ? undefined : await node.store.joint(group, record);
  return statementView(leaf, {
    founded,
    receipts: await receiptsOf(group),
    ownLog: await node.store.log(group, party),
    joint: row?.joint,
  });
}
