import { isJsonObject, type JsonObject, type JsonValue } from '#kernel/canonical-json.ts';
import { type CasReading, parseCas } from './cas.ts';

/** A number of a notice that has the form of a CAS number, and whose check digit fails. `at` is its field. */
export type DoubtfulCas = Readonly<{ at: string; written: string }>;

type Notice = Readonly<{ facts: JsonObject; content?: JsonObject }>;

/**
 * Most often such a number was copied wrongly, and the notice would be of no substance at all. What a label truly has may be said, but only on
 * purpose: whoever says it names the number again, as it is written.
 */
export function doubtfulCas({ facts, content }: Notice): readonly DoubtfulCas[] {
  const { lines } = content ?? {};
  const { substances } = facts;
  return [
    ...listOf(lines).flatMap((line, index) =>
      isJsonObject(line) ? doubt(`content.lines.${index}.cas`, line['cas']) : [],
    ),
    ...listOf(substances).flatMap((one, index) =>
      doubt(
        `facts.substances.${index}`,
        typeof one === 'string' && one.startsWith('cas:') ? one.slice(4) : undefined,
      ),
    ),
  ];
}

const listOf = (value: JsonValue | undefined): readonly JsonValue[] =>
  Array.isArray(value) ? value : [];

function doubt(at: string, written: JsonValue | undefined): readonly DoubtfulCas[] {
  if (typeof written !== 'string' || parseCas(written).kind !== 'check-digit') return [];
  return [{ at, written }];
}

type Reading = CasReading | (CasReading & Readonly<{ near?: readonly string[] }>);

/** What it was meant to be, most likely first: known numbers one slip away, then the same digits with the check digit that belongs to them. */
export function likelyCas(reading: Reading): readonly string[] {
  if (reading.kind !== 'check-digit') return [];
  const near = 'near' in reading ? (reading.near ?? []) : [];
  const mended = `${reading.written.slice(0, -1)}${reading.expected}`;
  return [...new Set([...near, mended])];
}
