import type { RecordView } from '#api/contract-records.ts';
import type { PlanJoint } from '#desks/plan/joint.ts';
import type { PlanMatter } from '#desks/plan/statements.ts';
import { type PlanWordList, planWord } from '#desks/plan/words/vocabulary.ts';
import { deskWord } from '#fold/faces.ts';
import { type Language, languages } from '#kernel/language.ts';
import { clauseDifferences } from '#ledger/clause-difference.ts';
import type { Wording } from '#ledger/wording.ts';
import type { Position, VersionView } from '#verbs/text-joint.ts';
import { wordsOf } from './plan-item.ts';
import { facts, printable } from './print.ts';
import { sheetWords, wordsNotHeld } from './words/plan-command-words.ts';

type Item = VersionView<PlanMatter>;
const shortHash = (hash: string): string => hash.slice(0, 12);

/** One item for people: how it stands, each version with every side's position, what each side did and makes of it. */
export function itemText(view: RecordView, language: Language): string {
  const joint = view.joint as PlanJoint;
  const label = labelled(language);
  const owed = joint.owed.map(({ party, what, due }) => {
    const by = due === undefined ? '' : ` (${due})`;
    return `${party}: ${planWord('planOwed', what, language)}${by}`;
  });
  const marks = (['overdue', 'suspended', 'amending'] as const).filter((mark) => joint[mark]);
  const head = facts([
    [planWord('planLabels', 'record', language), view.record],
    [label('area'), view.area],
    [label('state'), deskWord('plan', 'statuses', joint.status, language)],
    ['', planWord('planSentences', joint.status, language)],
    ...marks.map((mark) => ['', planWord('planLabels', mark, language)] as const),
    [label('owed'), owed.join('; ') || '-'],
    [
      planWord('planLabels', 'finding', language),
      planWord('assessedWords', joint.assessed, language),
    ],
  ]);
  const versions = joint.versions.map((version) => `\n${versionText(view, version, language)}`);
  return head + versions.join('') + reportsText(joint, language);
}

const labelled =
  (language: Language) =>
  (code: string): string =>
    deskWord('plan', 'labels', code, language);

function reportsText({ reports }: PlanJoint, language: Language): string {
  const lines = reports.flatMap(({ party, progress, assessments }) => [
    ...progress.map(
      ({ seq, on, state }) =>
        `${party}  ${seq}  ${on}  ${planWord('courseWords', state, language)}`,
    ),
    ...assessments.map(
      ({ seq, time, finding, version }) =>
        `${party}  ${seq}  ${time}  ${planWord('findingWords', finding, language)} (${shortHash(version)})`,
    ),
  ]);
  return lines.length === 0 ? '' : `\n${lines.map((line) => `${printable(line)}\n`).join('')}`;
}

function versionText(view: RecordView, version: Item, language: Language): string {
  const { text, state, tabled, positions } = version;
  const counters = tabled.find((one) => one.counters)?.counters;
  const head = facts([
    [planWord('textLabels', 'version', language), shortHash(version.version)],
    ['', planWord('textStateWords', state, language)],
    ['', text && planWord('bindingWords', text.binding ? 'binding' : 'not-binding', language)],
    [planWord('textLabels', 'counters', language), counters && shortHash(counters)],
    ...matterRows(version, language),
  ]);
  const words = wordsOf(view, version);
  if (words.state !== 'held') {
    return `${head}${wordsNotHeld[words.state][language]}\n${positionsText(positions, language)}`;
  }
  const before = (view.joint as PlanJoint).versions.find((one) => one.version === counters);
  const against = before && wordsOf(view, before);
  const body =
    against?.state === 'held'
      ? differenceText(against.wording, words.wording, language)
      : wordingText(words.wording, language);
  return `${head}${body}${positionsText(positions, language)}`;
}

function matterRows({ text, languages: standing }: Item, language: Language) {
  const { owners, due, reportDays, dependsOn, ends } = text?.matter ?? {};
  const name = (code: string): string => planWord('planLabels', code, language);
  const on = dependsOn?.map((one) =>
    'record' in one ? `${one.record} (${one.until})` : `${one.party}: ${one.act}`,
  );
  return [
    [planWord('textLabels', 'languages', language), languageList(text, standing, language)],
    [name('owners'), owners?.join(', ')],
    [name('due'), due],
    [name('reportDays'), reportDays?.toString()],
    [name('dependsOn'), on?.join('; ')],
    [name('ends'), ends && planWord('endingWords', ends, language)],
  ] as const;
}

