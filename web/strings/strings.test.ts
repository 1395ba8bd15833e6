import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { formatter } from '@lingui/format-po';
import { z } from 'zod';
import { vocabulary } from '#desks/notifications/words/vocabulary.ts';
import { languages, type Words } from '#kernel/language.ts';
import { fetchedUnsaid, firstFiles, firstSentences } from '../sentence-parts.config.ts';
import '../drafts/draft-words.ts';
import '../notifications/code-words.ts';
import '../notifications/status-words.ts';
import { messagesOf } from '../notifications/vocabulary.ts';
import { wordMessages } from './words.ts';

const webFolder = fileURLToPath(new URL('..', import.meta.url));
const lingui = fileURLToPath(
  new URL('../../node_modules/@lingui/cli/dist/lingui.js', import.meta.url),
);
const glossary = new URL('../../../shared/reference/glossary/terms.json', import.meta.url);

type Entry = Readonly<{ source: string; said: string }>;

async function entriesOf(language: string): Promise<readonly Entry[]> {
  const filename = `${webFolder}strings/${language}.po`;
  const catalog = await formatter({}).parse(readFileSync(filename, 'utf8'), {
    ...{ locale: language, sourceLocale: 'en', filename },
  });
  return Object.values(catalog).map(({ message = '', translation = '' }) => ({
    source: message,
    said: translation,
  }));
}

const holders = (text: string): readonly string[] =>
  [...new Set(text.match(/\{\w+(?=[,}])|<\/?\d+\/?>/g) ?? [])].sort();

/** Words that blame, by language: a derived status states facts, and whether a duty was kept is for governments. */
const blaming: Readonly<Record<string, readonly string[]>> = {
  en: [
    ...['violation', 'breach', 'infringement', 'non-compliance', 'failed to', 'refused to'],
    ...['ignored', 'in defiance', 'despite', 'source country', 'producer country', 'alleged'],
    ...['claims that', 'suspect', 'trafficker', 'approve', 'drug abuse', 'addict'],
  ],
  zh: [
    ...[
      '违反',
      '违约',
      '违规',
      '拒不',
      '无视',
      '擅自',
      '隐瞒',
      '抵赖',
      '指责',
      '抗议',
      '声称',
      '据称',
    ],
    ...['毒品来源国', '嫌疑人', '毒贩', '批准', '底线', '反制', '甩锅', '默认同意', '默许', '滥用'],
  ],
  es: [
    ...['violación', 'incumplimiento', 'infracción', 'omitió', 'se negó', 'ignoró', 'a pesar de'],
    ...['denuncia', 'acusación', 'país productor', 'supuesto', 'presunto', 'sospechoso', 'adicto'],
    ...['narcotraficante', 'autorizar', 'afirmativa ficta', 'negativa ficta', 'requerimiento'],
    ...['represalia', 'guerra contra las drogas', 'drogadicto'],
  ],
};

test('strings: the catalogues hold what the desk says, no more and no less', () => {
  const run = spawnSync(process.execPath, [lingui, 'check', 'sync'], {
    cwd: webFolder,
    env: { ...process.env, LINGUI_SUPPRESS_BABEL_WARNING: '1', NO_COLOR: '1' },
    encoding: 'utf8',
  });
  assert.equal(run.status, 0, `run "npm run web:strings"\n${run.stdout}${run.stderr}`);
});

test('strings: the first load has its own sentences, and what it fetches later waits for the rest', async () => {
  const files = firstFiles(webFolder);
  for (const name of ['main.tsx', 'app/shell.tsx', 'today/today-page.tsx', 'sign-in/gate.tsx'])
    assert.ok(files.has(name), name);
  for (const name of [
    'plan/board-page.tsx',
    'palette/palette.tsx',
    'notifications/answer-sheet.tsx',
  ])
    assert.ok(!files.has(name), name);
  assert.deepEqual(fetchedUnsaid(webFolder), []);
  const all = await entriesOf('en');
  const first = await firstSentences(webFolder, `${webFolder}strings/en.po`);
  assert.ok(first.size > 50 && first.size < all.length / 2, `${first.size} of ${all.length}`);
});

for (const language of languages) {
  test(`strings: every sentence is said (${language})`, async () => {
    const entries = await entriesOf(language);
    assert.ok(entries.length > 100);
    const silent = entries.filter(({ said }) => said.trim() === '').map(({ source }) => source);
    assert.deepEqual(silent, []);
  });

  test(`strings: a sentence keeps its placeholders (${language})`, async () => {
    for (const { source, said } of await entriesOf(language)) {
      assert.deepEqual(holders(said), holders(source), source);
    }
  });

  test(`strings: no sentence blames (${language})`, async () => {
    const words = blaming[language] ?? [];
    assert.ok(words.length > 10);
    const sentences = (await entriesOf(language)).map(({ said }) => said);
    const said = [...sentences, ...Object.values(wordMessages(language)).map(String)];
    const found = said.flatMap((said) =>
      words.filter((word) => said.toLowerCase().includes(word)).map((word) => `${word}: ${said}`),
    );
    assert.deepEqual(found, []);
  });
}

test('strings: the browser says the words of the desk, which the command line says too', () => {
  for (const [list, words] of Object.entries<Readonly<Record<string, Words>>>(vocabulary)) {
    for (const language of languages) {
      const messages = wordMessages(language);
      for (const [code, word] of Object.entries(words)) {
        assert.equal(String(messages[`${list}.${code}`]), word[language]);
        assert.notEqual(word[language].trim(), '', `${list}.${code}`);
        // A brace would be read as a place for a value.
        assert.doesNotMatch(word[language], /[{}<>]/);
      }
    }
  }
  assert.equal(messagesOf('phaseWords').running.id, 'phaseWords.running');
});

const avoided = z.object({
  globalAvoid: z.array(z.object({ lang: z.string(), words: z.array(z.string()) })),
});

test('strings: the words that blame are those of the glossary', {
  skip: existsSync(glossary) ? false : 'the reference glossary is not on this machine',
}, () => {
  const { globalAvoid } = avoided.parse(JSON.parse(readFileSync(glossary, 'utf8')));
  const ours = new Set(Object.values(blaming).flat());
  const missing = globalAvoid
    .filter(({ lang }) => lang !== 'all')
    .flatMap(({ words }) => words)
    .filter((word) => !ours.has(word));
  assert.deepEqual(missing, []);
});
