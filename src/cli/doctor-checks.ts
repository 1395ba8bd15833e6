import { existsSync, readdirSync, statfsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { HealthView, LogOverview, NodeView, PeerView } from '#api/contract.ts';
import { problemOf } from '#api/problem.ts';
import type { Language } from '#kernel/language.ts';
import type { DataFolder } from '#node/data-folder.ts';
import { readGuard } from '#store/guard.ts';
import { complaintsOf } from '#store/sqlite/check.ts';
import { StoreFault } from '#store/store.ts';
import type { Client } from './client.ts';
import { formatMebibytes } from './print.ts';
import { verifyGroup } from './verify-logs.ts';
import { sourceOfClient } from './verify-source.ts';

/** One thing that was looked at. `hint` says what to do. */
export type Check = Readonly<{
  name: string;
  state: 'ok' | 'warn' | 'fail';
  found: string;
  hint?: string;
}>;

const good = (name: string, found: string): Check => ({ name, state: 'ok', found });
const bad = (name: string, found: string, hint: string): Check => ({
  ...{ name, state: 'fail', found, hint },
});
const doubtful = (name: string, found: string, hint: string): Check => ({
  ...{ name, state: 'warn', found, hint },
});

const nodeMajorMin = 24;
const freeBytesMin = 100 * 1_048_576;
const freeBytesEnough = 1_024 * 1_048_576;

/** What can be seen without opening the node. */
export function checkMachine(folder: DataFolder): readonly Check[] {
  return [checkRuntime(), ...checkPermissions(folder), checkDisk(folder), checkDatabase(folder)];
}

function checkRuntime(): Check {
  const major = Number(process.versions.node.split('.')[0]);
  if (major >= nodeMajorMin) return good('Node.js', process.version);
  return bad('Node.js', process.version, `Entente needs Node.js ${nodeMajorMin} or newer.`);
}

const secrets = ['', 'keys.json', 'tls-key.pem', 'tls-next-key.pem'] as const;

function checkPermissions(folder: DataFolder): readonly Check[] {
  const open = secrets
    .map((name) => join(folder.path, name))
    .filter((path) => existsSync(path) && (statSync(path).mode & 0o077) !== 0);
  const name = 'permissions';
  const permissions =
    open.length === 0
      ? good(name, 'folder and keys can be read by this account alone')
      : bad(name, `other accounts can read ${open.join(', ')}`, `chmod go= ${open.join(' ')}`);
  const recovery = [folder.path, process.cwd()].flatMap((path) =>
    readdirSync(path)
      .filter((file) => /^recovery-.*\.json$/.test(file))
      .map((file) => join(path, file)),
  );
  if (recovery.length === 0) return [permissions];
  const hint = 'Carry them away to two offline places and delete them here.';
  return [permissions, doubtful('recovery keys', `${recovery.join(', ')} lie here`, hint)];
}

function checkDisk(folder: DataFolder): Check {
  const { bavail, bsize } = statfsSync(folder.path);
  const free = bavail * bsize;
  const found = `${formatMebibytes(free)} free`;
  const hint = 'Free some space: a node that cannot write stops taking and saying anything.';
  if (free < freeBytesMin) return bad('disk', found, hint);
  return free < freeBytesEnough ? doubtful('disk', found, hint) : good('disk', found);
}

function checkDatabase(folder: DataFolder): Check {
  const path = folder.file('entente.db');
  if (!existsSync(path)) return doubtful('database', 'none yet', 'entente init makes it.');
  let complaints: readonly string[];
  try {
    complaints = complaintsOf(path);
  } catch (error) {
    if (!(error instanceof StoreFault)) throw error;
    const hint = 'Mend the disk first (space, permissions); the database need not be damaged.';
    return bad('database', error.message, hint);
  }
  if (complaints.length === 0) return good('database', 'sound (PRAGMA quick_check)');
  return bad(
    'database',
    complaints.join('; '),
    'Stop the node and restore a backup (entente restore); the guard completes it.',
  );
}

/** What the node itself says. */
export async function checkNode(client: Client): Promise<readonly Check[]> {
  const health = (await client.get('/api/v1/health')) as HealthView;
  const { status, stopped, recovering } = health;
  const where = client.running ? 'runs' : 'does not run; opened for this command';
  if (status === 'ok') return [good('node', where)];
  if (stopped !== undefined) return [bad('node', `stopped: ${stopped}`, 'Start the node again.')];
  const waiting = [...new Set(recovering.flatMap(({ waitingFor }) => waitingFor))].join(', ');
  const groups = recovering.map(({ group }) => group.slice(0, 12)).join(', ');
  const found = `signs nothing in ${groups} until it has heard from ${waiting}`;
  const hint = 'It was restored. Leave it connected: it asks each of them what it holds.';
  return [doubtful('node', found, hint)];
}

/** A forked log counts no further until it is settled, and the texts that it touches are disputed. */
export async function checkForks(client: Client, language: Language): Promise<readonly Check[]> {
  const { forked } = (await client.get('/api/v1/health')) as HealthView;
  if (forked.length === 0) return [good('forks', 'no log is forked and unsettled')];
  return forked.map(({ group, party, standing, next }) =>
    bad(`log of ${party} in ${group.slice(0, 12)}`, `forked (${standing})`, next[language]),
  );
}

/** The guard moves before anything leaves, so a database that is behind it was restored. */
export async function checkGuard(client: Client, folder: DataFolder): Promise<Check> {
  const { groups } = (await client.get('/api/v1/log')) as LogOverview;
  const sizes = new Map(
    groups.flatMap(({ group, logs }) => logs.map((log) => [`${group}/${log.party}`, log.size])),
  );
  const guarded = await readGuard(folder.file('guard'));
  const behind = guarded.filter(({ group, party, checkpoint }) => {
    const size = sizes.get(`${group}/${party}`);
    return checkpoint !== undefined && (size === undefined || size < checkpoint.size);
  });
  if (behind.length === 0) return good('guard', `${guarded.length} logs, none ahead`);
  const logs = behind.map(({ group }) => group.slice(0, 12)).join(', ');
  return bad(
    'guard',
    `the database is behind its guard in ${logs}`,
    'Start the node: it appends what the guard holds. If a group is missing, take it up again: entente group join TERMS.',
  );
}

export async function checkLogs(
  client: Client,
  nowMs: number,
  language: Language,
): Promise<readonly Check[]> {
  const { groups } = (await client.get('/api/v1/node')) as NodeView;
  const checks: Check[] = [];
  for (const { group } of groups) {
    const name = `logs of ${group.slice(0, 12)}`;
    const report = await verifyGroup(sourceOfClient(client, group), nowMs);
    const statements = report.logs.reduce((sum, log) => sum + log.size, 0);
    const wrong = report.logs.find((log) => !log.ok);
    const refusal = report.refusal ?? wrong?.refusal;
    checks.push(
      report.ok || refusal === undefined
        ? good(name, `${report.logs.length} logs, ${statements} statements verified`)
        : bad(
            name,
            `${wrong?.party ?? 'terms'}: ${refusal.code}`,
            problemOf(refusal).text[language],
          ),
    );
  }
  return checks;
}

/** By what a peer answered; one that says no number is only said to be too far off. */
export function clocksApart(party: string, aheadSeconds: number | undefined): string {
  if (aheadSeconds === undefined) return 'the clocks are more than 60 seconds apart';
  const minutes = Math.round(Math.abs(aheadSeconds) / 60);
  const [days, hours] = [Math.floor(minutes / 1_440), Math.floor((minutes % 1_440) / 60)];
  const span = days > 0 ? `${days} d ${hours} h` : `${hours} h ${minutes % 60} min`;
  const side = aheadSeconds > 0 ? 'ahead of' : 'behind';
  return `this machine's clock is ${span} ${side} that of ${party}`;
}

/** A peer tells how far its clock is from ours by refusing our request. */
export async function checkPeers(client: Client): Promise<readonly Check[]> {
  const peers = (await client.get('/api/v1/peers')) as PeerView[];
  const checks: Check[] = [];
  for (const { party, lines, addresses } of peers) {
    const name = `line to ${party}`;
    if (lines.length === 0) {
      checks.push(doubtful(name, 'no group shared', 'Found or join a group with it first.'));
      continue;
    }
    const pulled = (await client.post(`/api/v1/peers/${party}/pull`, {})) as PeerView[];
    const wrong = pulled
      .flatMap((peer) => peer.lines)
      .find(({ line }) => line.state !== 'ok')?.line;
    if (wrong === undefined) checks.push(good(name, `answers at ${addresses[0] ?? ''}`));
    else if (wrong.code === 'exchange.clock-skew') {
      const hint =
        'Compare this machine with a reference and set its clock (timedatectl, chrony), or have the peer set its own.';
      checks.push(bad(name, clocksApart(party, wrong.clockAheadSeconds), hint));
    } else {
      const hint = `Is its node running, and is ${addresses[0] ?? 'its address'} right? Files can be carried meanwhile.`;
      checks.push(doubtful(name, `${wrong.state}: ${wrong.code ?? ''}`, hint));
    }
  }
  return checks;
}
