import { isJsonObject, type JsonObject } from '#kernel/canonical-json.ts';
import { type Desk, factsOf, type SaidAct } from '#verbs/desk.ts';
import { searchable, wordsIn } from '#verbs/search-text.ts';
import { derive } from './joint.ts';
import { type NotificationSide, reduce } from './side.ts';
import { noticeFacts, types } from './statements.ts';
import type { NotificationJoint } from './view.ts';

/** Names of firms and goods, in every language given; identifiers are searched for where they stand, not here. */
function namesIn(content: JsonObject): readonly string[] {
  const { reference, exporter, importer, consignee, lines } = content;
  const firms = [exporter, importer, consignee].map((firm) =>
    isJsonObject(firm) ? firm['names'] : undefined,
  );
  const goods = (Array.isArray(lines) ? lines : []).map((line) =>
    isJsonObject(line) ? line['nameOnLabel'] : undefined,
  );
  return wordsIn(reference, ...firms, ...goods);
}

function searchText(act: SaidAct, content: JsonObject | undefined): string {
  if (act.type !== 'notification.notified' && act.type !== 'notification.amended') return '';
  const { substances, hs, ports, penOnline, permits } = factsOf(act, noticeFacts);
  return searchable([
    ...substances.map((code) => code.slice(code.indexOf(':') + 1)),
    ...(hs ?? []),
    ports.export,
    ports.import,
    ...(penOnline ? [penOnline] : []),
    ...Object.values(permits ?? {}),
    ...(content ? namesIn(content) : []),
  ]);
}

export const notifications: Desk<NotificationSide, NotificationJoint> = {
  name: 'notifications',
  types,
  reduce,
  derive,
  searchText,
};
