/** Vectors of what is text alone: canonical JSON, acts, contents, the Merkle tree. */
import { utf8 } from '#kernel/bytes.ts';
import { canonicalText, type JsonObject, type JsonValue } from '#kernel/canonical-json.ts';
import { sha256Hex, toHex } from '#kernel/digest.ts';
import { commitmentOf } from '#ledger/content.ts';
import { consistencyProof, inclusionProof } from '#ledger/proof.ts';
import { appendLeaves, emptyRange, leafHash, type NodeReader, rootOf } from '#ledger/tree.ts';
import { instant, seed, three, xa } from './fixture.ts';
import { bytesMember, type VectorFile } from './vector-file.ts';

const latin1 = (text: string): Uint8Array => Uint8Array.from(text, (c) => c.charCodeAt(0));

function nested(depth: number): JsonValue {
  let value: JsonValue = 1;
  for (let level = 0; level < depth; level++) value = level % 2 === 0 ? [value] : { a: value };
  return value;
}

export function canonicalJson(): readonly VectorFile[] {
  const valid: readonly (readonly [string, string])[] = [
    ['empty object', '{}'],
    [
      'members in the order of UTF-16 code units',
      '{"":0,"A":1,"a":2,"€":3,"\u{1F600}":4,"\ufb33":5}',
    ],
    ['names that look like numbers, in text order', '{"1":0,"10":0,"2":0,"a":0}'],
    ['null, empty array, empty object', '{"a":null,"b":[],"c":{}}'],
    ['escapes', '{"a":"\\b\\t\\n\\f\\r\\"\\\\/\\u0000\\u001f\u007f\u2028"}'],
    ['largest and smallest integer', '[9007199254740991,-9007199254740991,0]'],
    ['nesting of 16', canonicalText(nested(16))],
    ['a name that is constructor', '{"constructor":1,"toString":2}'],
  ];
  const invalid: readonly (readonly [string, Uint8Array])[] = [
    ['nothing', utf8('')],
    ['space', utf8('{"a": 1}')],
    ['newline behind', utf8('{}\n')],
    ['byte order mark', utf8('\ufeff{}')],
    ['members out of order', utf8('{"b":1,"a":2}')],
    ['numbers as names in numeric order', utf8('{"1":0,"2":0,"10":0}')],
    ['member twice', utf8('{"a":1,"a":1}')],
    ['member twice with other values', utf8('{"a":1,"a":2}')],
    ['member called __proto__', utf8('{"__proto__":1}')],
    ['member called __proto__ that holds an object', utf8('{"__proto__":{"a":1}}')],
    ['a slash escaped', utf8('{"a":"\\/"}')],
    ['an ASCII letter escaped', utf8('{"a":"\\u0061"}')],
    ['upper-case escape', utf8('{"a":"\\u001F"}')],
    ['newline escaped by number', utf8('{"a":"\\u000a"}')],
    ['escaped lone surrogate', utf8('{"a":"\\ud800"}')],
    ['escaped lone surrogate in a name', utf8('{"\\udc00":1}')],
    ['escaped pair of surrogates', utf8('{"a":"\\ud83d\\ude00"}')],
    ['fraction', utf8('[0.5]')],
    ['integer with a fraction', utf8('[1.0]')],
    ['exponent', utf8('[1e3]')],
    ['minus zero', utf8('[-0]')],
    ['leading zero', utf8('[01]')],
    ['2^53', utf8('[9007199254740992]')],
    ['2^53 + 1', utf8('[9007199254740993]')],
    ['−2^53', utf8('[-9007199254740992]')],
    ['1e400', utf8('[1e400]')],
    ['nesting of 17', utf8(canonicalText(nested(17)))],
    ['NaN', utf8('[NaN]')],
    ['trailing comma', utf8('[1,]')],
    ['comment', utf8('{}//')],
    ['not UTF-8', latin1('{"a":"\xe9"}')],
    ['overlong UTF-8', latin1('{"a":"\xc1\xa1"}')],
    ['surrogate in UTF-8', latin1('{"a":"\xed\xa0\x80"}')],
    ['cut off', utf8('{"a":1')],
  ];
  return [
    {
      path: 'canonical-json/valid_texts.json',
      about:
        'Canonical JSON in the narrow form of docs/spec/README.md. sha256 is over the bytes of text.',
      cases: valid.map(([name, text]) => ({ name, text, sha256: sha256Hex(utf8(text)) })),
    },
    {
      path: 'canonical-json/invalid_texts.json',
      about: 'Bytes that are not canonical JSON in the narrow form.',
      cases: invalid.map(([name, bytes]) => ({ name, ...bytesMember('text', bytes) })),
    },
  ];
}

