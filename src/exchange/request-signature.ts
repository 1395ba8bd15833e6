import { httpbis } from 'http-message-signatures';
import { parseBase64 } from '#kernel/digest.ts';
import { type GroupId, isGroupId, isPartyId, type PartyId } from '#kernel/id.ts';
import { publicKeyBytes, sign, signatureBytes, verify } from '#kernel/signature.ts';
import { contentDigest } from './content-digest.ts';

/**
 * Who asks: RFC 9421 signatures as docs/spec/exchange.md fixes them. The library computes the signature base; what must be
 * covered, by which parameters, in which bytes, is checked here, because the library accepts whatever a signer chose.
 */
export type RequestKey = Readonly<{ group: GroupId; party: PartyId; httpSecret: Uint8Array }>;

export type RequestToSign = Readonly<{
  method: 'GET' | 'POST';
  url: URL;
  body?: Uint8Array;
}>;

export type RequestToVerify = Readonly<{
  method: string;
  url: string;
  /** Field values by lower-case name, as received. */
  header: (name: string) => string | undefined;
  body: Uint8Array;
}>;

/** What a good signature says. Whether `created` and `nonce` are acceptable is for the door to judge. */
export type RequestSigner = Readonly<{
  group: GroupId;
  party: PartyId;
  keyId: string;
  /** POSIX seconds. */
  created: number;
  nonce: string;
}>;

export const nonceBytes = 16;
export const signatureInputCharactersMax = 512;

const label = 'entente';
const parameters = ['created', 'nonce', 'keyid', 'alg'] as const;
const components = ['@method', '@authority', '@path', '@query'] as const;

export const keyIdOf = (group: GroupId, party: PartyId): string => `entente.${group}/${party}`;

/** As it stands in the signature's parameters. */
export const nonceText = (random: Uint8Array): string => Buffer.from(random).toString('base64url');

/** The fields to send along with the request. @param random 16 fresh bytes. @param seconds POSIX seconds now. */
export async function signRequest(
  request: RequestToSign,
  key: RequestKey,
  fresh: Readonly<{ random: Uint8Array; seconds: number }>,
): Promise<Readonly<Record<string, string>>> {
  const digest = request.body && contentDigest(request.body);
  const headers: Record<string, string> = {};
  if (digest !== undefined) headers['content-digest'] = digest;
  const message = { method: request.method, url: request.url.href, headers };
  const signed = await httpbis.signMessage(
    {
      key: { sign: async (base) => Buffer.from(sign(base, key.httpSecret)) },
      name: label,
      fields: digest === undefined ? [...components] : [...components, 'content-digest'],
      params: [...parameters],
      paramValues: {
        created: new Date(fresh.seconds * 1000),
        nonce: nonceText(fresh.random),
        keyid: keyIdOf(key.group, key.party),
        alg: 'ed25519',
      },
    },
    message,
  );
  return {
    'signature-input': String(signed.headers['Signature-Input']),
    signature: String(signed.headers['Signature']),
    ...(digest === undefined ? {} : { 'content-digest': digest }),
  };
}

/** A member's HTTP key, and the one before it while he changes (docs/spec/log.md). */
export const httpKeysMax = 2;

/**
 * Undefined for everything that is not a request well signed by a key that `httpKeysOf` names, without saying why.
 *
 * @param httpKeysOf base64; none when there is no such group or member. As many checks are made all the same, against a
 * stand-in key, and their results discarded, so that the time it takes does not tell a stranger which groups exist.
 */
export async function verifyRequest(
  request: RequestToVerify,
  httpKeysOf: (group: GroupId, party: PartyId) => readonly string[],
): Promise<RequestSigner | undefined> {
  const input = request.header('signature-input');
  const signature = request.header('signature');
  if (input === undefined || signature === undefined) return undefined;
  const signer = readSignatureInput(input, request.body.length > 0);
  if (!signer || !isSignatureField(signature)) return undefined;

  const digest = request.header('content-digest');
  if (request.body.length > 0 && digest !== contentDigest(request.body)) return undefined;

  const httpKeys = httpKeysOf(signer.group, signer.party).slice(0, httpKeysMax);
  const headers = {
    'signature-input': input,
    signature,
    ...(digest === undefined ? {} : { 'content-digest': digest }),
  };
  const message = { method: request.method, url: request.url, headers };
  const checked = Array.from({ length: httpKeysMax }, (_, index) => httpKeys[index] ?? standInKey);
  const good = await Promise.all(checked.map((key) => isWellSigned(message, key)));
  return httpKeys.some((_, index) => good[index]) ? signer : undefined;
}

