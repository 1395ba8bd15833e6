import assert from 'node:assert/strict';
import { test } from 'node:test';
import { verifyPage } from '#desks/appearances/verify-page.ts';
import { utf8 } from '#kernel/bytes.ts';
import {
  agreedLines,
  appearanceAt,
  linesVersion,
  ownWords,
  publishedLines,
  say,
} from '../scene/appearances.ts';
import { type Desk, deskScene, mustBe } from '../scene/desk-nodes.ts';

const json = { 'content-type': 'application/json' };
async function show(desk: Desk, group: string, shown: string): Promise<void> {
  const response = await desk.ask(`/api/v1/groups/${group}/public-words`, {
    ...{ method: 'PUT', headers: json, body: JSON.stringify({ shown }) },
  });
  assert.deepEqual(await response.json(), { shown });
}
const read = async (desk: Desk, path: string, headers: Record<string, string> = {}) => {
  const response = await desk.askAs(path, { headers });
  return { status: response.status, headers: response.headers, text: await response.text() };
};

test('public words: nothing is there for anyone until the administrator shows the group, and again when he no longer does', async (t) => {
  const scene = await deskScene(t);
  const { xa, group } = scene;
  const { record } = await publishedLines(scene);
  assert.equal((await appearanceAt(xa, group, record)).status, 'published');
  const none = await read(xa, '/nowhere');
  for (const path of ['/public', `/public/${record}`]) {
    assert.equal((await read(xa, path)).text, none.text, path);
  }
  await show(xa, group, 'own');
  assert.match((await read(xa, '/public')).text, /Presses &amp; parcels/);
  await show(xa, group, 'none');
  assert.equal((await read(xa, `/public/${record}`)).text, none.text);
  assert.deepEqual(xa.faults, []);
});

test('public words: both nodes show the page, which holds its own proof, in each language', async (t) => {
  const scene = await deskScene(t);
  const { xa, xc, group } = scene;
  const { record } = await publishedLines(scene);
  for (const desk of [xa, xc]) {
    await show(desk, group, 'own');
    for (const language of ['en', 'es', 'zh']) {
      const page = await read(desk, `/public/${record}?language=${language}`);
      assert.equal(page.status, 200);
      const proven = mustBe(verifyPage(utf8(page.text)));
      assert.equal(proven.kind, 'joint');
      assert.deepEqual(
        proven.took.map(({ party }) => party),
        ['xa', 'xc'],
      );
      assert.deepEqual(
        [...proven.cosignedBy],
        [
          ['xa', ['xc']],
          ['xc', ['xa']],
        ],
      );
      assert.equal(proven.lines?.version, linesVersion);
      assert.deepEqual(
        proven.words.map(({ content }) => content),
        [ownWords],
      );
      assert.match(page.text, new RegExp(`<html lang="${language}">`));
      assert.match(page.text, /双方制止无证销售压片机/);
      assert.match(page.text, /stop &lt;unlicensed&gt; sales of &quot;presses&quot;/);
      assert.match(page.headers.get('content-security-policy') ?? '', /default-src 'none'/);
      assert.match(page.headers.get('cache-control') ?? '', /^public/);
      const etag = page.headers.get('etag') ?? '';
      const again = await read(desk, `/public/${record}?language=${language}`, {
        'if-none-match': etag,
      });
      assert.deepEqual([again.status, again.text], [304, '']);
    }
  }
  const german = await read(xa, `/public/${record}`, { 'accept-language': 'de, zh;q=0.5' });
  assert.match(german.text, /<html lang="zh">/);
});

