// Commands that are killed while they write: what they leave behind opens, verifies, and lets the command be given again.

import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { existsSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import type { ListView } from '#api/contract.ts';
import { isGroupId } from '#kernel/id.ts';
import { openScreener } from '#node/screening/screener.ts';
import { carry, noticeFlags, twoNodes, type Workplace, workplace } from '../scene/command-line.ts';
import { mustBe, partyOf } from '../scene/desk-nodes.ts';
import { unList } from '../scene/lists.ts';
import { notice } from '../simulation/notices.ts';

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

test('commands: an import of a list that is killed leaves the edition before or the new one, whole, and is given again', async (t) => {
  const place = workplace(t);
  const { run, json, path } = place;
  assert.equal((await run('init', 'xa', '--name-en', 'A', '--data', 'xa')).code, 0);
  const editions = { before: 40, after: 1_000 } as const;
  for (const [name, count] of Object.entries(editions)) {
    const names = Array.from({ length: count }, (_, index) => `Harbour Trading ${index}`);
    const date = name === 'before' ? '2026-11-01' : '2026-11-20';
    writeFileSync(path(`${name}.xml`), unList(names, date).bytes);
  }
  const inForce = async (): Promise<number | undefined> => {
    type Status = Readonly<{ lists: readonly ListView[] }>;
    const { lists } = await json<Status>('lists', 'status', '--data', 'xa');
    assert.ok(lists.length <= 1);
    return lists[0]?.entries;
  };
  /** What is in force can be read and screened against. */
  const screens = (): void => {
    const screener = mustBe(openScreener({ folder: { path: path('xa') }, nowMs: Date.now }));
    const group = '0'.repeat(64);
    assert.ok(isGroupId(group));
    const { facts, content } = notice(group, partyOf('xc'));
    const codes = screener.screen('notification.notified', facts, content).map(({ code }) => code);
    assert.ok(!codes.includes('screening.list-unreadable'), codes.join());
  };
  const add = (name: keyof typeof editions): string[] => [
    ...['lists', 'add', path(`${name}.xml`), '--data', 'xa'],
  ];
  let kills = 0;
  for (const [first, writes] of [
    ['none', [1]],
    ['before', [1, 2, 3]],
  ] as const) {
    for (const write of writes) {
      rmSync(path('xa', 'lists'), { recursive: true, force: true });
      if (first === 'before') assert.equal((await run(...add(first))).code, 0);
      const before = await inForce();
      if (await killAtWrite(place, ['xa/lists'], write, add('after'))) kills += 1;
      assert.ok([before, editions.after].includes(await inForce()), `${first}, write ${write}`);
      screens();
      const again = await run(...add('after'));
      assert.equal(again.code, 0, again.err);
      assert.equal(await inForce(), editions.after);
      screens();
      const left = readdirSync(path('xa', 'lists'), { recursive: true, encoding: 'utf8' });
      assert.ok(left.length <= 4, `nothing piles up: ${left.join(', ')}`);
    }
  }
  assert.ok(kills >= 2, `${kills} were killed before they ended`);
});
