/** Full text: what is found, at once and after indexing. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { countMax, type Store } from '#store/store.ts';
import { inPlace } from './in-place.ts';
import { pair, record, SampleLog, xa, xb } from './sample-commits.ts';
import type { StoreHarness } from './store.ts';

const texts = [
  'Norfentanyl 50 kg, CAS 1609-66-1',
  '4-苯胺基哌啶 (4-anilinopiperidine) 25 kg',
  '哌啶 piperidine 110-89-4',
  'N-苯乙基-4-哌啶酮 NPP; Ácido acético',
  'container MSKU1234565, permit XA/2026/000123',
  'Acme Chemical Trading Co. Ltd.',
] as const;

async function found(store: Store, text: string): Promise<readonly number[]> {
  const { rows } = await store.joints({ text, limit: 50 });
  return texts.map((_, i) => i).filter((i) => rows.some((row) => row.record === record(xa, i)));
}

const cases: readonly (readonly [string, readonly number[]])[] = [
  ['哌', [1, 2, 3]],
  ['哌啶', [1, 2, 3]],
  ['苯胺基', [1]],
  ['苯胺基哌啶', [1]],
  ['啶哌', []],
  ['哌啶酮', [3]],
  ['胺 酮', []],
  ['苯 酮', [3]],
  ['norfentanyl', [0]],
  ['NORFENT', [0]],
  ['fentanyl', [0]],
  ['entany', [0]],
  ['piperidine', [1, 2]],
  ['iperid', [1, 2]],
  ['anilino', [1]],
  ['acetico', [3]],
  ['ácido', [3]],
  ['1609-66-1', [0]],
  ['110-89', [2]],
  ['10-89', []],
  ['234565', [4]],
  ['2026/000', [4]],
  ['000123', [4]],
  ['kg', [0, 1]],
  ['g', []],
  ['c', []],
  ['co', [4, 5]],
  ['n', [3]],
  ['anilinopiperidine)', [1]],
  ['4', [1, 2, 3]],
  ['25 kg', [1]],
  ['kg 25', [1]],
  ['chem acme', [5]],
  ['chem acme kg', []],
  ['４－苯胺基', [1]],
  ['"norfent* OR', []],
  ['  ', [0, 1, 2, 3, 4, 5]],
];

export function searchContract(harness: StoreHarness): void {
  propertyContract(harness);
  commonContract(harness);
  farBackContract(harness);

  for (const when of ['before it is indexed', 'once it is indexed', 'half indexed'] as const) {
    test(`text is found in Chinese by character and in Latin by a part (${when})`, async (t) => {
      const { store, token } = await inPlace(t, harness);
      const log = new SampleLog({ group: pair, party: xa });
      for (const [i, text] of texts.entries()) {
        await store.commit(log.say(token, [{ record: record(xa, i), text }]));
        if (when === 'half indexed' && i === 2) await store.indexText();
      }
      if (when === 'once it is indexed') await store.indexText();
      for (const [query, expected] of cases) {
        assert.deepEqual(await found(store, query), expected, `looking for ${query}`);
      }
    });
  }

  test('several rows of one record add up, whoever wrote them', async (t) => {
    const { store, token } = await inPlace(t, harness);
    const a = new SampleLog({ group: pair, party: xa });
    const b = new SampleLog({ group: pair, party: xb });
    const id = record(xa, 1);
    await store.commit(
      a.say(token, [
        { record: id, text: 'piperidine' },
        { record: record(xa, 2), text: 'piperidine' },
      ]),
    );
    await store.indexText();
    await store.commit(b.say(token, [{ record: id, text: 'consignee unknown' }]));
    const rows = async () => (await store.joints({ text: 'piper unknown', limit: 9 })).rows;
    assert.deepEqual(
      (await rows()).map((row) => row.record),
      [id],
    );
    await store.indexText();
    assert.deepEqual(
      (await rows()).map((row) => row.record),
      [id],
    );
  });

  test('a later row of the same statement replaces the one before', async (t) => {
    const { store, token } = await inPlace(t, harness);
    const log = new SampleLog({ group: pair, party: xa });
    const id = record(xa, 1);
    await store.commit(log.say(token, [{ record: id, text: 'hole', content: 'hole' }]));
    await store.indexText();
    const row = (text: string) => ({ group: pair, record: id, party: xa, seq: 0, text });
    await store.commit({ token, search: [row('first'), row('piperidine')] });
    const total = async (text: string) => (await store.joints({ text, limit: 9 })).total;
    assert.deepEqual(
      [await total('hole'), await total('first'), await total('piperidine')],
      [0, 0, 1],
    );
    await store.indexText();
    assert.deepEqual(
      [await total('hole'), await total('first'), await total('piperidine')],
      [0, 0, 1],
    );
    await store.commit({ token, search: [row('—')] });
    assert.equal(await total('piperidine'), 0);
    // Numbers of rows are not used twice: what comes after is indexed too.
    await store.commit(log.say(token, [{ record: id, text: 'afterwards' }]));
    await store.indexText();
    assert.equal(await total('terward'), 1);
  });
}

function commonContract(harness: StoreHarness): void {
  test('of a word that stands nearly everywhere the newest are given, and a filter misses none', async (t) => {
    const { store, token } = await inPlace(t, harness);
    const log = new SampleLog({ group: pair, party: xa });
    const say = (from: number, to: number, text: (n: number) => string) =>
      store.commit(
        log.say(
          token,
          Array.from({ length: to - from }, (_, i) => ({
            record: record(xa, from + i),
            text: text(from + i),
            updated: from + i,
            status: from + i === 7 ? 'rare' : 'open',
          })),
        ),
      );
    const numbers = Array.from({ length: countMax + 30 }, (_, n) => n);
    const last = countMax + 30;
    await say(0, 600, (n) => `piperidine drums no${n}`);
    await say(600, last - 20, (n) => `piperidine drums no${n}`);
    await store.indexText();
    await say(last - 20, last, (n) => `piperidine drums no${n}`);
    const newest = numbers.slice(-30).toReversed();
    for (const text of ['piperidine', 'iperid', 'piperidine drums', 'peridine rums no']) {
      const page = await store.joints({ text, limit: 30 });
      assert.equal(page.total, countMax);
      assert.deepEqual(
        page.rows.map((row) => row.record),
        newest.map((n) => record(xa, n)),
      );
      const rare = await store.joints({ text, statuses: ['rare'], limit: 30 });
      assert.deepEqual(
        rare.rows.map((row) => row.record),
        [record(xa, 7)],
      );
    }
    const one = await store.joints({ text: 'drums no999', limit: 5 });
    assert.deepEqual(
      one.rows.map((row) => row.record),
      [record(xa, 999)],
    );

    // Both words are common; only five records have both, in rows of their own.
    await say(0, last, (n) => (n < 5 ? `consignee no${n}` : 'consignee'));
    assert.equal((await store.joints({ text: 'consignee drums', limit: 1 })).total, countMax);
    const other = new SampleLog({ group: pair, party: xb });
    const alone = Array.from({ length: countMax }, (_, n) => ({
      record: record(xb, n),
      text: n < 5 ? 'transit' : 'transit alone',
    }));
    await store.commit(other.say(token, alone));
    await store.indexText();
    await store.commit(
      other.say(
        token,
        [0, 1, 2].map((n) => ({ record: record(xb, n), text: 'drums' })),
      ),
    );
    const both = await store.joints({ text: 'transit drums', limit: 9 });
    assert.deepEqual(
      both.rows.map((row) => row.record).toSorted(),
      [0, 1, 2].map((n) => record(xb, n)).toSorted(),
    );
  });
}

function farBackContract(harness: StoreHarness): void {
  test('what a filter leaves of a word that stands everywhere is found however far back it lies, and others are answered meanwhile', async (t) => {
    const { store, token } = await inPlace(t, harness);
    const log = new SampleLog({ group: pair, party: xa });
    const rows = 12_000;
    const say = (from: number, to: number) =>
      store.commit(
        log.say(
          token,
          Array.from({ length: to - from }, (_, i) => {
            const n = from + i;
            // More than `countMax` stand on the shelf asked for; of those, few hold the word.
            const filler = n % 6 === 0 && n % 3_000 !== 0;
            return {
              ...{ record: record(xa, n), updated: n, status: n % 6 === 0 ? 'rare' : 'open' },
              text: `${filler ? 'nothing' : 'drums'} ${n % 2 === 0 ? 'transit' : 'direct'}`,
            };
          }),
        ),
      );
    for (let from = 0; from < rows; from += 3_000) await say(from, from + 3_000);
    const query = { text: 'drums', statuses: ['rare'], limit: 9 } as const;
    const expected = [9_000, 6_000, 3_000, 0].map((n) => record(xa, n));
    const look = async () => {
      let finished = false;
      let turns = 0;
      const turn = (): void => {
        turns += 1;
        if (!finished) setImmediate(turn);
      };
      setImmediate(turn);
      const page = await store.joints(query);
      finished = true;
      assert.deepEqual(
        page.rows.map((row) => row.record),
        expected,
      );
      assert.equal(page.total, expected.length);
      return turns;
    };
    await look();
    await store.indexText();
    assert.ok((await look()) >= 2);
    // A second word that only other statements on these records have.
    const other = new SampleLog({ group: pair, party: xb });
    const answered = [...Array(countMax).keys()].map((n) => record(xa, n * 12 + 1));
    await store.commit(
      other.say(
        token,
        answered.map((id) => ({ record: id, text: 'consignee', updated: rows })),
      ),
    );
    const apart = await store.joints({ text: 'drums consignee', limit: 3 });
    assert.equal(apart.total, countMax);
    const both = await store.joints({ text: 'consignee transit', limit: 3 });
    assert.equal(both.total, 0);
  });
}

/** The definition of the port, word by word, over texts that are already in plain form. */
function finds(text: string, query: string): boolean {
  const spaced = (one: string) =>
    one
      .replace(/[哌啶苯]/gu, ' $& ')
      .replace(/ +/g, ' ')
      .trim();
  const words = spaced(text);
  return query
    .split(' ')
    .filter((piece) => piece !== '')
    .map(spaced)
    .every((piece) => {
      if (piece.length === 1) return ` ${words} `.includes(` ${piece} `);
      const [first = ''] = piece.split(' ');
      const within = /[哌啶苯]/u.test(first) || first.length >= 3;
      return within ? words.includes(piece) : ` ${words}`.includes(` ${piece}`);
    });
}

