import assert from 'node:assert/strict';
import { test } from 'node:test';
import { contentDigest } from './content-digest.ts';

test('content digest: is that of RFC 9530, appendix B.1', () => {
  const body = Buffer.from('{"hello": "world"}\n');
  const field = 'sha-256=:RK/0qy18MlBSVnWgjwz6lZEWjP/lF5HF9bvEF8FabDg=:';
  assert.equal(contentDigest(body), field);
});
