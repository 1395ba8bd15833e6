import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { test } from 'node:test';
import type { ControlAnswer } from '#controls/ask.ts';
import { workplace } from '../scene/command-line.ts';

type Line = ControlAnswer & Readonly<{ line: number }>;

const lines = (out: string): readonly Line[] =>
  out
    .trim()
    .split('\n')
    .map((each) => JSON.parse(each) as Line);

test('cli: control answers a number, a name and a structure without any node', async (t) => {
  const place = workplace(t);
  const { code, out } = await place.run(
    ...['control', '79099-07-3', '苄基芬太尼', 'CCC(=O)N(c1ccccc1)C1CCN(Cc2ccccc2)CC1'],
    ...['--json', '--as-of', '2026-11-29', '--in', 'CN,US'],
  );
  assert.equal(code, 0);
  const [number, name, structure] = lines(out);
  assert.equal(number?.matched?.id, '1-boc-4-piperidone');
  assert.deepEqual(name?.statuses, structure?.statuses);
  assert.deepEqual(
    structure?.statuses.map(({ jurisdiction, answer, rule, clause }) => [
      ...[jurisdiction, answer, rule, clause],
    ]),
    [
      ['CN', 'class', 'CN-FENTANYL-2019', '4'],
      ['US', 'listed', null, null],
    ],
  );
});

test('cli: control reads tables in every encoding and goes on after a line that it cannot read', async (t) => {
  const place = workplace(t);
  const table = 'id;名称;smiles\n1;丙酮;CC(C)=O\n2;无;C1CC\n3;哌啶酮;O=C1CCNCC1\n';
  const utf16 = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(table, 'utf16le')]);
  writeFileSync(place.path('utf8.csv'), `\ufeff${table}`);
  writeFileSync(place.path('utf16.csv'), utf16);
  for (const file of ['utf8.csv', 'utf16.csv']) {
    const { code, out } = await place.run('control', '--file', file, '--json');
    assert.equal(code, 0, file);
    const answers = lines(out);
    assert.deepEqual(
      answers.map(({ line, matched }) => [line, matched?.id ?? null]),
      [
        [2, 'acetone'],
        [3, null],
        [4, '4-piperidone'],
      ],
      file,
    );
    assert.equal(answers[1]?.remarks?.[0]?.code, 'unreadable-structure');
  }
  // 丙酮 and 丙酮 again, as GB18030 writes it.
  writeFileSync(place.path('gb.txt'), Buffer.from([0xb1, 0xfb, 0xcd, 0xaa, 0x0a]));
  const { out } = await place.run('control', '--file', 'gb.txt', '--json');
  assert.deepEqual(
    lines(out).map(({ matched }) => matched?.id),
    ['acetone'],
  );
});

test('cli: control says what is wrong with a file, a day and a jurisdiction', async (t) => {
  const place = workplace(t);
  writeFileSync(place.path('pipe.csv'), 'id|smiles\n1|CCO\n');
  writeFileSync(place.path('bytes.csv'), Buffer.from([0, 1, 2, 0xff, 0xfe, 0]));
  writeFileSync(place.path('quote.csv'), 'id,smiles\n1,"CCO\n2,CCN\n');
  const wrong: readonly (readonly [readonly string[], RegExp])[] = [
    [['--file', 'pipe.csv', '--column', 'smiles'], /no column smiles; its columns are: id\|smiles/],
    [['--file', 'bytes.csv'], /neither UTF-8/],
    [['--file', 'quote.csv'], /broken/],
    [['foo', '--as-of', '2026-13-01'], /takes a day/],
    [['foo', '--in', 'FR'], /no jurisdiction “FR”/],
    [[], /Say what to ask about/],
  ];
  for (const [args, said] of wrong) {
    const { code, err } = await place.run('control', ...args);
    assert.notEqual(code, 0, args.join(' '));
    assert.match(err, said);
  }
});
