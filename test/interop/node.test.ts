// What a node hands to an auditor is judged by a reader that shares no code with it.

import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { test } from 'node:test';
import { carry, noticeFlags, twoNodes, workplace } from '../scene/command-line.ts';
import { noPython, python, verifier } from './python.ts';

test('interop: the logs of two nodes verify, a changed key and both receipts included', {
  skip: noPython(),
}, async (t) => {
  const place = workplace(t);
  const { group } = await twoNodes(place);
  const done = async (...args: readonly string[]): Promise<void> => {
    const { code, out, err } = await place.run(...args);
    assert.equal(code, 0, err + out);
  };
  await carry(place, 'xa', 'xc');
  await carry(place, 'xc', 'xa');
  await done('notify', ...noticeFlags('XA-1'), '--data', 'xa');
  await done('key', 'rotate', group, '--data', 'xa');
  await carry(place, 'xa', 'xc');
  await done('notifications', 'answer', 'XA-1', 'acknowledge', '--data', 'xc');
  await carry(place, 'xc', 'xa');
  await done('log', 'export', 'evidence', '--data', 'xa');

  const [folder = ''] = readdirSync(place.path('evidence'));
  const files = readdirSync(place.path('evidence', folder)).filter((f) => f.endsWith('.bundle'));
  const terms = place.path('evidence', folder, 'terms.json');
  const bundles = files.map((file) => place.path('evidence', folder, file));
  const { status, said } = python(verifier, 'log', '--terms', terms, ...bundles);

  assert.equal(status, 0, said);
  assert.match(said, new RegExp(`^group ${group}$`, 'm'));
  assert.match(said, /rotated 1 time\(s\)/);
  assert.match(said, /has receipted xa up to/);
  assert.match(said, /has receipted xc up to/);
  assert.doesNotMatch(said, /no effect|missing without excuse: \d/);
});
