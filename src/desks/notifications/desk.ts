import type { JsonObject, JsonValue } from '#kernel/canonical-json.ts';
import { isJsonObject } from '#kernel/canonical-json.ts';
import type { PartyId } from '#kernel/id.ts';
import { type Desk, factsOf, type SaidAct, searchCharactersMax } from '#verbs/desk.ts';
import { derive } from './joint.ts';
import { type NotificationSide, reduce } from './side.ts';
import { type NotificationType, noticeFacts, types } from './statements.ts';
import type { NotificationJoint } from './view.ts';

/** Names of firms and goods, in every language given; identifiers are searched for where they stand, not here. */
function namesIn(content: JsonObject): readonly string[] {
  const names: string[] = [];
  const take = (value: JsonValue | undefined): void => {
    if (typeof value === 'string') names.push(value);
    else if (isJsonObject(value)) for (const text of Object.values(value)) take(text);
  };
  const { reference, exporter, importer, consignee, lines } = content;
  take(reference);
  for (const party of [exporter, importer, consignee]) {
    if (isJsonObject(party)) take(party['names']);
  }
  for (const line of Array.isArray(lines) ? lines : []) {
    if (isJsonObject(line)) take(line['nameOnLabel']);
  }
  return names;
}

function searchText(act: SaidAct, content: JsonObject | undefined): string {
  const words: string[] = [];
  if (act.type === 'notification.notified' || act.type === 'notification.amended') {
    const { substances, hs, ports, penOnline, permits } = factsOf(act, noticeFacts);
    words.push(
      ...substances.map((code) => code.slice(code.indexOf(':') + 1)),
      ...(hs ?? []),
      ports.export,
      ports.import,
      ...(penOnline ? [penOnline] : []),
      ...Object.values(permits ?? {}),
    );
    if (content) words.push(...namesIn(content));
  }
  const text = words.join(' ');
  if (text.length <= searchCharactersMax) return text;
  return text.slice(0, searchCharactersMax).toWellFormed();
}

export const notifications: Desk<NotificationSide, NotificationJoint> = {
  name: 'notifications',
  types,
  reduce,
  derive,
  searchText,
};

const over: ReadonlySet<string> = new Set(['withdrawn', 'without-effect', 'disputed']);

/** The types of statement that a party is entitled to make on a notice as it stands, in the order in which they usually come. */
export function may(joint: NotificationJoint, party: PartyId): readonly NotificationType[] {
  if (joint.status === 'without-effect') return [];
  const moved = joint.dispatches.some(({ notShipped }) => notShipped === undefined);
  if (party === joint.exporter) {
    const stands = !over.has(joint.status) && joint.withdrawn === undefined;
    const single = joint.facts?.shipments.kind === 'single';
    return [
      ...(joint.questions.some(({ open }) => open) ? (['notification.answered'] as const) : []),
      ...(joint.moreTime.some(({ open }) => open)
        ? (['notification.more-time-given'] as const)
        : []),
      ...(stands && !(single && moved)
        ? (['notification.amended', 'notification.withdrawn'] as const)
        : []),
      'notification.dispatched',
      'notification.not-shipped',
      ...(moved ? (['notification.returned'] as const) : []),
    ];
  }
  if (party !== joint.addressee) return [];
  const common = [
    'notification.acknowledged',
    'notification.asked',
    'notification.concern-raised',
  ] as const;
  if (joint.role !== 'import') return common;
  const objected = joint.answer?.kind === 'objected';
  return [
    ...common,
    'notification.more-time-asked',
    'notification.not-objected',
    'notification.objected',
    ...(objected ? (['notification.objection-lifted'] as const) : []),
    'notification.arrived',
    'notification.returned',
  ];
}

/** What one line of a list shows; words and dates are written by whoever shows it. */
export type Summary = Readonly<{
  status: NotificationJoint['status'];
  substances: readonly string[];
  basis?: string;
  dispatchFrom?: string;
  deadline?: string;
  /** Whether each side's word has reached the other. */
  received: boolean;
}>;

export function summary(joint: NotificationJoint): Summary {
  const { status, facts, clock, notices } = joint;
  return {
    status,
    substances: facts?.substances ?? [],
    ...(facts && { basis: facts.basis, dispatchFrom: facts.dispatch.from }),
    ...(clock?.deadline && { deadline: clock.deadline }),
    received: notices.at(-1)?.received !== undefined,
  };
}
