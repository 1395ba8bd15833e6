import { phrase } from '#kernel/phrase.ts';
import { ok, type Result, refuse } from '#kernel/refusal.ts';
import { checkTrail } from '#officers/audit/check-trail.ts';
import { ocsfOf } from '#officers/audit/ocsf.ts';
import { type Trail, type TrailQuery, trailRowsMax } from '#officers/audit/trail.ts';
import { answer, countQuery } from './answer.ts';
import type { AuditList, AuditVerdict } from './contract-audit.ts';
import type { ApiApp, ApiContext } from './environment.ts';
import type { ApiParts } from './parts.ts';

const pageUsual = 50;
const exportPage = 1_000;
const textCharactersMax = 200;

/** The trail of who read and did what at this node, for its auditor. */
export function auditRoutes(app: ApiApp, parts: ApiParts): void {
  const { trail, node } = parts;
  if (trail === undefined) return;
  app.get('/api/v1/audit', async (context) => answer(await listOf(trail, context)));
  app.get('/api/v1/audit/check', async () => {
    const verdict: AuditVerdict = await checkTrail(trail, await node.seals());
    return answer(ok(verdict));
  });
  app.get('/api/v1/audit/export', (context) => {
    const from = countQuery(context, 'from', { absent: 0, max: Number.MAX_SAFE_INTEGER });
    if (!from.ok) return answer(from);
    const product = { version: parts.version, party: node.party };
    return new Response(ndjson(trail, from.value, product), {
      headers: {
        'content-type': 'application/x-ndjson',
        'cache-control': 'no-store',
        'content-disposition': `attachment; filename="entente-audit-${node.party}.ndjson"`,
      },
    });
  });
}

/** One line after the other, as fast as they are taken: a trail may be larger than memory. */
function ndjson(
  trail: Trail,
  start: number,
  product: Readonly<{ version: string; party: string }>,
): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  // What is written while the export runs, its own line among it, belongs to the next one.
  const end = trail.head().size;
  let from = start;
  return new ReadableStream({
    pull: async (controller) => {
      const lines = await trail.lines(from, Math.min(exportPage, end - from));
      if (lines.length === 0) return controller.close();
      from += lines.length;
      const texts = lines.map((line) => `${JSON.stringify(ocsfOf(line, product))}\n`);
      controller.enqueue(encoder.encode(texts.join('')));
      if (from >= end) controller.close();
    },
  });
}

async function listOf(trail: Trail, context: ApiContext): Promise<Result<AuditList>> {
  const query = queryOf(context);
  if (!query.ok) return query;
  const lines = await trail.find(query.value);
  const last = lines.at(-1);
  return ok({
    items: lines.map(({ entry, head }) => ({ ...entry, head })),
    size: trail.head().size,
    ...(last && lines.length === query.value.limit && last.entry.n > 0
      ? { next: String(last.entry.n) }
      : {}),
  });
}

function queryOf(context: ApiContext): Result<TrailQuery> {
  const limit = countQuery(context, 'limit', { absent: pageUsual, max: trailRowsMax });
  if (!limit.ok) return limit;
  const words: Record<string, string> = {};
  for (const name of ['officer', 'action', 'group', 'record'] as const) {
    const text = context.req.query(name);
    if (text === undefined || text === '') continue;
    if (text.length > textCharactersMax) {
      const expected = phrase('at most {n} characters', { n: textCharactersMax });
      return refuse('request.malformed', { at: name, facts: { expected } });
    }
    words[name] = text;
  }
  const numbers: Record<string, number> = {};
  for (const [name, as] of [
    ['from', 'fromMs'],
    ['before', 'beforeMs'],
    ['after', 'below'],
  ] as const) {
    if (!context.req.query(name)) continue;
    const count = countQuery(context, name, { absent: 0, max: Number.MAX_SAFE_INTEGER });
    if (!count.ok) return count;
    numbers[as] = count.value;
  }
  const failed = context.req.query('failed') === '1' ? { failed: true } : {};
  return ok({ ...words, ...numbers, ...failed, limit: Math.max(1, limit.value) });
}
