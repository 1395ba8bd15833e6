/** The pages of an archive that a person reads without any of our software. Everything from a log is escaped: another government wrote it. */
import type { GroupView } from '#api/contract.ts';
import type { LifeView } from '#api/contract-life.ts';
import type { RecordRow } from '#api/contract-records.ts';
import { deskWord, faceOf } from '#fold/faces.ts';
import { type Language, languages, type Text } from '#kernel/language.ts';
import * as words from '../words/archive-words.ts';
import { labels, lifeWords } from '../words/terms-words.ts';

const escapes: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
const escaped = (text: string): string => text.replaceAll(/[&<>"']/g, (one) => escapes[one] ?? one);

const style =
  'body{font:16px/1.5 sans-serif;max-width:60rem;margin:2rem auto;padding:0 1rem}table{border-collapse:collapse;width:100%}' +
  'td,th{border-bottom:1px solid #999;padding:.3rem .6rem;text-align:left;vertical-align:top;overflow-wrap:anywhere}';

const page = (language: Language, title: string, body: string): string =>
  `<!doctype html>\n<html lang="${language}"><meta charset="utf-8"><meta name="viewport" content="width=device-width">` +
  `<title>${escaped(title)}</title><style>${style}</style>\n<h1>${escaped(title)}</h1>\n${body}</html>\n`;

const row = (cells: readonly string[], tag: 'td' | 'th' = 'td'): string =>
  `<tr>${cells.map((cell) => `<${tag}>${escaped(cell)}</${tag}>`).join('')}</tr>\n`;

const table = (heading: readonly string[], rows: readonly (readonly string[])[]): string =>
  `<table>\n${row(heading, 'th')}${rows.map((cells) => row(cells)).join('')}</table>\n`;

const titleIn = (text: Text, language: Language): string =>
  text[language] ?? text.en ?? text.es ?? text.zh ?? '';

export type Archived = Readonly<{
  group: GroupView;
  life: LifeView;
  /** Size of each log, and the newest checkpoint as a note. */
  logs: readonly Readonly<{ party: string; size: number; checkpoint: string }>[];
  pages: number;
}>;

const links = (pages: number): string =>
  Array.from({ length: pages }, (_, at) => {
    const name = recordsName(at);
    return `<a href="${name}">${at + 1}</a> `;
  }).join('');

export const recordsName = (at: number): string =>
  `records-${String(at + 1).padStart(4, '0')}.html`;
export const indexName = (language: Language): string => `index.${language}.html`;

/** What the group was, its terms through time, and what became of it; in one language. */
export function indexPage({ group, life, logs, pages }: Archived, language: Language): string {
  const said = words.pageWords;
  const others = languages
    .filter((one) => one !== language)
    .map((one) => `<a href="${indexName(one)}" lang="${one}">${words.ownName[one]}</a>`);
  const terms = life.versions.map(({ hash, at, clauses }, place) => {
    const heading = place === 0 ? said.founding[language] : `${said.amended[language]} ${at ?? ''}`;
    const rows = clauses.map(({ label, value }) => [label[language], value[language]]);
    return `<h3>${escaped(heading)}</h3>\n<p><code>${hash}</code></p>\n${table([labels.clause[language], ''], rows)}`;
  });
  const heading = (['when', 'party', 'what', 'about', 'place'] as const).map(
    (name) => labels[name][language],
  );
  const events = life.events.map(
    ({ time, party, kind, areas, of, terms: hash, successor, seq }) => [
      ...[time, party, lifeWords[kind][language]],
      [...(areas ?? []), of ?? '', hash ?? '', successor ?? ''].filter(Boolean).join(', '),
      String(seq),
    ],
  );
  const members = group.members.map(({ party, names }) => [party, titleIn(names, language)]);
  const sizes = logs.map(({ party, size, checkpoint }) => [party, String(size), checkpoint]);
  const body =
    `<p>${others.join(' · ')}</p>\n<p><code>${group.group}</code></p>\n<p>${escaped(said.how[language])}</p>\n` +
    `<h2>${escaped(said.members[language])}</h2>\n${table([labels.party[language], ''], members)}` +
    `<h2>${escaped(said.life[language])}</h2>\n${table(heading, events)}` +
    `<h2>${escaped(said.terms[language])}</h2>\n${terms.join('')}` +
    `<h2>${escaped(said.records[language])}</h2>\n<p>${links(pages) || escaped(said.noRecords[language])}</p>\n` +
    `<h2>${escaped(said.logs[language])}</h2>\n${table([labels.party[language], said.size[language], said.checkpoint[language]], sizes)}`;
  return page(language, titleIn(group.title, language), body);
}

/** Some of the records, in the three languages side by side. */
export function recordsPage(rows: readonly RecordRow[], at: number): string {
  const heading = [
    words.pageWords.record.en,
    languages.map((language) => words.pageWords.desk[language]).join(' / '),
    languages.map((language) => labels.state[language]).join(' / '),
    languages.map((language) => words.pageWords.title[language]).join(' / '),
    languages.map((language) => labels.when[language]).join(' / '),
  ];
  const inEach = (write: (language: Language) => string): string =>
    [...new Set(languages.map(write))].join(' / ');
  const body = table(
    heading,
    rows.map(({ record, desk, status, title, openedAt }) => [
      record,
      inEach((language) => faceOf(desk).words.record[language]),
      inEach((language) => deskWord(desk, 'statuses', status, language)),
      title ? inEach((language) => titleIn(title, language)) : '',
      openedAt,
    ]),
  );
  return page('en', `${words.pageWords.records.en} ${at + 1}`, body);
}
