/** Bundles that need no signature to be refused: framing, place, acts and contents. */
import { concatBytes, textOf, utf8 } from '#kernel/bytes.ts';
import { toHex } from '#kernel/digest.ts';
import {
  type BundleCase,
  bundleOf,
  edited,
  refused,
  withMembers,
  without,
} from './bundle-parts.ts';
import { seed, three } from './fixture.ts';
import type { MemoryLog } from './memory-log.ts';

const salt = /\n[0-9a-f]{64} /;

function malformed(whole: Uint8Array): readonly BundleCase[] {
  const upper = (salt.exec(textOf(whole) ?? '')?.[0] ?? '').toUpperCase();
  const hash: string = three.group;
  const tooMany: readonly string[] = new Array(129).fill(hash);
  return refused(
    'bundle.malformed',
    ['another first line', edited(whole, 'bundle/v1', 'bundle/v2')],
    ['nothing but a word', utf8('bundle')],
    ['a header that is not canonical', edited(whole, '{"checkpoint"', '{ "checkpoint"')],
    ['a header with an unknown member', withMembers(whole, { note: 'x' })],
    ['a header without fromRoot', without(whole, 'fromRoot')],
    ['an empty proof', withMembers(whole, { fromProof: [] })],
    ['a proof of 129 hashes', withMembers(whole, { endProof: tooMany })],
    ['a hash in upper case', withMembers(whole, { endProof: [hash.toUpperCase()] })],
    ['a count below 0', withMembers(whole, { count: -1 })],
    ['a content line that is neither', edited(whole, '\n-\n', '\ny\n')],
    ['a salt in upper case', edited(whole, salt, upper)],
    ['a salt without content', edited(whole, /(\n[0-9a-f]{64}) [^\n]*/, '$1 ')],
    ['bytes behind the last statement', concatBytes(whole, utf8('x'))],
    ['a second bundle behind it', concatBytes(whole, whole)],
    ['a carriage return', edited(whole, '\n-\n', '\n-\r\n')],
  );
}

function truncated(whole: Uint8Array): readonly BundleCase[] {
  const lines = (textOf(whole) ?? '').split('\n');
  const withoutLastLine = utf8(`${lines.slice(0, -2).join('\n')}\n`);
  return refused(
    'bundle.truncated',
    ['empty', new Uint8Array(0)],
    ['cut in the first line', whole.subarray(0, 9)],
    ['cut in the header', whole.subarray(0, 60)],
    ['cut in the last line', whole.subarray(0, whole.length - 1)],
    ['cut between act and content', withoutLastLine],
    ['one statement fewer than counted', withMembers(whole, { count: 8 })],
  );
}

/** Acts and contents, where the framing is right. */
function misstated(whole: Uint8Array): readonly BundleCase[] {
  const contentLine = /\n[0-9a-f]{64} [^\n]*\n/;
  const otherSalt = toHex(seed('salt'));
  return [
    refused('act.not-canonical', ['a space in an act', edited(whole, '"seq":1,', '"seq": 1,')]),
    refused('act.unknown-version', ['an act of version 2', edited(whole, '"v":1}\n', '"v":2}\n')]),
    refused('act.malformed', ['an unknown member', edited(whole, '"v":1}\n', '"v":1,"w":1}\n')]),
    refused(
      'act.misplaced',
      ['an act of another seq', edited(whole, '"seq":3', '"seq":4')],
      ['the statements of another party', withMembers(whole, { party: 'xb' })],
    ),
    refused(
      'content.mismatch',
      ['no content where the act has one', edited(whole, contentLine, '\n-\n')],
      ['a hole where the act has no content', edited(whole, '\n-\n', '\nx\n')],
      ['a content where the act has none', edited(whole, '\n-\n', `\n${otherSalt} {}\n`)],
      ['a content altered', edited(whole, 'Piperidine', 'Piperazine')],
      ['a salt altered', edited(whole, salt, `\n${otherSalt} `)],
    ),
    refused('content.not-canonical', ['a space', edited(whole, '{"text":', '{"text": ')]),
    refused('act.malformed', [
      'an act that is malformed behind a content that is altered',
      edited(edited(whole, 'Piperidine', 'Piperazine'), '"v":1}\n', '"v":1,"w":1}\n'),
    ]),
  ].flat();
}

export async function refusedByForm(log: MemoryLog): Promise<readonly BundleCase[]> {
  const whole = await bundleOf(log, 0, 7);
  const otherGroup = withMembers(whole, { group: toHex(seed('another group')) });
  const [first, five] = [await bundleOf(log, 0, 3), await bundleOf(log, 0, 5)];
  return [
    malformed(whole),
    refused('bundle.too-large', ['a count of 4,097', withMembers(whole, { count: 4097 })]),
    truncated(whole),
    refused('group.unknown', ['of another group', otherGroup]),
    refused('party.not-a-member', ['of a stranger', withMembers(whole, { party: 'xd' })]),
    refused(
      'bundle.gap',
      ['a gap', await bundleOf(log, 4, 7), first],
      ['nothing, from beyond what is held', await bundleOf(log, 7, 7)],
    ),
    misstated(whole),
    refused('bundle.key-act-inside', ['a change of key inside', await bundleOf(log, 5, 9), five]),
  ].flat();
}
