import type { AreaState, DryRunView, GapItem, GapView, LineView } from '#api/contract-line.ts';
import { lineWordWords } from '#desks/suspensions/words/line-words.ts';
import { deskWord, typeWord } from '#fold/faces.ts';
import type { Language } from '#kernel/language.ts';
import { printable, short, table } from './print.ts';
import * as words from './words/suspension-words.ts';

const { labels } = words;

function stateOf({ floor, suspensions }: AreaState, now: string, language: Language): string {
  if (suspensions.length === 0) return words.stateWords[floor ? 'floor' : 'open'][language];
  const named = (begun: boolean): string =>
    suspensions
      .filter(({ from }) => (from === undefined || from <= now) === begun)
      .map(({ by, record }) => `${by} (${short(record)})`)
      .join(', ');
  const [standing, announced] = [named(true), named(false)];
  return [
    ...(standing ? [words.suspendedBy(standing)[language]] : []),
    ...(announced ? [words.announcedBy(announced)[language]] : []),
  ].join('; ');
}

export function lineText({ areas, now }: LineView, language: Language): string {
  const heading = (['area', 'state', 'regards', 'waiting'] as const).map(
    (name) => labels[name][language],
  );
  return table(
    heading,
    areas.map((one) => [
      ...[one.area, stateOf(one, now, language)],
      one.regards.map(({ by, word }) => `${by}: ${lineWordWords[word][language]}`).join('; ') ||
        '-',
      one.held + one.open === 0 ? '-' : words.waitingDrafts(one.held, one.open)[language],
    ]),
  );
}

export function dryRunText(run: DryRunView, language: Language): string {
  const areas = run.areas.map(
    ({ area, outcome }) => `${printable(area)}: ${words.outcomeWords[outcome][language]}\n`,
  );
  const { counts, listed } = run;
  const rows = listed.map(({ record, desk, area, what, status, deadline, source }) => [
    ...[area, short(record), deskWord(desk, 'statuses', status, language)],
    words.effectWords[what][language] + (source === undefined ? '' : ` (${printable(source)})`),
    deadline ?? '-',
  ]);
  const heading = (['area', 'record', 'state', 'what', 'when'] as const).map(
    (name) => labels[name][language],
  );
  const sums = words.dryRunSums(
    ...([counts.pauses, counts['runs-on'], counts.acceptance, run.drafts] as const),
  );
  return `${areas.join('')}${sums[language]}\n${rows.length > 0 ? table(heading, rows) : ''}`;
}

function whatOf(item: GapItem, language: Language): string {
  const kind = words.gapWords[item.kind][language];
  if (item.kind === 'owed') {
    return `${kind}: ${deskWord(item.desk ?? '', 'owed', item.what ?? '', language)}`;
  }
  if (item.type === undefined) return kind;
  const said = typeWord('said', item.type, language);
  return item.party === undefined ? `${kind}: ${said}` : `${kind}: ${item.party}, ${said}`;
}

export function gapText(gap: GapView, language: Language): string {
  const spans = gap.areas.map(({ area, from, until }) => {
    const end = until === undefined ? '' : ` ${labels.until[language]} ${until}`;
    return `${area}: ${labels.from[language]} ${from}${end}\n`;
  });
  const { came, owed, held } = gap.counts;
  const sums = words.gapSums(came, gap.counts['ran-out'], owed, held)[language];
  const heading = (['area', 'record', 'what', 'when'] as const).map(
    (name) => labels[name][language],
  );
  const rows = gap.listed.map((item) => [
    ...[item.area, short(item.record ?? item.draft ?? '-'), whatOf(item, language)],
    item.time ?? item.due ?? '-',
  ]);
  return `${spans.join('')}${sums}\n${rows.length > 0 ? table(heading, rows) : ''}`;
}
