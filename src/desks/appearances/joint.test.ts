import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { JsonObject } from '#kernel/canonical-json.ts';
import type { PartyId } from '#kernel/id.ts';
import { versionHash } from '#ledger/wording.ts';
import { createHolder, createLogs, termsOf, xa, xb } from '../../../test/scene/logs.ts';
import { appearancesFace } from './face.ts';
import type { AppearanceJoint } from './joint.ts';
import { may } from './may.ts';
import { publicationHash } from './publication.ts';
import { takenBackFacts, types } from './statements.ts';

const text = {
  ...{ authentic: ['en'], binding: false, languages: ['en'], status: 'joint-statement' },
  ...{ wording: '1'.repeat(64), matter: { order: ['xb', 'xa'] } },
};
const version = versionHash(text);

function table(languages: readonly ('en' | 'zh')[] = ['en']) {
  const logs = createLogs({ ...termsOf([xa, xb]), languages });
  const record = logs.record(xa, 1);
  const on = (by: PartyId, type: string, time: string, facts: JsonObject = {}): number =>
    logs.say(by, { type, time, record, facts });
  return {
    ...logs,
    record,
    on,
    exchange: (time: string): void => {
      logs.receipt(xb, xa, time);
      logs.receipt(xa, xb, time);
    },
    at: (now = '2026-12-31T00:00Z', forked: readonly PartyId[] = []): AppearanceJoint => {
      const holder = createHolder(logs, now, forked);
      holder.takeAll();
      const joint = holder.joint(record);
      assert.ok(joint && isAppearance(joint), 'the record is an appearance');
      return joint;
    },
  };
}
const isAppearance = (joint: { readonly desk: string }): joint is AppearanceJoint =>
  joint.desk === 'appearances';

function agreed(languages?: readonly ('en' | 'zh')[]) {
  const logs = table(languages);
  const mandate = 'government';
  logs.on(xa, 'appearance.tabled', '2026-12-01T00:00Z', { text });
  logs.on(xa, 'appearance.accepted', '2026-12-01T00:00Z', { mandate, version });
  logs.receipt(xb, xa, '2026-12-01T01:00Z');
  logs.on(xb, 'appearance.accepted', '2026-12-01T01:00Z', { mandate, version });
  logs.exchange('2026-12-01T02:00Z');
  return logs;
}

test('release: public once every side has released the same and each holds the other’s', () => {
  const logs = agreed();
  assert.equal(logs.at().status, 'agreed');
  logs.on(xa, 'publication.released', '2026-12-02T00:00Z', { version });
  assert.equal(logs.at().status, 'released');
  assert.deepEqual(logs.at().owed, [{ party: xb, what: 'answer-release' }]);
  logs.receipt(xb, xa, '2026-12-02T01:00Z');
  logs.on(xb, 'publication.released', '2026-12-02T01:00Z', { version });
  assert.equal(logs.at().status, 'released-by-all');
  logs.receipt(xa, xb, '2026-12-02T02:00Z');
  const joint = logs.at();
  assert.equal(joint.status, 'published');
  assert.equal(joint.inForce, publicationHash({ version }));
  assert.equal(joint.publications[0]?.completedAt, '2026-12-02T02:00Z');
  assert.deepEqual(joint.owed, []);
});

test('release: the sides release one thing, and own words make another of it', () => {
  const logs = agreed();
  const own = logs.on(xb, 'appearance.words-given', '2026-12-01T03:00Z');
  logs.on(xa, 'publication.released', '2026-12-02T00:00Z', { version });
  const words = [{ party: 'xb', seq: own }];
  logs.on(xb, 'publication.released', '2026-12-02T00:00Z', { version, words });
  logs.exchange('2026-12-02T02:00Z');
  assert.equal(logs.at().status, 'released');
  logs.on(xa, 'publication.released', '2026-12-03T00:00Z', { version, words });
  logs.exchange('2026-12-03T02:00Z');
  const joint = logs.at();
  assert.equal(joint.status, 'published');
  assert.deepEqual(
    joint.publications.find(({ publication }) => publication === joint.inForce)?.words,
    words,
  );
});

