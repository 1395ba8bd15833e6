import assert from 'node:assert/strict';
import { test } from 'node:test';
import { planMatter } from '#desks/plan/statements.ts';
import type { GroupId, RecordId } from '#kernel/id.ts';
import type { Language } from '#kernel/language.ts';
import { type Version, versionHash } from '#ledger/wording.ts';
import { type Desk, deskScene } from '../scene/desk-nodes.ts';
import { pdfOf, pdfTools } from '../scene/pdf.ts';
import { itemVersion, itemWording } from '../scene/plan.ts';

const matter = planMatter.parse({ owners: ['xa', 'xc'], due: '2026-12-20' });
const text = itemVersion(matter);
const version = versionHash(text);
const unless = { skip: pdfTools };

async function say(desk: Desk, body: object): Promise<RecordId> {
  const response = await desk.post('/api/v1/statements', body);
  assert.equal(response.status, 201, await response.clone().text());
  return ((await response.json()) as { record: RecordId }).record;
}
const table = (desk: Desk, group: GroupId, of: Version = text): Promise<RecordId> =>
  say(desk, {
    ...{ group, type: 'plan.tabled', area: 'technical-exchange', authority: 'customs' },
    ...{ facts: { text: of }, content: { wording: itemWording } },
  });
const accept = (desk: Desk, group: GroupId, record: RecordId): Promise<RecordId> =>
  say(desk, {
    ...{ group, record, type: 'plan.accepted', facts: { version, mandate: 'senior-level' } },
  });
const note = (desk: Desk, group: GroupId, record: RecordId, query: string): Promise<Response> =>
  desk.ask(`/api/v1/records/${group}/${record}/note?${query}`);
async function pdf(desk: Desk, group: GroupId, record: RecordId, query: string) {
  const response = await note(desk, group, record, query);
  assert.equal(response.status, 200, await response.clone().text());
  assert.equal(response.headers.get('content-type'), 'application/pdf');
  return new Uint8Array(await response.arrayBuffer());
}
const code = async (response: Response) => {
  const { code: is, at } = (await response.json()) as { code: string; at: string };
  return [is, at];
};

test(
  'plan note: in each language of the text it says in the form of a note what this party said',
  unless,
  async (t) => {
    const { xa, xc, group, exchange } = await deskScene(t);
    const record = await table(xa, group);
    await accept(xa, group, record);
    await exchange();
    const told: Readonly<Partial<Record<Language, readonly RegExp[]>>> = {
      en: [
        /Note verbale/,
        /presents its compliments/,
        /accepts the text given below/,
        /given at senior level/,
        /Both sides exchange reference spectra of new substances\./,
        /is not agreed/,
        /Not legally binding/,
      ],
      zh: [
        /照会/,
        /致意/,
        /接受下列文本/,
        /双方交换新物质的参考谱图。/,
        /尚未商定/,
        /顺致最崇高的敬意/,
      ],
    };
    for (const [language, sentences] of Object.entries(told)) {
      const bytes = await pdf(xa, group, record, `language=${language}`);
      const { words, facts } = pdfOf(bytes);
      for (const sentence of sentences) assert.match(words, sentence);
      assert.ok(words.includes(version), 'the hash is whole, and can be searched');
      assert.match(facts, /Tagged: +yes/);
      assert.match(facts, language === 'zh' ? /Title: +照会/ : /Title: +Note verbale/);
      assert.deepEqual(await pdf(xa, group, record, `language=${language}`), bytes);
    }
    const third = await note(xa, group, record, 'language=es');
    assert.deepEqual(await code(third), ['request.malformed', 'language']);
    assert.deepEqual(xa.faults, []);
    // The other side has said nothing yet, and no note is made of silence.
    const silent = await note(xc, group, record, 'language=en');
    assert.deepEqual(await code(silent), ['request.not-found', 'statement']);
  },
);

test(
  'plan note: carries the statement that is asked for, its number, and that the text is agreed once it is',
  unless,
  async (t) => {
    const { xa, xc, group, exchange } = await deskScene(t);
    const record = await table(xa, group);
    await accept(xa, group, record);
    await exchange();
    await accept(xc, group, record);
    await exchange();
    const { joint } = (await xa.get(`/api/v1/records/${group}/${record}`)) as {
      joint: { versions: readonly { tabled: readonly { seq: number }[] }[] };
    };
    const seq = joint.versions[0]?.tabled[0]?.seq;
    const tabled = pdfOf(
      await pdf(xa, group, record, `language=en&statement=${seq}&number=17/2026`),
    );
    assert.match(tabled.words, /puts forward.*To put a text forward is not to accept it\./);
    assert.match(tabled.words, /No\. 17\/2026/);
    const last = pdfOf(await pdf(xa, group, record, 'language=zh'));
    assert.match(last.words, /工作组各方均已接受该文本/);
    assert.doesNotMatch(last.words, /尚未商定/);
    const another = await note(xa, group, record, 'language=zh&statement=0');
    assert.deepEqual(await code(another), ['request.not-found', 'statement']);
  },
);

test('plan note: a stance and a taking back say that they accept nothing', unless, async (t) => {
  const { xa, xc, group, exchange } = await deskScene(t);
  const record = await table(xa, group);
  await exchange();
  const facts = { stance: 'ad-referendum', version };
  await say(xc, { group, record, type: 'plan.stance-taken', facts });
  assert.match(
    pdfOf(await pdf(xc, group, record, 'language=zh')).words,
    /ad referendum.*此不构成接受/,
  );
  await say(xa, { group, record, type: 'plan.withdrawn', facts: { version } });
  const taken = pdfOf(await pdf(xa, group, record, 'language=en')).words;
  assert.match(taken, /takes back whatever acceptance/);
});
