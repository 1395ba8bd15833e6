/** The list of what is published, for whoever has no account: no script, nothing from elsewhere. */
import type { Instant } from '#kernel/instant.ts';
import { type Language, languages, type Text } from '#kernel/language.ts';
import { type Mark, markWords } from '#verbs/words/mark-words.ts';
import { escaped, pageStyle, saidIn } from './page.ts';
import { listWords, ownNames } from './words/list-words.ts';

export type Listed = Readonly<{
  /** Behind `/public/`. */
  path: string;
  kind: 'joint' | 'alone';
  title: Text;
  sides: readonly Readonly<{ party: string; names: Text }>[];
  at: Instant;
  takenBack: boolean;
}>;

/** Over everything else on a node that speaks for no government. */
const notice = (language: Language, mark: Mark | undefined): string =>
  mark === undefined
    ? ''
    : `<aside><p><strong>${escaped(markWords[mark][language])}</strong></p></aside>\n`;

type Said = Readonly<{ language: Language; title: string; body: string; mark: Mark | undefined }>;

const whole = ({ language, title, body, mark }: Said): string =>
  [
    `<!doctype html>\n<html lang="${language}">\n<head>\n<meta charset="utf-8">\n`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">\n',
    `<title>${escaped(title)}</title>\n<style>${pageStyle}</style>\n</head>\n<body>\n`,
    `${notice(language, mark)}<main>\n`,
    body,
    '</main>\n</body>\n</html>\n',
  ].join('');

function switcher(language: Language): string {
  const links = languages.map((one) =>
    one === language
      ? `<span lang="${one}" aria-current="page">${ownNames[one]}</span>`
      : `<a lang="${one}" hreflang="${one}" href="/public?language=${one}">${ownNames[one]}</a>`,
  );
  return `<nav aria-label="${escaped(listWords.languages[language])}"><p>${links.join(' · ')}</p></nav>\n`;
}

function article(language: Language, listed: Listed): string {
  const { path, kind, title, sides, at, takenBack } = listed;
  const names = sides.map(({ party, names: text }) => `${saidIn(language, text)} (${party})`);
  const about = [listWords[kind][language], names.join(' · '), `${at.replace('T', ' ')}`];
  if (takenBack) about.push(listWords.takenBack[language]);
  const href = `/public/${path}?language=${language}`;
  const shown = languages.find((one) => title[one] === saidIn(language, title)) ?? language;
  return [
    `<article>\n<h2 lang="${shown}"><a href="${href}">${escaped(saidIn(language, title))}</a></h2>\n`,
    `<p class="note">${escaped(about.join(' — '))}</p>\n`,
    `<p><a href="${href}&amp;file=1" download>${escaped(listWords.file[language])}</a></p>\n</article>\n`,
  ].join('');
}

export function formatList(
  language: Language,
  listed: readonly Listed[],
  mark: Mark | undefined,
): string {
  const title = listWords.title[language];
  const intro = `<h1>${escaped(title)}</h1>\n<p class="note">${escaped(listWords.intro[language])}</p>\n`;
  const body =
    listed.length === 0
      ? `<p>${escaped(listWords.none[language])}</p>\n`
      : listed.map((one) => article(language, one)).join('');
  return whole({ language, title, body: switcher(language) + intro + body, mark });
}

/** The same for what is not there and for what is not public. */
export function formatNotice(
  language: Language,
  word: 'notFound' | 'slowDown',
  mark: Mark | undefined,
): string {
  const title = listWords[word][language];
  const back = `<p><a href="/public?language=${language}">${escaped(listWords.back[language])}</a></p>\n`;
  return whole({ language, title, body: `<h1>${escaped(title)}</h1>\n${back}`, mark });
}
