import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { HealthView, LogOverview, ProofView } from '#api/contract.ts';
import { fromHex } from '#kernel/digest.ts';
import { frameBundle } from '#ledger/bundle.ts';
import { parseCheckpoint } from '#ledger/checkpoint.ts';
import { verifyInclusion } from '#ledger/proof.ts';
import { groupIdOf } from '#ledger/terms-text.ts';
import { deskScene, mustBe } from '../scene/desk-nodes.ts';
import { notice } from '../simulation/notices.ts';

test('api: the log page says who holds what, by their own receipts', async (t) => {
  const { xa, xc, group, exchange } = await deskScene(t);
  await xa.post('/api/v1/statements', notice(group, xc.party));
  await exchange();
  const { groups } = (await xa.get('/api/v1/log')) as LogOverview;
  const logs = groups.find((one) => one.group === group)?.logs ?? [];
  assert.deepEqual(
    logs.map(({ party }) => party),
    ['xa', 'xc'],
  );
  const [own, other] = logs;
  assert.equal(own?.line, undefined);
  assert.equal(other?.line?.state, 'ok');
  assert.equal(own?.holders[0]?.by, 'xc');
  assert.ok((own?.holders[0]?.size ?? 0) >= 3);
});

test('api: a proof leads from the act to the checkpoint that it names', async (t) => {
  const { xa, xc, group, clock } = await deskScene(t);
  const said = await xa.post('/api/v1/statements', notice(group, xc.party));
  const { seq } = (await said.json()) as { seq: number };
  clock.nowMs += 2_000;
  const path = `/api/v1/log/${group}/xa/proof?seq=${seq}`;
  const { checkpoint, leafHash, proof } = (await xa.get(path)) as ProofView;
  const { size, root } = mustBe(parseCheckpoint(checkpoint));
  const claim = { index: seq, size, leafHash: fromHex(leafHash), root };
  assert.ok(verifyInclusion({ ...claim, proof: proof.map(fromHex) }));
});

test('api: terms and bundles come as their very bytes', async (t) => {
  const { xa, group } = await deskScene(t);
  const terms = await xa.ask(`/api/v1/log/${group}/terms`);
  assert.equal(groupIdOf(new Uint8Array(await terms.arrayBuffer())), group);
  const bundle = await xa.ask(`/api/v1/log/${group}/xc/bundle?from=0`);
  const framed = mustBe(frameBundle(new Uint8Array(await bundle.arrayBuffer())));
  assert.equal(framed.header.party, 'xc');
  assert.equal((await xa.ask(`/api/v1/log/${group}/xb/bundle`)).status, 404);
  assert.equal((await xa.ask(`/api/v1/log/${group}/xc/bundle?from=-1`)).status, 400);
  assert.equal((await xa.ask(`/api/v1/log/${group}/xc/proof?seq=999`)).status, 404);
});

test('api: a change is told to whoever listens, and the listener goes when he closes', async (t) => {
  const { xa, xc, group } = await deskScene(t);
  const stop = new AbortController();
  const live = await xa.ask('/api/v1/live', { signal: stop.signal });
  assert.match(live.headers.get('content-type') ?? '', /^text\/event-stream/);
  const reader = live.body?.getReader();
  assert.ok(reader);
  await xa.post('/api/v1/statements', notice(group, xc.party));
  const { value } = await reader.read();
  const text = new TextDecoder().decode(value);
  assert.match(text, /event: change/);
  assert.ok(text.includes(group));
  await reader.cancel();
  stop.abort();
});

test('api: health says that the node works, and who waits for whom while it recovers', async (t) => {
  const { xa } = await deskScene(t);
  const response = await xa.ask('/api/v1/health');
  assert.equal(response.status, 200);
  const health = (await response.json()) as HealthView;
  assert.equal(health.status, 'ok');
  assert.deepEqual(health.recovering, []);
});
