import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { test } from 'node:test';
import type { NotificationView } from '#api/contract.ts';
import { carry, noticeFlags, twoNodes, workplace } from '../scene/command-line.ts';

test('cli: a notice is amended as it was shown, and in no other way', async (t) => {
  const place = workplace(t);
  const { run, json, path } = place;
  await twoNodes(place);
  await carry(place, 'xa', 'xc');
  await carry(place, 'xc', 'xa');
  assert.equal((await run('notify', ...noticeFlags('XA-7'), '--data', 'xa')).code, 0);
  const amend = (...args: readonly string[]) =>
    run('notify', '--amend', 'XA-7', ...args, '--data', 'xa');

  const shown = await amend('--mass', '20 kg', '--lang', 'zh');
  assert.equal(shown.code, 0, shown.err);
  assert.match(shown.out, /净重.*25 kg.*20 kg/);
  assert.match(shown.out, /重新计时/);
  const digest = /--sign ([0-9a-f]{8})/.exec(shown.out)?.[1] ?? '';
  // What is shown is not said, and another amendment is not what was shown.
  assert.equal((await versions(json)).length, 1);
  const other = await amend('--mass', '21 kg', '--sign', digest);
  assert.equal(other.code, 1);
  assert.match(other.err, /is not what would be signed now/);
  assert.equal((await versions(json)).length, 1);
  assert.equal((await amend('--mass', '20 kg', '--sign', digest)).code, 0);
  assert.deepEqual(await versions(json), ['notification.notified', 'notification.amended']);

  assert.equal((await amend('--write', 'xa-7.json')).code, 0);
  const same = await amend('xa-7.json');
  assert.equal(same.code, 1);
  assert.match(same.out, /Nothing differs/);
  const text = readFileSync(path('xa-7.json'), 'utf8');
  writeFileSync(path('xa-7.json'), text.replace('"sea"', '"air"'));
  const whole = await amend('xa-7.json');
  assert.match(whole.out, /By sea \(sea\) +By air \(air\)/);
  writeFileSync(path('xa-7.json'), text.replace('"sea"', '"by balloon"'));
  assert.match((await amend('xa-7.json')).err, /draft\./);

  for (const wrong of [['--sign', digest], ['--write', 'x.json'], []]) {
    const refused = await run('notify', ...wrong, '--data', 'xa');
    assert.equal(refused.code, 2, wrong.join(' '));
  }
  assert.equal((await amend()).code, 2);
});

async function versions(json: <T>(...args: readonly string[]) => Promise<T>) {
  const view = await json<NotificationView>('notifications', 'show', 'XA-7', '--data', 'xa');
  const own = view.sides.find(({ party }) => party === 'xa');
  return own?.statements.map(({ type }) => type) ?? [];
}
