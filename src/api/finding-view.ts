import { isJsonObject } from '#kernel/canonical-json.ts';
import { type Language, languages } from '#kernel/language.ts';
import type { Finding } from '#screening/finding.ts';
import { findingText } from '#screening/finding-text.ts';
import type { FindingRow } from '#store/store.ts';
import type { FindingView } from './contract.ts';

/** A substance's name by its id in the control list. */
export type SubstanceName = (id: string, language: Language) => string;

/** Findings with their sentences. One of another version, which no sentence fits, is shown by its code. */
export function findingViews(
  rows: readonly FindingRow[],
  nameOf: SubstanceName,
): readonly FindingView[] {
  return rows.flatMap(({ party, seq, finding }) =>
    isJsonObject(finding) ? [{ party, seq, finding, text: textOf(finding, nameOf) }] : [],
  );
}

function textOf(finding: FindingView['finding'], nameOf: SubstanceName): FindingView['text'] {
  try {
    return findingText(finding as Finding, nameOf);
  } catch {
    const code = String(finding['code']);
    return Object.fromEntries(
      languages.map((language) => [language, code] as const),
    ) as FindingView['text'];
  }
}
