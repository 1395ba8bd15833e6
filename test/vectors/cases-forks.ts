/** Vectors of fork evidence and branch certificates. */
import { textOf, utf8 } from '#kernel/bytes.ts';
import {
  canonicalText,
  type JsonObject,
  type JsonValue,
  parseCanonicalObject,
} from '#kernel/canonical-json.ts';
import { fromHex, hashHex, toHex } from '#kernel/digest.ts';
import { signBranchCertificate, verifyBranchCertificate } from '#ledger/branch-certificate.ts';
import { noteOfCosignature, signCheckpoint, type VerifiedCheckpoint } from '#ledger/checkpoint.ts';
import {
  type BranchInput,
  forkFileName,
  formatForkEvidence,
  parseForkEvidence,
  verifyForkEvidence,
} from '#ledger/fork.ts';
import { consistencyProof } from '#ledger/proof.ts';
import { rangeAt, rootOf } from '#ledger/tree.ts';
import { authorLog } from './bundle-parts.ts';
import { standings } from './cases-fork-standings.ts';
import { forkStatements } from './cases-fork-statements.ts';
import { must, secretsOf, seed, three, xa } from './fixture.ts';
import type { MemoryLog } from './memory-log.ts';
import type { VectorFile } from './vector-file.ts';

const oldSecret = secretsOf(xa).log;
const newSecret = seed('xa/log 2');

async function signed(
  log: MemoryLog,
  size: number,
  secret?: Uint8Array,
): Promise<VerifiedCheckpoint> {
  const by = secret ?? (size > 7 ? newSecret : oldSecret);
  return signCheckpoint({ ...log.name, ...(await log.checkpoint(size)), secret: by });
}

async function branch(log: MemoryLog, at: number, size: number): Promise<BranchInput> {
  return {
    checkpoint: (await signed(log, size)).note,
    root: rootOf(await rangeAt(at, log.read)),
    proof: await consistencyProof(at, size, log.read),
    keys: log.keys,
  };
}

type Edit = (evidence: JsonObject) => JsonObject;
const inBranch =
  (name: 'a' | 'b', change: JsonObject): Edit =>
  (evidence) => ({ ...evidence, [name]: { ...(evidence[name] as JsonObject), ...change } });
const dropped =
  (name: 'a' | 'b', member: string): Edit =>
  (evidence) => {
    const { [member]: _, ...rest } = evidence[name] as JsonObject;
    return { ...evidence, [name]: rest };
  };

type Made = Readonly<{
  one: MemoryLog;
  other: MemoryLog;
  /** Without and with a key act. */
  plain: Uint8Array;
  rotated: Uint8Array;
  evidenceOf: (size: number, a: BranchInput, b: BranchInput) => Uint8Array;
}>;

async function made(): Promise<Made> {
  const [one, other] = [authorLog(), authorLog('branch')];
  const evidenceOf = (size: number, a: BranchInput, b: BranchInput): Uint8Array =>
    must(formatForkEvidence(one.name, size, [a, b]));
  const plain = evidenceOf(4, await branch(one, 4, 6), await branch(other, 4, 7));
  const rotated = evidenceOf(5, await branch(one, 5, 12), await branch(other, 5, 6));
  return { one, other, plain, rotated, evidenceOf };
}

const edit = (bytes: Uint8Array, change: Edit): string =>
  canonicalText(change(parseCanonicalObject(bytes) ?? {}));

const flipped = (hex: JsonValue | undefined): string =>
  toHex(fromHex(String(hex)).map((byte, index) => (index === 0 ? byte ^ 1 : byte)));

