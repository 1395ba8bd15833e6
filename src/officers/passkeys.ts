/** Passkeys (WebAuthn Level 3), which sign in without a name: discoverable, and with the user verified. */

import type {
  AuthenticationResponseJSON,
  PublicKeyCredentialCreationOptionsJSON,
  PublicKeyCredentialRequestOptionsJSON,
  RegistrationResponseJSON,
} from '@simplewebauthn/server';
import { utf8 } from '#kernel/bytes.ts';
import type { JsonObject } from '#kernel/canonical-json.ts';
import { type Phrase, phrase } from '#kernel/phrase.ts';
import { ok, type Result, refuse } from '#kernel/refusal.ts';
import type { Officer, OfficerId } from './officer.ts';
import type { OfficerStore, Passkey } from './officer-store.ts';
import { createPending } from './pending.ts';
import { secretBytes } from './secret.ts';
import type { Client, Surroundings } from './surroundings.ts';

const answerMsMax = 5 * 60_000;
const pendingMax = 10_000;
export const passkeyNameCharactersMax = 60;

export type PasskeyOptions<Options> = Readonly<{ id: string; options: Options }>;

export type Passkeys = Readonly<{
  /** Refuses `passkey.needs-a-name` where the desk was asked for by an address that no passkey can be made for. */
  registrationOptions: (
    officer: Officer,
    client: Client,
  ) => Promise<Result<PasskeyOptions<PublicKeyCredentialCreationOptionsJSON>>>;
  /** Refuses `credential.malformed`: for another origin, replayed, too late, without the user verified. */
  register: (
    officer: Officer,
    answer: Readonly<{ id: string; response: RegistrationResponseJSON; name: string }>,
    client: Client,
  ) => Promise<Result<Passkey>>;
  signInOptions: (
    client: Client,
  ) => Promise<Result<PasskeyOptions<PublicKeyCredentialRequestOptionsJSON>>>;
  /** To sign one clearance (docs/spec/releases.md). Refuses `passkey.needs-a-name`, and `request.not-found` without a passkey here. */
  clearingOptions: (
    officer: OfficerId,
    challenge: Uint8Array,
    client: Client,
  ) => Promise<Result<PublicKeyCredentialRequestOptionsJSON>>;
  /** What was signed, for the national log. Refuses `credential.malformed` unless it is this officer's own and over this challenge. */
  cleared: (
    officer: OfficerId,
    challenge: Uint8Array,
    response: AuthenticationResponseJSON,
    client: Client,
  ) => Promise<Result<JsonObject>>;
  /** Whose passkey has answered; refuses `signin.failed`, whatever was wrong. */
  signIn: (
    answer: Readonly<{ id: string; response: AuthenticationResponseJSON }>,
    client: Client,
  ) => Promise<Result<OfficerId>>;
}>;

/** Loaded when the first passkey is used: it brings parsers for certificates that a node without passkeys need not read. */
const library = () => import('@simplewebauthn/server');

/** EdDSA, ECDSA with P-256, RSA (COSE): what authenticators sign with today. */
const algorithms = [-8, -7, -257];

type Challenged = Readonly<{ challenge: string; officer?: OfficerId }>;

