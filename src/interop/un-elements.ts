import { SaxesParser } from 'saxes';
import { codes, type Phrase, phrase } from '#kernel/phrase.ts';
import { ok, type Refused, type Result } from '#kernel/refusal.ts';
import { listFieldCharactersMax, malformedList } from './list-file.ts';

/** One element of an entry, small enough to hold: an entry of the list is a few dozen of them. */
export type Element = {
  readonly name: string;
  readonly line: number;
  text: string;
  readonly children: Element[];
};

/** CONSOLIDATED_LIST / INDIVIDUALS / INDIVIDUAL / INDIVIDUAL_ALIAS / ALIAS_NAME is the deepest the schema goes. */
const depthMax = 8;
const elementsPerEntryMax = 10_000;
/** So much is parsed before looking whether to go on. */
const chunkCharacters = 65_536;

export type Elements = Readonly<{
  /** The list's own date, `dateGenerated`. */
  generated: string;
  entries: number;
}>;

const sections: Readonly<Record<string, string>> = {
  INDIVIDUALS: 'INDIVIDUAL',
  ENTITIES: 'ENTITY',
};

/**
 * Streams the entries of the United Nations Security Council consolidated list (sc-sanctions.xsd) to `entry`, one at a
 * time. Stops at the first fault: not well-formed, cut short, another root, a document type, an element too deep.
 */
export function readUnElements(
  file: string,
  text: string,
  entry: (element: Element) => Refused | undefined,
): Result<Elements> {
  const parser = new SaxesParser({ xmlns: false, position: true });
  const open: Element[] = [];
  let fault: Refused | undefined;
  let generated = '';
  let entries = 0;
  let size = 0;
  const wrong = (field: string, expected: Phrase, found: string): void => {
    fault ??= malformedList({ file, line: parser.line, field, expected, found });
  };
  parser.on('error', () => wrong('xml', phrase('well-formed XML to its end'), ''));
  parser.on('doctype', () => wrong('xml', phrase('no document type'), '<!DOCTYPE'));
  parser.on('opentag', ({ name, attributes }) => {
    if (fault !== undefined) return;
    const expected = expectedAt(open);
    if (expected !== undefined && !expected.includes(name)) {
      return wrong(name, codes(expected), name);
    }
    const { dateGenerated } = attributes;
    if (open.length === 0) generated = dateGenerated ?? '';
    if (open.length >= depthMax)
      return wrong(name, phrase('at most {n} levels', { n: depthMax }), name);
    size = open.length === 2 ? 1 : size + 1;
    if (size > elementsPerEntryMax) return wrong(name, phrase('a shorter entry'), name);
    const element: Element = { name, line: parser.line, text: '', children: [] };
    if (open.length > 2) open.at(-1)?.children.push(element);
    open.push(element);
  });
  const addText = (more: string): void => {
    const element = open.at(-1);
    if (fault !== undefined || element === undefined) return;
    element.text += more;
    if (element.text.length > listFieldCharactersMax)
      wrong(element.name, phrase('a shorter text'), '');
  };
  parser.on('text', addText);
  parser.on('cdata', addText);
  parser.on('closetag', () => {
    const element = open.pop();
    if (fault !== undefined || element === undefined || open.length !== 2) return;
    entries += 1;
    fault = entry(element);
  });
  for (let at = 0; at < text.length && fault === undefined; at += chunkCharacters) {
    parser.write(text.slice(at, at + chunkCharacters));
  }
  if (fault === undefined) parser.close();
  return fault ?? ok({ generated, entries });
}

/** The names that may stand at this place, or `undefined` where the entry's own fields begin. */
function expectedAt(open: readonly Element[]): readonly string[] | undefined {
  if (open.length === 0) return ['CONSOLIDATED_LIST'];
  if (open.length === 1) return Object.keys(sections);
  if (open.length === 2) return [sections[open[1]?.name ?? ''] ?? ''];
  return undefined;
}
