import assert from 'node:assert/strict';
import { test } from 'node:test';
import { agentParts } from './agent-parts.ts';

const webkit = 'AppleWebKit/537.36 (KHTML, like Gecko)';
const cases = [
  [
    `Mozilla/5.0 (X11; Linux x86_64) ${webkit} Chrome/141.0.0.0 Safari/537.36`,
    'Chrome / Chromium',
    'Linux',
  ],
  [
    `Mozilla/5.0 (X11; Linux x86_64) ${webkit} HeadlessChrome/141.0.0.0 Safari/537.36`,
    'Chrome / Chromium',
    'Linux',
  ],
  [
    `Mozilla/5.0 (Windows NT 10.0; Win64; x64) ${webkit} Chrome/141.0.0.0 Safari/537.36 Edg/141.0.0.0`,
    'Edge',
    'Windows',
  ],
  [
    'Mozilla/5.0 (Macintosh; Intel Mac OS X 10.15; rv:143.0) Gecko/20100101 Firefox/143.0',
    'Firefox',
    'macOS',
  ],
  [
    'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/26.0 Safari/605.1.15',
    'Safari',
    'macOS',
  ],
  [
    'Mozilla/5.0 (iPhone; CPU iPhone OS 18_6 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) CriOS/141.0 Mobile/15E148 Safari/604.1',
    'Chrome',
    'iPhone',
  ],
  [
    `Mozilla/5.0 (Linux; Android 15; K) ${webkit} SamsungBrowser/28.0 Chrome/130.0.0.0 Mobile Safari/537.36`,
    'Samsung Internet',
    'Android',
  ],
  [
    'Mozilla/5.0 (Linux; U; Android 14; zh-cn) AppleWebKit/537.36 (KHTML, like Gecko) Version/4.0 Chrome/123.0 MQQBrowser/15.6 Mobile Safari/537.36',
    'QQ',
    'Android',
  ],
] as const;

test('agent: a browser and its system have the names by which people call them', () => {
  for (const [agent, browser, system] of cases) {
    assert.deepEqual(agentParts(agent), { browser, system }, agent);
  }
});

test('agent: what no rule knows has no name, and is shown as it is', () => {
  for (const agent of ['', 'curl/8.14.1', 'entente/0.1.0']) {
    assert.deepEqual(agentParts(agent), { browser: undefined, system: undefined });
  }
});
