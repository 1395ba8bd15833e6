import type { NotificationView, SideView, StatementView } from '#api/contract.ts';
import type { NotificationJoint } from '#desks/notifications/view.ts';
import { factsText, labelText } from '#desks/notifications/words/fact-text.ts';
import type { Label } from '#desks/notifications/words/label-words.ts';
import { wordFor } from '#desks/notifications/words/vocabulary.ts';
import type { JsonValue } from '#kernel/canonical-json.ts';
import type { Language } from '#kernel/language.ts';
import { formatMass } from '#kernel/quantity.ts';
import { answerWord } from './answer-acts.ts';
import { goodsText } from './goods-text.ts';
import { noticeRows } from './notice-text.ts';
import { facts, printable, table } from './print.ts';

/** One notification for people: the joint state first, then each side in its own words. */
export function notificationText(view: NotificationView, language: Language): string {
  const joint = view.joint as NotificationJoint;
  const label = (name: Label): string => labelText(name, language);
  const head = facts([
    [label('record'), view.record],
    [label('reference'), view.reference],
    [label('between'), `${view.exporter} → ${view.importer}`],
    [label('addressedAs'), wordFor('roleWords', view.role, language)],
    [label('basis'), wordFor('basisWords', view.basis, language)],
    [label('state'), wordFor('statusWords', view.status, language)],
    [label('goods'), goodsText(view, language)],
    ...noticeRows(view, language),
    ...clockRows(view, joint, language),
    [label('owed'), owedText(view, language)],
    [label('mayProceed'), mayProceedText(joint, language)],
    [label('maySay'), mayText(view, language)],
  ]);
  const sides = view.sides.map((side) => `\n${sideText(side, language)}`).join('');
  return head + sides + quantitiesText(view, language) + findingsText(view, language);
}

/** Each with the word that a command takes for it. */
function mayText({ may }: NotificationView, language: Language): string {
  const words = may.map((type) => {
    const command = type === 'notification.amended' ? 'notify --amend' : answerWord(type);
    const word = wordFor('actionWords', type, language);
    return command === undefined ? word : `${word} (${command})`;
  });
  return words.join(', ') || wordFor('sentenceWords', 'nothingOpen', language);
}

type Row = readonly [name: string, value: string | undefined];

function clockRows(
  { rule }: NotificationView,
  { clock }: NotificationJoint,
  language: Language,
): readonly Row[] {
  const label = labelText('clock', language);
  if (!rule || !clock) return [[label, wordFor('sentenceWords', 'noClock', language)]];
  const { phase, deadline, pausedUntil } = clock;
  const paused =
    pausedUntil && `${wordFor('sentenceWords', 'pausedUntil', language)} ${pausedUntil}`;
  const setBy = wordFor('sentenceWords', rule.statutory ? 'setByLaw' : 'setByTerms', language);
  return [
    [label, wordFor('phaseWords', phase, language)],
    ['', paused],
    ['', wordFor('silenceWords', rule.silence, language)],
    [labelText('deadline', language), deadline],
    [
      labelText('clockRule', language),
      `${rule.id}: ${wordFor('sourceWords', rule.source, language)} (${setBy})`,
    ],
  ];
}

function owedText({ joint }: NotificationView, language: Language): string {
  const owed = joint.owed.map(({ party, what, due, statutory }) => {
    const by = due === undefined ? '' : ` · ${labelText('deadline', language)} ${due}`;
    const law = statutory ? ` (${wordFor('sentenceWords', 'setByLaw', language)})` : '';
    return `${party}: ${wordFor('owedWords', what, language)}${by}${law}`;
  });
  return owed.join('; ') || wordFor('sentenceWords', 'nothing', language);
}

function mayProceedText({ mayProceed }: NotificationJoint, language: Language) {
  if (!mayProceed) return undefined;
  const { because, since, under } = mayProceed;
  return `${since} · ${wordFor('becauseWords', because, language)} (${under})`;
}