function languageList(text: Item['text'], standing: Item['languages'], language: Language): string {
  return languages
    .flatMap((tag) => {
      const stands = standing[tag];
      if (stands === undefined) return [];
      const words = [
        stands,
        ...(text?.authentic.includes(tag) ? (['authentic'] as const) : []),
      ].map((word) => planWord('languageStandingWords', word, language));
      return `${tag} ${words.join(', ')}`;
    })
    .join('; ');
}

function positionsText(positions: readonly Position[], language: Language): string {
  return positions
    .map(({ party, word, accepted, takenBack }) => {
      const by = accepted && [
        accepted.authority,
        planWord('mandateWords', accepted.mandate, language),
      ];
      const back = takenBack && planWord('takenBackWords', takenBack.by, language);
      const parts = [planWord('positionWords', word, language), ...(by ?? []), back];
      return `  ${printable(`${party}  ${parts.filter(Boolean).join(' · ')}`)}\n`;
    })
    .join('');
}

/** Every clause in every language, under the number that follows from its place. */
export function wordingText({ title, clauses }: Wording, language: Language): string {
  const rows = [
    { number: '', ...title },
    ...clauses.map((one, at) => ({ number: `${at + 1}.`, ...one })),
  ];
  return rows
    .map(({ number, text, stale, ...rest }) => {
      const role = 'role' in rest && rest.role ? `[${labelled(language)(rest.role)}] ` : '';
      return languages
        .flatMap((tag) => {
          const words = text[tag];
          if (words === undefined) return [];
          const mark = stale?.includes(tag)
            ? ` [${planWord('languageStandingWords', 'stale', language)}]`
            : '';
          return `  ${printable(`${number} ${tag} ${role}${words}${mark}`.trim())}\n`;
        })
        .join('');
    })
    .join('');
}

/** What a counter-proposal changes, by clause and language; what is the same is said in a word. */
export function differenceText(before: Wording, after: Wording, language: Language): string {
  const change = (code: string): string => planWord('changeWords', code, language);
  return clauseDifferences(before, after)
    .map(({ id, change: of, moved, languages: each }) => {
      const head = `  ${id ?? planWord('textLabels', 'title', language)}: ${change(of)}${moved ? `, ${change('moved')}` : ''}\n`;
      const lines = each
        .filter((one) => one.change !== 'same' || one.stale)
        .flatMap((one) =>
          [
            ...(one.before !== undefined && one.change !== 'same' ? [`− ${one.before}`] : []),
            ...(one.after === undefined
              ? []
              : [
                  `${one.change === 'same' ? '=' : '+'} ${one.after}${one.stale ? ` [${planWord('languageStandingWords', 'stale', language)}]` : ''}`,
                ]),
          ].map((line) => `    ${one.language} ${printable(line)}\n`),
        );
      return head + lines.join('');
    })
    .join('');
}

/** A sheet for paper: the words in every language, what they are, their hashes, and who accepted and received what. */
export function sheetText(
  view: RecordView,
  version: Item,
  wording: Wording,
  language: Language,
): string {
  const { text, state, agreement } = version;
  const word = (list: PlanWordList, code: string): string => planWord(list, code, language);
  const head = facts([
    [word('planLabels', 'record'), view.record],
    [labelled(language)('area'), view.area],
    [word('textLabels', 'status'), text && word('textStatusWords', text.status)],
    [word('textLabels', 'version'), word('textStateWords', state)],
    ['', text && word('bindingWords', text.binding ? 'binding' : 'not-binding')],
    ...matterRows(version, language),
  ]);
  const hashes = facts([
    [sheetWords.versionHash[language], version.version],
    [sheetWords.wordingHash[language], text?.wording],
  ]);
  const accepted = agreement?.acceptances.map(({ party, seq, time, authority, mandate }) =>
    printable(
      `  ${party}  #${seq}  ${time}  ${[authority, word('mandateWords', mandate)].filter(Boolean).join(' · ')}`,
    ),
  );
  const received = agreement?.receipts.map(
    ({ by, of, seq, at }) => `  ${by} ← ${of}  #${seq}  ${at}`,
  );
  const proof =
    accepted && received
      ? `${sheetWords.acceptances[language]}\n${accepted.join('\n')}\n${sheetWords.receipts[language]}\n${received.join('\n')}\n`
      : `${sheetWords.notAgreed[language]}\n`;
  return `${head}\n${wordingText(wording, language)}\n${hashes}\n${proof}`;
}
