/** Vectors of bundles: what a receiver accepts after what he accepted before, and what he refuses, with the code. */
import { concatBytes, textOf, utf8 } from '#kernel/bytes.ts';
import { canonicalText, type JsonObject, parseCanonicalObject } from '#kernel/canonical-json.ts';
import { fromHex, hashHex, toHex } from '#kernel/digest.ts';
import { signCheckpoint, type VerifiedCheckpoint } from '#ledger/checkpoint.ts';
import { keyInForce } from '#ledger/keys.ts';
import { rootOf } from '#ledger/tree.ts';
import { groupOf, secretsOf, seed, startSeconds, termsOf, three, xa, xb, xc } from './fixture.ts';
import { MemoryLog } from './memory-log.ts';
import { Receiver } from './receiver.ts';
import { bytesMember, type VectorFile } from './vector-file.ts';

const now = startSeconds + 86_400;

type Case = Readonly<{
  name: string;
  before?: readonly Uint8Array[];
  bundle: Uint8Array;
  /** Absent: it is accepted. */
  code?: string;
}>;

/** A log of `xa`: founding, statements with and without content, a change of key at 7. Logs of other labels part from it at 3. */
export function authorLog(label = 'main'): MemoryLog {
  const log = new MemoryLog(three, xa);
  log.found();
  const area = 'treaty-notifications';
  log.say({
    type: 'notification.filed',
    area,
    content: { text: { en: 'Piperidine', zh: '哌啶' } },
  });
  log.say({ type: 'notification.dispatched', area, facts: { date: '2026-11-24' } });
  log.say({
    type: 'something.unheard-of',
    area,
    facts: { v: 2 },
    content: { text: { en: label } },
  });
  while (log.range.size < 7) log.say({ type: 'meeting.called', area: 'coordination' });
  log.rotate(seed('xa/log 2'));
  while (log.range.size < 12) log.say({ type: 'meeting.called', area: 'coordination' });
  return log;
}

/** Bundles are signed with the key that was in force, so each log is asked while it is as long as that. */
async function signedAt(
  log: MemoryLog,
  size: number,
  seconds?: number,
): Promise<VerifiedCheckpoint> {
  const secret = size > 7 ? seed('xa/log 2') : secretsOf(xa).log;
  const unsigned = await log.checkpoint(size, seconds);
  return signCheckpoint({
    ...log.name,
    size,
    root: unsigned.root,
    seconds: unsigned.seconds,
    secret,
  });
}

async function bundleOf(
  log: MemoryLog,
  from: number,
  end: number,
  size = end,
  seconds?: number,
): Promise<Uint8Array> {
  return log.bundle(from, end, await signedAt(log, size, seconds));
}

/** Changes the header of a bundle, which stays canonical. */
function withHeader(bundle: Uint8Array, change: (header: JsonObject) => JsonObject): Uint8Array {
  const start = bundle.indexOf(0x0a) + 1;
  const end = bundle.indexOf(0x0a, start);
  const header = parseCanonicalObject(bundle.subarray(start, end));
  if (header === undefined) throw new Error('a bundle has a header');
  const line = utf8(canonicalText(change(header)));
  return concatBytes(bundle.subarray(0, start), line, bundle.subarray(end));
}

const withMembers = (bundle: Uint8Array, members: JsonObject): Uint8Array =>
  withHeader(bundle, (header) => ({ ...header, ...members }));

const without = (bundle: Uint8Array, member: string): Uint8Array =>
  withHeader(bundle, (header) =>
    Object.fromEntries(Object.entries(header).filter(([name]) => name !== member)),
  );

/** Replaces in the text of a bundle, once. */
function edited(bundle: Uint8Array, what: string | RegExp, by: string): Uint8Array {
  const text = textOf(bundle) ?? '';
  const changed = text.replace(what, by);
  if (changed === text) throw new Error(`nothing to replace: ${what}`);
  return utf8(changed);
}