function sideText({ party, statements, omitted }: SideView, language: Language): string {
  if (statements.length === 0) {
    return `${party}\n  ${wordFor('sentenceWords', 'nothingSaid', language)}\n`;
  }
  const rows = statements.map((one) => [
    String(one.seq),
    one.time,
    wordFor('saidWords', one.type, language),
    isNotice(one) ? '' : factsText(one.facts, language),
    stateText(one, language),
  ]);
  const more = omitted === undefined ? '' : `  +${omitted}\n`;
  const heading = ['#', ...columns.map((name) => labelText(name, language))];
  const words = statements.map((one) => wordsText(one, language)).join('');
  return `${party}\n${table(heading, rows)}${more}${words}`;
}

const columns: readonly Label[] = ['saidAt', 'statement', 'facts', 'receivedBy'];

/** The notice itself is long, and stands in the head. */
const isNotice = ({ type }: StatementView): boolean =>
  type === 'notification.notified' || type === 'notification.amended';

function stateText(statement: StatementView, language: Language): string {
  const { withoutEffect, receipts, said, contentState } = statement;
  const received = receipts.map(({ by, at }) => `${by} ${at}`).join(', ');
  const word = (name: string): string => wordFor('sentenceWords', name, language);
  const parts = [
    withoutEffect &&
      `${word('withoutEffect')}: ${wordFor('withoutEffectWords', withoutEffect, language)}`,
    received || word(said ? 'notYet' : 'signedHere'),
    contentState === 'hole' && word('contentNotHeld'),
    contentState === 'erased' && word('contentErased'),
  ];
  return parts.filter(Boolean).join('; ');
}

function wordsText({ content, seq }: StatementView, language: Language): string {
  const said: JsonValue | undefined = content?.['text'] ?? content?.['note'];
  if (typeof said !== 'object' || said === null || Array.isArray(said)) return '';
  const texts = Object.entries(said).filter(([, text]) => typeof text === 'string');
  const [first] = texts;
  const own = texts.find(([tag]) => tag === language) ?? first;
  return own ? `  ${seq}: “${printable(String(own[1]))}”\n` : '';
}

function quantitiesText({ reconciliation }: NotificationView, language: Language): string {
  if (!reconciliation) return '';
  const label = (name: Label): string => labelText(name, language);
  const mass = (amount: Readonly<{ netMg?: number; baseMassMg?: number }> | undefined): string => {
    if (amount?.netMg !== undefined) return formatMass(amount.netMg);
    if (amount?.baseMassMg === undefined) return '-';
    return `${formatMass(amount.baseMassMg)} (${label('asBase')})`;
  };
  const rows = reconciliation.lines.map((line) => [
    String(line.line),
    line.nameOnLabel,
    mass(line.notified),
    mass(line.dispatched),
    mass(line.arrived),
    mass(line.returned),
    line.discrepancy ? wordFor('sentenceWords', 'difference', language) : '',
  ]);
  const heading = (
    ['line', 'nameOnLabel', 'notified', 'dispatched', 'arrived', 'returned'] as const
  ).map(label);
  const missing = reconciliation.missing.map(({ party, seq }) => `${party} ${seq}`).join(', ');
  const notHeld = wordFor('sentenceWords', 'contentNotHeld', language);
  const note = missing === '' ? '' : `${missing}: ${notHeld}\n`;
  return `\n${label('quantities')}\n${table([...heading, ''], rows)}${note}`;
}

function findingsText({ findingList }: NotificationView, language: Language): string {
  if (findingList.length === 0) return '';
  // One name may stand in several fields of a notice.
  const lines = new Set(
    findingList.map(({ text, party, seq }) => `  ${party} ${seq}: ${printable(text[language])}\n`),
  );
  const note = wordFor('sentenceWords', 'onlyThisNode', language);
  return `\n${labelText('findings', language)}\n  ${note}\n${[...lines].join('')}`;
}
