/**
 * Two whole nodes with two working groups between them, and in each a work plan, topics with the position of either side, requests of each to the other, most of
 * them answered, and meetings. Everything is said, carried in bundles and receipted as nodes do, over some three hundred days.
 */
import { randomBytes } from 'node:crypto';
import type { FolderNode } from '../src/cli/folder-node.ts';
import { toHex } from '../src/kernel/digest.ts';
import type { GroupId } from '../src/kernel/id.ts';
import { type Version, versionHash, versionOf, type Wording } from '../src/ledger/wording.ts';
import type { Draft, Said } from '../src/node/draft.ts';
import { defaultAreas } from '../src/node/draft-terms.ts';
import { foundNationalLog } from '../src/node/national.ts';
import { author, exchangeAll, foundBy, given, importer, makeNode } from './large-node.ts';

export type Amounts = Readonly<{ items: number; topics: number; requests: number }>;

const roundRecords = 4_096;
const writersAtOnce = 1_024;
const overDays = 300;
const dayMs = 86_400_000;
const meetings = 200;
const drafts = 100;

type Follows = Readonly<{ own?: readonly Draft[]; theirs?: readonly Draft[] }>;
/** What one side opens, and what either says on it a step later, and another. */
type Opening = Readonly<{ opens: Draft; follows: (said: Said) => readonly Follows[] }>;
const stepsMax = 2;

export async function fillDesks(folder: string, amounts: Amounts): Promise<void> {
  const openings = [
    ...Array.from({ length: amounts.items }, (_, at) => item(at)),
    ...Array.from({ length: amounts.topics }, (_, at) => topic(at)),
    ...Array.from({ length: amounts.requests }, (_, at) => request(at)),
    ...Array.from({ length: meetings }, (_, at) => meeting(at)),
  ];
  const rounds = Math.ceil(openings.length / roundRecords) + 1;
  const stepMs = 2 * Math.floor((overDays * dayMs) / (3 * rounds + 2) / 2);
  const clock = { nowMs: Date.now() - (3 * rounds + 2) * stepMs };
  const nowMs = (): number => clock.nowMs;
  const nodes = [await makeNode(folder, importer, nowMs), await makeNode(folder, author, nowMs)];
  const [one, other] = nodes as [FolderNode, FolderNode];
  const groups = [await foundBy(nodes), await foundBy(nodes, { digit: 8 })];
  // Twice, so that each holds what the other receipted: an agreement stands from there.
  const meet = async (): Promise<void> => {
    for (const partMs of [stepMs / 2, stepMs / 2]) {
      clock.nowMs += partMs;
      for (const group of groups) await exchangeAll(one, other, group);
    }
  };
  await meet();
  for (let round = 0; round < rounds; round++) {
    // Every record of a round is of another kind than the one before it: days hold some of each.
    const theseNow = openings.filter((_, at) => at % rounds === round);
    const sides = [one, other].map((node, side) => ({
      node,
      group: (at: number): GroupId => groups[at % 2] as GroupId,
      mine: theseNow.filter((_, at) => at % 4 < 2 === (side === 0)),
    }));
    const steps = Array.from({ length: stepsMax }, (): readonly [Draft[], Draft[]] => [[], []]);
    for (const [side, { node, mine, group }] of sides.entries()) {
      const to = side === 0 ? author : importer;
      const drafts = mine.map(({ opens }, at) => addressed({ ...opens, group: group(at) }, to));
      const said = await sayAllOf(node, drafts);
      for (const [at, { follows }] of mine.entries()) {
        for (const [step, { own = [], theirs = [] }] of follows(said[at] as Said).entries()) {
          steps[step]?.[side]?.push(...own);
          steps[step]?.[1 - side]?.push(...theirs);
        }
      }
    }
    for (const [ones, others] of steps) {
      await meet();
      await sayAllOf(one, ones);
      await sayAllOf(other, others);
    }
    await meet();
  }
  await draftSome(one, groups[0] as GroupId);
  for (const { node } of nodes) await node.store.indexText();
  await one.close();
  await other.close();
}

/** Drafts that wait for clearances: as many as one page holds. */
async function draftSome({ node, keys }: FolderNode, group: GroupId): Promise<void> {
  given(await foundNationalLog(node, keys, { en: node.party }, (count) => randomBytes(count)));
  for (let at = 0; at < drafts; at++) {
    const by = { officer: `o-${String(at).padStart(16, '0')}` };
    given(await node.drafts.write(addressed({ ...request(at).opens, group }, author), by));
  }
}

const addressed = (draft: Draft, to: string): Draft =>
  draft.type === 'request.made' ? { ...draft, facts: { ...draft.facts, to } } : draft;

