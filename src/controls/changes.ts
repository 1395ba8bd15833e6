import type { ControlData } from './control-data.ts';
import { firstDay } from './listings.ts';
import type { Jurisdiction, Mark } from './row.ts';

/** A day on which what a law says of a substance or a class began or ended. */
export type Change = Readonly<{
  day: string;
  /** Only the year is known: the day is its first. */
  yearOnly: boolean;
  jurisdiction: Jurisdiction;
  change: 'begins' | 'ends';
  /** The substance, or the definition. */
  about: Readonly<{ substance: string } | { rule: string; version: string }>;
  list: string | null;
  confidence: Mark;
}>;

/** Every change that the data knows, the latest first. What begins or ends after `day` is still to come. */
export function changeLog(data: ControlData): readonly Change[] {
  const changes: Change[] = [];
  for (const row of data.listings) {
    if (row.status !== 'listed') continue;
    const about = { substance: row.substance };
    const list = row.list ?? null;
    changes.push(...changesOf({ ...row, about, list }));
  }
  for (const rule of data.rules) {
    for (const version of rule.versions) {
      const about = { rule: rule.id, version: version.id };
      changes.push(
        ...changesOf({ ...version, jurisdiction: rule.jurisdiction, about, list: rule.list }),
      );
    }
  }
  return changes.toSorted((a, b) => (a.day > b.day ? -1 : 1));
}

/** What is still to come on a day, the next first: a temporary order that lapses is seen before it does. */
export function changesAhead(data: ControlData, day: string): readonly Change[] {
  return changeLog(data)
    .filter((change) => change.day > day)
    .toReversed();
}

type Span = Readonly<{
  from?: string | undefined;
  until?: string | undefined;
  dateMark?: 'remembered' | undefined;
  mark: Mark;
  jurisdiction: Jurisdiction;
  about: Change['about'];
  list: string | null;
}>;

function changesOf({ from, until, dateMark, mark, ...rest }: Span): readonly Change[] {
  const { jurisdiction, about, list } = rest;
  const base = { jurisdiction, about, list };
  return [
    ...(from === undefined
      ? []
      : [
          {
            ...base,
            day: firstDay(from),
            yearOnly: from.length === 4,
            change: 'begins' as const,
            confidence: dateMark ?? mark,
          },
        ]),
    ...(until === undefined
      ? []
      : [{ ...base, day: until, yearOnly: false, change: 'ends' as const, confidence: mark }]),
  ];
}
