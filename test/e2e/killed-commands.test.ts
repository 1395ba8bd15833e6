// Commands that are killed while they write: what they leave behind opens, verifies, and lets the command be given again.

import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { existsSync, readdirSync, rmSync, statSync } from 'node:fs';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { carry, noticeFlags, twoNodes, type Workplace, workplace } from '../scene/command-line.ts';

const entente = fileURLToPath(new URL('../../bin/entente', import.meta.url));
const untilWrittenMsMax = 20_000;

/** Sizes and times of all files below a folder: another text after each write. */
function written(folder: string): string {
  if (!existsSync(folder)) return '';
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .flatMap((name) => {
      const found = statSync(`${folder}/${name}`, { throwIfNoEntry: false });
      return found === undefined ? [] : [`${name} ${found.size} ${found.mtimeMs}`];
    })
    .sort()
    .join('\n');
}

/** Kills the command at one of its writes: the first, the second, … False if it ended before. */
async function killAtWrite(
  { path }: Workplace,
  watched: readonly string[],
  write: number,
  args: readonly string[],
): Promise<boolean> {
  const look = (): string => watched.map((name) => written(path(name))).join('\n');
  let seen = look();
  const child = spawn('sh', [entente, ...args], { cwd: path(), stdio: 'ignore', detached: true });
  let ended = false;
  const over = new Promise<void>((resolve) =>
    child.once('close', () => {
      ended = true;
      resolve();
    }),
  );
  const startedMs = performance.now();
  for (let writes = 0; !ended && performance.now() - startedMs < untilWrittenMsMax; ) {
    const now = look();
    if (now !== seen) writes += 1;
    seen = now;
    if (writes >= write) break;
    await new Promise((resolve) => setTimeout(resolve, 1));
  }
  const wasKilled = !ended;
  if (wasKilled && child.pid !== undefined) process.kill(-child.pid, 'SIGKILL');
  await over;
  return wasKilled;
}

test('commands: killed at a write, each leaves a node that opens and verifies, and can be given again', async (t) => {
  const place = workplace(t);
  const { run, path } = place;
  const { group } = await twoNodes(place);
  await carry(place, 'xa', 'xc');
  await carry(place, 'xc', 'xa');
  assert.equal((await run('notify', '--data', 'xa', ...noticeFlags('R-1'))).code, 0);
  assert.equal((await run('backup', 'safe', '--data', 'xc')).code, 0);
  const exported = await run('bundle', 'export', 'xc', '-o', 'to-xc', '--data', 'xa');
  assert.equal(exported.code, 0, exported.err);
  const commands: readonly (readonly [string[], readonly string[]])[] = [
    [['bundle', 'import', path('to-xc'), '--data', 'xc'], ['xc']],
    [
      ['backup', path('copy'), '--data', 'xc'],
      ['xc', 'copy'],
    ],
    [['key', 'rotate', group, '--data', 'xc'], ['xc']],
    [['restore', path('safe'), '--data', 'xc'], ['xc']],
  ];
  let kills = 0;
  for (const [args, watched] of commands) {
    for (const write of [1, 3]) {
      rmSync(path('copy'), { recursive: true, force: true });
      if (await killAtWrite(place, watched, write, args)) kills += 1;
      const verified = await run('log', 'verify', '--data', 'xc');
      assert.equal(verified.code, 0, `${args[0]} ${write}: ${verified.out}${verified.err}`);
    }
    rmSync(path('copy'), { recursive: true, force: true });
    const again = await run(...args);
    assert.equal(again.code, 0, `${args.join(' ')}: ${again.err}`);
  }
  assert.ok(kills >= commands.length, `${kills} were killed before they ended`);
});
