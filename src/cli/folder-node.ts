import { randomBytes } from 'node:crypto';
import { existsSync, readdirSync } from 'node:fs';
import { hostname } from 'node:os';
import { othersIn } from '#exchange/puller.ts';
import { phrase } from '#kernel/phrase.ts';
import { ok, type Result, refuse } from '#kernel/refusal.ts';
import type { DataFolder } from '#node/data-folder.ts';
import { type KeyRing, openKeyRing } from '#node/key-ring.ts';
import { installNativeCrypto } from '#node/native-crypto.ts';
import type { EntenteNode, Environment } from '#node/node.ts';
import { openNode } from '#node/open-node.ts';
import { openScreener, type Screener } from '#node/screening/screener.ts';
import { statementFindings } from '#node/screening/statement-findings.ts';
import { type Accounts, createAccounts } from '#officers/accounts.ts';
import type { Trail } from '#officers/audit/trail.ts';
import { openOfficerStore } from '#officers/sqlite/open.ts';
import { openTrail } from '#officers/sqlite/trail.ts';
import { createSoundings, type Soundings } from '#soundings/soundings.ts';
import { openSoundingStore } from '#soundings/sqlite/open.ts';
import { openGuard, readGuard } from '#store/guard.ts';
import { openSqliteStore } from '#store/sqlite/open.ts';
import { StoreFault } from '#store/store.ts';
import { readOidcSettings } from './oidc-settings.ts';
import { lockWriter } from './writer-lock.ts';

/** A node over its folder, in this process. */
export type FolderNode = Readonly<{
  folder: DataFolder;
  node: EntenteNode;
  keys: KeyRing;
  screener: Screener;
  accounts: Accounts;
  trail: Trail;
  soundings: Soundings;
  close: () => Promise<void>;
}>;

export type Opening = Readonly<{
  guardMebibytesMax?: number | undefined;
  /** Is told what went wrong between this node and the officers' identity provider. */
  onFault?: (error: unknown) => void;
  onRefold?: (statements: number) => void;
}>;

/** Refuses `node.not-the-writer` while another process has the folder, and what keys and lists refuse. */
export async function openFolderNode(
  folder: DataFolder,
  nowMs: () => number,
  { guardMebibytesMax = folder.guardMebibytesMax, ...opening }: Opening = {},
): Promise<Result<FolderNode>> {
  installNativeCrypto();
  const lock = lockWriter(folder.path);
  if (!lock.ok) return lock;
  try {
    const opened = await openUnlocked(
      folder,
      { nowMs, random: randomBytes },
      { ...opening, ...(guardMebibytesMax === undefined ? {} : { guardMebibytesMax }) },
    );
    if (!opened.ok) {
      lock.value.release();
      return opened;
    }
    const { node, accounts, trail, soundings } = opened.value;
    const close = async (): Promise<void> => {
      await node.close();
      await accounts.store.close();
      await trail.close();
      await soundings.close();
      lock.value.release();
    };
    return ok({ ...opened.value, close });
  } catch (error) {
    lock.value.release();
    if (!(error instanceof StoreFault) || error.code !== 'lease-held') throw error;
    return refuse('node.not-the-writer', { at: folder.path });
  }
}

/** `entente restore` moves a damaged database aside first. An empty one in its place would look like a node without groups. */
function restoreWasCutOff(folder: DataFolder): boolean {
  if (existsSync(folder.file('entente.db'))) return false;
  return readdirSync(folder.path).some((name) => name.startsWith('replaced-'));
}

async function openUnlocked(
  folder: DataFolder,
  environment: Environment,
  { guardMebibytesMax, onFault = () => undefined, onRefold }: Opening,
): Promise<Result<Omit<FolderNode, 'close'>>> {
  if (restoreWasCutOff(folder)) {
    const facts = { expected: phrase('a restore that came to its end; run entente restore again') };
    return refuse('config.malformed', { at: folder.file('entente.db'), facts });
  }
  const keys = openKeyRing(folder.file('keys.json'));
  if (!keys.ok) return keys;
  const screener = openScreener({ folder, nowMs: environment.nowMs });
  if (!screener.ok) return screener;
  const oidc = readOidcSettings(folder.file('oidc.json'));
  if (!oidc.ok) return oidc;
  const guarded = await readGuard(folder.file('guard'));
  const quota =
    guardMebibytesMax === undefined ? {} : { guardBytesMax: guardMebibytesMax * 1_048_576 };
  const guard = await openGuard(folder.file('guard'), quota);
  const store = openSqliteStore(folder.file('entente.db'));
  try {
    // Another party's guard and keys would not be found: the node would sign what it must not.
    const other = (await store.groups()).find(({ self }) => self !== folder.party);
    if (other) {
      await store.close();
      await guard.close();
      const facts = { expected: other.self, found: folder.party };
      return refuse('config.malformed', { at: `${folder.path}/node.json: party`, facts });
    }
    const node = await openNode({
      ...{ party: folder.party, store, guard, guarded, environment, onRefold },
      keys: keys.value,
      screen: (statement) => statementFindings(screener.value, statement),
      // The folder's lock keeps other processes of this machine out, so the name need not tell them apart.
      holder: `${hostname()}:${folder.path}`,
    });
    const accounts = createAccounts(openOfficerStore(folder.file('officers.db')), environment, {
      ...{ party: folder.party, onFault },
      ...(oidc.value === undefined ? {} : { oidc: oidc.value }),
    });
    const trail = openTrail(folder.file('audit.db'));
    const soundings = createSoundings(openSoundingStore(folder.file('soundings.db'), onFault), {
      ...{ ...environment, party: folder.party },
      othersIn: (group) => othersIn(node.group(group)),
    });
    const rest = { keys: keys.value, screener: screener.value };
    return ok({ folder, node, accounts, trail, soundings, ...rest });
  } catch (error) {
    await store.close();
    await guard.close();
    throw error;
  }
}
