import assert from 'node:assert/strict';
import { existsSync, writeFileSync } from 'node:fs';
import { test } from 'node:test';
import { twoNodes, workplace } from '../scene/command-line.ts';

test('cli: what is not understood ends with 2 and one sentence', async (t) => {
  const { run } = workplace(t);
  const wrong: readonly (readonly string[])[] = [
    ['notifcations'],
    ['group'],
    ['notify', '--nonsense'],
    ['notifications', 'show'],
    ['init', 'XA', '--name-en', 'A'],
    ['init', 'xa'],
    ['serve', '--port', '70000'],
    ['serve', '--host', '0.0.0.0'],
    ['log', 'verify', 'a', 'b'],
    ['lists', 'status', '--lang', 'fr'],
  ];
  for (const args of wrong) {
    const { code, out, err } = await run(...args);
    assert.equal(code, 2, args.join(' '));
    assert.equal(out, '');
    assert.match(err, /^entente: [^\n]+\. Try "entente [^"]*--help"\.\n$/, args.join(' '));
  }
});

test('cli: a refusal ends with 1, its code, and a sentence in the language asked for', async (t) => {
  const { run } = workplace(t);
  const english = await run('group', 'show', '--data', 'nowhere');
  assert.equal(english.code, 1);
  assert.match(english.err, /^entente: config\.malformed \(.*nowhere.*\): The configuration/);
  const chinese = await run('group', 'show', '--data', 'nowhere', '--lang', 'zh');
  assert.match(chinese.err, /配置/);
  const json = await run('group', 'show', '--data', 'nowhere', '--json');
  assert.equal(JSON.parse(json.out).code, 'config.malformed');
});

test('cli: a file that is not there is named, without a stack', async (t) => {
  const { run } = workplace(t);
  assert.equal((await run('init', 'xa', '--name-en', 'A', '--data', 'xa')).code, 0);
  const { code, err } = await run('notify', 'absent.csv', '--data', 'xa');
  assert.equal(code, 1);
  assert.equal(err, 'entente: absent.csv: there is no such file\n');
});

test('cli: a folder in the place of a file is said so, without a stack', async (t) => {
  const { run } = workplace(t);
  assert.equal((await run('init', 'xa', '--name-en', 'A', '--data', 'xa')).code, 0);
  for (const command of ['notify', 'lists add', 'bundle import']) {
    const { code, err } = await run(...command.split(' '), 'xa', '--data', 'xa');
    assert.equal(code, 1);
    assert.equal(err, 'entente: a file was expected, and a folder was given\n', command);
  }
});

test('demo: a port that leaves none for the last node is refused before anything is made', async (t) => {
  const { run, path } = workplace(t);
  for (const port of ['0', '65533']) {
    const { code, err } = await run('demo', '--port', port, '--data', 'made');
    assert.equal(code, 1);
    assert.match(err, new RegExp(`cannot begin at ${port}; choose one from 1 to 65532`));
  }
  assert.equal(existsSync(path('made')), false);
});

test('cli: notices that are not UTF-8 are refused, so that no name is spoilt', async (t) => {
  const { run, path } = workplace(t);
  assert.equal((await run('init', 'xa', '--name-en', 'A', '--data', 'xa')).code, 0);
  writeFileSync(path('gbk.csv'), Buffer.from([0xbc, 0xd7, 0xb9, 0xab, 0x0a]));
  const { code, err } = await run('notify', 'gbk.csv', '--data', 'xa');
  assert.equal(code, 1);
  assert.match(err, /draft\.malformed \(gbk\.csv\).*\n {2}expected: UTF-8/);
});

test('cli: nothing is overwritten (a node, a card, a folder of evidence)', async (t) => {
  const { run } = workplace(t);
  const init = ['init', 'xa', '--name-en', 'A', '--data', 'xa'];
  assert.equal((await run(...init)).code, 0);
  assert.equal((await run(...init)).code, 1);
  assert.equal((await run('group', 'card', '--data', 'xa')).code, 0);
  const again = await run('group', 'card', '--data', 'xa');
  assert.equal(again.code, 1);
  assert.match(again.err, /xa\.card\.json exists already/);
  assert.equal((await run('log', 'export', 'xa', '--data', 'xa')).code, 1);
});

test('cli: what no refusal explains has a code, and a sentence in the language asked for', async (t) => {
  const { run, path } = workplace(t);
  const cases = [
    [['notify', '--nope'], 2, 'command.not-understood', /no tiene la opción --nope/, /没有 --nope/],
    [['nothing'], 2, 'command.not-understood', /no existe la orden «nothing»/, /没有“nothing”/],
    [['init'], 2, 'command.not-understood', /falta <party>/, /缺少 <party>/],
    [['notify', path('absent.csv')], 1, 'file.not-usable', /no existe ese fichero/, /没有这个文件/],
  ] as const;
  assert.equal((await run('init', 'xa', '--name-en', 'A', '--data', 'xa')).code, 0);
  for (const [args, code, name, es, zh] of cases) {
    const at = args[0] === 'notify' ? ['--data', 'xa'] : [];
    for (const [language, sentence] of [
      ['es', es],
      ['zh', zh],
    ] as const) {
      const ended = await run(...args, ...at, '--lang', language, '--json');
      assert.equal(ended.code, code, ended.err);
      assert.match(ended.err, sentence);
      const told = JSON.parse(ended.out) as { code: string; text: object };
      assert.equal(told.code, name);
      assert.deepEqual(Object.keys(told.text).sort(), ['en', 'es', 'zh']);
    }
  }
});

test('cli: a folder in a file system that makes none ends with a sentence (/proc)', async (t) => {
  const place = workplace(t);
  const { run } = place;
  await twoNodes(place);
  for (const args of [
    ['init', 'xb', '--name-en', 'B', '--data', '/proc/nothing'],
    ['log', 'export', '/proc/nothing', '--data', 'xa'],
    ['backup', '/proc/nothing', '--data', 'xa'],
    ['backup', '/proc/nothing/below', '--data', 'xa'],
  ]) {
    const ended = await run(...args);
    assert.equal(ended.code, 1, args.join(' '));
    assert.match(ended.err, /^entente: \/proc\/nothing.*: there is no such file\n$/);
  }
});
