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
  type Command,
  type CommandContext,
  CommandFailed,
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
import { facts } from '../print.ts';
import { valueOr } from '../problem-error.ts';
import { type PublicDoor, type RunningNode, runNode } from '../running-node.ts';

const portUsual = '4100';

export const serve: Command = {
  name: 'serve',
  arguments: [],
  summary: 'Runs the node: the desk for its officers, the exchange for the other parties.',
  details:
    'By default it answers on this machine only. With --host, other machines get the exchange alone, over TLS on --port. The other\n' +
    'parties recognise the server by its pin, which is printed: tell it to them by voice or on paper before the first exchange. Officers\n' +
    'on other machines come in by --desk, over TLS or behind a proxy. While nobody can sign in yet, a link is printed with which the\n' +
    'first administrator does.',
  options: {
    port: {
      type: 'string',
      value: 'PORT',
      help: `where to listen (default: ${portUsual}; 0 takes any that is free)`,
    },
    host: { type: 'string', value: 'HOST', help: 'address to listen on (default: 127.0.0.1)' },
    address: {
      type: 'string',
      multiple: true,
      value: 'URL',
      help: 'with --host: https://… by which other parties reach it; may be repeated',
    },
    'guard-mib': {
      type: 'string',
      value: 'MIB',
      help: 'quota of the guard in MiB (default: guardMebibytesMax in node.json, else 256)',
    },
    'desk-port': {
      type: 'string',
      value: 'PORT',
      help: 'with --host: where the desk listens on this machine (default: --port and one)',
    },
    ...deskDoorOptions,
  },
  examples: [
    'serve --data ./xa',
    'serve --data ./xa --port 4101',
    'serve --data ./xa --host 0.0.0.0 --port 443 --address https://entente.example.org --desk-port 4101',
    'serve --data ./xa --desk 0.0.0.0:8443 --desk-address https://desk.example.org:8443 --tls-certificate desk.pem --tls-key desk.key',
    'serve --data ./xa --proxy 127.0.0.1 --desk-address https://desk.example.org',
  ],
  run: async ({ values }, context) => {
    const places = placesOf(values);
    const folder = openFolder(values, context);
    const known = places.open === undefined ? undefined : tlsOf(folder, places.open, context);
    const openDesk = deskDoorOf(values, folder);
    const onFault = (error: unknown): void => {
      if (!context.stop.aborted) context.err(`entente: ${faultText(error)}\n`);
    };
    const guardMebibytesMax = guardQuotaOf(values);
    const opened = valueOr(
      await openFolderNode(folder, context.nowMs, {
        ...(guardMebibytesMax === undefined ? {} : { guardMebibytesMax }),
        onFault,
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
};

function guardQuotaOf(values: Values): number | undefined {
  const text = textOf(values, 'guard-mib');
  if (text === undefined) return undefined;
  if (/^[1-9]\d{0,6}$/.test(text)) return Number(text);
  throw new UsageError('--guard-mib is a whole number of MiB, at least 1');
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
    if (addresses.length > 0)
      throw new UsageError('--address needs --host: nobody else reaches 127.0.0.1');
    return { desk: { host, port: deskPort === undefined ? port : portOf(deskPort, 'desk-port') } };
  }
  const everywhere = host === '0.0.0.0' || host === '::';
  if (everywhere && addresses.length === 0) {
    throw new UsageError(
      `--host ${host} needs --address: the https://… by which the other parties reach this node`,
    );
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
    const why: Readonly<Record<string, string>> = {
      EADDRINUSE: `port ${at} is taken by another program; choose another with --port`,
      EACCES: `this account may not listen on port ${at}; choose one above 1023 with --port`,
      ENOTFOUND: `${host} is a name that leads nowhere; give --host an address of this machine`,
      EAI_AGAIN: `the name ${host} cannot be looked up; give --host an address of this machine`,
      EADDRNOTAVAIL: `${host} is no address of this machine`,
    };
    const sentence = code && why[code];
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
  const language = languageOf(values, context);
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
  printer(values, context)(value, () =>
    facts([
      ['party', `${party}, ${inLanguage(folder.names, language)}`],
      ['desk', opensTo === desk ? `${desk} (this machine only)` : `${opensTo}; here ${desk}`],
      ['exchange', door ? addresses.join(', ') : `${desk}/exchange (this machine only)`],
      ['pin of the server', door?.tls.pin],
      ['first administrator', firstRun && `${firstRun} (opens once, within 24 hours)`],
      ['stop', 'Ctrl-C'],
    ]),
  );
}

function stopped(signal: AbortSignal): Promise<void> {
  if (signal.aborted) return Promise.resolve();
  return new Promise((resolve) =>
    signal.addEventListener('abort', () => resolve(), { once: true }),
  );
}
