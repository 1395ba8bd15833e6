/** Time-based one-time codes (RFC 6238) as every authenticator application makes them. */
import { Secret, TOTP } from 'otpauth';

export const totpSecretBytes = 20;
const stepSeconds = 30;
/** Steps before and after now that are taken: half a minute to either side. */
const stepsApart = 1;

const totp = (secret: Uint8Array, named?: Readonly<{ issuer: string; label: string }>): TOTP =>
  new TOTP({
    ...named,
    secret: new Secret({ buffer: new Uint8Array(secret).buffer }),
    algorithm: 'SHA1',
    digits: 6,
    period: stepSeconds,
  });

/** The step of time whose code this is, near `nowMs`; each step counts once, which the store decides. */
export function stepOfCode(secret: Uint8Array, code: string, nowMs: number): number | undefined {
  const token = code.replaceAll(/\s/g, '');
  if (!/^\d{6}$/.test(token)) return undefined;
  const delta = totp(secret).validate({ token, timestamp: nowMs, window: stepsApart });
  return delta === null ? undefined : Math.floor(nowMs / 1_000 / stepSeconds) + delta;
}

export const codeAt = (secret: Uint8Array, nowMs: number): string =>
  totp(secret).generate({ timestamp: nowMs });

/** What an authenticator application reads: as an address, for a QR code, and as letters to type. */
export function totpSetup(
  secret: Uint8Array,
  named: Readonly<{ issuer: string; label: string }>,
): Readonly<{ uri: string; typed: string }> {
  const made = totp(secret, named);
  return { uri: made.toString(), typed: made.secret.base32 };
}
