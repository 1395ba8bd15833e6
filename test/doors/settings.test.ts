// The files of a node's own folder, its settings and its key file, in every way in which they can be bad. What cannot be used is refused with its place
// before anything is written; the rest of the folder stays as it was, and works again with the right file.

import assert from 'node:assert/strict';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { test } from 'node:test';
import type { RefusalCode } from '#kernel/refusal-codes.ts';
import { noticeFlags, twoNodes, type Workplace, workplace } from '../scene/command-line.ts';
import { commandHere } from '../scene/commands-here.ts';
import { folderDigest } from './closed-node.ts';

type Bad = string | Uint8Array | Readonly<{ change: (good: string) => string }>;
type Row = readonly [file: string, how: string, bad: Bad, expected: RefusalCode | 0];

const set = (member: string, value: unknown): Bad => ({
  change: (good) => JSON.stringify({ ...JSON.parse(good), [member]: value }),
});
const cut: Bad = { change: (good) => good.slice(0, good.length / 2) };
const notText = new Uint8Array([0xff, 0xfe, 0x00]);
const everySecret = (value: string): Bad => ({
  change: (good) => good.replaceAll(/("(?:log|http)Secret": ")[^"]*/g, `$1${value}`),
});

const provider = (more: Readonly<Record<string, unknown>>): string =>
  JSON.stringify({
    ...{ v: 1, issuer: 'https://id.example.org', clientId: 'entente', clientSecret: 's' },
    ...{ names: { en: 'Ministry' }, ...more },
  });

