/** Bundles that only the signed tree refuses: checkpoint, key in force, time and proofs. */
import type { JsonObject } from '#kernel/canonical-json.ts';
import { signCheckpoint, type VerifiedCheckpoint } from '#ledger/checkpoint.ts';
import {
  type BundleCase,
  bundleOf,
  edited,
  firstHashOf,
  flipHex,
  now,
  refused,
  signedAt,
  signedWith,
  withMembers,
  without,
} from './bundle-parts.ts';
import { groupOf, secretsOf, seed, termsOf, three, xa, xb, xc } from './fixture.ts';
import { MemoryLog } from './memory-log.ts';

const inconsistent = 'checkpoint.inconsistent';
const note = ({ note }: VerifiedCheckpoint): JsonObject => ({ checkpoint: note });

async function badCheckpoints(log: MemoryLog, whole: Uint8Array): Promise<readonly BundleCase[]> {
  const other = new MemoryLog(groupOf(termsOf([xa, xb, xc], 'other')), xa);
  other.found();
  const under = async (secret: Uint8Array): Promise<Uint8Array> =>
    withMembers(whole, note(await signedWith(log, 7, secret)));
  const retired = note(await signedWith(log, 9, secretsOf(xa).log));
  const behindRotation = withMembers(await bundleOf(log, 7, 9), retired);
  return [
    refused('checkpoint.malformed', ['no note', withMembers(whole, { checkpoint: 'x' })]),
    refused('checkpoint.wrong-origin', [
      'a checkpoint of another group',
      withMembers(whole, note(await other.checkpoint())),
    ]),
    refused(
      'checkpoint.bad-signature',
      ['a checkpoint under nobody’s key', await under(seed('nobody'))],
      ['a checkpoint under the key of later leaves', await under(seed('xa/log 2'))],
      ['under the old key, behind the change of key', behindRotation, whole],
    ),
    refused('checkpoint.from-the-future', [
      'a checkpoint 601 seconds ahead',
      await bundleOf(log, 0, 7, 7, now + 601),
    ]),
  ].flat();
}

async function badLeaves(log: MemoryLog, whole: Uint8Array): Promise<readonly BundleCase[]> {
  const date = /"date":"2026-11-24"/;
  const altered = edited(whole, date, '"date":"2026-11-25"');
  const secret = secretsOf(xa).log;
  const signed = await signedAt(log, 7);
  const wrongRoot = signCheckpoint({ ...log.name, ...signed, root: seed('root'), secret });
  const short = note(await signedAt(log, 5));
  return refused(
    inconsistent,
    ['a signed root that the leaves do not give', withMembers(whole, note(wrongRoot))],
    ['more statements than the checkpoint covers', withMembers(whole, short)],
    ['a fact altered', altered],
    ['a statement that is held, altered', altered, whole],
  );
}

async function badProofs(log: MemoryLog, whole: Uint8Array): Promise<readonly BundleCase[]> {
  const part = await bundleOf(log, 0, 3, 7);
  const rest = await bundleOf(log, 3, 7);
  const [end, from] = [firstHashOf(part, 'endProof'), firstHashOf(rest, 'fromProof')];
  const hash: string = three.group;
  return refused(
    inconsistent,
    ['endProof altered', edited(part, end, flipHex(end))],
    ['endProof missing', without(part, 'endProof')],
    ['an endProof too many', withMembers(whole, { endProof: [hash] })],
    ['fromProof altered', edited(rest, from, flipHex(from)), part],
    ['fromProof missing', without(rest, 'fromProof'), part],
    ['a fromProof at the beginning', withMembers(whole, { fromProof: [hash] })],
    ['another fromRoot, not the checkpoint’s', withMembers(rest, { fromRoot: hash }), part],
    ['another fromRoot at the beginning', withMembers(whole, { fromRoot: hash })],
  );
}

export async function refusedByProof(log: MemoryLog): Promise<readonly BundleCase[]> {
  const whole = await bundleOf(log, 0, 7);
  const cases = [badCheckpoints, badLeaves, badProofs].map((make) => make(log, whole));
  return (await Promise.all(cases)).flat();
}
