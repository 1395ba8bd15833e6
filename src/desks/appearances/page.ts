/**
 * The page that the public reads, whole in one file (docs/spec/public-words.md, "Page"): no script, nothing from elsewhere. It follows from its proof
 * byte for byte, so that whoever holds the proof can tell that the page shows these words and no others.
 */
import { type Language, languages, type Text } from '#kernel/language.ts';
import { textIn } from '#verbs/content-text.ts';
import { type Mark, markWords } from '#verbs/words/mark-words.ts';
import { type PublicationProof, proofElement } from './proof-form.ts';
import { type OwnWords, type Proven, proofText } from './verify-proof.ts';
import { pageWords, previewWords } from './words/page-words.ts';

/** Kept on one line: a verifier compares it, and a server names its hash. */
export const pageStyle = [
  ':root{color-scheme:light dark}',
  'body{margin:0 auto;max-width:44rem;padding:1.5rem 1rem;font:1rem/1.6 system-ui,sans-serif;color:#1a1a1a;background:#fff;overflow-wrap:anywhere}',
  'h1{font-size:1.6rem;line-height:1.25}h2{font-size:1.25rem;line-height:1.3;margin-top:2rem}h3{font-size:1rem;margin-bottom:0}',
  'section,article{border-top:1px solid #8a8a8a;padding-top:.5rem;margin-top:1.5rem}',
  'blockquote{margin:.5rem 0;padding-left:1rem;border-left:3px solid #8a8a8a}',
  '.note,dt{color:#4a4a4a}dd{margin:0 0 .5rem}a{color:#0b4f9e}',
  '@media(prefers-color-scheme:dark){body{color:#eaeaea;background:#161616}.note,dt{color:#b8b8b8}a{color:#8ab8ff}}',
  '@media print{body{max-width:none;color:#000;background:#fff}}',
].join('');

