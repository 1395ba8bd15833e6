import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { doubtfulCas, likelyCas } from '#controls/labelled-cas.ts';
import { substanceLookup } from '#controls/lookup.ts';
import { parseSubstances } from '#controls/substances.ts';
import { assert } from '#kernel/assert.ts';
import type { JsonObject } from '#kernel/canonical-json.ts';
import { codes } from '#kernel/phrase.ts';
import { ok, type Result, refuse } from '#kernel/refusal.ts';
import { packageRoot } from './package-files.ts';

type Notice = Readonly<{ facts: JsonObject; content?: JsonObject }>;

export const asLabelled = 'cas-as-labelled';

/** The rule of the node (src/controls/labelled-cas.ts) before anything is sent: the refusal names the file, the notice and the option. */
export function checkCasNumbers(notices: readonly Notice[], file: string): Result<undefined> {
  const likely = likelyCasNumbers();
  for (const [index, notice] of notices.entries()) {
    const reference = notice.content?.['reference'];
    const which = typeof reference === 'string' ? reference : `notice ${index + 1}`;
    const [doubt] = doubtfulCas(notice);
    if (doubt === undefined) continue;
    const expected = codes(likely(doubt.written));
    return refuse('draft.malformed', {
      at: [file, which, 'cas'].join(': '),
      facts: { expected, found: doubt.written, 'if the label has it': `--${asLabelled}` },
    });
  }
  return ok(undefined);
}

/** What a request says of the numbers that stand so on purpose. */
export function labelledIn(notice: Notice): Readonly<{ casAsLabelled?: readonly string[] }> {
  const numbers = [...new Set(doubtfulCas(notice).map(({ written }) => written))];
  return numbers.length === 0 ? {} : { casAsLabelled: numbers };
}

/** By the control list that ships with the package; read when the first number is asked for. */
export function likelyCasNumbers(): (written: string) => readonly string[] {
  let lookup: ReturnType<typeof substanceLookup> | undefined;
  return (written) => {
    lookup ??= readLookup();
    return likelyCas(lookup.readCas(written));
  };
}

function readLookup(): ReturnType<typeof substanceLookup> {
  const file = readFileSync(join(packageRoot, 'data', 'controls', 'substances.json'), 'utf8');
  const parsed = parseSubstances(JSON.parse(file));
  assert(parsed.ok, 'data/controls/substances.json has the form that src/controls reads');
  return substanceLookup(parsed.value);
}
