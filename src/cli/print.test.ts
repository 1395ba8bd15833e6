import assert from 'node:assert/strict';
import { test } from 'node:test';
import { columnsOf, facts, printable, table } from './print.ts';

test('print: Han and full-width characters are two columns wide, accents of their own none', () => {
  assert.equal(columnsOf('log'), 3);
  assert.equal(columnsOf('记录簿'), 6);
  assert.equal(columnsOf('（a）'), 5);
  assert.equal(columnsOf('é'), 1);
  assert.equal(columnsOf('e\u0301'), 1);
});

test('print: columns of a table begin together whatever the script', () => {
  const text = table(
    ['当事方', 'X', '状态'],
    [
      ['xa', '一', 'ok'],
      ['xabcdefg', 'yy', '正常'],
    ],
  );
  const [heading = '', first = '', second = ''] = text.split('\n');
  const at = (line: string, word: string): number => columnsOf(line.slice(0, line.indexOf(word)));
  assert.deepEqual([at(heading, 'X'), at(first, '一'), at(second, 'yy')], [10, 10, 10]);
  assert.deepEqual([at(heading, '状态'), at(first, 'ok'), at(second, '正常')], [14, 14, 14]);
});

test('print: values of facts begin together whatever the script', () => {
  assert.equal(
    facts([
      ['工作组', 'a'],
      ['id', 'b'],
      ['absent', undefined],
    ]),
    '工作组:  a\nid:      b\n',
  );
});

test('print: no control character of what others wrote reaches the terminal, and every letter does', () => {
  const others = 'Firm\u001b[2J\u0007\r\nX\u202egpj.\u2066\u009b31m';
  assert.doesNotMatch(
    table(['name'], [[others]])
      .trimEnd()
      .split('\n')
      .join(''),
    /\p{Cc}|\u202e|\u2066/u,
  );
  assert.doesNotMatch(facts([['name', others]]).trimEnd(), /\p{Cc}|\u202e|\u2066/u);
  const letters = 'Ñandú 丙方 № 7 — “x”';
  assert.equal(printable(letters), letters);
});
