import { z } from 'zod';
import { parseBase64, sha256Hex } from '#kernel/digest.ts';
import { isHashHex } from '#kernel/id.ts';
import { ok, refuse } from '#kernel/refusal.ts';
import { secretKeyBytes } from '#kernel/signature.ts';
import { certificateBytesMax } from '#ledger/branch-certificate.ts';
import { forkFileName, parseForkEvidence } from '#ledger/fork.ts';
import type { EntenteNode, KnownFork } from '#node/node.ts';
import { seesGroup } from '#officers/permissions.ts';
import {
  answer,
  answerOk,
  bytesResponse,
  countQuery,
  groupParameter,
  partyParameter,
} from './answer.ts';
import { readBytes, readJson } from './body.ts';
import type { ForkList, ForkState, ForkView, SettledView } from './contract-forks.ts';
import type { ApiApp } from './environment.ts';
import { forkWords } from './fork-words.ts';
import type { ApiParts } from './parts.ts';

const settling = z.strictObject({
  recovery: z.base64(),
  tree: z
    .strictObject({ size: z.int().min(1), root: z.string().refine(isHashHex) })
    .exactOptional(),
});

/** Forked logs: what is known, the evidence as a file, and how they are settled (docs/spec/log.md, "Forks"). */
export function forkRoutes(app: ApiApp, { node }: ApiParts): void {
  app.get('/api/v1/forks', async ({ var: { principal } }) => {
    const forks: ForkView[] = [];
    for (const { group, terms } of node.groups()) {
      if (!seesGroup(principal, group)) continue;
      for (const known of await node.forks(group)) {
        forks.push({ group, title: terms.title, ...forkView(known) });
      }
    }
    return answerOk<ForkList>({ forks });
  });
  app.get('/api/v1/forks/:group/:party/evidence', async (context) => {
    const group = groupParameter(context);
    if (!group.ok) return answer(group);
    const party = partyParameter(context);
    if (!party.ok) return answer(party);
    const n = countQuery(context, 'n', { absent: 0, max: 1_000_000 });
    if (!n.ok) return answer(n);
    const forks = await node.forks(group.value);
    const evidence = forks.find((known) => known.party === party.value)?.evidence[n.value];
    if (!evidence) return answer(refuse('log.not-forked'));
    const name = forkFileName({ group: group.value, party: party.value });
    return bytesResponse(evidence, 'application/json', name);
  });
  app.post('/api/v1/forks/:group/certificate', async (context) => {
    const group = groupParameter(context);
    if (!group.ok) return answer(group);
    const body = await readBytes(context, certificateBytesMax);
    if (!body.ok) return answer(body);
    const taken = await node.takeCertificate(group.value, body.value);
    return answer(taken.ok ? ok({ taken: true }) : taken, 201);
  });
  app.post('/api/v1/forks/:group/settle', async (context) => {
    const group = groupParameter(context);
    if (!group.ok) return answer(group);
    const body = await readJson(context, settling);
    if (!body.ok) return answer(body);
    const secret = parseBase64(body.value.recovery, secretKeyBytes);
    if (secret === undefined) return answer(refuse('key.malformed', { at: 'recovery' }));
    const settled = await node.settleOwnFork(group.value, secret, body.value.tree);
    if (!settled.ok) return answer(settled);
    const { certificate, state } = settled.value;
    const text = new TextDecoder().decode(certificate);
    return answerOk<SettledView>({ certificate: text, state }, 201);
  });
}

/** Forks that are not settled, with what to do. */
export async function openForks(node: EntenteNode): Promise<readonly ForkState[]> {
  const open: ForkState[] = [];
  for (const { group } of node.groups()) {
    for (const { party, standing } of await node.forks(group)) {
      if (standing !== 'settled') open.push({ group, party, standing, next: forkWords[standing] });
    }
  }
  return open;
}

function forkView({ party, standing, evidence, certificates, missing }: KnownFork) {
  return {
    ...{ party, standing, missing, next: forkWords[standing] },
    evidence: evidence.map((bytes) => {
      const parsed = parseForkEvidence(bytes);
      return { digest: sha256Hex(bytes), size: parsed.ok ? parsed.value.size : 0 };
    }),
    certificates: certificates.map((bytes) => new TextDecoder().decode(bytes)),
  };
}
