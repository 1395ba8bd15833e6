import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { RecordId } from '#kernel/id.ts';
import { everything, selectionOf, ticked } from './selection.ts';

const draft = 'xa-00000000000000000000000000000001' as RecordId;

test('selection: nothing ticked asks for nothing, and never for all', () => {
  assert.deepEqual(selectionOf(everything), {});
  for (const way of ['areas', 'desks', 'drafts'] as const) {
    assert.equal(selectionOf({ ...everything, way }), undefined);
  }
});

test('selection: only the way that is looked at counts, and the order of ticking does not', () => {
  const choosing = { ...everything, areas: ['safety', 'coordination'], drafts: [draft] };
  assert.deepEqual(selectionOf(choosing), {});
  assert.deepEqual(selectionOf({ ...choosing, way: 'areas' }), {
    areas: ['coordination', 'safety'],
  });
  assert.deepEqual(selectionOf({ ...choosing, way: 'drafts' }), { drafts: [draft] });
});

test('selection: a name is ticked once, and unticked', () => {
  assert.deepEqual(ticked(ticked(['a'], 'b', true), 'b', true), ['a', 'b']);
  assert.deepEqual(ticked(['a', 'b'], 'a', false), ['b']);
});
