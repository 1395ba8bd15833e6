// What an authenticator application does with the letters that the desk shows.

import { Secret } from 'otpauth';

export const bytesOfBase32 = (typed: string): Uint8Array =>
  new Uint8Array(Secret.fromBase32(typed.replaceAll(/\s/g, '')).buffer);
