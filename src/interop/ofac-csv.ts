import { type Phrase, phrase } from '#kernel/phrase.ts';
import { ok, type Refused, type Result, refuse } from '#kernel/refusal.ts';
import type { ListEntry, ListIdentifier, ListName } from '#screening/list.ts';
import type { SubjectKind } from '#screening/record.ts';
import {
  checkFiles,
  editionDigest,
  type ImportedList,
  type ListFile,
  type ListNote,
  type ListOptions,
  listEntriesMax,
  malformedList,
  namesPerEntryMax,
  scriptOf,
} from './list-file.ts';
import { readRemarks } from './ofac-remarks.ts';
import { type OfacPart, type OfacRow, type OfacTable, readOfacTable } from './ofac-rows.ts';

/**
 * OFAC's lists as comma-separated values: SDN.CSV (primary names), ADD.CSV (addresses), ALT.CSV (aliases), and
 * SDN_COMMENTS.CSV (what did not fit into the remarks). The primary file is needed, the others are told when missing.
 */
type Draft = {
  kind: SubjectKind;
  names: ListName[];
  identifiers: ListIdentifier[];
  programmes: string[];
  born: string[];
  addresses: string[];
  remarks: string;
};

type Tables = Partial<Record<OfacPart, OfacTable>>;

const kinds: Readonly<Record<string, SubjectKind>> = {
  '': 'organisation',
  entity: 'organisation',
  individual: 'person',
  vessel: 'vessel',
  aircraft: 'aircraft',
};
const aliasQualities: Readonly<Record<string, ListName['quality']>> = {
  aka: 'alias',
  fka: 'former',
  nka: 'alias',
};

export function readOfacCsv(
  files: readonly ListFile[],
  options: ListOptions = {},
): Result<ImportedList> {
  const tooLarge = checkFiles(files);
  if (tooLarge !== undefined) return tooLarge;
  const tables: Tables = {};
  const parts = new Map<string, ListFile>();
  for (const file of files) {
    const table = readOfacTable(file);
    if (!table.ok) return table;
    const { part } = table.value;
    if (tables[part] !== undefined) {
      return partFault(
        file,
        phrase('one file of this part: {part}', { part }),
        tables[part]?.file.name ?? '',
      );
    }
    tables[part] = table.value;
    parts.set(part, file);
  }
  const primary = tables.primary;
  if (primary === undefined) {
    const facts = { expected: phrase('a file of primary names (12 columns)') };
    return refuse('list.malformed', { at: files.map(({ name }) => name).join(' '), facts });
  }
  const drafts = new Map<string, Draft>();
  const fault = fillPrimary(drafts, primary) ?? fillAliases(drafts, tables.aliases);
  if (fault !== undefined) return fault;
  const notes = notesOn(tables, drafts);
  fillComments(drafts, tables.comments);
  fillAddresses(drafts, tables.addresses);
  const list = {
    id: options.listId ?? 'ofac-sdn',
    title: 'Specially Designated Nationals and Blocked Persons List',
    publisher: 'United States, Department of the Treasury, Office of Foreign Assets Control',
    ...(options.publishedOn === undefined ? {} : { publishedOn: options.publishedOn }),
    digest: editionDigest(parts),
    entries: [...drafts].map(([id, draft]) => entryOf(id, draft)),
  };
  return ok({ list, notes });
}

const partFault = (file: ListFile, expected: Phrase, found: string): Refused =>
  malformedList({ file: file.name, line: 1, field: 'row', expected, found });

function fillPrimary(drafts: Map<string, Draft>, { file, rows }: OfacTable): Refused | undefined {
  const fault = (row: OfacRow, field: string, expected: Phrase, found: string): Refused =>
    malformedList({ file: file.name, line: row.line, field, expected, found });
  for (const row of rows) {
    const [number = '', name = '', type = '', programme = '', , callSign = ''] = row.cells;
    const kind = kinds[type.toLowerCase()];
    if (kind === undefined) {
      return fault(row, 'type', phrase('individual, entity, vessel, aircraft or -0-'), type);
    }
    if (name === '') return fault(row, 'name', phrase('a name'), '');
    if (drafts.has(number)) return fault(row, 'number', phrase('a number used once'), number);
    if (drafts.size >= listEntriesMax) {
      return refuse('list.too-large', { at: file.name, facts: { max: listEntriesMax } });
    }
    const draft = newDraft(kind);
    draft.names.push({ text: name, quality: 'primary' });
    draft.programmes.push(...programme.split(/\]\s*\[/).filter((code) => code !== ''));
    if (callSign !== '') draft.identifiers.push({ type: 'other', value: callSign });
    addRemarks(draft, row.cells[11] ?? '');
    drafts.set(number, draft);
  }
  return undefined;
}

