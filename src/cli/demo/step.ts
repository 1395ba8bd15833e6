import type { JsonObject } from '#kernel/canonical-json.ts';
import type { HashHex, PartyId, RecordId } from '#kernel/id.ts';
import { instantOfMs } from '#kernel/instant.ts';
import type { Goods } from './goods.ts';
import { demoParties, xa, xb, xc } from './parties.ts';

/** What an earlier step said. */
export type StepSaid = Readonly<{
  party: PartyId;
  seq: number;
  record: RecordId;
  /** Of the text, if it tabled one. */
  version?: HashHex;
}>;

/** The latest that `by` said with this verb (`type` after its dot) on the record `key` of the same table. */
export type Cite = (key: string, by: PartyId, verb: string) => StepSaid;

/** One thing that a fictitious party says about the record `key` of its table. Steps of one record come in order. */
export type Step = Readonly<{
  /** Calendar days before the start of the demonstration. */
  daysAgo: number;
  by: PartyId;
  /** Those at whose table it is said. */
  table: readonly PartyId[];
  key: string;
  type: string;
  /** Of the type itself unless given. */
  area?: string;
  authority?: string;
  facts: (cite: Cite) => JsonObject;
  content?: JsonObject;
}>;

export const dayMs = 86_400_000;

/** Writes the steps of one demonstration, with dates relative to its start. */
export function stepWriter(nowMs: number) {
  const dateAgo = (daysAgo: number): string => instantOfMs(nowMs - daysAgo * dayMs).slice(0, 10);
  return {
    dateAgo,
    /** Notices by `by`, xa unless said otherwise; the steps that follow on it are made by what this returns. */
    notice: (options: NoticeOptions): Notice => noticeOf(options, dateAgo),
  };
}

export type NoticeOptions = Readonly<{
  key: string;
  daysAgo: number;
  goods: Goods;
  by?: PartyId;
  to?: PartyId;
  basis?: string;
  /** Absent: no clock. */
  rule?: string;
  role?: 'import' | 'transit';
  /** Who imports, where the notice goes to a transit authority. */
  importer?: PartyId;
  /** Where it is said, if not between the two. */
  table?: readonly PartyId[];
  /** Several shipments within so many days. */
  seriesDays?: number;
}>;

export type Notice = Readonly<{
  first: Step;
  /** The addressee replies; `facts` are added to the notice that is named. */
  reply: (daysAgo: number, type: string, facts?: JsonObject, text?: JsonObject) => Step;
  /** Says what came or went under the latest dispatch. */
  moved: (by: PartyId, daysAgo: number, type: string, facts: JsonObject, netMg: number) => Step;
  exporter: (daysAgo: number, type: string, facts: JsonObject, content?: JsonObject) => Step;
}>;

type DateAgo = (daysAgo: number) => string;

function noticeOf(options: NoticeOptions, dateAgo: DateAgo): Notice {
  const { key, daysAgo, by = xa, to = xc, table = [by, to] } = options;
  const on = (
    author: PartyId,
    ago: number,
    type: string,
    facts: Step['facts'],
    content?: JsonObject,
  ): Step => ({
    ...{ daysAgo: ago, by: author, table, key, type: `notification.${type}`, facts },
    ...(content === undefined ? {} : { content }),
  });
  const facts = noticeFacts(options, dateAgo);
  return {
    first: on(by, daysAgo, 'notified', () => facts, noticeContent(options, dateAgo)),
    reply: (ago, type, more = {}, text) =>
      on(
        to,
        ago,
        type,
        (cite) => ({ notice: cite(key, by, 'notified').seq, ...more }),
        text && { text },
      ),
    moved: (author, ago, type, more, netMg) =>
      on(
        author,
        ago,
        type,
        (cite) =>
          type === 'dispatched' ? more : { dispatch: cite(key, by, 'dispatched').seq, ...more },
        { quantities: [{ line: 1, netMg }] },
      ),
    exporter: (ago, type, more, content) => on(by, ago, type, () => more, content),
  };
}

const locodeOf = (party: PartyId): string =>
  demoParties.find((known) => known.party === party)?.locode ?? '';

function noticeFacts(options: NoticeOptions, dateAgo: DateAgo): JsonObject {
  const { daysAgo, goods, by = xa, to = xc, basis = 'art12-10-a', role = 'import' } = options;
  const { rule, seriesDays, importer = to } = options;
  const viaTransit = by === xa && importer === xc;
  return {
    importer,
    ...{ role, basis },
    ...(rule === undefined ? {} : { rule }),
    substances: [goods.code],
    ...(goods.hs === undefined ? {} : { hs: [goods.hs] }),
    dispatch: { from: dateAgo(daysAgo - 28) },
    shipments:
      seriesDays === undefined
        ? { kind: 'single' }
        : { kind: 'several', from: dateAgo(daysAgo), to: dateAgo(daysAgo - seriesDays) },
    ports: {
      export: locodeOf(by),
      import: locodeOf(importer),
      ...(viaTransit ? { transit: [locodeOf(xb)] } : {}),
    },
    mode: 'sea',
  };
}

function noticeContent({ key, daysAgo, goods, by = xa }: NoticeOptions, dateAgo: DateAgo) {
  return {
    reference: `${by.toUpperCase()}-${dateAgo(daysAgo).slice(0, 4)}-${key}`,
    exporter: { names: { en: 'Harbour Fine Chemicals (fictitious)', zh: '海港精细化工（虚构）' } },
    importer: {
      names: { en: 'Delta Laboratories (fictitious)', es: 'Laboratorios Delta (ficticia)' },
    },
    lines: [{ line: 1, ...goods.line }],
    tolerancePpm: 10_000,
    endUse: {
      en: 'Reference standards for forensic laboratories',
      es: 'Patrones de referencia para laboratorios forenses',
      zh: '法医实验室标准物质',
    },
  };
}
