import { existsSync } from 'node:fs';
import { cp, mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { auditEventOf } from '#api/audit-event.ts';
import type { LogView, PeerView } from '#api/contract.ts';
import { lastBackupSetting } from '#api/health.ts';
import type { ApiParts, GroupParts, PeerParts } from '#api/parts.ts';
import { httpsTransport } from '#exchange/https-transport.ts';
import { addPeer, findPeer, listPeers, type Peer } from '#exchange/peers.ts';
import { othersIn, type Puller } from '#exchange/puller.ts';
import { pullGroupSoundings } from '#exchange/sounding-pull.ts';
import {
  hasTlsIdentity,
  makeTlsIdentity,
  readTlsIdentity,
  writeNextTlsIdentity,
} from '#exchange/tls.ts';
import { AssertionFailed } from '#kernel/assert.ts';
import { toBase64 } from '#kernel/digest.ts';
import type { GroupId, PartyId } from '#kernel/id.ts';
import { instantOfMs } from '#kernel/instant.ts';
import { phrase } from '#kernel/phrase.ts';
import { ok, refuse } from '#kernel/refusal.ts';
import { publicKeyOf } from '#kernel/signature.ts';
import { memberOf } from '#ledger/keys.ts';
import type { Calendar, Member } from '#ledger/terms.ts';
import { groupIdOf, parseTerms } from '#ledger/terms-text.ts';
import { draftTerms } from '#node/draft-terms.ts';
import { carriedParts } from './carried-parts.ts';
import type { FolderNode } from './folder-node.ts';
import { keepingKeys } from './keeping-keys.ts';
import { likelyCasNumbers } from './labelled-cas.ts';
import { packageVersion } from './package-files.ts';
import { substanceNames } from './substance-names.ts';

export type PartsOptions = Readonly<{
  puller: Puller;
  consoleSecret: string;
  hosts: ReadonlySet<string>;
  webRoot?: string;
  onFault: (error: unknown) => void;
  onPeerAdded?: () => void;
  closing?: AbortSignal;
}>;

/** Everything that the API works with, over one opened folder. */
export function nodeParts(opened: FolderNode, options: PartsOptions): ApiParts {
  const { node, folder, screener, accounts, trail, soundings } = opened;
  const { puller, hosts, webRoot, onFault, consoleSecret } = options;
  return {
    ...{ node, accounts, trail, consoleSecret, hosts, onFault },
    witness: async (entry) => {
      const event = auditEventOf(entry);
      if (!event) return;
      // Whoever stands at the machine reads its files anyway, and has to see what is wrong where even the trail finds no room.
      const looks = entry.principal.kind === 'console' && entry.route.startsWith('GET ');
      await trail.append(event).catch((error: unknown) => {
        if (!looks || error instanceof AssertionFailed) throw error;
        onFault(error);
      });
    },
    names: folder.names,
    version: packageVersion(),
    pid: process.pid,
    demonstration: folder.demonstration,
    retelling: folder.retelling,
    ...(webRoot === undefined ? {} : { webRoot }),
    ...(options.closing === undefined ? {} : { closing: options.closing }),
    groups: groupParts(opened),
    renewServerKey: async () => {
      const nowMs = node.environment.nowMs();
      const next = makeTlsIdentity({ name: `Entente ${folder.party}`, hosts: [], nowMs });
      writeNextTlsIdentity(folder.path, next);
      return next.pin;
    },
    peers: peerParts(opened, puller, options.onPeerAdded),
    carried: carriedParts(node),
    lists: screener.lists,
    soundings,
    pullSoundings: (group) => pullGroupSoundings(node, httpsTransport(node), soundings, group),
    keepingKey: keepingKeys(node, onFault),
    substanceName: substanceNames(),
    likelyCas: likelyCasNumbers(),
    backup: () => writeBackup(opened),
  };
}

function groupParts({ node, keys, folder }: FolderNode): GroupParts {
  return {
    makeCard: async () => {
      const { member, recoverySecret } = await keys.make(folder.party, folder.names);
      return { member, recoverySecret: toBase64(recoverySecret) };
    },
    draft: ({ title, cards, clocks, calendars }) => {
      const members = cards as readonly Member[];
      const drafted = draftTerms({
        ...{ kind: 'working-group', title, members, clocks },
        calendars: calendars as readonly Calendar[],
        nonce: node.environment.random(32),
      });
      if (!drafted.ok) return drafted;
      const own = members.find(({ party }) => party === folder.party);
      if (!own) return refuse('party.not-a-member', { facts: { party: folder.party } });
      const made = keys.madeFor(own);
      if (made && toBase64(publicKeyOf(made.logSecret)) === own.logKey) return drafted;
      const expected = phrase('a card that this node made');
      return refuse('key.malformed', { at: `cards.${own.party}`, facts: { expected } });
    },
    serverPin: () => {
      if (!hasTlsIdentity(folder.path)) return undefined;
      const identity = readTlsIdentity(folder.path);
      return identity.ok ? identity.value.pin : undefined;
    },
    join: async (termsBytes) => {
      const terms = parseTerms(termsBytes);
      if (!terms.ok) return terms;
      const group = groupIdOf(termsBytes);
      if (node.group(group)) return refuse('group.exists', { facts: { group } });
      const member = memberOf(terms.value, folder.party);
      if (!member) return refuse('party.not-a-member', { facts: { party: folder.party } });
      // Keys that were replaced since, or bound before the database was restored, do not stand in the terms.
      const own = keys.keysOf(group) ?? keys.madeFor(member);
      if (!own) {
        const expected = phrase('terms with a card that this node made');
        return refuse('key.malformed', { at: 'members', facts: { expected } });
      }
      return node.found(termsBytes, own);
    },
  };
}

function peerParts({ node }: FolderNode, puller: Puller, onPeerAdded?: () => void): PeerParts {
  const line = (group: GroupId, party: PartyId): NonNullable<LogView['line']> => {
    const status = puller.statusOf(group, party);
    const { state, address, lastTriedAt, lastOkAt, code } = status;
    const ahead = code === 'exchange.clock-skew' ? status.facts?.['aheadSeconds'] : undefined;
    return {
      state,
      ...(address === undefined ? {} : { address }),
      ...(lastTriedAt === undefined ? {} : { lastTriedAt }),
      ...(lastOkAt === undefined ? {} : { lastOkAt }),
      ...(code === undefined ? {} : { code }),
      ...(typeof ahead === 'number' ? { clockAheadSeconds: ahead } : {}),
    };
  };
  /** What failed for want of an address says nothing of a line that has one by now. */
  const lineTo = (addresses: Peer['addresses'], group: GroupId, party: PartyId) => {
    const last = line(group, party);
    const isNew = last.code === 'no-address' && addresses.length > 0;
    return isNew ? { state: 'never' as const } : last;
  };
  const sharedWith = (party: PartyId) =>
    node.groups().filter((founded) => othersIn(founded).includes(party));
  const viewOf = ({ party, addresses, pins }: Peer): PeerView => ({
    ...{ party, addresses, pins },
    lines: sharedWith(party).map(({ group }) => ({ group, line: lineTo(addresses, group, party) })),
  });
  return {
    line,
    list: async () => (await listPeers(node)).map(viewOf),
    add: async ({ party, address, pins }) => {
      const added = await addPeer(node, party, { address, pins });
      if (!added.ok) return added;
      onPeerAdded?.();
      return ok(viewOf(added.value));
    },
    pull: async (party) => {
      const groups = sharedWith(party);
      if (groups.length === 0) return refuse('request.not-found', { at: party });
      for (const { group } of groups) await puller.pullLog(group, party);
      await node.receiptDue();
      const peer = await findPeer(node, party);
      return ok([viewOf(peer ?? { party, addresses: [], pins: [] })]);
    },
  };
}

/** All that the node is, but its guard: a guard restored with its database guards nothing. */
const backedUp = [
  ...['node.json', 'keys.json', 'oidc.json', 'lists'],
  ...['tls-key.pem', 'tls-certificate.pem', 'tls-next-key.pem', 'tls-next-certificate.pem'],
] as const;

async function writeBackup({ node, folder, accounts, trail }: FolderNode): Promise<string> {
  const stamp = instantOfMs(node.environment.nowMs()).replaceAll(/[-:]/g, '');
  const unique = Buffer.from(node.environment.random(4)).toString('hex');
  const target = join(folder.file('backups'), `${stamp}-${unique}`);
  await mkdir(target, { recursive: true, mode: 0o700 });
  for (const name of backedUp) {
    const from = join(folder.path, name);
    if (existsSync(from)) await cp(from, join(target, name), { recursive: true });
  }
  await accounts.store.backup(join(target, 'officers.db'));
  await node.store.backup(join(target, 'entente.db'));
  // After the log that seals it, so that no copy is shorter than what was sealed.
  await trail.backup(join(target, 'audit.db'));
  await node.keepSettings({ [lastBackupSetting]: instantOfMs(node.environment.nowMs()) });
  return target;
}