function propertyContract(harness: StoreHarness): void {
  test('a search finds exactly what a person would, whatever is indexed', async (t) => {
    const { store, token } = await inPlace(t, harness);
    const logs = new SampleLog({ group: pair, party: xa });
    let next = 0;
    const plain = fc
      .array(fc.constantFrom('a', 'b', 'c', '1', ' ', '哌', '啶', '苯'), {
        minLength: 1,
        maxLength: 16,
      })
      .map((characters) => characters.join(''));
    await fc.assert(
      fc.asyncProperty(
        fc.array(plain, { minLength: 1, maxLength: 8 }),
        fc.array(
          plain.map((text) => text.slice(0, 6)),
          { minLength: 1, maxLength: 8 },
        ),
        fc.nat(8),
        fc.boolean(),
        async (rows, queries, indexed, erase) => {
          const said = rows.map((text) => ({
            text,
            id: record(xa, next++),
            seq: 0,
            status: `run${next}`,
          }));
          const status = said[0]?.status ?? '';
          for (const [i, row] of said.entries()) {
            row.seq = logs.size;
            await store.commit(logs.say(token, [{ record: row.id, text: row.text, status }]));
            if (i === indexed) await store.indexText();
          }
          const gone = erase ? said.splice(0, 1) : [];
          await store.commit({
            token,
            erased: gone.map(({ seq }) => ({ group: pair, party: xa, seq })),
          });
          for (const query of queries.filter((text) => text.trim() !== '')) {
            const page = await store.joints({ text: query, statuses: [status], limit: 50 });
            assert.deepEqual(
              page.rows.map((row) => row.record).toSorted(),
              said
                .filter((row) => finds(row.text, query))
                .map((row) => row.id)
                .toSorted(),
              `${query} in ${JSON.stringify(said.map((row) => row.text))}`,
            );
          }
        },
      ),
      { numRuns: 150 },
    );
  });
}