/**
 * An alias of an entry that the primary file does not hold is kept as an entry of its own, because it is a listed name
 * all the same; the note says how many there are (files of different days).
 */
function fillAliases(drafts: Map<string, Draft>, table?: OfacTable): Refused | undefined {
  for (const { line, number, cells } of table?.rows ?? []) {
    const [, , type = '', name = ''] = cells;
    const quality = aliasQualities[type.toLowerCase()];
    const at = { file: table?.file.name ?? '', line };
    if (quality === undefined) {
      return malformedList({
        ...at,
        field: 'type',
        expected: phrase('aka, fka or nka'),
        found: type,
      });
    }
    if (name === '')
      return malformedList({ ...at, field: 'name', expected: phrase('a name'), found: '' });
    let draft = drafts.get(number);
    if (draft === undefined) {
      draft = newDraft('unknown');
      drafts.set(number, draft);
    }
    if (draft.names.length >= namesPerEntryMax || drafts.size > listEntriesMax) {
      return refuse('list.too-large', {
        at: `${at.file}:${line}`,
        facts: { max: namesPerEntryMax },
      });
    }
    if (!draft.names.some(({ text }) => text === name)) draft.names.push({ text: name, quality });
  }
  return undefined;
}

function fillComments(drafts: Map<string, Draft>, table?: OfacTable): void {
  for (const { number, cells } of table?.rows ?? []) {
    const draft = drafts.get(number);
    if (draft !== undefined) addRemarks(draft, cells[1] ?? '');
  }
}

function fillAddresses(drafts: Map<string, Draft>, table?: OfacTable): void {
  for (const { number, cells } of table?.rows ?? []) {
    const address = cells.slice(2, 5).filter((cell) => cell !== '');
    if (address.length > 0) drafts.get(number)?.addresses.push(address.join(', '));
  }
}

function addRemarks(draft: Draft, remarks: string): void {
  if (remarks === '') return;
  const { identifiers, names, born } = readRemarks(remarks);
  draft.identifiers.push(...identifiers);
  draft.born.push(...born);
  for (const name of names) {
    if (!draft.names.some(({ text }) => text === name.text)) draft.names.push(name);
  }
  draft.remarks += draft.remarks === '' ? remarks : ` ${remarks}`;
}

function notesOn(tables: Tables, drafts: ReadonlyMap<string, Draft>): ListNote[] {
  const notes: ListNote[] = [];
  const add = (code: ListNote['code'], count: number): void => {
    if (count > 0) notes.push({ code, count });
  };
  add('addresses-missing', tables.addresses === undefined ? 1 : 0);
  add('aliases-missing', tables.aliases === undefined ? 1 : 0);
  add(
    'alias-without-primary',
    [...drafts.values()].filter(({ kind }) => kind === 'unknown').length,
  );
  const strays = (tables.addresses?.rows ?? []).filter(({ number }) => !drafts.has(number));
  add('address-without-primary', new Set(strays.map(({ number }) => number)).size);
  const read = Object.values(tables);
  add('no-end-mark', read.filter(({ endMark }) => !endMark).length);
  add('decoded-as-windows-1252', read.filter(({ legacy }) => legacy).length);
  return notes;
}

function newDraft(kind: SubjectKind): Draft {
  const lists = { names: [], identifiers: [], programmes: [], born: [], addresses: [] };
  return { kind, ...lists, remarks: '' };
}

function entryOf(id: string, draft: Draft): ListEntry {
  const { kind, identifiers, programmes, born, addresses, remarks } = draft;
  const names = draft.names.map((name) => {
    const script = scriptOf(name.text);
    return script === undefined ? name : { ...name, script };
  });
  return {
    ...{ id, kind, names, identifiers, programmes },
    ...(born.length === 0 ? {} : { born }),
    ...(addresses.length === 0 ? {} : { addresses }),
    ...(remarks === '' ? {} : { remarks }),
  };
}
