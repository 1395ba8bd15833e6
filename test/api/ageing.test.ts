// A slow-down that nobody declared, as the national view of one side shows it.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { AgeingView } from '#api/contract-records.ts';
import { mustBe } from '../scene/desk-nodes.ts';
import { draftScene } from '../scene/draft-officers.ts';
import { allOf } from '../scene/officers.ts';
import { notice } from '../simulation/notices.ts';

const dayMs = 86_400_000;
const area = 'treaty-notifications';

test('ageing: a side that answered at once and falls silent reads slower against itself, and only where an officer reads', async (t) => {
  const here = await draftScene(t);
  const { xa, xc, group, clock, exchange, sit } = here;
  const say = async (): Promise<string> => {
    const said = mustBe(await xa.opened.node.say(notice(group, xc.party)));
    await exchange();
    return said.record ?? '';
  };
  for (let month = 0; month < 4; month += 1) {
    const record = await say();
    clock.nowMs += dayMs;
    const answer = {
      ...{ group, record, type: 'notification.acknowledged' },
      facts: { notice: (await noticeSeq(record)) as number },
    };
    mustBe(await xc.opened.node.say(answer as never));
    await exchange();
    clock.nowMs += 20 * dayMs;
  }
  clock.nowMs += 20 * dayMs;
  const quiet = [await say(), await say(), await say()];
  clock.nowMs += 9 * dayMs;
  const view = (await xa.get('/api/v1/ageing')) as AgeingView;
  const rows = view.groups.find((one) => one.group === group)?.rows ?? [];
  const row = rows.find(({ kind, party }) => kind === 'answer' && party === xc.party);
  assert.equal(row?.area, area);
  assert.equal(row?.waiting.count, quiet.length);
  assert.ok((row?.waiting.worstHours ?? 0) >= 9 * 24);
  assert.equal(row?.earlier.count, 4);
  assert.equal(row?.slower, true);
  assert.ok(rows.some(({ kind, party }) => kind === 'receipt' && party === xc.party));
  assert.ok(rows.every(({ party }) => party === xc.party));

  // It follows what is said, without another reading of everything.
  for (const record of quiet) {
    const facts = { notice: (await noticeSeq(record)) as number };
    mustBe(
      await xc.opened.node.say({
        group,
        record,
        type: 'notification.acknowledged',
        facts,
      } as never),
    );
  }
  await exchange();
  const after = (await xa.get('/api/v1/ageing')) as AgeingView;
  const answered = after.groups[0]?.rows.find(({ kind }) => kind === 'answer');
  assert.equal(answered?.waiting.count, 0);

  const elsewhere = await sit('elsewhere', [
    { role: 'desk-officer', groups: 'all', areas: ['safety'] },
  ]);
  const none = (await (await elsewhere.get('/api/v1/ageing')).json()) as AgeingView;
  assert.deepEqual(none.groups, []);
  const reader = await sit('reader', allOf('desk-officer'));
  const seen = (await (await reader.get(`/api/v1/ageing?group=${group}`)).json()) as AgeingView;
  assert.deepEqual(seen.groups, after.groups);

  async function noticeSeq(record: string): Promise<number | undefined> {
    const row = await xc.opened.node.store.joint(group, record as never);
    return (row?.joint as { version?: number } | undefined)?.version;
  }
});
