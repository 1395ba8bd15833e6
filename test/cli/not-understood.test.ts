// A statement that a newer version could have made: well-formed, and of a type that this one does not know. The real command keeps it, counts
// it, shows it as it stands, and goes on.

import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { test } from 'node:test';
import type { LogOverview, NotificationView } from '#api/contract.ts';
import { openFolderNode } from '#cli/folder-node.ts';
import { isGroupId, isRecordId } from '#kernel/id.ts';
import { openDataFolder } from '#node/data-folder.ts';
import { carry, noticeFlags, twoNodes, workplace } from '../scene/command-line.ts';
import { mustBe } from '../scene/desk-nodes.ts';
import { forgeBundle } from '../simulation/forge.ts';

const opened = async (path: string) =>
  mustBe(await openFolderNode(mustBe(openDataFolder(path)), Date.now));

test('cli: a statement of a type that is not known is kept, counted and shown as not understood, in three languages', async (t) => {
  const place = workplace(t);
  const { run, json, path } = place;
  const { group } = await twoNodes(place);
  await carry(place, 'xa', 'xc');
  await carry(place, 'xc', 'xa');
  assert.equal((await run('notify', ...noticeFlags('R-1'), '--data', 'xa')).code, 0);
  await carry(place, 'xa', 'xc');
  const { record } = await json<NotificationView>('notifications', 'show', 'R-1', '--data', 'xc');
  assert.ok(isGroupId(group) && isRecordId(record));

  const author = await opened(path('xa'));
  const world = { nowMs: Date.now(), random: { bytes: (count: number) => randomBytes(count) } };
  const bundle = await forgeBundle(world, { party: author.node.party, ...author }, group, [
    {
      act: {
        ...{ type: 'notification.seal-checked', record, area: 'treaty-notifications' },
        facts: { seal: 'HK-20931' },
      },
      content: { text: { en: 'The seal is whole.', zh: '封志完好。' } },
    },
    { act: { type: 'table.greeted', facts: { season: 'winter' } } },
  ]);
  await author.close();
  const receiver = await opened(path('xc'));
  assert.equal(mustBe(await receiver.node.accept(bundle, 'peer')).added, 2);
  await receiver.close();

  const { groups } = await json<LogOverview>('log', 'show', '--data', 'xc');
  const logs = groups.find((one) => one.group === group)?.logs ?? [];
  assert.deepEqual(
    logs.map(({ party, notUnderstood }) => [party, notUnderstood]),
    [
      ['xa', 2],
      ['xc', undefined],
    ],
  );
  const view = await json<NotificationView>('notifications', 'show', 'R-1', '--data', 'xc');
  const kept = view.sides[0]?.statements.at(-1);
  assert.equal(kept?.type, 'notification.seal-checked');
  assert.equal(kept.withoutEffect, 'unknown-type');
  assert.deepEqual(kept.facts, { seal: 'HK-20931' });
  assert.equal(view.status, 'received');
  for (const [language, inLog, inRecord] of [
    ['en', /2 × this version does not understand it/, /does not know this kind of statement/],
    ['es', /2 × esta versión no lo entiende/, /no conoce este tipo de declaración/],
    ['zh', /2 × 本版本无法理解/, /本版本不识别此类陈述/],
  ] as const) {
    const inLanguage = ['--data', 'xc', '--lang', language];
    assert.match((await run('log', 'show', ...inLanguage)).out, inLog);
    const shown = await run('notifications', 'show', 'R-1', ...inLanguage);
    assert.match(shown.out, inRecord);
    assert.match(shown.out, /notification\.seal-checked/);
    assert.match(shown.out, language === 'zh' ? /封志完好。/ : /The seal is whole\./);
  }
  const verified = await run('log', 'verify', '--data', 'xc');
  assert.equal(verified.code, 0, verified.out);
  const answer = ['notifications', 'answer', 'R-1', 'acknowledge', '--data', 'xc'];
  assert.equal((await run(...answer)).code, 0, 'the record goes on');
});