async function validEvidence({
  one,
  other,
  plain,
  rotated,
  evidenceOf,
}: Made): Promise<VectorFile> {
  const quoted = await signed(other, 6);
  const receipted: BranchInput = {
    ...(await branch(other, 4, 6)),
    checkpoint: noteOfCosignature(other.name, quoted.text, quoted.cosignature),
  };
  const sameSize = evidenceOf(6, await branch(one, 6, 6), await branch(other, 6, 6));
  const bothRotated = evidenceOf(12, await branch(one, 12, 12), await branch(other, 12, 12));
  const valid: Readonly<Record<string, Uint8Array>> = {
    'two checkpoints of different sizes': plain,
    'two checkpoints of one size': sameSize,
    'one branch has changed its key': rotated,
    'both branches have': bothRotated,
    'a checkpoint that a receipt quotes': evidenceOf(4, await branch(one, 4, 6), receipted),
  };
  return {
    path: 'forks/valid_evidence.json',
    about: 'Fork evidence, judged by the terms of group. size: the size at which the roots differ.',
    cases: Object.entries(valid).map(([name, bytes]) => {
      const { size, log } = must(verifyForkEvidence(bytes, three));
      return { name, evidence: textOf(bytes) ?? '', size, fileName: forkFileName(log) };
    }),
  };
}

function keyActOf(rotated: Uint8Array): JsonObject {
  const { b } = must(parseForkEvidence(rotated));
  const keyAct = b.keyActs?.[0];
  if (keyAct === undefined) throw new Error('the larger branch has changed its key');
  return keyAct;
}

/** Well-formed files in which a signature, a key act, a proof or the difference is missing. */
async function noFork(input: Made): Promise<Readonly<Record<string, string>>> {
  const { one, other, plain, rotated, evidenceOf } = input;
  const { a, b } = must(parseForkEvidence(plain));
  const [first = '', ...others] = b.proof ?? [];
  const keyAct = keyActOf(rotated);
  const nobody = await signed(other, 7, seed('nobody'));
  const forged = { ...(await branch(other, 4, 7)), checkpoint: nobody.note };
  const otherAct = textOf(one.statements[1]?.actBytes ?? utf8('')) ?? '';
  const keyActs = (...acts: readonly JsonObject[]): Edit => inBranch('b', { keyActs: acts });
  const file = async (size: number, x: BranchInput, y: Promise<BranchInput>): Promise<string> =>
    textOf(evidenceOf(size, x, await y)) ?? '';
  return {
    'roots that agree': await file(3, await branch(one, 3, 6), branch(other, 3, 7)),
    'one checkpoint twice': await file(4, await branch(one, 4, 6), branch(one, 4, 6)),
    'one branch twice': await file(4, await branch(one, 4, 6), branch(one, 4, 7)),
    'signed by nobody': await file(4, await branch(one, 4, 6), Promise.resolve(forged)),
    'a root that its proof does not have': edit(plain, inBranch('a', { root: flipped(a.root) })),
    'a proof altered': edit(plain, inBranch('b', { proof: [flipped(first), ...others] })),
    'a proof missing': edit(plain, dropped('b', 'proof')),
    'another size': edit(plain, (all) => ({ ...all, size: 5 })),
    'a size beyond the smaller checkpoint': edit(plain, (all) => ({ ...all, size: 7 })),
    'the key act missing': edit(rotated, dropped('b', 'keyActs')),
    'the key act under another root': edit(rotated, keyActs({ ...keyAct, root: seedHex('root') })),
    'the key act twice': edit(rotated, keyActs(keyAct, keyAct)),
    'a key act at or past the checkpoint’s size': edit(plain, keyActs(keyAct)),
    'an act that names no key': edit(rotated, keyActs({ ...keyAct, act: otherAct })),
    'of another party’s log': edit(plain, (all) => ({ ...all, party: 'xb' })),
  };
}

function malformed({ plain, rotated }: Made): Readonly<Record<string, string>> {
  const { act } = keyActOf(rotated);
  return {
    'the larger checkpoint first': edit(plain, ({ a, b, ...all }) => ({
      ...all,
      ...(a === undefined || b === undefined ? {} : { a: b, b: a }),
    })),
    'a checkpoint that is no note': edit(plain, inBranch('a', { checkpoint: 'x' })),
    'an empty proof': edit(plain, inBranch('a', { proof: [] })),
    'no key acts, as an empty array': edit(plain, inBranch('a', { keyActs: [] })),
    'a key act as a string': edit(rotated, inBranch('b', { keyActs: [act ?? ''] })),
    'an unknown member': edit(plain, (all) => ({ ...all, note: 'x' })),
    'an unknown version': edit(plain, (all) => ({ ...all, v: 2 })),
    'size 0': edit(plain, (all) => ({ ...all, size: 0 })),
    'not canonical': `${textOf(plain)}\n`,
  };
}

