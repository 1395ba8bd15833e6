import assert from 'node:assert/strict';
import { test } from 'node:test';
import { keepText, keptText, openKept } from './kept-box.ts';

/** The storage of a browser, as long as this test. */
function storage() {
  const rows = new Map<string, string>();
  const box: Storage = {
    get length() {
      return rows.size;
    },
    key: (index) => [...rows.keys()][index] ?? null,
    getItem: (name) => rows.get(name) ?? null,
    setItem: (name, value) => void rows.set(name, value),
    removeItem: (name) => void rows.delete(name),
    clear: () => rows.clear(),
  };
  return { rows, box: () => box };
}

const keyOf = (byte: number): string => Buffer.alloc(32, byte).toString('base64');
const name = 'entente.draft.o-1.notice';

async function lies(rows: ReadonlyMap<string, string>, isThere = true): Promise<void> {
  for (let waits = 0; rows.has(name) !== isThere; waits++) {
    assert.ok(waits < 200, 'it was never written');
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}

test('kept box: what is kept lies enciphered, and opens for its officer alone, under his key, where it was put', async () => {
  const { rows, box } = storage();
  await openKept('o-1', keyOf(1), box);
  keepText(name, 'the plant in 海港');
  await lies(rows);
  const sealed = rows.get(name) ?? '';
  assert.ok(!Buffer.from(sealed, 'base64').includes('plant'));

  await openKept('o-2', keyOf(2), box);
  assert.equal(keptText(name), undefined);
  await openKept('o-1', keyOf(1), box);
  assert.equal(keptText(name), 'the plant in 海港');

  rows.set('entente.draft.o-1.other', sealed);
  await openKept('o-2', keyOf(2), box);
  await openKept('o-1', keyOf(1), box);
  assert.equal(keptText('entente.draft.o-1.other'), undefined);
  assert.ok(!rows.has('entente.draft.o-1.other'));
  keepText(name, undefined);
  await lies(rows, false);
});

test('kept box: without a key a text lasts as long as the page, and lies nowhere', async () => {
  const { rows, box } = storage();
  await openKept('o-3', undefined, box);
  keepText('entente.draft.o-3.notice', 'a word');
  assert.equal(keptText('entente.draft.o-3.notice'), 'a word');
  await new Promise((resolve) => setTimeout(resolve, 30));
  assert.equal(rows.size, 0);
});

test('kept box: what was written before under another key is removed, for nobody can read it', async () => {
  const { rows, box } = storage();
  await openKept('o-2', keyOf(2), box);
  rows.set(name, JSON.stringify({ draft: {}, keptMs: 7 }));
  await openKept('o-1', keyOf(1), box);
  assert.equal(keptText(name), undefined);
  assert.equal(rows.size, 0);
});
