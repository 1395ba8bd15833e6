import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { test } from 'node:test';
import type { DraftView } from '#api/contract-drafts.ts';
import type { RecordList, RecordView, StatementForm } from '#api/contract-records.ts';
import { carry, noticeFlags, twoNodes, type Workplace, workplace } from '../scene/command-line.ts';
import { commandHere } from '../scene/commands-here.ts';

const inXa = ['--data', 'xa'] as const;
const facts = {
  ...{ table: 'II', substances: ['cas:108-24-7'], since: '2026-01-01' },
  ...{ source: 'incb-annex-vi', through: 'secretary-general' },
};

async function scene(t: Parameters<typeof workplace>[0]) {
  const place = workplace(t);
  const { group } = await twoNodes(place);
  await carry(place, 'xa', 'xc');
  await carry(place, 'xc', 'xa');
  writeFileSync(place.path('facts.json'), JSON.stringify(facts));
  writeFileSync(place.path('content.json'), JSON.stringify({ reference: 'E/INCB/2025/4' }));
  return { place, group };
}

/** Opens a record of the register, as whoever holds the folder may before the node has officers. */
async function invoke({ serve, json }: Workplace, group: string): Promise<RecordView> {
  const served = await serve('xa');
  const said = await fetch(new URL('/api/v1/statements', served.desk), {
    method: 'POST',
    headers: { ...served.console, 'content-type': 'application/json' },
    body: JSON.stringify({
      ...{ group, type: 'invocation.made', facts },
      content: { reference: 'E/INCB/2025/4' },
    }),
  });
  assert.equal(said.status, 201, await said.text());
  await served.stop();
  return json<RecordView>('records', 'show', 'E/INCB/2025/4', ...inXa);
}

test('cli: a draft of any type is written from files, opens a record or stands on one, and begins with what follows from it', async (t) => {
  const { place, group } = await scene(t);
  const { run, json } = place;
  const files = ['--facts', 'facts.json', '--content', 'content.json'] as const;
  const opens = await json<DraftView>(
    ...['drafts', 'new', 'invocation.made', '--group', group.slice(0, 8), ...files, ...inXa],
  );
  assert.deepEqual(opens.text.facts, facts);
  assert.deepEqual(opens.text.content, { reference: 'E/INCB/2025/4' });
  const shown = await run('drafts', 'show', opens.draft, ...inXa, '--lang', 'zh');
  assert.match(shown.out, /作出援引/);

  const view = await invoke(place, group);
  assert.equal((await run('notify', ...noticeFlags('XA-7'), ...inXa)).code, 0);
  await carry(place, 'xa', 'xc');
  writeFileSync(place.path('on.json'), '{"on":"2026-12-01"}');
  const ended = await json<DraftView>(
    ...['drafts', 'new', 'invocation.ended', '--record', view.record, '--facts', 'on.json'],
    ...['--note', 'as the Ministry asked', ...inXa],
  );
  assert.equal(ended.text.record, view.record);
  assert.equal(ended.note, 'as the Ministry asked');
  const notice = await json<RecordView>('records', 'show', 'XA-7', '--data', 'xc');
  const seq = notice.sides.find(({ party }) => party === 'xa')?.statements[0]?.seq;
  const looked = await json<DraftView>(
    ...['drafts', 'new', 'notification.acknowledged', '--record', 'XA-7', '--data', 'xc'],
  );
  assert.deepEqual(looked.text.facts, { notice: seq });
});

test('cli: records of every desk are listed and shown in three languages', async (t) => {
  const { place, group } = await scene(t);
  const { run, json } = place;
  const { record } = await invoke(place, group);
  assert.equal((await run('notify', ...noticeFlags('XA-7'), ...inXa)).code, 0);
  for (const start of [record, record.slice(0, 16)]) {
    assert.equal((await json<RecordView>('records', 'show', start, ...inXa)).record, record);
  }
  const several = await run('records', 'show', 'unheard of', ...inXa);
  assert.match(several.err, /No record begins with unheard of or has that name/);
  const list = await json<RecordList>('records', 'list', ...inXa);
  assert.deepEqual(list.items.map(({ desk }) => desk).toSorted(), ['invocations', 'notifications']);
  const one = await json<RecordList>(
    ...[
      'records',
      'list',
      '--desk',
      'invocations',
      '--text',
      '108-24-7',
      '--group',
      group,
      ...inXa,
    ],
  );
  assert.deepEqual(
    one.items.map((row) => row.record),
    [record],
  );
  const inEach = {
    en: /Invocations.*In force/,
    es: /Invocaciones.*En vigor/,
    zh: /援引登记.*有效/,
  };
  for (const [language, expected] of Object.entries(inEach)) {
    const listed = await run(
      'records',
      'list',
      '--desk',
      'invocations',
      ...inXa,
      '--lang',
      language,
    );
    assert.match(listed.out, expected);
    const shown = await run('records', 'show', record.slice(0, 9), ...inXa, '--lang', language);
    assert.match(shown.out, /E\/INCB\/2025\/4/);
    assert.match(shown.out, /invocation\.ended/);
  }
  const types = await run('drafts', 'types', ...inXa, '--lang', 'es');
  assert.match(types.out, /invocation\.made +Formuló una invocación/);
  const form = await json<StatementForm>('drafts', 'types', 'invocation.ended', ...inXa);
  assert.deepEqual(form.facts['required'], ['on']);
});

test('cli: a wrong line about records and drafts of any type changes nothing', async (t) => {
  const { place, group } = await scene(t);
  writeFileSync(place.path('list.json'), '[]');
  const file = (name: string) => ['--facts', place.path(name)];
  const wrong: readonly (readonly [RegExp, ...string[]])[] = [
    [/UsageError: either --group/, 'drafts', 'new', 'invocation.made'],
    [/UsageError: either --group/, 'drafts', 'new', 'x', '--group', group, '--record', 'xa-4f'],
    [/UsageError: invocation.ended opens/, 'drafts', 'new', 'invocation.ended', '--group', group],
    [/request\.not-found/, 'drafts', 'new', 'nothing.known', '--group', group],
    [
      /draft\.malformed/,
      'drafts',
      'new',
      'invocation.made',
      '--group',
      group,
      ...file('list.json'),
    ],
    [/draft\.malformed/, 'drafts', 'new', 'invocation.made', '--group', group],
    [/ENOENT/, 'drafts', 'new', 'invocation.made', '--group', group, ...file('none.json')],
    [/CommandFailed: No record/, 'drafts', 'new', 'invocation.ended', '--record', 'xa-4f'],
    [/request\.not-found/, 'drafts', 'types', 'draft.written'],
    [/CommandFailed: No record/, 'records', 'show', `xa-${'0'.repeat(32)}`],
    [/CommandFailed: No record/, 'records', 'show', 'xa-4f'],
    [/request\.malformed/, 'records', 'list', '--desk', 'releases'],
  ];
  for (const [expected, ...line] of wrong) {
    const ended = await commandHere([...line, '--data', place.path('xa')]);
    assert.match(`${ended.sentence} ${ended.problem?.code}`, expected, line.join(' '));
  }
  assert.equal((await place.json<RecordList>('records', 'list', ...inXa)).total, 0);
  assert.equal((await place.json<{ total: number }>('drafts', 'list', ...inXa)).total, 0);
});
