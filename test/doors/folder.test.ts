// The data folder and the port of a node that are somebody else's already, or may not be written: the real command says so in the language
// asked for, ends with 1, and leaves what it found as it was.

import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { test } from 'node:test';
import { languages } from '#kernel/language.ts';
import { type Workplace, workplace } from '../scene/command-line.ts';
import { folderDigest } from './closed-node.ts';

type Sentences = Readonly<Record<(typeof languages)[number], RegExp>>;

const notTheWriter: Sentences = {
  en: /node\.not-the-writer \(.*xa\): Another process of this node holds the right to write/,
  es: /node\.not-the-writer \(.*xa\): Otro proceso de este nodo tiene el derecho de escritura/,
  zh: /node\.not-the-writer \(.*xa\): 本节点的另一进程持有写入权/,
};
const onReadOnlyDisk: Sentences = {
  en: /xa.*: it is on a disk that cannot be written\n$/,
  es: /xa.*: está en un disco en el que no se puede escribir\n$/,
  zh: /xa.*: 所在磁盘不可写入\n$/,
};
const notAllowed: Sentences = {
  en: /xa.*: this account may not read or write it\n$/,
  es: /xa.*: esta cuenta no puede leerlo ni escribirlo\n$/,
  zh: /xa.*: 本账户无权读取或写入\n$/,
};

/** Runs what cannot be done, in each language; it prints nothing to its output and ends with 1. */
async function refused(
  { run }: Workplace,
  args: readonly string[],
  sentences: Sentences,
): Promise<void> {
  const inEach = languages.map(async (language) => {
    const { code, out, err } = await run(...args, '--lang', language);
    assert.equal(code, 1, `${args.join(' ')}: ${err}`);
    assert.equal(out, '');
    assert.match(err, sentences[language], args.join(' '));
  });
  await Promise.all(inEach);
}

async function made(place: Workplace, name: string): Promise<void> {
  const { code, err } = await place.run('init', 'xa', '--name-en', 'A', '--data', name);
  assert.equal(code, 0, err);
}

test('folder: a second node on one folder is refused, and the first goes on', async (t) => {
  const place = workplace(t);
  await made(place, 'xa');
  const first = await place.serve('xa', '--port', '0');
  // Its databases the first node itself goes on writing.
  const files = (): readonly string[] =>
    ['node.json', 'keys.json', 'run.json'].map((name) =>
      readFileSync(place.path('xa', name), 'utf8'),
    );
  const before = files();
  await refused(place, ['serve', '--data', 'xa', '--port', '0'], notTheWriter);
  assert.deepEqual(files(), before);
  assert.equal((await fetch(new URL('/api/v1/health', first.desk))).status, 200);
  assert.equal(await first.stop(), 0);
  const second = await place.serve('xa', '--port', '0');
  assert.equal(await second.stop(), 0);
});

test('folder: a port that another program has is named, and the node starts on another', async (t) => {
  const place = workplace(t);
  await made(place, 'xa');
  const { port, close } = await taken();
  t.after(close);
  const before = folderDigest(place.path('xa'));
  const named = new RegExp(`\\b${port}\\b.*--port`);
  const serve = ['serve', '--data', 'xa', '--port', String(port)];
  await refused(place, serve, { en: named, es: named, zh: named });
  assert.equal(folderDigest(place.path('xa')), before);
  assert.ok(!readdirSync(place.path('xa')).includes('run.json'));
  const started = await place.serve('xa', '--port', '0');
  assert.equal(await started.stop(), 0);
});

async function taken(): Promise<Readonly<{ port: number; close: () => void }>> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  assert.ok(typeof address === 'object' && address !== null);
  return { port: address.port, close: () => server.close() };
}

/** A folder that nobody may write: for root only a disk that is mounted so binds; for all others its mode does. */
type Disk = Readonly<{ seal: () => void; release: () => void }>;

