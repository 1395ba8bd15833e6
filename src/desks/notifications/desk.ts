import type { JsonObject, JsonValue } from '#kernel/canonical-json.ts';
import { isJsonObject } from '#kernel/canonical-json.ts';
import { type Desk, factsOf, type SaidAct, searchCharactersMax } from '#verbs/desk.ts';
import { derive } from './joint.ts';
import { type NotificationSide, reduce } from './side.ts';
import { noticeFacts, types } from './statements.ts';
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
