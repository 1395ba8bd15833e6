import { type Context, Hono } from 'hono';
import { assert } from '#kernel/assert.ts';
import { type GroupId, isGroupId, isPartyId, type PartyId } from '#kernel/id.ts';
import { type Refusal, type Result, refuse } from '#kernel/refusal.ts';
import type { RefusalCode } from '#kernel/refusal-codes.ts';
import { bundleMediaType, frameBundle } from '#ledger/bundle.ts';
import type { EntenteNode } from '#node/node.ts';
import { dayMeter, isSpent } from './day-meter.ts';
import { type Guest, openDoor } from './door.ts';
import type { SoundingDoor } from './sounding-door.ts';
import { soundingBytesPerDayMax, soundingMediaType } from './sounding-wire.ts';
import { nudgeBytesMax } from './wire.ts';

export type ExchangeOptions = Readonly<{
  node: Pick<EntenteNode, 'environment' | 'group' | 'memberKeys' | 'bundle'>;
  /** Whether this node is reached as `host[:port]`, in lower case and without the scheme's own port. */
  isOwnAuthority: (authority: string) => boolean;
  /** Makes the RFC 9457 document; the same for equal refusals, to the byte. */
  answerRefusal: (refusal: Refusal) => Response;
  /** A member says that it has something new. Must return at once. */
  onNudge: (group: GroupId, party: PartyId) => void;
  /** Absent: this node takes part in none. */
  soundings?: SoundingDoor;
}>;

/**
 * What a node answers to other nodes (docs/spec/exchange.md). Everything that is not a validly signed request of a member for something
 * that is there gets one and the same answer, unknown paths included.
 */
export function exchangeRoutes(options: ExchangeOptions): Hono {
  const { node } = options;
  const door = openDoor(node, options.isOwnAuthority);
  const given = dayMeter();
  const sounded = dayMeter();
  const notFound = refuse('exchange.not-found').refusal;
  const answer = options.answerRefusal;

  const admit = async (context: Context, group: string): Promise<Result<Guest>> => {
    const body = await readBody(context.req.raw, nudgeBytesMax);
    if (body === undefined || !isGroupId(group)) return refuse('exchange.not-found');
    const { method, url } = context.req.raw;
    return door.admit({ method, url, header: (name) => context.req.header(name), body }, { group });
  };

  const routes = new Hono();
  routes.get('/exchange/:group/non-papers', async (context) => {
    const guest = await admit(context, context.req.param('group'));
    if (!guest.ok) return answer(guest.refusal);
    // Nothing that he signed names or counts a sounding: what he may ask is the same each time.
    if (new URL(context.req.url).search !== '') return answer(notFound);
    const nowMs = node.environment.nowMs();
    const line = `${guest.value.group.group} to ${guest.value.party}`;
    if (sounded.today(line, nowMs).bytes >= soundingBytesPerDayMax) {
      return answer(refuse('exchange.quota').refusal);
    }
    const sealed = await options.soundings?.(guest.value);
    if (sealed === undefined) return answer(notFound);
    sounded.add(line, nowMs, { bytes: sealed.length, statements: 0 });
    return bytesAnswer(sealed, soundingMediaType);
  });

  routes.get('/exchange/:group/:party', async (context) => {
    const { group, party } = context.req.param();
    const guest = await admit(context, group);
    if (!guest.ok) return answer(guest.refusal);
    const { terms } = guest.value.group;
    if (!isPartyId(party) || !terms.members.some((member) => member.party === party)) {
      return answer(notFound);
    }
    const from = fromOf(new URL(context.req.url).search);
    if (from === undefined) return answer(refuse('request.malformed', { at: 'from' }).refusal);

    const nowMs = node.environment.nowMs();
    const line = `${group}/${party} to ${guest.value.party}`;
    if (isSpent(given.today(line, nowMs), terms.quotas)) {
      return answer(refuse('exchange.quota', { facts: { ...terms.quotas } }).refusal);
    }
    const bundle = await node.bundle(guest.value.group.group, party, from);
    if (!bundle.ok) return answer(outwards(bundle.refusal));
    const framed = frameBundle(bundle.value);
    assert(framed.ok, 'a node gives well-framed bundles');
    const statements = framed.value.header.count;
    // What only renews a checkpoint is free, or asking often would use up the day.
    if (statements > 0) given.add(line, nowMs, { bytes: bundle.value.length, statements });
    return bytesAnswer(bundle.value, bundleMediaType);
  });

  routes.post('/exchange/:group/nudge', async (context) => {
    const guest = await admit(context, context.req.param('group'));
    if (!guest.ok) return answer(guest.refusal);
    options.onNudge(guest.value.group.group, guest.value.party);
    return new Response(null, { status: 202, headers: { 'cache-control': 'no-store' } });
  });

  routes.all('/exchange/*', () => answer(notFound));
  routes.all('/exchange', () => answer(notFound));
  return routes;
}

const bytesAnswer = (bytes: Uint8Array, mediaType: string): Response =>
  new Response(new Uint8Array(bytes), {
    headers: {
      'cache-control': 'no-store',
      'content-length': String(bytes.length),
      'content-type': mediaType,
    },
  });

/** What a member learns of the node's own refusals: that it cannot sign now, or holds nothing of that log yet. The rest stays at home. */
const tellable: ReadonlySet<RefusalCode> = new Set([
  'node.behind-its-guard',
  'node.guard-full',
  'request.not-found',
]);

function outwards({ code }: Refusal): Refusal {
  return tellable.has(code) ? { code } : refuse('exchange.not-found').refusal;
}

/** The query is `?from=<n>`, without leading zeros, and nothing else. */
function fromOf(search: string): number | undefined {
  const digits = /^\?from=(0|[1-9]\d{0,15})$/.exec(search)?.[1];
  const from = digits === undefined ? undefined : Number(digits);
  return Number.isSafeInteger(from) ? from : undefined;
}

/** Undefined when it is longer than `bytesMax`, or cut off; what is over is not read. */
async function readBody(request: Request, bytesMax: number): Promise<Uint8Array | undefined> {
  if (request.body === null) return new Uint8Array();
  if (Number(request.headers.get('content-length') ?? 0) > bytesMax) return undefined;
  const parts: Uint8Array[] = [];
  let length = 0;
  try {
    for await (const part of request.body) {
      length += part.length;
      if (length > bytesMax) return undefined;
      parts.push(part);
    }
  } catch {
    return undefined;
  }
  return Buffer.concat(parts);
}