/** The public key of the all-zero secret: a valid point, so checking against it costs what any check costs. */
const standInKey = 'O2onvM62pC1io6jQKm8Nc2UyFXcd4kOmOsBIoYtZ2ik=';

async function isWellSigned(
  request: Readonly<{ method: string; url: string; headers: Record<string, string> }>,
  httpKey: string,
): Promise<boolean> {
  const publicKey = parseBase64(httpKey, publicKeyBytes);
  if (publicKey === undefined) return false;
  try {
    const verified = await httpbis.verifyMessage(
      {
        keyLookup: async () => ({
          algs: ['ed25519'],
          verify: async (base, signature) => verify(signature, base, publicKey),
        }),
        requiredParams: [...parameters],
        requiredFields: [...components],
        // Time is judged by the node's own clock, which is an argument; the library would read the machine's.
        notAfter: Number.MAX_SAFE_INTEGER,
        all: true,
      },
      request,
    );
    // The library answers null for "cannot say".
    return verified === true;
  } catch {
    // It throws for what it cannot read, and that is no signature either.
    return false;
  }
}

const inputPattern =
  /^entente=\((?<covered>"[@a-z-]+"(?: "[@a-z-]+")*)\)(?<given>(?:;[a-z]+=(?:"[!#-[\]-~]*"|[1-9]\d{0,11}))+)$/;
const parameterPattern = /;([a-z]+)=("[^"]*"|\d+)/g;
const noncePattern = /^[A-Za-z0-9_-]{22}$/;

/**
 * One signature with our label, over exactly the components and with exactly the parameters of the specification, in the one
 * spelling that RFC 8941 gives them: whatever else parses to the same is refused, so no byte of it can be changed.
 */
function readSignatureInput(input: string, hasBody: boolean): RequestSigner | undefined {
  if (input.length > signatureInputCharactersMax) return undefined;
  const groups = inputPattern.exec(input)?.groups;
  if (!groups) return undefined;
  const covered = (groups['covered'] ?? '').split(' ').map((name) => name.slice(1, -1));
  const due = hasBody ? [...components, 'content-digest'] : components;
  if (!isSameSet(covered, due)) return undefined;

  const given = [...(groups['given'] ?? '').matchAll(parameterPattern)];
  const names = given.map((match) => match[1] ?? '');
  if (!isSameSet(names, parameters)) return undefined;
  const value = new Map(given.map((match) => [match[1], match[2] ?? '']));
  const nonce = unquoted(value.get('nonce'));
  const keyId = unquoted(value.get('keyid'));
  const created = value.get('created') ?? '';
  if (unquoted(value.get('alg')) !== 'ed25519' || !/^\d+$/.test(created)) return undefined;
  if (nonce === undefined || !isNonce(nonce) || keyId === undefined) return undefined;
  const [group, party] = keyId.slice('entente.'.length).split('/', 2);
  if (group === undefined || party === undefined) return undefined;
  if (!isGroupId(group) || !isPartyId(party) || keyId !== keyIdOf(group, party)) return undefined;
  return { group, party, keyId, created: Number(created), nonce };
}

const isNonce = (text: string): boolean =>
  noncePattern.test(text) && Buffer.from(text, 'base64url').toString('base64url') === text;

function isSignatureField(field: string): boolean {
  const base64 = /^entente=:([A-Za-z0-9+/]{86}==):$/.exec(field)?.[1];
  return base64 !== undefined && parseBase64(base64, signatureBytes) !== undefined;
}

function isSameSet(found: readonly string[], due: readonly string[]): boolean {
  return found.length === due.length && due.every((name) => found.includes(name));
}

function unquoted(text: string | undefined): string | undefined {
  return text?.startsWith('"') ? text.slice(1, -1) : undefined;
}
