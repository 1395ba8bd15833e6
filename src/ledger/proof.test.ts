import assert from 'node:assert/strict';
import { existsSync, globSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { z } from 'zod';
import { fromBase64 } from '#kernel/digest.ts';
import {
  verifyConsistency,
  verifyInclusion,
  verifySubtree,
  verifySubtreeInclusion,
} from './proof.ts';

const folder = new URL('../../../shared/reference/vectors/merkle/testdata/', import.meta.url);
const skip = existsSync(folder) ? false : 'the transparency-dev vectors are not on this machine';

const schema = z.object({
  desc: z.string(),
  wantErr: z.boolean(),
  proof: z.array(z.string()).nullable(),
  root: z.string().optional(),
  root1: z.string().optional(),
  root2: z.string().optional(),
  leafHash: z.string().optional(),
  leafIdx: z.number().default(0),
  treeSize: z.number().default(0),
  size1: z.number().default(0),
  size2: z.number().default(0),
  start: z.number().default(0),
  end: z.number().default(0),
  size: z.number().default(0),
});
type Vector = z.infer<typeof schema>;

const bytes = (text: string | undefined): Uint8Array => fromBase64(text ?? '');

const judges: Readonly<Record<string, (vector: Vector, proof: Uint8Array[]) => boolean>> = {
  inclusion: (v, proof) =>
    verifyInclusion({
      index: v.leafIdx,
      size: v.treeSize,
      leafHash: bytes(v.leafHash),
      root: bytes(v.root),
      proof,
    }),
  consistency: (v, proof) =>
    verifyConsistency({
      from: v.size1,
      to: v.size2,
      fromRoot: bytes(v.root1),
      toRoot: bytes(v.root2),
      proof,
    }),
  subtreeinclusion: (v, proof) =>
    verifySubtreeInclusion({
      index: v.leafIdx,
      start: v.start,
      end: v.end,
      leafHash: bytes(v.leafHash),
      subtreeRoot: bytes(v.root),
      proof,
    }),
  subtreeconsistency: (v, proof) =>
    verifySubtree({
      start: v.start,
      end: v.end,
      size: v.size,
      subtreeRoot: bytes(v.root1),
      root: bytes(v.root2),
      proof,
    }),
};

for (const [kind, judge] of Object.entries(judges)) {
  test(`proof: every ${kind} vector of transparency-dev is judged as it says`, { skip }, () => {
    const files = globSync(`${kind}/**/*.json`, { cwd: folder });
    assert.ok(files.length >= 98);
    for (const file of files) {
      const vector = schema.parse(JSON.parse(readFileSync(new URL(file, folder), 'utf8')));
      const proof = (vector.proof ?? []).map(fromBase64);
      assert.equal(judge(vector, proof), !vector.wantErr, `${file}: ${vector.desc}`);
    }
  });
}
