import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { openControlIndex } from '#chemistry/control-files.ts';
import { openRdkit } from '#chemistry/rdkit.ts';
import { type ControlAnswer, controlAsker } from './ask.ts';
import { readCounterIons } from './counter-ions.ts';
import type { Jurisdiction } from './row.ts';

const index = openControlIndex();
const toolkit = await openRdkit();
const chemistry = { toolkit, counterIons: readCounterIons(toolkit) };
const on = (day: string) => controlAsker(index, { day, chemistry });
const today = on('2026-11-29');

const at = (answer: ControlAnswer, jurisdiction: Jurisdiction) =>
  answer.statuses.filter((status) => status.jurisdiction === jurisdiction);
const said = (answer: ControlAnswer, jurisdiction: Jurisdiction) =>
  at(answer, jurisdiction).map((status) => status.answer);
const remarks = (answer: ControlAnswer) => (answer.remarks ?? []).map(({ code }) => code);

test('controls: a number, a name in three languages, a key and a structure all lead to one substance', () => {
  for (const query of [
    '39742-60-4',
    'N-Phenethyl-4-piperidone',
    'N-苯乙基-4-哌啶酮',
    'n-fenetil-4-piperidona',
    'NPP',
    'O=C1CCN(CCc2ccccc2)CC1',
    'C1CN(CCC1=O)CCC1=CC=CC=C1',
  ]) {
    assert.equal(today.ask(query).matched?.id, 'npp', query);
  }
});

test('controls: a named listing comes before a class', () => {
  const fentanyl = today.ask('fentanyl');
  assert.deepEqual(said(fentanyl, 'CN'), ['listed']);
  const norfentanyl = today.ask('norfentanyl');
  assert.equal(at(norfentanyl, 'US')[0]?.list, 'CSA Schedule II immediate precursor');
});

test('controls: benzylfentanyl is in the class of China by clause 4 and listed in the United States', () => {
  const answer = today.ask('CCC(=O)N(c1ccccc1)C1CCN(Cc2ccccc2)CC1');
  assert.equal(answer.matched?.id, 'benzylfentanyl');
  const [china] = at(answer, 'CN');
  assert.deepEqual(
    [china?.answer, china?.rule, china?.clause, china?.from],
    ['class', 'CN-FENTANYL-2019', '4', '2019-05-01'],
  );
  assert.deepEqual(said(answer, 'US'), ['listed']);
});

test('controls: what was in force is answered as of a day', () => {
  assert.deepEqual(said(on('2024-12-02').ask('4-piperidone'), 'UN-1988'), ['not-found']);
  assert.deepEqual(said(on('2024-12-03').ask('4-piperidone'), 'UN-1988'), ['listed']);
  const before = on('2024-12-02').ask('4-piperidone');
  assert.deepEqual(at(before, 'UN-1988')[0]?.next, { day: '2024-12-03', change: 'begins' });
  assert.deepEqual(said(on('2019-04-30').ask('benzylfentanyl'), 'CN'), ['not-found']);
});

test('controls: a temporary order that ran out, of whose renewal nothing was read, is possible and says so', () => {
  const [status] = at(today.ask('n-desethyl-isotonitazene'), 'US');
  assert.deepEqual(
    [status?.answer, status?.because, status?.until],
    ['possible', 'order-ended', '2026-07-29'],
  );
});

test('controls: salt, charge, isotope and stereochemistry are set aside, and the answer says by what', () => {
  const same: readonly (readonly [string, string, string])[] = [
    ['CCC(=O)N(c1ccccc1)C1CCN(CCc2ccccc2)CC1.Cl', 'fentanyl', 'salt-or-isotope'],
    ['CCC(=O)N(c1ccccc1)C1CC[NH+](CCc2ccccc2)CC1.[Cl-]', 'fentanyl', 'salt-or-isotope'],
    [
      'OC(=O)CC(O)(CC(O)=O)C(O)=O.CCC(=O)N(c1ccccc1)C1CCN(CCc2ccccc2)CC1',
      'fentanyl',
      'salt-or-isotope',
    ],
    ['CCC(=O)N(c1ccccc1)C1CCN(CCc2ccccc2)C([2H])C1', 'fentanyl', 'salt-or-isotope'],
    ['[13CH3]CC(=O)N(c1ccccc1)C1CCN(CCc2ccccc2)CC1', 'fentanyl', 'salt-or-isotope'],
    ['[Na+].[O-]C(=O)Cc1ccccc1', 'phenylacetic-acid', 'salt-or-isotope'],
    ['C[NH2+][C@@H](C)[C@H](O)c1ccccc1.[Cl-]', 'ephedrine', 'salt-or-isotope'],
    ['C/C=C\\C(=O)N(c1ccccc1)C1CCN(CCc2ccccc2)CC1', 'crotonylfentanyl', 'skeleton'],
  ];
  for (const [notation, id, by] of same) {
    const { matched } = today.ask(notation);
    assert.deepEqual([matched?.id, matched?.by], [id, by], notation);
  }
});

test('controls: a code covers several substances, and each is answered by itself', () => {
  const answer = today.ask('2933.39');
  assert.equal(answer.matched, null);
  assert.deepEqual(remarks(answer), ['hs-covers-several']);
  assert.ok((answer.several?.length ?? 0) >= 5);
});

test('controls: a mistyped number is refused with the number that may have been meant', () => {
  const answer = today.ask('79088-07-3');
  assert.deepEqual(answer.remarks, [{ code: 'cas-check-digit', found: ['79099-07-3'] }]);
  assert.deepEqual(answer.statuses, []);
});

test('controls: a mixture is answered piece by piece', () => {
  const answer = today.ask('CC(C)=O.O=C1CCNCC1');
  assert.deepEqual(remarks(answer), ['mixture']);
  assert.deepEqual(answer.several?.map(({ matched }) => matched?.id).toSorted(), [
    '4-piperidone',
    'acetone',
  ]);
});

test('controls: what cannot be read is said, and no law is quoted for it', () => {
  const wrong: readonly (readonly [string, string])[] = [
    ['', 'empty'],
    ['C1CC', 'unreadable-structure'],
    ['C(C)(C)(C)(C)C', 'unreadable-structure'],
    ['CC>>CO', 'reaction'],
    ['*CC(=O)N*', 'polymer-or-wildcard'],
    ['C'.repeat(500), 'too-many-atoms'],
    ['C'.repeat(20_000), 'too-long'],
  ];
  for (const [query, code] of wrong) {
    const answer = today.ask(query);
    assert.deepEqual(remarks(answer), [code], query.slice(0, 20));
    assert.deepEqual(answer.statuses, []);
  }
});

test('controls: what is nowhere reads not found in every jurisdiction, never more', () => {
  for (const query of ['caffeine', 'CN1C=NC2=C1C(=O)N(C(=O)N2C)C', '58-08-2']) {
    const { statuses } = today.ask(query);
    assert.equal(statuses.length, 10, query);
    assert.ok(
      statuses.every(({ answer }) => answer === 'not-found'),
      query,
    );
  }
});

test('controls: no text at all makes it throw, and no answer claims more than the four words', () => {
  const words = new Set(['listed', 'class', 'possible', 'not-found']);
  fc.assert(
    fc.property(
      fc.oneof(fc.string(), fc.string({ unit: fc.constantFrom(...'CNO()=#123[]+-.@/\\Hcln ') })),
      (query) => {
        const { statuses, several = [] } = today.ask(query);
        for (const each of [statuses, ...several.map((part) => part.statuses)]) {
          assert.ok(each.every(({ answer }) => words.has(answer)));
        }
      },
    ),
    { numRuns: 300 },
  );
});
