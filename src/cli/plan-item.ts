/** Items of the plan as commands read and write them: a file that a person can edit, and the words that a version was tabled with. */
import { randomBytes } from 'node:crypto';
import { z } from 'zod';
import type { StatementView } from '#api/contract.ts';
import type { RecordView } from '#api/contract-records.ts';
import type { PlanJoint } from '#desks/plan/joint.ts';
import { type PlanMatter, planMatter } from '#desks/plan/statements.ts';
import type { JsonObject } from '#kernel/canonical-json.ts';
import { toHex } from '#kernel/digest.ts';
import type { HashHex } from '#kernel/id.ts';
import { type Language, languages } from '#kernel/language.ts';
import { phrase } from '#kernel/phrase.ts';
import { phraseOfIssue } from '#kernel/phrase-of-issue.ts';
import { refuse } from '#kernel/refusal.ts';
import { markStale, type Version, versionOf, type Wording, wordingHash } from '#ledger/wording.ts';
import { nameForm, partyForm, textForm } from '#verbs/forms.ts';
import { textStatuses, wordingForm } from '#verbs/text-forms.ts';
import type { VersionView } from '#verbs/text-joint.ts';
import { CommandFailed } from './command.ts';
import { readJsonFile } from './new-terms.ts';
import { printable } from './print.ts';
import { valueOr } from './problem-error.ts';
import { notAnItem, severalVersions, wordsNotHeld } from './words/plan-command-words.ts';

const list = z.array(z.enum(languages)).min(1);
const clause = wordingForm.shape.clauses.element;
/** A text as its author edits it: hashes, random digits and what follows from the wording are ours to add. */
const itemFile = z.strictObject({
  title: nameForm,
  staleTitle: list.exactOptional(),
  clauses: z.array(clause.extend({ id: clause.shape.id.exactOptional() })).min(1),
  authentic: list.exactOptional(),
  binding: z.boolean().default(false),
  status: z.enum(textStatuses).default('common-understanding'),
  ...planMatter.shape,
  owners: z.array(partyForm).min(1),
  note: textForm.exactOptional(),
});
type ItemFile = z.infer<typeof itemFile>;

export type Tabling = Readonly<{ facts: JsonObject; content: JsonObject }>;

/** @param before the wording that it counters: what was changed in one language alone is marked in the others */
export function readItem(
  path: string,
  authentic: readonly Language[],
  before?: Readonly<{ wording: Wording; version: HashHex }>,
): Tabling {
  const read = itemFile.safeParse(readJsonFile(path, 'draft', 'draft.malformed'));
  if (!read.success) {
    const [issue] = read.error.issues;
    const at = [path, ...(issue?.path ?? [])].join(' ');
    return valueOr(
      refuse('draft.malformed', {
        at,
        facts: { expected: phraseOfIssue(issue, phrase('a value')) },
      }),
    );
  }
  const {
    note,
    authentic: named,
    binding,
    status,
    title,
    staleTitle,
    clauses,
    ...matter
  } = read.data;
  const written: Wording = {
    clauses: withIds(clauses, before?.wording),
    nonce: toHex(randomBytes(16)),
    title: { text: title, ...(staleTitle && { stale: staleTitle }) },
  };
  const wording = before ? markStale(before.wording, written) : written;
  const text = versionOf<PlanMatter>(wording, {
    ...{ authentic: [...(named ?? authentic)].sort(), binding, status },
    matter: { ...matter, owners: [...matter.owners].sort() },
  });
  return {
    facts: { text, ...(before && { counters: before.version }) },
    content: { wording, ...(note && { note }) },
  };
}

/** New clauses get ids that no clause has had in either wording. */
function withIds(clauses: ItemFile['clauses'], before: Wording | undefined): Wording['clauses'] {
  const taken = new Set([...clauses, ...(before?.clauses ?? [])].map(({ id }) => id));
  let last = 0;
  return clauses.map(({ id, ...rest }) => {
    if (id !== undefined) return { id, ...rest };
    do last += 1;
    while (taken.has(`c${last}`));
    return { id: `c${last}`, ...rest };
  });
}

/** The file that tables a version again, for whoever counters it. */
export function fileOf(version: Version<PlanMatter>, wording: Wording): JsonObject {
  const { authentic, binding, status, matter } = version;
  const { title, clauses } = wording;
  return {
    title: title.text,
    ...(title.stale && { staleTitle: title.stale }),
    ...{ clauses, authentic, binding, status },
    ...matter,
  };
}

export function itemIn(view: RecordView): PlanJoint {
  if (view.desk === 'plan') return view.joint as PlanJoint;
  throw new CommandFailed(notAnItem(printable(view.record)));
}

/** The version that is named by its hash or the beginning of it; unnamed, the one that counts. */
export function versionIn(
  joint: PlanJoint,
  start: string | undefined,
  usual: HashHex | undefined,
): VersionView<PlanMatter> {
  const found = joint.versions.filter(({ version }) =>
    start === undefined ? version === usual : version.startsWith(start),
  );
  const [version] = found;
  if (version && found.length === 1) return version;
  throw new CommandFailed(severalVersions(printable(start ?? '')));
}

/** Of the words that a version was tabled with: held here and those that its hash names, or why not. */
export type HeldWords =
  | Readonly<{ state: 'held'; wording: Wording; tabling: StatementView }>
  | Readonly<{ state: 'not-held' | 'other-words' }>;

export function wordsOf(view: RecordView, version: VersionView): HeldWords {
  let state: 'not-held' | 'other-words' = 'not-held';
  for (const { party, seq } of version.tabled) {
    const side = view.sides.find((one) => one.party === party);
    const tabling = side?.statements.find((one) => one.seq === seq);
    const wording = wordingForm.safeParse(tabling?.content?.['wording']);
    if (!tabling || !wording.success) continue;
    if (wordingHash(wording.data) === version.text?.wording) {
      return { state: 'held', wording: wording.data, tabling };
    }
    state = 'other-words';
  }
  return { state };
}

export function heldWords(view: RecordView, version: VersionView): Wording {
  const held = wordsOf(view, version);
  if (held.state === 'held') return held.wording;
  throw new CommandFailed(wordsNotHeld[held.state]);
}
