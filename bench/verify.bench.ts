/**
 * How fast bundles are judged: full bundles of statements of about 700 bytes (act and content), through framing, every act,
 * content, commitment, leaf and proof, both signatures. Against the least that any verifier does: one SHA-256 over the same bytes, a line at a time.
 */
import { createHash, randomBytes } from 'node:crypto';
import type { JsonObject } from '../src/kernel/canonical-json.ts';
import { bundleStatementsMax } from '../src/ledger/bounds.ts';
import { frameBundle } from '../src/ledger/bundle.ts';
import { verifyBundle } from '../src/ledger/verify-bundle.ts';
import { installNativeCrypto } from '../src/node/native-crypto.ts';
import { openerRecord, startSeconds, three, xa } from '../test/vectors/fixture.ts';
import { MemoryLog } from '../test/vectors/memory-log.ts';

const rounds = 12;
const portableRounds = 3;

const fill = (bytes: number): string => randomBytes(bytes).toString('base64');

function statement(seq: number): Readonly<{ facts: JsonObject; content: JsonObject }> {
  const facts = { basis: 'art12-10-a', goods: ['2933.32'], massMg: 25_000_000 + seq, mode: 'sea' };
  const content = {
    consignee: { name: { en: `Example Pharma ${seq}`, zh: '示例制药' } },
    note: fill(120),
  };
  return { facts, content };
}

const log = new MemoryLog(three, xa);
log.found();
for (let seq = 1; seq < 2 * bundleStatementsMax; seq++) {
  const record = openerRecord(xa, `${seq}`);
  log.say({ type: 'notification.filed', area: 'treaty-notifications', record, ...statement(seq) });
}
const first = await log.bundle(0, bundleStatementsMax);
const second = await log.bundle(bundleStatementsMax, 2 * bundleStatementsMax);
const held = await log.held(bundleStatementsMax);
const empty = await log.held(0);

async function judgeBoth(): Promise<void> {
  for (const [bytes, before] of [
    [first, empty],
    [second, held],
  ] as const) {
    const framed = frameBundle(bytes);
    if (!framed.ok) throw new Error(framed.refusal.code);
    const { group, terms } = three;
    const context = { group, terms, held: before, nowSeconds: startSeconds + 1e7 };
    const verdict = await verifyBundle(framed.value, context);
    if (!verdict.ok) throw new Error(verdict.refusal.code);
  }
}

/** SHA-256 of each line of the same bytes. */
function hashBoth(): void {
  for (const bytes of [first, second]) {
    for (let start = 0; start < bytes.length; ) {
      const end = bytes.indexOf(0x0a, start) + 1;
      createHash('sha256').update(bytes.subarray(start, end)).digest();
      start = end;
    }
  }
}

async function fastest(times: number, job: () => Promise<void> | void): Promise<number> {
  let best = Number.POSITIVE_INFINITY;
  for (let round = 0; round < times; round++) {
    const start = process.hrtime.bigint();
    await job();
    best = Math.min(best, Number(process.hrtime.bigint() - start) / 1e3);
  }
  return best / (2 * bundleStatementsMax);
}

const portableUs = await fastest(portableRounds, judgeBoth);
installNativeCrypto();
const nativeUs = await fastest(rounds, judgeBoth);
const hashUs = await fastest(rounds, hashBoth);
const rate = (us: number): string => Math.round(1e6 / us).toLocaleString('en');
const bytesEach = Math.round((first.length + second.length) / (2 * bundleStatementsMax));
process.stdout.write(
  `bundles of ${bundleStatementsMax} statements, ${bytesEach} bytes each with line ends and salt\n` +
    `verified, node:crypto    ${rate(nativeUs)} statements/s  ${nativeUs.toFixed(2)} µs each\n` +
    `verified, portable       ${rate(portableUs)} statements/s  ${portableUs.toFixed(2)} µs each\n` +
    `bare SHA-256 per line    ${rate(hashUs)} statements/s  ${hashUs.toFixed(2)} µs each\n` +
    `ratio                    ${(nativeUs / hashUs).toFixed(2)} × the bare hashes\n`,
);
