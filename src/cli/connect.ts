import { resolve } from 'node:path';
import type { Language } from '#kernel/language.ts';
import { type DataFolder, openDataFolder } from '#node/data-folder.ts';
import { type Client, clientOver } from './client.ts';
import { type CommandContext, textOf, type Values } from './command.ts';
import { languageOf } from './language.ts';
import { openLocal } from './local.ts';
import { valueOr } from './problem-error.ts';
import { runningNode } from './running.ts';

/** The data folder that a command means. */
export function folderPath(values: Values, context: CommandContext): string {
  return resolve(textOf(values, 'data') ?? context.environment['ENTENTE_DATA'] ?? '.entente/node');
}

export function openFolder(values: Values, context: CommandContext): DataFolder {
  return valueOr(openDataFolder(folderPath(values, context)));
}

/** Prints `value` as JSON if that was asked for, else what `text` makes of it in the language asked for. */
export type Print = (value: unknown, text: (language: Language) => string) => void;

export function printer(values: Values, context: CommandContext): Print {
  const language = languageOf(values, context);
  return (value, text) =>
    context.out(values['json'] === true ? `${JSON.stringify(value, null, 2)}\n` : text(language));
}

/** Runs one command against the node of its folder: the running one, or one opened for the command alone. */
export async function withClient(
  values: Values,
  context: CommandContext,
  run: (client: Client, print: Print, folder: DataFolder) => Promise<number | undefined>,
): Promise<number> {
  const folder = openFolder(values, context);
  const client = await connect(folder, context);
  try {
    return (await run(client, printer(values, context), folder)) ?? 0;
  } finally {
    await client.close();
  }
}

/** As the console of the folder, or in the name of the officer whose token stands in the environment. */
export async function connect(folder: DataFolder, context: CommandContext): Promise<Client> {
  const token = context.environment['ENTENTE_TOKEN'];
  const proof = (secret: string): string => (token ? `Bearer ${token}` : `Console ${secret}`);
  const running = await runningNode(folder);
  if (running === undefined) {
    const local = await openLocal(folder, context);
    const request = withProof(local.request, proof(local.consoleSecret));
    return clientOver(request, { close: local.close });
  }
  const { address, desk, secret } = running;
  const request = (path: string, init: RequestInit) => fetch(new URL(path, address), init);
  const close = async (): Promise<void> => undefined;
  return clientOver(withProof(request, proof(secret)), { desk, close });
}

type Request = (path: string, init: RequestInit) => Promise<Response>;

/** A request never follows a redirection: the proof is for this node alone. */
function withProof(request: Request, authorization: string): Request {
  return (path, init) =>
    request(path, {
      ...{ ...init, redirect: 'error' },
      headers: { ...init.headers, authorization },
    });
}
