import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isOver } from './is-over.ts';

test('permission: it holds through its last day and not a minute longer', () => {
  assert.equal(isOver('2027-01-01', Date.parse('2027-01-01T23:59:30Z')), false);
  assert.equal(isOver('2027-01-01', Date.parse('2027-01-02T00:00:00Z')), true);
});
