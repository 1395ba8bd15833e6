/** Vectors of carried files: their plaintext, after age. */
import { concatBytes, textOf, utf8 } from '#kernel/bytes.ts';
import type { JsonObject } from '#kernel/canonical-json.ts';
import { toHex } from '#kernel/digest.ts';
import { formatCarried, readCarried } from '#ledger/carried.ts';
import { instant, seed, three, xa, xb, xc } from './fixture.ts';
import { MemoryLog } from './memory-log.ts';
import { bytesMember, type VectorFile } from './vector-file.ts';

/** A log of a few statements. */
function shortLog(party: typeof xa): MemoryLog {
  const log = new MemoryLog(three, party);
  log.found();
  while (log.range.size < 4) log.say({ type: 'meeting.called', area: 'coordination' });
  return log;
}

function judge(name: string, bytes: Uint8Array): JsonObject {
  const read = readCarried(bytes);
  const file = { name, ...bytesMember('plaintext', bytes) };
  if (!read.ok) return { ...file, code: read.refusal.code };
  const { header, bundles, refusal } = read.value;
  const framed = bundles.map(({ header: { party, from, count } }) => ({ party, from, count }));
  const end = refusal === undefined ? {} : { code: refusal.code };
  return { ...file, to: header.to, bundles: framed, ...end };
}

export async function carried(): Promise<readonly VectorFile[]> {
  const [a, b] = [shortLog(xa), shortLog(xb)];
  const parts = [await a.bundle(0, 2), await a.bundle(2, 4), await b.bundle(0, 4)];
  const header = { from: xa, to: xc, made: instant('2026-11-23T12:00Z'), groups: [three.group] };
  const whole = formatCarried(header, parts);
  const text = textOf(whole) ?? '';
  const edited = (what: string, by: string): Uint8Array => utf8(text.replace(what, by));
  const invalid: Readonly<Record<string, Uint8Array>> = {
    empty: new Uint8Array(0),
    'another first line': edited('carried/v1', 'carried/v2'),
    'cut in the header': whole.subarray(0, 50),
    'a header that is not canonical': edited('{"bundles"', '{ "bundles"'),
    'an unknown member': edited('"to":"xc"}', '"to":"xc","v":1}'),
    'no bundles': edited('"bundles":3', '"bundles":0'),
    '257 bundles': edited('"bundles":3', '"bundles":257'),
    'no groups': edited(`["${three.group}"]`, '[]'),
    'groups out of order': edited(
      `["${three.group}"]`,
      `["${'f'.repeat(64)}","${toHex(seed('g'))}"]`,
    ),
    'a time with seconds': edited('T12:00Z', 'T12:00:00Z'),
    'to nobody': edited('"to":"xc"', '"to":"XC"'),
    'fewer bundles than the header says': edited('"bundles":3', '"bundles":4'),
    'more bundles than the header says': edited('"bundles":3', '"bundles":2'),
    'cut in the second bundle': whole.subarray(0, whole.length - (parts[2]?.length ?? 0) - 10),
    'bytes behind the last bundle': concatBytes(whole, utf8('\n')),
    'a bundle of another version': edited('bundle/v1', 'bundle/v2'),
  };
  return [
    {
      path: 'carried/valid_files.json',
      about:
        'Plaintext of carried files. bundles: the log and the statements of each, in order; framed, not verified.',
      cases: [
        judge('three bundles of two logs', whole),
        judge('one bundle', formatCarried(header, parts.slice(0, 1))),
        judge('bundles out of order', formatCarried(header, parts.toReversed())),
      ],
    },
    {
      path: 'carried/invalid_files.json',
      about:
        'Plaintext that is refused, or that breaks off: then bundles holds those before the break, which count, and code says why there are no more.',
      cases: Object.entries(invalid).map(([name, bytes]) => judge(name, bytes)),
    },
  ];
}