const escapes: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};
export const escaped = (text: string): string =>
  text.replaceAll(/[&<>"]/g, (character) => escapes[character] ?? '');

/** The language of the page first, then the others, ascending. */
const inTurn = (language: Language): readonly Language[] => [
  language,
  ...languages.filter((other) => other !== language),
];

/** In the language of the page, else in the first that there is. */
export function saidIn(language: Language, text: Text): string {
  const found = inTurn(language).find((one) => text[one] !== undefined);
  return (found && text[found]) ?? '';
}

/** One element for each line that is not empty. */
const paragraphs = (text: string): string =>
  text
    .split('\n')
    .filter((line) => !/^[ \t\r]*$/.test(line))
    .map((line) => `<p>${escaped(line)}</p>\n`)
    .join('');

function quoted(language: Language, text: Text): string {
  return inTurn(language)
    .flatMap((one) => {
      const said = text[one];
      return said === undefined
        ? []
        : [`<blockquote lang="${one}">\n${paragraphs(said)}</blockquote>\n`];
    })
    .join('');
}

const rows = (pairs: readonly (readonly [string, string])[]): string =>
  `<dl>\n${pairs.map(([term, value]) => `<dt>${escaped(term)}</dt><dd>${escaped(value)}</dd>\n`).join('')}</dl>\n`;

type Page = Readonly<{
  proven: Proven;
  language: Language;
  say: (word: keyof typeof pageWords) => string;
  nameOf: (party: string) => string;
}>;

function linesOf({ proven, language, say, nameOf }: Page): string {
  if (!proven.lines) return '';
  const { text, wording } = proven.lines;
  const shown = inTurn(language).filter((one) => text.languages.includes(one));
  const sections = shown.map((one, place) => {
    const level = place === 0 ? 'h1' : 'h2';
    const title = `<${level}>${escaped(wording.title.text[one] ?? '')}</${level}>\n`;
    const clauses = wording.clauses.map((clause) => paragraphs(clause.text[one] ?? '')).join('');
    return `<section lang="${one}">\n${title}${clauses}</section>\n`;
  });
  const { at, order = [] } = text.matter ?? {};
  const details = rows([
    ...(at === undefined ? [] : [[say('appearance'), at] as const]),
    [say('order'), order.map(nameOf).join(' · ')],
    [say('authentic'), text.authentic.map((one) => say(one)).join(' · ')],
  ]);
  const binding = text.binding ? say('binding') : say('notBinding');
  return `${sections.join('')}${details}<p class="note">${escaped(binding)}</p>\n`;
}

function articleOf({ language, nameOf }: Page, words: OwnWords): string {
  const speaker = textIn(words.content['speaker']);
  const who = speaker ? ` — ${saidIn(language, speaker)}` : '';
  const text = textIn(words.content['text']) ?? {};
  return `<article>\n<h3>${escaped(nameOf(words.party) + who)}</h3>\n${quoted(language, text)}</article>\n`;
}

function ownOf(page: Page): string {
  const { proven, say } = page;
  if (proven.words.length === 0) return '';
  const articles = proven.words.map((words) => articleOf(page, words)).join('');
  if (proven.kind === 'alone') return articles;
  const note = `<p class="note">${escaped(say('ownNote'))}</p>\n`;
  return `<section>\n<h2>${escaped(say('own'))}</h2>\n${note}${articles}</section>\n`;
}

function takenBackOf(page: Page): string {
  const { proven, language, say, nameOf } = page;
  if (proven.takenBack.length === 0) return '';
  const said = proven.takenBack.map(({ party, time, content }) => {
    const text = textIn(content['text']) ?? {};
    return `<article>\n<h3>${escaped(`${nameOf(party)} — ${time}`)}</h3>\n${quoted(language, text)}</article>\n`;
  });
  const note = `<p class="note">${escaped(say('takenBackNote'))}</p>\n`;
  return `<section>\n<h2>${escaped(say('takenBack'))}</h2>\n${note}${said.join('')}</section>\n`;
}

function proofOf({ proven, say, nameOf }: Page): string {
  const { publication, record, group, took, cosignedBy } = proven;
  const each = took.map(({ party, accepted, released, embargo }) => {
    const signed = (cosignedBy.get(party) ?? []).map(nameOf).join(' · ');
    const said = rows([
      ...(accepted === undefined ? [] : [[say('tookUp'), accepted] as const]),
      ...(released === undefined ? [] : [[say('released'), released] as const]),
      ...(embargo === undefined ? [] : [[say('notBefore'), embargo] as const]),
      [say('signedBy'), signed === '' ? say('nobody') : signed],
    ]);
    return `<h3>${escaped(nameOf(party))}</h3>\n${said}`;
  });
  const named = rows([
    ...(publication === undefined ? [] : [[say('publication'), publication] as const]),
    [say('record'), record],
    [say('group'), group],
  ]);
  const notes = [say('times'), say('check')].map(
    (note) => `<p class="note">${escaped(note)}</p>\n`,
  );
  return `<section>\n<h2>${escaped(say('proof'))}</h2>\n${each.join('')}${named}${notes.join('')}</section>\n`;
}

/** What of a page stands before and behind the part that its proof proves. */
type Around = Readonly<{ notice: string; proof: string }>;

/** @param proven what the proof proves: nothing else is shown */
export const formatPage = (proof: PublicationProof, proven: Proven): string =>
  formatted(proof.language, proven, {
    notice: '',
    proof: `<script type="application/json" id="${proofElement}">${proofText(proof)}</script>\n`,
  });

/** The same page before it is published: without proof, and saying so. */
export const formatPreview = (language: Language, proven: Proven, mark: Mark | undefined): string =>
  formatted(language, proven, {
    notice: [previewWords, ...(mark === undefined ? [] : [markWords[mark]])]
      .map((words) => `<p role="note"><strong>${escaped(words[language])}</strong></p>\n`)
      .join(''),
    proof: '',
  });

function formatted(language: Language, proven: Proven, { notice, proof }: Around): string {
  const { terms, kind, lines } = proven;
  const page: Page = {
    ...{ proven, language },
    say: (word) => pageWords[word][language],
    nameOf: (party) => {
      const member = terms.members.find((one) => one.party === party);
      return member ? `${saidIn(language, member.names)} (${party})` : party;
    },
  };
  const { say, nameOf } = page;
  const sides = proven.took.map(({ party }) => nameOf(party)).join(' · ');
  const title = lines ? saidIn(language, lines.wording.title.text) : `${say('alone')}: ${sides}`;
  const head = kind === 'joint' ? '' : `<h1>${escaped(title)}</h1>\n`;
  const note = kind === 'joint' ? say('jointNote') : say('aloneNote');
  return [
    `<!doctype html>\n<html lang="${language}">\n<head>\n<meta charset="utf-8">\n`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">\n',
    `<meta name="referrer" content="no-referrer">\n<title>${escaped(title)}</title>\n`,
    `<style>${pageStyle}</style>\n</head>\n<body>\n<main>\n`,
    `${notice}<p>${escaped(`${say(kind)}: ${sides}`)}</p>\n${head}<p class="note">${escaped(note)}</p>\n`,
    linesOf(page),
    ownOf(page),
    takenBackOf(page),
    proofOf(page),
    `</main>\n${proof}</body>\n</html>\n`,
  ].join('');
}
