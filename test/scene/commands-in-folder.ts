// A person's folder, and the commands that he gives in it, in the test's own process: what takes a process each would take minutes for a table of three.

import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestContext } from 'node:test';
import { commandHere } from './commands-here.ts';

export type Ran = Readonly<{ code: number; out: string; err: string }>;
export type Desk = Readonly<{
  folder: string;
  run: (...args: readonly string[]) => Promise<Ran>;
  json: <T>(...args: readonly string[]) => Promise<T>;
  /** Runs what must succeed. */
  done: (...args: readonly string[]) => Promise<void>;
  /** One carried file from a node to another. */
  carry: (from: string, to: string) => Promise<void>;
  /** A group of these nodes: the first founds, the others join. Its id. */
  found: (parties: readonly string[], ...more: readonly string[]) => Promise<string>;
}>;

/** This process works in the folder until the test ends. */
export function deskInFolder(t: TestContext): Desk {
  const folder = mkdtempSync(join(tmpdir(), 'entente-here-'));
  const before = process.cwd();
  process.chdir(folder);
  t.after(() => {
    process.chdir(before);
    rmSync(folder, { recursive: true, force: true });
  });
  const run = async (...args: readonly string[]): Promise<Ran> => {
    const ended = await commandHere(args);
    const { problem, sentence = '' } = ended;
    const told = problem ? `${problem.text.en} ${JSON.stringify(problem.facts ?? {})}` : sentence;
    return { code: ended.code ?? 1, out: ended.out, err: ended.err + told };
  };
  const done = async (...args: readonly string[]): Promise<void> => {
    const ran = await run(...args);
    assert.equal(ran.code, 0, `${args.join(' ')}\n${ran.err}`);
  };
  const json = async <T>(...args: readonly string[]): Promise<T> => {
    const ran = await run(...args, '--json');
    assert.equal(ran.code, 0, `${args.join(' ')}\n${ran.err}`);
    return JSON.parse(ran.out);
  };
  return {
    ...{ folder, run, json, done },
    carry: async (from, to) => {
      const name = `${from}-${to}-${randomUUID()}.entente`;
      await done('bundle', 'export', to, '-o', name, '--data', from);
      await done('bundle', 'import', name, '--data', to);
    },
    found: async ([first = '', ...others], ...more) => {
      for (const party of others) {
        await done('group', 'card', '--data', party, '-o', `${party}.card.json`);
      }
      const cards = others.map((party) => `${party}.card.json`);
      const { group } = await json<Readonly<{ group: Readonly<{ group: string }> }>>(
        ...['group', 'found', '--title-en', 'The table', '--data', first, ...more, ...cards],
      );
      for (const party of others) {
        await done('group', 'join', 'group.terms.json', '--without-words', '--data', party);
      }
      return group.group;
    },
  };
}
