// A node that is killed while many write to it, and starts again on what it left behind.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { StatementView } from '#api/contract.ts';
import { isGroupId } from '#kernel/id.ts';
import { carry, pause, type Served, twoNodes, workplace } from '../scene/command-line.ts';
import { partyOf } from '../scene/desk-nodes.ts';
import { notice } from '../simulation/notices.ts';

const writersCount = 6;
const kills = 3;

test('nodes: nothing that was acknowledged is lost, and no place is given twice (kill -9 while six write)', async (t) => {
  const place = workplace(t);
  const { run } = place;
  const { group } = await twoNodes(place);
  await carry(place, 'xa', 'xc');
  await carry(place, 'xc', 'xa');
  assert.ok(isGroupId(group));
  const draft = JSON.stringify(notice(group, partyOf('xc')));
  let node = await place.serve('xa', '--port', '0');
  const { port } = new URL(node.desk);

  const acknowledged = new Map<number, string>();
  let writing = true;
  const write = async (): Promise<void> => {
    while (writing) {
      const said = await say(node, draft);
      if (said === undefined) await pause(20);
      else {
        assert.ok(!acknowledged.has(said.seq), `${said.seq} was given to one statement`);
        acknowledged.set(said.seq, said.leafHash);
      }
    }
  };
  const writers = Array.from({ length: writersCount }, write);
  for (let round = 0; round < kills; round++) {
    await pause(500 + 200 * round);
    await node.stop('SIGKILL');
    node = await place.serve('xa', '--port', port);
  }
  await pause(300);
  writing = false;
  await Promise.all(writers);
  assert.ok(acknowledged.size > kills);

  for (const [seq, leafHash] of acknowledged) {
    // The log signs once a second: a proof of the newest may have to wait for the next.
    const proof = await proofOf(node, `${group}/xa/proof?seq=${seq}`);
    assert.equal(proof, leafHash, `statement ${seq}`);
  }
  assert.equal(await node.stop(), 0);
  const verified = await run('log', 'verify', '--data', 'xa');
  assert.equal(verified.code, 0, verified.out);
});

/** Undefined while nobody answers, or the answer does not come to its end. */
async function say(node: Served, body: string): Promise<StatementView | undefined> {
  const { desk, console } = node;
  const headers = { ...console, 'content-type': 'application/json' };
  const signal = AbortSignal.timeout(5_000);
  try {
    const url = new URL('/api/v1/statements', desk);
    const answer = await fetch(url, { method: 'POST', headers, body, signal });
    return answer.status === 201 ? ((await answer.json()) as StatementView) : undefined;
  } catch {
    return undefined;
  }
}

async function proofOf({ desk, console }: Served, path: string): Promise<string | undefined> {
  for (let tries = 0; tries < 30; tries++) {
    const answer = await fetch(new URL(`/api/v1/log/${path}`, desk), { headers: console });
    if (answer.ok) return ((await answer.json()) as { leafHash: string }).leafHash;
    await pause(100);
  }
  return undefined;
}
