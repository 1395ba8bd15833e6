import assert from 'node:assert/strict';
import { test } from 'node:test';
import { noticeContent } from '#desks/notifications/contents.ts';
import { noticeFacts } from '#desks/notifications/statements.ts';
import { isGroupId, isPartyId } from '#kernel/id.ts';
import {
  emptyLine,
  emptyNotice,
  faultsOf,
  type NoticeDraft,
  noticeRequestOf,
} from './notice-draft.ts';

const group = 'b'.repeat(64);
const importer = 'xc';

const written: NoticeDraft = {
  ...emptyNotice,
  ...{ group, rule: 'agreed-may-proceed', reference: 'XA-1' },
  lines: [
    {
      ...emptyLine(1),
      ...{ name: '4-AP', cas: '23056-29-3', hs: '2933.39', kilograms: '25', containers: '1' },
    },
    { ...emptyLine(2), name: 'Acetic anhydride', cas: '108-24-7', kilograms: '18,400.5' },
  ],
  ...{ from: '2026-12-15', to: '2026-12-20', exportPort: 'sgsin', importPort: 'UYMVD' },
  ...{ transitPorts: 'zadur, arbue', exportPermit: 'EXP/2026/1', incbCopied: true },
  firms: {
    ...emptyNotice.firms,
    exporter: { name: '利斯港化工', address: '海港路14号', country: 'XA', registration: '91-3' },
    importer: { name: '马雷纳医药', address: '', country: '', registration: '' },
  },
  endUse: { zh: '抗组胺药中间体' },
};

function requestOf(draft: NoticeDraft) {
  assert.ok(isGroupId(group) && isPartyId(importer));
  return noticeRequestOf(draft, { group, importer }, 'zh');
}

test('notice: a filled form is what the desk understands (one shipment and several)', () => {
  const series = { isSeries: true, seriesFrom: '2026-12-01', seriesTo: '2027-05-31' };
  for (const draft of [written, { ...written, ...series }, { ...written, basis: 'voluntary' }]) {
    assert.deepEqual(faultsOf(draft), {});
    const { facts, content } = requestOf(draft);
    assert.deepEqual(noticeFacts.safeParse(facts).error?.issues ?? [], []);
    assert.deepEqual(noticeContent.safeParse(content).error?.issues ?? [], []);
  }
});

test('notice: a voluntary notice names no clock', () => {
  assert.equal(requestOf({ ...written, basis: 'voluntary' }).facts['rule'], undefined);
});

test('notice: what was left empty is absent', () => {
  const { content } = requestOf({ ...written, reference: ' ', endUse: { en: ' ' } });
  assert.equal(content?.['reference'], undefined);
  assert.equal(content?.['endUse'], undefined);
  assert.equal(content?.['consignee'], undefined);
});

test('notice: an empty form says what it needs', () => {
  const faults = Object.entries(faultsOf(emptyNotice));
  assert.ok(faults.every(([, fault]) => fault === 'needed'));
  assert.deepEqual(
    faults.map(([name]) => name),
    [
      ...['group', 'lines.0.name', 'lines.0.cas', 'lines.0.kilograms', 'from'],
      ...['exportPort', 'importPort', 'firms.exporter.name', 'firms.importer.name'],
    ],
  );
});

test('notice: what does not fit its form, and dates in the wrong order, are named', () => {
  const draft = {
    ...written,
    ...{ importPort: 'Montevideo', to: '2026-12-01', penOnline: '#1' },
    firms: { ...written.firms, consignee: { ...written.firms.consignee, address: 'Lot 7' } },
  };
  assert.deepEqual(faultsOf(draft), {
    importPort: 'form',
    penOnline: 'form',
    'firms.consignee.name': 'needed',
    to: 'order',
  });
});
