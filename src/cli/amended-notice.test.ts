import assert from 'node:assert/strict';
import { test } from 'node:test';
import { noticeContent } from '#desks/notifications/contents.ts';
import { noticeFacts } from '#desks/notifications/statements.ts';
import { noticeChanges } from '#desks/notifications/words/notice-changes.ts';
import { withRows } from './amended-notice.ts';
import { overFlags } from './notice-files.ts';

/** More than the CSV form can say: a series, a second name, a factor, a broker, a tolerance. */
const before = {
  facts: {
    ...{ importer: 'xc', role: 'import', basis: 'art12-10-a', rule: 'agreed-may-proceed' },
    ...{ substances: ['cas:40064-34-4'], hs: ['293339'], dispatch: { from: '2026-12-20' } },
    shipments: { kind: 'several', from: '2026-12-01', to: '2027-05-31' },
    ports: { export: 'ISREY', import: 'MUPLU', transit: ['MTMAR'] },
    ...{ mode: 'sea', incbCopied: true },
  },
  content: {
    reference: 'XA-7',
    exporter: { names: { en: 'Firm A', zh: '甲公司' }, country: 'is' },
    importer: { names: { es: 'Firma C' } },
    broker: { names: { en: 'Firm B' } },
    tolerancePpm: 10_000,
    lines: [
      {
        ...{ line: 1, nameOnLabel: '4-Piperidone hydrochloride', cas: '40064-34-4', form: 'salt' },
        ...{ netMg: 25_000_000, grossMg: 26_000_000, baseMassMg: 16_000_000 },
        factor: { computedBy: 'xa', numerator: 64, denominator: 100 },
      },
    ],
  },
};

function over(flags: Readonly<Record<string, string>>) {
  const rows = overFlags(before, flags);
  assert.ok(rows.ok && rows.value[0]);
  const after = withRows(before, rows.value[0]);
  assert.deepEqual(noticeFacts.safeParse(after.facts).error?.issues ?? [], []);
  assert.deepEqual(noticeContent.safeParse(after.content).error?.issues ?? [], []);
  return noticeChanges(before, after).map(({ path, before: was, after: is }) => [
    path.join('.'),
    was,
    is,
  ]);
}

test('amend: flags that repeat what stands change nothing', () => {
  assert.deepEqual(over({ mode: 'sea', net_mass: '25 kg' }), []);
});

test('amend: what the CSV form cannot say stays as it was', () => {
  assert.deepEqual(over({ port_import: 'UYMVD', dispatch_from: '2026-12-22' }), [
    ['dispatch.from', '2026-12-20', '2026-12-22'],
    ['ports.import', 'MUPLU', 'UYMVD'],
  ]);
});

test('amend: a new net mass takes the mass as base with it by the factor, and drops the gross mass', () => {
  assert.deepEqual(over({ net_mass: '20 kg' }), [
    ['lines.1.netMg', 25_000_000, 20_000_000],
    ['lines.1.grossMg', 26_000_000, undefined],
    ['lines.1.baseMassMg', 16_000_000, 12_800_000],
  ]);
});

test('amend: another firm takes nothing over from the one before', () => {
  assert.deepEqual(over({ exporter_name: 'Firm D' }), [
    ['exporter.names.en', 'Firm A', 'Firm D'],
    ['exporter.names.zh', '甲公司', undefined],
    ['exporter.country', 'is', undefined],
  ]);
});

test('amend: several lines of goods are amended by a file', () => {
  const [line] = before.content.lines;
  const two = { ...before, content: { ...before.content, lines: [line, { ...line, line: 2 }] } };
  assert.throws(() => overFlags(two as typeof before, { net_mass: '1 kg' }), /--write/);
});
