import { z } from 'zod';
import { contentErasedFacts, erasedSeqsMax, reasonCharactersMax } from '#desks/terms/statements.ts';
import type { GroupId, PartyId } from '#kernel/id.ts';
import { ok, type Result, refuse } from '#kernel/refusal.ts';
import { parseAct } from '#ledger/act.ts';
import { memberOf } from '#ledger/keys.ts';
import { isErasableNow } from '#node/retention.ts';
import { answer, countQuery, groupParameter, onlyQuery, partyParameter } from './answer.ts';
import { readJson } from './body.ts';
import type { ErasableView, ErasureView, RetentionView } from './contract-operate.ts';
import type { ApiApp } from './environment.ts';
import type { ApiParts } from './parts.ts';
import type { ReceiptReader } from './receipt-reader.ts';

/** How far ahead one may ask what will be due. */
export const withinDaysMax = 3_660;
const dayMs = 86_400_000;

const seqs = z.array(z.int().nonnegative()).min(1).max(erasedSeqsMax);
const reason = z.string().min(1).max(reasonCharactersMax);

/** Erasing own contents: what it would do, doing it, keeping it from being done, and the terms' retention. */
export function erasureRoutes(app: ApiApp, parts: ApiParts, receiptsOf: ReceiptReader): void {
  const { node } = parts;
  app.post('/api/v1/groups/:group/erasures/check', async (context) => {
    const group = groupParameter(context);
    if (!group.ok) return answer(group);
    const body = await readJson(context, z.strictObject({ seqs }));
    if (!body.ok) return answer(body);
    return answer(await lookedAt(parts, receiptsOf, group.value, body.value.seqs));
  });
  app.post('/api/v1/groups/:group/erasures', async (context) => {
    const group = groupParameter(context);
    if (!group.ok) return answer(group);
    const body = await readJson(context, z.strictObject({ seqs, endClocks: z.boolean() }));
    if (!body.ok) return answer(body);
    const sparingClocks = !body.value.endClocks;
    return answer(await node.erase(group.value, body.value.seqs, { sparingClocks }), 201);
  });
  app.post('/api/v1/groups/:group/erasure-holds', async (context) => {
    const group = groupParameter(context);
    if (!group.ok) return answer(group);
    const body = await readJson(
      context,
      z.strictObject({ seq: z.int().nonnegative(), reason, lift: z.boolean() }),
    );
    return answer(body.ok ? await node.decideHold(group.value, body.value) : body, 201);
  });
  app.get('/api/v1/log/:group/:party/erasures', async (context) => {
    const group = groupParameter(context);
    if (!group.ok) return answer(group);
    const party = partyParameter(context);
    if (!party.ok) return answer(party);
    const only = onlyQuery(context, ['from']);
    if (!only.ok) return answer(only);
    const from = countQuery(context, 'from', { absent: 0, max: Number.MAX_SAFE_INTEGER });
    return answer(from.ok ? await erasures(parts, group.value, party.value, from.value) : from);
  });
}

export function retentionRoutes(app: ApiApp, { node }: ApiParts): void {
  app.get('/api/v1/groups/:group/retention', async (context) => {
    const group = groupParameter(context);
    if (!group.ok) return answer(group);
    const only = onlyQuery(context, ['within']);
    if (!only.ok) return answer(only);
    const days = countQuery(context, 'within', { absent: 0, max: withinDaysMax });
    if (!days.ok) return answer(days);
    const due = await node.retentionDue(group.value, node.environment.nowMs() + days.value * dayMs);
    if (!due.ok) return answer(due);
    const contents = due.value.contents.map((one) => ({ ...one, erasable: isErasableNow(one) }));
    const holds = await node.holds(group.value);
    return answer(ok<RetentionView>({ ...due.value, contents, holds }));
  });
  app.post('/api/v1/groups/:group/retention', async (context) => {
    const group = groupParameter(context);
    if (!group.ok) return answer(group);
    const body = await readJson(context, z.strictObject({ start: z.boolean(), reason }));
    return answer(body.ok ? await node.decideRetention(group.value, body.value) : body, 201);
  });
  app.post('/api/v1/groups/:group/retention/erase', async (context) => {
    const group = groupParameter(context);
    if (!group.ok) return answer(group);
    const said = await node.eraseDue(group.value);
    return answer(said.ok ? ok({ said: said.value }) : said, 201);
  });
}

async function lookedAt(
  { node }: ApiParts,
  receiptsOf: ReceiptReader,
  group: GroupId,
  places: readonly number[],
): Promise<Result<readonly ErasableView[]>> {
  const looked = await node.erasable(group, places);
  const founded = node.group(group);
  if (!looked.ok || !founded) return looked.ok ? refuse('group.unknown') : looked;
  const receipts = await receiptsOf(group);
  const views = looked.value.map((one) => ({
    ...one,
    receipts: founded.terms.members.flatMap(({ party: by }) => {
      if (by === founded.self) return [];
      const receipt = receipts.firstCovering(by, founded.self, one.seq);
      return receipt ? [{ by, at: receipt.receiptTime }] : [];
    }),
  }));
  return ok(views);
}

/** What one party has erased in its log, by its own acts, as this node holds it. */
async function erasures(
  { node }: ApiParts,
  group: GroupId,
  party: PartyId,
  from: number,
): Promise<Result<ErasureView>> {
  const founded = node.group(group);
  if (!founded) return refuse('group.unknown', { facts: { group } });
  if (!memberOf(founded.terms, party)) return refuse('party.not-a-member', { facts: { party } });
  const acts = (await node.store.markedLeaves(group, party, 'erasure', from)).flatMap((leaf) => {
    const act = parseAct(leaf.actBytes);
    const facts = contentErasedFacts.safeParse(act.ok ? act.value.facts : undefined);
    if (!act.ok || !facts.success || facts.data.party !== party) return [];
    return { seq: leaf.seq, time: act.value.time, seqs: facts.data.seqs };
  });
  const last = acts.at(-1);
  return ok({ party, acts, ...(last === undefined ? {} : { next: last.seq + 1 }) });
}
