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
  verifyForkEvidence,
} from '#ledger/fork.ts';
import { consistencyProof } from '#ledger/proof.ts';
import { rangeAt, rootOf } from '#ledger/tree.ts';
import { authorLog } from './cases-bundles.ts';
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

export async function forks(): Promise<readonly VectorFile[]> {
  const one = authorLog();
  const other = authorLog('branch');
  const make = (size: number, a: BranchInput, b: BranchInput): Uint8Array =>
    must(formatForkEvidence(one.name, size, [a, b]));
  const plain = make(4, await branch(one, 4, 6), await branch(other, 4, 7));
  const rotated = make(5, await branch(one, 5, 12), await branch(other, 5, 6));
  const quoted = await signed(other, 6);
  const receipted: BranchInput = {
    ...(await branch(other, 4, 6)),
    checkpoint: noteOfCosignature(other.name, quoted.text, quoted.cosignature),
  };
  const valid: Readonly<Record<string, Uint8Array>> = {
    'two checkpoints of different sizes': plain,
    'two checkpoints of one size': make(6, await branch(one, 6, 6), await branch(other, 6, 6)),
    'one branch has changed its key': rotated,
    'both branches have': make(12, await branch(one, 12, 12), await branch(other, 12, 12)),
    'a checkpoint that a receipt quotes': make(4, await branch(one, 4, 6), receipted),
  };
  const edit = (bytes: Uint8Array, change: Edit): string =>
    canonicalText(change(parseCanonicalObject(bytes) ?? {}));
  const same = make(3, await branch(one, 3, 6), await branch(other, 3, 7));
  const twin = make(4, await branch(one, 4, 6), await branch(one, 4, 7));
  const forged = {
    ...(await branch(other, 4, 7)),
    checkpoint: (await signed(other, 7, seed('nobody'))).note,
  };
  const keyAct = JSON.parse(textOf(rotated) ?? '').b.keyActs[0] as JsonObject;
  const flipped = (hex: JsonValue | undefined): string =>
    toHex(fromHex(String(hex)).map((byte, index) => (index === 0 ? byte ^ 1 : byte)));
  const evidence = parseCanonicalObject(plain) ?? {};
  const [a, b] = [evidence['a'] as JsonObject, evidence['b'] as JsonObject];
  const proof = (b['proof'] ?? []) as readonly string[];
  const noFork: Readonly<Record<string, string>> = {
    'roots that agree': textOf(same) ?? '',
    'one branch twice': textOf(twin) ?? '',
    'a checkpoint signed by nobody': textOf(make(4, await branch(one, 4, 6), forged)) ?? '',
    'a root that its proof does not have': edit(plain, inBranch('a', { root: flipped(a['root']) })),
    'a proof altered': edit(
      plain,
      inBranch('b', { proof: [flipped(proof[0]), ...proof.slice(1)] }),
    ),
    'a proof missing': edit(plain, dropped('b', 'proof')),
    'another size': edit(plain, (all) => ({ ...all, size: 5 })),
    'a size beyond the smaller checkpoint': edit(plain, (all) => ({ ...all, size: 7 })),
    'the key act missing': edit(rotated, dropped('b', 'keyActs')),
    'the key act under another root': edit(
      rotated,
      inBranch('b', { keyActs: [{ ...keyAct, root: seedHex('root') }] }),
    ),
    'the key act twice': edit(rotated, inBranch('b', { keyActs: [keyAct, keyAct] })),
    'a key act at or past the checkpoint’s size': edit(plain, inBranch('b', { keyActs: [keyAct] })),
    'an act that names no key': edit(
      rotated,
      inBranch('b', {
        keyActs: [{ ...keyAct, act: textOf(one.statements[1]?.actBytes ?? utf8('')) ?? '' }],
      }),
    ),
    'of another party’s log': edit(plain, (all) => ({ ...all, party: 'xb' })),
  };
  const malformed: Readonly<Record<string, string>> = {
    'the larger checkpoint first': edit(plain, (all) => ({ ...all, a: b, b: a })),
    'a checkpoint that is no note': edit(plain, inBranch('a', { checkpoint: 'x' })),
    'an empty proof': edit(plain, inBranch('a', { proof: [] })),
    'no key acts, as an empty array': edit(plain, inBranch('a', { keyActs: [] })),
    'a key act as a string': edit(rotated, inBranch('b', { keyActs: [keyAct['act'] ?? ''] })),
    'an unknown member': edit(plain, (all) => ({ ...all, note: 'x' })),
    'an unknown version': edit(plain, (all) => ({ ...all, v: 2 })),
    'size 0': edit(plain, (all) => ({ ...all, size: 0 })),
    'not canonical': `${textOf(plain)}\n`,
  };
  const coded = (code: string, files: Readonly<Record<string, string>>): readonly JsonObject[] =>
    Object.entries(files).map(([name, text]) => {
      const found = verifyForkEvidence(utf8(text), three);
      if (found.ok || found.refusal.code !== code)
        throw new Error(`${name}: ${JSON.stringify(found)}`);
      return { name, evidence: text, code };
    });
  return [
    {
      path: 'forks/valid_evidence.json',
      about:
        'Fork evidence, judged by the terms of group. size: the size at which the roots differ.',
      cases: Object.entries(valid).map(([name, bytes]) => {
        const { size, log } = must(verifyForkEvidence(bytes, three));
        return { name, evidence: textOf(bytes) ?? '', size, fileName: forkFileName(log) };
      }),
    },
    {
      path: 'forks/invalid_evidence.json',
      about: 'Files that prove no fork.',
      cases: [
        ...coded('evidence.malformed', malformed),
        ...coded('group.unknown', {
          'another group': edit(plain, (all) => ({ ...all, group: seedHex('g') })),
        }),
        ...coded('party.not-a-member', {
          'a stranger': edit(plain, (all) => ({ ...all, party: 'xd' })),
        }),
        ...coded('evidence.no-fork', noFork),
      ],
    },
    ...certificates(one),
  ];
}

