import { createReadStream } from 'node:fs';
import { pipeline } from 'node:stream';
import { type Options, parse } from 'csv-parse';
import type { QueryKind } from '#controls/ask.ts';
import { CommandFailed } from './command.ts';
import * as words from './words/control-words.ts';

/** One query of a file and the line on which it stands. */
export type ControlRow = Readonly<{ line: number; query: string; kind: QueryKind }>;

const kinds: Readonly<Record<string, QueryKind>> = {
  smiles: 'structure',
  structure: 'structure',
  cas: 'cas',
  name: 'name',
  hs: 'hs',
  query: 'auto',
};

/** Longest row of a table that is read; a structure of 10,000 characters and what stands beside it. */
const rowCharactersMax = 65_536;
/** Enough of a file to tell its encoding and its separator by. */
const headBytes = 65_536;

type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030';

/**
 * The queries of a file or of what is piped in, one after another: nothing but the row at hand is kept.
 * @throws CommandFailed if it is not text, has not the column, or is broken; with the line
 */
export async function* readControlRows(
  path: string,
  input: AsyncIterable<Uint8Array>,
  column: string | undefined,
): AsyncGenerator<ControlRow> {
  const { head, whole } = await peek(input);
  const encoding = encodingOf(head);
  if (encoding === undefined) throw new CommandFailed(words.notText(path));
  const text = decoded(whole, encoding, path);
  const first = new TextDecoder(encoding).decode(head).split(/\r?\n/u, 1)[0] ?? '';
  const delimiter = delimiterOf(first);
  const heading = first.split(delimiter).map(headingOf);
  const isTable = column !== undefined || heading.some((name) => name in kinds);
  yield* isTable ? tableRows(text, delimiter, column, heading) : lineRows(text);
}

export const openRows = (path: string): AsyncIterable<Uint8Array> =>
  path === '-' ? process.stdin : createReadStream(path);

const headingOf = (cell: string): string =>
  cell
    .trim()
    .replace(/^"(.*)"$/u, '$1')
    .replace(/^\ufeff/u, '')
    .toLowerCase();

function delimiterOf(line: string): string {
  const counts = [',', ';', '\t'].map((each) => [line.split(each).length, each] as const);
  return counts.toSorted(([a], [b]) => b - a)[0]?.[1] ?? ',';
}

async function peek(input: AsyncIterable<Uint8Array>) {
  const iterator = input[Symbol.asyncIterator]();
  const parts: Uint8Array[] = [];
  let length = 0;
  while (length < headBytes) {
    const { value, done } = await iterator.next();
    if (done === true) break;
    parts.push(value);
    length += value.length;
  }
  const head = Buffer.concat(parts);
  async function* whole(): AsyncGenerator<Uint8Array> {
    yield head;
    for (;;) {
      const { value, done } = await iterator.next();
      if (done === true) return;
      yield value;
    }
  }
  return { head, whole: whole() };
}

/** A byte-order mark says it; otherwise what reads without fault, UTF-8 first. A cut character at the end is no fault. */
function encodingOf(head: Uint8Array): Encoding | undefined {
  if (head[0] === 0xff && head[1] === 0xfe) return 'utf-16le';
  if (head[0] === 0xfe && head[1] === 0xff) return 'utf-16be';
  const candidates: readonly Encoding[] = ['utf-8', 'gb18030'];
  return candidates.find((encoding) => {
    try {
      const text = new TextDecoder(encoding, { fatal: true }).decode(head, { stream: true });
      return !text.includes('\0');
    } catch {
      return false;
    }
  });
}

async function* decoded(
  bytes: AsyncIterable<Uint8Array>,
  encoding: Encoding,
  path: string,
): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding, { fatal: true });
  try {
    for await (const part of bytes) yield decoder.decode(part, { stream: true });
    yield decoder.decode();
  } catch (error) {
    if (error instanceof TypeError) throw new CommandFailed(words.notText(path));
    throw error;
  }
}

/** One query a line; empty lines and the rest of a line after a tab (as in a SMILES file) are passed over. */
async function* lineRows(text: AsyncIterable<string>): AsyncGenerator<ControlRow> {
  let kept = '';
  let line = 0;
  const row = (written: string): ControlRow | undefined => {
    line += 1;
    const query =
      written
        .replace(/^\ufeff/u, '')
        .split('\t', 1)[0]
        ?.trim() ?? '';
    return query === '' ? undefined : { line, query, kind: 'auto' };
  };
  for await (const part of text) {
    const lines = (kept + part).split(/\r?\n/u);
    kept = lines.pop() ?? '';
    if (kept.length > rowCharactersMax) throw new CommandFailed(words.brokenTable(line + 1));
    for (const each of lines) {
      const found = row(each);
      if (found !== undefined) yield found;
    }
  }
  const last = row(kept);
  if (last !== undefined) yield last;
}

async function* tableRows(
  text: AsyncIterable<string>,
  delimiter: string,
  column: string | undefined,
  heading: readonly string[],
): AsyncGenerator<ControlRow> {
  const wanted = column?.trim().toLowerCase() ?? heading.find((name) => name in kinds) ?? '';
  const place = heading.indexOf(wanted);
  if (place < 0) throw new CommandFailed(words.noSuchColumn(column ?? '', heading.join(', ')));
  const kind = kinds[wanted] ?? 'auto';
  const options: Options = {
    delimiter,
    bom: true,
    info: true,
    relax_column_count: true,
    skip_empty_lines: true,
    max_record_size: rowCharactersMax,
  };
  const parser = pipeline(text, parse(options), () => {});
  let line = 0;
  try {
    for await (const each of parser as AsyncIterable<Row>) {
      line = each.info.lines;
      const query = each.record[place]?.trim() ?? '';
      if (line > 1) yield { line, query, kind };
    }
  } catch (error) {
    if (error instanceof CommandFailed) throw error;
    throw new CommandFailed(words.brokenTable(line + 1));
  }
}

type Row = Readonly<{ record: readonly string[]; info: Readonly<{ lines: number }> }>;
