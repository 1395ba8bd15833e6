import assert from 'node:assert/strict';
import { test } from 'node:test';
import { z } from 'zod';
import { noticeFacts } from '../../../test/scene/notices.ts';
import { clockRules, nationalPeriodIds, nationalPeriods } from './regimes.ts';
import { bases, noticeFacts as form, objectionReasons, types } from './statements.ts';
import { statuses } from './view.ts';

const fits = (change: object): boolean => form.safeParse({ ...noticeFacts, ...change }).success;

test('notice: its facts are dates, codes and closed words', () => {
  assert.ok(fits({}));
  assert.ok(fits({ shipments: { kind: 'several', from: '2026-12-01', to: '2027-12-01' } }));
  assert.ok(fits({ permits: { import: 'IMP-2026/117' }, penOnline: 'PEN-558', incbCopied: true }));
  const wrong: readonly object[] = [
    { shipments: { kind: 'several', from: '2026-12-01', to: '2028-01-01' } },
    { shipments: { kind: 'several', from: '2026-12-01', to: '2026-12-01' } },
    { dispatch: { from: '2026-12-10', to: '2026-12-01' } },
    { dispatch: { from: '2026-02-30' } },
    { substances: [] },
    { substances: ['79099-07-3'] },
    { substances: ['name:Not one word'] },
    { hs: ['2933'] },
    { ports: { export: 'XAAAA' } },
    { ports: { export: 'xaaaa', import: 'XBBBB' } },
    { mode: 'drone' },
    { basis: 'custom' },
    { importer: 'x' },
    { invocation: 'xb' },
    { permits: {} },
    { note: 'free text' },
    { basis: 'voluntary' },
    { role: 'transit' },
  ];
  for (const change of wrong) assert.equal(fits(change), false, JSON.stringify(change));
});

test('notification types: forms can be made from every one of them', () => {
  for (const { facts, content } of Object.values(types)) {
    for (const schema of content ? [facts, content] : [facts]) {
      const json = z.toJSONSchema(schema, { unrepresentable: 'any' });
      assert.equal(json.type, 'object');
    }
  }
  const { properties } = z.toJSONSchema(types['notification.dispatched'].facts, {
    unrepresentable: 'any',
  });
  assert.deepEqual(properties?.['on'], { type: 'string', format: 'date' });
});

test('regimes: a national period is no clock, and a clock names its source and known bases', () => {
  const ids = clockRules.map(({ id }) => id);
  assert.deepEqual(ids, [...ids].sort());
  for (const rule of clockRules) {
    assert.ok(rule.source.length > 0);
    assert.ok(rule.bases.every((basis) => bases.some((known) => known === basis)));
    assert.equal(rule.bases.includes('voluntary'), false);
    assert.equal(rule.pausesOnQuestion, rule.pauseDaysMax > 0);
    assert.equal(
      nationalPeriodIds.some((id) => id === rule.id),
      false,
    );
  }
  for (const id of nationalPeriodIds) assert.equal(nationalPeriods[id].id, id);
});

test('closed lists: no word stands twice', () => {
  for (const list of [bases, objectionReasons, statuses]) {
    assert.equal(new Set<string>(list).size, list.length);
  }
});
