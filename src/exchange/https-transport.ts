import { request as httpRequest, type IncomingMessage } from 'node:http';
import type { Socket } from 'node:net';
import { z } from 'zod';
import type { GroupId } from '#kernel/id.ts';
import { codes } from '#kernel/phrase.ts';
import { ok, type Result, refuse } from '#kernel/refusal.ts';
import { refusalCodes } from '#kernel/refusal-codes.ts';
import { bundleBytesMax } from '#ledger/bounds.ts';
import { bundleMediaType } from '#ledger/bundle.ts';
import type { EntenteNode } from '#node/node.ts';
import { sealedBoxBytesMax } from '#soundings/message.ts';
import { parsePeerAddress } from './peer-address.ts';
import { openPinnedSocket } from './pinned-socket.ts';
import { nonceBytes, nonceText, signRequest } from './request-signature.ts';
import { soundingMediaType, soundingPath } from './sounding-wire.ts';
import { type Route, type SoundingTransport, type Transport, TransportFault } from './transport.ts';

export const problemBytesMax = 16_384;

/** Keys before the one in force that a peer is asked with, when it knows no better. */
const olderKeysTried = 2;

export type Patience = Readonly<{
  connectMsMax: number;
  /** No byte came for so long; a slow line that goes on moving is not cut. */
  silenceMsMax: number;
  answerMsMax: number;
}>;
export const patience: Patience = {
  connectMsMax: 10_000,
  silenceMsMax: 20_000,
  answerMsMax: 600_000,
};

type Ask = Readonly<{ method: 'GET' | 'POST'; path: string; group: GroupId; bytesMax: number }>;
type Answer = Readonly<{ status: number; mediaType: string; body: Uint8Array }>;
/** With the nonce of the request that was answered. */
type Asked = Answer & Readonly<{ asked: string }>;

/** Asks peers over HTTPS, or over HTTP on this machine, in the name of this node's party. */
export function httpsTransport(
  node: Pick<EntenteNode, 'party' | 'environment' | 'ownKeys'>,
  waits = patience,
): Transport & SoundingTransport {
  /** A member that does not hold yet by what the key was replaced still knows the one before. */
  const ask = async (route: Route, what: Ask): Promise<Asked> => {
    const { httpSecret, older } = node.ownKeys(what.group);
    let answer = await askWith(httpSecret, route, what);
    for (const before of older.slice(0, olderKeysTried)) {
      if (answer.status !== 404) return answer;
      answer = await askWith(before.httpSecret, route, what);
    }
    return answer;
  };
  const askWith = async (httpSecret: Uint8Array, route: Route, what: Ask): Promise<Asked> => {
    const address = parsePeerAddress(route.address);
    if (!address.ok) throw new TransportFault('not-secure', 'the address is not a secure one');
    const url = new URL(what.path, address.value);
    const socket = await openPinnedSocket(url, route, waits.connectMsMax);
    try {
      const random = node.environment.random(nonceBytes);
      const fields = await signRequest(
        { method: what.method, url },
        { group: what.group, party: node.party, httpSecret },
        {
          random,
          seconds: Math.floor(node.environment.nowMs() / 1000),
        },
      );
      const answer = await converse(socket, { url, what, fields, waits });
      return { ...answer, asked: nonceText(random) };
    } finally {
      socket.destroy();
    }
  };

  return {
    fetchBundle: async (route, { group, party, from }) => {
      const path = `/exchange/${group}/${party}?from=${from}`;
      const answer = await ask(route, { method: 'GET', path, group, bytesMax: bundleBytesMax });
      if (answer.status !== 200) return refusalOf(answer);
      if (answer.mediaType !== bundleMediaType) throw malformed('this is no bundle');
      return ok(answer.body);
    },
    fetchSoundings: async (route, group) => {
      const path = soundingPath(group);
      const answer = await ask(route, { method: 'GET', path, group, bytesMax: sealedBoxBytesMax });
      if (answer.status !== 200) return refusalOf(answer);
      if (answer.mediaType !== soundingMediaType) throw malformed('these are no soundings');
      return ok({ sealed: answer.body, asked: answer.asked });
    },
    nudge: async (route, group) => {
      const path = `/exchange/${group}/nudge`;
      const answer = await ask(route, { method: 'POST', path, group, bytesMax: problemBytesMax });
      return answer.status === 202 ? ok(undefined) : refusalOf(answer);
    },
  };
}

