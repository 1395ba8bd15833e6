import { z } from 'zod';
import type { NoticeVersion } from '#desks/notifications/words/notice-changes.ts';
import type { JsonObject } from '#kernel/canonical-json.ts';
import { codes, phrase } from '#kernel/phrase.ts';
import { phraseOfIssue } from '#kernel/phrase-of-issue.ts';
import { ok, type Result, refuse } from '#kernel/refusal.ts';
import { textOf, textsOf, UsageError, type Values } from './command.ts';
import { cellsOf } from './notice-cells.ts';
import { type NoticeInput, noticeColumns, readNoticeCsv } from './notice-rows.ts';
import { printable } from './print.ts';
import { readFileWithin } from './read-file.ts';
import * as words from './words/notify-words.ts';

const noticeFileBytesMax = 16 * 1_048_576;

/** A `.json` file holds one notice or an array of them; every other file is CSV. */
export function readNoticeFile(path: string): Result<readonly NoticeInput[]> {
  const bound = { bytesMax: noticeFileBytesMax, code: 'request.too-large' } as const;
  const text = decode(readFileWithin(path, bound));
  if (text === undefined) {
    // What a log holds cannot be mended: a name in another encoding would stand there as question marks.
    const expected = phrase('UTF-8; in Excel, save as “CSV UTF-8”');
    return refuse('draft.malformed', { at: path, facts: { expected } });
  }
  return path.toLowerCase().endsWith('.json') ? readJson(text, path) : readNoticeCsv(text, path);
}

function decode(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

// What facts and content hold is judged by the node, which knows their types.
const object = z.custom<JsonObject>(
  (value) => typeof value === 'object' && value !== null && !Array.isArray(value),
  phrase('an object'),
);
const notice = z.strictObject({ facts: object, content: object.exactOptional() });

function readJson(text: string, path: string): Result<readonly NoticeInput[]> {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    const at = [path, placeOf(error)].join('');
    return refuse('draft.malformed', { at, facts: { expected: codes('JSON') } });
  }
  const all = Array.isArray(value) ? value : [value];
  const read = z.array(notice).min(1, phrase('at least one notice')).safeParse(all);
  if (read.success) return ok(read.data);
  const issue = read.error.issues[0];
  const at = [path, ...(issue?.path ?? [])].join('.');
  const expected = phraseOfIssue(issue, phrase('a notice, with its facts and content'));
  return refuse('draft.malformed', { at, facts: { expected } });
}

/** `:line:column` where JSON stops being JSON, as far as the parser tells it; its sentence is English. */
function placeOf(error: unknown): string {
  const [, line, column] = /line (\d+) column (\d+)/.exec(String(error)) ?? [];
  return line === undefined ? '' : `:${line}:${column}`;
}

/** Options that stand for a column of the CSV form. */
const columnOf: Readonly<Record<string, string>> = {
  importer: 'importer',
  basis: 'basis',
  rule: 'rule',
  reference: 'reference',
  cas: 'cas',
  name: 'name_on_label',
  mass: 'net_mass',
  form: 'form',
  hs: 'hs',
  exporter: 'exporter_name',
  'importer-name': 'importer_name',
  dispatch: 'dispatch_from',
  from: 'port_export',
  to: 'port_import',
  mode: 'mode',
};

/** The cells that flags give, by column of the CSV form. */
export function noticeFlags(values: Values): Readonly<Record<string, string>> {
  const cells: Record<string, string> = {};
  for (const [option, column] of Object.entries(columnOf)) {
    const value = textOf(values, option);
    if (value !== undefined) cells[column] = value;
  }
  for (const pair of textsOf(values, 'column')) {
    const at = pair.indexOf('=');
    if (at < 1) throw new UsageError(words.columnForm(printable(pair)));
    cells[pair.slice(0, at)] = pair.slice(at + 1);
  }
  return cells;
}

/** One line of goods; the row of a CSV file with these cells means the same. */
export function noticeOfFlags(values: Values): Result<readonly NoticeInput[]> {
  const cells = { form: 'base', mode: 'sea', ...noticeFlags(values) };
  const given: Readonly<Record<string, string>> = cells;
  const missing = noticeColumns.needed.find((column) => !given[column]);
  if (missing !== undefined) {
    const option = Object.keys(columnOf).find((name) => columnOf[name] === missing) ?? missing;
    throw new UsageError(words.orGiveAFile(option));
  }
  return rowOf(cells);
}

/** The row of a version with one line of goods, in which flags replace cells. */
export function overFlags(
  version: NoticeVersion,
  flags: Readonly<Record<string, string>>,
): Result<readonly NoticeInput[]> {
  const { lines } = version.content;
  if (!Array.isArray(lines) || lines.length !== 1) {
    throw new UsageError(words.oneLineOnly);
  }
  return rowOf({ ...cellsOf(version), ...flags });
}

function rowOf(cells: Readonly<Record<string, string>>): Result<readonly NoticeInput[]> {
  const quote = (cell: string): string => `"${cell.replaceAll('"', '""')}"`;
  const rows = [Object.keys(cells), Object.values(cells)].map((row) => row.map(quote).join(','));
  return readNoticeCsv(`${rows.join('\n')}\n`, 'flags');
}
