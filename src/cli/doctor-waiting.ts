import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { GroupHealth, HealthView } from '#api/contract.ts';
import { msOf } from '#kernel/instant.ts';
import type { Words } from '#kernel/language.ts';
import type { DataFolder } from '#node/data-folder.ts';
import type { Client } from './client.ts';
import { same } from './command.ts';
import type { Check } from './doctor-checks.ts';
import { formatMebibytes } from './print.ts';
import * as words from './words/doctor-words.ts';

const dayMs = 86_400_000;
/** A peer that was not reached for so long is named, and a backup older than that. */
const longMs = 7 * dayMs;
/** Of the guard's quota: from here on somebody has to act. */
const guardNearly = 0.8;

const warn = (name: Words, found: Words, hint: Words): Check => ({
  ...{ name, state: 'warn', found, hint },
});

/** What fills up, waits, or was left undone, as the node's own health tells. */
export async function checkWaiting(client: Client, folder: DataFolder): Promise<readonly Check[]> {
  const health = (await client.get('/api/v1/health')) as HealthView;
  const nowMs = msOf(health.now);
  return [
    checkGuardQuota(health),
    ...health.groups.flatMap((group) => checkGroup(group, nowMs)),
    checkBackup(health, nowMs),
    ...checkAside(folder),
  ];
}

export function checkGuardQuota({ guard: { bytes, bytesMax } }: Pick<HealthView, 'guard'>): Check {
  const name = words.guardQuota;
  const found = words.amountOf(formatMebibytes(bytes), formatMebibytes(bytesMax));
  if (bytes < bytesMax * guardNearly) return { name, state: 'ok', found };
  const hint = words.notReceiptedLong;
  return { name, state: bytes >= bytesMax * 0.99 ? 'fail' : 'warn', found, hint };
}

export function checkGroup(health: GroupHealth, nowMs: number): readonly Check[] {
  const { group, holes, receiptsWaiting, lines, contentsDue, retentionScheduled } = health;
  const of = group.slice(0, 12);
  const checks: Check[] = holes.map(({ party, seq }) =>
    warn(words.contentsOf(of), words.missingAt(party, seq), words.askedEveryHour(party)),
  );
  if (receiptsWaiting > 0) {
    checks.push(warn(words.receiptsOf(of), words.wait(receiptsWaiting), words.countWhenHeld));
  }
  for (const { party, line } of lines) {
    const { lastOkAt, lastTriedAt, state } = line;
    if (state === 'ok' || lastTriedAt === undefined) continue;
    const isLong = lastOkAt !== undefined && nowMs - msOf(lastOkAt) > longMs;
    if (!isLong) continue;
    checks.push(warn(words.lineTo(party), words.notReachedSince(lastOkAt), words.askByVoice));
  }
  if (contentsDue > 0) {
    const hint = retentionScheduled ? words.scheduleErases : words.lookAtThem;
    checks.push(warn(words.retentionOf(of), words.dueWithin14(contentsDue), hint));
  }
  return checks;
}

export function checkBackup(
  { lastBackupAt }: Pick<HealthView, 'lastBackupAt'>,
  nowMs: number,
): Check {
  const name = words.backup;
  const hint = words.backupWrites;
  if (lastBackupAt === undefined) return warn(name, words.noBackup, hint);
  const isOld = nowMs - msOf(lastBackupAt) > longMs;
  const found = words.lastMade(lastBackupAt);
  return isOld ? warn(name, found, hint) : { name, state: 'ok', found };
}

/** Databases that a restore moved aside still hold what was erased since. */
function checkAside({ path }: DataFolder): readonly Check[] {
  const aside = readdirSync(path).filter((name) => name.startsWith('replaced-'));
  if (aside.length === 0) return [];
  const found = aside.map((name) => join(path, name)).join(', ');
  return [warn(words.replaced, same(found), words.destroyThem)];
}
