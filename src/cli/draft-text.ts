import type { DraftActor, DraftRow, DraftStep, DraftView } from '#api/contract-drafts.ts';
import { changeLabel, changeValue } from '#desks/notifications/words/change-text.ts';
import { labelText } from '#desks/notifications/words/fact-text.ts';
import { type NoticeVersion, noticeChanges } from '#desks/notifications/words/notice-changes.ts';
import { wordFor } from '#desks/notifications/words/vocabulary.ts';
import { type DraftWordList, draftWord } from '#desks/releases/words/vocabulary.ts';
import { typeWord } from '#fold/faces.ts';
import type { Language } from '#kernel/language.ts';
import { goodsText } from './goods-text.ts';
import { inLanguage } from './language.ts';
import { facts, table } from './print.ts';
import { draftLabels, draftSentences } from './words/draft-words.ts';

const shortCharacters = 11;
/** As much of an id as a person types. */
export const shortDraft = (draft: string): string => draft.slice(0, shortCharacters);

/** Who has to clear it: officers by role and authority, and how they prove themselves where the table says so. */
export function needsText(needs: DraftRow['missing'], language: Language): string {
  const each = needs.map(({ officers, role, authority, proofs }) => {
    const proof = proofs?.map((one) => draftWord('neededProofWords', one, language)).join(' / ');
    return [
      `${officers} × ${draftWord('officerRoleWords', role, language)}`,
      ...(authority === undefined ? [] : [authority]),
      ...(proof === undefined ? [] : [proof]),
    ].join(' · ');
  });
  return each.join('; ') || draftSentences.nobodyMissing[language];
}

function actorText({ officer, authority, name }: DraftActor, language: Language): string {
  const called = name && inLanguage(name, language);
  const who = officer === 'console' ? draftLabels.console[language] : called || officer;
  return authority === undefined ? who : `${who} · ${authority}`;
}

export function draftRows(rows: readonly DraftRow[], language: Language): string {
  const label = (name: keyof typeof draftLabels): string => draftLabels[name][language];
  const heading = [
    ...[label('draft'), labelText('statement', language), labelText('reference', language)],
    labelText('goods', language),
    ...[labelText('state', language), label('author'), label('at'), label('missing')],
    label('mayClear'),
  ];
  return table(
    heading,
    rows.map((row) => [
      ...[shortDraft(row.draft), typeWord('said', row.type, language)],
      row.about?.reference ?? '-',
      row.about === undefined ? '-' : goodsText(row.about, language),
      draftWord('draftStatusWords', row.status, language),
      ...[actorText(row.author, language), row.writtenAt],
      row.status === 'open' ? needsText(row.missing, language) : '-',
      row.mayClear ? wordFor('sentenceWords', 'yes', language) : '',
    ]),
  );
}

/**
 * Exactly what the table will read, against what was said last, and what has been done with it.
 * @param title of the table
 */
export function draftText(view: DraftView, title: string, language: Language): string {
  const label = (name: keyof typeof draftLabels): string => draftLabels[name][language];
  const sentence = (name: keyof typeof draftSentences): string => draftSentences[name][language];
  const { text, refusedNow, said, status } = view;
  const head = facts([
    [label('draft'), view.draft],
    [labelText('state', language), draftWord('draftStatusWords', status, language)],
    [labelText('table', language), title],
    [labelText('record', language), text.record],
    [labelText('statement', language), typeWord('said', text.type, language)],
    [label('area'), text.area],
    [label('under'), text.authority],
    [label('author'), actorText(view.author, language)],
    [label('at'), view.writtenAt],
    [label('note'), view.note],
    [label('missing'), status === 'open' ? needsText(view.missing, language) : undefined],
    [label('refused'), refusedNow && (refusedNow.text[language] ?? refusedNow.code)],
    [label('said'), said && `${said.record ?? ''} ${said.seq}`.trim()],
    [label('digest'), view.digest],
  ]);
  const history = `${sentence('history')}\n${historyText(view.history, language)}`;
  const canonical = `${sentence('canonical')}\n${view.canonical}\n`;
  const parts = [head, exactText(view, language), againstText(view, language), canonical, history];
  return parts.filter((part) => part !== '').join('\n');
}

const nothing: NoticeVersion = { facts: {}, content: {} };
const versionOf = ({
  facts: stated,
  content = {},
}: Partial<NoticeVersion> & Pick<NoticeVersion, 'facts'>) => ({
  facts: stated,
  content,
});

function exactText({ text }: DraftView, language: Language): string {
  const rows = noticeChanges(nothing, versionOf(text)).map((change) => [
    changeLabel(change, language),
    changeValue(change, change.after, language),
  ]);
  const heading = [draftLabels.field[language], draftLabels.inDraft[language]];
  return `${draftSentences.exactly[language]}\n${rows.length === 0 ? '-\n' : table(heading, rows)}`;
}

function againstText({ text, before }: DraftView, language: Language): string {
  if (text.record === undefined) return '';
  if (before === undefined) return `${draftSentences.nothingBefore[language]}\n`;
  const changes = noticeChanges(versionOf(before), versionOf(text));
  const title = `${draftSentences.against[language]} (${before.seq}, ${before.time})`;
  return `${title}\n${changesText(changes, language)}`;
}

/** Members that differ, with what stood and what stands. */
export function changesText(changes: ReturnType<typeof noticeChanges>, language: Language): string {
  if (changes.length === 0) return `${draftSentences.nothingDiffers[language]}\n`;
  const heading = (['field', 'before', 'inDraft'] as const).map(
    (name) => draftLabels[name][language],
  );
  return table(
    heading,
    changes.map((change) => [
      changeLabel(change, language),
      changeValue(change, change.before, language),
      changeValue(change, change.after, language),
    ]),
  );
}

function historyText(steps: readonly DraftStep[], language: Language): string {
  const word = (list: DraftWordList, code: string | undefined): readonly string[] =>
    code === undefined ? [] : [draftWord(list, code, language)];
  const rows = steps.map(({ seq, at, what, by, role, proof, reason, text, digest }) => [
    ...[String(seq), at, draftWord('draftStepWords', what, language)],
    by === undefined ? '' : actorText(by, language),
    [
      ...word('officerRoleWords', role),
      ...word('proofWords', proof),
      ...word('returnReasonWords', reason),
      ...(text ? [`“${inLanguage(text, language)}”`] : []),
    ].join(', '),
    digest.slice(0, 8),
  ]);
  const heading = ['#', draftLabels.at[language], '', draftLabels.author[language], ''];
  return table([...heading, draftLabels.digest[language]], rows);
}
