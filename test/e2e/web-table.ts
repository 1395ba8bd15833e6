// Two governments' nodes with their own stores, keys and HTTP doors, at one table, and the built desk that each of them serves. The
// exchange between them runs when a test says so, so that nothing is left to chance.

import { spawnSync } from 'node:child_process';
import { randomInt } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { getRequestListener } from '@hono/node-server';
import { apiApp } from '#api/app.ts';
import { auditEventOf } from '#api/audit-event.ts';
import type { DraftList } from '#api/contract-drafts.ts';
import { keepingKeys } from '#cli/keeping-keys.ts';
import { likelyCasNumbers } from '#cli/labelled-cas.ts';
import { assert } from '#kernel/assert.ts';
import type { GroupId, RecordId } from '#kernel/id.ts';
import type { Text } from '#kernel/language.ts';
import { ok, refuse } from '#kernel/refusal.ts';
import type { RefusalCode } from '#kernel/refusal-codes.ts';
import type { Terms } from '#ledger/terms.ts';
import { foundNationalLog } from '#node/national.ts';
import type { Accounts } from '#officers/accounts.ts';
import type { Trail } from '#officers/audit/trail.ts';
import { type Role, roles } from '#officers/officer.ts';
import { openTrail } from '#officers/sqlite/trail.ts';
import { accountsIn, addOfficer, allOf, signIn } from '../scene/officers.ts';
import { soundingsOf } from '../scene/soundings.ts';
import { type Forged, forgeBundle } from '../simulation/forge.ts';
import { notice } from '../simulation/notices.ts';
import {
  addNode,
  advance,
  closeWorld,
  day,
  exchange,
  foundGroup,
  given,
  newWorld,
  partyOf,
  type SimulatedNode,
  type World,
} from '../simulation/world.ts';
import type { Cookie } from './chromium.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const xa = partyOf('xa');
const xc = partyOf('xc');

const names: Readonly<Record<string, Text>> = {
  xa: { en: 'Asterland', es: 'Asterlandia', zh: '阿斯特兰' },
  xc: { en: 'Corvania', es: 'Corvania', zh: '科尔瓦尼亚' },
};

export type WebTable = AsyncDisposable &
  Readonly<{
    group: GroupId;
    terms: Terms;
    /** Notices in the order in which they were filed; the last is the newest. */
    records: readonly RecordId[];
    /** Addresses of the exporter's and the importer's desk. */
    exporter: string;
    importer: string;
    /** Cookies of a releasing officer at each desk. */
    signIn: readonly Cookie[];
    /** The exporter files one more notice, and both pull each other. */
    fileNotice: () => Promise<void>;
    /** The importer's node takes in what the exporter's own did not say: a newer version of it, or another copy. Answers how that ended. */
    bringForged: (forged: readonly Forged[]) => Promise<RefusalCode | 'accepted'>;
    /** Cookies of an officer of every role at each desk, and of one officer for each role alone. */
    everyRole: readonly Cookie[];
    ofRole: Readonly<Record<Role, readonly Cookie[]>>;
    /** Cookies of another releasing officer at each desk, who audits too. */
    colleagues: readonly Cookie[];
    /** Lets the other officer of a desk clear what waits for him; how many drafts that were. */
    clearDrafts: (side: 'exporter' | 'importer') => Promise<number>;
    /** Both pull each other, twice, so that receipts have gone both ways. */
    exchange: () => Promise<void>;
    /** The importer's node stops answering, and answers again at the same address. */
    stopImporter: () => Promise<void>;
    startImporter: () => Promise<void>;
  }>;

type Door = { server: Server; port: number };

/** Builds the desk as `npm start` does, unless what stands there was built from these sources. */
export function buildDesk(): void {
  const run = spawnSync(process.execPath, ['scripts/build-web.ts', '--when-needed'], {
    cwd: root,
    encoding: 'utf8',
  });
  assert(run.status === 0, `the desk cannot be built\n${run.stdout}${run.stderr}`);
}

const firstPortMin = 20_000;
const firstPortMax = 60_000;

async function isFree(port: number): Promise<boolean> {
  const server = createServer();
  return new Promise((resolve) => {
    server.once('error', () => resolve(false));
    server.listen(port, '127.0.0.1', () => server.close(() => resolve(true)));
  });
}

