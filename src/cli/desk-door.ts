import { readFileSync } from 'node:fs';
import { isIP } from 'node:net';
import { createSecureContext } from 'node:tls';
import { hasTlsIdentity, readTlsIdentity } from '#exchange/tls.ts';
import type { DataFolder } from '#node/data-folder.ts';
import { hostInUrl, isLoopback, portOf, publicAuthorities } from './authority.ts';
import { CommandFailed, type Option, textOf, textsOf, UsageError, type Values } from './command.ts';
import type { ServerTls } from './listen.ts';
import { valueOr } from './problem-error.ts';
import type { OpenDesk } from './running-node.ts';

/** How `serve` is told where officers on other machines come in. */
export const deskDoorOptions: Readonly<Record<string, Option>> = {
  desk: {
    type: 'string',
    value: 'HOST:PORT',
    help: 'where officers on other machines reach the desk; needs TLS or a proxy',
  },
  'desk-address': {
    type: 'string',
    multiple: true,
    value: 'URL',
    help: 'https://… by which officers open the desk; may be repeated',
  },
  'tls-certificate': {
    type: 'string',
    value: 'FILE',
    help: "with --desk: the certificate and its chain, PEM, that officers' browsers know",
  },
  'tls-key': { type: 'string', value: 'FILE', help: 'with --tls-certificate: its key, PEM' },
  'tls-own': {
    type: 'boolean',
    help: "with --desk: the node's own certificate, which browsers warn of (for trials)",
  },
  proxy: {
    type: 'string',
    value: 'ADDRESS',
    help: 'the address of the proxy that speaks TLS for the desk: its X-Forwarded-… headers count',
  },
};

/** Undefined: the desk is for this machine alone. Never without TLS, its own or a proxy's. */
export function deskDoorOf(values: Values, folder: DataFolder): OpenDesk | undefined {
  const desk = textOf(values, 'desk');
  const addresses = textsOf(values, 'desk-address');
  const proxy = textOf(values, 'proxy');
  const tls = tlsOf(values, folder);
  if (proxy !== undefined && isIP(proxy) === 0) {
    throw new UsageError(`--proxy is the address of one machine, not ${proxy}`);
  }
  if (desk === undefined) {
    if (tls) throw new UsageError('a certificate needs --desk: on this machine no TLS is needed');
    if (proxy === undefined && addresses.length === 0) return undefined;
    if (proxy === undefined) throw new UsageError('--desk-address needs --desk or --proxy');
    if (addresses.length === 0) throw new UsageError('--proxy needs --desk-address');
    return { proxy, authorities: publicAuthorities(addresses) };
  }
  const listens = listensOf(desk);
  if (!tls && proxy === undefined) {
    throw new UsageError(
      '--desk needs --tls-certificate and --tls-key, or --proxy: the desk is not served to other machines without TLS',
    );
  }
  if (tls && proxy !== undefined)
    throw new UsageError('--proxy and a certificate exclude each other');
  const own = isEverywhere(listens.host) ? [] : [`https://${desk}`];
  const known = addresses.length > 0 ? addresses : own;
  if (known.length === 0 || (proxy !== undefined && addresses.length === 0)) {
    throw new UsageError('--desk needs --desk-address: the https://… by which officers open it');
  }
  return {
    ...{ listens, authorities: publicAuthorities(known) },
    ...(tls ? { tls } : {}),
    ...(proxy === undefined ? {} : { proxy }),
  };
}

const isEverywhere = (host: string): boolean => host === '0.0.0.0' || host === '::';

function listensOf(desk: string): NonNullable<OpenDesk['listens']> {
  const [, bracketed, plain, port = ''] = /^(?:\[([^\]]+)\]|([^:]+)):(\d+)$/.exec(desk) ?? [];
  const host = bracketed ?? plain;
  if (host === undefined) throw new UsageError(`--desk is HOST:PORT, not ${desk}`);
  if (isLoopback(host))
    throw new UsageError(`--desk is for other machines, and none reaches ${hostInUrl(host)}`);
  return { host, port: portOf(port, 'desk') };
}

function tlsOf(values: Values, folder: DataFolder): ServerTls | undefined {
  const certificate = textOf(values, 'tls-certificate');
  const key = textOf(values, 'tls-key');
  if (values['tls-own'] === true) {
    if (certificate ?? key)
      throw new UsageError('--tls-own and --tls-certificate exclude each other');
    if (hasTlsIdentity(folder.path)) return valueOr(readTlsIdentity(folder.path));
    throw new UsageError(
      '--tls-own needs --host as well: it makes the identity that other parties pin',
    );
  }
  if (certificate === undefined && key === undefined) return undefined;
  if (certificate === undefined || key === undefined) {
    throw new UsageError('--tls-certificate and --tls-key belong together');
  }
  const tls = {
    certificatePem: readFileSync(certificate, 'utf8'),
    keyPem: readFileSync(key, 'utf8'),
  };
  try {
    createSecureContext({ cert: tls.certificatePem, key: tls.keyPem });
  } catch (error) {
    const why = error instanceof Error ? error.message : '';
    throw new CommandFailed(`${certificate} and ${key} are no certificate and its key (${why})`);
  }
  return tls;
}
