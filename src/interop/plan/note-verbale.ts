/**
 * A note verbale about a work-plan item, drafted from one statement that this party made: what it put forward, accepted, took a stance on or
 * took back, in one language of the text. It carries no emblem, and leaves number, place, date and seal to the authority.
 */
import type { PlanJoint } from '#desks/plan/joint.ts';
import type { PlanMatter } from '#desks/plan/statements.ts';
import { planWord } from '#desks/plan/words/vocabulary.ts';
import type { JsonObject } from '#kernel/canonical-json.ts';
import type { GroupId, HashHex, PartyId } from '#kernel/id.ts';
import type { Instant } from '#kernel/instant.ts';
import type { Language } from '#kernel/language.ts';
import type { Terms } from '#ledger/terms.ts';
import type { Version, Wording } from '#ledger/wording.ts';
import { type Block, factTable, heading, type Paper, paragraph } from '#print/paper.ts';
import type { Mandate, Stance } from '#verbs/text-forms.ts';
import type { VersionView } from '#verbs/text-joint.ts';
import { areaWord } from '#verbs/words/area-words.ts';
import * as words from './note-words.ts';
import {
  dateText,
  inLanguage,
  languagesText,
  listed,
  minuteText,
  missingNote,
  partyName,
} from './printed-words.ts';

/** The acts that a note can carry. */
export const notedTypes = [
  'plan.tabled',
  'plan.accepted',
  'plan.stance-taken',
  'plan.withdrawn',
] as const;
export type NotedType = (typeof notedTypes)[number];
export const isNoted = (type: string): type is NotedType =>
  notedTypes.some((noted) => noted === type);

export type Noted = Readonly<{
  group: GroupId;
  terms: Terms;
  joint: PlanJoint;
  version: VersionView<PlanMatter>;
  wording: Wording;
  statement: Readonly<{
    party: PartyId;
    seq: number;
    time: Instant;
    type: NotedType;
    authority?: string;
    facts: JsonObject;
    leafHash: HashHex;
    receivedBy: readonly PartyId[];
  }>;
  language: Language;
  /** The authority's own number for the note. */
  number?: string;
  /** The day on which it is drawn up. */
  on: Instant;
}>;

const numberLine = '______________________';

/** @returns undefined if the text does not stand in that language */
export function noteVerbale(noted: Noted): Paper | undefined {
  const { terms, statement, language, wording, version, on } = noted;
  const standing = version.languages[language];
  const title = wording.title.text[language];
  if (title === undefined || standing === undefined || standing === 'missing') return undefined;
  const others = terms.members.filter(({ party }) => party !== statement.party);
  const names = others.map(({ party }) => partyName(terms, party, language));
  const self = partyName(terms, statement.party, language);
  const named = {
    from: words.authorityOf(self, statement.authority)[language],
    to: words.authoritiesOf(listed(names, language), names.length > 1)[language],
    group: inLanguage(terms.title, language) ?? noted.group.slice(0, 12),
    several: names.length > 1,
  };
  const blocks: readonly Block[] = [
    paragraph(words.draftLine(statement.seq, self)[language], 'small'),
    { kind: 'heading', level: 1, text: words.noteTitle[language] },
    paragraph(`${words.numberLabel[language]} ${noted.number ?? numberLine}`, 'right'),
    paragraph(words.opening(named, language)),
    paragraph(sentenceOf(noted)),
    heading(2, title),
    ...clausesOf(wording, language),
    ...matterOf(noted),
    ...standsOf(noted),
    paragraph(words.closing(named, language)),
    paragraph(words.placeAndDate[language], 'right'),
    { kind: 'blank', height: 84, text: words.sealPlace[language] },
    paragraph(words.addressed(named.to)[language]),
    heading(3, words.noteLabels.identification[language]),
    identification(noted),
  ];
  return {
    title: `${words.noteTitle[language]} · ${title}`,
    ...{ language, asOf: on, blocks },
    foot: `${words.noteTitle[language]} · ${version.version.slice(0, 12)}`,
    missing: missingNote(language),
  };
}

