import type { ControlAnswer, Remark } from '#controls/ask.ts';
import type { Status } from '#controls/statuses.ts';
import * as said from '#controls/words/answer-words.ts';
import { groupNames, positionNames } from '#controls/words/position-words.ts';
import type { Language } from '#kernel/language.ts';
import { inOne } from './command.ts';
import { printable, table } from './print.ts';
import * as words from './words/control-words.ts';

/** One answer for a person: what was recognised, what to know of it, and one row for each jurisdiction. */
export function answerText(answer: ControlAnswer, language: Language): string {
  const { query, matched, remarks = [], statuses, several = [] } = answer;
  const head = [
    printable(query.slice(0, 200)),
    ...remarks.map((each) => remarkText(each, language)),
  ];
  if (matched !== null) head.splice(1, 0, matchedText(matched, language));
  const parts = several.map(({ matched: each, part, statuses: own }) => {
    const name = each === null ? (part ?? '') : matchedText(each, language);
    return `\n  ${printable(name)}\n${statusTable(own, answer.asOf, language)}`;
  });
  const rows = statuses.length === 0 ? '' : statusTable(statuses, answer.asOf, language);
  return `${head.join('\n  ')}\n${rows}${parts.join('')}`;
}

/** A row of a file: the line, what was asked, what it is, and each jurisdiction's answer in short. */
export function rowText(line: number, answer: ControlAnswer, language: Language): string {
  const { query, matched, remarks = [], statuses } = answer;
  const found = statuses.filter((status) => status.answer !== 'not-found');
  const short = found.map(({ jurisdiction, answer: given }) => {
    return `${jurisdiction} ${said.answers[given][language]}`;
  });
  const told = remarks.map((each) => remarkText(each, language));
  const name = matched?.name ?? '';
  const nothing = statuses.length > 0 && found.length === 0;
  const rest = nothing ? [said.notFoundAsOf(answer.asOf)[language]] : [];
  const cells = [
    String(line),
    query.slice(0, 80),
    name,
    [...new Set([...short, ...told, ...rest])].join('; '),
  ];
  return `${cells.map(printable).join('\t')}\n`;
}

function matchedText(
  { name, by }: NonNullable<ControlAnswer['matched']>,
  language: Language,
): string {
  return words.recognised(name, said.matchedBy[by][language])[language];
}

function remarkText({ code, found = [] }: Remark, language: Language): string {
  const text = said.remarks[code][language];
  return found.length === 0 ? text : `${text}: ${found.map(printable).join(', ')}`;
}

function statusTable(statuses: readonly Status[], day: string, language: Language): string {
  const rows = statuses.map((status) => [
    said.jurisdictionNames[status.jurisdiction][language],
    status.answer === 'not-found'
      ? said.notFoundAsOf(day)[language]
      : said.answers[status.answer][language],
    [status.rule ?? status.list ?? '', status.clause ?? ''].filter(Boolean).join(' '),
    status.provision ?? '',
    status.from ?? '',
    status.until ?? '',
    sureText(status, language),
  ]);
  return `${table(inOne(words.heads, language), rows)}${statuses.map((each) => underText(each, language)).join('')}`;
}

function sureText({ confidence, dateUnconfirmed }: Status, language: Language): string {
  const sure = confidence === null ? '' : said.marks[confidence][language];
  return dateUnconfirmed === true ? `${sure}, ${said.dateUnconfirmed[language]}` : sure;
}

/** Under the table: which clause is met where, why it is only possible, what changes next. */
function underText(status: Status, language: Language): string {
  const where = said.jurisdictionNames[status.jurisdiction][language];
  const lines: string[] = [];
  for (const { clause, position, group } of status.met ?? []) {
    lines.push(`${clause}: ${positionNames[position][language]}: ${groupNames[group][language]}`);
  }
  if (status.because !== undefined && status.answer === 'possible') {
    lines.push(said.reasons[status.because][language]);
  }
  if (status.next !== undefined) {
    lines.push(words.nextChange(status.next.day, status.next.change === 'begins')[language]);
  }
  return lines.map((line) => `  ${where}: ${line}\n`).join('');
}
