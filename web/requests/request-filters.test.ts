import assert from 'node:assert/strict';
import { test } from 'node:test';
import { statuses } from '#desks/requests/view.ts';
import { meetingFiltersOf } from '../meetings/meeting-filters.ts';
import { topicFiltersOf } from '../topics/topic-filters.ts';
import { requestFiltersOf, stages } from './request-filters.ts';

test('request filters: every state but two that nobody waits in stands in a stage', () => {
  const sorted = new Set<string>(Object.values(stages).flat());
  const left = statuses.filter((status) => !sorted.has(status));
  assert.deepEqual(left, ['disputed', 'without-effect']);
  for (const status of sorted)
    assert.ok(
      statuses.some((one) => one === status),
      status,
    );
});

test('request filters: what an address cannot mean is left out', () => {
  assert.deepEqual(
    requestFiltersOf({ box: 'sent', kind: 'permission', stage: 'silent', owed: '1' }),
    {
      ...{ box: 'sent', kind: 'permission', stage: 'silent', owed: true },
    },
  );
  assert.deepEqual(requestFiltersOf({ box: 'received', kind: '<b>', stage: 'x', owed: 'no' }), {});
  assert.deepEqual(topicFiltersOf({ show: 'concerns', status: 'raised' }), {
    ...{ show: 'concerns', status: 'raised' },
  });
  assert.deepEqual(topicFiltersOf({ show: 'topics', status: 'A', owed: '0' }), {});
  assert.deepEqual(meetingFiltersOf({ level: 'senior' }), { level: 'senior' });
  assert.deepEqual(meetingFiltersOf({ level: 'any' }), {});
});
