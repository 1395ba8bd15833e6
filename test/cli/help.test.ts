import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Command } from '#cli/command.ts';
import { commands } from '#cli/commands.ts';
import { helpColumnsMax, helpOf, overviewOf } from '#cli/help.ts';
import { everyCommandOptions } from '#cli/parse-command-line.ts';
import { columnsOf } from '#cli/print.ts';
import * as usage from '#cli/words/usage-words.ts';
import { languages, type Words } from '#kernel/language.ts';

const han = /\p{Script=Han}/u;

/** Every sentence of a help, with a name by which it is found again. */
function sentencesOf({ name, words }: Command): readonly (readonly [string, Words])[] {
  return [
    [name, words.summary],
    ...(words.details ? [[`${name}: details`, words.details] as const] : []),
    ...Object.entries(words.options).map(
      ([option, said]) => [`${name} --${option}`, said] as const,
    ),
    ...words.examples.map(([line, does]) => [line, does] as const),
  ];
}

/** A list of codes, which are the same in every language. */
const codes = /^ +[a-z0-9_.-]+(?:, [a-z0-9_.-]+)*,?$/;
/** An example to copy, and its further lines. */
const example = /^ {4}(?:\$| {4}--)/;

function assertTranslated(where: string, { en, es, zh }: Words): void {
  for (const text of [en, es, zh]) assert.notEqual(text.trim(), '', where);
  assert.match(zh, han, `${where}: zh`);
  assert.notEqual(es, en, `${where}: es`);
  assert.doesNotMatch(es, /\b(?:the|of|and|with|which|this|only)\b/, `${where}: es`);
  assert.doesNotMatch(
    en + es,
    han.source === '' ? /^$/ : /[，。；：（）]/,
    `${where}: marks of Chinese`,
  );
  // A paragraph of a longer text is a sentence too; lists of codes are none.
  const lines = zh.split('\n');
  assert.equal(lines.length, en.split('\n').length, `${where}: paragraphs`);
  for (const line of lines) assert.ok(han.test(line) || codes.test(line), `${where}: ${line}`);
}

test('help: every command says in three languages what it does and what each option means', () => {
  for (const command of commands) {
    for (const [where, said] of sentencesOf(command)) assertTranslated(where, said);
  }
  for (const [name, said] of Object.entries(usage.everyCommandOptions))
    assertTranslated(name, said);
});

test('help: every option has words, and no words are left without an option', () => {
  for (const { name, words, options } of commands) {
    assert.deepEqual(Object.keys(words.options).sort(), Object.keys(options).sort(), name);
  }
});

for (const language of languages) {
  test(`help: every command names all its options, with examples of itself (${language})`, () => {
    for (const command of commands) {
      const help = helpOf(command, language);
      const options = { ...everyCommandOptions, ...command.options };
      for (const option of Object.keys(options))
        assert.ok(help.includes(`--${option}`), command.name);
      assert.ok(command.words.examples.length > 0, command.name);
      for (const [line, does] of command.words.examples) {
        assert.ok(line.startsWith(command.name), line);
        assert.ok(help.includes(`$ entente ${line}\n`), line);
        assert.ok(help.includes(does[language]), line);
      }
    }
  });

  test(`help: no line is wider than a terminal, but for examples to copy (${language})`, () => {
    const texts = [overviewOf(commands, language), ...commands.map((one) => helpOf(one, language))];
    for (const line of texts.flatMap((text) => text.split('\n'))) {
      assert.ok(example.test(line) || columnsOf(line) <= helpColumnsMax, line);
    }
  });

  test(`help: the overview has every command, in its order (${language})`, () => {
    const overview = overviewOf(commands, language);
    const places = commands.map(({ name }) => overview.indexOf(`\n  ${name}  `));
    assert.ok(places.every((place) => place > 0));
    assert.deepEqual(
      places,
      [...places].sort((a, b) => a - b),
    );
  });
}

test('help: nothing but the examples is the same in two languages', () => {
  for (const command of commands) {
    const [en, es, zh] = languages.map(
      (language) =>
        new Set(
          helpOf(command, language)
            .split('\n')
            .filter((line) => line !== '' && !codes.test(line) && !example.test(line)),
        ),
    );
    for (const line of en ?? []) {
      assert.ok(!es?.has(line) && !zh?.has(line), `${command.name}: ${line}`);
    }
  }
});
