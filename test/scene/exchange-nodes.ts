// Whole nodes of a few parties, each with its own database, guard and keys, that reach each other over real sockets of this
// machine. The clock is the scene's: it stands still until a test moves it.

import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import type { Server } from 'node:http';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestContext } from 'node:test';
import { createAdaptorServer } from '@hono/node-server';
import { Hono } from 'hono';
import { problemResponse } from '#api/problem.ts';
import { addPeer } from '#exchange/peers.ts';
import { exchangeRoutes } from '#exchange/routes.ts';
import { soundingDoor } from '#exchange/sounding-door.ts';
import type { TlsIdentity } from '#exchange/tls.ts';
import { canonicalBytes, type JsonObject, parseCanonicalObject } from '#kernel/canonical-json.ts';
import type { GroupId, PartyId } from '#kernel/id.ts';
import { draftTerms } from '#node/draft-terms.ts';
import { openKeyRing } from '#node/key-ring.ts';
import type { EntenteNode, GroupKeys, Said } from '#node/node.ts';
import { openNode } from '#node/open-node.ts';
import type { Soundings } from '#soundings/soundings.ts';
import { openGuard, readGuard } from '#store/guard.ts';
import { openSqliteStore } from '#store/sqlite/open.ts';
import { noticeFacts } from './notices.ts';

export type SceneNode = {
  readonly party: PartyId;
  readonly folder: string;
  node: EntenteNode;
  /** Set while it is served. */
  server?: Server;
  address?: string;
  /** Served too, if a test gives it some. */
  soundings?: Soundings;
  readonly nudges: { group: GroupId; party: PartyId }[];
};

export type ExchangeScene = Readonly<{
  clock: { nowMs: number };
  /** The party's node; a test names only those that it made. */
  of: (party: PartyId) => SceneNode;
  nodeOf: (party: PartyId) => EntenteNode;
  /** Terms of these parties, taken up by all of them, or by those named. */
  found: (
    parties: readonly PartyId[],
    change?: JsonObject,
    takenUpBy?: readonly PartyId[],
  ) => Promise<GroupId>;
  /** Serves the exchange at `127.0.0.1`, over TLS if there is a key for it, and makes the address known to every other node. */
  serve: (party: PartyId, tls?: TlsIdentity) => Promise<void>;
  stopServing: (party: PartyId) => Promise<void>;
  /** Says one statement of its own, opening a record. */
  say: (party: PartyId, group: GroupId, marker?: string) => Promise<Said>;
  sayAt: (node: EntenteNode, group: GroupId, marker?: string) => Promise<Said>;
  /** A second node over a copy of this one's folder, with the same keys: what must never run beside it. The test closes it. */
  copyOf: (party: PartyId, folder: string) => Promise<EntenteNode>;
  /** Closes the node and opens it again from its folder. */
  reopen: (party: PartyId) => Promise<void>;
}>;

const startMs = Date.UTC(2026, 10, 23, 19, 40);

type Clock = { nowMs: number; opened: number };

async function open(party: PartyId, folder: string, clock: Clock): Promise<EntenteNode> {
  const keys = openKeyRing(join(folder, 'keys.json'));
  assert.ok(keys.ok);
  const guardFolder = join(folder, 'guard');
  mkdirSync(guardFolder, { recursive: true });
  clock.opened += 1;
  const { opened } = clock;
  let drawn = 0;
  return openNode({
    party,
    store: openSqliteStore(join(folder, 'entente.db')),
    guarded: await readGuard(guardFolder),
    guard: await openGuard(guardFolder),
    keys: keys.value,
    environment: {
      nowMs: () => clock.nowMs,
      random: (bytes) => {
        drawn += 1;
        const seed = createHash('shake256', { outputLength: bytes });
        return new Uint8Array(seed.update(`${party} ${opened} ${drawn}`).digest());
      },
    },
    screen: () => [],
    holder: party,
  });
}

