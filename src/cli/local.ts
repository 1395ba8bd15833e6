import { apiApp } from '#api/app.ts';
import { httpsTransport } from '#exchange/https-transport.ts';
import { createPuller } from '#exchange/puller.ts';
import type { DataFolder } from '#node/data-folder.ts';
import type { CommandContext } from './command.ts';
import { type FolderNode, openFolderNode } from './folder-node.ts';
import { nodeParts } from './node-parts.ts';
import { valueOr } from './problem-error.ts';

/** A node opened for one command, with its API answering in this process. */
export type Local = FolderNode &
  Readonly<{ request: (path: string, init: RequestInit) => Promise<Response> }>;

/** @throws ProblemError `node.not-the-writer` while another process has the folder */
export async function openLocal(folder: DataFolder, context: CommandContext): Promise<Local> {
  const opened = valueOr(await openFolderNode(folder, context.nowMs));
  const app = apiApp(
    nodeParts(opened, {
      puller: createPuller(opened.node, httpsTransport(opened.node)),
      hosts: new Set(['localhost']),
      onFault: (error) => context.err(`entente: ${faultText(error)}\n`),
    }),
  );
  return {
    ...opened,
    request: async (path, init) => app.request(new URL(path, 'http://localhost'), init),
  };
}

/** A fault as a person can pass it on: with where it came from. */
export function faultText(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const cause = error.cause === undefined ? '' : `\n  because: ${faultText(error.cause)}`;
  return `${error.stack ?? error.message}${cause}`;
}
