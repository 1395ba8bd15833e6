import { z } from 'zod';
import { reasonCharactersMax } from '#desks/terms/statements.ts';
import { parseBase64 } from '#kernel/digest.ts';
import { isPartyId } from '#kernel/id.ts';
import { languages } from '#kernel/language.ts';
import { phrase } from '#kernel/phrase.ts';
import { ok, refuse } from '#kernel/refusal.ts';
import { secretKeyBytes } from '#kernel/signature.ts';
import { fingerprintWords } from '#ledger/fingerprint.ts';
import type { FoundedGroup } from '#node/node.ts';
import { type Principal, seesGroup } from '#officers/permissions.ts';
import { answer, answerOk, groupParameter, partyParameter } from './answer.ts';
import { readJson } from './body.ts';
import type { GroupView, PeerView } from './contract.ts';
import type { ApiApp } from './environment.ts';
import type { ApiParts } from './parts.ts';

export function groupView(founded: FoundedGroup): GroupView {
  const { group, terms, self, complete } = founded;
  return {
    group,
    title: terms.title,
    kind: terms.kind,
    members: terms.members.map(({ party, names }) => ({ party, names, self: party === self })),
    complete,
    areas: terms.areas,
    languages: terms.languages,
    authentic: terms.authentic,
    clocks: terms.clocks ?? [],
    fingerprint: Object.fromEntries(
      languages.map((language) => [language, fingerprintWords(group, language).join(' ')] as const),
    ) as GroupView['fingerprint'],
  };
}

const unheardBody = z.strictObject({ reason: z.string().min(1).max(reasonCharactersMax) });

/** Founding and joining. */
export function groupRoutes(app: ApiApp, parts: ApiParts): void {
  const { node } = parts;
  app.post('/api/v1/group-cards', async () => answerOk(await parts.groups.makeCard(), 201));
  app.post('/api/v1/groups', async (context) => {
    const body = await readJson(context, z.strictObject({ terms: z.string() }));
    if (!body.ok) return answer(body);
    const joined = await parts.groups.join(new TextEncoder().encode(body.value.terms));
    if (!joined.ok) return answer(joined);
    const founded = node.group(joined.value);
    return answerOk(founded && groupView(founded), 201);
  });
  app.post('/api/v1/groups/:group/unheard', async (context) => {
    const group = groupParameter(context);
    if (!group.ok) return answer(group);
    const body = await readJson(context, unheardBody);
    return answer(body.ok ? await node.signUnheard(group.value, body.value.reason) : body, 201);
  });
  app.post('/api/v1/groups/:group/log-key', async (context) => {
    const group = groupParameter(context);
    if (!group.ok) return answer(group);
    const body = await readJson(context, z.strictObject({ recovery: z.base64().exactOptional() }));
    if (!body.ok) return answer(body);
    const { recovery } = body.value;
    const secret = recovery === undefined ? undefined : parseBase64(recovery, secretKeyBytes);
    if (recovery !== undefined && secret === undefined) {
      return answer(refuse('key.malformed', { at: 'recovery' }));
    }
    const rotated = await node.rotateLogKey(group.value, secret);
    return answer(rotated.ok ? ok({ key: rotated.value }) : rotated, 201);
  });
}

/** Keys that are not the log's: replaced together, or all of a group by its recovery key. */
export function keyRoutes(app: ApiApp, parts: ApiParts): void {
  const { node } = parts;
  app.post('/api/v1/groups/:group/exchange-keys', async (context) => {
    const group = groupParameter(context);
    if (!group.ok) return answer(group);
    return answer(await node.renewExchangeKeys(group.value, { stolen: false }), 201);
  });
  app.post('/api/v1/groups/:group/recovered-keys', async (context) => {
    const group = groupParameter(context);
    if (!group.ok) return answer(group);
    const body = await readJson(context, z.strictObject({ recovery: z.base64() }));
    if (!body.ok) return answer(body);
    const secret = parseBase64(body.value.recovery, secretKeyBytes);
    if (!secret) return answer(refuse('key.malformed', { at: 'recovery' }));
    return answer(await node.recoverKeys(group.value, secret), 201);
  });
  app.post('/api/v1/server-key', async () => answerOk({ pin: await parts.renewServerKey() }, 201));
}

const pinsMax = 4;
const newPeer = z.strictObject({
  party: z.string().refine(isPartyId, phrase('a party id')),
  address: z.string().max(256),
  pins: z
    .array(z.string().regex(/^[0-9a-f]{64}$/, phrase('64 hexadecimal digits')))
    .max(pinsMax)
    .default([]),
});

export function peerRoutes(app: ApiApp, parts: ApiParts): void {
  const seen = (principal: Principal, peers: readonly PeerView[]): readonly PeerView[] =>
    peers.map((peer) => ({
      ...peer,
      lines: peer.lines.filter(({ group }) => seesGroup(principal, group)),
    }));
  app.get('/api/v1/peers', async ({ var: { principal } }) =>
    answerOk(seen(principal, await parts.peers.list())),
  );
  app.post('/api/v1/peers', async (context) => {
    const body = await readJson(context, newPeer);
    if (!body.ok) return answer(body);
    const added = await parts.peers.add(body.value);
    const { principal } = context.var;
    return answer(added.ok ? ok(seen(principal, [added.value])[0]) : added, 201);
  });
  app.post('/api/v1/peers/:party/pull', async (context) => {
    const party = partyParameter(context);
    if (!party.ok) return answer(party);
    const pulled = await parts.peers.pull(party.value);
    return answer(pulled.ok ? ok(seen(context.var.principal, pulled.value)) : pulled);
  });
}
