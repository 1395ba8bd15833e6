import assert from 'node:assert/strict';
import { test } from 'node:test';
import { notice } from './notices.ts';
import {
  addNode,
  advance,
  backUp,
  closeWorld,
  dieDuring,
  exchange,
  foundGroup,
  foundNational,
  given,
  minute,
  newWorld,
  partyOf,
  pull,
  restart,
  restoreBackup,
} from './world.ts';

const xa = partyOf('xa');
const xb = partyOf('xb');
const xc = partyOf('xc');
const reason = 'No line to xb or xc; both say by telephone that they hold no more.';

async function restored(seed: number, options: Readonly<{ newer: boolean; keepGuard: boolean }>) {
  const world = newWorld(seed);
  const author = await addNode(world, xa);
  const others = [await addNode(world, xb), await addNode(world, xc)] as const;
  const national = await foundNational(world, author);
  const group = await foundGroup(world, [author, ...others]);
  await exchange(world, group);
  const backup = await backUp(author);
  if (options.newer) {
    advance(world, minute);
    given(await author.node.say(notice(group, xc)));
    advance(world, minute);
    await pull(others[1], author, group, xa);
  }
  await restoreBackup(world, author, backup, options);
  const decisions = async () =>
    (await author.node.store.leaves(national, xa, 0, 1_000, 16_777_216)).filter(
      ({ type }) => type === 'decision.recorded',
    );
  return { world, author, others, group, national, decisions };
}

test('unheard: by decision a node without a guard signs again, and the decision stands signed in the national log first', async () => {
  const at = await restored(31, { newer: false, keepGuard: false });
  const { world, author, others, group, national, decisions } = at;
  assert.deepEqual([...author.node.recovering(group)].sort(), [xb, xc]);
  const draft = notice(group, xc);
  assert.equal((await author.node.say(draft)).ok, false);
  const decided = given(await author.node.signUnheard(group, reason));
  const [decision] = await decisions();
  assert.equal(decision?.seq, decided.seq);
  const text = new TextDecoder().decode(decision?.actBytes);
  assert.match(text, /"decision":"signing-unheard"/);
  assert.match(text, /"unheard":\["xb","xc"\]/);
  assert.doesNotMatch(text, /telephone/, 'the reason is content, at home');
  const signed = (await author.node.store.log(national, xa))?.checkpoint?.size ?? 0;
  assert.ok(signed > decided.seq, 'the decision is covered by a national checkpoint');
  assert.deepEqual(author.node.recovering(group), []);
  given(await author.node.say(draft));
  await exchange(world, group, 3);
  for (const { node } of [author, ...others]) assert.deepEqual(await node.store.forks(), []);
  await restart(world, author);
  assert.deepEqual(author.node.recovering(group), [], 'the new guard stands');
  const again = await author.node.signUnheard(group, reason);
  assert.equal(again.ok ? '' : again.refusal.code, 'recovery.not-waiting');
  await closeWorld(world);
});

test('unheard: a wrong decision is a fork that every member can prove', async () => {
  const { world, author, others, group } = await restored(32, { newer: true, keepGuard: false });
  given(await author.node.signUnheard(group, reason));
  advance(world, minute);
  given(await author.node.say(notice(group, xb)));
  given(await author.node.say(notice(group, xb)));
  advance(world, minute);
  await pull(others[1], author, group, xa);
  assert.equal((await others[1].node.store.forks()).length, 1);
  await closeWorld(world);
});

test('unheard: refused against a sound guard, and when a member has shown that more was signed', async () => {
  const guarded = await restored(33, { newer: true, keepGuard: true });
  const none = await guarded.author.node.signUnheard(guarded.group, reason);
  assert.equal(none.ok ? '' : none.refusal.code, 'recovery.not-waiting', 'the guard completed it');
  await closeWorld(guarded.world);

  const { world, author, others, group, decisions } = await restored(34, {
    newer: true,
    keepGuard: false,
  });
  // A member that gives only the beginning shows by its checkpoint that there is more.
  const held = (await author.node.store.log(group, xa))?.size ?? 0;
  const more = given(await others[1].node.bundle(group, xa, held));
  const header = new TextDecoder().decode(more).split('\n')[1] ?? '';
  assert.ok(JSON.parse(header).count > 0);
  const { framed, bytes } = onlyCheckpoint(more);
  assert.equal(framed.count, 0);
  given(await author.node.accept(bytes, 'peer'));
  const refused = await author.node.signUnheard(group, reason);
  assert.equal(refused.ok ? '' : refused.refusal.code, 'recovery.signed-more');
  assert.deepEqual(await decisions(), []);
  await closeWorld(world);
});

/** The bundle without its statements: its checkpoint, and the proof that it continues what is held. */
function onlyCheckpoint(bundle: Uint8Array) {
  const [magic = '', headerText = ''] = new TextDecoder().decode(bundle).split('\n');
  const header = JSON.parse(headerText);
  const { fromProof, endProof: _, ...rest } = header;
  const framed = { ...rest, count: 0, ...(fromProof ? { endProof: fromProof, fromProof } : {}) };
  const sorted = Object.fromEntries(Object.entries(framed).sort(([a], [b]) => (a < b ? -1 : 1)));
  const text = `${magic}\n${JSON.stringify(sorted)}\n`;
  return { framed, bytes: new TextEncoder().encode(text) };
}

test('unheard: a crash anywhere in it leaves a node that waits, or one that goes on as decided', async () => {
  for (let steps = 0; ; steps++) {
    const at = await restored(35, { newer: false, keepGuard: false });
    const { world, author, others, group, decisions } = at;
    const died = await dieDuring(world, author, steps, async () =>
      given(await author.node.signUnheard(group, reason)),
    );
    if (author.node.recovering(group).length > 0) {
      assert.deepEqual(await decisions(), [], `after ${steps} steps`);
      given(await author.node.signUnheard(group, reason));
    }
    assert.ok((await decisions()).length === 1, `after ${steps} steps`);
    advance(world, minute);
    given(await author.node.say(notice(group, xc)));
    await exchange(world, group, 3);
    for (const { node } of [author, ...others]) assert.deepEqual(await node.store.forks(), []);
    await restart(world, author);
    assert.deepEqual(await author.node.store.settings('unheard.'), {});
    await closeWorld(world);
    if (!died) break;
  }
});
