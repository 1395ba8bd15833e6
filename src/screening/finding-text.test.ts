import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import fc from 'fast-check';
import { languages } from '#kernel/language.ts';
import {
  type Finding,
  type FindingCode,
  findingCodes,
  type ListReason,
  type Why,
} from './finding.ts';
import { findingText } from './finding-text.ts';

const list: Omit<ListReason, 'matched'> = {
  kind: 'list',
  listId: 'invented',
  listTitle: 'Invented List',
  listPublisher: 'Office of Nobody',
  listDigest: 'ab'.repeat(32),
  listPublishedOn: '2026-11-20',
  entryId: 'o1',
  entryKind: 'organisation',
  entryName: 'ZUVENTA CO., LTD.',
  programmes: ['TEST'],
};
const byName: Why = {
  ...list,
  matched: { by: 'name', name: 'ZUVENTA CO., LTD.', quality: 'primary' },
};
const substance = (matched: Extract<Why, { kind: 'substance' }>['matched']): Why => ({
  kind: 'substance',
  substanceIds: ['4-ap', 'acetone'],
  asOf: '2026-11-23',
  matched,
});
const declaration: Why = {
  kind: 'declaration',
  declared: '79088-07-3',
  expected: ['79099-07-3'],
  substanceIds: ['x'],
};
const substanceName = {
  by: 'name',
  ...{ name: '4-AP', lang: 'en', nameKind: 'abbreviation', mark: 'read' },
} as const;

/** One finding of every code, with reasons as screening gives them. */
const reasons: Readonly<Record<FindingCode, Why>> = {
  'party.identifier': { ...list, matched: { by: 'identifier', type: 'uscc', value: '91000000' } },
  'party.name': byName,
  'party.name-without-form': byName,
  'party.name-reordered': byName,
  'goods.cas': substance({ by: 'cas', cas: '23056-29-3', loose: false }),
  'goods.substance': substance(substanceName),
  'goods.substance-mention': substance(substanceName),
  'goods.cas-check-digit': declaration,
  'goods.cas-unreadable': { ...declaration, expected: [] },
  'goods.cas-name-mismatch': declaration,
  'goods.cas-unknown-for-name': declaration,
  'goods.hs-differs': { ...declaration, declared: '382499', expected: ['293339'] },
  'goods.hs-family': substance({ by: 'hs', subheading: '293339' }),
  'screening.bound-reached': { kind: 'bound', bound: 'goods', max: 1_000, found: 1_001 },
  'screening.list-unreadable': {
    kind: 'unreadable',
    listId: 'invented',
    listTitle: 'Invented List',
    listPublisher: 'Office of Nobody',
  },
};
const findingOf = (code: FindingCode, text = 'Zuventa Co Ltd', role = 'consignee'): Finding => ({
  code,
  strength: 'notice',
  where: { part: 'party', path: '/content/consignee/names/en', role },
  what: { text, start: 0, end: text.length },
  why: reasons[code],
});

test('finding text: every finding is one sentence in three languages', () => {
  const seen = new Set<string>();
  for (const code of findingCodes) {
    const text = findingText(findingOf(code));
    for (const language of languages) {
      assert.match(text[language], language === 'zh' ? /^[^\n。]+。$/u : /^[^\n]+[^.]\.$/u, code);
      assert.doesNotMatch(text[language], /undefined|null|\[object| {2}/, code);
      seen.add(text[language]);
    }
  }
  assert.equal(seen.size, findingCodes.length * languages.length);
});

test('finding text: says what matched, where, and whose list of which day', () => {
  assert.deepEqual(findingText(findingOf('party.name')), {
    en: 'The name “Zuventa Co Ltd” of the consignee is written like “ZUVENTA CO., LTD.” (o1) in the list “Invented List” (Office of Nobody, edition 2026-11-20); that alone does not show that they are the same.',
    es: 'El nombre «Zuventa Co Ltd» del consignatario se escribe como «ZUVENTA CO., LTD.» (o1) en la lista «Invented List» (Office of Nobody, edición 2026-11-20); por sí solo no demuestra que se trate de lo mismo.',
    zh: '收货人名称“Zuventa Co Ltd”与名单“Invented List”（Office of Nobody，版本 2026-11-20）中的“ZUVENTA CO., LTD.”（o1）写法相同；仅凭名称不能认定为同一对象。',
  });
  const { listPublishedOn: _, ...undated } = list;
  const weak = { ...undated, matched: { by: 'name', name: 'ZUV', quality: 'low' } } as const;
  const { en } = findingText({ ...findingOf('party.name'), why: weak });
  assert.match(en, /“ZUV” \(an alias that the publisher calls weak\), of the entry “ZUVENTA/);
  assert.match(en, /edition abababababab\)/);
});

test('finding text: names substances as whoever asks calls them', () => {
  const text = findingText(
    findingOf('goods.cas', '23056-29-3'),
    (id, language) => `${id}/${language}`,
  );
  assert.match(text.en, /4-ap\/en, acetone\/en in the control list as of 2026-11-23/);
  assert.match(text.zh, /4-ap\/zh, acetone\/zh/);
  assert.match(findingText(findingOf('goods.cas')).en, /4-ap, acetone in/);
});

test('finding text: a role of a newer desk is some party', () => {
  assert.match(findingText(findingOf('party.name', 'X', 'constructor')).en, /“X” of a party is/);
});

test('finding text: a quoted text neither breaks the sentence nor fills the page', () => {
  const hostile = fc.string({
    unit: fc.constantFrom('a', '\n', '\u001b', '\u202e', '\u2067', '\u2028', '𠮷', '“'),
    maxLength: 400,
  });
  fc.assert(
    fc.property(fc.constantFrom(...findingCodes), hostile, (code, text) => {
      for (const sentence of Object.values(findingText(findingOf(code, text)))) {
        assert.doesNotMatch(sentence, /[\p{Cc}\u2028-\u202e\u2066-\u2069]/u);
        assert.ok([...sentence].length < 500 && sentence.isWellFormed());
      }
    }),
  );
});

const terms = new URL('../../../shared/reference/glossary/terms.json', import.meta.url);
const skip = existsSync(terms) ? false : 'needs ../shared/reference/glossary, which is not here';

test('finding text: no sentence has a word that the glossary tells to avoid', { skip }, () => {
  const { globalAvoid } = JSON.parse(readFileSync(terms, 'utf8')) as {
    globalAvoid: { lang: string; words: string[] }[];
  };
  assert.ok(globalAvoid.length > 5);
  const all = findingCodes.map((code) => findingText(findingOf(code)));
  const roles = ['exporter', 'vessel', 'x'].map((role) =>
    findingText(findingOf('party.name', 'X', role)),
  );
  const more = ['hit', 'red flag', 'hallazgo', 'alerta', '嫌疑', 'match', 'illegal', 'ilícito'];
  for (const text of [...all, ...roles]) {
    for (const language of languages) {
      const words = globalAvoid
        .filter(({ lang }) => lang === language || lang === 'all')
        .flatMap((rule) => rule.words);
      for (const word of [...words, ...more]) {
        assert.ok(!isIn(text[language], word), `${word}: ${text[language]}`);
      }
    }
  }
});

/** As a word where words stand apart. */
function isIn(text: string, word: string): boolean {
  if (/\p{Script=Han}/u.test(word)) return text.includes(word);
  return ` ${text.toLowerCase().replaceAll(/[^\p{L}]+/gu, ' ')} `.includes(
    ` ${word.toLowerCase()} `,
  );
}
