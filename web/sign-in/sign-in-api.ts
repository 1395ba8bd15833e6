import { startAuthentication, startRegistration } from '@simplewebauthn/browser';
import { queryOptions } from '@tanstack/react-query';
import type {
  AccountView,
  EnrolledView,
  LinkView,
  MeView,
  SignInView,
  TotpSetupView,
} from '#api/contract-officers.ts';
import type { Text } from '#kernel/language.ts';
import { get, send } from '../app/api.ts';
import { forgetKept } from '../drafts/kept-text.ts';

export const signInQuery = queryOptions({
  queryKey: ['sign-in'],
  queryFn: ({ signal }) => get<SignInView>('/api/v1/sign-in', signal),
});

export const accountQuery = queryOptions({
  queryKey: ['account'],
  queryFn: ({ signal }) => get<AccountView>('/api/v1/account', signal),
});

/** The browser did not use a passkey: it was called off, or there is none here. */
export class NoPasskey extends Error {
  override readonly name = 'NoPasskey';
}

async function withPasskey<T>(ask: () => Promise<T>): Promise<T> {
  try {
    return await ask();
  } catch (cause) {
    throw new NoPasskey('passkey', { cause });
  }
}

type Options<Kind extends (given: never) => unknown> = Readonly<{
  id: string;
  options: Parameters<Kind>[0] extends { optionsJSON: infer JSON } ? JSON : never;
}>;

export async function signInByPasskey(): Promise<MeView> {
  const asked = await send<Options<typeof startAuthentication>>(
    'POST',
    '/api/v1/sign-in/passkey/options',
  );
  const response = await withPasskey(() => startAuthentication({ optionsJSON: asked.options }));
  return send('POST', '/api/v1/sign-in/passkey', { id: asked.id, response });
}

export async function addPasskey(name: string): Promise<EnrolledView> {
  const asked = await send<Options<typeof startRegistration>>(
    'POST',
    '/api/v1/account/passkeys/options',
  );
  const response = await withPasskey(() => startRegistration({ optionsJSON: asked.options }));
  return send('POST', '/api/v1/account/passkeys', { id: asked.id, response, name });
}

export const signInByPassword = (
  given: Readonly<{ name: string; password: string; code: string }>,
): Promise<MeView> => send('POST', '/api/v1/sign-in/password', given);

export const signInByRecovery = (
  given: Readonly<{ name: string; password?: string; code: string }>,
): Promise<MeView> => send('POST', '/api/v1/sign-in/recovery', given);

/** Nothing that he wrote and did not hand in is left in this browser. */
export async function signOut(): Promise<void> {
  await send('POST', '/api/v1/sign-out');
  forgetKept();
}

export const lookAtLink = (secret: string): Promise<LinkView> =>
  send('POST', '/api/v1/links/look', { secret });

export const openLink = (
  secret: string,
  administrator?: Readonly<{ signInName: string; names: Text; authority: string }>,
): Promise<MeView> =>
  send('POST', '/api/v1/links/open', { secret, ...(administrator ? { administrator } : {}) });

export const newTotp = (): Promise<TotpSetupView> => send('POST', '/api/v1/account/password/code');

export const setPassword = (
  given: Readonly<{ id: string; password: string; code: string; current?: string }>,
): Promise<EnrolledView> => send('POST', '/api/v1/account/password', given);

export const newRecoveryCodes = (): Promise<Readonly<{ recoveryCodes: readonly string[] }>> =>
  send('POST', '/api/v1/account/recovery-codes');

export const remove = (what: 'passkeys' | 'sessions' | 'tokens', id: string): Promise<unknown> =>
  send('DELETE', `/api/v1/account/${what}/${encodeURIComponent(id)}`);
