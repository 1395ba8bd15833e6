import { assert } from '#kernel/assert.ts';
import { isJsonObject, type JsonObject, type JsonValue } from '#kernel/canonical-json.ts';
import { type Language, languages, type Text } from '#kernel/language.ts';
import { factsOfText, wording as wordingOf } from '../demo/desks/desk-writer.ts';
import { exchange, nothingSaid, type Seeding, say } from '../demo/replay.ts';
import type { Cite, Step } from '../demo/step.ts';
import { citation, type Source, type Story, type StoryStatement } from './form.ts';
import { retellers, storyPartyOf } from './parties.ts';

const dayHourMs = 12 * 3_600_000;
const minutesBetween = 20;

/**
 * Says the story between the two, day by day, with the clock at the days of the events: suspension, gap and resumption then show as they were.
 * The hours are not of the record; a day begins at noon UTC.
 */
export async function playStory(seeding: Seeding, story: Story, nowMs: number): Promise<void> {
  const said = nothingSaid();
  await exchange(seeding, retellers);
  for (const [on, statements] of daysOf(story)) {
    const noon = Date.parse(`${on}T00:00Z`) + dayHourMs;
    assert(noon < nowMs, `${on} lies behind us`);
    for (const [index, statement] of statements.entries()) {
      // Who answers holds what he answers. Not after each statement: an exchange costs more than one.
      if (index > 0 && statements[index - 1]?.by !== statement.by)
        await exchange(seeding, retellers);
      const at = noon + index * minutesBetween * 60_000;
      seeding.clock.nowMs = Math.max(seeding.clock.nowMs, at);
      await say(seeding, stepOf(statement, story), said);
    }
    await exchange(seeding, retellers);
  }
  seeding.clock.nowMs = Math.max(seeding.clock.nowMs, nowMs);
  await exchange(seeding, retellers);
  for (const { node } of seeding.nodes.values()) {
    await node.passTime();
    await node.store.indexText();
  }
}

/** The earliest first; of one day in the order of the events and, within one, of the file. */
function daysOf({ events }: Story): readonly (readonly [string, readonly StoryStatement[]])[] {
  const all = events.flatMap(({ statements }) => statements);
  return [...Map.groupBy(all, ({ on }) => on)].sort(([a], [b]) => (a < b ? -1 : 1));
}

function stepOf(statement: StoryStatement, { sources }: Story): Omit<Step, 'daysAgo'> {
  const { by, record: key, type, area, facts = {}, matter, wording } = statement;
  const cited = statement.sources.map((id) => {
    const source = sources.get(id);
    assert(source, `${id} is a source`);
    return source;
  });
  const worded = wording && wordingOf(wording.title, wording.clauses);
  return {
    ...{ by: storyPartyOf(by), table: retellers, key, type },
    ...(area === undefined ? {} : { area }),
    facts: (cite) => ({
      ...(worded ? factsOfText(worded, matter) : {}),
      ...objectOf(resolved(facts, cite)),
    }),
    content: { ...contentOf(statement, cited), ...(worded ? { wording: worded } : {}) },
  };
}

/** A position has a place for its sources; elsewhere they stand below the text. */
function contentOf(
  { type, text, note, content = {} }: StoryStatement,
  sources: readonly Source[],
): JsonObject {
  const paragraphs = inEach((language) =>
    [text?.[language], note && `${noteLabel[language]}${note[language]}`]
      .filter((paragraph) => paragraph !== undefined)
      .join('\n\n'),
  );
  if (type === 'position.stated') {
    return { ...content, text: paragraphs, sources: sources.map(structured) };
  }
  const below = withSources(paragraphs, sources);
  return { ...content, ...(type.endsWith('.tabled') ? { note: below } : { text: below }) };
}

const titled = (publisher: string, { title }: Source): string =>
  title === undefined ? publisher : `${publisher}: ${title}`;

const inEach = (write: (language: Language) => string): Text =>
  Object.fromEntries(languages.map((language) => [language, write(language)]));

const structured = (source: Source): JsonObject => ({
  name: inEach((language) => titled(source.publisher[language], source)),
  ...(source.date === undefined ? {} : { on: source.date }),
  url: source.url,
});

const noteLabel: Readonly<Record<Language, string>> = {
  en: 'Note of this retelling: ',
  es: 'Nota de este relato: ',
  zh: '本转述注：',
};
const sourcesLabel: Readonly<Record<Language, string>> = {
  en: 'Retold from:',
  es: 'Relatado según:',
  zh: '转述来源：',
};

const withSources = (text: Text, sources: readonly Source[]): Text =>
  inEach((language) => {
    const lines = sources.map((source) =>
      [titled(source.publisher[language], source), source.date, source.url]
        .filter((part) => part !== undefined)
        .join(', '),
    );
    return [`${text[language] ?? ''}\n`, sourcesLabel[language], ...lines].join('\n').trimStart();
  });

/** The value with each citation in it replaced by what the cited statement made. */
function resolved(value: JsonValue, cite: Cite): JsonValue {
  const given = citation.safeParse(value);
  if (given.success) return taken(given.data, cite);
  if (Array.isArray(value)) return value.map((one) => resolved(one, cite));
  if (!isJsonObject(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, one]) => [name, resolved(one ?? null, cite)]),
  );
}

function taken({ cite: [key, by, verb], take }: CitationOf, cite: Cite): JsonValue {
  const { party, seq, record, version } = cite(key, storyPartyOf(by), verb);
  if (take === 'said') return { party, seq };
  if (take === 'seq') return seq;
  if (take === 'record') return record;
  assert(version, `${by} tabled a text of ${key}`);
  return version;
}
type CitationOf = ReturnType<typeof citation.parse>;

function objectOf(value: JsonValue): JsonObject {
  assert(isJsonObject(value), 'facts are an object');
  return value;
}

export const firstDayOf = ({ events }: Story): string =>
  events.flatMap(({ statements }) => statements.map(({ on }) => on)).sort()[0] ?? '';
