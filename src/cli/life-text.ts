import type { LifeEvent, LifeView, OpenAmendment, TermsDifference } from '#api/contract-life.ts';
import { deskWord } from '#fold/faces.ts';
import type { Language } from '#kernel/language.ts';
import { textStateWords } from '#verbs/words/text-words.ts';
import { facts, printable, short, table } from './print.ts';
import * as words from './words/terms-words.ts';

export function differencesText(changes: readonly TermsDifference[], language: Language): string {
  if (changes.length === 0) return `${words.noDifference[language]}\n`;
  const heading = ['clause', 'before', 'after'] as const;
  return table(
    heading.map((name) => words.labels[name][language]),
    changes.map(({ label, before, after }) => [
      label[language],
      printable(before?.[language] ?? words.absent[language]),
      printable(after?.[language] ?? words.takenOut[language]),
    ]),
  );
}

export function amendmentText(open: OpenAmendment, language: Language): string {
  const head = facts([
    [words.labels.version[language], open.version.slice(0, 12)],
    [words.labels.state[language], textStateWords[open.state][language]],
    [words.labels.acceptedBy[language], open.takenUpBy.join(', ') || '-'],
  ]);
  return (
    head + (open.ends ? `${words.endsGroup[language]}\n` : differencesText(open.changes, language))
  );
}

function eventRow(event: LifeEvent, language: Language): readonly string[] {
  const { kind, party, seq, time, areas, of, terms, successor } = event;
  const about = [
    ...(areas ?? []),
    ...(of ? [of] : []),
    ...(terms ? [terms.slice(0, 12)] : []),
    ...(successor ? [short(successor)] : []),
  ];
  return [time, party, words.lifeWords[kind][language], about.join(', ') || '-', String(seq)];
}

/** The terms in force, what is on the table about them, and what became of the group. */
export function lifeText(view: LifeView, language: Language): string {
  const { labels } = words;
  const last = view.versions.at(-1);
  const head = facts([
    [labels.group[language], view.group],
    [labels.state[language], deskWord('amendments', 'statuses', view.status, language)],
    ['', deskWord('amendments', 'sentences', view.status, language)],
    [labels.terms[language], last?.hash],
    [labels.inForceSince[language], last?.at],
    [labels.predecessor[language], view.predecessor],
    [
      labels.successors[language],
      view.successors.map(({ group }) => short(group)).join(', ') || undefined,
    ],
  ]);
  const clauses = facts(
    (last?.clauses ?? []).map(({ label, value }) => [label[language], printable(value[language])]),
  );
  const open = view.open.map((one) => `\n${amendmentText(one, language)}`).join('');
  const heading = ['when', 'party', 'what', 'about', 'place'] as const;
  const events = table(
    heading.map((name) => labels[name][language]),
    view.events.map((event) => eventRow(event, language)),
  );
  return `${head}\n${clauses}${open}\n${events}`;
}
