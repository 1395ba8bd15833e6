/** Vectors of the key that two members share and of the boxes that it seals (docs/spec/soundings.md). */

import { x25519 } from '@noble/curves/ed25519.js';
import { bech32 } from '@scure/base';
import { assert } from '#kernel/assert.ts';
import type { JsonObject } from '#kernel/canonical-json.ts';
import { toBase64, toHex } from '#kernel/digest.ts';
import type { Message, SoundingId } from '#soundings/message.ts';
import { type Direction, pairKey, sealBox } from '#soundings/seal.ts';
import { seed, three, xa, xb, xc } from './fixture.ts';
import type { VectorFile } from './vector-file.ts';

const scalar = (party: string): Uint8Array => seed(`sounding identity of ${party}`);
const identity = (party: string): string =>
  bech32.encodeFromBytes('AGE-SECRET-KEY-', scalar(party)).toUpperCase();
const recipient = (party: string): string =>
  bech32.encodeFromBytes('age', x25519.getPublicKey(scalar(party)));

const direction: Direction = { group: three.group, from: xa, to: xb };
const asked = 'c291bmRpbmcgdmVjdG9ycw';
const nonce = seed('nonce of a box').slice(0, 24);
const id = (label: string): SoundingId => toHex(seed(label).slice(0, 16)) as SoundingId;

const paper = {
  ...{ expires: '2026-12-23T19:40Z', id: id('a paper'), thread: id('a paper') },
  written: '2026-11-23T19:40Z',
  paper: {
    title: { en: 'Meetings', zh: '会议' },
    clauses: [
      { id: 'c1', text: { en: 'They meet [once] [twice] a year.', zh: '每年［一次］［两次］。' } },
    ],
  },
} as const;
const comment = {
  ...{ expires: '2026-12-23T19:40Z', id: id('a comment'), thread: paper.id },
  written: '2026-11-24T08:00Z',
  comment: { on: paper.id, clause: 'c1', text: { en: 'Once.' } },
} as const;

function keyOf(of: Direction, own: string, other: string): Uint8Array {
  const key = pairKey(of, identity(own), recipient(other));
  assert(key !== undefined, 'two members share a key');
  return key;
}

function sealed(messages: readonly unknown[], of = direction, to = asked): string {
  const sealing = { direction: of, key: keyOf(of, of.from, of.to), asked: to };
  return toBase64(sealBox(messages as readonly Message[], sealing, nonce));
}

const members = { ...direction, asked, key: toHex(keyOf(direction, xa, xb)) };
const altered = (box: string): string =>
  `${box.slice(0, 40)}${box[40] === 'A' ? 'B' : 'A'}${box.slice(41)}`;

const good: Readonly<Record<string, readonly JsonObject[]>> = {
  'an empty box': [],
  'a paper and a comment': [paper, comment],
};
const refused: Readonly<Record<string, string>> = {
  'sealed in the other direction': sealed([paper], { ...direction, from: xb, to: xa }),
  'sealed for another request': sealed([paper], direction, 'YW5vdGhlciByZXF1ZXN0IQ'),
  'sealed for another member': sealed([paper], { ...direction, to: xc }),
  'one character altered': altered(sealed([paper])),
  'cut off': sealed([paper]).slice(0, 400),
};

export function soundings(): readonly VectorFile[] {
  return [
    {
      path: 'soundings/valid_keys.json',
      about: 'The key of two members, from either one’s identity and the other’s recipient.',
      cases: [
        [xa, xb],
        [xb, xa],
        [xa, xc],
      ].map(([own = xa, other = xb]) => ({
        ...{ name: `${own} with ${other}`, group: three.group, own, other },
        ...{ identity: identity(own), recipient: recipient(other) },
        key: toHex(keyOf({ group: three.group, from: own, to: other }, own, other)),
      })),
    },
    {
      path: 'soundings/valid_boxes.json',
      about:
        'Boxes as `from` answers the request of `to` whose nonce is `asked`, and what lies in them.',
      cases: Object.entries(good).map(([name, messages]) => ({
        ...{ name, ...members, box: sealed(messages), messages },
      })),
    },
    {
      path: 'soundings/invalid_boxes.json',
      about: 'Boxes that do not open for this request, and change nothing.',
      cases: Object.entries(refused).map(([name, box]) => ({
        ...{ name, ...members, box, fault: 'does not open' },
      })),
    },
  ];
}
