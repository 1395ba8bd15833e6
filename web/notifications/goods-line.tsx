import { Plural, Trans } from '@lingui/react/macro';
import ArrowRight from 'lucide-react/icons/arrow-right';
import type { NotificationRow } from '#api/contract.ts';
import { useLanguage } from '../app/language.tsx';
import { localeOf } from '../strings/languages.ts';
import { formatMass } from '../ui/format.ts';
import { NamedText } from '../ui/named-text.tsx';
import { PartyName } from '../ui/party-name.tsx';

/** What the goods are, in one line. */
export function GoodsLine({ goods }: { goods: NotificationRow['goods'] }) {
  const locale = localeOf(useLanguage());
  return (
    <span className="flex flex-wrap items-baseline gap-x-2.5">
      <span className="font-semibold">
        {Object.keys(goods.names).length > 0 ? (
          <NamedText text={goods.names} />
        ) : (
          <Trans>Goods not held here</Trans>
        )}
      </span>
      {goods.massMg !== undefined && (
        <span className="whitespace-nowrap">{formatMass(goods.massMg, locale)}</span>
      )}
      {goods.cas !== undefined && (
        <span className="text-sm whitespace-nowrap text-ink-3">CAS {goods.cas}</span>
      )}
      {goods.lines > 1 && (
        <span className="text-sm text-ink-3">
          <Plural value={goods.lines - 1} one="and # more line" other="and # more lines" />
        </span>
      )}
    </span>
  );
}

/** From whom to whom, and the exporter's reference. */
export function WayLine({
  row,
  withReference = true,
}: {
  row: NotificationRow;
  withReference?: boolean;
}) {
  return (
    <span className="flex flex-wrap items-center gap-x-2 text-sm text-ink-2">
      <span className="inline-flex flex-wrap items-center gap-x-1.5">
        <PartyName party={row.exporter} />
        <ArrowRight aria-hidden="true" className="size-3.5 shrink-0 text-ink-3" />
        <span className="sr-only">
          <Trans>to</Trans>
        </span>
        <PartyName party={row.importer} />
      </span>
      {row.role === 'transit' && (
        <span className="text-ink-3">
          <Trans>notice to a party of transit</Trans>
        </span>
      )}
      {withReference && row.reference !== undefined && (
        <span className="text-ink-3">{row.reference}</span>
      )}
    </span>
  );
}
