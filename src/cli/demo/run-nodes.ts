import { createServer } from 'node:net';
import { relative } from 'node:path';
import type { PartyId } from '#kernel/id.ts';
import type { Language, Words } from '#kernel/language.ts';
import { type CommandContext, CommandFailed } from '../command.ts';
import { connect } from '../connect.ts';
import * as words from '../words/demo-words.ts';
import { type Child, deskOf, startChild } from './children.ts';
import { type DemoSeat, demoSeats } from './demo-officers.ts';
import { childEnded } from './demo-text.ts';
import type { SeededFolder } from './seeded-folder.ts';

/** Better before nodes are made than after. `example` is how another port is chosen. */
export async function refuseTaken(port: number, example: string): Promise<void> {
  await new Promise<void>((free, taken) => {
    const server = createServer();
    server.once('error', (error: NodeJS.ErrnoException) => {
      const isTaken = error.code === 'EADDRINUSE';
      taken(new CommandFailed((isTaken ? words.portTaken : words.portForbidden)(port, example)));
    });
    server.listen(port, '127.0.0.1', () => server.close(() => free()));
  });
}

export type RunningParty = Readonly<{ party: PartyId; port: number }>;

export function startAll(
  { nodes }: SeededFolder,
  parties: readonly RunningParty[],
  context: CommandContext,
): readonly Child[] {
  return parties.flatMap(({ party, port }) => {
    const node = nodes.get(party);
    return node ? [startChild(node, port, (line) => context.err(`${line}\n`))] : [];
  });
}

/** Where each desk is opened, in the order of the children. */
export async function awaitAll(
  children: readonly Child[],
  { nodes }: SeededFolder,
): Promise<readonly string[]> {
  const desks: string[] = [];
  for (const child of children) {
    const folder = nodes.get(child.party);
    const desk = folder && (await deskOf(child, folder));
    if (desk === undefined) throw new CommandFailed(words.didNotStart(child.party));
    desks.push(desk);
  }
  return desks;
}

/** The officers of these parties, with a link for each who has not signed in yet. */
export async function seatsAt(
  { nodes }: SeededFolder,
  parties: readonly RunningParty[],
  context: CommandContext,
): Promise<readonly DemoSeat[]> {
  const seats: DemoSeat[] = [];
  for (const { party } of parties) {
    const node = nodes.get(party);
    if (node === undefined) continue;
    const client = await connect(node, { ...context, environment: {} });
    seats.push(...(await demoSeats(client, party)));
    await client.close();
  }
  return seats;
}

/** Until it is told to stop, or no node is left. */
export async function watch(
  children: readonly Child[],
  context: CommandContext,
  language: Language,
  noneRuns: Words,
): Promise<void> {
  const stopped = new Promise<void>((resolve) => {
    if (context.stop.aborted) resolve();
    context.stop.addEventListener('abort', () => resolve(), { once: true });
  });
  const watched = children.map(async ({ party, ended }) => {
    const how = await ended;
    if (!context.stop.aborted) context.err(`${childEnded(party, how)[language]}\n`);
  });
  await Promise.race([stopped, Promise.all(watched)]);
  if (!context.stop.aborted) throw new CommandFailed(noneRuns);
}

/** As short as it can be typed from here. */
export function shownPath(path: string): string {
  const short = relative(process.cwd(), path);
  return short.startsWith('..') ? path : short;
}
