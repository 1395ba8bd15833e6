import assert from 'node:assert/strict';
import { test } from 'node:test';
import { brotliDecompressSync } from 'node:zlib';
import { create, type Font } from 'fontkit';
import { typefaceFiles } from './typeface-files.ts';
import { unpackWoff2 } from './woff2.ts';

const files = typefaceFiles();

test('woff2: every outline and advance is what another reader finds in the packed font', () => {
  let compared = 0;
  for (const name of ['latin', 'latin-ext', '119', '45', '22']) {
    const packed = files.read(name);
    const theirs = create(Buffer.from(packed)) as Font;
    const ours = create(Buffer.from(unpackWoff2(packed, brotliDecompressSync))) as Font;
    assert.deepEqual(ours.characterSet, theirs.characterSet);
    for (let id = 0; id < theirs.numGlyphs; id += 1) {
      const [a, b] = [ours.getGlyph(id), theirs.getGlyph(id)];
      assert.equal(a.path.toSVG(), b.path.toSVG(), `${name} ${id}`);
      assert.equal(a.advanceWidth, b.advanceWidth);
      compared += 1;
    }
  }
  assert.ok(compared > 500);
});
