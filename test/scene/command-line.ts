// The real `bin/entente`, as a person starts it: each call is a process of its own.

import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestContext } from 'node:test';
import { fileURLToPath } from 'node:url';

const entente = fileURLToPath(new URL('../../bin/entente', import.meta.url));

export type Ran = Readonly<{ code: number | null; out: string; err: string }>;

/** A folder in which commands run, and what they wrote there is left; it goes when the test ends. */
export type Workplace = Commands &
  Readonly<{
    folder: string;
    path: (...names: readonly string[]) => string;
    /** The same commands with more in their environment: another language, another clock. */
    under: (more: Environment) => Commands;
  }>;

type Environment = Readonly<Record<string, string>>;

export type Commands = Readonly<{
  run: (...args: readonly string[]) => Promise<Ran>;
  /** Runs what must succeed, and reads what `--json` printed. */
  json: <T>(...args: readonly string[]) => Promise<T>;
  /** Starts `serve` and waits until it says where it listens. */
  serve: (name: string, ...args: readonly string[]) => Promise<Served>;
}>;

export type Served = Readonly<{
  desk: string;
  /** All that it said when it started. */
  said: Readonly<Record<string, unknown>>;
  /** What a request proves itself by as this node's console. */
  console: Readonly<{ authorization: string }>;
  errors: () => string;
  stop: (signal?: NodeJS.Signals) => Promise<number | null>;
}>;

/** Nothing of the person's own settings reaches a test. */
const environment = { PATH: process.env['PATH'] ?? '', LANG: 'C.UTF-8' };

export function workplace(t: TestContext): Workplace {
  const folder = mkdtempSync(join(tmpdir(), 'entente-cli-'));
  const started = new Set<ChildProcess>();
  t.after(() => {
    for (const child of started) child.kill('SIGKILL');
    rmSync(folder, { recursive: true, force: true });
  });
  const start = (args: readonly string[], more: Environment): ChildProcess => {
    const child = spawn('sh', [entente, ...args], {
      cwd: folder,
      env: { ...environment, ...more },
    });
    if (args[0] === 'serve') started.add(child);
    return child;
  };
  const under = (more: Environment): Commands => commandsIn(folder, (args) => start(args, more));
  return { ...under({}), folder, under, path: (...names) => join(folder, ...names) };
}

function commandsIn(folder: string, start: (args: readonly string[]) => ChildProcess): Commands {
  const run = async (...args: readonly string[]): Promise<Ran> => {
    const child = start(args);
    const [out, err] = [textOf(child.stdout), textOf(child.stderr)];
    const code = await ended(child);
    return { code, out: out(), err: err() };
  };
  return {
    run,
    json: async (...args) => {
      const ran = await run(...args, '--json');
      assert.equal(ran.code, 0, `${args.join(' ')}\n${ran.err}${ran.out}`);
      return JSON.parse(ran.out);
    },
    serve: async (name, ...args) => {
      const child = start(['serve', '--data', name, '--json', ...args]);
      const [out, err] = [textOf(child.stdout), textOf(child.stderr)];
      const over = ended(child);
      const said = await firstObject(out, err, over);
      return {
        said,
        desk: String(said['desk']),
        console: consoleOf(join(folder, name)),
        errors: err,
        stop: async (signal = 'SIGTERM') => {
          child.kill(signal);
          return over;
        },
      };
    },
  };
}

/** As a person with the node's account could read it. */
export function consoleOf(folder: string): Readonly<{ authorization: string }> {
  const { secret } = JSON.parse(readFileSync(join(folder, 'run.json'), 'utf8'));
  return { authorization: `Console ${secret}` };
}

function textOf(stream: NodeJS.ReadableStream | null): () => string {
  let text = '';
  stream?.setEncoding('utf8').on('data', (part) => {
    text += part;
  });
  return () => text;
}

function ended(child: ChildProcess): Promise<number | null> {
  return new Promise((resolve) => {
    child.once('close', (code) => resolve(code));
  });
}

