// A folder that an earlier version of the fold has written, opened by this one with the real command.

import assert from 'node:assert/strict';
import { DatabaseSync } from 'node:sqlite';
import { test } from 'node:test';
import type { LogOverview, NotificationView } from '#api/contract.ts';
import { carry, noticeFlags, twoNodes, workplace } from '../scene/command-line.ts';

test('cli: what an earlier version folded is folded again, once and not in silence, and what it did not understand is understood', async (t) => {
  const place = workplace(t);
  const { run, json, path } = place;
  const { group } = await twoNodes(place);
  await carry(place, 'xa', 'xc');
  await carry(place, 'xc', 'xa');
  assert.equal((await run('notify', ...noticeFlags('R-1'), '--data', 'xa')).code, 0);
  const shown = ['notifications', 'show', 'R-1', '--data', 'xa'] as const;
  const before = await json<NotificationView>(...shown);

  const database = new DatabaseSync(path('xa', 'entente.db'));
  database.exec(`
    DELETE FROM setting WHERE name = 'fold.version';
    UPDATE leaf SET understood = 0, search = NULL WHERE type = 'notification.notified';
    DELETE FROM search; DELETE FROM side;
  `);
  database.close();

  const list = ['notifications', 'list', '--text', '125541-22-2', '--data', 'xa'] as const;
  const first = await run(...list);
  assert.equal(first.code, 0, first.err);
  assert.match(first.err, /^This version reads what was said anew: \d+ statements\./);
  assert.match(first.out, /R-1/);
  const second = await run(...list);
  assert.equal(second.err, '');
  assert.equal(second.out, first.out);
  assert.deepEqual(await json<NotificationView>(...shown), before);
  const { groups } = await json<LogOverview>('log', 'show', '--data', 'xa');
  const own = groups.find((one) => one.group === group)?.logs.find(({ party }) => party === 'xa');
  assert.equal(own?.notUnderstood ?? 0, 0);
});