export async function exchangeScene(
  context: TestContext,
  parties: readonly PartyId[],
): Promise<ExchangeScene> {
  const clock = { nowMs: startMs, opened: 0 };
  const nodes = new Map<PartyId, SceneNode>();
  for (const party of parties) {
    const folder = mkdtempSync(join(tmpdir(), `entente-${party}-`));
    nodes.set(party, { party, folder, node: await open(party, folder, clock), nudges: [] });
  }
  const of = (party: PartyId): SceneNode => {
    const node = nodes.get(party);
    assert.ok(node, `${party} is in the scene`);
    return node;
  };
  const stopServing = async (party: PartyId): Promise<void> => {
    const one = of(party);
    const { server } = one;
    if (!server) return;
    delete one.server;
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  };
  context.after(async () => {
    for (const { party, folder, node } of nodes.values()) {
      await stopServing(party);
      await node.close();
      rmSync(folder, { recursive: true, force: true });
    }
  });
  return {
    clock,
    of,
    nodeOf: (party) => of(party).node,
    found: (members, change, takenUpBy) => found(members.map(of), change, takenUpBy),
    serve: (party, tls) => serve(of(party), [...nodes.values()], tls),
    stopServing,
    say: (party, group, marker) => sayAt(of(party).node, group, marker),
    sayAt,
    copyOf: async (party, folder) => {
      await of(party).node.close();
      cpSync(of(party).folder, folder, { recursive: true });
      of(party).node = await open(party, of(party).folder, clock);
      return open(party, folder, clock);
    },
    reopen: async (party) => {
      await of(party).node.close();
      of(party).node = await open(party, of(party).folder, clock);
    },
  };
}

/** Without a clock: what these tests look at is the line. */
const { rule: _, ...plainFacts } = noticeFacts;

async function sayAt(node: EntenteNode, group: GroupId, marker?: string): Promise<Said> {
  const members = node.group(group)?.terms.members ?? [];
  const importer = members.find(({ party }) => party !== node.party);
  const said = await node.say({
    group,
    type: 'notification.notified',
    area: 'treaty-notifications',
    facts: {
      ...plainFacts,
      importer: importer?.party ?? 'xb',
      ...(marker ? { penOnline: marker } : {}),
    },
  });
  assert.ok(said.ok, JSON.stringify(said));
  return said.value;
}

async function found(
  members: readonly SceneNode[],
  change: JsonObject = {},
  takenUpBy: readonly PartyId[] = members.map(({ party }) => party),
): Promise<GroupId> {
  const made: {
    one: SceneNode;
    keys: GroupKeys;
    member: Parameters<typeof draftTerms>[0]['members'][number];
  }[] = [];
  for (const one of members) {
    const ring = openKeyRing(join(one.folder, 'cards.json'));
    assert.ok(ring.ok);
    const { member, keys } = await ring.value.make(one.party, { en: one.party });
    made.push({ one, keys, member });
  }
  const drafted = draftTerms({
    kind: members.length === 1 ? 'national' : 'working-group',
    title: { en: 'A group of a test' },
    members: made.map(({ member }) => member),
    clocks: [],
    calendars: [],
    nonce: new Uint8Array(
      createHash('sha256')
        .update(String(Math.floor(members.length)))
        .digest(),
    ),
  });
  assert.ok(drafted.ok);
  const terms = canonicalBytes({ ...(parseCanonicalObject(drafted.value) ?? {}), ...change });
  let group: GroupId | undefined;
  for (const { one, keys } of made) {
    if (!takenUpBy.includes(one.party)) continue;
    const result = await one.node.found(terms, keys);
    assert.ok(result.ok, JSON.stringify(result));
    group = result.value;
  }
  assert.ok(group);
  return group;
}

async function serve(one: SceneNode, all: readonly SceneNode[], tls?: TlsIdentity): Promise<void> {
  const app = new Hono();
  let authority = '';
  app.route(
    '/',
    exchangeRoutes({
      node: one.node,
      isOwnAuthority: (asked) => asked === authority,
      answerRefusal: problemResponse,
      onNudge: (group, party) => one.nudges.push({ group, party }),
      ...(one.soundings && { soundings: soundingDoor(one.node, one.soundings) }),
    }),
  );
  app.notFound(() => new Response('no route', { status: 404 }));
  const secure = tls && {
    createServer,
    serverOptions: { key: tls.keyPem, cert: tls.certificatePem },
  };
  const server = createAdaptorServer({ fetch: app.fetch, ...secure }) as Server;
  const port = one.address === undefined ? 0 : Number(new URL(one.address).port);
  server.listen(port, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  authority = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  one.server = server;
  one.address = `${tls ? 'https' : 'http'}://${authority}`;
  for (const other of all) {
    if (other.party === one.party) continue;
    const added = await addPeer(other.node, one.party, {
      address: one.address,
      ...(tls ? { pins: [tls.pin] } : {}),
    });
    assert.ok(added.ok);
  }
}
