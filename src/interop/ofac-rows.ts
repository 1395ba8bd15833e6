import { CsvError, parse } from 'csv-parse/sync';
import { type Phrase, phrase } from '#kernel/phrase.ts';
import { ok, type Refused, type Result } from '#kernel/refusal.ts';
import { decodeText, type ListFile, listFieldCharactersMax, malformedList } from './list-file.ts';

/**
 * The rows of OFAC's comma-separated files (Treasury, "SDN data formats"): no header, `-0- ` for nothing, and an
 * end-of-file character (0x1A) after the last row. Copies of them circulate with a header row; that is read too.
 * Each part is told by its number of columns.
 */
export type OfacPart = keyof typeof columnsOf;

export const columnsOf = {
  primary: [
    ...['number', 'name', 'type', 'programme', 'title', 'call sign', 'vessel type', 'tonnage'],
    ...['gross tonnage', 'flag', 'owner', 'remarks'],
  ],
  addresses: ['number', 'address number', 'address', 'city', 'country', 'remarks'],
  aliases: ['number', 'alias number', 'type', 'name', 'remarks'],
  comments: ['number', 'remarks'],
} as const;

export type OfacRow = Readonly<{
  line: number;
  /** The publisher's number of the entry. */
  number: string;
  /** By column; an empty string where the file says `-0-`. */
  cells: readonly string[];
}>;

export type OfacTable = Readonly<{
  part: OfacPart;
  file: ListFile;
  rows: readonly OfacRow[];
  legacy: boolean;
  /** The file ends in 0x1A. Without it a file may have been cut between two rows. */
  endMark: boolean;
}>;

const endOfFile = '\u001a';
const headerCells = new Set(['id', 'ent_num', 'uid', 'number']);

export function readOfacTable(file: ListFile): Result<OfacTable> {
  const { text: whole, legacy } = decodeText(file.bytes);
  const end = whole.lastIndexOf(endOfFile);
  // Copies that went through a spreadsheet have empty cells after the mark.
  const endMark = end >= 0 && /^[,\s]*$/.test(whole.slice(end + 1));
  const text = endMark ? whole.slice(0, end) : whole;
  const fault = (line: number, field: string, expected: Phrase, found: string) =>
    malformedList({ file: file.name, line, field, expected, found });
  let part: OfacPart | undefined;
  let refused: Refused | undefined;
  const rows: OfacRow[] = [];
  // Each row is judged as it is read and nothing else of it is kept: a whole file of parsed records takes a hundred times its bytes.
  const take = (record: readonly string[], line: number): Refused | undefined => {
    const isFirst = part === undefined;
    part ??= partWith(record.length);
    if (part === undefined)
      return fault(1, 'row', phrase('12, 6, 5 or 2 columns'), String(record.length));
    const cells = record.map(cellOf);
    const number = cells[0] ?? '';
    if (isFirst && headerCells.has(number.toLowerCase())) return undefined;
    const columns = columnsOf[part];
    if (cells.length !== columns.length) {
      return fault(line, 'row', phrase('{n} columns', { n: columns.length }), String(cells.length));
    }
    if (!/^\d{1,10}$/.test(number)) return fault(line, 'number', phrase('an entry number'), number);
    const long = cells.findIndex((cell) => cell.length > listFieldCharactersMax);
    if (long >= 0)
      return fault(line, columns[long] ?? '', phrase('a shorter field'), cells[long] ?? '');
    rows.push({ line, number, cells });
    return undefined;
  };
  try {
    parse(text, {
      ...{ relax_column_count: true, skip_empty_lines: true },
      max_record_size: listFieldCharactersMax * 2,
      on_record: (record: readonly string[], { lines }) => {
        refused ??= take(record, lines);
        return null;
      },
    });
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const { lines } = error;
    const line = typeof lines === 'number' ? lines : 0;
    return fault(line, 'row', phrase('comma-separated values'), error.code);
  }
  if (refused !== undefined) return refused;
  if (part === undefined) return fault(1, 'row', phrase('12, 6, 5 or 2 columns'), '0');
  return ok({ part, file, rows, legacy, endMark });
}

function partWith(count: number): OfacPart | undefined {
  for (const part of ['primary', 'addresses', 'aliases', 'comments'] as const) {
    if (columnsOf[part].length === count) return part;
  }
  return undefined;
}

const cellOf = (cell: string): string => (/^\s*-0-\s*$/.test(cell) ? '' : cell.trim());
