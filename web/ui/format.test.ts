import assert from 'node:assert/strict';
import { test } from 'node:test';
import { durationParts, formatDate, formatDuration, formatInstant, formatShare } from './format.ts';

const at = Date.UTC(2026, 10, 27, 16, 0);
const minuteMs = 60_000;
const hourMs = 60 * minuteMs;

test('format: an instant names its zone, day before month, on a 24-hour clock', () => {
  assert.equal(formatInstant(at, 'en-GB', 'UTC'), '27 Nov 2026, 16:00 UTC');
  assert.match(formatInstant(at, 'en-GB', 'Asia/Shanghai'), /^28 Nov 2026, 00:00 .*China/);
  assert.match(formatInstant(at, 'zh-Hans-CN', 'Asia/Shanghai'), /中国标准时间 00:00$/);
});

test('format: what is left is told in its two largest parts, rounded down', () => {
  assert.equal(
    formatDuration(4 * 24 * hourMs + 6 * hourMs + 59 * minuteMs, 'en-GB'),
    '4 days 6 hours',
  );
  assert.equal(formatDuration(26 * hourMs, 'zh-Hans-CN'), '1天2小时');
  assert.equal(formatDuration(hourMs + minuteMs, 'es-MX'), '1 hora 1 minuto');
  assert.deepEqual(durationParts(30_000), [{ value: 0, unit: 'minute' }]);
});

test('format: a date is a day, whatever the reader’s zone', () => {
  assert.equal(formatDate('2026-12-15', 'en-GB'), '15 Dec 2026');
  assert.equal(formatDate('no date', 'en-GB'), 'no date');
});

test('format: parts per million are an exact percentage', () => {
  assert.equal(formatShare(20_000, 'en-GB'), '2%');
  assert.equal(formatShare(1, 'en-GB'), '0.0001%');
});
