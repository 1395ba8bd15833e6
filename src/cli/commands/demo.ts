import { createServer } from 'node:net';
import { join, relative, resolve } from 'node:path';
import type { NotificationList } from '#api/contract.ts';
import type { Language } from '#kernel/language.ts';
import { portOf } from '../authority.ts';
import type { Client } from '../client.ts';
import { type CommandContext, CommandFailed, command, textOf } from '../command.ts';
import { connect, printer } from '../connect.ts';
import { type Child, deskOf, startChild } from '../demo/children.ts';
import { type DemoFolder, openDemoFolder } from '../demo/demo-folder.ts';
import { type DemoSeat, demoSeats } from '../demo/demo-officers.ts';
import * as text from '../demo/demo-text.ts';
import { demoParties, runningParties } from '../demo/parties.ts';
import { inLanguage, languageOf } from '../language.ts';
import { packageRoot, webRoot } from '../package-files.ts';
import { everyCommandOptions } from '../parse-command-line.ts';
import * as words from '../words/demo-words.ts';

const portUsual = '4101';
const firstPortMax = 65_535 - demoParties.length + 1;

export const demo = command({
  name: 'demo',
  words: words.demo,
  arguments: [],
  options: {
    port: {
      type: 'string',
      value: 'PORT',
    },
    data: everyCommandOptions.data,
  },
  run: async ({ values }, context) => {
    const language = languageOf(values, context);
    const first = portOf(textOf(values, 'port') ?? portUsual, 'port');
    const root = resolve(
      textOf(values, 'data') ?? context.environment['ENTENTE_DATA'] ?? '.entente',
    );
    // One more than are opened: the node that is kept off has its own, for when it is started by hand.
    if (first < 1 || first > firstPortMax)
      throw new CommandFailed(words.noSuchPort(first, firstPortMax));
    const ports = runningParties.map((_, index) => first + index);
    for (const port of ports) await refuseTaken(port);
    const print = printer(values, context);
    const isJson = values['json'] === true;
    if (!isJson) context.out(`${text.disclaimer[language]}\n\n`);
    const folder = await openDemoFolder(root, first, {
      nowMs: context.nowMs(),
      onSeed: () => isJson || context.out(`${text.making[language]}\n\n`),
    });
    const children = start(folder, ports, context);
    try {
      const desks = await awaitAll(children, folder);
      const seats: DemoSeat[] = [];
      let reference = 'XA-…';
      for (const { party } of runningParties) {
        const node = folder.nodes.get(party);
        if (node === undefined) continue;
        const client = await connect(node, { ...context, environment: {} });
        seats.push(...(await demoSeats(client, party)));
        // The last one imports.
        reference = (await openReference(client)) ?? reference;
        await client.close();
      }
      const nodes = runningParties.map(({ party }, index) => ({
        ...{ party, address: desks[index] },
        officers: seats.filter((seat) => seat.party === party),
      }));
      print({ folder: root, nodes }, () =>
        introduction(language, { folder, desks, seats, reference }),
      );
      await watch(children, context, language);
    } finally {
      await Promise.all(children.map((child) => child.stop()));
    }
    if (!isJson) context.out(`\n${text.stopped[language]}\n`);
    return 0;
  },
});

/** Better before three nodes are made than after. */
async function refuseTaken(port: number): Promise<void> {
  await new Promise<void>((free, taken) => {
    const server = createServer();
    server.once('error', (error: NodeJS.ErrnoException) => {
      const isTaken = error.code === 'EADDRINUSE';
      taken(new CommandFailed((isTaken ? words.portTaken : words.portForbidden)(port)));
    });
    server.listen(port, '127.0.0.1', () => server.close(() => free()));
  });
}

function start(
  { nodes }: DemoFolder,
  ports: readonly number[],
  context: CommandContext,
): readonly Child[] {
  return runningParties.flatMap(({ party }, index) => {
    const node = nodes.get(party);
    return node ? [startChild(node, ports[index] ?? 0, (line) => context.err(`${line}\n`))] : [];
  });
}

async function awaitAll(
  children: readonly Child[],
  { nodes }: DemoFolder,
): Promise<readonly string[]> {
  const desks: string[] = [];
  for (const child of children) {
    const folder = nodes.get(child.party);
    const desk = folder && (await deskOf(child, folder));
    if (desk === undefined) {
      throw new CommandFailed(words.didNotStart(child.party));
    }
    desks.push(desk);
  }
  return desks;
}

/** The reference of a notice that the importer has not looked at yet, for the commands to copy. */
async function openReference(client: Client): Promise<string | undefined> {
  const query = 'owed=1&order=due&status=received,acknowledged';
  const { items } = (await client.get(`/api/v1/notifications?${query}`)) as NotificationList;
  return items[0]?.reference;
}

function introduction(
  language: Language,
  {
    folder,
    desks,
    seats,
    reference,
  }: Readonly<{
    folder: DemoFolder;
    desks: readonly string[];
    seats: readonly DemoSeat[];
    reference: string;
  }>,
): string {
  const here = process.cwd();
  const shown = (path: string): string => {
    const short = relative(here, path);
    return short.startsWith('..') ? path : short;
  };
  const doors = runningParties.flatMap(({ party, names }, index) => [
    `  ${desks[index]}  ${party}, ${inLanguage(names, language)}\n`,
    ...seats
      .filter((seat) => seat.party === party)
      .map((seat) => `    ${inLanguage(seat.names, language)}: ${text.seat(seat)[language]}\n`),
  ]);
  const entente = shown(join(packageRoot, 'bin', 'entente'));
  const dataOf = (party: string): string => shown(join(folder.path, party));
  const first = Number(new URL(desks[0] ?? 'http://localhost:0').port);
  const keptOff = demoParties.flatMap(({ party, isKeptOff }, index) => {
    if (!isKeptOff || !folder.nodes.has(party)) return [];
    const command = `${entente} serve --data ${dataOf(party)} --port ${first + index}`;
    return [`\n${text.keptOff(party)[language]}\n    ${command}\n`];
  });
  const heading = webRoot() === undefined ? '' : `${text.desks[language]}\n`;
  return [
    heading,
    ...doors,
    ...keptOff,
    `\n${text.next[language]}\n`,
    text.suggestions(language, { entente, dataOf, reference }),
    `\n${text.howToStop[language]}\n`,
  ].join('');
}

/** Until it is told to stop, or no node is left. */
async function watch(
  children: readonly Child[],
  context: CommandContext,
  language: Language,
): Promise<void> {
  const stopped = new Promise<void>((resolve) => {
    if (context.stop.aborted) resolve();
    context.stop.addEventListener('abort', () => resolve(), { once: true });
  });
  const watched = children.map(async ({ party, ended }) => {
    const how = await ended;
    if (!context.stop.aborted) context.err(`${text.childEnded(party, how)[language]}\n`);
  });
  await Promise.race([stopped, Promise.all(watched)]);
  if (!context.stop.aborted) throw new CommandFailed(words.noneRuns);
}
