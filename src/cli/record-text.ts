import type { SideView, StatementView } from '#api/contract.ts';
import type { RecordRow, RecordView } from '#api/contract-records.ts';
import { wordFor } from '#desks/notifications/words/vocabulary.ts';
import { deskWord, faceOf } from '#fold/faces.ts';
import { isJsonObject, type JsonObject, type JsonValue } from '#kernel/canonical-json.ts';
import { type Language, languages } from '#kernel/language.ts';
import { inLanguage } from './language.ts';
import { facts, printable, short, table } from './print.ts';
import { labels, saidWhileSuspended } from './words/record-words.ts';

/** What a record is called in a list. */
export const recordTitle = ({ title, details }: RecordRow, language: Language): string =>
  (title && inLanguage(title, language)) || details.join(' · ') || '-';

export function recordRows(rows: readonly RecordRow[], language: Language): string {
  const heading = (['record', 'desk', 'name', 'parties', 'state', 'due'] as const).map(
    (name) => labels[name][language],
  );
  return table(
    heading,
    rows.map((row) => [
      ...[short(row.record), faceOf(row.desk).words.name[language], recordTitle(row, language)],
      ...[row.parties.join(', '), deskWord(row.desk, 'statuses', row.status, language)],
      row.due ?? '-',
    ]),
  );
}

/** One record of whatever desk for people: the joint state first, then each side in its own words. */
export function recordText(view: RecordView, language: Language): string {
  const { desk, status } = view;
  const word = (list: 'statuses' | 'sentences' | 'actions', code: string): string =>
    deskWord(desk, list, code, language);
  const sentence = word('sentences', status);
  const owed = view.owed.map(({ party, what, due }) => {
    const by = due === undefined ? '' : ` · ${labels.due[language]} ${due}`;
    return `${party}: ${deskWord(desk, 'owed', what, language)}${by}`;
  });
  const head = facts([
    [labels.record[language], view.record],
    [labels.desk[language], faceOf(desk).words.name[language]],
    [labels.name[language], view.title && inLanguage(view.title, language)],
    [labels.parties[language], view.parties.join(', ')],
    [labels.area[language], view.area],
    [labels.details[language], view.details.map((code) => coded(desk, code, language)).join(' · ')],
    [labels.state[language], word('statuses', status)],
    ['', sentence === status ? undefined : sentence],
    [labels.owed[language], owed.join('; ') || wordFor('sentenceWords', 'nothing', language)],
    [
      labels.maySay[language],
      view.may.map(({ type }) => `${word('actions', type)} (${type})`).join(', ') ||
        wordFor('sentenceWords', 'nothingOpen', language),
    ],
  ]);
  return head + view.sides.map((side) => `\n${sideText(desk, side, language)}`).join('');
}

function coded(desk: string, code: string, language: Language): string {
  const word = deskWord(desk, 'codes', code, language);
  return word === code ? code : `${word} (${code})`;
}

function sideText(desk: string, side: SideView, language: Language): string {
  const { party, statements, omitted } = side;
  if (statements.length === 0) {
    return `${party}\n  ${wordFor('sentenceWords', 'nothingSaid', language)}\n`;
  }
  const said = statements.map((one) => statementText(desk, one, language)).join('');
  return `${party}\n${said}${omitted === undefined ? '' : `  +${omitted}\n`}`;
}

function statementText(desk: string, statement: StatementView, language: Language): string {
  const { seq, time, type, content } = statement;
  const members = (stated: JsonObject) =>
    Object.entries(stated).map(
      ([name, value]) =>
        `    ${deskWord(desk, 'labels', name, language)}: ${valueText(desk, value, language)}\n`,
    );
  const lines = [...members(statement.facts), ...members(content ?? {})].join('');
  const head = `  ${seq}  ${time}  ${deskWord(desk, 'said', type, language)}`;
  const by = statement.saidWhileSuspended?.join(', ');
  const meanwhile = by === undefined ? '' : `    ${saidWhileSuspended(by)[language]}\n`;
  const state = printable(stateText(desk, statement, language));
  return `${printable(head)}\n${lines}${meanwhile}    ${state}\n`;
}

/** Plain values on one line; what another government wrote may be of any form. */
function valueText(desk: string, value: JsonValue, language: Language): string {
  if (typeof value === 'boolean') return wordFor('sentenceWords', value ? 'yes' : 'no', language);
  if (typeof value === 'string') return printable(coded(desk, value, language));
  if (Array.isArray(value)) {
    return value.map((one) => valueText(desk, one, language)).join('; ');
  }
  if (!isJsonObject(value)) return String(value);
  const texts = languages.flatMap((tag) => (typeof value[tag] === 'string' ? [value[tag]] : []));
  if (texts.length > 0 && texts.length === Object.keys(value).length) {
    return `“${printable(inLanguage(value as Record<Language, string>, language))}”`;
  }
  return Object.entries(value)
    .map(
      ([name, one]) =>
        `${printable(deskWord(desk, 'labels', name, language))} ${valueText(desk, one, language)}`,
    )
    .join(', ');
}

function stateText(
  desk: string,
  { withoutEffect, receipts, said, contentState }: StatementView,
  language: Language,
): string {
  const word = (name: string): string => wordFor('sentenceWords', name, language);
  const received = receipts.map(({ by, at }) => `${by} ${at}`).join(', ');
  const got = `${wordFor('labelWords', 'receivedBy', language)}: ${received}`;
  const parts = [
    withoutEffect &&
      `${word('withoutEffect')}: ${deskWord(desk, 'withoutEffect', withoutEffect, language)}`,
    received === '' ? word(said ? 'notYet' : 'signedHere') : got,
    contentState === 'hole' && word('contentNotHeld'),
    contentState === 'erased' && word('contentErased'),
  ];
  return parts.filter(Boolean).join('; ');
}
