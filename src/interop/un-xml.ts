import { codes, type Phrase, phrase } from '#kernel/phrase.ts';
import { ok, type Refused, type Result } from '#kernel/refusal.ts';
import type { ListEntry } from '#screening/list.ts';
import {
  checkFiles,
  decodeText,
  editionDigest,
  type ImportedList,
  type ListFile,
  type ListOptions,
  listEntriesMax,
  malformedList,
  namesPerEntryMax,
} from './list-file.ts';
import { type Element, readUnElements } from './un-elements.ts';
import { unEntryOf, unFieldsKnown } from './un-entry.ts';

/** The consolidated list of the United Nations Security Council, in its XML form. */
export function readUnXml(
  files: readonly ListFile[],
  options: ListOptions = {},
): Result<ImportedList> {
  const tooLarge = checkFiles(files);
  if (tooLarge !== undefined) return tooLarge;
  const [file] = files;
  if (file === undefined || files.length > 1) {
    const found = String(files.length);
    return malformedList({
      file: file?.name ?? '',
      line: 0,
      field: 'file',
      expected: phrase('one file'),
      found,
    });
  }
  const entries: ListEntry[] = [];
  const ids = new Set<string>();
  const unknown = new Map<string, number>();
  const take = (element: Element): Refused | undefined => {
    const fault = (field: string, expected: Phrase, found: string): Refused =>
      malformedList({ file: file.name, line: element.line, field, expected, found });
    const entry = unEntryOf(element);
    if ('field' in entry) return fault(entry.field, entry.expected, entry.found);
    if (ids.has(entry.id))
      return fault('REFERENCE_NUMBER', phrase('a reference used once'), entry.id);
    if (entry.names.length > namesPerEntryMax)
      return fault(element.name, phrase('fewer names'), entry.id);
    if (entries.length >= listEntriesMax)
      return fault(element.name, phrase('fewer entries'), entry.id);
    for (const { name } of element.children) {
      if (!unFieldsKnown.has(name)) unknown.set(name, (unknown.get(name) ?? 0) + 1);
    }
    ids.add(entry.id);
    entries.push(entry);
    return undefined;
  };
  const { text, legacy } = decodeText(file.bytes);
  if (legacy) {
    return malformedList({
      file: file.name,
      line: 1,
      field: 'file',
      expected: codes('UTF-8'),
      found: '',
    });
  }
  const read = readUnElements(file.name, text, take);
  if (!read.ok) return read;
  const generated = /^\d{4}-\d{2}-\d{2}/.exec(read.value.generated)?.[0];
  if (generated === undefined) {
    const found = read.value.generated;
    return malformedList({
      file: file.name,
      line: 1,
      field: 'dateGenerated',
      expected: phrase('a date'),
      found,
    });
  }
  return ok({
    list: {
      id: options.listId ?? 'un-consolidated',
      title: 'United Nations Security Council Consolidated List',
      publisher: 'United Nations Security Council',
      publishedOn: generated,
      digest: editionDigest(new Map([['list', file]])),
      entries,
    },
    notes: [...unknown].map(([detail, count]) => ({ code: 'unknown-element', count, detail })),
  });
}