type Conversation = Readonly<{
  url: URL;
  what: Ask;
  fields: Readonly<Record<string, string>>;
  waits: Patience;
}>;

function converse(socket: Socket, { url, what, fields, waits }: Conversation): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const fail = (fault: TransportFault): void => {
      clearTimeout(timer);
      reject(fault);
      socket.destroy();
    };
    const timer = setTimeout(() => fail(timeout('no whole answer in time')), waits.answerMsMax);
    socket.setTimeout(waits.silenceMsMax, () => fail(timeout('the line fell silent')));
    const request = httpRequest({
      createConnection: () => socket,
      method: what.method,
      path: url.pathname + url.search,
      setHost: false,
      headers: {
        host: url.host,
        'accept-encoding': 'identity',
        connection: 'close',
        ...(what.method === 'POST' ? { 'content-length': '0' } : {}),
        ...fields,
      },
    });
    request.once('error', (cause) => fail(new TransportFault('unreachable', 'cut off', cause)));
    request.once('response', (response) => {
      readAnswer(response, what.bytesMax).then((answer) => {
        clearTimeout(timer);
        resolve(answer);
      }, fail);
    });
    request.end();
  });
}

async function readAnswer(response: IncomingMessage, bytesMax: number): Promise<Answer> {
  const status = response.statusCode ?? 0;
  const max = status === 200 ? bytesMax : problemBytesMax;
  const tooLarge = new TransportFault('answer-too-large', `more than ${max} bytes`);
  if (Number(response.headers['content-length'] ?? 0) > max) throw tooLarge;
  const parts: Buffer[] = [];
  let length = 0;
  try {
    for await (const part of response as AsyncIterable<Buffer>) {
      length += part.length;
      if (length > max) throw tooLarge;
      parts.push(part);
    }
  } catch (cause) {
    if (cause instanceof TransportFault) throw cause;
    throw new TransportFault('unreachable', 'the answer was cut off', cause);
  }
  const mediaType = (response.headers['content-type'] ?? '').split(';')[0]?.trim() ?? '';
  return { status, mediaType, body: Buffer.concat(parts) };
}

/** What a peer says is shown to officers, so it is kept short and printable. */
const printable = z.string().regex(/^[ -~]{0,200}$/);
const problemSchema = z.object({
  code: z.enum(refusalCodes),
  facts: z.record(printable, z.union([printable, z.number(), z.boolean()])).optional(),
});

function refusalOf(answer: Answer): Result<never> {
  let parsed: unknown;
  try {
    parsed = JSON.parse(Buffer.from(answer.body).toString('utf8'));
  } catch (cause) {
    throw malformed(`status ${answer.status} without a problem document`, cause);
  }
  const problem = problemSchema.safeParse(parsed);
  if (!problem.success) throw malformed(`status ${answer.status} with another problem document`);
  const { code, facts } = problem.data;
  if (facts === undefined) return refuse(code);
  const { expected, why, ...others } = facts;
  return refuse(code, { facts: { ...others, ...said({ expected, why }) } });
}

/** Phrases as the peer wrote them: those that this node knows too are told in three languages. */
function said(phrases: Readonly<Record<string, string | number | boolean | undefined>>) {
  return Object.fromEntries(
    Object.entries(phrases).flatMap(([name, value]) =>
      value === undefined ? [] : [[name, codes(String(value))] as const],
    ),
  );
}

function malformed(why: string, cause?: unknown): TransportFault {
  return new TransportFault('answer-malformed', why, cause);
}
function timeout(why: string): TransportFault {
  return new TransportFault('timeout', why);
}