test('embargo: the latest that a release names, and the view changes at it', () => {
  const logs = agreed();
  const embargo = '2026-12-10T09:00Z';
  logs.on(xa, 'publication.released', '2026-12-02T00:00Z', {
    ...{ embargo: '2026-12-09T00:00Z', version },
  });
  logs.on(xb, 'publication.released', '2026-12-02T00:00Z', { embargo, version });
  logs.exchange('2026-12-02T02:00Z');
  const waiting = logs.at('2026-12-10T08:59Z');
  assert.equal(waiting.status, 'under-embargo');
  assert.equal(waiting.changesAt, embargo);
  assert.equal(waiting.publications[0]?.published, false);
  const over = logs.at(embargo);
  assert.equal(over.status, 'published');
  assert.equal(over.changesAt, undefined);
});

test('release: taken back before it is complete it no longer stands; afterwards it stays, with that beside it', () => {
  const logs = agreed();
  const publication = publicationHash({ version });
  logs.on(xa, 'publication.released', '2026-12-02T00:00Z', { version });
  logs.on(xa, 'publication.withdrawn', '2026-12-02T01:00Z', { publication });
  logs.on(xb, 'publication.released', '2026-12-02T02:00Z', { version });
  logs.exchange('2026-12-02T03:00Z');
  assert.equal(logs.at().status, 'released');
  assert.equal(logs.at().publications[0]?.published, false);
  logs.on(xa, 'publication.released', '2026-12-03T00:00Z', { version });
  logs.exchange('2026-12-03T01:00Z');
  assert.equal(logs.at().status, 'published');
  assert.deepEqual(logs.at().publications[0]?.withdrawnBy, []);
  assert.ok(may(logs.at(), xa).includes('publication.withdrawn'));
  const seq = logs.on(xa, 'publication.withdrawn', '2026-12-04T00:00Z', { publication });
  const joint = logs.at();
  assert.equal(joint.status, 'published');
  assert.deepEqual(
    joint.publications[0]?.withdrawnBy.map((one) => [one.party, one.seq]),
    [[xa, seq]],
  );
  assert.ok(!may(joint, xa).includes('publication.withdrawn'));
});

test('release: whoever takes back the lines or takes up others takes back the release of them (not complete)', () => {
  for (const second of ['appearance.withdrawn', 'appearance.accepted']) {
    const logs = agreed();
    logs.on(xa, 'publication.released', '2026-12-02T00:00Z', { version });
    logs.on(xa, second, '2026-12-02T01:00Z', {
      ...(second === 'appearance.accepted'
        ? { mandate: 'government', version: '2'.repeat(64) }
        : { version }),
    });
    logs.on(xb, 'publication.released', '2026-12-02T02:00Z', { version });
    logs.exchange('2026-12-02T03:00Z');
    assert.equal(logs.at().status, 'released', second);
  }
});

test('release: nothing is public while a language of the terms is missing', () => {
  const logs = agreed(['en', 'zh']);
  assert.equal(may(logs.at(), xa).includes('publication.released'), false);
  logs.on(xa, 'publication.released', '2026-12-02T00:00Z', { version });
  logs.on(xb, 'publication.released', '2026-12-02T00:00Z', { version });
  logs.exchange('2026-12-02T02:00Z');
  const [view] = logs.at().publications;
  assert.deepEqual([view?.published, view?.missing], [false, ['languages']]);
});

test('release: of lines that its author has not taken up, or of words that he did not give, it changes nothing', () => {
  const logs = agreed();
  logs.on(xa, 'publication.released', '2026-12-02T00:00Z', { version: '3'.repeat(64) });
  logs.on(xa, 'publication.released', '2026-12-02T00:00Z', {
    ...{ version, words: [{ party: 'xa', seq: 99 }] },
  });
  const foreign = [{ party: 'xb', seq: 99 }];
  logs.on(xa, 'publication.released', '2026-12-02T00:00Z', { version, words: foreign });
  logs.on(xb, 'publication.made-alone', '2026-12-02T00:00Z', { words: 0 });
  logs.on(xb, 'publication.withdrawn', '2026-12-02T00:00Z', { words: 0 });
  const joint = logs.at();
  assert.deepEqual(
    joint.withoutEffect.map(({ party, why }) => [party, why]),
    [
      [xa, 'not-taken-up'],
      [xa, 'unknown-words'],
      [xb, 'unknown-words'],
      [xb, 'nothing-to-withdraw'],
    ],
  );
  assert.deepEqual(joint.publications[0]?.missing, ['words']);
});

