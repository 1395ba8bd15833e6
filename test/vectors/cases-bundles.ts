/** Vectors of bundles: what a receiver accepts after what he accepted before, and what he refuses, with the code. */
import { textOf } from '#kernel/bytes.ts';
import type { JsonObject } from '#kernel/canonical-json.ts';
import { hashHex } from '#kernel/digest.ts';
import { keyInForce } from '#ledger/keys.ts';
import { rootOf } from '#ledger/tree.ts';
import { accepted, authorLog, type BundleCase, bundleOf, now, signedAt } from './bundle-parts.ts';
import { refusedAsForked } from './cases-bundles-forked.ts';
import { refusedByForm } from './cases-bundles-form.ts';
import { refusedByProof } from './cases-bundles-proof.ts';
import { three, xa } from './fixture.ts';
import type { MemoryLog } from './memory-log.ts';
import { Receiver } from './receiver.ts';
import { bytesMember, type VectorFile } from './vector-file.ts';

async function judge({ name, before, bundle, code }: BundleCase): Promise<JsonObject> {
  const receiver = new Receiver(three, xa);
  for (const earlier of before) {
    const verdict = await receiver.accept(earlier, now);
    if (!verdict.ok) throw new Error(`${name}: ${JSON.stringify(verdict.refusal)}`);
  }
  const verdict = await receiver.accept(bundle, now);
  const found = verdict.ok ? undefined : verdict.refusal.code;
  if (found !== code) throw new Error(`${name}: ${found} instead of ${code}`);
  const input: JsonObject = {
    name,
    before: before.map((earlier) => textOf(earlier) ?? ''),
    nowSeconds: now,
    ...bytesMember('bundle', bundle),
  };
  if (!verdict.ok) {
    const { fork } = verdict;
    const evidence = fork === undefined ? {} : { evidence: textOf(fork) ?? '' };
    return { ...input, code: verdict.refusal.code, ...evidence };
  }
  const { range, checkpoint, keys, overlap, statements } = verdict.value;
  return {
    ...input,
    added: statements.length - overlap,
    size: range.size,
    root: hashHex(rootOf(range)),
    checkpointSize: checkpoint.size,
    checkpointSeconds: checkpoint.seconds,
    key: keyInForce(keys, range.size).key,
  };
}

async function validCases(log: MemoryLog): Promise<readonly BundleCase[]> {
  const part = (from: number, end: number, size = end, seconds?: number): Promise<Uint8Array> =>
    bundleOf(log, from, end, size, seconds);
  const [whole, second] = [await part(0, 7), await part(7, 12)];
  const holes = await log.bundle(0, 7, await signedAt(log, 7), ({ content }) =>
    content.kind === 'held' ? { kind: 'hole' } : content,
  );
  return accepted(
    ['from the beginning', whole],
    ['one statement', await part(0, 1)],
    ['a part, under a later checkpoint', await part(0, 3, 7)],
    ['the rest behind a part', await part(3, 7), await part(0, 3, 7)],
    ['the same again', whole, whole],
    ['an older one behind a newer one', await part(0, 4), whole],
    ['an older part under a checkpoint beyond what is held', await part(1, 3, 7), await part(0, 5)],
    ['beginning within what is held', await part(2, 7), await part(0, 5)],
    ['nothing new', await part(7, 7), whole],
    ['nothing new, with the checkpoint renewed', await part(7, 7, 7, now), whole],
    ['nothing at all, before anything is held', await part(0, 0, 7)],
    ['from a giver who holds less', await part(4, 4), whole],
    ['beginning with a change of key', second, whole],
    ['the change of key again', second, whole, second],
    ['what stands before a change of key that is held', whole, whole, second],
    ['nothing new behind a change of key', await part(12, 12), whole, second],
    ['with holes', holes],
    ['contents that fill holes', whole, holes],
    ['a checkpoint ten minutes ahead', await part(0, 7, 7, now + 600)],
  );
}

export async function bundles(): Promise<readonly VectorFile[]> {
  const log = authorLog();
  const judged = async (cases: readonly BundleCase[]): Promise<readonly JsonObject[]> => {
    const found: JsonObject[] = [];
    for (const one of cases) found.push(await judge(one));
    return found;
  };
  const refusals = [
    await refusedByForm(log),
    await refusedByProof(log),
    await refusedAsForked(log),
  ];
  return [
    {
      path: 'bundles/valid_bundles.json',
      about:
        'Bundles of the log of xa that are accepted. size, root and key are those of the log afterwards; checkpoint… those of the bundle’s.',
      cases: await judged(await validCases(log)),
    },
    {
      path: 'bundles/invalid_bundles.json',
      about:
        'Bundles of the log of xa that are refused. evidence: the file of fork evidence that the receiver makes, if any (one of several that would do).',
      cases: await judged(refusals.flat()),
    },
  ];
}
