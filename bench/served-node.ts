/** A node that serves a data folder in a process of its own, as an operator starts it. */
import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { openDataFolder, readRunFile } from '../src/node/data-folder.ts';
import { given } from './large-node.ts';

const entente = fileURLToPath(new URL('../bin/entente', import.meta.url));

export type Served = Readonly<{
  address: string;
  /** From the start of the process to the first answer, by the clock and of the processor. */
  ms: number;
  processorMs: number;
  residentMb: () => number;
  /** Of the processor since the process began. */
  usedMs: () => number;
  get: (path: string) => Promise<unknown>;
  post: (path: string, body: unknown) => Promise<unknown>;
  stop: () => Promise<void>;
}>;

export const noticesPath = '/api/v1/notifications';

/** Starts the node of a folder as an operator does, and asks it something: for the first page of its notices. */
export async function serve(path: string, asked = noticesPath): Promise<Served> {
  const startMs = performance.now();
  // The launcher becomes the node: the process keeps its number.
  const node = spawn('sh', [entente, 'serve', '--data', path, '--port', '0', '--json'], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = new Promise<void>((resolve) => node.once('exit', () => resolve()));
  let said = '';
  for await (const piece of node.stdout) {
    said += String(piece);
    if (said.trimEnd().endsWith('}')) break;
  }
  const { desk: address } = JSON.parse(said) as { desk: string };
  const run = readRunFile(given(openDataFolder(path)));
  if (run === undefined) throw new Error(`${path}: the node has written no run file`);
  // As the console of the folder: a node answers nobody who does not say who asks.
  const authorization = `Console ${run.secret}`;
  const ask = async (path: string, init: RequestInit = {}): Promise<unknown> => {
    const headers = { ...init.headers, authorization };
    const response = await fetch(new URL(path, run.address), { ...init, headers });
    if (!response.ok) throw new Error(`${path}: ${response.status} ${await response.text()}`);
    return response.json();
  };
  const stop = async (): Promise<void> => {
    node.kill('SIGTERM');
    await ended;
  };
  try {
    await ask(asked);
  } catch (error) {
    // A node that nobody stops would outlive the figure, and keep whoever reads its output waiting.
    await stop();
    throw error;
  }
  const ms = performance.now() - startMs;
  const processorMs = processorMsOf(node.pid ?? 0);
  const headers = { 'content-type': 'application/json' };
  return {
    ...{ address, ms, processorMs, get: ask, stop },
    post: (path, body) => ask(path, { method: 'POST', headers, body: JSON.stringify(body) }),
    residentMb: () => residentMb(node.pid ?? 0),
    usedMs: () => processorMsOf(node.pid ?? 0),
  };
}

/** As the kernel of the operating system counts it (Linux; elsewhere not a number). */
function residentMb(pid: number): number {
  const path = `/proc/${pid}/status`;
  if (!existsSync(path)) return Number.NaN;
  return Number(/^VmRSS:\s+(\d+) kB/m.exec(readFileSync(path, 'utf8'))?.[1]) / 1_000;
}

/** Of all threads, user and system, in hundredths of a second (Linux; elsewhere not a number). */
function processorMsOf(pid: number): number {
  const path = `/proc/${pid}/stat`;
  if (!existsSync(path)) return Number.NaN;
  // The name of the program, in brackets, may hold spaces: fields are counted behind it.
  const fields = readFileSync(path, 'utf8').split(') ').at(-1)?.split(' ') ?? [];
  return (Number(fields[11]) + Number(fields[12])) * 10;
}
