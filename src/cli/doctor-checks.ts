import { existsSync, readdirSync, statfsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { HealthView, LogOverview, NodeView, PeerView } from '#api/contract.ts';
import { problemOf } from '#api/problem.ts';
import type { Words } from '#kernel/language.ts';
import type { DataFolder } from '#node/data-folder.ts';
import { readGuard } from '#store/guard.ts';
import { complaintsOf } from '#store/sqlite/check.ts';
import { StoreFault } from '#store/store.ts';
import type { Client } from './client.ts';
import { same } from './command.ts';
import { formatMebibytes } from './print.ts';
import { verifyGroup } from './verify-logs.ts';
import { sourceOfClient } from './verify-source.ts';
import * as words from './words/doctor-words.ts';
import { lineStates } from './words/peer-words.ts';

/** One thing that was looked at. `hint` says what to do. */
export type Check = Readonly<{
  name: Words;
  state: 'ok' | 'warn' | 'fail';
  found: Words;
  hint?: Words;
}>;

const good = (name: Words, found: Words): Check => ({ name, state: 'ok', found });
const bad = (name: Words, found: Words, hint: Words): Check => ({
  ...{ name, state: 'fail', found, hint },
});
const doubtful = (name: Words, found: Words, hint: Words): Check => ({
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
  if (major >= nodeMajorMin) return good(words.nodeJs, same(process.version));
  return bad(words.nodeJs, same(process.version), words.nodeJsOld(nodeMajorMin));
}

const secrets = ['', 'keys.json', 'tls-key.pem', 'tls-next-key.pem'] as const;

function checkPermissions(folder: DataFolder): readonly Check[] {
  const open = secrets
    .map((name) => join(folder.path, name))
    .filter((path) => existsSync(path) && (statSync(path).mode & 0o077) !== 0);
  const name = words.permissions;
  const permissions =
    open.length === 0
      ? good(name, words.permissionsGood)
      : bad(name, words.othersRead(open.join(', ')), same(`chmod go= ${open.join(' ')}`));
  const recovery = [folder.path, process.cwd()].flatMap((path) =>
    readdirSync(path)
      .filter((file) => /^recovery-.*\.json$/.test(file))
      .map((file) => join(path, file)),
  );
  if (recovery.length === 0) return [permissions];
  const found = words.lieHere(recovery.join(', '));
  return [permissions, doubtful(words.recoveryKeys, found, words.carryAway)];
}

function checkDisk(folder: DataFolder): Check {
  const { bavail, bsize } = statfsSync(folder.path);
  const free = bavail * bsize;
  const found = words.free(formatMebibytes(free));
  if (free < freeBytesMin) return bad(words.disk, found, words.freeSome);
  if (free < freeBytesEnough) return doubtful(words.disk, found, words.freeSome);
  return good(words.disk, found);
}

function checkDatabase(folder: DataFolder): Check {
  const path = folder.file('entente.db');
  if (!existsSync(path)) return doubtful(words.database, words.noneYet, words.initMakesIt);
  let complaints: readonly string[];
  try {
    complaints = complaintsOf(path);
  } catch (error) {
    if (!(error instanceof StoreFault)) throw error;
    return bad(words.database, same(error.message), words.mendTheDisk);
  }
  if (complaints.length === 0) return good(words.database, words.sound);
  return bad(words.database, same(complaints.join('; ')), words.restoreABackup);
}

/** What the node itself says. */
export async function checkNode(client: Client): Promise<readonly Check[]> {
  const health = (await client.get('/api/v1/health')) as HealthView;
  const { status, stopped, recovering } = health;
  const where = client.running ? words.runs : words.doesNotRun;
  if (status === 'ok') return [good(words.node, where)];
  if (stopped !== undefined) return [bad(words.node, words.stopped(stopped), words.startAgain)];
  const waiting = [...new Set(recovering.flatMap(({ waitingFor }) => waitingFor))].join(', ');
  const groups = recovering.map(({ group }) => group.slice(0, 12)).join(', ');
  return [doubtful(words.node, words.signsNothing(groups, waiting), words.wasRestored)];
}

/** A forked log counts no further until it is settled, and the texts that it touches are disputed. */
export async function checkForks(client: Client): Promise<readonly Check[]> {
  const { forked } = (await client.get('/api/v1/health')) as HealthView;
  if (forked.length === 0) return [good(words.forks, words.noForks)];
  return forked.map(({ group, party, standing, next }) =>
    bad(words.logOfIn(party, group.slice(0, 12)), words.forked(standing), next),
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
  if (behind.length === 0) return good(words.guard, words.noneAhead(guarded.length));
  const logs = behind.map(({ group }) => group.slice(0, 12)).join(', ');
  return bad(words.guard, words.behindGuard(logs), words.startAppends);
}

export async function checkLogs(client: Client, nowMs: number): Promise<readonly Check[]> {
  const { groups } = (await client.get('/api/v1/node')) as NodeView;
  const checks: Check[] = [];
  for (const { group } of groups) {
    const name = words.logsOf(group.slice(0, 12));
    const report = await verifyGroup(sourceOfClient(client, group), nowMs);
    const statements = report.logs.reduce((sum, log) => sum + log.size, 0);
    const wrong = report.logs.find((log) => !log.ok);
    const refusal = report.refusal ?? wrong?.refusal;
    checks.push(
      report.ok || refusal === undefined
        ? good(name, words.verified(report.logs.length, statements))
        : bad(
            name,
            same(`${wrong?.party ?? 'terms.json'}: ${refusal.code}`),
            problemOf(refusal).text,
          ),
    );
  }
  return checks;
}

/** By what a peer answered; one that says no number is only said to be too far off. */
export function clocksApart(party: string, aheadSeconds: number | undefined): Words {
  if (aheadSeconds === undefined) return words.clocksApart;
  const minutes = Math.round(Math.abs(aheadSeconds) / 60);
  const [days, hours] = [Math.floor(minutes / 1_440), Math.floor((minutes % 1_440) / 60)];
  const span = days > 0 ? `${days} d ${hours} h` : `${hours} h ${minutes % 60} min`;
  return (aheadSeconds > 0 ? words.clockAhead : words.clockBehind)(span, party);
}

/** A peer tells how far its clock is from ours by refusing our request. */
export async function checkPeers(client: Client): Promise<readonly Check[]> {
  const peers = (await client.get('/api/v1/peers')) as PeerView[];
  const checks: Check[] = [];
  for (const { party, lines, addresses } of peers) {
    const name = words.lineTo(party);
    if (lines.length === 0) {
      checks.push(doubtful(name, words.noGroupShared, words.foundFirst));
      continue;
    }
    const pulled = (await client.post(`/api/v1/peers/${party}/pull`, {})) as PeerView[];
    const wrong = pulled
      .flatMap((peer) => peer.lines)
      .find(({ line }) => line.state !== 'ok')?.line;
    if (wrong === undefined) checks.push(good(name, words.answersAt(addresses[0] ?? '')));
    else if (wrong.code === 'exchange.clock-skew') {
      checks.push(bad(name, clocksApart(party, wrong.clockAheadSeconds), words.setTheClock));
    } else {
      const found = words.lineFails(lineStates[wrong.state], wrong.code ?? '');
      checks.push(doubtful(name, found, words.isItRunning(addresses[0])));
    }
  }
  return checks;
}
