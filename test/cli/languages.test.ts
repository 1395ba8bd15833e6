// What a command says beside its help, in each of the three languages: what was not understood, and what it prints.

import assert from 'node:assert/strict';
import { mkdirSync } from 'node:fs';
import { type TestContext, test } from 'node:test';
import { type Command, UsageError } from '#cli/command.ts';
import { commands } from '#cli/commands.ts';
import { languageOf } from '#cli/language.ts';
import { parseCommandLine } from '#cli/parse-command-line.ts';
import { columnsOf } from '#cli/print.ts';
import { type Language, languages, type Words } from '#kernel/language.ts';
import { twoNodes, workplace } from '../scene/command-line.ts';
import { commandHere } from '../scene/commands-here.ts';

const han = /\p{Script=Han}/u;

function assertEqual(where: string, words: Words | undefined): void {
  assert.ok(words, where);
  assert.match(words.zh, han, where);
  assert.notEqual(words.es, words.en, where);
  // What follows is "Try …" or its like, after a full stop of that language.
  for (const language of languages) assert.doesNotMatch(words[language], /[.。\n]$/, where);
}

function usageOf(command: Command, args: readonly string[]): UsageError {
  try {
    parseCommandLine(command, args);
  } catch (error) {
    assert.ok(error instanceof UsageError, String(error));
    return error;
  }
  assert.fail(`${command.name} ${args.join(' ')} was taken`);
}

test('languages: of every command, an unknown option and one without its value are named', () => {
  for (const command of commands) {
    const given = command.arguments.map(() => 'x');
    const unknown = usageOf(command, [...given, '--nonsense']);
    assertEqual(command.name, unknown.words);
    assert.equal(unknown.help, `${command.name} `);
    for (const language of languages) assert.ok(unknown.words[language].includes('--nonsense'));
    for (const [name, { type }] of Object.entries(command.options)) {
      const wrong =
        type === 'boolean' ? [[`--${name}=x`]] : [[`--${name}`], [`--${name}`, '--json']];
      for (const args of wrong) {
        const { words } = usageOf(command, [...given, ...args]);
        assertEqual(`${command.name} --${name}`, words);
        for (const language of languages) assert.ok(words[language].includes(`--${name}`));
      }
    }
  }
});

test('languages: of every command, arguments too few and too many are told', () => {
  for (const command of commands) {
    const needed = command.arguments.filter((argument) => argument.startsWith('<'));
    if (needed.length > 0) {
      const { words } = usageOf(
        command,
        needed.slice(1).map(() => 'x'),
      );
      assertEqual(command.name, words);
      for (const language of languages)
        assert.ok(words[language].includes(needed.at(-1)?.replace('...', '') ?? ''));
    }
    if (command.arguments.some((argument) => argument.endsWith('...'))) continue;
    const many = [...command.arguments, 'one more'].map(() => 'x');
    assertEqual(command.name, usageOf(command, many).words);
  }
});

test('languages: a value that begins with a dash is taken with an equals sign', () => {
  const notify = commands.find(({ name }) => name === 'notify');
  assert.ok(notify);
  const { values } = parseCommandLine(notify, ['--name=-x', '--reference', '-']);
  assert.equal(values['name'], '-x');
  assert.equal(values['reference'], '-');
});