const base = {
  facts: { basis: 'art12-10-a', port: 'XAAAA' },
  group: three.group,
  party: xa,
  seq: 7,
  time: instant('2026-11-23T19:40Z'),
  type: 'notification.filed',
  v: 1,
};
const hash = toHex(seed('a hash'));

const validActs: Readonly<Record<string, JsonObject>> = {
  'the fewest members': { ...base, facts: {} },
  'every member': {
    ...base,
    area: 'treaty-notifications',
    attachments: [{ bytes: 0, mediaType: 'application/pdf', sha256: hash }],
    authority: 'customs-1',
    content: hash,
    record: `xa-${hash.slice(0, 32)}`,
    refs: [{ leaf: hash, party: 'xb', seq: 0 }],
  },
  receipt: { ...base, type: 'receipt' },
  'an unknown type': { ...base, type: 'something.unheard-of' },
  'no area where the type asks for one': { ...base, record: `xb-${hash.slice(0, 32)}` },
  'facts of another form than their type has': {
    ...base,
    facts: { a: null, b: [], c: { d: 'é 哌啶' } },
  },
  '29 February of a leap year': { ...base, time: '2028-02-29T00:00Z' },
  'the last seq': { ...base, seq: Number.MAX_SAFE_INTEGER },
  '16 references': {
    ...base,
    refs: Array.from({ length: 16 }, (_, seq) => ({ leaf: hash, party: 'xb', seq })),
  },
  'exactly 4,096 bytes': padded(4096),
};

/** An act of exactly so many bytes. */
function padded(bytes: number): JsonObject {
  const empty = canonicalText({ ...base, facts: { pad: '' } }).length;
  return { ...base, facts: { pad: 'x'.repeat(bytes - empty) } };
}

function withoutMember(name: keyof typeof base): JsonObject {
  return Object.fromEntries(Object.entries(base).filter(([member]) => member !== name));
}

