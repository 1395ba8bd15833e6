import { z } from 'zod';
import { parseBase64 } from '#kernel/encoding.ts';
import { type GroupId, isGroupId, isPartyId, type PartyId } from '#kernel/id.ts';
import { codes } from '#kernel/phrase.ts';
import { ok, refuse } from '#kernel/refusal.ts';
import { mayAll, type Principal, seesGroup } from '#officers/permissions.ts';
import { answer, answerOk, bytesResponse, onlyQuery } from './answer.ts';
import { readBytes, readJson } from './body.ts';
import type { CarriedReport } from './contract.ts';
import type { ApiApp } from './environment.ts';
import type { ApiParts } from './parts.ts';

/** A carried file may hold 256 MiB (docs/spec/README.md); age adds a header and 16 bytes for each 64 KiB. */
const carriedFileBytesMax = 272 * 1_048_576;
export const carriedNextHeader = 'entente-next';
/** Lists come as base64 in JSON: the largest public one is 5 MB. */
export const listsBytesMax = 96 * 1_048_576;

export function carriedRoutes(app: ApiApp, parts: ApiParts): void {
  app.get('/api/v1/carried', async (context) => {
    const only = onlyQuery(context, ['to', 'after'], ['group']);
    if (!only.ok) return answer(only);
    const to = context.req.query('to') ?? '';
    const groups = context.req.queries('group') ?? [];
    if (!isPartyId(to)) return answer(refuse('request.malformed', { at: 'to' }));
    if (!groups.every(isGroupId)) return answer(refuse('request.malformed', { at: 'group' }));
    const after = context.req.query('after');
    const reach = groupsToCarry(parts, context.var.principal, { to, groups });
    context.set('about', { to, groups: reach === undefined ? 'all' : headsOf(reach) });
    const file = await parts.carried.export({
      to,
      ...(reach === undefined ? {} : { groups: reach }),
      ...(after === undefined ? {} : { after }),
    });
    if (!file.ok) return answer(file);
    const { bytes, fileName, next } = file.value;
    const response = bytesResponse(bytes, 'application/octet-stream', fileName);
    // Not all found room: the same request with `after` set to this gives the next file.
    if (next !== undefined) response.headers.set(carriedNextHeader, next);
    return response;
  });
  app.post('/api/v1/carried', async (context) => {
    const bytes = await readBytes(context, carriedFileBytesMax);
    if (!bytes.ok) {
      const tooLarge = bytes.refusal.code === 'request.too-large';
      const facts = { bytesMax: carriedFileBytesMax };
      return answer(tooLarge ? refuse('carried.too-large', { facts }) : bytes);
    }
    const report = await parts.carried.import(bytes.value);
    if (report.ok) {
      context.set('about', { groups: headsOf(report.value.logs.map(({ group }) => group)) });
    }
    return answer(report.ok ? ok(seenReport(context.var.principal, report.value)) : report);
  });
}

/** As the trail keeps them. */
const headsOf = (groups: readonly string[]): string =>
  [...new Set(groups)].map((group) => group.slice(0, 8)).join('+') || 'none';

/** Undefined: all of them that both belong to; unasked, an officer gets those of them that are his. What is not this principal's stays out of the file, like a group that is not there. */
function groupsToCarry(
  { node }: ApiParts,
  principal: Principal,
  { to, groups: asked }: Readonly<{ to: PartyId; groups: readonly GroupId[] }>,
): readonly GroupId[] | undefined {
  if (principal.kind === 'console') return asked.length > 0 ? asked : undefined;
  const shared = node
    .groups()
    .filter(({ terms }) => terms.kind === 'working-group')
    .filter(({ terms }) => terms.members.some(({ party }) => party === to));
  const all = asked.length > 0 ? asked : shared.map(({ group }) => group);
  return all.filter((group) => mayAll(principal, 'exchange.write', group));
}

/** The file was taken in whole; its bearer learns what became of the groups that are his. */
const seenReport = (principal: Principal, report: CarriedReport): CarriedReport => ({
  ...report,
  logs: report.logs.filter(({ group }) => seesGroup(principal, group)),
});

const listFiles = z.strictObject({
  format: z.string().max(64),
  files: z
    .array(z.strictObject({ name: z.string().max(255), base64: z.string() }))
    .min(1)
    .max(8),
});

export function listRoutes(app: ApiApp, parts: ApiParts): void {
  app.get('/api/v1/lists', async () =>
    answerOk({ lists: await parts.lists.status(), formats: parts.lists.formats() }),
  );
  app.post('/api/v1/lists', async (context) => {
    const body = await readJson(context, listFiles, listsBytesMax);
    if (!body.ok) {
      const { code, ...detail } = body.refusal;
      return answer(code === 'request.too-large' ? refuse('list.too-large', detail) : body);
    }
    const files: { name: string; bytes: Uint8Array }[] = [];
    for (const { name, base64 } of body.value.files) {
      const bytes = parseBase64(base64);
      if (!bytes)
        return answer(
          refuse('request.malformed', { at: name, facts: { expected: codes('base64') } }),
        );
      files.push({ name, bytes });
    }
    return answer(await parts.lists.add(body.value.format, files), 201);
  });
  app.post('/api/v1/backups', async () => answerOk({ folder: await parts.backup() }, 201));
}
