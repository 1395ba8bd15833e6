// A second copy of a node signs beside it: what each side sees, saves, proves and does, by the real command.

import assert from 'node:assert/strict';
import { cpSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { test } from 'node:test';
import type { CarriedReport, LogOverview } from '#api/contract.ts';
import type { ForkList } from '#api/contract-forks.ts';
import { carry, noticeFlags, twoNodes, type Workplace, workplace } from '../scene/command-line.ts';

/** A file from one node to another that may not take all of it, and the codes of what it did not. */
async function bring({ run }: Workplace, from: string, to: string): Promise<readonly string[]> {
  const name = `${from}-${to}-${Date.now()}.entente`;
  const exported = await run('bundle', 'export', 'xc', '-o', name, '--data', from);
  assert.equal(exported.code, 0, exported.err);
  const imported = await run('bundle', 'import', name, '--data', to, '--json');
  const reports = JSON.parse(imported.out) as readonly CarriedReport[];
  return reports.flatMap(({ logs }) => logs.flatMap(({ problem }) => problem?.code ?? []));
}

/** Both notices stand in one log of xa, told by two copies of its node; xc has met both. */
async function forked(place: Workplace): Promise<Readonly<{ group: string; recovery: string }>> {
  const { group } = await twoNodes(place);
  await carry(place, 'xa', 'xc');
  await carry(place, 'xc', 'xa');
  cpSync(place.path('xa'), place.path('twin'), { recursive: true });
  for (const [node, reference] of [
    ['xa', 'XA-1'],
    ['twin', 'XA-2'],
  ] as const) {
    const said = await place.run('notify', ...noticeFlags(reference), '--data', node);
    assert.equal(said.code, 0, said.err);
  }
  assert.deepEqual(await bring(place, 'xa', 'xc'), []);
  assert.deepEqual(await bring(place, 'twin', 'xc'), ['log.forked']);
  const recovery = readdirSync(place.folder).find((name) => name.startsWith('recovery-xa-'));
  assert.ok(recovery);
  return { group, recovery };
}

const standingAt = async ({ json }: Workplace, node: string): Promise<string | undefined> =>
  (await json<ForkList>('log', 'forks', '--data', node)).forks[0]?.standing;

/** The file that was saved, judged by the terms alone. */
async function evidenceProves({ run, path }: Workplace, group: string): Promise<void> {
  const [name = ''] = readdirSync(path('evidence'));
  assert.equal(name, `${group.slice(0, 16)}-xa.fork.json`);
  const again = await run('log', 'forks', '--out', 'evidence', '--data', 'xc');
  assert.notEqual(again.code, 0, 'evidence is never written over');
  const verify = ['log', 'forks', '--verify', `evidence/${name}`, '--terms', 'group.terms.json'];
  const proven = await run(...verify);
  assert.equal(proven.code, 0, proven.err);
  assert.match(proven.out, /xa signed, with its log key .* two histories/);
  assert.match((await run(...verify, '--lang', 'es')).out, /Prueba que xa firmó/);
  const altered = readFileSync(path('evidence', name), 'utf8').replace(
    '"party":"xa"',
    '"party":"xc"',
  );
  writeFileSync(path('altered.json'), altered);
  const refused = await run(
    'log',
    'forks',
    '--verify',
    'altered.json',
    '--terms',
    'group.terms.json',
  );
  assert.equal(refused.code, 1, refused.out);
}

test('cli: a fork is listed, its evidence proves it without a node, and a certificate settles it', async (t) => {
  const place = workplace(t);
  const { run, json, path } = place;
  const { group, recovery } = await forked(place);

  const listed = await run('log', 'forks', '--out', 'evidence', '--data', 'xc');
  assert.equal(listed.code, 0, listed.err);
  assert.match(listed.out, /stands: +forked/);
  assert.match(listed.out, /entente key certify/);
  assert.match((await run('log', 'forks', '--data', 'xc', '--lang', 'zh')).out, /恢复密钥/);
  const doctor = await run('doctor', '--quick', '--data', 'xc');
  assert.equal(doctor.code, 1);
  assert.match(doctor.out, /FAIL +log of xa in .*: forked \(forked\)/);

  await evidenceProves(place, group);

  await carry(place, 'xc', 'xa');
  assert.equal(await standingAt(place, 'xa'), 'forked', 'its author is told by the log of xc');
  const certify = ['key', 'certify', group, '--recovery', recovery, '--data', 'xa'];
  const asked = await run(...certify);
  assert.equal(asked.code, 1);
  assert.match(asked.err, /names one branch, once/);
  assert.match(asked.err, /nothing was done/);
  const certified = await run(...certify, '--yes', '-o', 'branch.json');
  assert.equal(certified.code, 0, certified.err);
  assert.match(certified.out, /entente log settle/);
  const same = await json<{ state: string }>(...certify, '--yes', '-o', 'branch-again.json');
  assert.equal(same.state, 'settled', 'the same command again changes nothing');
  assert.deepEqual(readFileSync(path('branch-again.json')), readFileSync(path('branch.json')));

  const settled = await run('log', 'settle', group, 'branch.json', '--data', 'xc');
  assert.equal(settled.code, 0, settled.err);
  assert.match(settled.out, /key-act-missing/);
  await carry(place, 'xa', 'xc');
  await carry(place, 'xc', 'xa');
  for (const node of ['xa', 'xc']) {
    assert.equal(await standingAt(place, node), 'settled', node);
    assert.match((await run('doctor', '--quick', '--data', node)).out, /OK +forks: no log/);
  }
  await carry(place, 'xa', 'xc');
  const [own, held] = await Promise.all(
    ['xa', 'xc'].map(async (node) =>
      (await json<LogOverview>('log', 'show', '--data', node)).groups
        .find((one) => one.group === group)
        ?.logs.find(({ party }) => party === 'xa'),
    ),
  );
  assert.equal(held?.forkedAt, undefined);
  assert.equal(held?.size, own?.size);
  const reports = await json<readonly { ok: boolean }[]>('log', 'verify', '--data', 'xc');
  assert.ok(reports.every(({ ok }) => ok));
  assert.deepEqual(await bring(place, 'twin', 'xc'), ['log.forked']);
  assert.equal(
    await standingAt(place, 'xc'),
    'settled',
    'the branch that was given up tells nothing',
  );
});

test('cli: what is no fork, no evidence and no certificate is said so', async (t) => {
  const place = workplace(t);
  const { run } = place;
  const { group } = await twoNodes(place);
  const none = await run('log', 'forks', '--data', 'xa');
  assert.equal(none.code, 0);
  assert.match(none.out, /No log has forked/);
  assert.equal((await run('log', 'forks', '--verify', 'x.json')).code, 2);
  writeFileSync(place.path('x.json'), '{}');
  const settle = await run('log', 'settle', group, 'x.json', '--data', 'xa');
  assert.equal(settle.code, 1);
  assert.match(settle.err, /certificate\.malformed/);
  const verified = await run('log', 'forks', '--verify', 'x.json', '--terms', 'group.terms.json');
  assert.equal(verified.code, 1);
  assert.match(verified.err, /evidence\.malformed/);
  const recovery = readdirSync(place.folder).filter((name) => name.startsWith('recovery-'));
  const [own, other] = [/-xa-/, /-xc-/].map((of) => recovery.find((name) => of.test(name)) ?? '');
  const certify = ['key', 'certify', group, '--yes', '--data', 'xa'];
  assert.equal((await run(...certify)).code, 2, '--recovery is needed');
  const sound = await run(...certify, '--recovery', own ?? '');
  assert.match(sound.err, /log\.not-forked/);
  const wrong = await run(...certify, '--recovery', other ?? '');
  assert.match(wrong.err, /key\.malformed/);
  const tree = await run(...certify, '--recovery', own ?? '', '--tree', '41');
  assert.equal(tree.code, 2);
});
