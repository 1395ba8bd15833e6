/** What the public would see of an appearance as it stands: before anybody releases anything, from what this node holds. */
import { appearancesFace } from '#desks/appearances/face.ts';
import type { AppearanceJoint } from '#desks/appearances/joint.ts';
import { formatPreview } from '#desks/appearances/page.ts';
import { publicationHash } from '#desks/appearances/publication.ts';
import { releasedFacts } from '#desks/appearances/statements.ts';
import type { OwnWords, Proven } from '#desks/appearances/verify-proof.ts';
import { isJsonObject, type JsonObject, type JsonValue } from '#kernel/canonical-json.ts';
import type { PartyId } from '#kernel/id.ts';
import type { Language } from '#kernel/language.ts';
import { ok, type Result, refuse } from '#kernel/refusal.ts';
import { wordingNamed } from '#ledger/wording.ts';
import type { Store } from '#store/store.ts';
import type { Mark } from '#verbs/words/mark-words.ts';
import type { FoundedGroup } from './node.ts';

type Source = Readonly<{ store: Pick<Store, 'contentsAt'> }>;
type WhichWords = Readonly<{ party: PartyId; seq: number }> | undefined;
type Around = Readonly<{ node: Source; founded: FoundedGroup; joint: AppearanceJoint }>;

/** @param which own words that one side would publish alone. Refuses `publication.not-public` where there is nothing to show. */
export async function previewOf(
  node: Source,
  founded: FoundedGroup,
  joint: AppearanceJoint,
  which: WhichWords,
  { language, mark }: Readonly<{ language: Language; mark: Mark | undefined }>,
): Promise<Result<string>> {
  const around = { node, founded, joint };
  const proven = which ? await ofOne(around, which) : await ofAll(around);
  return proven ? ok(formatPreview(language, proven, mark)) : refuse('publication.not-public');
}

/** What a release by this party would begin with, and where nothing is agreed yet the lines that are furthest. */
async function ofAll(around: Around): Promise<Proven | undefined> {
  const { founded, joint } = around;
  const { terms, group, self } = founded;
  const begun = releasedFacts.safeParse(
    appearancesFace.begin?.(joint, 'publication.released', self),
  );
  const version = begun.success ? begun.data.version : joint.lines.versions.at(-1)?.version;
  const view = joint.lines.versions.find((one) => one.version === version);
  const wording = await wordingOf(around, view);
  if (!view?.text || !wording || version === undefined) return undefined;
  const order = view.text.matter?.order ?? [];
  const places =
    begun.success && begun.data.words
      ? begun.data.words
      : order.flatMap((party) =>
          joint.words.filter((one) => one.party === party && one.current && !one.erased),
        );
  const words = await Promise.all(places.map((place) => wordsAt(around, place)));
  const named = words.flatMap((one) => (one ? [{ party: one.party, seq: one.seq }] : []));
  return {
    ...{ kind: 'joint', group, terms, record: joint.record },
    lines: { text: view.text, version, wording },
    publication: publicationHash({ version, ...(named.length > 0 && { words: named }) }),
    words: words.filter((one) => one !== undefined),
    took: terms.members.map(({ party }) => {
      const own = view.positions.find((one) => one.party === party)?.accepted;
      return { party, ...(own?.stands && { accepted: own.time }) };
    }),
    takenBack: [],
    cosignedBy: new Map(),
  };
}

async function ofOne(around: Around, which: NonNullable<WhichWords>): Promise<Proven | undefined> {
  const { founded, joint } = around;
  const isThere = joint.words.some(({ party, seq }) => party === which.party && seq === which.seq);
  const words = isThere ? await wordsAt(around, which) : undefined;
  if (!words) return undefined;
  return {
    ...{ kind: 'alone', group: founded.group, terms: founded.terms, record: joint.record },
    words: [words],
    took: [{ party: which.party }],
    takenBack: [],
    cosignedBy: new Map(),
  };
}

async function contentAt(
  { node, founded }: Around,
  { party, seq }: Readonly<{ party: PartyId; seq: number }>,
): Promise<JsonObject | undefined> {
  const [leaf] = await node.store.contentsAt([{ group: founded.group, party, seq }]);
  if (leaf?.content !== 'held' || !leaf.contentBytes) return undefined;
  const value: JsonValue = JSON.parse(new TextDecoder().decode(leaf.contentBytes));
  return isJsonObject(value) ? value : undefined;
}

async function wordsAt(
  around: Around,
  { party, seq }: Readonly<{ party: PartyId; seq: number }>,
): Promise<OwnWords | undefined> {
  const said = around.joint.words.find((one) => one.party === party && one.seq === seq);
  const content = said && (await contentAt(around, said));
  return content && { party, seq, time: said.time, content };
}

async function wordingOf(
  around: Around,
  view: AppearanceJoint['lines']['versions'][number] | undefined,
) {
  for (const tabling of view?.tabled ?? []) {
    const wording = view?.text && wordingNamed(view.text, await contentAt(around, tabling));
    if (wording) return wording;
  }
  return undefined;
}
