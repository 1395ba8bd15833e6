import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkFiles, listFileBytesMax, listFilesMax } from './list-file.ts';
import { defaultLists, listFormat, listFormats } from './list-formats.ts';

test('list formats: only the list of the United Nations is offered by default', () => {
  assert.deepEqual(
    defaultLists.map(({ id }) => id),
    ['un-xml'],
  );
});

test('list formats: each is found by its id, another is refused with the known ones', () => {
  for (const format of listFormats) {
    const found = listFormat(format.id);
    assert.ok(found.ok && found.value === format);
  }
  const other = listFormat('horoscope');
  assert.ok(!other.ok);
  assert.equal(other.refusal.code, 'list.unknown-format');
  const { expected } = other.refusal.facts ?? {};
  assert.equal(expected, 'un-xml, ofac-csv');
});

test('list formats: too much is refused before anything is read', () => {
  const bytes = new Uint8Array(0);
  const many = Array.from({ length: listFilesMax + 1 }, () => ({ name: 'x', bytes }));
  assert.equal(checkFiles(many)?.refusal.code, 'list.too-large');
  const large = { name: 'x', bytes: new Uint8Array(listFileBytesMax + 1) };
  assert.equal(checkFiles([large])?.refusal.code, 'list.too-large');
  assert.equal(checkFiles(many.slice(1)), undefined);
});
