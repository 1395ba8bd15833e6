import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { type ChangedTable, changedTable } from './kept-table.ts';
import { newRule, usualNeed } from './table-draft.ts';

const begun: ChangedTable = {
  was: { console: false, rules: [] },
  table: {
    console: true,
    rules: [
      newRule,
      {
        types: 'notification.*',
        areas: ['treaty-notifications'],
        needs: [{ ...usualNeed, authority: 'customs', officers: 2, proofs: ['passkey'] }],
      },
    ],
  },
};

test('clearances: a table that was kept half changed is read again as it was', () => {
  assert.deepEqual(changedTable(JSON.parse(JSON.stringify(begun))), begun);
});

test('clearances: whatever else was kept in its place is read as nothing, and never throws', () => {
  const { table, was } = begun;
  for (const value of [
    undefined,
    'table',
    { table },
    { was, table: { ...table, console: 'yes' } },
    { was, table: { ...table, rules: [{ types: '*', needs: [] }] } },
    { was, table: { ...table, rules: [{ types: '*', needs: [{ ...usualNeed, officers: 9 }] }] } },
    {
      was,
      table: { ...table, rules: [{ types: '*', needs: [{ ...usualNeed, role: 'auditor' }] }] },
    },
    { was, table: { ...table, rules: Array(25).fill(newRule) } },
  ]) {
    assert.equal(changedTable(value), undefined, JSON.stringify(value));
  }
  fc.assert(fc.property(fc.anything(), (value) => changedTable(value) === undefined));
});
