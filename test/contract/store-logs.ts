/** Leaves, trees, receipts, checkpoints, forks. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { PartyId } from '#kernel/id.ts';
import type { HeldCheckpoint, LeafMark } from '#store/store.ts';
import { inPlace } from './in-place.ts';
import {
  founding,
  group,
  minute,
  pair,
  record,
  SampleLog,
  sha256,
  treeHash,
  xa,
  xb,
  xc,
} from './sample-commits.ts';
import type { StoreHarness } from './store.ts';

const checkpoint = (size: number): HeldCheckpoint => ({
  note: `entente.${pair}/xa\n${size}\n…\n\n— …\n`,
  size,
  root: sha256(`root ${size}`),
  seconds: 1_790_000_000 + size,
  from: 0,
  proof: [sha256('a'), sha256('b')],
});

export function logContract(harness: StoreHarness): void {
  treeContract(harness);
  contentContract(harness);
  keptContract(harness);

  test('groups and logs are read as they were written, logs by group and party', async (t) => {
    const { store, token } = await inPlace(t, harness);
    const other = group('another pair');
    const logs = [
      new SampleLog({ group: pair, party: xb }).row(),
      {
        ...new SampleLog({ group: pair, party: xa }).row(),
        checkpoint: checkpoint(0),
        firstHole: 3,
        forkedAt: 2,
        described: { ageRecipient: 'age1…' },
      },
      new SampleLog({ group: other, party: xc }).row(),
    ] as const;
    await store.commit({ token, ...founding(other), logs });
    const [b, a, c] = logs;
    assert.deepEqual(await store.log(pair, xa), a);
    assert.deepEqual(await store.log(other, xa), undefined);
    assert.deepEqual(await store.logs(pair), [a, b]);
    assert.deepEqual(await store.logs(), pair < other ? [a, b, c] : [c, a, b]);
    // A row replaces the whole row before it.
    await store.commit({ token, logs: [new SampleLog({ group: pair, party: xa }).row()] });
    assert.deepEqual(await store.log(pair, xa), new SampleLog({ group: pair, party: xa }).row());
    await store.commit({
      token,
      groups: [{ group: other, self: xa, termsBytes: Uint8Array.of(123, 125), complete: false }],
    });
    const groups = await store.groups();
    assert.deepEqual(
      groups.map((row) => [row.group, row.complete]),
      [
        [pair, true],
        [other, false],
      ],
    );
    assert.deepEqual(groups[1]?.termsBytes, Uint8Array.of(123, 125));
  });

  test('leaves are read from a place on, bounded by number and by bytes, at least one', async (t) => {
    const { store, token } = await inPlace(t, harness);
    const log = new SampleLog({ group: pair, party: xa });
    const commit = log.say(token, [
      { record: record(xa, 1) },
      { content: 'none', type: 'receipt' },
      { content: 'hole' },
      { record: record(xb, 1) },
    ]);
    await store.commit(commit);
    const leaves = commit.leaves ?? [];
    assert.deepEqual(await store.leaves(pair, xa, 0, 100, 1e6), leaves);
    assert.deepEqual(await store.leaves(pair, xa, 1, 2, 1e6), leaves.slice(1, 3));
    assert.deepEqual(await store.leaves(pair, xa, 4, 10, 1e6), []);
    assert.deepEqual(await store.leaves(pair, xb, 0, 10, 1e6), []);
    assert.deepEqual(await store.leaves(pair, xa, 0, 10, 1), leaves.slice(0, 1));
    const bytes = (leaves[0]?.actBytes.length ?? 0) + (leaves[0]?.contentBytes?.length ?? 0);
    const two = bytes + (leaves[1]?.actBytes.length ?? 0);
    assert.deepEqual(await store.leaves(pair, xa, 0, 10, two - 1), leaves.slice(0, 1));
    assert.deepEqual(await store.leaves(pair, xa, 0, 10, two), leaves.slice(0, 2));
  });

  test('leaves are found by record, over all logs, and records by a stretch of a log', async (t) => {
    const { store, token } = await inPlace(t, harness);
    const a = new SampleLog({ group: pair, party: xa });
    const b = new SampleLog({ group: pair, party: xb });
    const first = record(xa, 1);
    const second = record(xb, 2);
    const one = b.say(token, [{ record: first }, { record: second }, {}]);
    const two = a.say(token, [{}, { record: first }, { record: first }, { record: second }]);
    await store.commit(one);
    await store.commit(two);
    assert.deepEqual(await store.leavesOf(pair, first), [
      ...(two.leaves ?? []).slice(1, 3),
      ...(one.leaves ?? []).slice(0, 1),
    ]);
    assert.deepEqual(await store.leavesOf(pair, record(xa, 9)), []);
    assert.deepEqual(await store.recordsBetween(pair, xa, 0, 1), []);
    assert.deepEqual(await store.recordsBetween(pair, xa, 0, 3), [first]);
    assert.deepEqual((await store.recordsBetween(pair, xa, 1, 99)).toSorted(), [first, second]);
    assert.deepEqual(await store.recordsBetween(pair, xc, 0, 99), []);
  });

  test('leaves are found by what became of their content', async (t) => {
    const { store, token } = await inPlace(t, harness);
    const log = new SampleLog({ group: pair, party: xa });
    await store.commit(
      log.say(token, [
        { content: 'held' },
        { content: 'held' },
        { content: 'none' },
        { content: 'none', type: 'content.erased' },
        { content: 'held' },
        { content: 'none', type: 'audit.sealed' },
      ]),
    );
    await store.commit({ token, erased: [{ group: pair, party: xa, seq: 1 }] });
    const marked = async (mark: LeafMark, from = 0) =>
      (await store.markedLeaves(pair, xa, mark, from)).map(({ seq }) => seq);
    assert.deepEqual(await marked('held'), [0, 4]);
    assert.deepEqual(await marked('held', 1), [4]);
    assert.deepEqual(await marked('erased'), [1]);
    assert.deepEqual(await marked('erasure'), [3]);
    assert.deepEqual(await marked('seal'), [5]);
    assert.deepEqual([...(await marked('seal', 6)), ...(await marked('erased', 2))], []);
    const strange = log.say(token, [{ content: 'none' }, { content: 'none' }]);
    const leaves = strange.leaves?.map((leaf, index) => ({ ...leaf, understood: index === 0 }));
    await store.commit({ ...strange, ...(leaves && { leaves }) });
    assert.deepEqual(await marked('not-understood'), [7]);
    await store.commit({ token, understood: [{ group: pair, party: xa, seq: 7 }] });
    assert.deepEqual(await marked('not-understood'), []);
    const [first] = await store.markedLeaves(pair, xa, 'held', 0);
    assert.ok(first && !('salt' in first) && !('contentBytes' in first));
    assert.deepEqual(await store.markedLeaves(pair, xc, 'held', 0), []);
  });

  test('the same digits of a record, by another opener or in another group, are another record', async (t) => {
    const { store, token } = await inPlace(t, harness);
    const other = group('another pair');
    const [ofA, ofB] = [record(xa, 1), record(xb, 1)];
    await store.commit({ token, ...founding(other) });
    const a = new SampleLog({ group: pair, party: xa });
    const elsewhere = new SampleLog({ group: other, party: xa });
    await store.commit(
      a.say(token, [
        { record: ofA, status: 'a' },
        { record: ofB, status: 'b' },
      ]),
    );
    await store.commit(elsewhere.say(token, [{ record: ofA, status: 'elsewhere' }]));
    assert.equal((await store.joint(pair, ofA))?.joint.status, 'a');
    assert.equal((await store.joint(pair, ofB))?.joint.status, 'b');
    assert.equal((await store.joint(other, ofA))?.joint.status, 'elsewhere');
    assert.equal(await store.joint(other, ofB), undefined);
    assert.equal((await store.leavesOf(pair, ofA)).length, 1);
  });

  test('receipts of a group are read by giver and place', async (t) => {
    const { store, token } = await inPlace(t, harness);
    const receipt = (by: typeof xa, seq: number, of: typeof xa, size: number) => ({
      by,
      seq,
      of,
      size,
      receiptTime: minute(size),
      quotedTime: minute(size - 1),
    });
    const rows = [receipt(xa, 1, xb, 4), receipt(xa, 2, xb, 9), receipt(xb, 1, xa, 2)];
    await store.commit({
      token,
      logs: [xa, xb].map((party) => new SampleLog({ group: pair, party }).row()),
      receipts: rows.toReversed().map((one) => ({ group: pair, receipt: one })),
    });
    assert.deepEqual(await store.receipts(pair), rows);
    assert.deepEqual(await store.receipts(group('another pair')), []);
  });
}

function keptContract(harness: StoreHarness): void {
  test('contents of single leaves are read by their places, in the order asked', async (t) => {
    const { store, token } = await inPlace(t, harness);
    const log = new SampleLog({ group: pair, party: xa });
    await store.commit(log.say(token, [{}, {}, {}, {}]));
    const contents = (await store.leaves(pair, xa, 0, 100, 1e6)).map(
      ({ group, party, seq, type, content, contentBytes }) => ({
        ...{ group, party, seq, type, content },
        ...(contentBytes === undefined ? {} : { contentBytes }),
      }),
    );
    const at = (party: PartyId, seq: number) => ({ group: pair, party, seq });
    assert.deepEqual(
      await store.contentsAt([at(xa, 3), at(xb, 0), at(xa, 0), at(xa, 4), at(xa, 3)]),
      [contents[3], contents[0], contents[3]],
    );
    assert.deepEqual(await store.contentsAt([{ ...at(xa, 0), group: group('unknown') }]), []);
  });

  test('kept checkpoints, evidence and findings stay, each once', async (t) => {
    const { store, token } = await inPlace(t, harness);
    const log = new SampleLog({ group: pair, party: xa });
    const id = record(xa, 1);
    await store.commit(log.say(token, [{ record: id }]));
    const keep = (size: number) => ({ group: pair, party: xa, checkpoint: checkpoint(size) });
    const evidence = { group: pair, party: xb, evidence: new TextEncoder().encode('{"a":1}') };
    const finding = (n: number) => ({ group: pair, record: id, party: xa, seq: 0, finding: { n } });
    await store.commit({
      token,
      keptCheckpoints: [keep(7), keep(3), keep(7)],
      forks: [evidence, evidence],
      findings: [finding(2), finding(1)],
    });
    await store.commit({ token, keptCheckpoints: [keep(3)], forks: [evidence] });
    assert.deepEqual(await store.keptCheckpoints(pair, xa), [checkpoint(3), checkpoint(7)]);
    assert.deepEqual(await store.keptCheckpoints(pair, xb), []);
    assert.deepEqual(await store.forks(), [evidence]);
    assert.deepEqual(await store.findings(pair, id), [finding(2), finding(1)]);
    assert.deepEqual(
      (await store.joints({ limit: 9 })).rows.map((row) => [row.record, row.findings]),
      [[id, 2]],
    );
    assert.deepEqual(await store.findings(pair, record(xa, 2)), []);
  });

  test('findings of a leaf that is screened again replace the earlier ones of that leaf', async (t) => {
    const { store, token } = await inPlace(t, harness);
    const log = new SampleLog({ group: pair, party: xa });
    const id = record(xa, 1);
    await store.commit(log.say(token, [{ record: id }, { record: id }]));
    const finding = (seq: number, n: number) => ({
      ...{ group: pair, record: id, party: xa, seq },
      finding: { n },
    });
    await store.commit({ token, findings: [finding(0, 1), finding(0, 2), finding(1, 3)] });
    const rescreened = [{ group: pair, party: xa, seq: 0 }];
    await store.commit({ token, rescreened, findings: [finding(0, 4)] });
    assert.deepEqual(await store.findings(pair, id), [finding(1, 3), finding(0, 4)]);
    await store.commit({ token, rescreened });
    assert.deepEqual(await store.findings(pair, id), [finding(1, 3)]);
  });
}

function treeContract(harness: StoreHarness): void {
  test('every node of a tree is what RFC 6962 makes of its leaves', async (t) => {
    const { store, token } = await inPlace(t, harness);
    const log = new SampleLog({ group: pair, party: xa });
    // Sizes that end within, at, and just past tiles of 256, reached in steps that do not fit them.
    for (const step of [1, 2, 250, 3, 1, 255, 256, 400, 1]) {
      await store.commit(
        log.say(
          token,
          Array.from({ length: step }, () => ({})),
        ),
      );
      const size = log.size;
      for (let level = 0; 2 ** level <= size; level += 1) {
        const last = Math.floor(size / 2 ** level) - 1;
        for (const index of new Set([0, Math.floor(last / 2), last])) {
          const from = index * 2 ** level;
          const expected = treeHash(log.leafHashes.slice(from, from + 2 ** level));
          const got = await store.node(pair, xa, level, index);
          assert.deepEqual(got, expected, `level ${level}, index ${index} of ${size}`);
        }
      }
    }
    await assert.rejects(store.node(pair, xa, 0, log.size), { name: 'AssertionFailed' });
    await assert.rejects(store.node(pair, xa, 11, 0), { name: 'AssertionFailed' });
    await assert.rejects(store.node(pair, xb, 0, 0), { name: 'AssertionFailed' });
  });

  test('a store opened anew goes on with the tree where it was', async (t) => {
    const { store, place, token } = await inPlace(t, harness);
    const log = new SampleLog({ group: pair, party: xa });
    await store.commit(
      log.say(
        token,
        Array.from({ length: 300 }, () => ({})),
      ),
    );
    const again = await place.open();
    t.after(() => again.close());
    await again.commit(
      log.say(
        token,
        Array.from({ length: 300 }, () => ({})),
      ),
    );
    // The first one has the edge of the tree as it was in memory.
    await store.commit(
      log.say(
        token,
        Array.from({ length: 300 }, () => ({})),
      ),
    );
    for (const [level, index] of [
      [8, 2],
      [7, 6],
      [2, 200],
      [0, 899],
    ] as const) {
      const from = index * 2 ** level;
      const expected = treeHash(log.leafHashes.slice(from, from + 2 ** level));
      assert.deepEqual(await store.node(pair, xa, level, index), expected);
      assert.deepEqual(await again.node(pair, xa, level, index), expected);
    }
  });
}

function contentContract(harness: StoreHarness): void {
  test('a hole is filled once; what is erased stays erased', async (t) => {
    const { store, token } = await inPlace(t, harness);
    const log = new SampleLog({ group: pair, party: xa });
    await store.commit(
      log.say(token, [{ content: 'hole' }, { content: 'hole' }, { content: 'none' }, {}]),
    );
    const salt = sha256('salt');
    const fill = (seq: number, text: string) => ({
      group: pair,
      party: xa,
      seq,
      salt,
      contentBytes: new TextEncoder().encode(text),
    });
    const erase = (seq: number) => ({ group: pair, party: xa, seq });
    await store.commit({ token, contents: [fill(0, '"filled"')], erased: [erase(1), erase(2)] });
    await store.commit({ token, contents: [0, 1, 2, 3].map((seq) => fill(seq, '"again"')) });
    const leaves = await store.leaves(pair, xa, 0, 9, 1e6);
    assert.deepEqual(
      leaves.map((leaf) => leaf.content),
      ['held', 'erased', 'none', 'held'],
    );
    assert.deepEqual(leaves[0]?.salt, salt);
    assert.equal(new TextDecoder().decode(leaves[0]?.contentBytes), '"filled"');
    assert.equal(leaves[1]?.contentBytes, undefined);
    assert.match(new TextDecoder().decode(leaves[3]?.contentBytes), /content of xa 3/);
  });

  test('an erased content is in no row, no index and no file', async (t) => {
    const { store, place, token } = await inPlace(t, harness);
    const log = new SampleLog({ group: pair, party: xa });
    const id = record(xa, 1);
    const secret = (n: number) => ({
      record: record(xa, n),
      text: `consignee Quetzalcorp${n} 苯胺基${n}${n === 1 ? ' vqzxv' : ''}`,
      contentText: JSON.stringify({ en: `Quetzalcorp${n} ${'long '.repeat(4000)}Xylocarp${n}` }),
    });
    const traces = async () => {
      const kept = Buffer.from(await place.bytes()).toString('latin1');
      const names = [1, 2, 4, 5].flatMap((n) => [`quetzalcorp${n}`, `xylocarp${n}`]);
      return [...names, 'qzx'].filter((name) => kept.toLowerCase().includes(name));
    };
    await store.commit({
      ...log.say(token, [secret(1), secret(2), secret(3)]),
      findings: [{ group: pair, record: id, party: xa, seq: 0, finding: { what: 'Quetzalcorp1' } }],
    });
    await store.indexText();
    await store.commit(log.say(token, [secret(4)]));
    assert.notDeepEqual(await traces(), []);
    const places = [0, 1, 3, 4].map((seq) => ({ group: pair, party: xa, seq }));
    // The last one comes and goes in one commit; its search row is from its act.
    const shown = { ...secret(5), text: 'consignee unknown' };
    await store.commit({ ...log.say(token, [shown]), erased: places });
    assert.deepEqual(await traces(), []);
    assert.equal((await store.leaves(pair, xa, 0, 1, 1e6))[0]?.content, 'erased');
    const total = async (text: string) => (await store.joints({ text, limit: 9 })).total;
    assert.deepEqual([await total('consignee'), await total('zalcorp')], [2, 1]);
    await store.indexText();
    assert.deepEqual([await total('苯胺基'), await total('unknown')], [1, 1]);
    assert.ok((await store.joint(pair, id)) !== undefined, 'the record stays');
    assert.deepEqual(await store.findings(pair, id), []);
    await store.close();
    assert.deepEqual(await traces(), []);
    const kept = Buffer.from(await place.bytes())
      .toString('latin1')
      .toLowerCase();
    assert.ok(kept.includes('quetzalcorp3') && kept.includes('xylocarp3'));
  });
}
