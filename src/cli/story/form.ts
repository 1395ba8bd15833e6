/** The form of `data/story`: what the public record says, as data with its sources, in the words of this retelling (data/README.md). */
import { z } from 'zod';
import type { JsonObject } from '#kernel/canonical-json.ts';
import { dateForm } from '#verbs/forms.ts';

/** The two governments of which the record is retold. */
export const storyParties = ['cn', 'us'] as const;
export type StoryParty = (typeof storyParties)[number];
const party = z.enum(storyParties);

/** In every language, none of them empty: nobody is told less. */
const text = z.strictObject({
  en: z.string().min(1).max(2_000),
  es: z.string().min(1).max(2_000),
  zh: z.string().min(1).max(2_000),
});
export type StoryText = z.infer<typeof text>;
const slug = z.string().regex(/^[a-z][a-z0-9-]{1,63}$/);
const json = z.record(z.string(), z.json()).transform((value) => value as JsonObject);

/**
 * `kind` says how far the text is from the one who speaks: published by a `government` or an `international` body, by a state's own media, by the
 * press, or read in a `copy` at another address. What the source does not give (a title, a day) is left out.
 */
export const sourceKinds = ['government', 'international', 'state-media', 'press', 'copy'] as const;
const source = z.strictObject({
  publisher: text,
  title: z.string().min(1).max(200).exactOptional(),
  date: dateForm.exactOptional(),
  url: z.url({ protocol: /^https?$/ }).max(400),
  kind: z.enum(sourceKinds),
  /** The key under which the research that this rests on lists it. */
  reference: z.string().regex(/^[A-Za-z0-9]{2,16}$/),
});
export type Source = z.infer<typeof source>;
export const sourcesFile = z.strictObject({ v: z.literal(1), sources: z.record(slug, source) });

const wording = z.strictObject({
  title: text,
  clauses: z
    .array(z.strictObject({ id: z.string().regex(/^c[0-9]{1,2}$/), text }))
    .min(1)
    .max(16),
});

/** What one side says in one event: whose telling it is, when, of which record, on which sources. */
const statement = z.strictObject({
  by: party,
  /** The day of the event, at which the clock of the nodes stands when it is said. */
  on: dateForm,
  record: slug,
  type: z.string().regex(/^[a-z]+\.[a-z-]+$/),
  area: slug.exactOptional(),
  /** May hold `{"cite": [record, party, verb], "take": …}` in place of what an earlier statement made. */
  facts: json.exactOptional(),
  /** Beside `text` and `note`. */
  content: json.exactOptional(),
  wording: wording.exactOptional(),
  matter: json.exactOptional(),
  /** What this side says of it. */
  text: text.exactOptional(),
  /** What this retelling has to say itself: what it read into the record, and what the record does not say. */
  note: text.exactOptional(),
  sources: z.array(slug).min(1).max(8),
});
export type StoryStatement = z.infer<typeof statement>;

export const eventFile = z.strictObject({
  v: z.literal(1),
  id: slug,
  title: text,
  statements: z.array(statement).min(1).max(64),
  /** Sides of which the sources read hold no telling of this event. */
  silent: z.array(party).exactOptional(),
});
export type StoryEvent = z.infer<typeof eventFile>;

export type Story = Readonly<{
  sources: ReadonlyMap<string, Source>;
  /** By the day of their first statement. */
  events: readonly StoryEvent[];
}>;

/** In place of a value that an earlier statement made: its place, its record, the hash of its text, or who said it where. */
export const citation = z.strictObject({
  cite: z.tuple([slug, party, slug]),
  take: z.enum(['seq', 'record', 'version', 'said']),
});

/** What one side is said to say, without what this retelling notes by itself. */
export const textsOf = ({ text: own, wording: worded, content }: StoryStatement): StoryText[] =>
  textsIn([own, worded, content]);

/** Whatever has a text in every language, at any depth. */
export function textsIn(value: unknown): StoryText[] {
  const whole = text.safeParse(value);
  if (whole.success) return [whole.data];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(textsIn);
}
