import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { utf8 } from '#kernel/bytes.ts';
import { canonicalBytes, type JsonObject, parseCanonicalObject } from '#kernel/canonical-json.ts';
import { sha256Hex } from '#kernel/digest.ts';
import { secretsOf, seed, three, xa, xb, xc } from '../../test/vectors/fixture.ts';
import { MemoryLog } from '../../test/vectors/memory-log.ts';
import { signBranchCertificate, verifyBranchCertificate } from './branch-certificate.ts';
import {
  forkSettled,
  forkShown,
  readShown,
  settledCertificate,
  settledFacts,
  shownFork,
  shownParts,
} from './fork-statement.ts';
import type { Statement } from './statement.ts';

type Case = Readonly<{ evidence: string; size: number }>;
const vectors = new URL('../../vectors/forks/valid_evidence.json', import.meta.url);
const [first, second] = (JSON.parse(readFileSync(vectors, 'utf8')) as { cases: readonly Case[] })
  .cases;
assert.ok(first && second);
const evidence = utf8(first.evidence);
const shown = shownParts(xa, evidence);

type Said = Readonly<{ facts?: JsonObject; content?: JsonObject; area?: string }>;

/** What xb says of the fork of xa's log. */
function saidBy({ facts = shown.facts, content = shown.content, area }: Said = {}): Statement {
  const log = new MemoryLog(three, xb);
  log.found();
  return log.say({ type: forkShown, facts, content, ...(area === undefined ? {} : { area }) });
}

test('fork statement: what a member shows is the evidence file itself, byte for byte', () => {
  const found = shownFork(saidBy(), three);
  assert.deepEqual(found?.bytes, evidence);
  assert.equal(found?.digest, sha256Hex(evidence));
  assert.equal(found?.log.party, xa);
  assert.equal(found?.size, first.size);
});

test('fork statement: it shows nothing without its content, though its act names the log', () => {
  const { act } = saidBy();
  for (const kind of ['hole', 'none'] as const) {
    assert.equal(shownFork({ act, content: { kind } }, three), undefined, kind);
  }
  assert.deepEqual(readShown(act), { of: xa, evidence: sha256Hex(evidence) });
});

test('fork statement: a digest, a party or a content that is another shows nothing', () => {
  const other = parseCanonicalObject(utf8(second.evidence)) ?? {};
  const altered: readonly (readonly [string, Said])[] = [
    ['of another digest', { facts: { ...shown.facts, evidence: sha256Hex(utf8('x')) } }],
    ['of another party', { facts: { ...shown.facts, of: xc } }],
    ['of other evidence', { content: { evidence: other } }],
    ['with more in its facts', { facts: { ...shown.facts, note: 'x' } }],
    ['with more in its content', { content: { ...shown.content, note: 'x' } }],
    ['without its party', { facts: { evidence: sha256Hex(evidence) } }],
    ['in an area', { area: 'coordination' }],
  ];
  for (const [name, said] of altered) assert.equal(shownFork(saidBy(said), three), undefined, name);
  const nothing = canonicalBytes({ ...(parseCanonicalObject(evidence) ?? {}), size: 5 });
  assert.equal(shownFork(saidBy(shownParts(xa, nothing)), three), undefined, 'that proves no fork');
});

test('fork statement: a certificate that a member repeats is the one that the recovery key signed', () => {
  const name = { group: three.group, party: xa };
  const branch = { size: 7, root: seed('named') };
  const file = signBranchCertificate(name, branch, secretsOf(xa).recovery);
  const certificate = verifyBranchCertificate(file, three);
  assert.ok(certificate.ok);
  const facts = settledFacts(certificate.value);
  const repeated = (change: JsonObject = {}) => {
    const log = new MemoryLog(three, xb);
    log.found();
    return log.say({ type: forkSettled, facts: { ...facts, ...change } }).act;
  };
  assert.deepEqual(settledCertificate(repeated(), three), certificate.value);
  for (const change of [{ size: 8 }, { of: xc }, { root: sha256Hex(utf8('x')) }, { note: 'x' }]) {
    assert.equal(settledCertificate(repeated(change), three), undefined, JSON.stringify(change));
  }
});