/** Values that the parser cannot judge; `xa` and `xc` stand in the workplace, `3f` begins no group. */
const wrongValues: readonly string[] = [
  'init XA --name-en A',
  'init xb',
  'serve --data xa --port 70000',
  'serve --data xa --address https://a.example',
  'serve --data xa --host 0.0.0.0',
  'serve --data xa --host 0.0.0.0 --address http://a.example',
  'serve --data xa --guard-mib none',
  'serve --data xa --desk nowhere',
  'serve --data xa --desk 127.0.0.1:8443 --proxy 127.0.0.1 --desk-address https://a.example',
  'serve --data xa --desk 0.0.0.0:8443',
  'serve --data xa --desk 0.0.0.0:8443 --proxy 127.0.0.1',
  'serve --data xa --desk-address https://a.example',
  'serve --data xa --proxy 127.0.0.1',
  'serve --data xa --proxy nobody',
  'serve --data xa --tls-own',
  'serve --data xa --tls-key a.pem',
  'demo --port 0',
  'demo --port x',
  'officers add li --data xa',
  'officers add ! --authority customs --data xa',
  'officers add li --authority customs --role king --data xa',
  'officers grant nobody --data xa',
  'officers tokens nobody --data xa',
  'group found xc.card.json --data xa',
  'group found xc.card.json --title-en A --out other.json --clock none --data xa',
  'group found xc.card.json --title-en A --out other.json --predecessor 3f --data xa',
  'group found xc.card.json --title-en A --data xa',
  'group join group.terms.json --data xc',
  'group show zz --data xa',
  'group sign-unheard zz --data xa',
  'group sign-unheard zz --reason why --data xa',
  'key certify zz --data xa',
  'key certify zz --recovery x --data xa',
  'peer add XC http://127.0.0.1:1 --data xa',
  'peer status xz --data xa',
  'notify --data xa',
  'notify --column x --data xa',
  'notify --sign x --data xa',
  'notify --amend none --data xa',
  'notifications show none --data xa',
  'notifications answer none nod --data xa',
  'notifications answer none acknowledge --net 1 --data xa',
  'notifications answer none acknowledge --text x --content y --data xa',
  'log prove zz XA 1 --data xa',
  'log prove zz xa one --data xa',
  'log export xa --data xa',
  'log verify xa/lists',
  'log forks --verify a --data xa',
  'content erase zz --data xa',
  'content hold zz one --reason why --data xa',
  'content hold zz 1 --data xa',
  'content erased zz XA --data xa',
  'retention show --within long --data xa',
  'bundle export XC --data xa',
  'backup xc --data xa',
  'lists status --lang fr --data xa',
];

async function inWorkplace(t: TestContext): Promise<void> {
  const place = workplace(t);
  await twoNodes(place);
  const before = process.cwd();
  process.chdir(place.folder);
  t.after(() => process.chdir(before));
}

test('languages: a value that is wrong is told in all three', async (t) => {
  await inWorkplace(t);
  mkdirSync('xa/lists', { recursive: true });
  for (const line of wrongValues) {
    const { words, problem } = await commandHere(line.split(' '));
    assertEqual(`${line}: ${problem?.code ?? ''}`, words);
  }
});

const shown: readonly string[] = [
  ...['group show', 'group clocks', 'peer status', 'log show', 'log verify', 'log forks'],
  ...['officers list', 'officers tokens ana', 'lists status', 'retention show'],
  ...['notifications list', 'doctor --quick'],
];

test('languages: what commands print is in the language asked for', async (t) => {
  await inWorkplace(t);
  const peer = ['peer', 'add', 'xc', 'http://127.0.0.1:9', '--data', 'xa'];
  const ana = ['officers', 'add', 'ana', '--name-zh', '安娜', '--authority', 'customs'];
  for (const args of [peer, [...ana, '--role', 'auditor', '--data', 'xa']]) {
    assert.equal((await commandHere(args)).code, 0, args.join(' '));
  }
  const printed = new Map<string, string>();
  for (const line of shown) {
    for (const language of languages) {
      const args = [...line.split(' '), '--data', 'xa', '--lang', language];
      const { out, problem, sentence } = await commandHere(args);
      assert.ok(out !== '', `${line}: ${problem?.code ?? sentence}`);
      printed.set(`${line} ${language}`, out);
    }
    const [en = '', es, zh = ''] = languages.map((tag) => printed.get(`${line} ${tag}`));
    assert.notEqual(en, es, line);
    assert.match(zh, han, line);
    // Headings in English are lines of capitals.
    for (const [heading] of en.matchAll(/^[A-Z][A-Z ,()-]+$/gm)) {
      assert.ok(!zh.includes(heading.split('  ')[0] ?? ''), `${line}: ${heading}`);
    }
  }
  // A column begins where its heading does, Han characters being two wide.
  for (const [language, address] of [
    ['en', 'ADDRESS'],
    ['es', 'DIRECCIÓN'],
    ['zh', '地址'],
  ] as const) {
    const [heading = '', row = ''] = (printed.get(`peer status ${language}`) ?? '').split('\n');
    const at = columnsOf(heading.slice(0, heading.indexOf(address)));
    assert.equal(columnsOf(row.slice(0, row.indexOf('http://127.0.0.1:9'))), at, language);
  }
});

