import { join, resolve } from 'node:path';
import type { NotificationList } from '#api/contract.ts';
import type { Language } from '#kernel/language.ts';
import { portOf } from '../authority.ts';
import type { Client } from '../client.ts';
import { CommandFailed, command, textOf } from '../command.ts';
import { connect, printer } from '../connect.ts';
import { openDemoFolder } from '../demo/demo-folder.ts';
import type { DemoSeat } from '../demo/demo-officers.ts';
import * as text from '../demo/demo-text.ts';
import { demoParties, runningParties, xc } from '../demo/parties.ts';
import { awaitAll, refuseTaken, seatsAt, shownPath, startAll, watch } from '../demo/run-nodes.ts';
import type { SeededFolder } from '../demo/seeded-folder.ts';
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
    const running = runningParties.map(({ party }, index) => ({ party, port: first + index }));
    for (const { port } of running) await refuseTaken(port, 'npm start');
    const print = printer(values, context);
    const isJson = values['json'] === true;
    if (!isJson) context.out(`${text.disclaimer[language]}\n\n`);
    const folder = await openDemoFolder(root, first, {
      nowMs: context.nowMs(),
      onSeed: () => isJson || context.out(`${text.making[language]}\n\n`),
    });
    const children = startAll(folder, running, context);
    try {
      const desks = await awaitAll(children, folder);
      const seats = await seatsAt(folder, running, context);
      // The last one imports.
      const importer = folder.nodes.get(xc);
      const client = importer && (await connect(importer, { ...context, environment: {} }));
      const reference = (client && (await openReference(client))) ?? 'XA-…';
      await client?.close();
      const nodes = runningParties.map(({ party }, index) => ({
        ...{ party, address: desks[index] },
        officers: seats.filter((seat) => seat.party === party),
      }));
      print({ folder: root, nodes }, () =>
        introduction(language, { folder, desks, seats, reference }),
      );
      await watch(children, context, language, words.noneRuns);
    } finally {
      await Promise.all(children.map((child) => child.stop()));
    }
    if (!isJson) context.out(`\n${text.stopped[language]}\n`);
    return 0;
  },
});

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
    folder: SeededFolder;
    desks: readonly string[];
    seats: readonly DemoSeat[];
    reference: string;
  }>,
): string {
  const doors = runningParties.flatMap(({ party, names }, index) => [
    `  ${desks[index]}  ${party}, ${inLanguage(names, language)}\n`,
    ...seats
      .filter((seat) => seat.party === party)
      .map((seat) => `    ${inLanguage(seat.names, language)}: ${text.seat(seat)[language]}\n`),
  ]);
  const entente = shownPath(join(packageRoot, 'bin', 'entente'));
  const dataOf = (party: string): string => shownPath(join(folder.path, party));
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
