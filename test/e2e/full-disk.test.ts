// A node whose disk fills up while it is served: on a small file system of its own, where this account may mount one.

import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { closeSync, fsyncSync, mkdirSync, openSync, rmSync, writeSync } from 'node:fs';
import { test } from 'node:test';
import type { StatementView } from '#api/contract.ts';
import { isGroupId } from '#kernel/id.ts';
import {
  carry,
  eventually,
  type Served,
  twoNodes,
  type Workplace,
  workplace,
} from '../scene/command-line.ts';
import { partyOf } from '../scene/desk-nodes.ts';
import { notice } from '../simulation/notices.ts';

const bytesMax = 16 * 1_048_576;

/** False where it may not be mounted. */
function mountSmallDisk(path: string): boolean {
  mkdirSync(path);
  const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${bytesMax}`, 'tmpfs', path]);
  return mounted.status === 0;
}

/** Writes until nothing more fits, to the last byte. */
function fill(path: string): void {
  const file = openSync(path, 'w');
  try {
    for (let size = 65_536; size >= 1; size = Math.floor(size / 2)) {
      const block = Buffer.alloc(size);
      try {
        for (;;) writeSync(file, block);
      } catch (error) {
        assert.equal((error as NodeJS.ErrnoException).code, 'ENOSPC');
      }
    }
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}

async function say({ desk, console }: Served, body: string): Promise<Response> {
  const headers = { ...console, 'content-type': 'application/json' };
  return fetch(new URL('/api/v1/statements', desk), { method: 'POST', headers, body });
}

test('nodes: on a full disk nothing is acknowledged that is not kept, its console goes on reading, and room heals it', async (t) => {
  const place = workplace(t);
  const disk = place.path('xa');
  if (!mountSmallDisk(disk)) return t.skip('no file system may be mounted here');
  try {
    await fillAndHeal(place);
  } finally {
    spawnSync('umount', ['-l', disk]);
  }
});

async function fillAndHeal(place: Workplace): Promise<void> {
  const { path, run } = place;
  const { group } = await twoNodes(place);
  await carry(place, 'xa', 'xc');
  await carry(place, 'xc', 'xa');
  assert.ok(isGroupId(group));
  const node = await place.serve('xa', '--port', '0');
  const draft = JSON.stringify(notice(group, partyOf('xc')));
  const acknowledged: StatementView[] = [];
  acknowledged.push((await (await say(node, draft)).json()) as StatementView);

  fill(path('xa', 'ballast'));
  let refused: Response | undefined;
  for (let tries = 0; tries < 500 && refused === undefined; tries++) {
    const said = await say(node, draft);
    if (said.ok) acknowledged.push((await said.json()) as StatementView);
    else refused = said;
  }
  assert.ok(refused && refused.status >= 500, 'what cannot be kept is not acknowledged');
  const health = new URL('/api/v1/health', node.desk);
  assert.ok((await fetch(health, { headers: node.console })).status < 600);
  const list = new URL('/api/v1/notifications', node.desk);
  assert.equal((await fetch(list, { headers: node.console })).status, 200);
  const doctor = await run('doctor', '--quick', '--data', 'xa');
  assert.equal(doctor.code, 1);
  assert.match(doctor.out, /FAIL\s+disk: 0 MiB free/);
  assert.doesNotMatch(doctor.out, /entente restore/);

  rmSync(path('xa', 'ballast'));
  await eventually(async () => (await say(node, draft)).ok, 'it says again what it is asked to');
  assert.equal(await node.stop(), 0);
  const seqs = acknowledged.map(({ seq }) => seq);
  assert.equal(new Set(seqs).size, seqs.length);
  const verified = await run('log', 'verify', '--data', 'xa');
  assert.equal(verified.code, 0, verified.out + verified.err);
  const again = await place.serve('xa', '--port', '0');
  for (const { seq, record } of acknowledged) {
    const at: URL = new URL(`/api/v1/notifications/${group}/${record}`, again.desk);
    assert.equal((await fetch(at, { headers: again.console })).status, 200, `statement ${seq}`);
  }
  assert.equal(await again.stop(), 0);
}
