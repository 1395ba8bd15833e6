/** Vectors of key acts: which take effect, and why the others are kept without it. */
import { textOf } from '#kernel/bytes.ts';
import { canonicalBytes, type JsonObject, type JsonValue } from '#kernel/canonical-json.ts';
import { fromHex, hashHex, toBase64 } from '#kernel/digest.ts';
import { publicKeyOf } from '#kernel/signature.ts';
import { judgeKeyAct, type KeyHistory, rotationFacts } from '#ledger/keys.ts';
import type { Act } from '#ledger/statement.ts';
import { instant, keysAtFounding, secretsOf, seed, three, xa, xb } from './fixture.ts';
import type { VectorFile } from './vector-file.ts';

const log = { group: three.group, party: xa };
const root = seed('root');
const secret = secretsOf(xa).log;
const logKey = publicKeyOf(secret);
const smallOrderKey = fromHex(`01${'00'.repeat(31)}`);
const startTime = instant('2026-11-23T00:05Z');

type KeyCase = Readonly<{ name: string; act: Act; history: KeyHistory; root: Uint8Array }>;

function keyCase({ name, act, history, root }: KeyCase): JsonObject {
  const actText = textOf(canonicalBytes(act)) ?? '';
  const hex = hashHex(root);
  const verdict = judgeKeyAct({ act, actText, root: hex, history, terms: three.terms });
  const outcome: JsonObject = verdict.effective
    ? { effective: true, key: verdict.named.key }
    : { effective: false, fault: verdict.fault };
  const keys: JsonValue = history.map(({ since, key }) => ({ since, key }));
  return { name, act: actText, root: hex, keys, ...outcome };
}

/** An act of `key.rotated` at seq 5 as it is written into a log of its own. */
function keyActAt(facts: JsonObject, more: Partial<Act> = {}): Act {
  const act = {
    facts,
    ...more,
    ...log,
    seq: 5,
    time: startTime,
    type: 'key.rotated',
    v: 1 as const,
  };
  return act;
}

export function keys(): readonly VectorFile[] {
  const history = keysAtFounding(three, xa);
  const newSecret = seed('xa/log 2');
  const place = { ...log, seq: 5 };
  const recovery = secretsOf(xa).recovery;
  const rotated = (change: Partial<Parameters<typeof rotationFacts>[0]>): JsonObject =>
    rotationFacts({ place, root, key: publicKeyOf(newSecret), by: 'log', secret, ...change });
  const facts = rotated({});
  const at = (name: string, change: JsonObject, more: Partial<Act> = {}): JsonObject =>
    keyCase({ name, act: keyActAt({ ...facts, ...change }, more), history, root });
  const reused = [...history, { since: 2, key: toBase64(publicKeyOf(seed('xa/log 1b'))) }];
  const many = Array.from({ length: 64 }, (_, since) => ({
    since,
    key: toBase64(publicKeyOf(seed(`many ${since}`))),
  }));
  const bySixtyFourth = { secret: seed('many 63'), place: { ...place, seq: 64 } };
  const last = { ...keyActAt(rotated(bySixtyFourth)), seq: 64 };
  const cases = [
    keyCase({ name: 'the sixty-fifth', act: last, history: [...history, ...many], root }),
    keyCase({
      name: 'the sixty-fourth',
      act: { ...keyActAt(rotated({ ...bySixtyFourth, secret: seed('many 62') })), seq: 64 },
      history: [...history, ...many.slice(0, 63)],
      root,
    }),
    at('by the log key', {}),
    at('by the recovery key', rotated({ by: 'recovery', secret: recovery })),
    at('said to be by the log key, but by the recovery key', rotated({ secret: recovery })),
    at('of another root', rotated({ root: seed('other root') })),
    at('of another seq', rotated({ place: { ...place, seq: 6 } })),
    at('of another party', rotated({ place: { ...place, party: xb } })),
    at('the log key again', rotated({ key: logKey })),
    at('another member’s HTTP key', rotated({ key: publicKeyOf(secretsOf(xb).http) })),
    at('the recovery key', rotated({ key: publicKeyOf(recovery) })),
    at('a key of small order', rotated({ key: smallOrderKey })),
    at('another algorithm', { algorithm: 'ml-dsa-44' }),
    at('a further fact', { note: 'x' }),
    at('by nobody known', { by: 'officer' }),
    at('a key of 31 bytes', { key: toBase64(logKey.slice(1)) }),
    at('with an area', {}, { area: 'safety' }),
    keyCase({
      name: 'by a log key that is no longer in force',
      ...{ act: keyActAt(facts), history: reused, root },
    }),
    keyCase({
      name: 'a key that an earlier key act named',
      act: keyActAt(rotated({ key: publicKeyOf(seed('xa/log 1b')), secret: seed('xa/log 1b') })),
      ...{ history: reused, root },
    }),
  ];
  return [
    {
      path: 'keys/valid_key-acts.json',
      about:
        'Key acts with effect. root is of the leaves before the act, keys those in force before it by index (-1: the terms of group.json).',
      cases: cases.filter(({ effective }) => effective === true),
    },
    {
      path: 'keys/invalid_key-acts.json',
      about: 'Key acts that are kept without effect.',
      cases: cases.filter(({ effective }) => effective === false),
    },
  ];
}
