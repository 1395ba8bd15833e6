import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { test } from 'node:test';
import type { RecordView } from '#api/contract-records.ts';
import type { PlanJoint } from '#desks/plan/joint.ts';
import { carry, twoNodes, type Workplace, workplace } from '../scene/command-line.ts';
import { commandHere } from '../scene/commands-here.ts';

const item = {
  title: { en: 'Reference spectra', zh: '参考谱图' },
  clauses: [
    { text: { en: 'Both sides exchange spectra by June.', zh: '双方于六月前交换谱图。' } },
    { role: 'measure', text: { en: 'Forty spectra.', zh: '四十份谱图。' } },
  ],
  owners: ['xc', 'xa'],
  due: '2099-06-30',
};
const title = 'Reference spectra';
const environment = { LANG: 'C.UTF-8' };

async function both({ place }: { place: Workplace }): Promise<void> {
  await carry(place, 'xa', 'xc');
  await carry(place, 'xc', 'xa');
}

async function scene(t: Parameters<typeof workplace>[0]) {
  const place = workplace(t);
  const { group } = await twoNodes(place);
  await both({ place });
  writeFileSync(place.path('item.json'), JSON.stringify(item));
  const where = ['--group', group.slice(0, 8), '--area', 'technical-exchange'];
  const [inXa, inXc] = (['xa', 'xc'] as const).map((of) => ['--data', place.path(of)] as const);
  assert.ok(inXa && inXc);
  const ok = async (...args: readonly string[]): Promise<string> => {
    const ended = await commandHere(args, environment);
    assert.equal(ended.code, 0, `${args.join(' ')}\n${JSON.stringify(ended)}`);
    return ended.out;
  };
  const shown = async (data: readonly string[]) => {
    const view: RecordView = JSON.parse(await ok('plan', 'show', title, '--json', ...data));
    return { view, joint: view.joint as PlanJoint };
  };
  const [file, counter] = [place.path('item.json'), place.path('counter.json')];
  return { ...{ place, where, ok, shown }, ...{ inXa, inXc, file, counter } };
}

test('cli: an item is tabled from a file, countered, accepted by both, done and assessed', async (t) => {
  const { place, where, ok, shown, inXa, inXc, file, counter } = await scene(t);
  await ok('plan', 'table', file, ...where, ...inXa);
  await ok('plan', 'accept', title, '--mandate', 'senior-level', ...inXa);
  await both({ place });
  assert.match(await ok('plan', 'list', '--owed', ...inXc), /Reference spectra/);

  await ok('plan', 'stance', title, 'ad-referendum', '--text', 'The capital is asked.', ...inXc);
  await ok('plan', 'counter', title, '--write', counter, ...inXc);
  const text = readFileSync(counter, 'utf8');
  writeFileSync(counter, text.replace('by June', 'by May'));
  await ok('plan', 'counter', title, counter, ...inXc);
  await ok('plan', 'accept', title, '--mandate', 'authority', ...inXc);
  await both({ place });
  const { joint } = await shown(inXa);
  assert.deepEqual(joint.versions[1]?.text?.stale, ['zh']);
  const seen = await ok('plan', 'show', title, ...inXa);
  assert.match(
    seen,
    /en − Both sides exchange spectra by June\.\n +en \+ Both sides exchange spectra by May\./,
  );
  assert.match(seen, /zh = 双方于六月前交换谱图。 \[behind the wording/);
  assert.match(seen, /xc +Ad referendum/);

  await ok('plan', 'accept', title, '--mandate', 'senior-level', ...inXa);
  await both({ place });
  for (const data of [inXa, inXc]) assert.equal((await shown(data)).joint.status, 'agreed');
  const sheet = await ok('plan', 'print', title, ...inXc, '--lang', 'zh');
  assert.match(sheet, /共同谅解，不具法律约束力。/);
  assert.match(sheet, /zh 落后于案文：该语文文本未商定/);
  assert.match(sheet, /xa ← xc +#\d+/);
  assert.ok(sheet.includes((await shown(inXa)).joint.inForce ?? '?'));

  const note = place.path('note.pdf');
  assert.match(await ok('plan', 'note', title, '--to', note, ...inXa), /^Written: /);
  assert.equal(readFileSync(note).subarray(0, 5).toString(), '%PDF-');

  const { view } = await shown(inXa);
  const whole = place.path('plan.html');
  await ok('plan', 'print', view.group.slice(0, 12), '--beside', 'zh', '--to', whole, ...inXa);
  assert.match(readFileSync(whole, 'utf8'), /双方于六月前交换谱图。/);

  for (const data of [inXa, inXc]) {
    await ok('plan', 'progress', title, 'done', '--text', 'Sent.', ...data);
  }
  await ok('plan', 'assess', title, 'fulfilled', '--text', 'All are here.', ...inXa);
  await both({ place });
  await ok('plan', 'assess', title, 'partly-fulfilled', '--text', 'Twenty are.', ...inXc);
  await both({ place });
  assert.match(await ok('plan', 'show', title, ...inXa), /Assessed differently/);
  assert.match(await ok('plan', 'list', ...inXa, '--lang', 'es'), /Acordado/);
});

test('cli: what is withdrawn is on the table no more; a wrong line or file changes nothing', async (t) => {
  const { place, where, ok, shown, inXa, file } = await scene(t);
  await ok('plan', 'table', file, ...where, ...inXa);
  await ok('plan', 'withdraw', title, ...inXa);
  const { view, joint } = await shown(inXa);
  assert.equal(joint.status, 'withdrawn');
  const start = view.record.slice(0, 8);
  writeFileSync(place.path('wrong.json'), JSON.stringify({ ...item, clauses: [{ text: {} }] }));
  writeFileSync(place.path('other.json'), JSON.stringify({ ...item, owners: ['xb'] }));
  const [wrongFile, otherFile] = [place.path('wrong.json'), place.path('other.json')];
  const wrong: readonly (readonly [RegExp, ...string[]])[] = [
    [/UsageError.*--group and --area/, 'table', file],
    [/wrong\.json clauses 0 text/, 'table', wrongFile, ...where],
    [/facts\.text\.matter\.owners/, 'table', otherFile, ...where],
    [/UsageError.*is none of/, 'stance', start, 'perhaps'],
    [/UsageError.*is none of/, 'accept', start],
    [/No version/, 'accept', start, '--mandate', 'authority', '--version', 'ffff'],
    [/UsageError.*needs --text/, 'assess', start, 'fulfilled'],
    [/UsageError.*either a file/, 'counter', start],
  ];
  for (const [expected, ...args] of wrong) {
    const said = await commandHere(['plan', ...args, ...inXa], environment);
    assert.match(JSON.stringify(said), expected, args.join(' '));
  }
  assert.match(await ok('plan', 'print', start, ...inXa), /This version is not agreed\./);
  assert.equal((await shown(inXa)).joint.versions.length, 1);
});
