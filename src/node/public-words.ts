/**
 * What this node shows to anyone (docs/spec/public-words.md, docs/operate/README.md): of the groups that its administrator has chosen, what is published
 * and nothing else. Off for every group until then.
 */
import type { AppearanceJoint } from '#desks/appearances/joint.ts';
import { formatList, type Listed } from '#desks/appearances/list-page.ts';
import { formatPage } from '#desks/appearances/page.ts';
import type { PublicationProof } from '#desks/appearances/proof-form.ts';
import { verifyProof } from '#desks/appearances/verify-proof.ts';
import { assert } from '#kernel/assert.ts';
import { isJsonObject, type JsonObject, type JsonValue } from '#kernel/canonical-json.ts';
import { type GroupId, isGroupId, type PartyId, type RecordId } from '#kernel/id.ts';
import { laterOf } from '#kernel/instant.ts';
import { type Language, languages, type Text } from '#kernel/language.ts';
import { ok, type Result, refuse } from '#kernel/refusal.ts';
import { memberOf } from '#ledger/keys.ts';
import { wordingNamed } from '#ledger/wording.ts';
import { type JointRow, pageRowsMax } from '#store/store.ts';
import { textIn } from '#verbs/content-text.ts';
import type { JointBase } from '#verbs/desk.ts';
import type { Mark } from '#verbs/words/mark-words.ts';
import type { EntenteNode, FoundedGroup } from './node.ts';
import { previewOf } from './publication-preview.ts';
import { aloneProof, jointProof } from './publication-proof.ts';

/** `own`: joint publications, and what this party published alone; `all`: also what other members published alone. */
export const showings = ['own', 'all'] as const;
export type Showing = (typeof showings)[number];

/** One side's own words, by where they stand; without it, the joint publication. */
export type WhichWords = Readonly<{ party: PartyId; seq: number }> | undefined;

export interface PublicWords {
  showing(group: GroupId): Promise<Showing | undefined>;
  /** Whether anything is shown of any group. */
  isOn(): Promise<boolean>;
  show(group: GroupId, showing: Showing | undefined): Promise<void>;
  /** The page as a file, whoever may see it here. Refuses `publication.*`, `request.not-found`, and `request.malformed` for a record of another desk. */
  file(
    group: GroupId,
    record: RecordId,
    which: WhichWords,
    language: Language,
  ): Promise<Result<string>>;
  /** What the public would see of it as it stands, proof aside. Refuses as `file`. */
  preview(
    row: Pick<JointRow, 'group' | 'joint'>,
    which: WhichWords,
    language: Language,
  ): Promise<Result<string>>;
  /** What anyone may read of a record, and nothing of what is not public here. */
  page(record: RecordId, which: WhichWords, language: Language): Promise<string | undefined>;
  list(language: Language): Promise<string>;
}

const prefix = 'public.';
/** Pages kept; all are forgotten when anything changes. */
const keptMax = 64;

type Node = Pick<
  EntenteNode,
  'store' | 'bundle' | 'group' | 'groups' | 'keepSettings' | 'onChange' | 'party'
>;

const isAppearance = (joint: JointBase): joint is AppearanceJoint => joint.desk === 'appearances';
const isShowing = (value: JsonValue | undefined): value is Showing =>
  showings.some((one) => one === value);

/** @param mark what stands on lists and previews; a published page follows from its proof alone, and there the names of the parties say it */
export function openPublicWords(node: Node, mark: Mark | undefined): PublicWords {
  const kept = new Map<string, Promise<string | undefined>>();
  node.onChange(() => kept.clear());
  /** Whoever asks again before anything has changed gets what was made; what failed is made again. */
  const once = (key: string, make: () => Promise<string | undefined>) => {
    const found = kept.get(key);
    if (found !== undefined) return found;
    if (kept.size >= keptMax) kept.clear();
    const made = make();
    kept.set(key, made);
    // What is not there yet may be there a second later, when the next checkpoint is signed.
    const forget = (): void => void kept.delete(key);
    made.then((text) => text ?? forget(), forget);
    return made;
  };
  return {
    showing: async (group) => (await shownGroups(node)).get(group),
    isOn: async () => (await shownGroups(node)).size > 0,
    show: async (group, showing) => {
      await node.keepSettings({ [prefix + group]: showing });
      kept.clear();
    },
    file: (group, record, which, language) => fileOf(node, group, record, which, language),
    preview: async ({ group, joint }, which, language) => {
      const founded = node.group(group);
      if (!founded) return refuse('request.not-found', { at: 'record' });
      if (!isAppearance(joint)) return refuse('request.malformed', { at: 'record' });
      return previewOf(node, founded, joint, which, { language, mark });
    },
    page: (record, which, language) => {
      const words = which ? `${which.party}-${which.seq}` : '';
      return once(`${record}/${words}/${language}`, () =>
        publicPage(node, record, which, language),
      );
    },
    list: async (language) => {
      const found = await once(`/${language}`, async () =>
        formatList(language, await listed(node), mark),
      );
      return found ?? formatList(language, [], mark);
    },
  };
}

