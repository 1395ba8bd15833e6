import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { ReciprocityView } from '#api/contract-records.ts';
import { draftScene } from '../scene/draft-officers.ts';

test('api: both sides of a table count alike how requests are answered, each of what its officer may read', async (t) => {
  const { xa, xc, group, exchange, sit } = await draftScene(t);
  const asked: string[] = [];
  for (const area of ['law-enforcement', 'safety']) {
    const facts = { to: xc.party, kind: 'information', channel: { kind: 'police' } };
    const content = { subject: { en: 'A parcel' }, text: { en: 'Who sent it?' } };
    const body = { group, type: 'request.made', area, facts, content };
    const said = await xa.post('/api/v1/statements', body);
    assert.equal(said.status, 201, await said.clone().text());
    asked.push(((await said.json()) as { record: string }).record);
  }
  await exchange();
  const [record] = asked;
  const view = (await xc.get(`/api/v1/records/${group}/${record}`)) as {
    readonly joint: { readonly version: number };
  };
  const answered = await xc.post('/api/v1/statements', {
    ...{ group, record, type: 'request.answered' },
    facts: { request: view.joint.version, outcome: 'nothing-held' },
    content: { text: { en: 'Nothing is held.' } },
  });
  assert.equal(answered.status, 201, await answered.clone().text());
  await exchange();
  const figures = {
    ...{ asker: 'xa', asked: 'xc', kind: 'information', requests: 2, answered: 1, refused: 0 },
    ...{ inTime: 0, late: 0, overdue: 0, open: 1, withdrawn: 0, daysMedian: 0 },
  };
  for (const desk of [xa, xc]) {
    const counted = (await desk.get(`/api/v1/reciprocity?group=${group}`)) as ReciprocityView;
    assert.deepEqual(counted.figures, [figures]);
  }
  const bo = await sit('bo', [{ role: 'desk-officer', groups: 'all', areas: ['safety'] }]);
  const own = (await (await bo.get('/api/v1/reciprocity')).json()) as ReciprocityView;
  assert.deepEqual(
    own.figures.map(({ requests, open }) => [requests, open]),
    [[1, 1]],
  );
});
