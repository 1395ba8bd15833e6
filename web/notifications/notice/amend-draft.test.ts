import assert from 'node:assert/strict';
import { test } from 'node:test';
import { noticeContent } from '#desks/notifications/contents.ts';
import { noticeFacts } from '#desks/notifications/statements.ts';
import { noticeChanges } from '#desks/notifications/words/notice-changes.ts';
import { isGroupId, isPartyId, isRecordId } from '#kernel/id.ts';
import { amendRequestOf, draftOf } from './amend-draft.ts';
import { emptyLine, faultsOf, type NoticeDraft } from './notice-draft.ts';

function known<Id extends string>(text: string, isKnown: (text: string) => text is Id): Id {
  assert.ok(isKnown(text));
  return text;
}

const group = known('a'.repeat(64), isGroupId);
const record = known(`xa-${'0'.repeat(32)}`, isRecordId);
const importer = known('xc', isPartyId);
const table = { group };

/** More than the form has fields for. */
const before = {
  facts: {
    ...{ importer, role: 'import', basis: 'art12-10-a', rule: 'agreed-may-proceed' },
    ...{ substances: ['cas:40064-34-4', 'name:piperidone'], hs: ['293339'] },
    ...{ dispatch: { from: '2026-12-20' }, shipments: { kind: 'single' } },
    ports: { export: 'ISREY', import: 'MUPLU', transit: ['MTMAR'] },
    ...{ mode: 'sea', waiver: 'regular-customer', national: 'us-dea-486' },
  },
  content: {
    reference: 'XA-7',
    exporter: {
      names: { en: 'Firm A', zh: '甲公司' },
      identifiers: [
        { type: 'tax-id', value: 'T1' },
        { type: 'registration', value: 'R1' },
      ],
    },
    importer: { names: { es: 'Firma C' } },
    broker: { names: { en: 'Firm B' } },
    tolerancePpm: 10_000,
    lines: [
      {
        ...{ line: 3, nameOnLabel: 'Salt', nameInLaw: { en: '4-Piperidone' }, cas: '40064-34-4' },
        ...{ form: 'salt', netMg: 25_000_000, grossMg: 26_000_000, baseMassMg: 16_000_000 },
        factor: { computedBy: 'xa', numerator: 64, denominator: 100 },
      },
      { line: 7, nameOnLabel: 'Another', form: 'base', netMg: 1_500 },
    ],
  },
};
const start = draftOf(before, table, 'es');

function changed(part: Partial<NoticeDraft>) {
  const draft = { ...start, ...part };
  assert.deepEqual(faultsOf(draft), {});
  const amended = { record, before, start } as const;
  const request = amendRequestOf(draft, amended, { group, importer }, 'es');
  const { facts, content = {} } = request;
  assert.deepEqual(noticeFacts.safeParse(facts).error?.issues ?? [], []);
  assert.deepEqual(noticeContent.safeParse(content).error?.issues ?? [], []);
  return noticeChanges(before, { facts, content }).map(({ path, before: was, after }) => [
    path.join('.'),
    was,
    after,
  ]);
}

test('amend: a form in which nothing was touched changes nothing, its own fields or others', () => {
  assert.deepEqual(changed({}), []);
});

test('amend: what was touched changes, and the rest stays as it was', () => {
  assert.deepEqual(changed({ importPort: 'uymvd', to: '2026-12-30', transitPorts: '' }), [
    ['dispatch.to', undefined, '2026-12-30'],
    ['ports.import', 'MUPLU', 'UYMVD'],
    ['ports.transit', ['MTMAR'], undefined],
  ]);
});

test('amend: a new name of a firm leaves none of the old one in another language', () => {
  const exporter = { ...start.firms.exporter, name: 'Firma D', registration: 'R2' };
  assert.deepEqual(changed({ firms: { ...start.firms, exporter } }), [
    ['exporter.names.en', 'Firm A', undefined],
    ['exporter.names.zh', '甲公司', undefined],
    ['exporter.names.es', undefined, 'Firma D'],
    [
      'exporter.identifiers',
      before.content.exporter.identifiers,
      [
        { type: 'tax-id', value: 'T1' },
        { type: 'registration', value: 'R2' },
      ],
    ],
  ]);
});

test('amend: a new mass takes the mass as base with it, a line keeps its number, and a new one gets another', () => {
  const [first] = start.lines;
  assert.ok(first);
  const added = { ...emptyLine(9), name: 'New', cas: '79099-07-3', kilograms: '2' };
  const found = changed({ lines: [{ ...first, kilograms: '20' }, added] });
  assert.deepEqual(
    found.filter(([path]) => String(path).startsWith('lines')),
    [
      ['lines.3.netMg', 25_000_000, 20_000_000],
      ['lines.3.grossMg', 26_000_000, undefined],
      ['lines.3.baseMassMg', 16_000_000, 12_800_000],
      ['lines.7.nameOnLabel', 'Another', undefined],
      ['lines.7.form', 'base', undefined],
      ['lines.7.netMg', 1_500, undefined],
      ['lines.8.nameOnLabel', undefined, 'New'],
      ['lines.8.cas', undefined, '79099-07-3'],
      ['lines.8.form', undefined, 'base'],
      ['lines.8.netMg', undefined, 2_000_000],
    ],
  );
});

test('amend: a new mass of goods that nobody gave a factor for stands alone', () => {
  const [first, second] = start.lines;
  assert.ok(first && second);
  assert.deepEqual(changed({ lines: [first, { ...second, kilograms: '0.002' }] }), [
    ['lines.7.netMg', 1_500, 2_000],
  ]);
});
