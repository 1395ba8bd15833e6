import { assert } from '#kernel/assert.ts';
import { utf8 } from '#kernel/bytes.ts';
import type { JsonObject } from '#kernel/canonical-json.ts';
import { sha256Hex } from '#kernel/digest.ts';
import type { HashHex, PartyId } from '#kernel/id.ts';
import { type Instant, instantOfMs } from '#kernel/instant.ts';
import { languages, type Text } from '#kernel/language.ts';
import { type Clause, versionOf, type Wording } from '#ledger/wording.ts';
import { xa, xb, xc } from '../parties.ts';
import { type Cite, dayMs, type Step } from '../step.ts';

export const pair: readonly PartyId[] = [xa, xc];
export const three: readonly PartyId[] = [xa, xb, xc];

/** In all languages of the terms. */
export const words = (en: string, es: string, zh: string): Text => ({ en, es, zh });

export const clause = (id: string, text: Text, role?: string): Clause => ({
  id,
  ...(role === undefined ? {} : { role }),
  text,
});

/** The nonce follows from the title, so that every demonstration tables the same hashes. */
export const wording = (title: Text, clauses: readonly Clause[]): Wording => ({
  clauses,
  nonce: sha256Hex(utf8(`demonstration ${title['en']} ${clauses.length}`)).slice(0, 32),
  title: { text: title },
});

export const factsOfText = (given: Wording, matter?: JsonObject): JsonObject => ({
  text: versionOf(given, {
    authentic: languages,
    binding: false,
    ...(matter === undefined ? {} : { matter }),
    status: 'common-understanding',
  }),
});

/** The hash of what `by` tabled last. */
export function tabledBy(cite: Cite, key: string, by: PartyId): HashHex {
  const { version } = cite(key, by, 'tabled');
  assert(version, `${by} tabled a text of ${key}`);
  return version;
}

export type DeskWriter = ReturnType<typeof deskWriter>;

/** Writes the steps of the other desks, with dates relative to the start. */
export function deskWriter(nowMs: number) {
  const midnightAgo = (daysAgo: number): number =>
    Math.floor((nowMs - daysAgo * dayMs) / dayMs) * dayMs;
  return {
    dateAgo: (daysAgo: number): string => instantOfMs(midnightAgo(daysAgo)).slice(0, 10),
    instantAgo: (daysAgo: number, hour: number): Instant =>
      instantOfMs(midnightAgo(daysAgo) + hour * 3_600_000),
    /** What is said of one record, which stands in `area`; types that belong to no area name none. */
    about: (table: readonly PartyId[], key: string, area?: string) => ({
      says: (
        by: PartyId,
        daysAgo: number,
        type: string,
        facts: JsonObject | Step['facts'],
        content?: JsonObject,
      ): Step => ({
        ...{ daysAgo, by, table, key, type, authority: 'competent-authority' },
        ...(area === undefined ? {} : { area }),
        facts: typeof facts === 'function' ? facts : () => facts,
        ...(content === undefined ? {} : { content }),
      }),
      tables: (
        by: PartyId,
        daysAgo: number,
        desk: string,
        text: Wording,
        more: Tabling = {},
      ): Step => ({
        ...{ daysAgo, by, table, key, type: `${desk}.tabled`, authority: 'competent-authority' },
        ...(area === undefined ? {} : { area }),
        facts: (cite) => ({ ...factsOfText(text, more.matter?.(cite)), ...more.facts?.(cite) }),
        content: { ...(more.note === undefined ? {} : { note: more.note }), wording: text },
      }),
      accepts: (
        by: PartyId,
        daysAgo: number,
        desk: string,
        of: PartyId,
        mandate = 'authority',
      ): Step => ({
        ...{ daysAgo, by, table, key, type: `${desk}.accepted`, authority: 'competent-authority' },
        facts: (cite) => ({ mandate, version: tabledBy(cite, key, of) }),
      }),
    }),
  };
}

type Tabling = Readonly<{
  note?: Text;
  matter?: (cite: Cite) => JsonObject;
  facts?: (cite: Cite) => JsonObject;
}>;