const malformedActs: Readonly<Record<string, JsonObject>> = {
  'no facts': withoutMember('facts'),
  'no group': withoutMember('group'),
  'no party': withoutMember('party'),
  'no seq': withoutMember('seq'),
  'no time': withoutMember('time'),
  'no type': withoutMember('type'),
  'no v': withoutMember('v'),
  'an unknown member': { ...base, note: 'x' },
  'v is a string': { ...base, v: '1' },
  'facts is an array': { ...base, facts: [] },
  'facts is null': { ...base, facts: null },
  'group in upper case': { ...base, group: three.group.toUpperCase() },
  'group too short': { ...base, group: three.group.slice(1) },
  'party with a hyphen': { ...base, party: 'x-a' },
  'party of one letter': { ...base, party: 'x' },
  'party of 13 letters': { ...base, party: 'abcdefghijklm' },
  'seq below 0': { ...base, seq: -1 },
  'seq is a string': { ...base, seq: '7' },
  'time with seconds': { ...base, time: '2026-11-23T19:40:00Z' },
  'time without zone': { ...base, time: '2026-11-23T19:40' },
  '30 February': { ...base, time: '2026-02-30T00:00Z' },
  '29 February of no leap year': { ...base, time: '2100-02-29T00:00Z' },
  'hour 24': { ...base, time: '2026-11-23T24:00Z' },
  'type without verb': { ...base, type: 'notification' },
  'type with two dots': { ...base, type: 'notification.filed.twice' },
  'type in upper case': { ...base, type: 'Notification.filed' },
  'type with a newline behind': { ...base, type: 'notification.filed\n' },
  'type with a noun of 33 letters': { ...base, type: `${'a'.repeat(33)}.filed` },
  'area of one letter': { ...base, area: 'a' },
  'area with a space': { ...base, area: 'law enforcement' },
  'authority in upper case': { ...base, authority: 'Customs' },
  'record of a party with a hyphen': { ...base, record: `x-a-${hash.slice(0, 32)}` },
  'record too long': { ...base, record: `xa-${hash}` },
  'content is null': { ...base, content: null },
  'content too short': { ...base, content: hash.slice(2) },
  'no references, as an empty array': { ...base, refs: [] },
  '17 references': {
    ...base,
    refs: Array.from({ length: 17 }, (_, seq) => ({ leaf: hash, party: 'xb', seq })),
  },
  'a reference without leaf': { ...base, refs: [{ party: 'xb', seq: 1 }] },
  'a reference with another member': { ...base, refs: [{ leaf: hash, party: 'xb', seq: 1, x: 1 }] },
  'no attachments, as an empty array': { ...base, attachments: [] },
  'an attachment of negative size': {
    ...base,
    attachments: [{ bytes: -1, mediaType: 'a/b', sha256: hash }],
  },
  'an attachment without media type': { ...base, attachments: [{ bytes: 1, sha256: hash }] },
  'an attachment with a media type in upper case': {
    ...base,
    attachments: [{ bytes: 1, mediaType: 'A/b', sha256: hash }],
  },
};

export function acts(): readonly VectorFile[] {
  const text = canonicalText(base);
  const notCanonical: Readonly<Record<string, string>> = {
    'a space': text.replace(':', ': '),
    'members out of order': `{"v":1,${text.slice(1).replace(',"v":1', '')}`,
    'an array': '[1]',
    'a string': '"act"',
    'not JSON': 'act',
    'seq with an exponent': text.replace('"seq":7', '"seq":7e0'),
    'facts nested 17 deep': canonicalText({ ...base, facts: { a: nested(15) } }),
  };
  const place = { group: three.group, party: 'xa', seq: 7 };
  const code = (of: string, cases: Readonly<Record<string, string>>): readonly JsonObject[] =>
    Object.entries(cases).map(([name, act]) => ({ name, act, place, code: of }));
  const texts = (values: Readonly<Record<string, JsonObject>>): Readonly<Record<string, string>> =>
    Object.fromEntries(Object.entries(values).map(([name, value]) => [name, canonicalText(value)]));
  return [
    {
      path: 'acts/valid_acts.json',
      about:
        'Acts that are kept, whether or not their type is understood. leafHash is SHA-256(0x00 ‖ act).',
      cases: Object.entries(texts(validActs)).map(([name, act]) => ({
        ...{ name, act, leafHash: toHex(leafHash(utf8(act))) },
      })),
    },
    {
      path: 'acts/invalid_acts.json',
      about: 'Acts that are refused, with the code, when they come as the leaf at place.',
      cases: [
        ...code('act.too-large', texts({ '4,097 bytes': padded(4097) })),
        ...code('act.not-canonical', notCanonical),
        ...code(
          'act.unknown-version',
          texts({ 'v 2': { ...base, v: 2 }, 'v 0': { ...base, v: 0 } }),
        ),
        ...code(
          'act.unknown-version',
          texts({ 'v 2 with members of its own': { v: 2, what: 'else' } }),
        ),
        ...code('act.malformed', texts(malformedActs)),
        ...code(
          'act.misplaced',
          texts({
            'another group': { ...base, group: hash },
            'another party': { ...base, party: 'xb' },
            'another seq': { ...base, seq: 8 },
          }),
        ),
      ],
    },
  ];
}

