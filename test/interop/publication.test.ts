// What a node publishes is judged by a reader that shares no code with it, from the file alone.

import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { publishedLines } from '../scene/appearances.ts';
import { deskScene } from '../scene/desk-nodes.ts';
import { noPython, python, verifier } from './python.ts';

test('interop: a published file holds by itself, and one changed letter, proof or signature is refused in one sentence', {
  skip: noPython(),
}, async (t) => {
  const scene = await deskScene(t);
  const { xa, group } = scene;
  const { record } = await publishedLines(scene);
  const answer = await xa.ask(`/api/v1/records/${group}/${record}/published?language=zh`);
  const page = await answer.text();
  const folder = mkdtempSync(join(tmpdir(), 'entente-page-'));
  t.after(() => rmSync(folder, { recursive: true, force: true }));
  const judge = (text: string) => {
    const file = join(folder, 'page.html');
    writeFileSync(file, text);
    return python(verifier, 'publication', file);
  };
  const whole = judge(page);
  assert.equal(whole.status, 0, whole.said);
  assert.match(whole.said, new RegExp(`^group ${group}$`, 'm'));
  assert.match(whole.said, /^Every one of xa, xc took up these lines and released them:$/m);
  assert.match(whole.said, /log also signed by xc/);
  const path = /"path":\["([0-9a-f])/.exec(page)?.[1] ?? '';
  const altered: readonly (readonly [string, string])[] = [
    [page.replace('双方制止', '双方停止'), 'publication.page-differs'],
    [page.replace('已经开始', '尚未开始'), 'publication.page-differs'],
    [
      page.replace(`"path":["${path}`, `"path":["${path === '0' ? '1' : '0'}`),
      'publication.not-in-the-log',
    ],
    [page.replace(/— entente\.[0-9a-f]+\/xc [^\\]+\\n"/, '"'), 'publication.cosignature-missing'],
  ];
  for (const [text, code] of altered) {
    assert.notEqual(text, page, code);
    const { status, said } = judge(text);
    assert.equal(status, 1, said);
    assert.match(said, new RegExp(`^${code.replace('.', '\\.')}: .+\\.\\s*$`));
  }
});