test('own words: published alone they are that side’s; taken back before their embargo they are never shown', () => {
  const logs = table();
  const own = logs.on(xa, 'appearance.words-given', '2026-12-01T00:00Z');
  assert.equal(logs.at().status, 'words-given');
  assert.deepEqual(appearancesFace.begin?.(logs.at(), 'publication.made-alone', xa), {
    words: own,
  });
  logs.on(xa, 'publication.made-alone', '2026-12-01T01:00Z', {
    ...{ words: own, embargo: '2026-12-05T00:00Z' },
  });
  assert.equal(logs.at('2026-12-04T00:00Z').status, 'alone-under-embargo');
  assert.equal(logs.at('2026-12-04T00:00Z').changesAt, '2026-12-05T00:00Z');
  assert.equal(logs.at().status, 'published-alone');
  const stopped = table();
  const words = stopped.on(xa, 'appearance.words-given', '2026-12-01T00:00Z');
  const embargo = '2026-12-05T00:00Z';
  stopped.on(xa, 'publication.made-alone', '2026-12-01T01:00Z', { words, embargo });
  stopped.on(xa, 'publication.withdrawn', '2026-12-04T00:00Z', { words });
  assert.equal(stopped.at().words[0]?.alone?.state, 'stopped');
  assert.equal(stopped.at().status, 'words-given');
  logs.on(xa, 'publication.withdrawn', '2026-12-06T00:00Z', { words: own });
  assert.equal(logs.at().words[0]?.alone?.state, 'published');
  assert.equal(logs.at().words[0]?.alone?.withdrawn?.time, '2026-12-06T00:00Z');
});

test('publication: a later one takes the place of an earlier, and a fork makes neither unsaid', () => {
  const logs = agreed();
  logs.on(xa, 'publication.released', '2026-12-02T00:00Z', { version });
  logs.on(xb, 'publication.released', '2026-12-02T00:00Z', { version });
  logs.exchange('2026-12-02T02:00Z');
  const seq = logs.on(xa, 'appearance.words-given', '2026-12-03T00:00Z');
  const words = [{ party: 'xa', seq }];
  logs.on(xa, 'publication.released', '2026-12-03T00:00Z', { version, words });
  logs.on(xb, 'publication.released', '2026-12-03T00:00Z', { version, words });
  logs.exchange('2026-12-03T02:00Z');
  const joint = logs.at();
  const published = (given: AppearanceJoint) =>
    given.publications.filter((one) => one.published).map((one) => one.words);
  assert.deepEqual(published(joint), [words]);
  assert.deepEqual(joint.publications.map(({ state }) => state).sort(), ['complete', 'superseded']);
  const forked = logs.at(undefined, [xb]);
  assert.equal(forked.status, 'disputed');
  assert.deepEqual(published(forked), [words]);
  assert.deepEqual(may(forked, xa), []);
});

test('release: begins with the last own words of each in the order of speaking, or with what another released', () => {
  const logs = agreed();
  const mine = logs.on(xa, 'appearance.words-given', '2026-12-01T03:00Z');
  const theirs = logs.on(xb, 'appearance.words-given', '2026-12-01T03:00Z');
  const words = [
    { party: 'xb', seq: theirs },
    { party: 'xa', seq: mine },
  ];
  const begun = () => appearancesFace.begin?.(logs.at(), 'publication.released', xa);
  assert.deepEqual(begun(), { version, words });
  logs.on(xb, 'publication.released', '2026-12-02T00:00Z', { version });
  assert.deepEqual(begun(), { version });
});

test('forms: an order of speaking names members, each once, and what is taken back is one thing', () => {
  const terms = termsOf([xa, xb]);
  const { unfit } = types['appearance.tabled'];
  const { matter: _, ...bare } = text;
  assert.equal(unfit({ text: bare }, terms, xa, undefined)?.at, 'facts.text.matter');
  const stranger = { text: { ...text, matter: { order: ['xc'] } } };
  assert.equal(unfit(stranger, terms, xa, undefined)?.at, 'facts.text.matter.order');
  assert.equal(unfit({ text }, terms, xa, undefined)?.at, 'content.wording');
  const twice = { text: { ...text, matter: { order: ['xa', 'xa'] } } };
  assert.equal(types['appearance.tabled'].facts.safeParse(twice).success, false);
  assert.equal(takenBackFacts.safeParse({}).success, false);
  assert.equal(takenBackFacts.safeParse({ words: 1, publication: version }).success, false);
});