/** The first of so many ports in a row that nobody listens on. */
export async function portsFree(count: number): Promise<number> {
  for (;;) {
    const first = randomInt(firstPortMin, firstPortMax);
    const row = Array.from({ length: count }, (_, index) => isFree(first + index));
    if ((await Promise.all(row)).every(Boolean)) return first;
  }
}

async function openDoor(
  { node, party }: SimulatedNode,
  accounts: Accounts,
  trail: Trail,
  pull: () => Promise<void>,
  port = 0,
) {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  const { port: bound } = server.address() as AddressInfo;
  const absent = async () => refuse('request.not-found');
  const app = apiApp({
    ...{ node, accounts, consoleSecret: 'console-of-this-test' },
    keepingKey: keepingKeys(node, (error) => assert(false, String(error))),
    names: names[party] ?? {},
    soundings: soundingsOf(node),
    pullSoundings: async () => [],
    version: '0.0.0',
    pid: process.pid,
    demonstration: true,
    retelling: false,
    hosts: new Set([`localhost:${bound}`]),
    webRoot: `${root}web/dist`,
    renewServerKey: async () => given(await absent()),
    groups: {
      makeCard: async () => given(await absent()),
      join: absent,
      draft: () => refuse('request.not-found'),
      serverPin: () => undefined,
    },
    peers: {
      list: async () => [],
      add: absent,
      pull: async () => {
        await pull();
        return ok([]);
      },
      line: () => ({ state: 'ok' }),
    },
    carried: { export: absent, import: absent },
    lists: { status: async () => [], formats: () => [], add: absent },
    substanceName: (id) => id,
    likelyCas: likelyCasNumbers(),
    backup: async () => '',
    trail,
    witness: async (entry) => {
      const event = auditEventOf(entry);
      if (event) await trail.append(event);
    },
    onFault: (error) => process.stderr.write(`${String(error)}\n`),
  });
  const listener = getRequestListener(app.fetch);
  server.on('request', (request, response) => void listener(request, response));
  return { server, port: bound } satisfies Door;
}

function closeDoor({ server }: Door): Promise<void> {
  server.closeAllConnections();
  return new Promise((resolve) => {
    server.close(() => resolve());
  });
}

/** Notices that the importer has not answered, and one that was objected to and dispatched. */
async function fileNotices(world: World, group: GroupId): Promise<readonly RecordId[]> {
  const [exporter, importer] = [world.nodes.get(xa), world.nodes.get(xc)];
  assert(exporter && importer, 'the table has two nodes');
  const records: RecordId[] = [];
  for (let count = 0; count < 3; count++) {
    const said = given(await exporter.node.say(notice(group, xc)));
    assert(said.record, 'a notice opens a record');
    records.push(said.record);
    await exchange(world, group);
    if (count === 0) {
      const objected = {
        ...{ group, record: said.record, type: 'notification.objected' },
        facts: { notice: said.seq, reason: 'no-import-permit' },
        content: { text: { en: 'No permit has been issued.', zh: '未签发许可证。' } },
      };
      given(await importer.node.say(objected));
      await exchange(world, group);
      const dispatched = {
        ...{ group, record: said.record, type: 'notification.dispatched' },
        facts: { on: new Date(world.nowMs).toISOString().slice(0, 10) },
        content: { quantities: [{ line: 1, netMg: 24_900_000 }] },
      };
      given(await exporter.node.say(dispatched));
      await exchange(world, group);
    }
    advance(world, day / 2);
  }
  return records;
}

async function deskCookies(
  all: readonly Accounts[],
  signInName: string,
  roles: readonly Role[],
): Promise<readonly Cookie[]> {
  const cookies: Cookie[] = [];
  for (const [index, accounts] of all.entries()) {
    const officer = await addOfficer(accounts, signInName, allOf(...roles));
    const { name, value } = await signIn(accounts, [xa, xc][index] ?? xa, officer);
    cookies.push({ name, value, domain: 'localhost', path: '/' });
  }
  return cookies;
}

async function cookiesOfRoles(all: readonly Accounts[]): Promise<WebTable['ofRole']> {
  const cookies: [Role, readonly Cookie[]][] = [];
  for (const role of roles) cookies.push([role, await deskCookies(all, `only-${role}`, [role])]);
  return Object.fromEntries(cookies) as WebTable['ofRole'];
}