export function contents(): readonly VectorFile[] {
  const place = { group: three.group, party: xa, seq: 7 };
  const salt = seed('salt');
  const texts: Readonly<Record<string, string>> = {
    'empty object': '{}',
    'three languages':
      '{"text":{"en":"Piperidine, 25 kg","es":"Piperidina, 25 kg","zh":"哌啶，25 公斤"}}',
    escapes: '{"text":"line\\nline"}',
  };
  const commit = (text: string, where = place, with_ = salt): string =>
    commitmentOf(where, with_, utf8(text));
  const one = texts['three languages'] ?? '';
  const common = { ...place, salt: toHex(salt) };
  const wrong = { ...common, content: one, code: 'content.mismatch' };
  return [
    {
      path: 'contents/valid_commitments.json',
      about:
        'SHA-256("entente/content/v1\\n" ‖ group ‖ "/" ‖ party ‖ "/" ‖ seq ‖ "\\n" ‖ salt ‖ content).',
      cases: Object.entries(texts).map(([name, content]) => ({
        ...{ name, ...common, content, commitment: commit(content) },
      })),
    },
    {
      path: 'contents/invalid_contents.json',
      about: 'Contents that are refused although the act is well-formed.',
      cases: [
        { name: 'of another seq', ...wrong, commitment: commit(one, { ...place, seq: 8 }) },
        { name: 'of another salt', ...wrong, commitment: commit(one, place, seed('other')) },
        { name: 'of another text', ...wrong, commitment: commit('{}') },
        notCanonicalContent('not canonical', '{"b":1,"a":1}'),
        notCanonicalContent('an array', '[]'),
        notCanonicalContent('a fraction', '{"kg":0.5}'),
      ],
    },
  ];

  function notCanonicalContent(name: string, content: string): JsonObject {
    return { name, ...common, content, commitment: commit(content), code: 'content.not-canonical' };
  }
}

export async function merkle(): Promise<readonly VectorFile[]> {
  const nodes = new Map<string, Uint8Array>();
  const read: NodeReader = (level, index) => nodes.get(`${level}/${index}`) ?? new Uint8Array(0);
  const leaves = Array.from({ length: 19 }, (_, index) => leafHash(utf8(`leaf ${index}`)));
  let range = emptyRange;
  const roots = [toHex(rootOf(range))];
  for (const leaf of leaves) {
    range = appendLeaves(range, [leaf], (level, index, node) => {
      nodes.set(`${level}/${index}`, node);
    });
    roots.push(toHex(rootOf(range)));
  }
  const hex = (proof: readonly Uint8Array[]): readonly string[] => proof.map(toHex);
  const inclusions: JsonObject[] = [];
  const consistencies: JsonObject[] = [];
  for (const size of [1, 2, 7, 8, 19]) {
    for (let index = 0; index < size; index += 3) {
      const proof = hex(await inclusionProof(index, size, read));
      inclusions.push({ name: `${index} in ${size}`, index, size, proof });
    }
    for (let from = 1; from <= size; from += 2) {
      const proof = hex(await consistencyProof(from, size, read));
      consistencies.push({ name: `${from} to ${size}`, from, size, proof });
    }
  }
  return [
    {
      path: 'merkle/valid_roots.json',
      about: 'Root of the first size leaves; leaf i is the text "leaf i".',
      cases: roots.map((root, size) => ({ name: `${size} leaves`, size, root })),
    },
    {
      path: 'merkle/valid_inclusion.json',
      about: 'Inclusion proofs over the leaves of valid_roots.json.',
      cases: inclusions,
    },
    {
      path: 'merkle/valid_consistency.json',
      about: 'Consistency proofs over the leaves of valid_roots.json.',
      cases: consistencies,
    },
  ];
}