async function sayAllOf({ node }: FolderNode, drafts: readonly Draft[]): Promise<readonly Said[]> {
  const said: Said[] = [];
  for (let from = 0; from < drafts.length; from += writersAtOnce) {
    const waiting = drafts.slice(from, from + writersAtOnce).map((draft) => node.say(draft));
    for (const result of await Promise.all(waiting)) said.push(given(result));
  }
  return said;
}

const nowhere = '' as GroupId;
const areaOf = (at: number): string => defaultAreas[at % defaultAreas.length] as string;
const dateOf = (at: number): string =>
  new Date(Date.now() + ((at % 400) - 100) * dayMs).toISOString().slice(0, 10);
const onRecord = ({ group, record }: Said, draft: Omit<Draft, 'group'>): Draft => ({
  ...{ group, ...draft },
  ...(record && { record }),
});

function wordingOf(at: number, about: string): Wording {
  const nonce = new Uint8Array(16);
  new DataView(nonce.buffer).setUint32(0, at);
  return {
    clauses: [
      {
        id: 'c1',
        text: { en: `Both sides work on ${about} ${at}.`, zh: `双方就事项${at}开展工作。` },
      },
      { id: 'c2', text: { en: 'They report in writing.', zh: '双方以书面报告。' } },
    ],
    nonce: toHex(nonce),
    title: { text: { en: `${about} ${at}`, zh: `事项 ${at}` } },
  };
}

function tabled(at: number, about: string, matter?: Version['matter']): readonly [Draft, string] {
  const wording = wordingOf(at, about);
  const said = { authentic: ['en', 'zh'], binding: false, status: 'common-understanding' } as const;
  const text = versionOf(wording, { ...said, ...(matter && { matter }) });
  const type = `${matter ? 'plan' : 'topic'}.tabled`;
  const draft = { group: nowhere, type, area: areaOf(at), facts: { text }, content: { wording } };
  return [draft as Draft, versionHash(text)];
}

/** Two in three are accepted by both, and then reported on by both. */
function item(at: number): Opening {
  const matter = {
    ...{ owners: [author, importer], reportDays: 60 },
    ...(at % 5 > 0 && { due: dateOf(at) }),
  };
  const [opens, version] = tabled(at, 'Reference spectra', matter);
  return {
    opens,
    follows: (said) => {
      const area = areaOf(at);
      const facts = { version, mandate: 'senior-level' };
      const accepted = onRecord(said, { type: 'plan.accepted', area, facts });
      const progressed = onRecord(said, {
        ...{ type: 'plan.progressed', area },
        facts: { on: said.time.slice(0, 10), state: 'under-way' },
        content: { text: { en: 'Twelve spectra were sent.' } },
      });
      if (at % 3 === 0) return [];
      return [
        { own: [accepted], theirs: [accepted] },
        { own: [progressed], theirs: [progressed] },
      ];
    },
  };
}

function topic(at: number): Opening {
  const [opens, version] = tabled(at, 'Onward shipment');
  const position = (said: Said, side: string): Draft =>
    onRecord(said, {
      ...{ type: 'position.stated', area: areaOf(at), facts: { question: version } },
      content: {
        text: { en: `As ${side} sees question ${at}.`, zh: `${side} 对问题 ${at} 的看法。` },
      },
    });
  return {
    opens,
    follows: (said) => [
      { own: [position(said, 'the one')], theirs: [position(said, 'the other')] },
    ],
  };
}

const answers = [
  ['request.answered', { outcome: 'provided' }],
  ['request.answered', { outcome: 'refused', reason: 'domestic-law' }],
  ['request.answered', { outcome: 'provided', partial: true }],
  ['request.acknowledged', {}],
] as const;

/** One in five waits for any word. */
function request(at: number): Opening {
  const area = areaOf(at);
  return {
    opens: {
      ...{ group: nowhere, type: 'request.made', area },
      facts: {
        ...{ kind: 'information', channel: { kind: 'police' } },
        ...(at % 2 === 0 && { wanted: dateOf(at) }),
      },
      content: {
        subject: { en: `Consignee of case ${at}`, zh: `案件 ${at} 的收货人` },
        text: { en: 'Who received the goods, and when?', zh: '货物由何人何时收取？' },
      },
    },
    follows: (said) => {
      const [type, facts] = answers[at % 5] ?? [];
      if (type === undefined) return [];
      const content = { text: { en: 'As the file says.', zh: '如案卷所载。' } };
      const answer = { type, area, facts: { request: said.seq, ...facts }, content };
      return [{ theirs: [onRecord(said, answer)] }];
    },
  };
}

function meeting(at: number): Opening {
  const facts = {
    level: 'working',
    starts: `${dateOf(at)}T09:00Z`,
    minutes: 120,
    setting: 'video',
  };
  return {
    opens: {
      ...{ group: nowhere, type: 'meeting.called', area: areaOf(at), facts },
      content: { title: { en: `Meeting ${at}`, zh: `会议 ${at}` } },
    },
    follows: () => [],
  };
}
