import {
  hasTlsIdentity,
  makeTlsIdentity,
  promoteNextTlsIdentity,
  readNextTlsIdentity,
  readTlsIdentity,
  type TlsIdentity,
  writeTlsIdentity,
} from '#exchange/tls.ts';
import { type DataFolder, removeRunFile, writeRunFile } from '#node/data-folder.ts';
import { authority, hostInUrl, isLoopback, portOf, publicAuthorities } from '../authority.ts';
import {
  type CommandContext,
  CommandFailed,
  command,
  textOf,
  textsOf,
  UsageError,
  type Values,
} from '../command.ts';
import { openFolder, printer } from '../connect.ts';
import { deskDoorOf, deskDoorOptions } from '../desk-door.ts';
import { type FolderNode, openFolderNode } from '../folder-node.ts';
import { inLanguage, languageOf } from '../language.ts';
import { linkAddress } from '../link-address.ts';
import { faultText } from '../local.ts';
import { facts, printable } from '../print.ts';
import { valueOr } from '../problem-error.ts';
import { type PublicDoor, type RunningNode, runNode } from '../running-node.ts';
import * as words from '../words/serve-words.ts';

/** As the help says. */
const portUsual = '4100';

export const serve = command({
  name: 'serve',
  words: words.serve,
  arguments: [],
  options: {
    port: {
      type: 'string',
      value: 'PORT',
    },
    host: { type: 'string', value: 'HOST' },
    address: {
      type: 'string',
      multiple: true,
      value: 'URL',
    },
    'guard-mib': {
      type: 'string',
      value: 'MIB',
    },
    'desk-port': {
      type: 'string',
      value: 'PORT',
    },
    ...deskDoorOptions,
  },
  run: async ({ values }, context) => {
    const places = placesOf(values);
    const folder = openFolder(values, context);
    const known = places.open === undefined ? undefined : tlsOf(folder, places.open, context);
    const openDesk = deskDoorOf(values, folder);
    const onFault = (error: unknown): void => {
      if (!context.stop.aborted) context.err(`entente: ${faultText(error)}\n`);
    };
    const onRefold = (statements: number): void =>
      context.err(`${words.foldingAgain(statements)[languageOf(values, context)]}\n`);
    const guardMebibytesMax = guardQuotaOf(values);
    const opened = valueOr(
      await openFolderNode(folder, context.nowMs, {
        ...(guardMebibytesMax === undefined ? {} : { guardMebibytesMax }),
        onFault,
        onRefold,
      }),
    );
    const tls = known && (await promoted(folder, opened.node, known));
    const door = places.open && tls ? { ...places.open, tls } : undefined;
    const running = await startedOn(places.desk, () =>
      runNode(opened, places.desk, {
        ...(door ? { door } : {}),
        ...(openDesk ? { openDesk } : {}),
        onFault,
      }),
    );
    const address = `http://${hostInUrl(places.desk.host)}:${running.port}`;
    // Passkeys are made for a name, and 127.0.0.1 is none.
    const desk = address.replace('//127.0.0.1:', '//localhost:');
    const [opensTo = desk] = [...(openDesk?.authorities ?? [])].map((name) => `https://${name}`);
    const { consoleSecret: secret } = running;
    writeRunFile(folder, { pid: process.pid, address, desk: opensTo, secret });
    const firstRun = await firstRunLink(opened, opensTo);
    say(values, context, { folder, desk, opensTo, running, door, firstRun });
    await stopped(context.stop);
    removeRunFile(folder);
    await running.close();
    return 0;
  },
});

function guardQuotaOf(values: Values): number | undefined {
  const text = textOf(values, 'guard-mib');
  if (text === undefined) return undefined;
  if (/^[1-9]\d{0,6}$/.test(text)) return Number(text);
  throw new UsageError(words.notAQuota);
}

/** While nobody can sign in. Each start makes a new one, and voids the one before. */
async function firstRunLink({ accounts }: FolderNode, desk: string): Promise<string | undefined> {
  if (await accounts.roster.hasAdministrator()) return undefined;
  const { secret } = await accounts.links.make('first-run');
  return linkAddress(desk, secret);
}

