import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseCas } from '#controls/cas.ts';
import { substanceLookup } from '#controls/lookup.ts';
import { parseSubstances } from '#controls/substances.ts';
import { assert } from '#kernel/assert.ts';
import type { JsonObject } from '#kernel/canonical-json.ts';
import { ok, type Result, refuse } from '#kernel/refusal.ts';
import { packageRoot } from './package-files.ts';

type Notice = Readonly<{ facts: JsonObject; content?: JsonObject }>;

export const asLabelled = 'cas-as-labelled';

/**
 * Refuses a CAS number whose check digit fails: most often it was copied wrongly, and the notice would be of no substance at all. The
 * numbers of the control list that are one slip away are named. What a label truly has may be said, but only on purpose.
 */
export function checkCasNumbers(notices: readonly Notice[], file: string): Result<undefined> {
  for (const [index, { facts, content }] of notices.entries()) {
    const reference = content?.['reference'];
    const notice = typeof reference === 'string' ? reference : `notice ${index + 1}`;
    for (const written of numbersIn(facts, content)) {
      if (parseCas(written).kind !== 'check-digit') continue;
      const at = [file, notice, 'cas'].join(': ');
      const expected = likely(written).join(', ');
      return refuse('draft.malformed', {
        at,
        facts: { expected, found: written, 'if the label has it': `--${asLabelled}` },
      });
    }
  }
  return ok(undefined);
}

function numbersIn(facts: JsonObject, content: JsonObject | undefined): readonly string[] {
  const { lines } = content ?? {};
  const ofLines = Array.isArray(lines)
    ? lines.flatMap((line) =>
        typeof line === 'object' && line !== null && 'cas' in line ? [String(line['cas'])] : [],
      )
    : [];
  const { substances } = facts;
  const ofFacts = Array.isArray(substances)
    ? substances.flatMap((one) => /^cas:(.*)$/.exec(String(one))?.[1] ?? [])
    : [];
  return [...ofLines, ...ofFacts];
}

/** Numbers of the control list one slip away, then the same digits with the check digit that belongs to them. */
function likely(written: string): readonly string[] {
  const file = readFileSync(join(packageRoot, 'data', 'substances.json'), 'utf8');
  const parsed = parseSubstances(JSON.parse(file));
  assert(parsed.ok, 'data/substances.json has the form that src/controls reads');
  const reading = substanceLookup(parsed.value).readCas(written);
  if (reading.kind !== 'check-digit') return [];
  const mended = `${reading.written.slice(0, -1)}${reading.expected}`;
  return [...new Set([...reading.near, mended])];
}
