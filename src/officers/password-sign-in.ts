import { type Phrase, phrase } from '#kernel/phrase.ts';
import { ok, type Result, refuse } from '#kernel/refusal.ts';
import { normalSignInName, type Officer } from './officer.ts';
import type { OfficerStore } from './officer-store.ts';
import { checkPassword, type PasswordHasher } from './password.ts';
import { createPending } from './pending.ts';
import { hashOfRecoveryCode, newRecoveryCode, recoveryCodesCount } from './recovery-code.ts';
import type { Client, Surroundings } from './surroundings.ts';
import { type Attempt, networkOf, type Throttle } from './throttle.ts';
import { stepOfCode, totpSecretBytes, totpSetup } from './totp.ts';

const setupMsMax = 15 * 60_000;
const setupsMax = 1_000;

export type PasswordSignIn = Readonly<{
  /** A new secret for an authenticator application; nothing is kept until it has given a code. */
  setup: (officer: Officer) => Readonly<{ id: string; uri: string; typed: string }>;
  /**
   * Whoever replaces a password names it, unless he came by a link or a recovery code: an open session is not enough. Refuses
   * `credential.malformed`: the password is too weak, the code is not of the new secret, or the one now is another; and `signin.slow-down`.
   */
  enrol: (
    officer: Officer,
    given: Readonly<{ id: string; password: string; code: string; current?: string | undefined }>,
    from: Readonly<{ client: Client; enrolling: boolean }>,
  ) => Promise<Result<undefined>>;
  /** Refuses `signin.failed`, whatever was wrong, and `signin.slow-down`. */
  signIn: (
    given: Readonly<{ name: string; password: string; code: string }>,
    client: Client,
  ) => Promise<Result<Officer>>;
  /** A code that was written down; with the password, if there is one. Refuses as `signIn`. */
  recover: (
    given: Readonly<{ name: string; password?: string | undefined; code: string }>,
    client: Client,
  ) => Promise<Result<Officer>>;
  /** Makes all earlier ones void. They are told this once. */
  newRecoveryCodes: (officer: Officer) => Promise<readonly string[]>;
}>;

export function createPasswordSignIn(
  store: OfficerStore,
  around: Surroundings,
  parts: Readonly<{ hasher: PasswordHasher; throttle: Throttle; issuer: string }>,
): PasswordSignIn {
  const { hasher, throttle, issuer } = parts;
  const { nowMs, random } = around;
  const { credentials, officers } = store;
  const setups = createPending<Readonly<{ officer: string; secret: Uint8Array }>>(around, {
    ...{ msMax: setupMsMax, max: setupsMax },
  });
  // An unknown name is compared with this, and takes as long.
  const absentSecret = random(totpSecretBytes);
  const malformed = (at: string, expected: Phrase) =>
    refuse('credential.malformed', { at, facts: { expected } });

  /** Finds the account, slows down, and has `judge` say whether it is the officer. */
  const attempt = async (
    typed: string,
    client: Client,
    judge: (officer: Officer | undefined) => Promise<boolean>,
  ): Promise<Result<Officer>> => {
    const name = normalSignInName(typed);
    const officer = await officers.named(name);
    const network = networkOf(client.address);
    const known = officer !== undefined && (await officers.knowsAddress(officer.id, network));
    const from: Attempt = { address: client.address, name, known };
    const wait = throttle.attempt(from);
    if (wait > 0) return slowDown(wait);
    const judged = await judge(officer);
    if (!judged || officer?.state !== 'active') return refuse('signin.failed');
    throttle.succeeded(from);
    return ok(officer);
  };
  return {
    setup: (officer) => {
      const secret = random(totpSecretBytes);
      const id = setups.put({ officer: officer.id, secret });
      return { id, ...totpSetup(secret, { issuer, label: officer.signInName }) };
    },
    enrol: async (officer, { id, password, code, current }, { client, enrolling }) => {
      const checked = checkPassword(password, officer);
      if (!checked.ok) return checked;
      const setup = setups.find(id);
      if (setup?.officer !== officer.id) return malformed('code', phrase('a new secret'));
      const step = stepOfCode(setup.secret, code, nowMs());
      if (step === undefined) return malformed('code', phrase('the code of this moment'));
      const row = await credentials.password(officer.id);
      if (row !== undefined && !enrolling) {
        const named = await attempt(officer.signInName, client, () =>
          hasher.verify(row.hash, current ?? ''),
        );
        if (!named.ok && named.refusal.code === 'signin.slow-down') return named;
        if (!named.ok) return malformed('current', phrase('the password that is set now'));
      }
      const hash = await hasher.hash(password);
      setups.take(id);
      await credentials.setPassword({ officer: officer.id, hash, totpSecret: setup.secret }, step);
      return ok(undefined);
    },
    signIn: ({ name, password, code }, client) =>
      attempt(name, client, async (officer) => {
        const row = officer && (await credentials.password(officer.id));
        const fits = await hasher.verify(row?.hash, password);
        const step = stepOfCode(row?.totpSecret ?? absentSecret, code, nowMs());
        if (!fits || step === undefined || row === undefined) return false;
        return credentials.spendStep(row.officer, step);
      }),
    recover: ({ name, password, code }, client) =>
      attempt(name, client, async (officer) => {
        const row = officer && (await credentials.password(officer.id));
        const fits = await hasher.verify(row?.hash, password ?? '');
        if (officer === undefined || (row !== undefined && !fits)) return false;
        return credentials.spendRecoveryCode(officer.id, hashOfRecoveryCode(code));
      }),
    newRecoveryCodes: async ({ id }) => {
      const codes = Array.from({ length: recoveryCodesCount }, () => newRecoveryCode(random));
      await credentials.setRecoveryCodes(id, codes.map(hashOfRecoveryCode));
      return codes;
    },
  };
}

const slowDown = (waitMs: number) =>
  refuse('signin.slow-down', { facts: { waitSeconds: Math.ceil(waitMs / 1_000) } });
