// Commands inside the test's own process: what a refusal holds is read as it is, and a table of many takes seconds.

import assert from 'node:assert/strict';
import { type CommandContext, CommandFailed, UsageError } from '#cli/command.ts';
import { commands } from '#cli/commands.ts';
import { parseCommandLine } from '#cli/parse-command-line.ts';
import { ProblemError } from '#cli/problem-error.ts';
import type { Words } from '#kernel/language.ts';
import { assertToldInEach } from './told-in-each.ts';

/** How a command ended: with its exit code, with a refusal, or with one sentence (its class first). */
export type Ended = Readonly<{
  code?: number;
  problem?: ProblemError['problem'];
  sentence?: string;
  /** The same sentence for a person. */
  words?: Words;
  out: string;
  err: string;
}>;

export async function commandHere(
  args: readonly string[],
  environment: CommandContext['environment'] = {},
): Promise<Ended> {
  const [first = '', second = ''] = args;
  const command =
    commands.find(({ name }) => name === `${first} ${second}`) ??
    commands.find(({ name }) => name === first);
  assert.ok(command, `a command: ${args.join(' ')}`);
  let [out, err] = ['', ''];
  const context: CommandContext = {
    out: (text) => {
      out += text;
    },
    err: (text) => {
      err += text;
    },
    environment,
    nowMs: () => Date.now(),
    ask: () => Promise.reject(new Error('no command of a table asks')),
    stop: AbortSignal.abort(),
  };
  try {
    const input = parseCommandLine(command, args.slice(command.name.split(' ').length));
    return { code: await command.run(input, context), out, err };
  } catch (error) {
    if (error instanceof ProblemError) {
      assertToldInEach(error.problem, args.join(' '));
      return { problem: error.problem, out, err };
    }
    assert.ok(error instanceof Error);
    const said = error instanceof UsageError || error instanceof CommandFailed;
    const words = said ? { words: error.words } : {};
    return { sentence: `${error.name}: ${error.message}`, ...words, out, err };
  }
}
