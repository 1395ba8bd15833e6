/** The desks of the registry as officers meet them. A desk without a face is served all the same, by its codes. */

import { amendmentsFace } from '#desks/amendments/face.ts';
import { appearancesFace } from '#desks/appearances/face.ts';
import { decisionsFace, meetingsFace } from '#desks/meetings/face.ts';
import { invocationsFace, notificationsFace } from '#desks/notifications/face.ts';
import { planFace } from '#desks/plan/face.ts';
import { batchesFace, clearancesFace, releasesFace } from '#desks/releases/face.ts';
import { requestsFace } from '#desks/requests/face.ts';
import { lineFace, suspensionsFace } from '#desks/suspensions/face.ts';
import { concernsFace, topicsFace } from '#desks/topics/face.ts';
import type { PartyId } from '#kernel/id.ts';
import type { Language, Words } from '#kernel/language.ts';
import type { Desk, JointBase } from '#verbs/desk.ts';
import type { DeskFace, DeskWords, WordList } from '#verbs/face.ts';
import { foldWords } from './fold-words.ts';
import { deskNamed, desks, statementTypes } from './registry.ts';

/** By the name of the desk. A new desk has its line here and one in `registry.ts`. */
const known: Readonly<Record<string, DeskFace>> = {
  notifications: notificationsFace,
  invocations: invocationsFace,
  plan: planFace,
  releases: releasesFace,
  clearances: clearancesFace,
  batches: batchesFace,
  requests: requestsFace,
  topics: topicsFace,
  concerns: concernsFace,
  suspensions: suspensionsFace,
  line: lineFace,
  meetings: meetingsFace,
  decisions: decisionsFace,
  appearances: appearancesFace,
  amendments: amendmentsFace,
};

const same = (text: string): Words => ({ en: text, es: text, zh: text });

/** Of a record that no desk understands. */
const nobodys: DeskFace = {
  words: {
    name: foldWords.name,
    record: foldWords.record,
    statuses: foldWords.statuses,
    said: {},
    owed: {},
  },
  may: () => [],
  summary: () => ({ details: [] }),
};

/** The opener's own: he alone says more on his record. */
const plain = ({ name, types }: Desk): DeskFace => ({
  words: { name: same(name), record: same(name), statuses: {}, said: {}, owed: {} },
  may: (joint: JointBase, party: PartyId) =>
    joint.parties[0] === party
      ? Object.entries(types).flatMap(([type, { opens }]) => (opens ? [] : [type]))
      : [],
  summary: () => ({ details: [] }),
});

export function faceOf(name: string): DeskFace {
  const desk = deskNamed(name);
  if (desk === undefined) return nobodys;
  return Object.hasOwn(known, name) ? (known[name] ?? plain(desk)) : plain(desk);
}

/** Also that of the records that no desk understands. */
export const openDeskNames: readonly string[] = [
  ...desks.map(({ name }) => name).filter((name) => faceOf(name).ownDoor !== true),
  '',
];

/** Desks whose records are shown by the routes that serve every desk. */
export const openDesks: readonly Desk[] = desks.filter(({ name }) => faceOf(name).ownDoor !== true);

/** The types of statement that a party is entitled to make on a record as it stands, in the order in which they usually come. */
export const mayOn = (joint: JointBase, party: PartyId): readonly string[] =>
  faceOf(joint.desk).may(joint, party);

type ListName = {
  [Name in keyof DeskWords]-?: WordList extends DeskWords[Name] ? Name : never;
}[keyof DeskWords];

/** The words of a desk for a code; what the desk does not name, the fold may. A code that nobody knows is shown as it is written. */
export function deskWords(desk: string, list: ListName, code: string): Words {
  const own: WordList | undefined = faceOf(desk).words[list];
  const shared: Readonly<Record<string, WordList | undefined>> = foldWords.lists;
  return (own && wordIn(own, code)) ?? wordIn(shared[list] ?? {}, code) ?? same(code);
}

export const deskWord = (desk: string, list: ListName, code: string, language: Language): string =>
  deskWords(desk, list, code)[language];

/** All that is said of a desk's records: its own words over those of every desk. */
export function wordsOf(desk: string): DeskWords {
  const { words } = faceOf(desk);
  const lists = Object.entries(foldWords.lists).map(([list, shared]) => [
    list,
    { ...shared, ...words[list as ListName] },
  ]);
  return { ...words, ...Object.fromEntries(lists) };
}

/** What a statement of this type says, whatever its desk. */
export const typeWord = (
  list: 'said' | 'actions' | 'meanings',
  type: string,
  language: Language,
): string => deskWord(statementTypes.get(type)?.desk?.name ?? '', list, type, language);

const wordIn = (list: WordList, code: string): Words | undefined =>
  Object.hasOwn(list, code) ? list[code] : undefined;
