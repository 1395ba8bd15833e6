import { type CasReading, findCas, parseCas } from './cas.ts';
import { hsDigits, hsSubheading } from './hs.ts';
import { findSubstanceNames } from './name-mentions.ts';
import { buildSubstanceIndex, nearCas, type SubstanceIndex } from './substance-index.ts';
import type { Substance, SubstanceFile } from './substances.ts';

/** What is said of a substance wherever it is met: its id, its known numbers, its sub-headings. */
export type SubstanceFacts = Readonly<{
  id: string;
  kind: Substance['kind'];
  cas: readonly string[];
  subheadings: readonly string[];
}>;

/**
 * One control list as something to ask. It has the form of the port `SubstanceLookup` in `src/screening/`, which
 * stands beside this folder and does not import it.
 */
export function substanceLookup(file: SubstanceFile) {
  const index = buildSubstanceIndex(file);
  const facts = new Map(file.substances.map((substance) => [substance.id, factsOf(substance)]));
  const factsFor = ({ id }: Substance): SubstanceFacts => {
    const found = facts.get(id);
    if (found === undefined) throw new RangeError(`no substance ${id}`);
    return found;
  };
  return Object.freeze({
    asOf: file.asOf,
    readCas: (text: string) => withSubstance(index, factsFor, parseCas(text)),
    findCas: (text: string) =>
      findCas(text).map(({ reading, ...mention }) => ({
        ...mention,
        reading: withSubstance(index, factsFor, reading),
      })),
    findNames: (text: string) =>
      findSubstanceNames(index, text).map(({ named, ...mention }) => ({
        ...mention,
        named: named.map(({ substance, name }) => ({ substance: factsFor(substance), name })),
      })),
    readHs: (text: string) => {
      const digits = hsDigits(text);
      if (digits === undefined) return undefined;
      const subheading = hsSubheading(text);
      const substances = subheading === undefined ? [] : (index.byHs.get(subheading) ?? []);
      return { digits, subheading, substances: substances.map(factsFor) };
    },
  });
}

function factsOf({ id, kind, cas, hs }: Substance): SubstanceFacts {
  const subheadings = [...new Set(hs.map(({ code }) => code.slice(0, 6)))];
  return Object.freeze({ id, kind, cas: cas.map(({ rn }) => rn), subheadings });
}

function withSubstance(
  index: SubstanceIndex,
  factsFor: (substance: Substance) => SubstanceFacts,
  reading: CasReading,
) {
  if (reading.kind === 'no-cas') return reading;
  if (reading.kind === 'check-digit') return { ...reading, near: nearCas(index, reading.written) };
  const substance = index.byCas.get(reading.cas);
  return { ...reading, substance: substance === undefined ? undefined : factsFor(substance) };
}
