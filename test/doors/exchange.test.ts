// What comes from other nodes, in every way in which it can be bad, at a whole node: each case is refused with its code, and the folder
// stays as it was. The bundles are the vectors' own; where a case is judged alone, without a node, `test/vectors/vectors.test.ts` does it.

import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { generateX25519Identity, identityToRecipient } from 'age-encryption';
import { z } from 'zod';
import { importCarried } from '#exchange/carried-import.ts';
import { signRequest } from '#exchange/request-signature.ts';
import { seal } from '#exchange/sealed-file.ts';
import { utf8 } from '#kernel/bytes.ts';
import { fromBase64 } from '#kernel/encoding.ts';
import type { GroupId } from '#kernel/id.ts';
import type { RefusalCode } from '#kernel/refusal-codes.ts';
import { openKeyRing } from '#node/key-ring.ts';
import type { EntenteNode } from '#node/node.ts';
import { openNode } from '#node/open-node.ts';
import { openGuard, readGuard } from '#store/guard.ts';
import { openSqliteStore } from '#store/sqlite/open.ts';
import { type ExchangeScene, exchangeScene } from '../scene/exchange-nodes.ts';
import { must, secretsOf, startSeconds, three, xa, xb, xc } from '../vectors/fixture.ts';
import { folderDigest } from './closed-node.ts';

const vectors = new URL('../../vectors/', import.meta.url);
const casesFile = z.object({ cases: z.array(z.record(z.string(), z.unknown())) });

function casesOf(path: string): readonly Readonly<Record<string, unknown>>[] {
  return casesFile.parse(JSON.parse(readFileSync(new URL(path, vectors), 'utf8'))).cases;
}

function bytesOf(one: Readonly<Record<string, unknown>>, name: string): Uint8Array {
  const base64 = one[`${name}Base64`];
  return base64 === undefined
    ? utf8(z.string().parse(one[name]))
    : fromBase64(z.string().parse(base64));
}

type Kept = Readonly<{ node: EntenteNode; folder: string; recipient: string }>;

/** The node of xb in the group of the vectors, over a folder of its own. */
async function memberNode(t: TestContext, nowMs: () => number): Promise<Kept> {
  const folder = mkdtempSync(join(tmpdir(), 'entente-doors-'));
  const guardFolder = join(folder, 'guard');
  mkdirSync(guardFolder);
  const ageIdentity = await generateX25519Identity();
  const node = await openNode({
    party: xb,
    store: openSqliteStore(join(folder, 'entente.db')),
    guarded: await readGuard(guardFolder),
    guard: await openGuard(guardFolder),
    keys: must(openKeyRing(join(folder, 'keys.json'))),
    environment: { nowMs, random: (bytes) => new Uint8Array(bytes).fill(7) },
    screen: () => [],
    holder: 'doors',
  });
  t.after(async () => {
    await node.close();
    rmSync(folder, { recursive: true, force: true });
  });
  const { log: logSecret, http: httpSecret } = secretsOf(xb);
  must(await node.found(three.termsBytes, { logSecret, httpSecret, ageIdentity }));
  return { node, folder, recipient: await identityToRecipient(ageIdentity) };
}

test('exchange: every bundle that the vectors refuse is refused by a whole node, which stays as it was', async (t) => {
  const cases = casesOf('bundles/invalid_bundles.json');
  const codes = new Set(cases.map((one) => one['code']));
  for (const code of [
    ...(['bundle.too-large', 'bundle.truncated', 'bundle.malformed', 'group.unknown'] as const),
    ...(['party.not-a-member', 'bundle.gap', 'act.unknown-version', 'act.not-canonical'] as const),
    ...(['content.mismatch', 'checkpoint.bad-signature', 'checkpoint.from-the-future'] as const),
    ...(['checkpoint.inconsistent', 'log.forked'] as const),
  ] satisfies readonly RefusalCode[]) {
    assert.ok(codes.has(code), `a vector is refused with ${code}`);
  }
  for (const one of cases) {
    const how = z.string().parse(one['name']);
    const nowMs = z.number().parse(one['nowSeconds']) * 1_000;
    const { node, folder } = await memberNode(t, () => nowMs);
    for (const earlier of z.array(z.string()).parse(one['before'])) {
      must(await node.accept(utf8(earlier), 'peer'));
    }
    const held = await node.store.log(three.group, xa);
    const before = folderDigest(folder);
    const accepted = await node.accept(bytesOf(one, 'bundle'), 'peer');
    assert.equal(accepted.ok ? 'accepted' : accepted.refusal.code, one['code'], how);
    if (one['code'] !== 'log.forked') assert.equal(folderDigest(folder), before, how);
    // Of a fork the evidence is kept, and nothing of the other branch.
    const after = await node.store.log(three.group, xa);
    assert.deepEqual([after?.size, after?.checkpoint], [held?.size, held?.checkpoint], how);
  }
});

test('exchange: a carried file that is refused as a whole changes nothing, one that breaks off counts up to there', async (t) => {
  for (const one of casesOf('carried/invalid_files.json')) {
    const how = z.string().parse(one['name']);
    const { node, folder, recipient } = await memberNode(t, () => (startSeconds + 86_400) * 1_000);
    const file = must(await seal(bytesOf(one, 'plaintext'), recipient));
    const before = folderDigest(folder);
    const report = await importCarried(node, file);
    const refusal = report.ok ? report.value.refusal : report.refusal;
    assert.equal(refusal?.code, one['code'], how);
    const framed = z.array(z.unknown()).parse(one['bundles'] ?? []);
    if (framed.length === 0) assert.equal(folderDigest(folder), before, how);
    else assert.equal(report.ok && report.value.bundles.length, framed.length, how);
  }
});

