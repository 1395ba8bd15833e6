import type { NotificationView } from '#api/contract.ts';
import type { NotificationJoint } from '#desks/notifications/view.ts';
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
  const window = dispatch.to === undefined ? dispatch.from : `${dispatch.from} to ${dispatch.to}`;
  const series =
    shipments.kind === 'several' ? `several, ${shipments.from} to ${shipments.to}` : '';
  return [
    ['substances', [...substances, ...(hs ?? []).map((code) => `HS ${code}`)].join(', ')],
    ['exporting firm', firmName(content, 'exporter', language)],
    ['importing firm', firmName(content, 'importer', language)],
    ['consignee', firmName(content, 'consignee', language)],
    ['route', [ports.export, ...(ports.transit ?? []), ports.import].join(' → ')],
    ['dispatch', [`${window} by ${mode}`, series].filter(Boolean).join('; ')],
    ['permits', permits && Object.values(permits).join(', ')],
    ['end use', textOf(content?.['endUse'], language)],
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
