/**
 * How many notices a second one core screens, against the published lists where they are here
 * (bench/published-lists.ts; else invented ones of the same size), and how that compares with looking through every listed name for each notice.
 */
import { readFileSync } from 'node:fs';
import { substanceLookup } from '../src/controls/lookup.ts';
import { parseSubstances } from '../src/controls/substances.ts';
import { listFormat } from '../src/interop/list-formats.ts';
import type { ScreeningList } from '../src/screening/list.ts';
import { buildListIndex } from '../src/screening/list-index.ts';
import { nameWords } from '../src/screening/party-name.ts';
import type { ScreeningRecord } from '../src/screening/record.ts';
import { screen } from '../src/screening/screen.ts';
import { publishedLists } from './published-lists.ts';

const notices = 10_000;
/** A full scan of all names is slow: so many notices give its rate. */
const scannedNotices = 200;
const rounds = 5;
const seed = 20261123;

const here = new URL('.', import.meta.url);

/** A small seeded generator (mulberry32), so that every run screens the same notices. */
function randomFrom(start: number): () => number {
  let state = start;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
const random = randomFrom(seed);
const pick = <T>(items: readonly T[]): T => {
  const item = items[Math.floor(random() * items.length)];
  if (item === undefined) throw new RangeError('nothing to pick from');
  return item;
};

const syllables = 'ka mo ri tan vel os qu in dor sha lin zhen bao hui mar tel ven ora pol'.split(
  ' ',
);
const forms = ['Co., Ltd.', 'S.A. de C.V.', 'GmbH', 'Trading LLC', 'Chemicals Limited', ''];
const word = (): string => {
  const text = `${pick(syllables)}${pick(syllables)}${pick(syllables)}`;
  return text.slice(0, 1).toUpperCase() + text.slice(1);
};
const firm = (): string => `${word()} ${word()} ${pick(forms)}`.trim();

function listsHere(): readonly ScreeningList[] {
  return publishedLists().map(({ format, files }) => {
    const reader = listFormat(format);
    const result = reader.ok ? reader.value.read(files) : reader;
    if (!result.ok) throw new Error(JSON.stringify(result.refusal));
    return result.value.list;
  });
}

function listsInvented(): readonly ScreeningList[] {
  const entries = Array.from({ length: 35_000 }, (_, index) => ({
    id: String(index),
    kind: 'organisation' as const,
    names: [{ text: firm(), quality: 'primary' as const }],
    identifiers: [{ type: 'registration' as const, value: String(10_000_000 + index) }],
    programmes: ['TEST'],
  }));
  return [{ id: 'invented', title: 'Invented', publisher: 'Nobody', digest: '', entries }];
}

const labels = [
  ['4-Anilinopiperidine dihydrochloride 98 %', '23056-29-3', '2933.39'],
  ['丙酮（工业级）', '67-64-1', '2914.11'],
  ['Ceramic tiles, glazed', '', '6907.21'],
  ['Polyethylene granules in bags of 25 kg', '9002-88-4', '3901.10'],
  ['Ácido sulfúrico 98 %', '7664-93-9', '2807.00'],
  ['Pharmaceutical intermediates, not elsewhere specified', '', '2933.99'],
] as const;

function noticeOf(lists: readonly ScreeningList[]): ScreeningRecord {
  const listed = (): string => pick(pick(pick(lists).entries).names).text;
  const party = (role: string) => ({
    role,
    kind: 'unknown' as const,
    names: [{ path: `/${role}/name`, text: random() < 0.01 ? listed() : firm() }],
    identifiers: [
      {
        path: `/${role}/registration`,
        type: 'registration' as const,
        text: String(random()).slice(2, 14),
      },
      { path: `/${role}/email`, type: 'email' as const, text: `office@${word()}.example` },
      { path: `/${role}/phone`, type: 'phone' as const, text: `+${String(random()).slice(2, 13)}` },
    ],
  });
  const goods = (index: number) => {
    const [name, cas, hs] = pick(labels);
    const field = (key: string, text: string) => ({ path: `/goods/${index}/${key}`, text });
    return { names: [field('name', name)], cas: [field('cas', cas)], hs: [field('hs', hs)] };
  };
  return {
    parties: ['consignor', 'consignee', 'notify-party', 'carrier'].map(party),
    goods: [goods(0), goods(1)],
    texts: [{ path: '/remarks', text: `Marks ${word()} 1-40, ${firm()}; keep dry, store cool.` }],
  };
}

const file = readFileSync(new URL('../data/controls/substances.json', here), 'utf8');
const parsed = parseSubstances(JSON.parse(file));
if (!parsed.ok) throw new Error(JSON.stringify(parsed.refusal));
const substances = substanceLookup(parsed.value);

const found = listsHere();
const published = found.length > 0;
const lists = published ? found : listsInvented();
const beforeIndex = performance.now();
const index = buildListIndex(lists);
const indexMs = performance.now() - beforeIndex;
const records = Array.from({ length: notices }, () => noticeOf(lists));

let findings = 0;
function screenAll(): number {
  const start = performance.now();
  findings = 0;
  for (const record of records) findings += screen(record, index, substances).length;
  return (notices * 1000) / (performance.now() - start);
}

/** The peer: the same folding, and then every listed name in turn. Goods and identifiers cost it nothing. */
const folded = lists.flatMap(({ entries }) =>
  entries.flatMap(({ names }) => names.map(({ text }) => nameWords(text).join(' '))),
);
let scanned = 0;
function scanSome(): number {
  const start = performance.now();
  for (const { parties } of records.slice(0, scannedNotices)) {
    for (const { names } of parties) {
      for (const { text } of names) {
        const key = nameWords(text).join(' ');
        for (const name of folded) if (name === key) scanned += 1;
      }
    }
  }
  return (scannedNotices * 1000) / (performance.now() - start);
}

screenAll();
scanSome();
const rates = Array.from({ length: rounds }, () => [screenAll(), scanSome()] as const);
const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
const screening = median(rates.map(([rate]) => rate));
const scan = median(rates.map(([, rate]) => rate));

console.log(
  `lists: ${published ? 'published' : 'invented'}, ${index.counts.names} names of
${index.counts.entries} entries, ${index.counts.identifiers} identifiers, prepared in ${indexMs.toFixed(0)} ms`.replace(
    '\n',
    ' ',
  ),
);
console.log(
  `screening: ${screening.toFixed(0)} notices/s (${(1e6 / screening).toFixed(1)} µs each), ${findings} findings in ${notices}`,
);
console.log(`linear scan of the names alone: ${scan.toFixed(0)} notices/s (${scanned} equal)`);
console.log(`ratio: ${(screening / scan).toFixed(1)}×`);
