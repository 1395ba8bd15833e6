import { type ChildProcess, spawn } from 'node:child_process';
import type { PartyId } from '#kernel/id.ts';
import type { DataFolder } from '#node/data-folder.ts';
import { runningNode } from '../running.ts';

/** A node starts in well under a second; a machine that is busy gets so long. */
const startMsMax = 30_000;
const stopMsMax = 10_000;
const lookEveryMs = 50;

export type Child = Readonly<{
  party: PartyId;
  /** Resolves when its process has ended, with how. */
  ended: Promise<string>;
  hasEnded: () => boolean;
  stop: () => Promise<void>;
}>;

/** Starts one node as a process of its own. What it complains of is passed on line by line. */
export function startChild(
  folder: DataFolder,
  port: number,
  complain: (line: string) => void,
): Child {
  const { party } = folder;
  const args = ['serve', '--data', folder.path, '--port', String(port), '--json'];
  const child = spawn(process.execPath, [process.argv[1] ?? '', ...args], {
    // The channel says nothing: a node whose starter is gone finds it closed, and stops.
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
  });
  let over = false;
  const ended = new Promise<string>((resolve) => {
    child.once('error', (error) => resolve(error.message));
    child.once('exit', (code, signal) => resolve(signal ?? `exit code ${code ?? 0}`));
  }).finally(() => {
    over = true;
  });
  passOn(child, (line) => complain(`${party}: ${line}`));
  const stop = async (): Promise<void> => {
    if (over) return;
    child.kill('SIGTERM');
    const impatient = setTimeout(() => child.kill('SIGKILL'), stopMsMax);
    await ended;
    clearTimeout(impatient);
  };
  return { party, ended, hasEnded: () => over, stop };
}

function passOn({ stderr }: ChildProcess, complain: (line: string) => void): void {
  let rest = '';
  stderr?.setEncoding('utf8').on('data', (text: string) => {
    const lines = (rest + text).split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines) complain(line);
  });
  stderr?.on('end', () => {
    if (rest !== '') complain(rest);
  });
}

/** Where the node's desk is opened, or undefined if it has ended, or does not come up. */
export async function deskOf(child: Child, folder: DataFolder): Promise<string | undefined> {
  for (let waited = 0; waited < startMsMax && !child.hasEnded(); waited += lookEveryMs) {
    const running = await runningNode(folder);
    if (running !== undefined) return running.desk;
    await new Promise((resolve) => setTimeout(resolve, lookEveryMs));
  }
  return undefined;
}
