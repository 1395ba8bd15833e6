import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { GroupHealth, HealthView } from '#api/contract.ts';
import { msOf } from '#kernel/instant.ts';
import type { DataFolder } from '#node/data-folder.ts';
import type { Client } from './client.ts';
import type { Check } from './doctor-checks.ts';
import { formatMebibytes } from './print.ts';

const dayMs = 86_400_000;
/** A peer that was not reached for so long is named, and a backup older than that. */
const longMs = 7 * dayMs;
/** Of the guard's quota: from here on somebody has to act. */
const guardNearly = 0.8;

const warn = (name: string, found: string, hint: string): Check => ({
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
  const name = 'guard quota';
  const found = `${formatMebibytes(bytes)} of ${formatMebibytes(bytesMax)}`;
  if (bytes < bytesMax * guardNearly) return { name, state: 'ok', found };
  const hint =
    'Some member has not receipted for long: entente log show says who. Reach it by line or carried file, or raise guardMebibytesMax in node.json.';
  return { name, state: bytes >= bytesMax * 0.99 ? 'fail' : 'warn', found, hint };
}

export function checkGroup(health: GroupHealth, nowMs: number): readonly Check[] {
  const { group, holes, receiptsWaiting, lines, contentsDue, retentionScheduled } = health;
  const of = group.slice(0, 12);
  const checks: Check[] = holes.map(({ party, seq }) =>
    warn(
      `contents of ${of}`,
      `missing in the log of ${party} at ${seq}`,
      `It is asked for every hour. Until it is here, nothing of ${party} from there on is receipted: ask ${party} by voice, or for a carried file.`,
    ),
  );
  if (receiptsWaiting > 0) {
    const hint = 'They count when what they cover is held: pull, or ask for a carried file.';
    checks.push(warn(`receipts of ${of}`, `${receiptsWaiting} wait`, hint));
  }
  for (const { party, line } of lines) {
    const { lastOkAt, lastTriedAt, state } = line;
    if (state === 'ok' || lastTriedAt === undefined) continue;
    const isLong = lastOkAt !== undefined && nowMs - msOf(lastOkAt) > longMs;
    if (!isLong) continue;
    const hint =
      'Ask by voice whether its node runs; carry files meanwhile (entente bundle export).';
    checks.push(warn(`line to ${party}`, `not reached since ${lastOkAt}`, hint));
  }
  if (contentsDue > 0) {
    const hint = retentionScheduled
      ? 'The schedule erases them when due. Place a hold on what must stay (entente content hold).'
      : 'Look at them (entente retention show) and erase them, or place holds.';
    checks.push(warn(`retention of ${of}`, `${contentsDue} contents due within 14 days`, hint));
  }
  return checks;
}

export function checkBackup(
  { lastBackupAt }: Pick<HealthView, 'lastBackupAt'>,
  nowMs: number,
): Check {
  const name = 'backup';
  const hint = 'entente backup FOLDER writes one while the node runs.';
  if (lastBackupAt === undefined) return warn(name, 'none was made by this node', hint);
  const isOld = nowMs - msOf(lastBackupAt) > longMs;
  const found = `last made ${lastBackupAt}`;
  return isOld ? warn(name, found, hint) : { name, state: 'ok', found };
}

/** Databases that a restore moved aside still hold what was erased since. */
function checkAside({ path }: DataFolder): readonly Check[] {
  const aside = readdirSync(path).filter((name) => name.startsWith('replaced-'));
  if (aside.length === 0) return [];
  const found = aside.map((name) => join(path, name)).join(', ');
  const hint = 'Destroy them when the restored node is well: erasing does not reach them.';
  return [warn('replaced databases', found, hint)];
}
