import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Role } from '#officers/officer.ts';
import { draftScene } from '../scene/draft-officers.ts';

const meeting = (group: string, area: string, title: string) => ({
  ...{ group, type: 'meeting.called', area },
  facts: { level: 'senior', starts: '2026-12-01T09:00Z', minutes: 90, setting: 'video' },
  content: { title: { en: title, zh: '高级官员会议' } },
});

const summaries = async (response: Response): Promise<readonly string[]> =>
  [...(await response.text()).matchAll(/^SUMMARY:(.*)\r$/gm)].map(([, title]) => title ?? '');

test('api: meetings go out as a calendar, each officer’s own, in the language that he asks for', async (t) => {
  const { xa, group, sit } = await draftScene(t);
  const none = await xa.ask('/api/v1/calendar');
  assert.equal(none.status, 204);
  for (const [area, title] of [
    ['coordination', 'Senior officials'],
    ['safety', 'Danger to life'],
  ] as const) {
    const said = await xa.post('/api/v1/statements', meeting(group, area, title));
    assert.equal(said.status, 201, await said.clone().text());
  }
  const whole = await xa.ask('/api/v1/calendar');
  assert.equal(whole.headers.get('content-type'), 'text/calendar; charset=utf-8');
  assert.deepEqual((await summaries(whole)).toSorted(), ['Danger to life', 'Senior officials']);
  const chinese = await xa.ask(`/api/v1/calendar?language=zh&group=${group}`);
  assert.deepEqual(await summaries(chinese), ['高级官员会议', '高级官员会议']);
  assert.equal((await xa.ask(`/api/v1/calendar?group=${'0'.repeat(64)}`)).status, 204);
  const role: Role = 'desk-officer';
  const bo = await sit('bo', [{ role, groups: 'all', areas: ['safety'] }]);
  assert.deepEqual(await summaries(await bo.get('/api/v1/calendar')), ['Danger to life']);
  // Who looks after the node reads nothing of what governments tell each other.
  const al = await sit('al', [{ role: 'administrator', groups: 'all', areas: 'all' }]);
  assert.equal((await al.get('/api/v1/calendar')).status, 403);
});
