/** Vectors of checkpoints and cosignatures. */
import { concatBytes, utf8 } from '#kernel/bytes.ts';
import type { JsonObject } from '#kernel/canonical-json.ts';
import { hashHex, toBase64 } from '#kernel/digest.ts';
import { publicKeyOf, sign } from '#kernel/signature.ts';
import {
  checkpointText,
  cosign,
  cosignatureSecondsMax,
  originOf,
  signCheckpoint,
} from '#ledger/checkpoint.ts';
import { formatNote, keyIdOf, parseNote, type SignatureLine } from '#ledger/note.ts';
import { secretsOf, seed, startSeconds, three, xa, xb } from './fixture.ts';
import type { VectorFile } from './vector-file.ts';

const log = { group: three.group, party: xa };
const root = seed('root');
const secret = secretsOf(xa).log;
const logKey = publicKeyOf(secret);
const good = signCheckpoint({ ...log, size: 11, root, seconds: startSeconds, secret });

/** The same note with other lines. */
function relined(lines: (lines: readonly SignatureLine[]) => readonly SignatureLine[]): string {
  const note = parseNote(good.note);
  if (note === undefined) throw new Error('a signed checkpoint is a note');
  return formatNote({ text: note.text, signatures: lines(note.signatures) });
}

/** A checkpoint over any text, with both lines valid. */
function signedText(text: string): string {
  const name = originOf(log);
  const data = concatBytes(keyIdOf(name, 1, logKey), sign(utf8(text), secret));
  const cosignature = cosign({ by: log, text, seconds: startSeconds, secret });
  return formatNote({
    text,
    signatures: [
      { name, data },
      { name, data: cosignature },
    ],
  });
}

const stranger = { name: 'example.org/witness', data: seed('a line of somebody') };
const later = cosign({ by: log, text: good.text, seconds: startSeconds + 60, secret });
const otherKey = cosign({ by: log, text: good.text, seconds: 5, secret: seed('other key') });
const [origin = '', , rootLine = ''] = good.text.split('\n');

const badSignatures: Readonly<Record<string, string>> = {
  'no cosignature': relined((lines) => lines.slice(0, 1)),
  'no log signature': relined((lines) => lines.slice(1)),
  'two cosignatures under the key': relined((lines) => [...lines, { name: origin, data: later }]),
  'the log signature twice': relined((lines) => [...lines.slice(0, 1), ...lines]),
  'a cosignature that fails beside one that holds': relined((lines) => [
    ...lines,
    { name: origin, data: later.map((byte, index) => (index === 20 ? byte ^ 1 : byte)) },
  ]),
  'of another key': signCheckpoint({
    ...log,
    ...{ size: 11, root, seconds: startSeconds, secret: seed('other key') },
  }).note,
  'lines of another name': relined((lines) =>
    lines.map(({ data }) => ({ name: origin.replace('/xa', '/xb'), data })),
  ),
  'the cosignature of another time': relined(([signature, cosignature]) => [
    signature ?? stranger,
    {
      name: origin,
      data: (cosignature ?? stranger).data.map((byte, index) => (index === 11 ? byte + 1 : byte)),
    },
  ]),
  'a time after the year 9999': relined(([signature]) => [
    signature ?? stranger,
    {
      name: origin,
      data: cosign({ by: log, text: good.text, seconds: cosignatureSecondsMax + 1, secret }),
    },
  ]),
};