/** Swaps bytes of the first occurrence of a run of hexadecimal digits in a proof. */
const flipHex = (hex: string): string =>
  toHex(fromHex(hex).map((byte, i) => (i === 0 ? byte ^ 1 : byte)));

async function judge({ name, before = [], bundle, code }: Case): Promise<JsonObject> {
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

async function validCases(log: MemoryLog): Promise<readonly Case[]> {
  const [whole, second] = [await bundleOf(log, 0, 7), await bundleOf(log, 7, 12)];
  const holes = await log.bundle(0, 7, await signedAt(log, 7), ({ content }) =>
    content.kind === 'held' ? { kind: 'hole' } : content,
  );
  const ahead = await bundleOf(log, 0, 7, 7, now + 600);
  return [
    { name: 'from the beginning', bundle: whole },
    { name: 'one statement', bundle: await bundleOf(log, 0, 1) },
    { name: 'a part, under a later checkpoint', bundle: await bundleOf(log, 0, 3, 7) },
    {
      name: 'the rest behind a part',
      before: [await bundleOf(log, 0, 3, 7)],
      bundle: await bundleOf(log, 3, 7),
    },
    { name: 'the same again', before: [whole], bundle: whole },
    { name: 'an older one behind a newer one', before: [whole], bundle: await bundleOf(log, 0, 4) },
    {
      name: 'an older part under a checkpoint beyond what is held',
      before: [await bundleOf(log, 0, 5)],
      bundle: await bundleOf(log, 1, 3, 7),
    },
    {
      name: 'beginning within what is held',
      before: [await bundleOf(log, 0, 5)],
      bundle: await bundleOf(log, 2, 7),
    },
    { name: 'nothing new', before: [whole], bundle: await bundleOf(log, 7, 7) },
    {
      name: 'nothing new, with the checkpoint renewed',
      before: [whole],
      bundle: await bundleOf(log, 7, 7, 7, now),
    },
    { name: 'nothing at all, before anything is held', bundle: await bundleOf(log, 0, 0, 7) },
    { name: 'from a giver who holds less', before: [whole], bundle: await bundleOf(log, 4, 4) },
    { name: 'beginning with a change of key', before: [whole], bundle: second },
    { name: 'the change of key again', before: [whole, second], bundle: second },
    {
      name: 'a change of key among what is held, behind the end',
      before: [whole, second],
      bundle: whole,
    },
    {
      name: 'nothing new behind a change of key',
      before: [whole, second],
      bundle: await bundleOf(log, 12, 12),
    },
    { name: 'with holes', bundle: holes },
    { name: 'contents that fill holes', before: [holes], bundle: whole },
    { name: 'a checkpoint ten minutes ahead', bundle: ahead },
  ];
}

/** Framing, place, acts and contents: what needs no signature to be refused. */
async function refusedByForm(log: MemoryLog): Promise<readonly Case[]> {
  const whole = await bundleOf(log, 0, 7);
  const text = textOf(whole) ?? '';
  const lines = text.split('\n');
  const end = utf8(`${lines.slice(0, -2).join('\n')}\n`);
  const crossing = await bundleOf(log, 5, 9);
  const salt = /\n[0-9a-f]{64} /;
  const malformed: Readonly<Record<string, Uint8Array>> = {
    'another first line': edited(whole, 'bundle/v1', 'bundle/v2'),
    'nothing but a word': utf8('bundle'),
    'a header that is not canonical': edited(whole, '{"checkpoint"', '{ "checkpoint"'),
    'a header with an unknown member': withMembers(whole, { note: 'x' }),
    'a header without fromRoot': without(whole, 'fromRoot'),
    'an empty proof': withMembers(whole, { fromProof: [] }),
    'a proof of 129 hashes': withMembers(whole, { endProof: new Array(129).fill(three.group) }),
    'a proof with a hash in upper case': withMembers(whole, {
      endProof: [three.group.toUpperCase()],
    }),
    'a count below 0': withMembers(whole, { count: -1 }),
    'a content line that is neither': edited(whole, '\n-\n', '\ny\n'),
    'a salt in upper case': edited(
      whole,
      salt,
      (/[0-9a-f]{64} /.exec(text)?.[0] ?? '').toUpperCase().replace(/^/, '\n'),
    ),
    'a salt without content': edited(whole, /(\n[0-9a-f]{64}) [^\n]*/, '$1 '),
    'bytes behind the last statement': concatBytes(whole, utf8('x')),
    'a second bundle behind it': concatBytes(whole, whole),
    'a carriage return': edited(whole, '\n-\n', '\n-\r\n'),
  };
  const coded = (code: string, bundles: Readonly<Record<string, Uint8Array>>): readonly Case[] =>
    Object.entries(bundles).map(([name, bundle]) => ({ name, bundle, code }));
  return [
    ...coded('bundle.malformed', malformed),
    ...coded('bundle.too-large', { 'a count of 4,097': withMembers(whole, { count: 4097 }) }),
    ...coded('bundle.truncated', {
      empty: new Uint8Array(0),
      'cut in the first line': whole.subarray(0, 9),
      'cut in the header': whole.subarray(0, 60),
      'cut in the last line': whole.subarray(0, whole.length - 1),
      'cut between act and content': end,
      'one statement fewer than counted': withMembers(whole, { count: 8 }),
    }),
    ...coded('group.unknown', {
      'of another group': withMembers(whole, { group: toHex(seed('another group')) }),
    }),
    ...coded('party.not-a-member', { 'of a stranger': withMembers(whole, { party: 'xd' }) }),
    {
      name: 'a gap',
      before: [await bundleOf(log, 0, 3)],
      bundle: await bundleOf(log, 4, 7),
      code: 'bundle.gap',
    },
    ...coded('bundle.gap', { 'nothing, from beyond what is held': await bundleOf(log, 7, 7) }),
    ...coded('act.not-canonical', {
      'a space in an act': edited(whole, '"seq":1,', '"seq": 1,'),
    }),
    ...coded('act.unknown-version', {
      'an act of version 2': edited(whole, '"v":1}\n', '"v":2}\n'),
    }),
    ...coded('act.malformed', {
      'an act with another member': edited(whole, '"v":1}\n', '"v":1,"w":1}\n'),
    }),
    ...coded('act.misplaced', {
      'an act of another seq': edited(whole, '"seq":3', '"seq":4'),
      'the statements of another party': withMembers(whole, { party: 'xb' }),
    }),
    ...coded('content.mismatch', {
      'no content where the act has one': edited(whole, /\n[0-9a-f]{64} [^\n]*\n/, '\n-\n'),
      'a hole where the act has no content': edited(whole, '\n-\n', '\nx\n'),
      'a content where the act has none': edited(whole, '\n-\n', `\n${toHex(seed('salt'))} {}\n`),
      'a content altered': edited(whole, 'Piperidine', 'Piperazine'),
      'a salt altered': edited(whole, salt, `\n${toHex(seed('salt'))} `),
    }),
    ...coded('content.not-canonical', {
      'a content with a space': edited(whole, '{"text":', '{"text": '),
    }),
    {
      name: 'a change of key inside',
      before: [await bundleOf(log, 0, 5)],
      bundle: crossing,
      code: 'bundle.key-act-inside',
    },
  ];
}

/** Checkpoint, proofs and order: what only the signed tree decides. */
async function refusedByProof(log: MemoryLog): Promise<readonly Case[]> {
  const whole = await bundleOf(log, 0, 7);
  const part = await bundleOf(log, 0, 3, 7);
  const rest = await bundleOf(log, 3, 7);
  const before = [part];
  const other = new MemoryLog(groupOf(termsOf([xa, xb, xc], 'other')), xa);
  other.found();
  const proofOf = (bundle: Uint8Array, name: string): readonly string[] =>
    [
      ...(new RegExp(`"${name}":\\[([^\\]]*)\\]`).exec(textOf(bundle) ?? '')?.[1] ?? '').matchAll(
        /[0-9a-f]{64}/g,
      ),
    ].map(String);
  const [endFirst = ''] = proofOf(part, 'endProof');
  const [fromFirst = ''] = proofOf(rest, 'fromProof');
  const unsigned = await signedAt(log, 7);
  const note = (signed: VerifiedCheckpoint): JsonObject => ({ checkpoint: signed.note });
  const wrongKey = signCheckpoint({ ...log.name, ...unsigned, secret: seed('nobody') });
  const wrongRoot = signCheckpoint({
    ...log.name,
    ...unsigned,
    root: seed('root'),
    secret: secretsOf(xa).log,
  });
  const newKey = signCheckpoint({ ...log.name, ...unsigned, secret: seed('xa/log 2') });
  const leaf = /"date":"2026-11-24"/;
  return [
    {
      name: 'a checkpoint that is no note',
      bundle: withMembers(whole, { checkpoint: 'x' }),
      code: 'checkpoint.malformed',
    },
    {
      name: 'a checkpoint of another group',
      bundle: withMembers(whole, note(await other.checkpoint())),
      code: 'checkpoint.wrong-origin',
    },
    {
      name: 'a checkpoint under nobody’s key',
      bundle: withMembers(whole, note(wrongKey)),
      code: 'checkpoint.bad-signature',
    },
    {
      name: 'a checkpoint under the key of later leaves',
      bundle: withMembers(whole, note(newKey)),
      code: 'checkpoint.bad-signature',
    },
    {
      name: 'under the old key, behind the change of key',
      before: [whole],
      bundle: withMembers(
        await bundleOf(log, 7, 9),
        note(await signedWith(log, 9, secretsOf(xa).log)),
      ),
      code: 'checkpoint.bad-signature',
    },
    {
      name: 'a checkpoint 601 seconds ahead',
      bundle: await bundleOf(log, 0, 7, 7, now + 601),
      code: 'checkpoint.from-the-future',
    },
    {
      name: 'a signed root that the leaves do not give',
      bundle: withMembers(whole, note(wrongRoot)),
      code: 'checkpoint.inconsistent',
    },
    {
      name: 'more statements than the checkpoint covers',
      bundle: withMembers(whole, note(await signedAt(log, 5))),
      code: 'checkpoint.inconsistent',
    },
    {
      name: 'a fact altered',
      bundle: edited(whole, leaf, '"date":"2026-11-25"'),
      code: 'checkpoint.inconsistent',
    },
    {
      name: 'a statement that is held, altered',
      before: [whole],
      bundle: edited(whole, leaf, '"date":"2026-11-25"'),
      code: 'checkpoint.inconsistent',
    },
    {
      name: 'endProof altered',
      bundle: edited(part, endFirst, flipHex(endFirst)),
      code: 'checkpoint.inconsistent',
    },
    {
      name: 'endProof missing',
      bundle: without(part, 'endProof'),
      code: 'checkpoint.inconsistent',
    },
    {
      name: 'an endProof too many',
      bundle: withMembers(whole, { endProof: [three.group] }),
      code: 'checkpoint.inconsistent',
    },
    {
      name: 'fromProof altered',
      before,
      bundle: edited(rest, fromFirst, flipHex(fromFirst)),
      code: 'checkpoint.inconsistent',
    },
    {
      name: 'fromProof missing',
      before,
      bundle: without(rest, 'fromProof'),
      code: 'checkpoint.inconsistent',
    },
    {
      name: 'a fromProof at the beginning',
      bundle: withMembers(whole, { fromProof: [three.group] }),
      code: 'checkpoint.inconsistent',
    },
    {
      name: 'another fromRoot, which the checkpoint does not have',
      before,
      bundle: withMembers(rest, { fromRoot: three.group }),
      code: 'checkpoint.inconsistent',
    },
    {
      name: 'another fromRoot at the beginning',
      bundle: withMembers(whole, { fromRoot: three.group }),
      code: 'checkpoint.inconsistent',
    },
  ];
}

async function signedWith(
  log: MemoryLog,
  size: number,
  secret: Uint8Array,
): Promise<VerifiedCheckpoint> {
  return signCheckpoint({ ...log.name, ...(await log.checkpoint(size)), secret });
}

/** Two histories of one log: they part at 3, and the first one changes its key at 7. */
async function forkedCases(log: MemoryLog): Promise<readonly Case[]> {
  const branch = authorLog('branch');
  const quiet = new MemoryLog(three, xa, 'branch');
  for (const { act, actBytes, leafHash, content } of branch.statements.slice(0, 7)) {
    quiet.append({ act, actBytes, leafHash, content });
  }
  while (quiet.range.size < 12) quiet.say({ type: 'meeting.called', area: 'coordination' });
  const quietBundle = async (from: number, end: number, size = end): Promise<Uint8Array> =>
    quiet.bundle(from, end, await signedWith(quiet, size, secretsOf(xa).log));
  const [first, second] = [await bundleOf(log, 0, 7), await bundleOf(log, 7, 12)];
  const forked = 'log.forked';
  return [
    {
      name: 'the other branch from the beginning',
      before: [first],
      bundle: await quietBundle(0, 7),
      code: forked,
    },
    {
      name: 'a part of the other branch',
      before: [first],
      bundle: await quietBundle(2, 5),
      code: forked,
    },
    {
      name: 'the other branch behind what is held',
      before: [first],
      bundle: await quietBundle(7, 9),
      code: forked,
    },
    {
      name: 'the other branch beyond what is held',
      before: [await bundleOf(log, 0, 5)],
      bundle: await quietBundle(1, 9, 12),
      code: forked,
    },
    {
      name: 'nothing new, with the other branch’s checkpoint',
      before: [first],
      bundle: await quietBundle(7, 7),
      code: forked,
    },
    {
      name: 'another checkpoint of a size that is not held yet',
      before: [await bundleOf(log, 0, 2, 6)],
      bundle: await quietBundle(2, 3, 6),
      code: forked,
    },
    {
      name: 'leaves that lead away from a checkpoint that was given before',
      before: [await bundleOf(log, 0, 2, 6)],
      bundle: await quietBundle(2, 9),
      code: forked,
    },
    {
      name: 'leaves that lead away from an earlier checkpoint',
      before: [await bundleOf(log, 0, 2, 6), await quietBundle(2, 3, 9)],
      bundle: await quietBundle(3, 9),
      code: forked,
    },
    { name: 'a shorter branch', before: [first], bundle: await quietBundle(0, 3, 5), code: forked },
    {
      name: 'without the change of key',
      before: [first, second],
      bundle: await quietBundle(0, 7, 12),
      code: forked,
    },
    {
      name: 'with a change of key that is not held',
      before: [await quietBundle(0, 12)],
      bundle: await branchRotation(branch),
      code: forked,
    },
    {
      name: 'without the change of key, from behind it',
      before: [first, second],
      bundle: await quietBundle(12, 12),
      code: 'checkpoint.bad-signature',
    },
  ];
}

/** The other branch's change of key, which stands where the receiver holds something else. */
async function branchRotation(branch: MemoryLog): Promise<Uint8Array> {
  return bundleOf(branch, 7, 12);
}

export async function bundles(): Promise<readonly VectorFile[]> {
  const log = authorLog();
  const valid: JsonObject[] = [];
  for (const one of await validCases(log)) valid.push(await judge(one));
  const invalid: JsonObject[] = [];
  const refused = [await refusedByForm(log), await refusedByProof(log), await forkedCases(log)];
  for (const one of refused.flat()) invalid.push(await judge(one));
  return [
    {
      path: 'bundles/valid_bundles.json',
      about:
        'Bundles of the log of xa that are accepted. size, root and key are those of the log afterwards; checkpoint… those of the bundle’s.',
      cases: valid,
    },
    {
      path: 'bundles/invalid_bundles.json',
      about:
        'Bundles of the log of xa that are refused. evidence: the file of fork evidence that the receiver makes, if any (one of several that would do).',
      cases: invalid,
    },
  ];
}