const seedHex = (label: string): string => hashHex(seed(label));

function certificates(log: MemoryLog): readonly VectorFile[] {
  const root = rootOf(log.range);
  const { recovery } = secretsOf(xa);
  const certificate = signBranchCertificate(log.name, { size: 12, root }, recovery);
  const byLogKey = signBranchCertificate(log.name, { size: 12, root }, oldSecret);
  const edit = (change: Edit): string =>
    canonicalText(change(parseCanonicalObject(certificate) ?? {}));
  const coded = (code: string, files: Readonly<Record<string, string>>): readonly JsonObject[] =>
    Object.entries(files).map(([name, text]) => {
      const found = verifyBranchCertificate(utf8(text), three);
      if (found.ok || found.refusal.code !== code)
        throw new Error(`${name}: ${JSON.stringify(found)}`);
      return { name, certificate: text, code };
    });
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
        ...coded('certificate.malformed', {
          'not canonical': `${textOf(certificate)}\n`,
          'an unknown member': edit((all) => ({ ...all, note: 'x' })),
          'an unknown version': edit((all) => ({ ...all, v: 2 })),
          'size 0': edit((all) => ({ ...all, size: 0 })),
          'a signature cut off': edit((all) => ({ ...all, signature: 'AAAA' })),
        }),
        ...coded('group.unknown', {
          'another group': edit((all) => ({ ...all, group: seedHex('g') })),
        }),
        ...coded('party.not-a-member', { 'a stranger': edit((all) => ({ ...all, party: 'xd' })) }),
        ...coded('certificate.bad-signature', {
          'another size': edit((all) => ({ ...all, size: 11 })),
          'another root': edit((all) => ({ ...all, root: seedHex('root') })),
          'another party': edit((all) => ({ ...all, party: 'xb' })),
          'by the log key': textOf(byLogKey) ?? '',
        }),
      ],
    },
  ];
}
