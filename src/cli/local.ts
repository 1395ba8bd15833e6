import { randomBytes } from 'node:crypto';
import { apiApp } from '#api/app.ts';
import { httpsTransport } from '#exchange/https-transport.ts';
import { createPuller } from '#exchange/puller.ts';
import type { DataFolder } from '#node/data-folder.ts';
import { newSecret } from '#officers/secret.ts';
import type { CommandContext } from './command.ts';
import { type FolderNode, openFolderNode } from './folder-node.ts';
import { languageIn } from './language.ts';
import { nodeParts } from './node-parts.ts';
import { valueOr } from './problem-error.ts';
import { foldingAgain } from './words/serve-words.ts';

/** A node opened for one command, with its API answering in this process. */
export type Local = FolderNode &
  Readonly<{
    consoleSecret: string;
    request: (path: string, init: RequestInit) => Promise<Response>;
  }>;

/** @throws ProblemError `node.not-the-writer` while another process has the folder */
export async function openLocal(folder: DataFolder, context: CommandContext): Promise<Local> {
  const onFault = (error: unknown): void => context.err(`entente: ${faultText(error)}\n`);
  const onRefold = (statements: number): void =>
    context.err(`${foldingAgain(statements)[languageIn([], context.environment)]}\n`);
  const opened = valueOr(await openFolderNode(folder, context.nowMs, { onFault, onRefold }));
  const { node, screener } = opened;
  const consoleSecret = newSecret(randomBytes);
  const parts = nodeParts(opened, {
    puller: createPuller(node, httpsTransport(node)),
    hosts: new Set(['localhost']),
    ...{ consoleSecret, onFault },
  });
  const app = apiApp({
    ...parts,
    lists: {
      ...parts.lists,
      // A running node follows its lists; this one is closed as soon as it has answered.
      add: async (format, files) => {
        const added = await parts.lists.add(format, files);
        if (added.ok) await node.rescreen(screener.edition());
        return added;
      },
    },
  });
  return {
    ...{ ...opened, consoleSecret },
    request: async (path, init) => app.request(new URL(path, 'http://localhost'), init),
  };
}

/** A fault as a person can pass it on: with where it came from. */
export function faultText(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const cause = error.cause === undefined ? '' : `\n  because: ${faultText(error.cause)}`;
  return `${error.stack ?? error.message}${cause}`;
}
