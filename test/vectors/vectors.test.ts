import assert from 'node:assert/strict';
import { existsSync, globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import { z } from 'zod';
import { verifyPage } from '#desks/appearances/verify-page.ts';
import { utf8 } from '#kernel/bytes.ts';
import { parseCanonical } from '#kernel/canonical-json.ts';
import { fromBase64, fromHex, hashHex, sha256Hex, toHex } from '#kernel/digest.ts';
import { isGroupId, isHashHex, isPartyId } from '#kernel/id.ts';
import { isInstant } from '#kernel/instant.ts';
import { languages } from '#kernel/language.ts';
import type { Result } from '#kernel/refusal.ts';
import type { RefusalCode } from '#kernel/refusal-codes.ts';
import { verify } from '#kernel/signature.ts';
import { checkPlace, parseAct } from '#ledger/act.ts';
import { verifyBranchCertificate } from '#ledger/branch-certificate.ts';
import { readCarried } from '#ledger/carried.ts';
import { verifyCheckpoint, verifyCosignature } from '#ledger/checkpoint.ts';
import { clearanceChallenge } from '#ledger/clearance-challenge.ts';
import { checkContent } from '#ledger/content.ts';
import { draftDigest } from '#ledger/draft-digest.ts';
import { fingerprintWords, isFingerprintOf } from '#ledger/fingerprint.ts';
import { verifyForkEvidence } from '#ledger/fork.ts';
import { judgeKeyAct, keyInForce } from '#ledger/keys.ts';
import { verifyConsistency, verifyInclusion } from '#ledger/proof.ts';
import { judgeReceipt, verifyReceipt } from '#ledger/receipt.ts';
import { groupIdOf, parseTerms } from '#ledger/terms-text.ts';
import { appendLeaves, emptyRange, leafHash, rootOf } from '#ledger/tree.ts';
import { allVectors, writtenByHand } from './all-vectors.ts';
import { decisionFault } from './cases-decisions.ts';
import { forkTold } from './cases-fork-statements.ts';
import { groupOf, must, xa } from './fixture.ts';
import { Receiver } from './receiver.ts';
import { fileText } from './vector-file.ts';

const folder = join(import.meta.dirname, '../../vectors');
const written = await allVectors();

type Case = Readonly<Record<string, unknown>>;
const fileSchema = z.object({
  about: z.string().min(1),
  cases: z.array(z.looseObject({ name: z.string().min(1) })).min(1),
});

function casesOf(path: string): readonly (Case & { name: string })[] {
  return fileSchema.parse(JSON.parse(readFileSync(join(folder, path), 'utf8'))).cases;
}

const text = (value: unknown): string => z.string().parse(value);
const number = (value: unknown): number => z.number().parse(value);
const hashes = (value: unknown): Uint8Array[] => z.array(z.string()).parse(value).map(fromHex);
const log = z.object({
  group: z.string().refine(isGroupId),
  party: z.string().refine(isPartyId),
});
const place = log.extend({ seq: z.number() });
const keyRows = z.array(z.object({ since: z.number(), key: z.string() }));

function bytesOf(one: Case, name: string): Uint8Array {
  const base64 = one[`${name}Base64`];
  return base64 === undefined ? utf8(text(one[name])) : fromBase64(text(base64));
}

const [groupCase] = casesOf('group/valid_group.json');
const three = groupOf(must(parseTerms(utf8(text(groupCase?.['terms'])))));

/** Both files of a kind: every valid case is accepted, every invalid one refused with its code. */
function refusals(
  kind: string,
  names: readonly [string, string],
  judge: (one: Case) => Result<unknown>,
  fits: (one: Case, value: unknown) => void = () => {},
): void {
  const [valid, invalid] = names.map((name) => `${kind}/${name}.json`);
  test(`vectors: ${valid} is accepted`, () => {
    for (const one of casesOf(valid ?? '')) {
      const found = judge(one);
      assert.ok(found.ok, `${one.name}: ${JSON.stringify(found)}`);
      fits(one, found.value);
    }
  });
  test(`vectors: ${invalid} is refused with its codes`, () => {
    for (const one of casesOf(invalid ?? '')) {
      const found = judge(one);
      assert.equal(found.ok ? 'accepted' : found.refusal.code, one['code'], one.name);
    }
  });
}

test('vectors: published pages hold, or are refused with their code', () => {
  for (const { page } of casesOf('publications/valid_pages.json')) {
    must(verifyPage(utf8(text(page))));
  }
  for (const { name, page, code } of casesOf('publications/invalid_pages.json')) {
    const judged = verifyPage(utf8(text(page)));
    assert.equal(judged.ok ? 'holds' : judged.refusal.code, code, name);
  }
});

test('vectors: every file is as the generator writes it', () => {
  for (const file of written) {
    const path = join(folder, file.path);
    assert.ok(existsSync(path), `${file.path} is missing: run test/vectors/write.ts`);
    assert.equal(readFileSync(path, 'utf8'), fileText(file), file.path);
  }
});

test('vectors: every file is one that the generator or a person named for it', () => {
  const known = new Set(written.map(({ path }) => path));
  const found = globSync('*/*.json', { cwd: folder }).filter(
    (path) => !writtenByHand.includes(dirname(path)) && !/^log-v\d+\//.test(path),
  );
  assert.deepEqual(
    found.filter((path) => !known.has(path)),
    [],
  );
  for (const name of writtenByHand) {
    assert.ok(existsSync(join(folder, name, 'README.md')), `${name} says who reads it`);
    assert.ok(globSync(`${name}/*.json`, { cwd: folder }).length > 0, `${name} has cases`);
  }
});

test('vectors: canonical texts are read, others are not', () => {
  for (const one of casesOf('canonical-json/valid_texts.json')) {
    assert.notEqual(parseCanonical(bytesOf(one, 'text')), undefined, one.name);
    assert.equal(sha256Hex(bytesOf(one, 'text')), one['sha256'], one.name);
  }
  for (const one of casesOf('canonical-json/invalid_texts.json')) {
    assert.equal(parseCanonical(bytesOf(one, 'text')), undefined, one.name);
  }
});

test('vectors: signatures hold or do not, to the bit', () => {
  for (const kind of ['valid', 'invalid']) {
    for (const one of casesOf(`signatures/${kind}_signatures.json`)) {
      const [key, signature] = [text(one['key']), text(one['signature'])].map(fromBase64);
      assert.ok(key && signature);
      assert.equal(verify(signature, utf8(text(one['message'])), key), kind === 'valid', one.name);
    }
  }
});

test('vectors: roots and proofs of the Merkle tree', () => {
  const roots = casesOf('merkle/valid_roots.json').map(({ root }) => fromHex(text(root)));
  const leaf = (index: number): Uint8Array => leafHash(utf8(`leaf ${index}`));
  let range = emptyRange;
  for (const root of roots) {
    assert.deepEqual(rootOf(range), root);
    range = appendLeaves(range, [leaf(range.size)]);
  }
  for (const one of casesOf('merkle/valid_inclusion.json')) {
    const [index, size] = [number(one['index']), number(one['size'])];
    const root = roots[size] ?? new Uint8Array(0);
    const claim = { index, size, leafHash: leaf(index), root, proof: hashes(one['proof']) };
    assert.ok(verifyInclusion(claim), one.name);
  }
  for (const one of casesOf('merkle/valid_consistency.json')) {
    const [from, to] = [number(one['from']), number(one['size'])];
    const [fromRoot, toRoot] = [roots[from], roots[to]];
    assert.ok(fromRoot && toRoot);
    assert.ok(verifyConsistency({ from, to, fromRoot, toRoot, proof: hashes(one['proof']) }));
  }
});

refusals('acts', ['valid_acts', 'invalid_acts'], (one) => {
  const act = parseAct(bytesOf(one, 'act'));
  return act.ok && one['place'] ? checkPlace(act.value, place.parse(one['place'])) : act;
});

test('vectors: leaf hashes of acts', () => {
  for (const one of casesOf('acts/valid_acts.json')) {
    assert.equal(toHex(leafHash(bytesOf(one, 'act'))), one['leafHash'], one.name);
  }
});

refusals('contents', ['valid_commitments', 'invalid_contents'], (one) => {
  const commitment = z.string().refine(isHashHex).parse(one['commitment']);
  const [salt, bytes] = [fromHex(text(one['salt'])), bytesOf(one, 'content')];
  return checkContent(place.parse(one), commitment, { kind: 'held', salt, bytes });
});

refusals(
  'checkpoints',
  ['valid_checkpoints', 'invalid_checkpoints'],
  (one) => verifyCheckpoint(text(one['note']), log.parse(one), fromBase64(text(one['key']))),
  (one, value) => {
    const read = z.object({ size: z.number(), seconds: z.number() }).parse(value);
    assert.deepEqual(read, { size: one['size'], seconds: one['seconds'] }, text(one['name']));
  },
);

test('vectors: cosignatures hold or do not', () => {
  for (const kind of ['valid', 'invalid']) {
    for (const one of casesOf(`cosignatures/${kind}_cosignatures.json`)) {
      const key = fromBase64(text(one['key']));
      const by = { by: log.parse(one), text: text(one['text']), key };
      const seconds = verifyCosignature(fromBase64(text(one['cosignature'])), by);
      assert.equal(seconds, kind === 'valid' ? one['seconds'] : undefined, one.name);
    }
  }
});

test('vectors: key acts have effect or do not', () => {
  for (const kind of ['valid', 'invalid']) {
    for (const one of casesOf(`keys/${kind}_key-acts.json`)) {
      const actText = text(one['act']);
      const act = must(parseAct(utf8(actText)));
      const history = keyRows.parse(one['keys']);
      const root = z.string().refine(isHashHex).parse(one['root']);
      const verdict = judgeKeyAct({ act, actText, root, history, terms: three.terms });
      assert.equal(verdict.effective, kind === 'valid', one.name);
      if (verdict.effective) assert.equal(verdict.named.key, one['key'], one.name);
      else assert.equal(verdict.fault, one['fault'], one.name);
    }
  }
});

const moment = z.string().refine(isInstant);
const newestSchema = z.object({ size: z.number(), receiptTime: moment, quotedTime: moment });

test('vectors: receipts have effect, wait, or have none', () => {
  for (const kind of ['valid', 'invalid']) {
    for (const one of casesOf(`receipts/${kind}_receipts.json`)) {
      const keys = z.record(z.string(), keyRows).parse(one['keys']);
      const heldSize = number(one['heldSize']);
      const act = must(parseAct(bytesOf(one, 'act')));
      const read = verifyReceipt(act, { keysOf: (party) => keys[party], sizeOf: () => heldSize });
      const newest = newestSchema.optional().parse(one['newest']);
      const verdict =
        read.kind === 'signed'
          ? judgeReceipt(read.receipt, fromHex(text(one['heldRoot'])), newest)
          : read;
      assert.equal(verdict.kind, one['outcome'], one.name);
      assert.equal('fault' in verdict ? verdict.fault : undefined, one['fault'], one.name);
      if (kind === 'invalid' || read.kind !== 'signed') continue;
      const { receiptTime, quotedTime } = read.receipt;
      assert.deepEqual([receiptTime, quotedTime], [one['receiptTime'], one['quotedTime']]);
    }
  }
});

refusals('terms', ['valid_terms', 'invalid_terms'], (one) => parseTerms(bytesOf(one, 'terms')));

test('vectors: group ids and their words', () => {
  for (const one of casesOf('terms/valid_terms.json')) {
    const group = groupIdOf(bytesOf(one, 'terms'));
    assert.equal(group, one['group'], one.name);
    const words = z.record(z.enum(languages), z.string()).parse(one['words']);
    for (const language of languages) {
      assert.equal(fingerprintWords(group, language).join(' '), words[language]);
      assert.ok(isFingerprintOf(words[language] ?? '', group));
    }
  }
});

async function judgeBundle(one: Case): Promise<{ code?: RefusalCode; evidence?: string } & Case> {
  const receiver = new Receiver(three, xa);
  const now = number(one['nowSeconds']);
  for (const earlier of z.array(z.string()).parse(one['before'])) {
    assert.ok((await receiver.accept(utf8(earlier), now)).ok);
  }
  const heldBefore = receiver.held;
  const verdict = await receiver.accept(bytesOf(one, 'bundle'), now);
  if (!verdict.ok) {
    assert.equal(receiver.held, heldBefore);
    const evidence = verdict.fork && { evidence: new TextDecoder().decode(verdict.fork) };
    return { code: verdict.refusal.code, ...evidence };
  }
  const { range, checkpoint, keys, overlap, statements } = verdict.value;
  return {
    ...{ added: statements.length - overlap, size: range.size, root: hashHex(rootOf(range)) },
    ...{ checkpointSize: checkpoint.size, checkpointSeconds: checkpoint.seconds },
    key: keyInForce(keys, range.size).key,
  };
}

for (const kind of ['valid', 'invalid']) {
  test(`vectors: bundles/${kind}_bundles.json is judged as it says`, async () => {
    for (const one of casesOf(`bundles/${kind}_bundles.json`)) {
      const found = await judgeBundle(one);
      const expected = Object.fromEntries(Object.keys(found).map((name) => [name, one[name]]));
      assert.deepEqual(found, expected, one.name);
    }
  });
}

const evidenceFiles = ['valid_evidence', 'invalid_evidence'] as const;
refusals('forks', evidenceFiles, (one) => verifyForkEvidence(bytesOf(one, 'evidence'), three));
refusals('forks', ['valid_certificates', 'invalid_certificates'], (one) =>
  verifyBranchCertificate(bytesOf(one, 'certificate'), three),
);

/** The statement that a case holds. */
function toldIn(one: Case): Parameters<typeof forkTold>[0] {
  const act = must(parseAct(bytesOf(one, 'act')));
  if (one['content'] === undefined) {
    return { act, content: { kind: act.content === undefined ? 'none' : 'hole' } };
  }
  const [salt, bytes] = [fromHex(text(one['salt'])), bytesOf(one, 'content')];
  return { act, content: must(checkContent(act, act.content, { kind: 'held', salt, bytes })) };
}

test('vectors: what members say of forks, and what administrators decide, has effect as it says', () => {
  for (const one of casesOf('forks/valid_statements.json')) {
    const effect = forkTold(toldIn(one));
    assert.ok(effect, one.name);
    assert.deepEqual(
      effect,
      Object.fromEntries(Object.keys(effect).map((name) => [name, one[name]])),
    );
  }
  for (const one of casesOf('forks/invalid_statements.json')) {
    assert.equal(forkTold(toldIn(one)), undefined, one.name);
  }
  for (const kind of ['valid', 'invalid']) {
    for (const one of casesOf(`decisions/${kind}_decisions.json`)) {
      assert.equal(decisionFault(toldIn(one)), one['fault'], one.name);
    }
  }
});

test('vectors: the evidence that a refused bundle gave proves a fork to anyone', () => {
  const cases = casesOf('bundles/invalid_bundles.json').filter(({ evidence }) => evidence);
  assert.ok(cases.length >= 10);
  for (const one of cases) {
    assert.ok(verifyForkEvidence(bytesOf(one, 'evidence'), three).ok, one.name);
  }
});

test('vectors: carried files give their bundles up to where they break', () => {
  for (const kind of ['valid', 'invalid']) {
    for (const one of casesOf(`carried/${kind}_files.json`)) {
      const read = readCarried(bytesOf(one, 'plaintext'));
      const code = read.ok ? read.value.refusal?.code : read.refusal.code;
      assert.equal(code, one['code'], one.name);
      assert.equal(code === undefined, kind === 'valid', one.name);
      const bundles = read.ok ? read.value.bundles.map(({ header }) => header) : undefined;
      const found = bundles?.map(({ party, from, count }) => ({ party, from, count }));
      assert.deepEqual(found, one['bundles'], one.name);
    }
  }
});

for (const path of globSync('log-v*/*.json', { cwd: folder })) {
  test(`vectors: ${path} is read to its end`, async () => {
    for (const one of casesOf(path)) {
      const group = groupOf(must(parseTerms(bytesOf(one, 'terms'))));
      const receiver = new Receiver(group, log.parse(one).party);
      for (const bundle of z.array(z.string()).parse(one['bundles'])) {
        const verdict = await receiver.accept(utf8(bundle), number(one['nowSeconds']));
        assert.ok(verdict.ok, JSON.stringify(verdict));
      }
      assert.equal(receiver.held.range.size, one['size']);
      assert.equal(hashHex(rootOf(receiver.held.range)), one['root']);
    }
  });
}

test('vectors: a passkey signs another challenge for whatever differs in a clearance', () => {
  for (const one of casesOf('clearances/valid_digests.json')) {
    assert.equal(draftDigest(JSON.parse(text(one['draft']))), one['digest'], one.name);
  }
  const cases = casesOf('clearances/valid_challenges.json');
  for (const one of cases) {
    const { group, record, facts } = toldIn(one).act;
    assert.ok(record);
    const clearance = { group, record, facts, version: number(one['version']) };
    assert.equal(toHex(clearanceChallenge(clearance)), one['challenge'], one.name);
  }
  assert.equal(new Set(cases.map((one) => one['challenge'])).size, cases.length);
});