async function shownGroups(node: Node): Promise<ReadonlyMap<GroupId, Showing>> {
  const settings = Object.entries(await node.store.settings(prefix));
  return new Map(
    settings.flatMap(([name, value]) => {
      const group = name.slice(prefix.length);
      return isGroupId(group) && node.group(group) && isShowing(value) ? [[group, value]] : [];
    }),
  );
}

async function proofOf(
  node: Node,
  founded: FoundedGroup,
  joint: AppearanceJoint,
  which: WhichWords,
  language: Language,
): Promise<Result<PublicationProof>> {
  return which
    ? aloneProof(node, founded, joint, which, language)
    : jointProof(node, founded, joint, language);
}

async function fileOf(
  node: Node,
  group: GroupId,
  record: RecordId,
  which: WhichWords,
  language: Language,
): Promise<Result<string>> {
  const founded = node.group(group);
  const row = founded && (await node.store.joint(group, record));
  if (!founded || !row) return refuse('request.not-found', { at: 'record' });
  if (!isAppearance(row.joint)) return refuse('request.malformed', { at: 'record' });
  const proof = await proofOf(node, founded, row.joint, which, language);
  if (!proof.ok) return proof;
  // Nothing leaves that the reader of the file would refuse.
  const proven = verifyProof(proof.value);
  return proven.ok ? ok(formatPage(proof.value, proven.value)) : proven;
}

async function publicPage(
  node: Node,
  record: RecordId,
  which: WhichWords,
  language: Language,
): Promise<string | undefined> {
  for (const [group, showing] of await shownGroups(node)) {
    if (which && showing === 'own' && which.party !== node.group(group)?.self) continue;
    const file = await fileOf(node, group, record, which, language);
    if (file.ok) return file.value;
  }
  return undefined;
}

async function listed(node: Node): Promise<readonly Listed[]> {
  const found: Listed[] = [];
  for (const [group, showing] of await shownGroups(node)) {
    const founded = node.group(group);
    if (!founded) continue;
    const within = [{ group, desks: ['appearances'] }];
    const { rows } = await node.store.joints({ within, limit: pageRowsMax });
    for (const row of rows) found.push(...(await entriesOf(node, founded, showing, row)));
  }
  return found.sort((a, b) => (a.at === b.at ? (a.path < b.path ? -1 : 1) : a.at < b.at ? 1 : -1));
}

async function entriesOf(
  node: Node,
  founded: FoundedGroup,
  showing: Showing,
  { joint }: JointRow,
): Promise<readonly Listed[]> {
  if (!isAppearance(joint)) return [];
  const { terms, self } = founded;
  const sideOf = (party: PartyId) => ({ party, names: memberOf(terms, party)?.names ?? {} });
  const entries: Listed[] = [];
  const view = joint.publications.find(({ published }) => published);
  const title = view && (await titleOf(node, founded, joint, view.version));
  if (view?.completedAt && title) {
    entries.push({
      ...{ path: joint.record, kind: 'joint', title },
      sides: terms.members.map(({ party }) => sideOf(party)),
      at: view.embargo ? laterOf(view.embargo, view.completedAt) : view.completedAt,
      takenBack: view.withdrawnBy.length > 0,
    });
  }
  for (const { party, seq, alone } of joint.words) {
    if (alone?.state !== 'published' || (showing === 'own' && party !== self)) continue;
    const content = await contentAt(node, founded.group, party, seq);
    const text = textIn(content?.['text']);
    if (!text) continue;
    entries.push({
      ...{ path: `${joint.record}/${party}-${seq}`, kind: 'alone', title: beginning(text) },
      sides: [sideOf(party)],
      at: alone.embargo ? laterOf(alone.embargo, alone.time) : alone.time,
      takenBack: alone.withdrawn !== undefined,
    });
  }
  return entries;
}

async function contentAt(
  node: Node,
  group: GroupId,
  party: PartyId,
  seq: number,
): Promise<JsonObject | undefined> {
  const [leaf] = await node.store.contentsAt([{ group, party, seq }]);
  if (leaf?.content !== 'held' || !leaf.contentBytes) return undefined;
  const value: JsonValue = JSON.parse(new TextDecoder().decode(leaf.contentBytes));
  assert(isJsonObject(value), 'a content is an object');
  return value;
}

async function titleOf(
  node: Node,
  { group }: FoundedGroup,
  { lines }: AppearanceJoint,
  version: string,
): Promise<Text | undefined> {
  const view = lines.versions.find((one) => one.version === version);
  for (const { party, seq } of view?.tabled ?? []) {
    const content = await contentAt(node, group, party, seq);
    const wording = view?.text && wordingNamed(view.text, content);
    if (wording) return wording.title.text;
  }
  return undefined;
}

const titleCharactersMax = 120;

/** The first line of words, cut where a list has room; never within a character. */
function beginning(text: Text): Text {
  const cut = (given: string): string => {
    const line = given.split('\n').find((one) => one.trim() !== '') ?? '';
    if (line.length <= titleCharactersMax) return line;
    return `${line.slice(0, titleCharactersMax).toWellFormed()}…`;
  };
  const given = languages.flatMap((one) => {
    const said = text[one];
    return said === undefined ? [] : [[one, cut(said)] as const];
  });
  return Object.fromEntries(given);
}
