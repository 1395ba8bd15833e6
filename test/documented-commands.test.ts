// Every command line that a page or a message tells somebody to type is read by the command line's own parser.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { acts } from '#cli/answer-acts.ts';
import { type Command, UsageError } from '#cli/command.ts';
import { commands } from '#cli/commands.ts';
import { parseCommandLine } from '#cli/parse-command-line.ts';
import { clockRules } from '#desks/notifications/regimes.ts';
import { bases, modes } from '#desks/notifications/statements.ts';
import { roles } from '#officers/officer.ts';
import { tokenPermissions } from '#officers/permissions.ts';
import { root, textFiles } from './tidy/files.ts';

type Documented = Readonly<{ at: string; words: readonly string[]; whole: boolean }>;

const pages = textFiles().filter((path) => path.endsWith('.md') && path !== 'CHANGELOG.md');

/** As a shell divides a line: quotes hold together, a comment ends it, and so does what it is piped into. */
function wordsOf(line: string): readonly string[] {
  const words: string[] = [];
  for (const [word] of line.matchAll(/(?:[^\s"'|>]|"[^"]*"|'[^']*')+|[|>]/g)) {
    if (word.startsWith('#') || word === '|' || word === '>') break;
    words.push(word.replaceAll(/["']/g, ''));
  }
  return words;
}

/** Lines of blocks of code, the continued ones in one; and what stands in backquotes in a sentence, which may leave arguments out. */
function commandsIn(path: string): readonly Documented[] {
  const text = readFileSync(join(root, path), 'utf8').replaceAll(/\\\n\s*/g, ' ');
  const found: Documented[] = [];
  let isCode = false;
  for (const [index, line] of text.split('\n').entries()) {
    const at = `${path}, line ${index + 1} or below`;
    if (/^\s*```/.test(line)) isCode = !isCode;
    else if (isCode) {
      const [, rest] =
        /^\s*(?:\$ |ExecStart=|[A-Z_]+=\S+ )*(?:sh )?[\w./]*\bentente (.+)$/.exec(line) ?? [];
      if (rest !== undefined) found.push({ at, words: wordsOf(rest), whole: true });
    } else {
      for (const [, rest = ''] of line.matchAll(/`(?:[A-Z_]+=\S+ )?(?:bin\/)?entente ([^`]+)`/g)) {
        found.push({ at, words: wordsOf(rest), whole: false });
      }
    }
  }
  return found;
}

function commandOf([first = '', second = '']: readonly string[]): Command | undefined {
  return (
    commands.find(({ name }) => name === `${first} ${second}`) ??
    commands.find(({ name }) => name === first)
  );
}

/** Values of which the parser knows nothing, and the command does. */
const known: Readonly<Record<string, readonly string[]>> = {
  basis: bases,
  mode: modes,
  clock: clockRules.map(({ id }) => id),
  rule: clockRules.map(({ id }) => id),
  role: roles,
  permission: tokenPermissions,
};

function faultOf({ words, whole }: Documented): string | undefined {
  const command = commandOf(words);
  if (command === undefined) {
    const isFamily = commands.some(({ name }) => name.startsWith(`${words[0]} `));
    return !whole && words.length === 1 && isFamily ? undefined : 'there is no such command';
  }
  const args = words.slice(command.name.split(' ').length);
  try {
    const { values, positionals } = parseCommandLine(command, whole ? args : [...args, '--help']);
    for (const [option, choices] of Object.entries(known)) {
      for (const value of [values[option] ?? []].flat()) {
        if (!choices.includes(String(value))) return `--${option} is never ${value}`;
      }
    }
    const act = command.name === 'notifications answer' ? positionals[1] : undefined;
    return act === undefined || act in acts ? undefined : `there is no act ${act}`;
  } catch (error) {
    if (error instanceof UsageError) return error.message;
    throw error;
  }
}

test('documented commands: every line that a page says to type is understood', () => {
  const documented = pages
    .flatMap(commandsIn)
    .filter(({ words: [first = ''] }) => /^[a-z]/.test(first));
  assert.ok(documented.filter(({ whole }) => whole).length > 60, 'the blocks of code were read');
  const faults = documented.flatMap((one) => {
    const fault = faultOf(one);
    return fault === undefined ? [] : [`${one.at}: entente ${one.words.join(' ')}: ${fault}`];
  });
  assert.deepEqual(faults, []);
});

test('documented commands: every example of a help is understood', () => {
  for (const { words } of commands) {
    for (const [line] of words.examples) {
      const example = { at: line, words: wordsOf(line.replaceAll(/\\\n\s*/g, ' ')), whole: true };
      assert.equal(faultOf(example), undefined, line);
    }
  }
});

test('documented commands: every command that a message names exists', () => {
  const sources = textFiles().filter(
    (path) =>
      /^src\/cli\/.*\.ts$/.test(path) ||
      path === 'src/kernel/refusal-text.ts' ||
      path.endsWith('.po'),
  );
  const named = sources.flatMap((path) =>
    [...readFileSync(join(root, path), 'utf8').matchAll(/\bentente ([a-z]+)(?: ([a-z-]+))?/g)].map(
      ([text, first = '', second = '']) => ({ at: `${path}: ${text}`, words: [first, second] }),
    ),
  );
  assert.ok(named.length > 30);
  const faults = named.filter(({ words }) => commandOf(words) === undefined).map(({ at }) => at);
  assert.deepEqual(faults, []);
});
