import { existsSync, readFileSync } from 'node:fs';
import { z } from 'zod';
import { codes, type Phrase, phrase } from '#kernel/phrase.ts';
import { phraseOfIssue } from '#kernel/phrase-of-issue.ts';
import { ok, type Result, refuse } from '#kernel/refusal.ts';
import { issuerFault, type OidcSettings } from '#officers/oidc.ts';

const acrMax = 8;
const text = z.string().min(1).max(512);
const names = z.strictObject({
  en: text.exactOptional(),
  es: text.exactOptional(),
  zh: text.exactOptional(),
});
const form = z.strictObject({
  v: z.literal(1),
  issuer: text.refine(
    (issuer) => issuerFault(issuer) === undefined,
    phrase('an address with https'),
  ),
  clientId: text,
  clientSecret: text,
  names,
  acr: z.array(text).min(1).max(acrMax).exactOptional(),
});

/** The party's identity provider, if the folder names one (docs/operate). Refuses `config.malformed`. */
export function readOidcSettings(path: string): Result<OidcSettings | undefined> {
  if (!existsSync(path)) return ok(undefined);
  const malformed = (at: string, expected: Phrase) =>
    refuse('config.malformed', { at, facts: { expected } });
  let value: unknown;
  try {
    value = JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    return malformed(path, codes('JSON'));
  }
  const read = form.safeParse(value);
  if (read.success) return ok(read.data);
  const [issue] = read.error.issues;
  return malformed(`${path}: ${issue?.path.join('.') ?? ''}`, phraseOfIssue(issue));
}
