import { Trans, useLingui } from '@lingui/react/macro';
import type { JsonValue } from '#kernel/canonical-json.ts';
import { useLanguage } from '../app/language.tsx';
import { localeOf } from '../strings/languages.ts';
import { formatDate } from '../ui/format.ts';
import { AlignedText } from '../ui/named-text.tsx';
import { Facts, Panel } from '../ui/panel.tsx';
import { modeWords } from './code-words.ts';
import { listIn, objectIn, stringIn, textOf } from './content-shape.ts';
import { labels } from './fact-words.ts';
import type { NoticeParts } from './notice-shape.ts';

/** How, when and by which papers the goods are to travel. */
export function ShipmentPanel({ notice }: { notice: NoticeParts | undefined }) {
  const { t, i18n } = useLingui();
  const facts = notice?.facts;
  if (!facts) return null;
  const content = notice.content;
  const ports = objectIn(facts['ports']);
  const permits = objectIn(facts['permits']);
  const transit = listIn(ports?.['transit']).join(' · ');
  const mode = stringIn(facts['mode']);
  const endUse = textOf(content?.['endUse']);
  const note = textOf(content?.['note']);
  return (
    <Panel title={<Trans>Shipment</Trans>}>
      <Facts
        wide
        rows={[
          [i18n._(labels.dispatchDate), <Window key="dispatch" value={facts['dispatch']} />],
          [i18n._(labels.shipments), <Shipments key="shipments" value={facts['shipments']} />],
          [i18n._(labels.exportPort), stringIn(ports?.['export'])],
          [i18n._(labels.importPort), stringIn(ports?.['import'])],
          [i18n._(labels.transit), transit],
          [i18n._(labels.mode), mode && modeWords[mode] ? i18n._(modeWords[mode]) : mode],
          [i18n._(labels.vessel), stringIn(content?.['vessel'])],
          [i18n._(labels.carrier), stringIn(content?.['carrier'])],
          [i18n._(labels.exportPermit), stringIn(permits?.['export'])],
          [i18n._(labels.importPermit), stringIn(permits?.['import'])],
          [i18n._(labels.penOnline), stringIn(facts['penOnline'])],
          [i18n._(labels.incbCopied), copied(facts['incbCopied'], t`yes`, t`no`)],
          [i18n._(labels.waiver), facts['waiver'] === 'regular-customer' && t`waiver stated`],
          [i18n._(labels.invoice), stringIn(content?.['invoice'])],
        ]}
      />
      <div className="h-3" />
      <Facts
        rows={[
          [i18n._(labels.endUse), endUse && <AlignedText key="use" text={endUse} />],
          [i18n._(labels.note), note && <AlignedText key="note" text={note} />],
        ]}
      />
    </Panel>
  );
}

const copied = (value: unknown, yes: string, no: string): string | undefined =>
  typeof value === 'boolean' ? (value ? yes : no) : undefined;

function Window({ value }: { value: JsonValue | undefined }) {
  const locale = localeOf(useLanguage());
  const from = stringIn(objectIn(value)?.['from']);
  const to = stringIn(objectIn(value)?.['to']);
  if (from === undefined) return null;
  return (
    <>
      {formatDate(from, locale)}
      {to !== undefined && ` – ${formatDate(to, locale)}`}
    </>
  );
}

function Shipments({ value }: { value: JsonValue | undefined }) {
  const object = objectIn(value);
  if (object?.['kind'] !== 'several') return <Trans>one</Trans>;
  return (
    <>
      <Trans>several, the quantity drawn down:</Trans> <Window value={object} />
    </>
  );
}
