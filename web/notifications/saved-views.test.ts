import assert from 'node:assert/strict';
import { test } from 'node:test';
import { filtersOf } from './filters.ts';
import { keptViews, viewNameCharactersMax, viewsMax, viewsOf, withView } from './saved-views.ts';

test('views: what was kept by something else is left out', () => {
  assert.deepEqual(viewsOf('not JSON'), []);
  assert.deepEqual(viewsOf('{"name":"a"}'), []);
  const long = 'a'.repeat(viewNameCharactersMax + 1);
  const kept = [{ name: 'due', search: '?owed=1' }, { name: long, search: '' }, 7, null];
  assert.deepEqual(viewsOf(JSON.stringify(kept)), [{ name: 'due', search: '?owed=1' }]);
});

test('views: one of the same name takes the place of the one before, and the oldest goes first', () => {
  const first = { name: 'due', search: '?owed=1' };
  const second = { name: 'due', search: '?order=due' };
  assert.deepEqual(withView([first], second), [second]);
  const many = Array.from({ length: viewsMax }, (_, index) => ({ name: `${index}`, search: '' }));
  const next = withView(many, first);
  assert.equal(next.length, viewsMax);
  assert.deepEqual(next.at(-1), first);
});

test('views: a view is the filters that its address means', () => {
  const view = { name: 'due', search: '?status=received,objected&owed=1&text=%E5%93%8C%E5%95%B6' };
  assert.deepEqual(keptViews('views', filtersOf).filtersOf(view), {
    status: ['received', 'objected'],
    text: '哌啶',
    owed: true,
  });
});
