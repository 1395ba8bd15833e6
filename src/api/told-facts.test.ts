import assert from 'node:assert/strict';
import { test } from 'node:test';
import { draftStatuses } from '#desks/releases/joint.ts';
import { roles as clearingRoles, officersProofs, proofKinds } from '#desks/releases/statements.ts';
import { languages } from '#kernel/language.ts';
import { codes, phrase } from '#kernel/phrase.ts';
import type { RefusalCode } from '#kernel/refusal-codes.ts';
import { forGood } from '#ledger/settlement.ts';
import { roles } from '#officers/officer.ts';
import { problemOf } from './problem.ts';
import { toldFacts } from './told-facts.ts';

const han = /\p{Script=Han}/u;

test('facts: codes that were found are told in each language (states, roles, proofs, standings, CSV)', () => {
  const listed: readonly (readonly [RefusalCode, readonly string[]])[] = [
    ['draft.closed', draftStatuses],
    ['clearance.not-needed', [...roles, ...clearingRoles]],
    ['clearance.proof-not-taken', [...proofKinds, ...officersProofs]],
    ['log.needs-successor', [...forGood]],
    ['draft.not-entitled', ['notification.objected', 'notification.amended', 'invocation.ended']],
    ['draft.malformed', ['CSV_QUOTE_NOT_CLOSED']],
    ['list.malformed', ['CSV_MAX_RECORD_SIZE']],
  ];
  for (const [code, values] of listed) {
    for (const found of values) {
      const { found: words } = toldFacts(code, { found });
      assert.ok(words, `${code}: ${found}`);
      for (const language of languages) assert.notEqual(words[language], '');
      assert.match(words.zh, han);
    }
  }
});

test('facts: a list of codes is told code by code (an authority behind a role stays as it is named)', () => {
  const expected = codes('releasing-officer police, liaison');
  assert.deepEqual(toldFacts('clearance.not-needed', { expected, found: 'auditor' }), {
    expected: {
      en: 'releasing officer police, liaison officer',
      es: 'funcionario validador police, oficial de enlace',
      zh: '核准官员 police、联络官',
    },
    found: { en: 'auditor', es: 'auditor', zh: '审计员' },
  });
});

test('facts: what a person wrote is quoted, whatever it says (a phrase, a state of a draft)', () => {
  for (const found of ['text', 'nothing', 'returned', 'auditor', 'constructor']) {
    assert.deepEqual(toldFacts('request.malformed', { found }), {});
    assert.deepEqual(toldFacts('draft.malformed', { found, expected: codes('25 kg') }), {});
  }
  assert.deepEqual(toldFacts('draft.closed', { found: 'constructor' }), {});
});

test('facts: that nothing stands there is told', () => {
  const { facts, factWords } = problemOf({
    code: 'list.malformed',
    facts: { expected: phrase('a name'), found: '', line: 7 },
  });
  assert.deepEqual(facts, { expected: 'a name', found: '', line: 7 });
  assert.deepEqual(factWords, {
    expected: { en: 'a name', es: 'un nombre', zh: '名称' },
    found: { en: 'nothing', es: 'nada', zh: '空' },
  });
});
