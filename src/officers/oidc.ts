/** Sign-in by the party's own OpenID Connect provider: authorization code with PKCE, state and nonce. */
import type { Configuration } from 'openid-client';
import type { Text } from '#kernel/language.ts';
import { ok, type Result, refuse } from '#kernel/refusal.ts';
import type { OfficerId } from './officer.ts';
import type { Subject } from './officer-store.ts';
import { createPending } from './pending.ts';
import { newSecret } from './secret.ts';
import type { Surroundings } from './surroundings.ts';

export type OidcSettings = Readonly<{
  /** https, or this machine. */
  issuer: string;
  clientId: string;
  clientSecret: string;
  /** What the button says. */
  names: Text;
  /** Ways of authenticating at the provider (`acr`), of which it must state one; absent: whatever it does is taken. */
  acr?: readonly string[] | undefined;
}>;

/** Why somebody was sent to the provider. */
export type OidcWish = Readonly<{
  /** Connects the officer's account here with the one there. */
  bind?: OfficerId;
  /** The session of the browser that went, which ends when another begins. */
  before?: string;
}>;

export type Oidc = Readonly<{
  names: Text;
  /** Where to send the browser; it comes back with `flow`. Refuses `oidc.unreachable`. */
  begin: (
    redirectUri: string,
    wish: OidcWish,
  ) => Promise<Result<Readonly<{ url: string; flow: string }>>>;
  /** Refuses `signin.failed`, whatever was wrong: another flow, an answer that came twice, a signature. */
  finish: (
    flow: string,
    answer: URL,
  ) => Promise<Result<Readonly<{ subject: Subject; authMs?: number; wish: OidcWish }>>>;
}>;

const flowMsMax = 10 * 60_000;
const flowsMax = 1_000;
/** The provider's addresses and keys are asked again after so long. */
const configurationMsMax = 60 * 60_000;
const answerSecondsMax = 10;

type Flow = Readonly<{ wish: OidcWish; verifier: string; state: string; nonce: string }>;

/** Loaded when somebody first comes by it. */
const library = () => import('openid-client');

/** @param onFault is told why the provider could not be asked, or what it answered. */
export function createOidc(
  settings: OidcSettings,
  around: Surroundings,
  onFault: (error: unknown) => void,
): Oidc {
  const { nowMs, random } = around;
  const pending = createPending<Flow>(around, { msMax: flowMsMax, max: flowsMax });
  const configuration = configurationOf(settings, nowMs);
  return {
    names: settings.names,
    begin: async (redirectUri, wish) => {
      const { buildAuthorizationUrl, calculatePKCECodeChallenge } = await library();
      const known = await attempted(configuration, onFault);
      if (known === undefined) return refuse('oidc.unreachable');
      const flow = {
        ...{
          wish,
          verifier: newSecret(random),
          state: newSecret(random),
          nonce: newSecret(random),
        },
      };
      const url = buildAuthorizationUrl(known, {
        redirect_uri: redirectUri,
        scope: 'openid',
        state: flow.state,
        nonce: flow.nonce,
        code_challenge: await calculatePKCECodeChallenge(flow.verifier),
        code_challenge_method: 'S256',
        // Who acts is asked now, not remembered from this morning.
        max_age: '0',
        ...(settings.acr === undefined ? {} : { acr_values: settings.acr.join(' ') }),
      });
      return ok({ url: url.href, flow: pending.put(flow) });
    },
    finish: async (id, answer) => {
      const flow = pending.take(id);
      const known = flow && (await attempted(configuration, onFault));
      if (flow === undefined || known === undefined) return refuse('signin.failed');
      const { authorizationCodeGrant } = await library();
      const { verifier, state, nonce, wish } = flow;
      const tokens = await attempted(
        () =>
          authorizationCodeGrant(known, answer, {
            ...{ pkceCodeVerifier: verifier, expectedState: state, expectedNonce: nonce },
            idTokenExpected: true,
          }),
        onFault,
      );
      const claims = tokens?.claims();
      if (claims === undefined) return refuse('signin.failed');
      if (!isStrong(settings, claims['acr'])) {
        onFault(
          new Error(
            'the identity provider does not state a way of authenticating that oidc.json asks for (acr)',
          ),
        );
        return refuse('signin.failed');
      }
      const authMs = claims.auth_time === undefined ? undefined : claims.auth_time * 1_000;
      return ok({
        ...{ subject: { issuer: claims.iss, subject: claims.sub }, wish },
        ...(authMs === undefined ? {} : { authMs }),
      });
    },
  };
}

const isStrong = ({ acr }: OidcSettings, stated: unknown): boolean =>
  acr === undefined || (typeof stated === 'string' && acr.includes(stated));

async function attempted<T>(
  job: () => Promise<T>,
  onFault: (error: unknown) => void,
): Promise<T | undefined> {
  try {
    return await job();
  } catch (error) {
    onFault(error);
    return undefined;
  }
}

function configurationOf(
  { issuer, clientId, clientSecret }: OidcSettings,
  nowMs: () => number,
): () => Promise<Configuration> {
  let held: Readonly<{ configuration: Configuration; sinceMs: number }> | undefined;
  return async () => {
    const now = nowMs();
    if (held !== undefined && Math.abs(now - held.sinceMs) <= configurationMsMax) {
      return held.configuration;
    }
    const { ClientSecretPost, allowInsecureRequests, discovery, enableNonRepudiationChecks } =
      await library();
    const server = new URL(issuer);
    const configuration = await discovery(
      ...([server, clientId, undefined, ClientSecretPost(clientSecret)] as const),
      {
        timeout: answerSecondsMax,
        execute: [
          // Without it a token that came over TLS is taken for what it says, whoever signed it.
          enableNonRepudiationChecks,
          // `issuerFault` lets http through on this machine alone.
          ...(server.protocol === 'http:' ? [allowInsecureRequests] : []),
        ],
      },
    );
    held = { configuration, sinceMs: now };
    return configuration;
  };
}

/** Why an issuer will not do; undefined if it will. */
export function issuerFault(issuer: string): string | undefined {
  const url = URL.canParse(issuer) ? new URL(issuer) : undefined;
  if (url?.protocol === 'https:') return undefined;
  const here = url !== undefined && /^(?:localhost|127\.0\.0\.1|\[::1\])$/.test(url.hostname);
  return url?.protocol === 'http:' && here ? undefined : 'an address with https';
}
