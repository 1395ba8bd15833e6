/** One item on paper: how it stands, its text in the languages asked for, and what each side says of it. */
import { planWord } from '#desks/plan/words/vocabulary.ts';
import type { RecordId } from '#kernel/id.ts';
import type { Language } from '#kernel/language.ts';
import type { Wording } from '#ledger/wording.ts';
import { type Block, factTable, heading, paragraph, type Table } from '#print/paper.ts';
import { dependenceText, kindOf } from './note-verbale.ts';
import type { ItemHeld, PlanHeld } from './plan-held.ts';
import { paperWords } from './plan-paper-words.ts';
import {
  dateText,
  inLanguage,
  languageNames,
  languagesText,
  listed,
  partyName,
} from './printed-words.ts';

type Around = Readonly<{
  held: PlanHeld;
  /** The paper's own first. */
  languages: readonly [Language, ...Language[]] | readonly Language[];
  /** Under which an item stands in this paper. */
  numbers: ReadonlyMap<RecordId, number>;
}>;

export const titleOf = ({ wording, joint }: ItemHeld, language: Language): string =>
  (wording && inLanguage(wording.title.text, language)) ?? joint.record;

export function itemBlocks(item: ItemHeld, around: Around): readonly Block[] {
  const [language = 'en'] = around.languages;
  const number = around.numbers.get(item.joint.record) ?? 0;
  const { wording } = item;
  return [
    heading(3, `${number}. ${titleOf(item, language)}`),
    factsOf(item, around),
    ...(wording
      ? [textTable(wording, around.languages)]
      : [paragraph(paperWords.notHeld[language])]),
    ...sidesOf(item, around),
  ];
}

function factsOf(
  item: ItemHeld,
  { held: { terms }, languages: [language = 'en'], numbers }: Around,
): Block {
  const { joint, version } = item;
  const { text, positions = [], languages: standing = {} } = version ?? {};
  const { owners = [], due, reportDays, dependsOn, ends } = text?.matter ?? {};
  const name = (party: (typeof owners)[number]): string => partyName(terms, party, language);
  const accepted = positions.flatMap(({ party, accepted: given }) => {
    if (!given?.stands) return [];
    const by = [given.authority, planWord('mandateWords', given.mandate, language)];
    return [
      `${name(party)}${bracketed(
        listed(
          by.flatMap((one) => one ?? []),
          language,
        ),
        language,
      )}`,
    ];
  });
  const stances = positions.flatMap(({ party, stance, word }) =>
    stance && word === stance.stance
      ? [`${name(party)}: ${planWord('stanceWords', stance.stance, language)}`]
      : [],
  );
  const behind = terms.languages.filter(
    (one) => standing[one] !== undefined && standing[one] !== 'whole',
  );
  const label = (code: string): string => planWord('planLabels', code, language);
  const marks = (['overdue', 'suspended', 'amending'] as const).filter((mark) => joint[mark]);
  const state = [planWord('planStatuses', joint.status, language), ...marks.map(label)];
  const needs = dependsOn?.map((one) => {
    const told = dependenceText([one], { terms, language });
    const known = 'record' in one ? numbers.get(one.record) : undefined;
    return known === undefined ? told : `${known} · ${told}`;
  });
  return factTable([
    [paperWords.state[language], state.join(' · ')],
    [paperWords.kind[language], text && kindOf(text, language)],
    [
      paperWords.acceptedBy[language],
      accepted.join(language === 'zh' ? '；' : '; ') || paperWords.nobody[language],
    ],
    [planWord('textLabels', 'stance', language), stances.join('; ')],
    [label('owners'), listed(owners.map(name), language)],
    [label('due'), due && dateText(due, language)],
    [label('reportDays'), reportDays?.toString()],
    [label('dependsOn'), needs?.join('; ')],
    [label('ends'), ends && planWord('endingWords', ends, language)],
    [
      planWord('textLabels', 'authentic', language),
      text && languagesText(text.authentic, language),
    ],
    [paperWords.behind[language], languagesText(behind, language)],
  ]);
}

const bracketed = (text: string, language: Language): string =>
  language === 'zh' ? `（${text}）` : ` (${text})`;

/** Clause by clause; several languages side by side, none a footnote to another. */
function textTable({ title, clauses }: Wording, languages: readonly Language[]): Table {
  const [own = 'en'] = languages;
  const mark = (stale: readonly Language[] | undefined, language: Language): string =>
    stale?.includes(language) ? ` [${planWord('languageStandingWords', 'stale', own)}]` : '';
  const several = languages.length > 1;
  const rows = [
    ...(several ? [{ number: '', ...title, role: undefined }] : []),
    ...clauses.map(({ text, stale, role }, at) => ({ number: `${at + 1}.`, text, stale, role })),
  ];
  return {
    kind: 'table',
    widths: [1, ...languages.map(() => 14 / languages.length)],
    ...(several && {
      heads: [
        { text: '' },
        ...languages.map((language) => ({ text: languageNames[language][language], language })),
      ],
    }),
    rows: rows.map(({ number, text, stale, role }) => [
      { text: number },
      ...languages.map((language) => {
        const part = role
          ? `${planWord('planLabels', role, language)}${language === 'zh' ? '：' : ': '}`
          : '';
        return { text: `${part}${text[language] ?? '–'}${mark(stale, language)}`, language };
      }),
    ]),
  };
}

/** Each side's last report and assessment, in the order of the terms; none where nobody has spoken. */
function sidesOf(
  { joint, saidIn }: ItemHeld,
  { held: { terms }, languages: [language = 'en'] }: Around,
): readonly Block[] {
  const told = joint.reports.filter(
    ({ progress, assessments }) => progress.length + assessments.length > 0,
  );
  if (told.length === 0) return [];
  const said = (party: (typeof told)[number]['party'], seq: number): string => {
    const text = saidIn(party, seq);
    const words = text && inLanguage(text, language);
    return words ? `\n${words}` : '';
  };
  const rows = told.map(({ party, progress, assessments }) => {
    const last = progress.at(-1);
    const made = assessments.findLast(({ version }) => version === joint.inForce);
    return [
      { text: partyName(terms, party, language) },
      {
        text: last
          ? `${planWord('courseWords', last.state, language)} · ${dateText(last.on, language)}${said(party, last.seq)}`
          : '–',
      },
      {
        text: made
          ? `${planWord('findingWords', made.finding, language)} · ${dateText(made.time, language)}${said(party, made.seq)}`
          : '–',
      },
    ];
  });
  const heads = [paperWords.side, paperWords.progress, paperWords.assessment];
  return [
    {
      kind: 'table',
      widths: [1, 1.7, 1.7],
      named: true,
      heads: heads.map((one) => ({ text: one[language] })),
      rows,
    },
    paragraph(planWord('assessedWords', joint.assessed, language), 'small'),
  ];
}
