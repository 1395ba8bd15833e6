import type { NotificationView } from '#api/contract.ts';
import type { NotificationJoint } from '#desks/notifications/view.ts';
import { factText, labelText } from '#desks/notifications/words/fact-text.ts';
import type { Label } from '#desks/notifications/words/label-words.ts';
import { wordFor } from '#desks/notifications/words/vocabulary.ts';
import { isJsonObject, type JsonObject, type JsonValue } from '#kernel/canonical-json.ts';
import { type Language, languages } from '#kernel/language.ts';

type Row = readonly [name: string, value: string | undefined];

/** What the notice in force says of the shipment; of its content, what is held. */
export function noticeRows(view: NotificationView, language: Language): readonly Row[] {
  const { facts, version } = view.joint as NotificationJoint;
  const content = view.sides
    .find(({ party }) => party === view.exporter)
    ?.statements.find(({ seq }) => seq === version)?.content;
  if (!facts) return [];
  const { ports, dispatch, shipments, mode, hs, substances, permits } = facts;
  const label = (name: Label): string => labelText(name, language);
  const window = (from: string, to?: string): string =>
    to === undefined ? from : `${from} – ${to}`;
  const series =
    shipments.kind === 'several'
      ? `${wordFor('sentenceWords', 'several', language)}, ${window(shipments.from, shipments.to)}`
      : wordFor('sentenceWords', 'single', language);
  return [
    [label('substances'), substances.join(', ')],
    [label('hsCodes'), hs?.join(', ')],
    [label('exporter'), firmName(content, 'exporter', language)],
    [label('importer'), firmName(content, 'importer', language)],
    [label('consignee'), firmName(content, 'consignee', language)],
    [label('ports'), [ports.export, ...(ports.transit ?? []), ports.import].join(' → ')],
    [label('dispatchDate'), window(dispatch.from, dispatch.to)],
    [label('shipments'), series],
    [label('mode'), factText('mode', mode, language)],
    [label('permits'), permits && Object.values(permits).join(', ')],
    [label('endUse'), textOf(content?.['endUse'], language)],
  ];
}

function firmName(
  content: JsonObject | undefined,
  role: string,
  language: Language,
): string | undefined {
  const firm = content?.[role];
  return isJsonObject(firm) ? textOf(firm['names'], language) : undefined;
}

/** Another government wrote it: what has another form is left out. */
export function textOf(value: JsonValue | undefined, language: Language): string | undefined {
  if (!isJsonObject(value)) return undefined;
  const found = [language, ...languages].map((tag) => value[tag]);
  return found.find((text): text is string => typeof text === 'string');
}