const startMsMax = 60_000;

async function firstObject(
  out: () => string,
  err: () => string,
  over: Promise<unknown>,
): Promise<Served['said']> {
  let gone = false;
  void over.then(() => {
    gone = true;
  });
  for (const until = Date.now() + startMsMax; Date.now() < until && !gone; ) {
    if (out().endsWith('}\n')) return JSON.parse(out());
    await pause(20);
  }
  throw new Error(`the node did not start: ${err()}`);
}

export const pause = (ms: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, ms));

/** Nodes receipt each other within some seconds; a machine that has much else to do takes several times as long. */
const eventuallyMs = 60_000;

/** Asks again until it holds; nodes of two processes need a moment. */
export async function eventually(holds: () => Promise<boolean>, why: string): Promise<void> {
  for (const until = Date.now() + eventuallyMs; Date.now() < until; ) {
    if (await holds()) return;
    await pause(100);
  }
  assert.fail(why);
}

/** Flags of one plain notice. */
export const noticeFlags = (reference: string): readonly string[] => [
  ...['--importer', 'xc', '--basis', 'art12-10-a', '--rule', 'agreed-may-proceed'],
  ...['--reference', reference, '--cas', '125541-22-2', '--name', '1-boc-4-AP'],
  ...['--mass', '25 kg', '--hs', '2933.39', '--exporter', 'Firm A', '--importer-name', 'Firm C'],
  ...['--dispatch', '2027-01-20', '--from', 'ISREY', '--to', 'MUPLU'],
];

/** Two nodes `xa` and `xc` with a group that both have taken up; they have not met yet. */
export async function twoNodes(
  { run, json }: Workplace,
  more: readonly string[] = [],
): Promise<Readonly<{ group: string }>> {
  const done = async (...args: readonly string[]): Promise<void> => {
    const ran = await run(...args);
    assert.equal(ran.code, 0, ran.err);
  };
  await done('init', 'xa', '--name-en', 'Party A', '--data', 'xa');
  await done('init', 'xc', '--name-en', 'Party C', '--name-zh', '丙方', '--data', 'xc');
  await done('group', 'card', '--data', 'xc', '-o', 'xc.card.json');
  type Founded = Readonly<{ group: { group: string; fingerprint: Record<string, string> } }>;
  const title = ['--title-en', 'xa and xc', '--data', 'xa'];
  const { group } = await json<Founded>('group', 'found', ...title, ...more, 'xc.card.json');
  const words = group.fingerprint['zh'] ?? '';
  await done('group', 'join', 'group.terms.json', '--words', words, '--data', 'xc');
  return { group: group.group };
}

/** Each of two served nodes, xa and xc, is told where the other answers. */
export async function introduce(place: Commands, xa: Served, xc: Served): Promise<void> {
  await addPeer(place, 'xa', ['xc', xc.desk]);
  await addPeer(place, 'xc', ['xa', xa.desk]);
}

/** What `peer add` is told: the party, where it answers, and more. The line it shows has not been tried yet. */
export async function addPeer(
  { json }: Commands,
  data: string,
  told: readonly string[],
): Promise<void> {
  type Added = { lines: readonly { line: { code?: string } }[] };
  const { lines } = await json<Added>('peer', 'add', ...told, '--data', data);
  const codes = lines.map(({ line }) => line.code);
  assert.ok(!codes.includes('no-address'), `${data} knows where ${told[0]} answers`);
}

export type Imported = readonly Readonly<{ logs: readonly Readonly<{ added: number }>[] }>[];

/** One file from one node to the other, and what it brought. */
export async function carry({ run, json }: Workplace, from: string, to: string): Promise<Imported> {
  const name = `${from}-${to}-${randomUUID()}.entente`;
  const exported = await run('bundle', 'export', to, '-o', name, '--data', from);
  assert.equal(exported.code, 0, exported.err);
  return json<Imported>('bundle', 'import', name, '--data', to);
}
