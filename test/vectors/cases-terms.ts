/** Vectors of terms of reference, group ids and fingerprints in words. */

import { utf8 } from '#kernel/bytes.ts';
import { canonicalText, type JsonObject } from '#kernel/canonical-json.ts';
import { toBase64, toHex } from '#kernel/digest.ts';
import { publicKeyOf } from '#kernel/signature.ts';
import { fingerprintWords } from '#ledger/fingerprint.ts';
import type { ClockRule, Member, Terms } from '#ledger/terms.ts';
import { groupIdOf } from '#ledger/terms-text.ts';
import { instant, secretsOf, termsOf, three, xa, xb, xc } from './fixture.ts';
import type { VectorFile } from './vector-file.ts';

const clock: ClockRule = {
  amendment: 'restarts',
  bases: ['bilateral'],
  calendarOf: 'asked',
  days: 15,
  gates: 'dispatch',
  id: 'agreed-may-proceed',
  kind: 'working',
  pauseDaysMax: 30,
  pausesOnQuestion: true,
  silence: 'may-proceed',
  source: 'terms of reference of this group',
  start: 'receipt',
  statutory: false,
};
const day = (text: string) => instant(`${text}T00:00Z`).slice(0, 10);
const calendar: JsonObject = {
  holidays: [day('2027-01-01'), day('2027-02-06')],
  party: 'xa',
  utcOffsetMinutes: 480,
  weekend: [0, 6],
  workingDays: [day('2027-02-07')],
};

const pair: Terms = termsOf([xa, xb], 'pair');

function valid(): Readonly<Record<string, JsonObject>> {
  const { floor, ...withoutFloor } = pair;
  return {
    'a pair': pair,
    'a group of three': three.terms,
    'a national log': termsOf([xc], 'national'),
    'with clocks and a calendar': { ...pair, clocks: [clock], calendars: [calendar] },
    'a clock from the filing, whose silence lets nothing happen': {
      ...pair,
      clocks: [{ ...clock, silence: 'may-not-proceed', start: 'filing' }],
    },
    'with a predecessor': { ...pair, predecessor: three.group },
    'without a floor': withoutFloor,
    'a calendar without holidays': { ...pair, calendars: [{ ...calendar, holidays: [] }] },
  };
}

function withMember(change: Partial<Member>): JsonObject {
  const [first, ...others] = pair.members;
  return { ...pair, members: [{ ...first, ...change }, ...others] } as JsonObject;
}

