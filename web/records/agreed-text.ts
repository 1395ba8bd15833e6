/**
 * The parts of an agreed text that follow from its words (docs/spec/agreement.md): which languages are whole, which have been left behind, the ids of clauses
 * and the hashes. Nobody types them; they are worked out from what was written, and the node works them out again.
 */
import type { SayRequest } from '#api/contract.ts';
import type { RecordView, StatementForm } from '#api/contract-records.ts';
import type { JsonObject, JsonValue } from '#kernel/canonical-json.ts';
import { languages } from '#kernel/language.ts';
import {
  type Clause,
  markStale,
  type Rendered,
  standingsOf,
  versionHash,
  type Wording,
  wordingHash,
} from '#ledger/wording.ts';
import { listIn, objectIn, stringIn, textOf } from '../notifications/content-shape.ts';
import { keptMark } from './schema-fields.ts';

export type Said = Readonly<{ facts: JsonObject; content?: JsonObject }>;

const partAt = (
  schema: JsonValue | undefined,
  ...path: readonly string[]
): JsonObject | undefined =>
  path.reduce<JsonObject | undefined>((part, name) => objectIn(part?.[name]), objectIn(schema));

/** Whether a statement tables a text: clauses in its content, and their hash in its facts. */
export const isTabling = ({ facts, content }: StatementForm): boolean =>
  partAt(facts, 'properties', 'text', 'properties', 'wording') !== undefined &&
  partAt(content, 'properties', 'wording', 'properties', 'clauses') !== undefined;

/**
 * The form without what nobody is asked: what follows from the record or from the words, and what a draft that is revised names by its hash. It is
 * carried along unseen, and shown with all else before it is said.
 */
export function withoutDerived(form: StatementForm, revised: JsonObject = {}): StatementForm {
  const properties = objectIn(form.facts['properties']) ?? {};
  const named = Object.keys(revised).filter(
    (name) => stringIn(objectIn(properties[name])?.['pattern']) === hashPattern,
  );
  // Areas that a statement begins with are asked for all the same: it may name fewer of them.
  const begun = Object.keys(form.begin ?? {}).filter((name) => name !== 'areas');
  const known = [...begun, ...named];
  const asked = known.length === 0 ? form : { ...form, facts: keeping(form.facts, known) };
  return isTabling(asked) ? withoutHashes(asked) : asked;
}

const hashPattern = '^[0-9a-f]{64}$';

function withoutHashes(form: StatementForm): StatementForm {
  const { content = {} } = form;
  return {
    ...form,
    facts: keeping(
      changed(form.facts, ['properties', 'text'], (text) =>
        keeping(text, ['languages', 'stale', 'wording']),
      ),
      ['counters'],
    ),
    content: changed(first(content, 'wording'), ['properties', 'wording'], (wording) =>
      keeping(
        changed(
          changed(first(wording, 'title'), ['properties', 'title'], (title) =>
            keeping(title, ['stale']),
          ),
          ['properties', 'clauses', 'items'],
          (clause) => keeping(clause, ['id', 'stale']),
        ),
        ['nonce'],
      ),
    ),
  };
}

/** A title is written before its clauses, and the words before what is noted about them. */
function first(schema: JsonObject, name: string): JsonObject {
  const { [name]: own, ...others } = objectIn(schema['properties']) ?? {};
  return { ...schema, properties: { ...(own === undefined ? {} : { [name]: own }), ...others } };
}

function changed(
  schema: JsonObject,
  [name, ...rest]: readonly string[],
  change: (schema: JsonObject) => JsonObject,
): JsonObject {
  if (name === undefined) return change(schema);
  return { ...schema, [name]: changed(objectIn(schema[name]) ?? {}, rest, change) };
}