const second = 1;
const hour = 3_600 * second;
const year = 31_557_600 * second;

type Attempt = Readonly<{
  path?: string;
  method?: 'GET' | 'POST';
  body?: Buffer;
  /** Seconds that the asker's clock is ahead of ours. */
  ahead?: number;
  by?: typeof xb | typeof xc;
  change?: (fields: Record<string, string>) => void;
}>;

const requests = (group: GroupId): readonly (readonly [string, RefusalCode, Attempt])[] => [
  ['clock an hour ahead', 'exchange.clock-skew', { ahead: hour }],
  ['clock an hour behind', 'exchange.clock-skew', { ahead: -hour }],
  ['clock ten years ahead', 'exchange.clock-skew', { ahead: 10 * year }],
  ['clock ten years behind', 'exchange.clock-skew', { ahead: -10 * year }],
  ['another group', 'exchange.not-found', { path: `/exchange/${'0'.repeat(64)}/xa?from=0` }],
  ['not a member', 'exchange.not-found', { by: xc }],
  ['of a party that is no member', 'exchange.not-found', { path: `/exchange/${group}/xc?from=0` }],
  ['a query that is malformed', 'request.malformed', { path: `/exchange/${group}/xa?from=-1` }],
  ['a query of more', 'request.malformed', { path: `/exchange/${group}/xa?from=0&to=1` }],
  [
    'signature of one byte changed',
    'exchange.not-found',
    { change: (fields) => flip(fields, 'signature') },
  ],
  [
    'signature of an unknown version',
    'exchange.not-found',
    { change: (fields) => swap(fields, 'signature-input', /keyid="entente\./, 'keyid="entente2.') },
  ],
  [
    'signature cut off',
    'exchange.not-found',
    { change: (fields) => swap(fields, 'signature', /.{20}$/, '') },
  ],
  [
    'nudge: too long',
    'exchange.not-found',
    { method: 'POST', path: `/exchange/${group}/nudge`, body: Buffer.alloc(1_025) },
  ],
  [
    'nudge: a body that is not the one signed',
    'exchange.not-found',
    {
      ...{ method: 'POST', path: `/exchange/${group}/nudge`, body: Buffer.from('{}') },
      change: (fields) => flip(fields, 'content-digest'),
    },
  ],
];

function swap(fields: Record<string, string>, name: string, from: RegExp, to: string): void {
  const before = fields[name] ?? '';
  fields[name] = before.replace(from, to);
  assert.notEqual(fields[name], before, `${name} is changed`);
}

const flip = (fields: Record<string, string>, name: string): void =>
  swap(fields, name, /:./, fields[name]?.includes(':A') ? ':B' : ':A');

async function signedFields(scene: ExchangeScene, group: GroupId, attempt: Attempt) {
  const { path = `/exchange/${group}/xa?from=0`, method = 'GET', body, ahead = 0 } = attempt;
  const by = attempt.by ?? xb;
  const url = new URL(path, scene.of(xa).address);
  // Whoever is no member signs with the keys of the group that he has.
  const signer = scene.nodeOf(by);
  const own = signer.groups().find((one) => one.group === group) ?? signer.groups()[0];
  assert.ok(own);
  const { httpSecret } = signer.ownKeys(own.group);
  const fields = await signRequest(
    { method, url, ...(body ? { body } : {}) },
    { group, party: by, httpSecret },
    {
      random: crypto.getRandomValues(new Uint8Array(16)),
      seconds: Math.floor(scene.clock.nowMs / 1_000) + ahead,
    },
  );
  const sent: Record<string, string> = { ...fields };
  attempt.change?.(sent);
  return { url, method, headers: sent, ...(body ? { body: new Uint8Array(body) } : {}) };
}

async function codeOf(response: Response): Promise<string> {
  if (response.ok) return 'answered';
  return z.object({ code: z.string() }).parse(await response.json()).code;
}

test('exchange: each bad request is refused with its code, and the node that is asked stays as it was', async (t) => {
  const scene = await exchangeScene(t, [xa, xb, xc]);
  const group = await scene.found([xa, xb]);
  await scene.found([xb, xc]);
  await scene.serve(xa);
  const ask = async (attempt: Attempt) => {
    const { url, ...init } = await signedFields(scene, group, attempt);
    return codeOf(await fetch(url, init));
  };
  const { url, ...good } = await signedFields(scene, group, {});
  assert.equal(await codeOf(await fetch(url, good)), 'answered');
  const before = folderDigest(scene.of(xa).folder);
  assert.equal(await codeOf(await fetch(url, good)), 'exchange.replayed');
  for (const [how, code, attempt] of requests(group)) {
    assert.equal(await ask(attempt), code, how);
    assert.equal(folderDigest(scene.of(xa).folder), before, how);
  }
  assert.deepEqual(scene.of(xa).nudges, []);
  assert.equal(await ask({}), 'answered', 'and what is right goes on to be answered');
});

test('exchange: a node whose clock was wrong when it started answers again once the clock is put right', async (t) => {
  for (const ahead of [hour, 10 * year, -hour, -10 * year]) {
    const scene = await exchangeScene(t, [xa, xb]);
    const group = await scene.found([xa, xb]);
    scene.clock.nowMs += ahead * 1_000;
    await scene.serve(xa);
    const ask = async (by: number) => {
      const { url, ...init } = await signedFields(scene, group, { ahead: by });
      return codeOf(await fetch(url, init));
    };
    assert.equal(await ask(-ahead), 'exchange.clock-skew');
    scene.clock.nowMs -= ahead * 1_000;
    // As after a start: it cannot know what it let in before this moment.
    await ask(0);
    scene.clock.nowMs += 1_000;
    assert.equal(await ask(0), 'answered', `${ahead} seconds ahead`);
  }
});
