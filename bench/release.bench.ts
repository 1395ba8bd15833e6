/**
 * The line opens again after two years: 20,000 drafts that were held are released by one officer's choice, between two nodes that are served as operators serve them, each in
 * a process of its own. Timed from the choice until the other node's receipt of the last one is held here. The limit is the same number of notices said and taken up
 * in one process without drafts, national log or HTTP; the aim is 20 s.
 *
 * `DRAFTS`: another number.
 */
import { randomBytes } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { BatchList, ReleaseView } from '../src/api/contract-releases.ts';
import { openFolderNode } from '../src/cli/folder-node.ts';
import { type GroupId, recordId } from '../src/kernel/id.ts';
import { openDataFolder } from '../src/node/data-folder.ts';
import { foundNationalLog } from '../src/node/national.ts';
import { accountsIn, addOfficer, allOf, cookieHeader, signIn } from '../test/scene/officers.ts';
import { report } from './figures.ts';
import { author, exchangeAll, fillNodes, given, importer } from './large-node.ts';
import { plainNotice } from './plain-notice.ts';
import { type Served, serve } from './served-node.ts';

const drafts = Number(process.env['DRAFTS'] ?? 20_000);
const area = 'treaty-notifications';
const text = { text: { en: 'Suspended.' } };
const writer = { officer: 'o-00000000000000aa' };
const clearer = { officer: 'o-00000000000000bb' };
const folder = mkdtempSync(join(tmpdir(), 'entente-bench-'));
const path = (party: string): string => join(folder, 'nodes', party);

/** As one process does it that has nothing to keep at home. */
async function limitMs(): Promise<number> {
  let ms = 0;
  mkdirSync(join(folder, 'limit'));
  await fillNodes(join(folder, 'limit'), [drafts], ({ said, taken, receipted }) => {
    ms = said.ms + taken.ms + receipted.ms;
  });
  return ms;
}

/** Both nodes with an area that `xa` suspended and lifted, and what its officers cleared in between. */
async function hold(): Promise<GroupId> {
  mkdirSync(join(folder, 'nodes'));
  await fillNodes(join(folder, 'nodes'), [1], () => undefined, ['safety']);
  const clock = { nowMs: Date.now() - 120_000 };
  const now = (): number => clock.nowMs;
  const from = given(await openFolderNode(given(openDataFolder(path(author))), now));
  const to = given(await openFolderNode(given(openDataFolder(path(importer))), now));
  const { node } = from;
  const group = node.groups()[0]?.group as GroupId;
  given(
    await foundNationalLog(
      node,
      from.keys,
      { en: author },
      (count) => new Uint8Array(randomBytes(count)),
    ),
  );
  const facts = { areas: [area] };
  const { record } = given(
    await node.say({ group, type: 'suspension.declared', facts, content: text }),
  );
  const began = performance.now();
  for (let at = 0; at < drafts; at += 1) {
    const drafted = given(await node.drafts.write(plainNotice(group, importer), writer));
    const clearing = { ...drafted, role: 'releasing-officer', proof: 'code' } as const;
    given(await node.drafts.clear(clearing, clearer));
  }
  report('written, cleared and held', (drafts / (performance.now() - began)) * 1_000, 'drafts/s');
  if (record === undefined) throw new Error('a suspension has a record');
  given(await node.say({ group, record, type: 'suspension.lifted', facts, content: text }));
  clock.nowMs += 60_000;
  await exchangeAll(from, to, group);
  await from.close();
  await to.close();
  return group;
}

async function release(group: GroupId): Promise<number> {
  const accounts = accountsIn(join(path(author), 'officers.db'), author, Date.now);
  const officer = await addOfficer(accounts, 'releaser', allOf('releasing-officer'));
  const headers = cookieHeader(await signIn(accounts, author, officer));
  await accounts.store.close();
  const [from, to] = [
    await serve(path(author), '/api/v1/health'),
    await serve(path(importer), '/api/v1/health'),
  ];
  try {
    await from.post('/api/v1/peers', { party: importer, address: to.address });
    await to.post('/api/v1/peers', { party: author, address: from.address });
    const before = [from.usedMs(), to.usedMs()];
    const ms = await timed(from, group, headers);
    report('  of the releasing node’s processor', (from.usedMs() - (before[0] ?? 0)) / 1_000, 's');
    report('  of the other node’s processor', (to.usedMs() - (before[1] ?? 0)) / 1_000, 's');
    return ms;
  } finally {
    await from.stop();
    await to.stop();
  }
}

async function timed(
  from: Served,
  group: GroupId,
  headers: Readonly<Record<string, string>>,
): Promise<number> {
  const url = (more = ''): URL => new URL(`/api/v1/releases/${group}${more}`, from.address);
  const ask = async <T>(asked: URL, init: RequestInit = {}): Promise<T> => {
    const response = await fetch(asked, { ...init, headers: { ...headers, ...init.headers } });
    if (!response.ok) throw new Error(`${asked}: ${response.status} ${await response.text()}`);
    return (await response.json()) as T;
  };
  const asked = performance.now();
  const { digest, drafts: found } = await ask<ReleaseView>(url());
  report('what would be said is shown, first time', performance.now() - asked, 'ms');
  if (found !== drafts) throw new Error(`${found} drafts are held`);
  const body = JSON.stringify({
    ...{ as: recordId(author, new Uint8Array(randomBytes(16))), digest, role: 'releasing-officer' },
  });
  const began = performance.now();
  await ask(url(), { method: 'POST', body, headers: { 'content-type': 'application/json' } });
  report('the choice is durable', performance.now() - began, 'ms');
  const waits: number[] = [];
  let saidMs = 0;
  for (;;) {
    const clicked = performance.now();
    const [batch] = (await ask<BatchList>(url('/batches'))).items;
    waits.push(performance.now() - clicked);
    if (batch === undefined) throw new Error('the batch is gone');
    if (saidMs === 0 && batch.status === 'finished') saidMs = performance.now() - began;
    const { to = Number.POSITIVE_INFINITY, receipted } = batch;
    if (saidMs > 0 && receipted.every(({ size }) => size >= to)) break;
    await wait(50);
  }
  const ms = performance.now() - began;
  report('said at the table', saidMs / 1_000, 's');
  report('  that is', (drafts / saidMs) * 1_000, 'drafts/s');
  const sorted = waits.toSorted((a, b) => a - b);
  report('progress asked meanwhile: p99', sorted[Math.ceil(sorted.length * 0.99) - 1] ?? 0, 'ms');
  report('taken up by the other node and receipted', ms / 1_000, 's');
  return ms;
}

try {
  const limit = await limitMs();
  report('as many notices said and taken up in one process', limit / 1_000, 's');
  const ms = await release(await hold());
  report('  ratio to that', ms / limit, '');
} finally {
  rmSync(folder, { recursive: true, force: true });
}