function diskAt(path: string): Disk | undefined {
  mkdirSync(path, { recursive: true });
  if (process.getuid?.() !== 0) {
    const modes = (mode: number): void => {
      for (const name of [path, `${path}/xa`]) chmodSync(name, mode);
    };
    return { seal: () => modes(0o500), release: () => modes(0o700) };
  }
  const mount = (...args: readonly string[]): boolean =>
    spawnSync('mount', [...args, path]).status === 0;
  if (!mount('-t', 'tmpfs', '-o', 'size=16777216', 'tmpfs')) return undefined;
  return {
    seal: () => assert.ok(mount('-o', 'remount,ro')),
    release: () => void spawnSync('umount', ['-l', path]),
  };
}

test('folder: one that cannot be written is named before anything is touched (init, serve, lists)', async (t) => {
  const place = workplace(t);
  const disk = diskAt(place.path('disk'));
  if (disk === undefined) return t.skip('no file system may be mounted here');
  try {
    await made(place, 'disk/xa');
    disk.seal();
    const before = folderText(place.path('disk'));
    const sentences = process.getuid?.() === 0 ? onReadOnlyDisk : notAllowed;
    await refused(place, ['serve', '--data', 'disk/xa', '--port', '0'], sentences);
    await refused(place, ['lists', 'status', '--data', 'disk/xa'], sentences);
    await refused(place, ['init', 'xa', '--name-en', 'A', '--data', 'disk/xa2'], sentences);
    assert.equal(folderText(place.path('disk')), before);
  } finally {
    disk.release();
  }
});

const folderText = (path: string): string =>
  readdirSync(path, { recursive: true, encoding: 'utf8' })
    .map((name) => `${name} ${statSync(`${path}/${name}`).mtimeMs}`)
    .sort()
    .join('\n');

test('folder: init takes nothing away from others (a file, a pipe, a folder that holds what others read)', async (t) => {
  const place = workplace(t);
  const { path } = place;
  writeFileSync(path('file'), 'mine', { mode: 0o644 });
  mkdirSync(path('shared'), { mode: 0o755 });
  writeFileSync(path('shared', 'plan.txt'), 'ours');
  const malformed: Sentences = {
    en: /config\.malformed \(.*\): The configuration/,
    es: /config\.malformed \(.*\): La configuración/,
    zh: /config\.malformed \(.*\): 配置/,
  };
  assert.equal(spawnSync('mkfifo', ['-m', '644', path('pipe')]).status, 0);
  for (const name of [path('file'), path('shared'), path('pipe')]) {
    const before = statSync(name);
    await refused(place, ['init', 'xa', '--name-en', 'A', '--data', name], malformed);
    assert.equal(statSync(name).mode, before.mode, name);
  }
  assert.deepEqual(readdirSync(path('shared')), ['plan.txt']);
  assert.equal(readFileSync(path('file'), 'utf8'), 'mine');
});

test('folder: below a file, or where the system lets nobody write, the place is named (/sys)', async (t) => {
  const place = workplace(t);
  writeFileSync(place.path('file'), '');
  await refused(place, ['init', 'xa', '--name-en', 'A', '--data', 'file/xa'], {
    en: /file\/xa: a part of the path is no folder\n$/,
    es: /file\/xa: una parte de la ruta no es una carpeta\n$/,
    zh: /file\/xa: 路径中有一段不是文件夹\n$/,
  });
  await refused(place, ['init', 'xa', '--name-en', 'A', '--data', '/sys/entente-of-a-test'], {
    en: /^entente: \/sys\/entente-of-a-test: (the system allows no|this account|it is on a disk)/,
    es: /^entente: \/sys\/entente-of-a-test: (el sistema no|esta cuenta|está en un disco)/,
    zh: /^entente: \/sys\/entente-of-a-test: (系统不允许|本账户无权|所在磁盘)/,
  });
  for (const name of ['file', 'file/xa', '/dev/null']) {
    const { code, err } = await place.run('serve', '--data', name, '--port', '0');
    assert.equal(code, 1);
    assert.match(err, /config\.malformed .*node\.json.*\n {2}expected: a folder made by entente/s);
  }
});