function sentenceOf({ joint, statement, language }: Noted): string {
  const area = areaWord(joint.area ?? '', language);
  const { type, facts } = statement;
  const sentences = {
    'plan.tabled': () => words.tabledSentence(area),
    'plan.accepted': () => words.acceptedSentence(area, facts['mandate'] as Mandate),
    'plan.stance-taken': () => words.stanceSentence(area, facts['stance'] as Stance),
    'plan.withdrawn': () => words.withdrawnSentence(area),
  };
  return sentences[type]()[language];
}

export function clausesOf({ clauses }: Wording, language: Language): readonly Block[] {
  return [
    {
      kind: 'table',
      widths: [1, 14],
      plain: true,
      rows: clauses.map(({ text, role }, at) => [
        { text: `${at + 1}.` },
        {
          text: `${role ? `${planWord('planLabels', role, language)}${colon(language)}` : ''}${text[language] ?? '–'}`,
        },
      ]),
    },
  ];
}

const colon = (language: Language): string => (language === 'zh' ? '：' : ': ');

type Dependences = NonNullable<PlanMatter['dependsOn']>;

/** Other items by their ids, which the text names them by, and acts of a party. */
export const dependenceText = (
  dependsOn: Dependences,
  { terms, language }: Readonly<{ terms: Terms; language: Language }>,
): string =>
  dependsOn
    .map((one) =>
      'record' in one
        ? `${one.record} (${planWord('untilWords', one.until, language)})`
        : `${partyName(terms, one.party, language)}: ${one.act}`,
    )
    .join('; ');

function matterOf({ version, terms, language }: Noted): readonly Block[] {
  const { owners = [], due, reportDays, dependsOn, ends } = version.text?.matter ?? {};
  const label = (code: string): string => planWord('planLabels', code, language);
  const names = owners.map((party) => partyName(terms, party, language));
  return [
    factTable([
      [label('owners'), listed(names, language)],
      [label('due'), due && dateText(due, language)],
      [label('reportDays'), reportDays?.toString()],
      [label('dependsOn'), dependsOn && dependenceText(dependsOn, { terms, language })],
      [label('ends'), ends && planWord('endingWords', ends, language)],
    ]),
  ];
}

/** What the text is, and whether it binds; that sentence calls what does not bind a common understanding already. */
export function kindOf(text: Version | undefined, language: Language): string {
  const binding = planWord('bindingWords', text?.binding ? 'binding' : 'not-binding', language);
  if (text === undefined || (!text.binding && text.status === 'common-understanding'))
    return binding;
  const kind = planWord('textStatusWords', text.status, language);
  return language === 'zh' ? `${kind}。${binding}` : `${kind}. ${binding}`;
}

/** What the text is, and how it stands: never more than its own words and the logs say. */
function standsOf({ version, language }: Noted): readonly Block[] {
  const { text, state, languages: standing } = version;
  const authentic = text?.authentic ?? [];
  const lines = [
    kindOf(text, language),
    (state === 'agreed' ? words.standsAgreed : words.standsOpen)[language],
    ...(standing[language] === 'stale' ? [words.standsBehind[language]] : []),
    ...(authentic.includes(language)
      ? []
      : [words.notAuthentic(languagesText(authentic, language))[language]]),
  ];
  return [paragraph(lines.join(language === 'zh' ? '' : ' '))];
}

function identification({ group, joint, statement, version, terms, language, on }: Noted): Block {
  const label = (code: keyof typeof words.noteLabels): string => words.noteLabels[code][language];
  const { party, seq, time, type, leafHash, receivedBy } = statement;
  const receivers = receivedBy.map((by) => partyName(terms, by, language));
  const rows = [
    [label('group'), group],
    [label('item'), joint.record],
    [label('statement'), `${party} #${seq} · ${type} · ${minuteText(time)}`],
    [label('leaf'), leafHash],
    [planWord('textLabels', 'version', language), version.version],
    [planWord('textLabels', 'wording', language), version.text?.wording],
    [label('receipts'), receivers.length > 0 ? listed(receivers, language) : label('none')],
    [label('drafted'), dateText(on, language)],
  ] as const;
  return factTable(rows, 'small');
}