const malformedCheckpoints: Readonly<Record<string, string>> = {
  'no signature line': `${good.text}\n`,
  'no empty line': good.note.replace('\n\n', '\n'),
  'no newline at the end': good.note.slice(0, -1),
  'a carriage return': good.note.replace('\n', '\r\n'),
  'an extension line': signedText(`${good.text}extension\n`),
  'size 0': signedText(`${origin}\n0\n${rootLine}\n`),
  'a size with a leading zero': signedText(`${origin}\n011\n${rootLine}\n`),
  'a size with a sign': signedText(`${origin}\n+11\n${rootLine}\n`),
  'a size of 2^53': signedText(`${origin}\n9007199254740992\n${rootLine}\n`),
  'a root of 31 bytes': signedText(`${origin}\n11\n${toBase64(root.slice(1))}\n`),
  'a root without padding': signedText(`${origin}\n11\n${rootLine.replace('=', '')}\n`),
  'a root with unused bits set': signedText(`${origin}\n11\n${rootLine.replace(/.=$/, '9=')}\n`),
  'a root in base64url': signedText(`${origin}\n11\n${rootLine.replace(/^./, '_')}\n`),
  'a hyphen before the name': good.note.replace('— ', '- '),
  'a line with three parts': good.note.replace(/\n$/, ' x\n'),
  'over 8,192 bytes': relined((lines) => [...lines, ...new Array(140).fill(stranger)]),
};

export function checkpoints(): readonly VectorFile[] {
  const about =
    'A checkpoint of the log of group and party, read under key. seconds is the author’s cosignature time.';
  const common = { ...log, key: toBase64(logKey) };
  const valid: Readonly<Record<string, string>> = {
    'as it is signed': good.note,
    'lines of others beside it': relined(([first, second]) => [
      stranger,
      ...(first ? [first] : []),
      { name: origin, data: otherKey },
      ...(second ? [second] : []),
    ]),
    'the lines in the other order': relined((lines) => lines.toReversed()),
  };
  const coded = (code: string, notes: Readonly<Record<string, string>>): readonly JsonObject[] =>
    Object.entries(notes).map(([name, note]) => ({ name, ...common, note, code }));
  const { size, seconds } = good;
  return [
    {
      path: 'checkpoints/valid_checkpoints.json',
      about,
      cases: Object.entries(valid).map(([name, note]) => ({
        ...{ name, ...common, note, size, root: hashHex(root), seconds },
      })),
    },
    {
      path: 'checkpoints/invalid_checkpoints.json',
      about,
      cases: [
        ...coded('checkpoint.malformed', malformedCheckpoints),
        ...coded('checkpoint.wrong-origin', {
          'of another party': signCheckpoint({
            ...{ ...log, party: xb, size: 11, root, seconds: startSeconds, secret },
          }).note,
          'another scheme of names': signedText(`example.org/log\n11\n${rootLine}\n`),
        }),
        ...coded('checkpoint.bad-signature', badSignatures),
      ],
    },
  ];
}

export function cosignatures(): readonly VectorFile[] {
  const by = { group: three.group, party: xb };
  const bySecret = secretsOf(xb).log;
  const key = toBase64(publicKeyOf(bySecret));
  const text = checkpointText(log, 11, root);
  const cosigned = (seconds: number): JsonObject => ({
    ...{ ...by, key, text, seconds },
    cosignature: toBase64(cosign({ by, text, seconds, secret: bySecret })),
  });
  const fine = cosigned(startSeconds);
  const wrong = (name: string, change: JsonObject): JsonObject => ({ name, ...fine, ...change });
  const asOther = cosign({ by: log, text, seconds: startSeconds, secret: bySecret });
  return [
    {
      path: 'cosignatures/valid_cosignatures.json',
      about:
        'party of group cosigns a note text: key id ‖ time ‖ signature, as it stands in a receipt.',
      cases: [
        { name: 'an ordinary time', ...fine },
        { name: 'time 0', ...cosigned(0) },
        { name: 'the last second of 9999', ...cosigned(cosignatureSecondsMax) },
      ],
    },
    {
      path: 'cosignatures/invalid_cosignatures.json',
      about: 'Cosignatures that do not hold.',
      cases: [
        wrong('another text', { text: checkpointText(log, 12, root) }),
        wrong('under another key', { key: toBase64(logKey) }),
        wrong('a key id of another name', { cosignature: toBase64(asOther) }),
        wrong('cut off', { cosignature: toBase64(new Uint8Array(75)) }),
        {
          name: 'a time after the year 9999',
          ...cosigned(cosignatureSecondsMax + 1),
        },
      ],
    },
  ];
}
