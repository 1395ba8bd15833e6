import { hashHex, toHex } from '#kernel/digest.ts';
import type { GroupId, PartyId } from '#kernel/id.ts';
import { instantOfMs, instantOfSeconds } from '#kernel/instant.ts';
import { ok, type Result, refuse } from '#kernel/refusal.ts';
import { parseCheckpoint } from '#ledger/checkpoint.ts';
import { inclusionProof } from '#ledger/proof.ts';
import type { FoundedGroup } from '#node/node.ts';
import { seesGroup } from '#officers/permissions.ts';
import type { LogRow } from '#store/store.ts';
import type { Receipt } from '#verbs/receipts.ts';
import {
  answer,
  answerOk,
  bytesResponse,
  countQuery,
  groupParameter,
  onlyQuery,
  partyParameter,
} from './answer.ts';
import type { GroupLogs, LogOverview, LogView, ProofView } from './contract.ts';
import type { ApiApp } from './environment.ts';
import type { ApiParts } from './parts.ts';
import type { ReceiptReader } from './receipt-reader.ts';

/** Who holds what up to where, and everything that a browser or an auditor needs to verify it for themselves. */
export function logRoutes(app: ApiApp, parts: ApiParts, receiptsOf: ReceiptReader): void {
  const { node } = parts;
  app.get('/api/v1/log', async ({ var: { principal } }) => {
    const seen = node.groups().filter(({ group }) => seesGroup(principal, group));
    const groups = await Promise.all(seen.map((group) => groupLogs(parts, receiptsOf, group)));
    const now = instantOfMs(node.environment.nowMs());
    return answerOk<LogOverview>({ now, groups });
  });
  app.get('/api/v1/log/:group/terms', (context) => {
    const group = groupParameter(context);
    if (!group.ok) return answer(group);
    const founded = node.group(group.value);
    if (!founded) return answer(refuse('group.unknown'));
    return bytesResponse(founded.termsBytes, 'application/json');
  });
  app.get('/api/v1/log/:group/:party/bundle', async (context) => {
    const group = groupParameter(context);
    if (!group.ok) return answer(group);
    const party = partyParameter(context);
    if (!party.ok) return answer(party);
    const only = onlyQuery(context, ['from']);
    if (!only.ok) return answer(only);
    const from = countQuery(context, 'from', { absent: 0, max: Number.MAX_SAFE_INTEGER });
    if (!from.ok) return answer(from);
    const bundle = await node.bundle(group.value, party.value, from.value);
    if (!bundle.ok) return answer(bundle);
    return bytesResponse(bundle.value, 'application/vnd.entente.bundle');
  });
  app.get('/api/v1/log/:group/:party/proof', async (context) => {
    const group = groupParameter(context);
    if (!group.ok) return answer(group);
    const party = partyParameter(context);
    if (!party.ok) return answer(party);
    const only = onlyQuery(context, ['seq']);
    if (!only.ok) return answer(only);
    const seq = countQuery(context, 'seq', { max: Number.MAX_SAFE_INTEGER });
    if (!seq.ok) return answer(seq);
    return answer(await proofOf(parts, group.value, party.value, seq.value));
  });
}

async function groupLogs(
  parts: ApiParts,
  receiptsOf: ReceiptReader,
  founded: FoundedGroup,
): Promise<GroupLogs> {
  const { group, terms } = founded;
  const receipts = await receiptsOf(group);
  const rows = new Map((await parts.node.store.logs(group)).map((row) => [row.party, row]));
  const logs: LogView[] = [];
  for (const { party } of terms.members) {
    const holders = terms.members.flatMap((member) => receipts.newest(member.party, party) ?? []);
    const { store } = parts.node;
    const { length: erased } = await store.markedLeaves(group, party, 'erased', 0);
    const { length: notUnderstood } = await store.markedLeaves(group, party, 'not-understood', 0);
    logs.push({
      ...logView(parts, founded, party, rows.get(party), holders),
      ...(erased === 0 ? {} : { erased }),
      ...(notUnderstood === 0 ? {} : { notUnderstood }),
    });
  }
  return { group, title: terms.title, logs };
}

function logView(
  parts: ApiParts,
  { group, self }: FoundedGroup,
  party: PartyId,
  row: LogRow | undefined,
  holders: readonly Receipt[],
): LogView {
  const { checkpoint, firstHole, forkedAt } = row ?? {};
  const line = party === self ? undefined : parts.peers.line(group, party);
  return {
    party,
    size: row?.size ?? 0,
    ...(checkpoint === undefined
      ? {}
      : {
          checkpoint: {
            note: checkpoint.note,
            size: checkpoint.size,
            root: toHex(checkpoint.root),
            at: instantOfSeconds(checkpoint.seconds),
          },
        }),
    holders: holders.map((receipt) => ({
      by: receipt.by,
      size: receipt.size,
      at: receipt.receiptTime,
    })),
    ...(firstHole === undefined ? {} : { firstHole }),
    ...(forkedAt === undefined ? {} : { forkedAt }),
    ...(line === undefined ? {} : { line }),
  };
}

/** An inclusion proof under the newest checkpoint that this node can give of that log. */
async function proofOf(
  parts: ApiParts,
  group: GroupId,
  party: PartyId,
  seq: number,
): Promise<Result<ProofView>> {
  const { node } = parts;
  const row = await node.store.log(group, party);
  const [leaf] = await node.store.leaves(group, party, seq, 1, 1);
  if (!row || leaf?.seq !== seq) return refuse('request.not-found', { at: `${party}/${seq}` });
  // Asking for an empty bundle renews the checkpoint of the own log, so that it covers what was just said.
  const bundle = await node.bundle(group, party, row.size);
  if (!bundle.ok) return bundle;
  const checkpoint = (await node.store.log(group, party))?.checkpoint;
  const note = checkpoint && parseCheckpoint(checkpoint.note);
  if (!checkpoint || !note?.ok || checkpoint.size <= seq || checkpoint.size > row.size) {
    return refuse('request.not-found', { at: 'checkpoint', facts: { seq } });
  }
  const proof = await inclusionProof(seq, checkpoint.size, (level, index) =>
    node.store.node(group, party, level, index),
  );
  return ok({
    checkpoint: checkpoint.note,
    seq,
    actText: new TextDecoder().decode(leaf.actBytes),
    leafHash: hashHex(leaf.leafHash),
    proof: proof.map(hashHex),
  });
}