type Open = Omit<PublicDoor, 'tls'>;
type Places = Readonly<{ desk: Readonly<{ host: string; port: number }>; open?: Open }>;

function placesOf(values: Values): Places {
  const host = textOf(values, 'host') ?? '127.0.0.1';
  const port = portOf(textOf(values, 'port') ?? portUsual, 'port');
  const addresses = textsOf(values, 'address');
  const deskPort = textOf(values, 'desk-port');
  if (isLoopback(host)) {
    if (addresses.length > 0) throw new UsageError(words.addressNeedsHost);
    return { desk: { host, port: deskPort === undefined ? port : portOf(deskPort, 'desk-port') } };
  }
  const everywhere = host === '0.0.0.0' || host === '::';
  if (everywhere && addresses.length === 0) {
    throw new UsageError(words.hostNeedsAddress(printable(host)));
  }
  const own = everywhere ? [] : [`https://${authority('https', hostInUrl(host), port)}`];
  const known = addresses.length > 0 ? addresses : own;
  return {
    desk: {
      host: '127.0.0.1',
      port: deskPort === undefined ? port && port + 1 : portOf(deskPort, 'desk-port'),
    },
    open: { host, port, authorities: publicAuthorities(known), addresses: known },
  };
}

function tlsOf(folder: DataFolder, { addresses }: Open, context: CommandContext): TlsIdentity {
  if (hasTlsIdentity(folder.path)) return valueOr(readTlsIdentity(folder.path));
  const hosts = addresses.map((address) => new URL(address).hostname.replace(/^\[|\]$/g, ''));
  const identity = makeTlsIdentity({
    name: `Entente ${folder.party}`,
    hosts,
    nowMs: context.nowMs(),
  });
  writeTlsIdentity(folder.path, identity);
  return identity;
}

/** A server key that every member knows takes the place of the one in use. */
async function promoted(
  folder: DataFolder,
  node: FolderNode['node'],
  known: TlsIdentity,
): Promise<TlsIdentity> {
  const next = readNextTlsIdentity(folder.path);
  if (!next || !(await node.isPinKnown(next.pin))) return known;
  promoteNextTlsIdentity(folder.path, next);
  return next;
}

async function startedOn(
  { host, port }: Places['desk'],
  start: () => Promise<RunningNode>,
): Promise<RunningNode> {
  try {
    return await start();
  } catch (error) {
    const { code, port: taken } = error as Readonly<{ code?: string; port?: number }>;
    const at = taken ?? port;
    const sentence = code && words.notListening(printable(host), at)[code];
    if (sentence) throw new CommandFailed(sentence);
    throw error;
  }
}

function say(
  values: Values,
  context: CommandContext,
  {
    folder,
    desk,
    opensTo,
    running,
    door,
    firstRun,
  }: Readonly<{
    folder: DataFolder;
    desk: string;
    opensTo: string;
    firstRun: string | undefined;
    running: RunningNode;
    door: PublicDoor | undefined;
  }>,
): void {
  const { party } = folder;
  const addresses = door?.addresses ?? [];
  const value = {
    party,
    desk,
    pid: process.pid,
    addresses,
    ...(opensTo === desk ? {} : { opensTo }),
    ...(door ? { pin: door.tls.pin, port: running.publicPort } : {}),
    ...(firstRun === undefined ? {} : { firstRun }),
  };
  printer(values, context)(value, (language) =>
    facts([
      [words.party[language], `${party}, ${inLanguage(folder.names, language)}`],
      [
        words.desk[language],
        (opensTo === desk ? words.thisMachineOnly(desk) : words.andHere(opensTo, desk))[language],
      ],
      [
        words.exchange[language],
        door ? addresses.join(', ') : words.thisMachineOnly(`${desk}/exchange`)[language],
      ],
      [words.pin[language], door?.tls.pin],
      [words.firstAdministrator[language], firstRun && words.opensOnce(firstRun)[language]],
      [words.stop[language], 'Ctrl-C'],
    ]),
  );
}

function stopped(signal: AbortSignal): Promise<void> {
  if (signal.aborted) return Promise.resolve();
  return new Promise((resolve) =>
    signal.addEventListener('abort', () => resolve(), { once: true }),
  );
}
