import { CsvError, parse } from 'csv-parse/sync';
import type { JsonObject } from '#kernel/canonical-json.ts';
import { type Phrase, phrase } from '#kernel/phrase.ts';
import { ok, type Result, refuse } from '#kernel/refusal.ts';
import { type NoticeRow, noticeOf } from './notice-of-rows.ts';

/** A notice as a file gives it: what `POST /api/v1/statements` takes, less the group. */
export type NoticeInput = Readonly<{ facts: JsonObject; content?: JsonObject }>;

export const noticeRowsMax = 10_000;

/**
 * Columns of a notice file in CSV (RFC 4180, UTF-8, a heading row; semicolons or tabs serve too, as spreadsheets write
 * them). One row is one goods line; rows with the same `reference` are one notice. Masses carry their unit: `25 kg`.
 */
export const noticeColumns = {
  needed: [
    ...['reference', 'importer', 'basis', 'exporter_name', 'importer_name', 'name_on_label'],
    ...['form', 'net_mass', 'dispatch_from', 'port_export', 'port_import', 'mode'],
  ],
  optional: [
    ...['rule', 'cas', 'hs', 'name_in_law_en', 'name_in_law_es', 'name_in_law_zh', 'gross_mass'],
    ...['base_mass', 'strength_ppm', 'dispatch_to', 'ports_transit', 'exporter_address'],
    ...['importer_address', 'consignee_name', 'consignee_address', 'carrier', 'vessel', 'invoice'],
    ...['permit_export', 'permit_import', 'end_use_en', 'end_use_es', 'end_use_zh'],
    ...['tolerance_ppm'],
  ],
} as const;

/** Refuses `draft.malformed` with `file:line: column`, and `request.too-large`. */
export function readNoticeCsv(text: string, file: string): Result<readonly NoticeInput[]> {
  const cells = readCells(text, file);
  if (!cells.ok) return cells;
  const byReference = new Map<string, NoticeRow[]>();
  for (const [index, row] of cells.value.entries()) {
    // The heading is line 1.
    const at = `${file}:${index + 2}`;
    const empty = noticeColumns.needed.find((column) => !row[column]);
    if (empty !== undefined) return malformed(`${at}: ${empty}`, phrase('a value'));
    const reference = row['reference'] ?? '';
    byReference.set(reference, [...(byReference.get(reference) ?? []), { cells: row, at }]);
  }
  const notices: NoticeInput[] = [];
  for (const rows of byReference.values()) {
    const notice = noticeOf(rows);
    if (!notice.ok) return notice;
    notices.push(notice.value);
  }
  return ok(notices);
}

type Cells = NoticeRow['cells'];

function readCells(text: string, file: string): Result<readonly Cells[]> {
  let rows: readonly Cells[];
  try {
    rows = parse(text, {
      ...{ columns: true, bom: true, trim: true, skip_empty_lines: true },
      delimiter: delimiterOf(text),
    });
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const { code, lines } = error;
    const at = typeof lines === 'number' ? `${file}:${lines}` : file;
    return malformed(at, phrase('CSV with a heading row'), code);
  }
  const [first] = rows;
  if (!first) return malformed(file, phrase('a heading row and at least one more'));
  if (rows.length > noticeRowsMax) {
    return refuse('request.too-large', { at: file, facts: { rowsMax: noticeRowsMax } });
  }
  const known: readonly string[] = [...noticeColumns.needed, ...noticeColumns.optional];
  const unknown = Object.keys(first).find((column) => !known.includes(column));
  if (unknown !== undefined)
    return malformed(
      `${file}:1: ${unknown}`,
      phrase('one of {values}', { values: known.join(', ') }),
    );
  const missing = noticeColumns.needed.find((column) => !(column in first));
  return missing === undefined
    ? ok(rows)
    : malformed(`${file}:1: ${missing}`, phrase('this column'));
}

/** The heading holds names of columns alone, so what stands between two of them is no part of a name. */
function delimiterOf(text: string): string {
  const [heading = ''] = text.trimStart().split(/[\r\n]/, 1);
  if (heading.includes(',')) return ',';
  return [';', '\t'].find((mark) => heading.includes(mark)) ?? ',';
}

function malformed(at: string, expected: Phrase, found?: string) {
  const facts = { expected, ...(found === undefined ? {} : { found }) };
  return refuse('draft.malformed', { at, facts });
}
