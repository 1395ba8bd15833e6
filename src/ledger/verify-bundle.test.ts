import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { concatBytes, equalBytes } from '#kernel/bytes.ts';
import { authorLog } from '../../test/vectors/bundle-parts.ts';
import {
  instant,
  secretsOf,
  seed,
  startSeconds,
  three,
  xa,
  xb,
} from '../../test/vectors/fixture.ts';
import { MemoryLog } from '../../test/vectors/memory-log.ts';
import { Receiver } from '../../test/vectors/receiver.ts';
import { frameBundle } from './bundle.ts';
import { formatCarried, readCarried } from './carried.ts';
import { verifyForkEvidence } from './fork.ts';
import { rootOf } from './tree.ts';
import type { BundleRefused } from './verify-bundle.ts';

const now = startSeconds + 86_400;
const area = 'coordination';

/** A log of `size` statements that shares its first `shared` with every other label's. */
function logOf(size: number, shared = size, label = 'main'): MemoryLog {
  const log = new MemoryLog(three, xa);
  log.found();
  while (log.range.size < size) {
    const said = log.range.size < shared ? 'main' : label;
    const content = log.range.size % 3 === 0 ? { content: { text: { en: said } } } : {};
    log.say({ type: 'meeting.called', area, facts: { said }, ...content });
  }
  return log;
}

const codeOf = async (receiver: Receiver, bytes: Uint8Array): Promise<string> => {
  const verdict = await receiver.accept(bytes, now);
  return verdict.ok ? 'accepted' : verdict.refusal.code;
};

test('bundle: one bit altered anywhere is refused, and nothing is kept', async () => {
  const log = logOf(6);
  const receiver = new Receiver(three, xa);
  assert.equal(await codeOf(receiver, await log.bundle(0, 2, await log.checkpoint(5))), 'accepted');
  const bundle = await log.bundle(1, 4, await log.checkpoint(6));
  const { held } = receiver;
  for (let index = 0; index < bundle.length; index++) {
    const altered = bundle.slice();
    altered[index] = (altered[index] ?? 0) ^ (1 << ((index * 5) % 8));
    assert.notEqual(await codeOf(receiver, altered), 'accepted', `byte ${index}`);
    assert.equal(receiver.held, held);
  }
  assert.equal(await codeOf(receiver, bundle), 'accepted');
});

test('bundle: cut anywhere, it is refused as cut off', async () => {
  const bundle = await logOf(4).bundle(0, 4);
  for (let end = 0; end < bundle.length; end++) {
    const framed = frameBundle(bundle.subarray(0, end));
    assert.equal(framed.ok ? 'framed' : framed.refusal.code, 'bundle.truncated', `${end} bytes`);
  }
});

test('bundle: lines moved, doubled or left out are refused', async () => {
  const log = logOf(7);
  const lines = new TextDecoder()
    .decode(await log.bundle(0, 7))
    .split('\n')
    .slice(0, -1);
  const swap = fc.tuple(
    fc.nat(lines.length - 1),
    fc.nat(lines.length - 1),
    fc.constantFrom('swap', 'double', 'drop'),
  );
  await fc.assert(
    fc.asyncProperty(swap, async ([a, b, how]) => {
      const changed = [...lines];
      if (how === 'drop') changed.splice(a, 1);
      if (how === 'double') changed.splice(b, 0, lines[a] ?? '');
      if (how === 'swap') [changed[a], changed[b]] = [lines[b] ?? '', lines[a] ?? ''];
      if (changed.join('\n') === lines.join('\n')) return;
      const text = new TextEncoder().encode(`${changed.join('\n')}\n`);
      assert.notEqual(await codeOf(new Receiver(three, xa), text), 'accepted');
    }),
  );
});

