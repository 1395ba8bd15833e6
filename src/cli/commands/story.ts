import { join, resolve } from 'node:path';
import type { Language } from '#kernel/language.ts';
import { portOf } from '../authority.ts';
import { CommandFailed, command, textOf } from '../command.ts';
import { printer } from '../connect.ts';
import type { DemoSeat } from '../demo/demo-officers.ts';
import * as demoText from '../demo/demo-text.ts';
import {
  awaitAll,
  type RunningParty,
  refuseTaken,
  seatsAt,
  shownPath,
  startAll,
  watch,
} from '../demo/run-nodes.ts';
import { inLanguage, languageOf } from '../language.ts';
import { packageRoot, webRoot } from '../package-files.ts';
import { everyCommandOptions } from '../parse-command-line.ts';
import { retellers, storyNodes } from '../story/parties.ts';
import { openStoryFolder } from '../story/story-folder.ts';
import * as words from '../words/story-words.ts';

const portUsual = '4111';
const firstPortMax = 65_535 - retellers.length + 1;

export const story = command({
  name: 'story',
  words: words.story,
  arguments: [],
  options: {
    port: { type: 'string', value: 'PORT' },
    data: everyCommandOptions.data,
  },
  run: async ({ values }, context) => {
    const language = languageOf(values, context);
    const first = portOf(textOf(values, 'port') ?? portUsual, 'port');
    const root = resolve(
      textOf(values, 'data') ?? context.environment['ENTENTE_DATA'] ?? '.entente-story',
    );
    if (first < 1 || first > firstPortMax) {
      throw new CommandFailed(words.noSuchPort(first, firstPortMax));
    }
    const running = retellers.map((party, index) => ({ party, port: first + index }));
    for (const { port } of running) await refuseTaken(port, 'npm run story');
    const print = printer(values, context);
    const isJson = values['json'] === true;
    if (!isJson) context.out(`${words.disclaimer[language]}\n\n`);
    const folder = await openStoryFolder(root, first, {
      nowMs: context.nowMs(),
      onSeed: () => isJson || context.out(`${words.loading[language]}\n\n`),
    });
    const children = startAll(folder, running, context);
    try {
      const desks = await awaitAll(children, folder);
      const seats = await seatsAt(folder, running, context);
      const nodes = running.map(({ party }, index) => ({
        ...{ party, address: desks[index] },
        officers: seats.filter((seat) => seat.party === party),
      }));
      print({ folder: root, nodes }, () => introduction(language, { root, running, desks, seats }));
      await watch(children, context, language, words.noneRuns);
    } finally {
      await Promise.all(children.map((child) => child.stop()));
    }
    if (!isJson) context.out(`\n${words.stopped[language]}\n`);
    return 0;
  },
});

function introduction(
  language: Language,
  {
    root,
    running,
    desks,
    seats,
  }: Readonly<{
    root: string;
    running: readonly RunningParty[];
    desks: readonly string[];
    seats: readonly DemoSeat[];
  }>,
): string {
  const doors = storyNodes.flatMap(({ party, names }, index) => [
    `  ${desks[index]}  ${party}, ${inLanguage(names, language)}\n`,
    ...seats
      .filter((seat) => seat.party === party)
      .map((seat) => `    ${inLanguage(seat.names, language)}: ${demoText.seat(seat)[language]}\n`),
  ]);
  const entente = shownPath(join(packageRoot, 'bin', 'entente'));
  const data = shownPath(join(root, running[0]?.party ?? ''));
  return [
    webRoot() === undefined ? '' : `${demoText.desks[language]}\n`,
    ...doors,
    `\n${demoText.next[language]}\n`,
    words.suggestions(language, entente, data),
    `\n${words.howToStop[language]}\n`,
  ].join('');
}
