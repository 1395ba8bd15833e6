import { readFileSync } from 'node:fs';
import { isIP } from 'node:net';
import { createSecureContext } from 'node:tls';
import { hasTlsIdentity, readTlsIdentity } from '#exchange/tls.ts';
import type { DataFolder } from '#node/data-folder.ts';
import { hostInUrl, isLoopback, portOf, publicAuthorities } from './authority.ts';
import { CommandFailed, type Option, textOf, textsOf, UsageError, type Values } from './command.ts';
import type { ServerTls } from './listen.ts';
import { printable } from './print.ts';
import { valueOr } from './problem-error.ts';
import type { OpenDesk } from './running-node.ts';
import * as words from './words/serve-words.ts';

/** How `serve` is told where officers on other machines come in. */
export const deskDoorOptions = {
  desk: {
    type: 'string',
    value: 'HOST:PORT',
  },
  'desk-address': {
    type: 'string',
    multiple: true,
    value: 'URL',
  },
  'tls-certificate': {
    type: 'string',
    value: 'FILE',
  },
  'tls-key': { type: 'string', value: 'FILE' },
  'tls-own': {
    type: 'boolean',
  },
  proxy: {
    type: 'string',
    value: 'ADDRESS',
  },
} as const satisfies Readonly<Record<string, Option>>;

/** Undefined: the desk is for this machine alone. What leaves the machine is under TLS, to a proxy on another one, too. */
export function deskDoorOf(values: Values, folder: DataFolder): OpenDesk | undefined {
  const desk = textOf(values, 'desk');
  const addresses = textsOf(values, 'desk-address');
  const proxy = textOf(values, 'proxy');
  const tls = tlsOf(values, folder);
  if (proxy !== undefined && isIP(proxy) === 0) {
    throw new UsageError(words.proxyIsOne(printable(proxy)));
  }
  if (desk === undefined) {
    if (tls) throw new UsageError(words.certificateNeedsDesk);
    if (proxy === undefined && addresses.length === 0) return undefined;
    if (proxy === undefined) throw new UsageError(words.deskAddressNeeds);
    if (addresses.length === 0) throw new UsageError(words.proxyNeedsAddress);
    return { proxy, authorities: publicAuthorities(addresses) };
  }
  const listens = listensOf(desk);
  if (!tls) throw new UsageError(words.deskNeedsTls);
  const own = isEverywhere(listens.host) ? [] : [`https://${desk}`];
  const known = addresses.length > 0 ? addresses : own;
  if (known.length === 0 || (proxy !== undefined && addresses.length === 0)) {
    throw new UsageError(words.deskNeedsAddress);
  }
  return {
    ...{ listens: { ...listens, tls }, authorities: publicAuthorities(known) },
    ...(proxy === undefined ? {} : { proxy }),
  };
}

const isEverywhere = (host: string): boolean => host === '0.0.0.0' || host === '::';

function listensOf(desk: string): Readonly<{ host: string; port: number }> {
  const [, bracketed, plain, port = ''] = /^(?:\[([^\]]+)\]|([^:]+)):(\d+)$/.exec(desk) ?? [];
  const host = bracketed ?? plain;
  if (host === undefined) throw new UsageError(words.notADesk(printable(desk)));
  if (isLoopback(host)) throw new UsageError(words.deskIsForOthers(hostInUrl(host)));
  return { host, port: portOf(port, 'desk') };
}

function tlsOf(values: Values, folder: DataFolder): ServerTls | undefined {
  const certificate = textOf(values, 'tls-certificate');
  const key = textOf(values, 'tls-key');
  if (values['tls-own'] === true) {
    if (certificate ?? key) throw new UsageError(words.ownOrCertificate);
    if (hasTlsIdentity(folder.path)) return valueOr(readTlsIdentity(folder.path));
    throw new UsageError(words.ownNeedsHost);
  }
  if (certificate === undefined && key === undefined) return undefined;
  if (certificate === undefined || key === undefined) {
    throw new UsageError(words.certificateAndKey);
  }
  const tls = {
    certificatePem: readFileSync(certificate, 'utf8'),
    keyPem: readFileSync(key, 'utf8'),
  };
  try {
    createSecureContext({ cert: tls.certificatePem, key: tls.keyPem });
  } catch (error) {
    // The system's code: its sentence is English.
    const why = (error as NodeJS.ErrnoException).code ?? '';
    throw new CommandFailed(words.notACertificate(certificate, key, why));
  }
  return tls;
}