/** These members are not asked for; what stands in them stays. */
function keeping(schema: JsonObject, names: readonly string[]): JsonObject {
  const properties = objectIn(schema['properties']) ?? {};
  return {
    ...schema,
    properties: Object.fromEntries(
      Object.entries(properties).map(([name, own]) => [
        name,
        names.includes(name) ? { [keptMark]: true } : own,
      ]),
    ),
    required: listIn(schema['required']).filter((name) => !names.includes(String(name))),
  };
}

/**
 * The statement with what follows from its words.
 * @param nonce 32 hexadecimal digits, drawn when the form was opened: an erased text is not confirmed by guessing
 * @param before the version to which it is a counter-proposal
 */
export function withDerived(request: SayRequest, nonce: string, before?: Said): SayRequest {
  const written = wordingIn(request.content, before === undefined);
  if (!written) return request;
  const last = wordingIn(before?.content, true);
  const clauses = numbered(written.clauses, last?.clauses);
  const given: Wording = { ...written, clauses, nonce };
  const wording = last ? markStale(last, given) : given;
  const { whole, stale } = standingsOf(wording);
  const { stale: _, ...text } = objectIn(request.facts['text']) ?? {};
  const version = objectIn(before?.facts['text']);
  return {
    ...request,
    facts: {
      ...request.facts,
      ...(version ? { counters: versionHash(version) } : {}),
      text: {
        ...text,
        languages: whole,
        ...(stale.length > 0 ? { stale } : {}),
        wording: wordingHash(wording),
      },
    },
    content: { ...request.content, wording },
  };
}

/** What a counter-proposal begins with: the version and its words, and nothing that was said about them. */
export const countered = ({ facts, content }: Said): Said => ({
  facts: { text: facts['text'] ?? {} },
  content: { wording: content?.['wording'] ?? {} },
});

/** The version that was tabled last on a record, if its words are held. */
export function lastTabled(
  { sides }: Pick<RecordView, 'sides'>,
  form: StatementForm,
): Said | undefined {
  if (!isTabling(form)) return undefined;
  return sides
    .flatMap(({ statements }) => statements)
    .filter(({ type, content, withoutEffect }) => {
      return type === form.type && content !== undefined && withoutEffect === undefined;
    })
    .toSorted((a, b) => (a.time === b.time ? a.seq - b.seq : a.time < b.time ? -1 : 1))
    .at(-1);
}

/** What another party wrote may be of any form: then there are no words to work from. */
function wordingIn(content: JsonObject | undefined, withStale: boolean): Wording | undefined {
  const wording = objectIn(content?.['wording']);
  const title = renderedIn(wording?.['title'], withStale);
  const clauses = listIn(wording?.['clauses']).flatMap((one) => clauseIn(one, withStale) ?? []);
  if (!title || clauses.length === 0) return undefined;
  return { clauses, nonce: stringIn(wording?.['nonce']) ?? '', title };
}

function renderedIn(value: JsonValue | undefined, withStale: boolean): Rendered | undefined {
  const text = textOf(objectIn(value)?.['text']);
  const marked = listIn(objectIn(value)?.['stale']);
  const stale = languages.filter((language) => withStale && marked.includes(language));
  return text && { text, ...(stale.length > 0 ? { stale } : {}) };
}

function clauseIn(value: JsonValue, withStale: boolean): Clause | undefined {
  const own = objectIn(value);
  const rendered = renderedIn(value, withStale);
  const role = stringIn(own?.['role']);
  return (
    rendered && {
      id: stringIn(own?.['id']) ?? '',
      ...(role === undefined ? {} : { role }),
      ...rendered,
    }
  );
}

/** A clause keeps its id through all versions; a new one gets the first that no clause has or had in the version before. */
function numbered(clauses: readonly Clause[], before: readonly Clause[] = []): readonly Clause[] {
  const taken = new Set([...clauses, ...before].map(({ id }) => id));
  let next = 1;
  return clauses.map((clause) => {
    if (clause.id !== '') return clause;
    while (taken.has(`c${next}`)) next++;
    taken.add(`c${next}`);
    return { ...clause, id: `c${next}` };
  });
}

export function newNonce(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