/** Cases of one code; that the code comes is checked here. */
function coded(
  member: 'evidence' | 'certificate',
  code: string,
  files: Readonly<Record<string, string>>,
): readonly JsonObject[] {
  const verify = member === 'evidence' ? verifyForkEvidence : verifyBranchCertificate;
  return Object.entries(files).map(([name, text]) => {
    const found = verify(utf8(text), three);
    if (found.ok || found.refusal.code !== code) {
      throw new Error(`${name}: ${JSON.stringify(found)}`);
    }
    return { name, [member]: text, code };
  });
}

export async function forks(): Promise<readonly VectorFile[]> {
  const input = await made();
  const { plain } = input;
  const otherGroup = edit(plain, (all) => ({ ...all, group: seedHex('g') }));
  const stranger = edit(plain, (all) => ({ ...all, party: 'xd' }));
  return [
    await validEvidence(input),
    {
      path: 'forks/invalid_evidence.json',
      about: 'Files that prove no fork.',
      cases: [
        ...coded('evidence', 'evidence.malformed', malformed(input)),
        ...coded('evidence', 'group.unknown', { 'another group': otherGroup }),
        ...coded('evidence', 'party.not-a-member', { 'a stranger': stranger }),
        ...coded('evidence', 'evidence.no-fork', await noFork(input)),
      ],
    },
    ...certificates(input.one),
    ...standings(input.plain),
    ...statements(input),
  ];
}

function statements({ one, plain, rotated }: Made): readonly VectorFile[] {
  const { recovery } = secretsOf(xa);
  const named = { size: 12, root: rootOf(one.range) };
  const certificate = must(
    verifyBranchCertificate(signBranchCertificate(one.name, named, recovery), three),
  );
  return forkStatements(
    { 'two checkpoints of different sizes': plain, 'one branch has changed its key': rotated },
    certificate,
  );
}

const seedHex = (label: string): string => hashHex(seed(label));

function certificates(log: MemoryLog): readonly VectorFile[] {
  const root = rootOf(log.range);
  const { recovery } = secretsOf(xa);
  const certificate = signBranchCertificate(log.name, { size: 12, root }, recovery);
  const byLogKey = signBranchCertificate(log.name, { size: 12, root }, oldSecret);
  const change = (how: Edit): string => edit(certificate, how);
  return [
    {
      path: 'forks/valid_certificates.json',
      about: 'Branch certificates: form and signature, by the terms of group.',
      cases: [
        {
          name: 'of twelve leaves',
          certificate: textOf(certificate) ?? '',
          size: 12,
          root: hashHex(root),
        },
      ],
    },
    {
      path: 'forks/invalid_certificates.json',
      about: 'Branch certificates that are refused.',
      cases: [
        ...coded('certificate', 'certificate.malformed', {
          'not canonical': `${textOf(certificate)}\n`,
          'an unknown member': change((all) => ({ ...all, note: 'x' })),
          'an unknown version': change((all) => ({ ...all, v: 2 })),
          'size 0': change((all) => ({ ...all, size: 0 })),
          'a signature cut off': change((all) => ({ ...all, signature: 'AAAA' })),
        }),
        ...coded('certificate', 'group.unknown', {
          'another group': change((all) => ({ ...all, group: seedHex('g') })),
        }),
        ...coded('certificate', 'party.not-a-member', {
          'a stranger': change((all) => ({ ...all, party: 'xd' })),
        }),
        ...coded('certificate', 'certificate.bad-signature', {
          'another size': change((all) => ({ ...all, size: 11 })),
          'another root': change((all) => ({ ...all, root: seedHex('root') })),
          'another party': change((all) => ({ ...all, party: 'xb' })),
          'by the log key': textOf(byLogKey) ?? '',
        }),
      ],
    },
  ];
}
