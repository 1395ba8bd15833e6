import { Trans, useLingui } from '@lingui/react/macro';
import { visibleText } from '#kernel/visible-text.ts';
import { AlignedText } from '../ui/named-text.tsx';
import { Panel } from '../ui/panel.tsx';
import { identifierWords } from './code-words.ts';
import { labels } from './fact-words.ts';
import { type Firm, firmsOf, type NoticeParts } from './notice-shape.ts';

/** The firms that the notice names, each in the role that the exporting side states. */
export function FirmsPanel({ notice }: { notice: NoticeParts | undefined }) {
  const firms = firmsOf(notice?.content);
  if (firms.length === 0) return null;
  return (
    <Panel title={<Trans>Firms named in the notice</Trans>}>
      <div className="grid gap-x-8 gap-y-5 sm:grid-cols-2">
        {firms.map((firm) => (
          <FirmCard key={firm.role} firm={firm} />
        ))}
      </div>
    </Panel>
  );
}

function FirmCard({ firm }: { firm: Firm }) {
  const { i18n } = useLingui();
  const roles: Readonly<Record<Firm['role'], string>> = {
    exporter: i18n._(labels.exporter),
    importer: i18n._(labels.importer),
    consignee: i18n._(labels.consignee),
    notifyParty: i18n._(labels.notifyParty),
    broker: i18n._(labels.broker),
  };
  const reach = [firm.phone, firm.email]
    .filter(Boolean)
    .map((one) => visibleText(one ?? ''))
    .join(' · ');
  return (
    <section className="min-w-0 space-y-1 text-sm">
      <h3 className="text-xs text-ink-3">{roles[firm.role]}</h3>
      {firm.names && (
        <div className="font-semibold">
          <AlignedText plain text={firm.names} />
        </div>
      )}
      {firm.address && <AlignedText plain text={firm.address} />}
      {firm.country !== undefined && <p className="text-ink-2">{firm.country.toUpperCase()}</p>}
      {firm.identifiers.map(({ type, value }) => (
        <p key={`${type} ${value}`} className="text-ink-2">
          <span className="text-ink-3">
            {identifierWords[type] ? i18n._(identifierWords[type]) : type}
          </span>{' '}
          {visibleText(value)}
        </p>
      ))}
      {reach !== '' && <p className="text-ink-2">{reach}</p>}
    </section>
  );
}
