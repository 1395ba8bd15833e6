import type { Hono } from 'hono';
import { z } from 'zod';
import { parseBase64 } from '#kernel/encoding.ts';
import { isGroupId, isPartyId } from '#kernel/id.ts';
import { refuse } from '#kernel/refusal.ts';
import { answer, answerOk, bytesResponse } from './answer.ts';
import { readBytes, readJson } from './body.ts';
import type { ApiParts } from './parts.ts';

/** A carried file may hold 256 MiB (docs/spec/README.md); age adds a header and 16 bytes for each 64 KiB. */
const carriedFileBytesMax = 272 * 1_048_576;
export const carriedNextHeader = 'entente-next';
/** Lists come as base64 in JSON: the largest public one is 5 MB. */
export const listsBytesMax = 96 * 1_048_576;

export function carriedRoutes(app: Hono, parts: ApiParts): void {
  app.get('/api/v1/carried', async (context) => {
    const to = context.req.query('to') ?? '';
    const groups = context.req.queries('group') ?? [];
    if (!isPartyId(to)) return answer(refuse('request.malformed', { at: 'to' }));
    if (!groups.every(isGroupId)) return answer(refuse('request.malformed', { at: 'group' }));
    const after = context.req.query('after');
    const file = await parts.carried.export({
      to,
      ...(groups.length > 0 ? { groups } : {}),
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
    if (!bytes.ok)
      return answer(refuse('carried.too-large', { facts: { bytesMax: carriedFileBytesMax } }));
    return answer(await parts.carried.import(bytes.value));
  });
}

const listFiles = z.strictObject({
  format: z.string().max(64),
  files: z
    .array(z.strictObject({ name: z.string().max(255), base64: z.string() }))
    .min(1)
    .max(8),
});

export function listRoutes(app: Hono, parts: ApiParts): void {
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
        return answer(refuse('request.malformed', { at: name, facts: { expected: 'base64' } }));
      files.push({ name, bytes });
    }
    return answer(await parts.lists.add(body.value.format, files), 201);
  });
  app.post('/api/v1/backups', async () => answerOk({ folder: await parts.backup() }, 201));
}
