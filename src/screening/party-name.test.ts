import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { nameKeys, namesIn, nameWords } from './party-name.ts';
import type { SubjectKind } from './record.ts';

const exactKeys = (text: string, kind: SubjectKind): string[] =>
  nameKeys(text, kind).flatMap(({ exact }) => exact);
const equal = (kind: SubjectKind, ...names: string[]): void => {
  const [first = '', ...rest] = names;
  const keys = new Set(exactKeys(first, kind));
  for (const name of rest) {
    assert.ok(
      exactKeys(name, kind).some((key) => keys.has(key)),
      `${first} = ${name}`,
    );
  }
};
const different = (kind: SubjectKind, a: string, b: string): void => {
  const keys = new Set(exactKeys(a, kind));
  assert.ok(!exactKeys(b, kind).some((key) => keys.has(key)), `${a} ≠ ${b}`);
};

test('party names: writing does not make another name', () => {
  equal(
    'organisation',
    'AERO-CARIBBEAN',
    'Aero Caribbean',
    'ＡＥＲＯ－ＣＡＲＩＢＢＥＡＮ',
    'aero\u200b-caribbean',
  );
  equal('organisation', 'Química Ñandú', 'QUIMICA NANDU', 'Qui\u0301mica Ñandú');
  equal('organisation', "L'Étoile & Fils", 'LETOILE AND FILS');
  equal('organisation', '深圳市 联利生 科技', '深圳市联利生科技');
  equal('person', 'محمد', 'مُحَمَّد');
});

test('party names: spellings of one legal form are equal, different forms are not', () => {
  equal(
    'organisation',
    'HEBEI GUANLANG BIOTECHNOLOGY CO., LTD.',
    'Hebei Guanlang Biotechnology Company Limited',
    'Hebei Guanlang Biotechnology Co Limited',
    'HEBEI GUANLANG BIOTECHNOLOGY CO.,LTD',
  );
  equal(
    'organisation',
    'Acme, S.A. de C.V.',
    'ACME SA DE CV',
    'Acme Sociedad Anónima de Capital Variable',
  );
  equal('organisation', '河北冠朗生物科技有限责任公司', '河北冠朗生物科技有限公司');
  equal('organisation', 'OOO Vega', 'Vega OOO');
  different('organisation', 'Vega GmbH', 'Vega AG');
  different('organisation', '某某化工股份有限公司', '某某化工有限公司');
});

test('party names: a person is the same with the surname first and a comma', () => {
  equal('person', 'SHEN, Xingbiao', 'Xingbiao Shen', 'shen xingbiao');
  different('person', 'SHEN, Xingbiao', 'Shen Xingbia');
});

test('party names: without its form a name must still mean something', () => {
  const without = (text: string) => nameKeys(text, 'organisation')[0]?.withoutForm;
  assert.equal(without('VALERIAN LABS, INC.'), 'valerian labs');
  assert.equal(without('11420 CORP.'), undefined);
  assert.equal(without('EMMA LLC'), undefined);
  assert.equal(without('天津化工有限公司'), '天津化工');
  assert.equal(without('Company Limited'), undefined);
});

test('party names: what a ship is called before its name is a way of writing', () => {
  equal(
    'vessel',
    'AURELIA STAR',
    'M/V Aurelia Star',
    'M.V. AURELIA STAR',
    'MV Aurelia Star (IMO 9074729)',
  );
  different('vessel', 'AURELIA STAR', 'STAR');
  different('organisation', 'AURELIA STAR', 'MT AURELIA STAR');
  assert.deepEqual(exactKeys('M/V', 'vessel'), ['m v']);
});

test('party names: several names in one field are each looked up', () => {
  assert.deepEqual(namesIn('ACME'), ['ACME']);
  assert.ok(namesIn('Mortaza Safari; Morteza Saferi').includes('Morteza Saferi'));
  assert.ok(namesIn('深圳市联利生科技 (Shenzhen Lianlisheng)').includes('Shenzhen Lianlisheng'));
  assert.ok(namesIn('GLOBAL RELIEF FOUNDATION (GRF)').includes('GLOBAL RELIEF FOUNDATION'));
  assert.ok(!namesIn('GLOBAL RELIEF FOUNDATION (GRF)').includes('GRF'));
});

test('party names: folding again changes nothing', () => {
  const name = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 30 }),
    fc.string({ unit: fc.constantFrom(..."aB.Éß, -'()&王伟．ｱ١ﬁ½Å\u0301İΣς"), maxLength: 20 }),
  );
  fc.assert(
    fc.property(name, (text) => {
      const once = nameWords(text).join(' ');
      assert.equal(nameWords(once).join(' '), once);
    }),
    { numRuns: 3000 },
  );
});

test('party names: the order of words never changes the reordered key', () => {
  const word = fc.string({ unit: fc.constantFrom(...'abcdefgxyz'), minLength: 1, maxLength: 8 });
  fc.assert(
    fc.property(
      fc.shuffledSubarray(['one', 'two', 'three', 'four'], { minLength: 2 }),
      word,
      (words, more) => {
        const all = [...words, more];
        const keys = nameKeys(all.join(' '), 'person')[0];
        assert.equal(keys?.reordered, nameKeys(all.toReversed().join(' '), 'person')[0]?.reordered);
      },
    ),
  );
});