test('languages: an option counts before the variable of Entente, and that before those of the machine', () => {
  const cases: readonly (readonly [Language, string | undefined, Record<string, string>])[] = [
    ['en', undefined, {}],
    ['en', undefined, { LANG: 'C.UTF-8' }],
    ['en', undefined, { LANG: 'fr_FR.UTF-8' }],
    ['zh', undefined, { LANG: 'zh_CN.UTF-8' }],
    ['zh', undefined, { LANG: 'zh_TW.UTF-8' }],
    ['zh', undefined, { LANG: 'zh' }],
    ['es', undefined, { LANG: 'es_ES.UTF-8' }],
    ['es', undefined, { LANG: 'es_MX' }],
    ['en', undefined, { LANG: 'est_EE.UTF-8' }],
    ['es', undefined, { LC_MESSAGES: 'es_ES.UTF-8', LANG: 'zh_CN.UTF-8' }],
    ['zh', undefined, { LC_ALL: 'zh_CN.UTF-8', LC_MESSAGES: 'es_ES.UTF-8', LANG: 'C' }],
    ['en', undefined, { LC_ALL: 'C', LANG: 'zh_CN.UTF-8' }],
    ['zh', undefined, { LC_ALL: '', LANG: 'zh_CN.UTF-8' }],
    ['es', undefined, { ENTENTE_LANG: 'es', LC_ALL: 'zh_CN.UTF-8' }],
    ['en', 'en', { ENTENTE_LANG: 'es', LC_ALL: 'zh_CN.UTF-8' }],
  ];
  for (const [language, lang, environment] of cases) {
    const values = lang === undefined ? {} : { lang };
    assert.equal(languageOf(values, { environment }), language, JSON.stringify(environment));
  }
  assert.throws(() => languageOf({}, { environment: { ENTENTE_LANG: 'fr' } }), UsageError);
});

test('languages: what cannot be read as an option is told in the language of the machine', async (t) => {
  const { run } = workplace(t);
  const wrong = await run('lists', 'status', '--lang', 'fr');
  assert.match(
    wrong.err,
    /^entente: --lang is one of en, es, zh, not fr\. Try "entente lists status --help"\.\n$/,
  );
  const unknown = await run('lists', 'status', '--nope', '--lang=zh');
  assert.match(unknown.err, /没有 --nope 选项。请运行“entente lists status --help”/);
  const overview = await run('--help', '--lang', 'es');
  assert.match(overview.out, /^Uso: entente ORDEN/);
  const help = await run('lists', 'status', '--help', '--lang', 'zh');
  assert.match(help.out, /^用法：entente lists status/);
});

test('languages: what a refusal expected and found is named in the language asked for', async (t) => {
  const { run } = workplace(t);
  assert.equal((await run('init', 'xa', '--name-en', 'A', '--data', 'xa')).code, 0);
  const list = ['notifications', 'list', '--status', 'nothing', '--data', 'xa'];
  const zh = await run(...list, '--lang', 'zh');
  assert.match(zh.err, /\n {2}应为: disputed, .*\n {2}实为: nothing\n/);
  const es = await run(...list, '--lang', 'es');
  assert.match(es.err, /\n {2}se esperaba: disputed, .*\n {2}se encontró: nothing\n/);
  const en = await run(...list);
  assert.match(en.err, /\n {2}expected: disputed, .*\n {2}found: nothing\n/);
});
