import type { NotificationView, SideView, StatementView } from '#api/contract.ts';
import type { NotificationJoint } from '#desks/notifications/view.ts';
import type { JsonValue } from '#kernel/canonical-json.ts';
import type { Language } from '#kernel/language.ts';
import { formatMass } from '#kernel/quantity.ts';
import { answerWord } from './answer-acts.ts';
import { goodsText } from './goods-text.ts';
import { noticeRows } from './notice-text.ts';
import { facts, printable, table } from './print.ts';
import { statusText, typeText } from './words.ts';

/** One notification for people: the joint state first, then each side in its own words. */
export function notificationText(view: NotificationView, language: Language): string {
  const joint = view.joint as NotificationJoint;
  const head = facts([
    ['record', view.record],
    ['reference', view.reference],
    ['from → to', `${view.exporter} → ${view.importer} (${view.role})`],
    ['basis', view.basis],
    ['state', statusText(view.status, language)],
    ['goods', goodsText(view, language)],
    ...noticeRows(view, language),
    ['clock', clockText(view, joint)],
    ['owed', owedText(view)],
    ['may be dispatched', mayProceedText(joint)],
    ['you may', mayText(view)],
  ]);
  const sides = view.sides.map((side) => `\n${sideText(side, language)}`).join('');
  return head + sides + quantitiesText(view) + findingsText(view, language);
}

/** In the words that `notifications answer` takes, where it has one. */
function mayText({ may }: NotificationView): string {
  const words = may.map((type) => answerWord(type) ?? type.replace('notification.', ''));
  return words.join(', ') || 'say nothing here';
}

function clockText({ rule }: NotificationView, { clock }: NotificationJoint): string {
  if (!rule || !clock) return 'none: silence has no effect';
  const { phase, deadline, pausedUntil } = clock;
  const until = deadline === undefined ? 'not started' : `until ${deadline}`;
  const paused = pausedUntil === undefined ? '' : `, paused until ${pausedUntil}`;
  return `${rule.id}: ${phase}, ${until}${paused}; silence: ${rule.silence} (${rule.source})`;
}

function owedText({ joint }: NotificationView): string {
  const owed = joint.owed.map(({ party, what, due, statutory }) => {
    const by = due === undefined ? '' : ` by ${due}`;
    return `${party}: ${what}${by}${statutory ? ' (statute)' : ''}`;
  });
  return owed.join('; ') || 'nothing';
}

function mayProceedText({ mayProceed }: NotificationJoint): string | undefined {
  if (!mayProceed) return undefined;
  const { because, since, under } = mayProceed;
  return `since ${since}, because of ${because} under ${under}`;
}

function sideText({ party, statements, omitted }: SideView, language: Language): string {
  if (statements.length === 0) return `${party} has said nothing here.\n`;
  const rows = statements.map((one) => [
    String(one.seq),
    one.time,
    typeText(one.type, language),
    factsText(one),
    stateText(one),
  ]);
  const more = omitted === undefined ? '' : `and ${omitted} more, in its log\n`;
  const shown = table(['SEQ', 'TIME', 'SAID', 'FACTS', 'RECEIVED BY'], rows);
  return `${party}\n${shown}${more}${statements.map((one) => wordsText(one, language)).join('')}`;
}

/** Plain facts on one line; the notice itself is long, and stands in the head. */
function factsText({ facts: stated, type }: StatementView): string {
  if (type === 'notification.notified' || type === 'notification.amended') return '';
  return Object.entries(stated)
    .map(([name, value]) => `${name} ${typeof value === 'object' ? JSON.stringify(value) : value}`)
    .join(', ');
}

function stateText({ withoutEffect, receipts, said, contentState }: StatementView): string {
  const received = receipts.map(({ by, at }) => `${by} ${at}`).join(', ');
  const left = received || (said ? 'nobody yet' : 'has not left this node yet');
  const missing = contentState === 'hole' ? '; content missing' : '';
  const erased = contentState === 'erased' ? '; content erased' : '';
  const idle = withoutEffect === undefined ? '' : `without effect (${withoutEffect}); `;
  return `${idle}${left}${missing}${erased}`;
}

function wordsText({ content, seq }: StatementView, language: Language): string {
  const said: JsonValue | undefined = content?.['text'] ?? content?.['note'];
  if (typeof said !== 'object' || said === null || Array.isArray(said)) return '';
  const texts = Object.entries(said).filter(([, text]) => typeof text === 'string');
  const [first] = texts;
  const own = texts.find(([tag]) => tag === language) ?? first;
  return own ? `  ${seq}: “${printable(String(own[1]))}”\n` : '';
}

function quantitiesText({ reconciliation }: NotificationView): string {
  if (!reconciliation) return '';
  const mass = (amount: Readonly<{ netMg?: number; baseMassMg?: number }> | undefined): string => {
    if (amount?.netMg !== undefined) return formatMass(amount.netMg);
    return amount?.baseMassMg === undefined ? '-' : `${formatMass(amount.baseMassMg)} as base`;
  };
  const rows = reconciliation.lines.map((line) => [
    String(line.line),
    line.nameOnLabel,
    mass(line.notified),
    mass(line.dispatched),
    mass(line.arrived),
    mass(line.returned),
    line.discrepancy ? 'DIFFERS' : '',
  ]);
  const heading = ['LINE', 'NAME', 'NOTIFIED', 'DISPATCHED', 'ARRIVED', 'RETURNED', ''];
  const missing = reconciliation.missing.map(({ party, seq }) => `${party} ${seq}`).join(', ');
  const note = missing === '' ? '' : `Contents missing: ${missing}\n`;
  return `\nQuantities\n${table(heading, rows)}${note}`;
}

function findingsText({ findingList }: NotificationView, language: Language): string {
  if (findingList.length === 0) return '';
  // One name may stand in several fields of a notice.
  const lines = new Set(
    findingList.map(({ text, party, seq }) => `  ${party} ${seq}: ${printable(text[language])}\n`),
  );
  return `\nScreening results (this node only; an officer decides)\n${[...lines].join('')}`;
}
