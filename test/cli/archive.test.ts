// A sealed archive of a group: opened by Debian's own `age` and `tar`, and judged by a reader that shares no code with us.

import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { generateX25519Identity, identityToRecipient } from 'age-encryption';
import { noPython, python, verifier } from '../interop/python.ts';
import { deskInFolder } from '../scene/commands-in-folder.ts';
import { install } from '../scene/debian.ts';

const runs = (command: string): boolean => spawnSync(command, ['--version']).status === 0;

function noTools(): string | false {
  if (!runs('age')) install('age');
  if (!runs('age')) return 'the command age is not here: apt-get install age';
  return noPython();
}

test('cli: a group is archived for one recipient, opened without our software, and a later archive tells no less', {
  skip: noTools(),
}, async (t) => {
  const desk = deskInFolder(t);
  const { run, done, carry, folder } = desk;
  for (const party of ['xa', 'xc']) await done('init', party, '--name-en', party, '--data', party);
  const group = await desk.found(['xa', 'xc'], '--floor', 'safety');
  for (let round = 0; round < 2; round += 1) {
    await carry('xa', 'xc');
    await carry('xc', 'xa');
  }
  const start = group.slice(0, 8);
  const regard = ['suspension', 'regard', start, '--areas', 'safety', '--word'] as const;
  const words = ['--text-en', '<b>All is well.</b>', '--data', 'xa'] as const;
  await done(...regard, 'working', ...words);
  await done('key', 'rotate', start, '--data', 'xa');
  const identity = await generateX25519Identity();
  writeFileSync('identity.txt', `${identity}\n`, { mode: 0o600 });
  const recipient = await identityToRecipient(identity);
  const archive = (to: string, who: string) =>
    run('group', 'archive', start, '--to', to, '--recipient', who, '--data', 'xa');
  assert.notEqual((await archive('x.age', 'age1nobody')).code, 0);
  assert.deepEqual(
    readdirSync(folder).filter((name) => name.startsWith('x.age')),
    [],
    'what failed leaves nothing',
  );

  const opened = async (name: string): Promise<string> => {
    const ran = await archive(`${name}.age`, recipient);
    assert.equal(ran.code, 0, ran.err);
    assert.match(ran.err, /log of xa: \d+ statements written/);
    assert.equal(existsSync(`${name}.age.part`), false);
    const plain = spawnSync('age', ['--decrypt', '--identity', 'identity.txt', `${name}.age`], {
      maxBuffer: 1 << 26,
    });
    assert.equal(plain.status, 0, plain.stderr.toString());
    mkdirSync(name);
    const untar = spawnSync('tar', ['--extract', '--directory', name], { input: plain.stdout });
    assert.equal(untar.status, 0, untar.stderr.toString());
    return join(folder, name);
  };
  const first = await opened('first');
  const { status, said } = python(verifier, 'archive', first);
  assert.equal(status, 0, said);
  assert.match(said, new RegExp(`^group ${group}$`, 'm'));
  assert.match(said, /rotated 1 time\(s\)/);
  const index = readFileSync(join(first, 'index.en.html'), 'utf8');
  assert.match(index, /took up the terms/);
  assert.match(readFileSync(join(first, 'index.zh.html'), 'utf8'), /工作组沿革/);
  assert.doesNotMatch(index, /<b>All/);
  assert.notEqual((await archive('first.age', recipient)).code, 0, 'nothing is written over');

  await done(...regard, 'slower-than-usual', ...words);
  const second = await opened('second');
  assert.equal(python(verifier, 'archive', second).status, 0);
  const acts = (at: string): readonly string[] =>
    readdirSync(at)
      .filter((name) => name.endsWith('.bundle'))
      .sort()
      .flatMap((name) => readFileSync(join(at, name), 'utf8').split('\n'))
      .filter((line) => line.startsWith('{') && line.includes('"seq":'));
  assert.ok(acts(first).length > 3);
  assert.deepEqual(
    acts(first).filter((line) => !acts(second).includes(line)),
    [],
  );
  assert.equal(acts(second).length, acts(first).length + 1);

  writeFileSync(join(second, 'terms.json'), 'x', { flag: 'a' });
  assert.match(python(verifier, 'archive', second).said, /terms.json is not what/);
});
