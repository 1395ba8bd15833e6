import { Trans, useLingui } from '@lingui/react/macro';
import type { GapItem, GapView } from '#api/contract-line.ts';
import { useAreaName } from '../app/area-words.ts';
import { labels, sentences } from '../notifications/fact-words.ts';
import { recordHref } from '../notifications/record-href.ts';
import { useDeskWords } from '../records/desk-words.ts';
import { useTypeWords } from '../records/type-words.ts';
import { PartyName } from '../ui/party-name.tsx';
import { StackingCell, StackingRow, StackingTable } from '../ui/stacking-table.tsx';
import { TextLink } from '../ui/text-link.tsx';
import { WhenShort } from '../ui/when.tsx';

/** What the report lists of one kind, one to a line. */
export function GapItems({
  gap,
  kind,
  label,
}: {
  gap: GapView;
  kind: GapItem['kind'];
  label: string;
}) {
  const { t, i18n } = useLingui();
  const areaName = useAreaName();
  const items = gap.listed.filter((item) => item.kind === kind);
  const [area, what, when] = [t`Area of cooperation`, i18n._(labels.statement), t`When (UTC)`];
  return (
    <>
      <StackingTable label={label} columns={[area, what, when]}>
        {items.map((item) => (
          <StackingRow key={`${item.party}/${item.seq}/${item.record}/${item.draft}/${item.what}`}>
            <StackingCell>{areaName(item.area)}</StackingCell>
            <StackingCell label={what}>
              <What group={gap.group} item={item} />
            </StackingCell>
            <StackingCell label={when}>
              <Time item={item} />
            </StackingCell>
          </StackingRow>
        ))}
      </StackingTable>
      {items.length < gap.counts[kind] && (
        <p className="mt-2 text-sm text-ink-3">
          <Trans>The first {items.length} are listed.</Trans>
        </p>
      )}
    </>
  );
}

function What({ group, item }: { group: GapView['group']; item: GapItem }) {
  const desks = useDeskWords();
  const types = useTypeWords();
  const { type, record, party, draft, status, what } = item;
  const desk = item.desk ?? (type === undefined ? '' : desks.deskOf(type));
  const said = type === undefined ? desks.record(desk) : types.said(type);
  const href =
    draft === undefined
      ? record !== undefined && recordHref({ group, record, desk })
      : `/drafts/${draft}`;
  return (
    <>
      {href ? <TextLink href={href}>{said}</TextLink> : said}
      <span className="text-ink-2">
        {party !== undefined && (
          <>
            {' · '}
            <PartyName party={party} />
          </>
        )}
        {what !== undefined && ` · ${desks.word(desk, 'owed', what)}`}
        {status !== undefined && ` · ${desks.word(desk, 'statuses', status)}`}
      </span>
    </>
  );
}

function Time({ item: { time, due, statutory } }: { item: GapItem }) {
  const { i18n } = useLingui();
  const at = time ?? due;
  if (at === undefined) return <span className="text-ink-3">–</span>;
  return (
    <>
      <WhenShort at={at} />
      {statutory !== undefined && (
        <span className="block text-xs text-ink-3">
          {i18n._(statutory ? sentences.setByLaw : sentences.setByTerms)}
        </span>
      )}
    </>
  );
}