/** As the desk does it: reads what waits, and clears the digest that it read. */
async function clearDrafts(desk: string, cookie: Cookie): Promise<number> {
  const headers = {
    'content-type': 'application/json',
    cookie: `${cookie.name}=${cookie.value}`,
  };
  const answer = await fetch(`${desk}/api/v1/drafts?status=open`, { headers });
  const { items } = (await answer.json()) as DraftList;
  let cleared = 0;
  for (const { draft, digest, mayClear } of items) {
    if (!mayClear) continue;
    const body = JSON.stringify({ digest, role: 'releasing-officer' });
    const init = { method: 'POST', headers, body };
    const response = await fetch(`${desk}/api/v1/drafts/${draft}/clear`, init);
    assert(response.ok, `a draft that may be cleared is: ${await response.text()}`);
    cleared += 1;
  }
  return cleared;
}

export async function openWebTable(): Promise<WebTable> {
  buildDesk();
  // The browser's clock is the machine's, and time left is counted by the node's; here they agree at the end.
  const world = newWorld(7, Date.now() - 3 * day);
  const exporter = await addNode(world, xa);
  const importer = await addNode(world, xc);
  for (const { node, keys, party } of [exporter, importer]) {
    const random = (count: number) => world.random.bytes(count);
    given(await foundNationalLog(node, keys, names[party] ?? {}, random));
  }
  const group = await foundGroup(world, [exporter, importer]);
  await exchange(world, group);
  const records = await fileNotices(world, group);
  world.nowMs = Math.max(world.nowMs, Date.now());
  await exchange(world, group);
  const together = () => exchange(world, group);
  const folder = mkdtempSync(join(tmpdir(), 'entente-officers-'));
  const [ofExporter, ofImporter] = [xa, xc].map((party) =>
    accountsIn(join(folder, party), party, Date.now),
  );
  assert(ofExporter && ofImporter, 'each of the two has officers');
  const [trailOfExporter, trailOfImporter] = [xa, xc].map((party) =>
    openTrail(join(folder, `${party}-audit`)),
  );
  assert(trailOfExporter && trailOfImporter, 'each of the two has a trail');
  const exporterDoor = await openDoor(exporter, ofExporter, trailOfExporter, together);
  let importerDoor = await openDoor(importer, ofImporter, trailOfImporter, together);
  const { port } = importerDoor;
  const desks = {
    exporter: `http://localhost:${exporterDoor.port}`,
    importer: `http://localhost:${port}`,
  };
  const both = [ofExporter, ofImporter];
  const terms = exporter.node.group(group)?.terms;
  assert(terms !== undefined, 'the group is founded');
  const colleagues = await deskCookies(both, 'colleague', ['releasing-officer', 'auditor']);
  return {
    ...{ group, terms, records, exchange: together, colleagues, ...desks },
    everyRole: await deskCookies(both, 'everyone', roles),
    ofRole: await cookiesOfRoles(both),
    signIn: await deskCookies(both, 'releasing', ['releasing-officer', 'liaison', 'auditor']),
    fileNotice: async () => {
      given(await exporter.node.say(notice(group, xc)));
      await together();
    },
    bringForged: async (forged) => {
      const bundle = await forgeBundle(world, exporter, group, forged);
      const accepted = await importer.node.accept(bundle, 'peer');
      return accepted.ok ? 'accepted' : accepted.refusal.code;
    },
    clearDrafts: (side) => {
      const cookie = colleagues[side === 'exporter' ? 0 : 1];
      assert(cookie !== undefined, 'each desk has another officer');
      return clearDrafts(desks[side], cookie);
    },
    stopImporter: () => closeDoor(importerDoor),
    startImporter: async () => {
      importerDoor = await openDoor(importer, ofImporter, trailOfImporter, together, port);
    },
    [Symbol.asyncDispose]: async () => {
      await closeDoor(exporterDoor);
      await closeDoor(importerDoor);
      for (const { store } of both) await store.close();
      for (const trail of [trailOfExporter, trailOfImporter]) await trail.close();
      rmSync(folder, { recursive: true, force: true });
      await closeWorld(world);
    },
  };
}