test('public words: what is not published reads like what is not there (agreed, released by one, under embargo, another desk)', async (t) => {
  const scene = await deskScene(t);
  const { xa, xc, group, exchange, clock } = scene;
  await show(xa, group, 'all');
  const empty = await read(xa, '/public');
  const absent = await read(xa, `/public/xa-${'0'.repeat(32)}`);
  assert.equal(absent.status, 404);
  const { record, on } = await agreedLines(scene);
  const { record: alert } = await say(xa, {
    ...{ group, area: 'coordination', type: 'concern.raised', facts: {} },
    content: { subject: { en: 'Not public' }, text: { en: 'Not public' } },
  });
  const given = await on(xa, 'appearance.words-given', {}, ownWords);
  const hidden = async (): Promise<void> => {
    const list = await read(xa, '/public');
    assert.deepEqual([list.status, list.text], [empty.status, empty.text]);
    for (const path of [record, alert, `${record}/xa-${given.seq}`, 'x']) {
      const page = await read(xa, `/public/${path}`);
      assert.deepEqual([page.status, page.text], [404, absent.text], path);
      assert.deepEqual([...page.headers], [...absent.headers]);
    }
    const file = await xa.ask(`/api/v1/records/${group}/${record}/published`);
    assert.equal(((await file.json()) as { code: string }).code, 'publication.not-public');
  };
  await hidden();
  await on(xa, 'publication.released', { version: linesVersion });
  await exchange();
  await hidden();
  const embargo = '2026-12-01T09:00Z';
  await on(xc, 'publication.released', { version: linesVersion, embargo });
  await exchange();
  assert.equal((await appearanceAt(xa, group, record)).status, 'under-embargo');
  await hidden();
  clock.nowMs = Date.UTC(2026, 11, 1, 9, 0);
  await xa.opened.node.passTime();
  assert.match((await read(xa, '/public')).text, /Presses &amp; parcels/);
  const page = await read(xa, `/public/${record}`);
  assert.equal(mustBe(verifyPage(utf8(page.text))).took[1]?.embargo, embargo);
});

test('public words: what one side published alone is shown as its own, and at another’s node only if that chooses so', async (t) => {
  const { xa, xc, group, exchange, clock } = await deskScene(t);
  const area = 'coordination';
  const { record, seq } = await say(xa, {
    ...{ group, area, type: 'appearance.words-given', facts: {}, content: ownWords },
  });
  await say(xa, {
    ...{ group, area, record, type: 'publication.made-alone', facts: { words: seq } },
  });
  await show(xa, group, 'own');
  const path = `/public/${record}/xa-${seq}`;
  assert.equal((await read(xa, path)).status, 404);
  // No node signs twice in one second.
  clock.nowMs += 2_000;
  // Before anybody has received it, only its author has signed.
  const early = mustBe(verifyPage(utf8((await read(xa, path)).text)));
  assert.deepEqual([early.kind, ...early.cosignedBy], ['alone', ['xa', []]]);
  await exchange();
  const page = await read(xa, path);
  const proven = mustBe(verifyPage(utf8(page.text)));
  assert.deepEqual([...proven.cosignedBy], [['xa', ['xc']]]);
  assert.match(page.text, /No other side has taken it up/);
  await show(xc, group, 'own');
  assert.equal((await read(xc, path)).status, 404);
  assert.doesNotMatch((await read(xc, '/public')).text, /customs/);
  await show(xc, group, 'all');
  assert.equal((await read(xc, path)).text, page.text);
  assert.match((await read(xc, '/public')).text, /One side alone — xa/);
});

test('public words: a side that takes back what is published has that shown beside it', async (t) => {
  const scene = await deskScene(t);
  const { xa, xc, group, exchange } = scene;
  const { record, on } = await publishedLines(scene);
  await show(xa, group, 'own');
  const { inForce } = await appearanceAt(xa, group, record);
  assert.ok(inForce);
  const text = { en: 'We no longer say this.' };
  await on(xc, 'publication.withdrawn', { publication: inForce }, { text });
  await exchange();
  const page = await read(xa, `/public/${record}`);
  assert.match(page.text, /We no longer say this\./);
  const [taken] = mustBe(verifyPage(utf8(page.text))).takenBack;
  assert.deepEqual([taken?.party, taken?.content], ['xc', { text }]);
  assert.match((await read(xa, '/public')).text, /taken back since by a side/);
});

test('public words: proven over a changed key, and readers who ask too much are sent away alone', async (t) => {
  const scene = await deskScene(t);
  const { xa, xc, group, exchange } = scene;
  mustBe(await xc.opened.node.rotateLogKey(group));
  await exchange();
  const { record } = await publishedLines(scene);
  mustBe(await xa.opened.node.rotateLogKey(group));
  await exchange();
  await show(xa, group, 'own');
  const { text } = await read(xa, `/public/${record}`);
  assert.equal(mustBe(verifyPage(utf8(text))).took.length, 2);
  let status = 200;
  for (let asked = 0; asked < 100 && status === 200; asked++) {
    ({ status } = await read(xa, '/public'));
  }
  assert.equal(status, 429);
  assert.equal((await read(xa, '/api/v1/sign-in')).status, 200);
});