function malformed(): Readonly<Record<string, JsonObject>> {
  const [first, second] = pair.members;
  const { title, ...withoutTitle } = pair;
  const httpKey = toBase64(publicKeyOf(secretsOf(xb).http));
  const withClock = (change: JsonObject): JsonObject => ({
    ...pair,
    clocks: [{ ...clock, ...change }],
  });
  const withCalendar = (change: JsonObject): JsonObject => ({
    ...pair,
    calendars: [{ ...calendar, ...change }],
  });
  return {
    'no title': withoutTitle,
    'a title in no language': { ...pair, title: {} },
    'a title in another language': { ...pair, title: { fr: 'Groupe' } },
    'an unknown member': { ...pair, note: 'x' },
    'v is a string': { ...pair, v: '1' },
    'members out of order': { ...pair, members: [second, first] } as JsonObject,
    'a member twice': { ...pair, members: [first, first] } as JsonObject,
    'a working group of one': { ...pair, members: [first] } as JsonObject,
    'a national log of two': { ...pair, kind: 'national' },
    'no members': { ...pair, members: [] },
    'a key that another member has': withMember({ httpKey }),
    'a key that the member has twice': withMember({ httpKey: first?.logKey ?? '' }),
    'a key of small order': withMember({ logKey: `AQ${'A'.repeat(41)}=` }),
    'a key of 31 bytes': withMember({ logKey: toBase64(new Uint8Array(31)) }),
    'an age recipient of another kind': withMember({ ageRecipient: 'ssh-ed25519 AAAA' }),
    'areas out of order': { ...pair, areas: [...pair.areas].reverse() },
    'an area twice': { ...pair, areas: ['safety', 'safety'] },
    'a floor of another area': { ...pair, floor: ['fishing'] },
    'an empty floor': { ...pair, floor: [] },
    'no clocks, as an empty array': { ...pair, clocks: [] },
    'a clock twice': { ...pair, clocks: [clock, clock] },
    'a clock of 0 days': withClock({ days: 0 }),
    'a clock of no kind': withClock({ kind: 'banking' }),
    'a clock without source': withClock({ source: '' }),
    'silence that authorises, counted from the filing': withClock({
      silence: 'deemed-authorised',
      start: 'filing',
    }),
    'silence that lets proceed, counted from the filing': withClock({ start: 'filing' }),
    'an unknown language': { ...pair, languages: ['en', 'fr'] },
    'languages out of order': { ...pair, languages: ['zh', 'en'] },
    'authentic in a language not used': { ...pair, languages: ['en'], authentic: ['zh'] },
    'nonce too short': { ...pair, nonce: '00' },
    'a negative quota': { ...pair, quotas: { bytesPerDay: -1, statementsPerDay: 1 } },
    'binding is a string': { ...pair, binding: 'no' },
    'predecessor is null': { ...pair, predecessor: null },
    'a calendar of a stranger': withCalendar({ party: 'xc' }),
    'a day that is both holiday and worked': withCalendar({ workingDays: ['2027-01-01'] }),
    'a holiday that is no date': withCalendar({ holidays: ['2027-02-30'] }),
    'holidays out of order': withCalendar({ holidays: ['2027-02-06', '2027-01-01'] }),
    'a weekend of eight days': withCalendar({ weekend: [0, 1, 2, 3, 4, 5, 6, 7] }),
    'a zone 15 hours off': withCalendar({ utcOffsetMinutes: 900 }),
  };
}

export function terms(): readonly VectorFile[] {
  const text = canonicalText(pair);
  const coded = (code: string, cases: Readonly<Record<string, string>>): readonly JsonObject[] =>
    Object.entries(cases).map(([name, terms]) => ({ name, terms, code }));
  return [
    {
      path: 'terms/valid_terms.json',
      about:
        'group: SHA-256("entente/terms/v1\\n" ‖ terms). words: the first 128 bits in BIP-39 words.',
      cases: Object.entries(valid()).map(([name, value]) => {
        const group = groupIdOf(utf8(canonicalText(value)));
        const words = (language: 'en' | 'es' | 'zh'): string =>
          fingerprintWords(group, language).join(' ');
        const all = { en: words('en'), es: words('es'), zh: words('zh') };
        return { name, terms: canonicalText(value), group, words: all };
      }),
    },
    {
      path: 'terms/invalid_terms.json',
      about: 'Terms that found no group.',
      cases: [
        ...coded('terms.not-canonical', {
          'a newline behind': `${text}\n`,
          'not an object': '[]',
          'with spaces': text.replaceAll(',', ', '),
        }),
        ...coded('terms.unknown-version', {
          'version 2': canonicalText({ ...pair, v: 2 }),
          'version 2 with members of its own': canonicalText({ v: 2 }),
        }),
        ...coded(
          'terms.malformed',
          Object.fromEntries(
            Object.entries(malformed()).map(([name, value]) => [name, canonicalText(value)]),
          ),
        ),
      ],
    },
  ];
}

/** The group that the other vectors stand in, with its secrets. */
export function groupFile(): VectorFile {
  return {
    path: 'group/valid_group.json',
    about:
      'The group of the other vectors. The secrets are published so that anyone can write further cases; they protect nothing.',
    cases: [
      {
        name: 'three parties',
        group: three.group,
        terms: canonicalText(three.terms),
        secrets: Object.fromEntries(
          [xa, xb, xc].map((party) => {
            const { log, recovery, http } = secretsOf(party);
            return [party, { log: toHex(log), recovery: toHex(recovery), http: toHex(http) }];
          }),
        ),
      },
    ],
  };
}