export function createPasskeys(
  store: OfficerStore,
  around: Surroundings,
  relyingName: string,
): Passkeys {
  const { nowMs, random } = around;
  const pending = createPending<Challenged>(around, { msMax: answerMsMax, max: pendingMax });
  const malformed = (expected: Phrase) =>
    refuse('credential.malformed', { at: 'passkey', facts: { expected } });
  return {
    registrationOptions: async ({ id, signInName, names }, client) => {
      const rpID = passkeyHost(client.host);
      if (rpID === undefined) return refuse('passkey.needs-a-name');
      const { generateRegistrationOptions } = await library();
      const held = await store.credentials.passkeys(id);
      const options = await generateRegistrationOptions({
        ...{ rpName: relyingName, rpID, attestationType: 'none' },
        // Nodes of one machine share a host name; the browser's list of passkeys then tells them apart.
        userName: `${signInName} · ${relyingName}`,
        userID: new Uint8Array(utf8(id)),
        userDisplayName: names.en ?? names.zh ?? names.es ?? signInName,
        challenge: new Uint8Array(random(secretBytes)),
        timeout: answerMsMax,
        supportedAlgorithmIDs: algorithms,
        excludeCredentials: held
          .filter(({ host }) => host === rpID)
          .map(({ id: credential, transports }) => ({
            id: credential,
            transports: [...transports],
          })),
        authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
      });
      return ok({ id: pending.put({ challenge: options.challenge, officer: id }), options });
    },
    register: async (officer, { id, response, name }, client) => {
      const begun = pending.take(id);
      const rpID = passkeyHost(client.host);
      if (begun?.officer !== officer.id || rpID === undefined)
        return malformed(phrase('a new question'));
      const { verifyRegistrationResponse } = await library();
      const verified = await settled(
        verifyRegistrationResponse({
          ...{ response, expectedChallenge: begun.challenge, expectedRPID: rpID },
          expectedOrigin: originOf(client),
          requireUserVerification: true,
          supportedAlgorithmIDs: algorithms,
        }),
      );
      if (!verified?.verified) return malformed(phrase('a passkey made for this address just now'));
      const { credential } = verified.registrationInfo;
      const passkey: Passkey = {
        ...{ id: credential.id, officer: officer.id, counter: credential.counter, host: rpID },
        publicKey: credential.publicKey,
        transports: credential.transports ?? [],
        name: name.slice(0, passkeyNameCharactersMax),
        createdMs: nowMs(),
      };
      return (await store.credentials.addPasskey(passkey))
        ? ok(passkey)
        : malformed(phrase('one that is new here'));
    },
    signInOptions: async (client) => {
      const rpID = passkeyHost(client.host);
      if (rpID === undefined) return refuse('passkey.needs-a-name');
      const { generateAuthenticationOptions } = await library();
      const challenge = new Uint8Array(random(secretBytes));
      const options = await generateAuthenticationOptions({
        ...{ rpID, challenge, timeout: answerMsMax, userVerification: 'required' },
      });
      return ok({ id: pending.put({ challenge: options.challenge }), options });
    },
    clearingOptions: async (officer, challenge, client) => {
      const rpID = passkeyHost(client.host);
      if (rpID === undefined) return refuse('passkey.needs-a-name');
      const held = (await store.credentials.passkeys(officer)).filter(({ host }) => host === rpID);
      if (held.length === 0) return refuse('request.not-found', { at: 'passkey' });
      const { generateAuthenticationOptions } = await library();
      const allowCredentials = held.map(({ id, transports }) => ({
        ...{ id, transports: [...transports] },
      }));
      const asked = {
        rpID,
        challenge: new Uint8Array(challenge),
        timeout: answerMsMax,
        allowCredentials,
      };
      return ok(await generateAuthenticationOptions({ ...asked, userVerification: 'required' }));
    },
    cleared: async (officer, challenge, response, client) => {
      const passkey = await store.credentials.passkey(String(response.id));
      if (passkey?.officer !== officer)
        return malformed(phrase('a passkey of the officer who clears'));
      const asked = Buffer.from(challenge).toString('base64url');
      const counter = await assertedCounter(passkey, asked, response, client);
      if (counter === undefined)
        return malformed(phrase('a signature over this clearance of this draft'));
      await store.credentials.notePasskeyUse(passkey.id, counter, nowMs());
      const { authenticatorData, clientDataJSON, signature } = response.response;
      return ok({
        ...{ authenticatorData, clientDataJSON, signature, credential: passkey.id },
        publicKey: Buffer.from(passkey.publicKey).toString('base64url'),
      });
    },
    signIn: async ({ id, response }, client) => {
      const begun = pending.take(id);
      const passkey = await store.credentials.passkey(response.id);
      if (begun === undefined || passkey === undefined) return refuse('signin.failed');
      const counter = await assertedCounter(passkey, begun.challenge, response, client);
      if (counter === undefined) return refuse('signin.failed');
      await store.credentials.notePasskeyUse(passkey.id, counter, nowMs());
      return ok(passkey.officer);
    },
  };
}

/**
 * Whether this passkey has signed this challenge (base64url) at this address, with the user verified. A copy of an authenticator
 * shows as a counter that does not grow.
 * @returns the counter to keep
 */
export async function assertedCounter(
  { id, publicKey, counter, host }: Passkey,
  challenge: string,
  response: AuthenticationResponseJSON,
  client: Client,
): Promise<number | undefined> {
  const { verifyAuthenticationResponse } = await library();
  const verified = await settled(
    verifyAuthenticationResponse({
      ...{ response, expectedChallenge: challenge, expectedRPID: host },
      expectedOrigin: originOf(client),
      requireUserVerification: true,
      credential: { id, publicKey: new Uint8Array(publicKey), counter },
    }),
  );
  return verified?.verified ? verified.authenticationInfo.newCounter : undefined;
}

/** The library throws what a stranger's answer has wrong; which it is, is nobody's business. */
async function settled<T>(verifying: Promise<T>): Promise<T | undefined> {
  try {
    return await verifying;
  } catch {
    return undefined;
  }
}

const originOf = ({ host, secure }: Client): string => `${secure ? 'https' : 'http'}://${host}`;

/** The name that passkeys are made for; a number is no name (WebAuthn Level 3, "RP ID"). */
export function passkeyHost(host: string): string | undefined {
  const { hostname } = new URL(`http://${host}`);
  return hostname.startsWith('[') || /^[\d.]+$/.test(hostname) ? undefined : hostname;
}