/** `0`: nothing rests on the file, and the node works without it. */
const table: readonly Row[] = [
  ['node.json', 'empty', '', 'config.malformed'],
  ['node.json', 'truncated', cut, 'config.malformed'],
  ['node.json', 'not text', notText, 'config.malformed'],
  ['node.json', 'wrong type', '[]', 'config.malformed'],
  ['node.json', 'unknown version', set('v', 2), 'config.malformed'],
  ['node.json', 'unknown entry', set('colour', 'red'), 'config.malformed'],
  ['node.json', 'no party id', set('party', 'XA!'), 'config.malformed'],
  ['node.json', 'another party', set('party', 'xb'), 'config.malformed'],
  ['node.json', 'oversized name', set('names', { en: 'x'.repeat(201) }), 'config.malformed'],
  ['keys.json', 'empty', '', 'key.malformed'],
  ['keys.json', 'truncated', cut, 'key.malformed'],
  ['keys.json', 'not text', notText, 'key.malformed'],
  ['keys.json', 'wrong type', '[]', 'key.malformed'],
  ['keys.json', 'unknown version', set('v', 2), 'key.malformed'],
  ['keys.json', 'unknown entry', set('colour', 'red'), 'key.malformed'],
  ['keys.json', 'short secrets', everySecret('AAAA'), 'key.malformed'],
  ['keys.json', 'secrets that are none', everySecret('?'), 'key.malformed'],
  [
    'keys.json',
    'age identity cut',
    { change: (good) => good.replaceAll(/(AGE-[^"]*)["]/g, (_, id) => `${id.slice(0, -1)}"`) },
    'key.malformed',
  ],
  ['lists/lists.json', 'truncated', '{"v":1,', 'config.malformed'],
  ['lists/lists.json', 'unknown version', '{"v":2,"lists":[]}', 'config.malformed'],
  ['oidc.json', 'truncated', '{"v":1,', 'config.malformed'],
  ['oidc.json', 'without TLS', provider({ issuer: 'http://id.example.org' }), 'config.malformed'],
  ['oidc.json', 'unknown entry', provider({ colour: 'red' }), 'config.malformed'],
  ['oidc.json', 'no way to authenticate', provider({ acr: [] }), 'config.malformed'],
  ['oidc.json', 'wrong type', provider({ acr: 'urn:mfa' }), 'config.malformed'],
  ['oidc.json', 'sound', provider({ acr: ['urn:mfa'] }), 0],
  ['run.json', 'empty', '', 0],
  ['run.json', 'truncated', '{"pid":1', 0],
  ['run.json', 'wrong type', '[]', 0],
  ['run.json', 'no address', '{"pid":1,"address":"nowhere"}', 0],
  ['run.json', 'another process', '{"pid":1,"address":"http://127.0.0.1:9"}', 0],
];

function read({ path }: Workplace, file: string): string | undefined {
  try {
    return readFileSync(path('xa', file), 'utf8');
  } catch {
    return undefined;
  }
}

test("settings: each bad file of a node's folder is refused with its code and place, and nothing is written", async (t) => {
  const place = workplace(t);
  await twoNodes(place);
  const { path } = place;
  mkdirSync(path('xa', 'lists'), { recursive: true });
  const show = ['group', 'show', '--data', path('xa')];
  const before = folderDigest(path('xa'));
  for (const [file, how, bad, expected] of table) {
    const good = read(place, file);
    const changed = typeof bad === 'object' && 'change' in bad ? bad.change(good ?? '') : bad;
    assert.notEqual(changed, good, `${file}: ${how}`);
    writeFileSync(path('xa', file), changed);
    const { code, problem } = await commandHere(show);
    if (expected === 0) assert.equal(code, 0, `${file}: ${how}`);
    else {
      assert.equal(problem?.code, expected, `${file}: ${how}`);
      assert.ok(problem.at?.includes(file), `${file}: ${how}: ${problem.at}`);
      assert.deepEqual(Object.keys(problem.text).sort(), ['en', 'es', 'zh']);
    }
    if (good === undefined) rmSync(path('xa', file));
    else writeFileSync(path('xa', file), good, { mode: 0o600 });
    assert.equal(folderDigest(path('xa')), before, `${file}: ${how}`);
  }
  assert.equal((await commandHere(show)).code, 0);
});

test('settings: without its key a node says nothing that it could not sign, and reads on', async (t) => {
  const place = workplace(t);
  const { path, run } = place;
  const { group } = await twoNodes(place);
  await run('bundle', 'export', 'xa', '-o', 'to-xa.entente', '--data', 'xc');
  assert.equal((await run('bundle', 'import', 'to-xa.entente', '--data', 'xa')).code, 0);
  const keys = read(place, 'keys.json') ?? '';
  const stale = JSON.parse(keys);
  stale.groups[group].logSecret = Buffer.alloc(32, 7).toString('base64');
  const notify = ['notify', ...noticeFlags('R-1'), '--data', path('xa')];
  const before = folderDigest(path('xa'));
  for (const without of ['{"v":1,"groups":{},"pending":[]}', JSON.stringify(stale)]) {
    writeFileSync(path('xa', 'keys.json'), without);
    assert.equal((await commandHere(notify)).problem?.code, 'key.malformed');
    assert.equal((await commandHere(['group', 'show', '--data', path('xa')])).code, 0);
    writeFileSync(path('xa', 'keys.json'), keys);
    assert.equal(folderDigest(path('xa')), before);
  }
  assert.equal((await commandHere(notify)).code, 0);
});

test('settings: a restore that was cut off is told, and is made again', async (t) => {
  const place = workplace(t);
  const { path, run } = place;
  assert.equal((await run('init', 'xa', '--name-en', 'A', '--data', 'xa')).code, 0);
  const data = ['--data', path('xa')];
  assert.equal((await commandHere(['backup', path('copy'), ...data])).code, 0);
  mkdirSync(path('xa', 'replaced-20261127T000000'));
  for (const name of ['entente.db', 'entente.db-wal', 'entente.db-shm']) {
    rmSync(path('xa', name), { force: true });
  }
  const { problem } = await commandHere(['group', 'show', ...data]);
  assert.equal(problem?.code, 'config.malformed');
  assert.match(String(problem.facts?.['expected']), /entente restore/);
  assert.equal((await commandHere(['restore', path('copy'), ...data])).code, 0);
  assert.equal((await commandHere(['group', 'show', ...data])).code, 0);
});

/** [name, value, how a command ends]: the environment variables that a command reads. */
const variables: readonly (readonly [string, string, RefusalCode | 0])[] = [
  ['ENTENTE_DATA', '/dev/null', 'config.malformed'],
  ['ENTENTE_DATA', 'absent', 'config.malformed'],
  ['ENTENTE_DATA', '\u0007', 'config.malformed'],
  ['LANG', 'tlh_QO.UTF-8', 0],
  ['LC_ALL', '', 0],
  ['LC_MESSAGES', 'x'.repeat(100_000), 0],
];

test('settings: a bad environment variable is refused, or does not matter', async (t) => {
  const { path, run } = workplace(t);
  assert.equal((await run('init', 'xa', '--name-en', 'A', '--data', 'xa')).code, 0);
  for (const [name, value, expected] of variables) {
    const environment = { ENTENTE_DATA: path('xa'), [name]: value };
    const { code, problem } = await commandHere(['group', 'show'], environment);
    assert.equal(problem?.code ?? code, expected, `${name}=${value.slice(0, 40)}`);
  }
});