test('bundle: any bytes are judged without a throw', async () => {
  const begin = new TextEncoder().encode('entente.bundle/v1\n');
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ maxLength: 200 }), fc.boolean(), async (bytes, begun) => {
      const all = begun ? concatBytes(begin, bytes) : bytes;
      assert.notEqual(await codeOf(new Receiver(three, xa), all), 'accepted');
      assert.ok(!readCarried(all).ok);
      assert.ok(!verifyForkEvidence(all, three).ok);
    }),
  );
});

test('bundle: parts in any order, with overlaps, repetitions and gaps, come to the same log', async () => {
  const log = logOf(20);
  const whole = rootOf(log.range);
  const part = fc
    .tuple(fc.nat(20), fc.nat(20), fc.nat(20))
    .map((sizes) => sizes.sort((a, b) => a - b) as [number, number, number])
    .filter(([, , size]) => size > 0);
  await fc.assert(
    fc.asyncProperty(fc.array(part, { maxLength: 12 }), async (parts) => {
      const receiver = new Receiver(three, xa);
      for (const [from, end, size] of parts) {
        const held = receiver.held.range.size;
        const code = await codeOf(
          receiver,
          await log.bundle(from, end, await log.checkpoint(size)),
        );
        assert.equal(code, from > held ? 'bundle.gap' : 'accepted');
        assert.equal(receiver.held.range.size, from > held ? held : Math.max(held, end));
        await holdsItsCheckpoint(receiver);
      }
      const { size } = receiver.held.range;
      assert.equal(await codeOf(receiver, await log.bundle(size, 20)), 'accepted');
      assert.deepEqual(rootOf(receiver.held.range), whole);
      assert.deepEqual(receiver.held.pending, []);
    }),
    { numRuns: 60 },
  );
});

/** The kept checkpoint is always one that can be proven from what is held. */
async function holdsItsCheckpoint({ held }: Receiver): Promise<void> {
  const { checkpoint, range, pending } = held;
  if (checkpoint === undefined) return;
  assert.ok(checkpoint.from === range.size || checkpoint.from === checkpoint.size);
  for (const { size } of pending ?? []) assert.ok(size > range.size);
}

test('bundle: of two branches, whatever is seen of both is a fork with evidence, and one branch is kept', async () => {
  const part = fc.tuple(
    fc.boolean(),
    fc.integer({ min: 1, max: 12 }),
    fc.integer({ min: 1, max: 12 }),
  );
  const shared = fc.integer({ min: 1, max: 8 });
  await fc.assert(
    fc.asyncProperty(
      shared,
      fc.array(part, { minLength: 2, maxLength: 10 }),
      async (common, parts) => {
        const [one, other] = [logOf(12, common), logOf(12, common, 'other')];
        const receiver = new Receiver(three, xa);
        const signed = { one: 0, other: 0 };
        for (const [isOther, a, b] of parts) {
          const log = isOther ? other : one;
          const from = Math.min(receiver.held.range.size, a);
          const [end, size] = [Math.max(from, Math.min(a, b)), Math.max(from, a, b)];
          const bundle = await log.bundle(from, end, await log.checkpoint(size));
          const verdict = await receiver.accept(bundle, now);
          if (!verdict.ok) provesFork(verdict);
          else
            signed[isOther ? 'other' : 'one'] = Math.max(signed[isOther ? 'other' : 'one'], size);
        }
        assert.ok([one, other].some((log) => holdsLeavesOf(receiver, log)));
        // Whoever signed two futures is found out as soon as the leaves of either reach the other's checkpoint.
        const both = Math.min(signed.one, signed.other) > common;
        const { size } = receiver.held.range;
        const verdicts = await Promise.all(
          [one, other].map(async (log) => receiver.judge(await log.bundle(size, 12), now)),
        );
        assert.equal(
          verdicts.every((verdict) => !verdict.ok),
          both,
        );
        for (const verdict of verdicts) if (!verdict.ok) provesFork(verdict);
      },
    ),
    { numRuns: 150 },
  );
});

function provesFork(verdict: BundleRefused): void {
  assert.equal(verdict.refusal.code, 'log.forked');
  assert.ok(verdict.fork);
  assert.ok(verifyForkEvidence(verdict.fork, three).ok);
}

function holdsLeavesOf({ held }: Receiver, log: MemoryLog): boolean {
  return log.statements.slice(0, held.range.size).every(({ leafHash, act }) => {
    const node = held.read(0, act.seq);
    return node instanceof Uint8Array && equalBytes(node, leafHash);
  });
}

test('bundle: two checkpoints beyond what is held cannot both be right, and the leaves tell', async () => {
  const [one, other] = [logOf(12, 4), logOf(12, 4, 'other')];
  const receiver = new Receiver(three, xa);
  const give = async (log: MemoryLog, from: number, end: number, size: number): Promise<string> =>
    codeOf(receiver, await log.bundle(from, end, await log.checkpoint(size)));
  assert.equal(await give(one, 0, 2, 8), 'accepted');
  assert.equal(await give(other, 2, 3, 10), 'accepted');
  assert.deepEqual(
    receiver.held.pending?.map(({ size }) => size),
    [8],
  );
  // Either branch, once its leaves reach the other's checkpoint, proves the fork.
  assert.equal(await give(other, 3, 9, 11), 'log.forked');
  assert.equal(await give(one, 3, 10, 12), 'log.forked');
});

test('bundle: our own unsigned leaves differ from what we signed elsewhere, and no evidence is made up', async () => {
  const [restored, signed] = [logOf(6, 4, 'restored'), logOf(6, 4)];
  // Signed here up to 4 only; the newest two leaves never left this node.
  const held = { ...(await restored.held(6)), keys: restored.keys };
  const checkpoint = await restored.checkpoint(4);
  const own = { ...held, checkpoint: { ...checkpoint, from: 4, proof: [] } };
  const receiver = new Receiver(three, xa);
  receiver.held = own;
  const verdict = await receiver.judge(await signed.bundle(0, 6), now);
  assert.equal(verdict.ok ? '' : verdict.refusal.code, 'log.forked');
  assert.equal('fork' in verdict, false);
});

test('bundle: a changed key takes over, and the old one signs nothing more', async () => {
  const log = authorLog();
  const receiver = new Receiver(three, xa);
  const [old, next] = [secretsOf(xa).log, seed('xa/log 2')];
  const give = async (from: number, end: number, secret: Uint8Array): Promise<string> =>
    codeOf(receiver, await log.bundle(from, end, await withSecret(log, end, secret)));
  assert.equal(await give(0, 7, next), 'checkpoint.bad-signature');
  assert.equal(await give(0, 7, old), 'accepted');
  assert.equal(await give(7, 12, old), 'checkpoint.bad-signature');
  assert.equal(await give(7, 12, next), 'accepted');
  assert.equal(await give(12, 12, old), 'checkpoint.bad-signature');
  assert.deepEqual(
    receiver.held.keys.map(({ since }) => since),
    [-1, 7],
  );
});

async function withSecret(log: MemoryLog, size: number, secret: Uint8Array) {
  const current = log.secret;
  log.secret = secret;
  const signed = await log.checkpoint(size);
  log.secret = current;
  return signed;
}

test('carried file: its bundles are found one after the other, and counted', async () => {
  const log = logOf(6);
  const parts = [await log.bundle(0, 2), await log.bundle(2, 6)];
  const made = instant('2026-11-23T12:00Z');
  const bytes = formatCarried(
    { from: xa, to: xb, made, groups: [three.group, three.group] },
    parts,
  );
  const read = readCarried(bytes);
  assert.ok(read.ok);
  assert.deepEqual(read.value.header.groups, [three.group]);
  assert.deepEqual(
    read.value.bundles.map((bundle) => bundle.bytesLength),
    parts.map((part) => part.length),
  );
  assert.equal(read.value.refusal, undefined);
});
