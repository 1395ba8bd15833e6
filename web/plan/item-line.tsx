import type { PlanRow } from '#api/contract-records.ts';
import { reportedAgo, waitedSince } from '#desks/plan/words/line-words.ts';
import { msOf } from '#kernel/instant.ts';
import { useAreaName } from '../app/area-words.ts';
import { useLanguage } from '../app/language.tsx';
import { useNowMs } from '../app/node-clock.tsx';
import { recordHref } from '../notifications/record-href.ts';
import { DeskStatus } from '../records/desk-status.tsx';
import { RecordTitle } from '../records/record-line.tsx';
import { localeOf } from '../strings/languages.ts';
import { formatDate, formatDuration } from '../ui/format.ts';
import { Facts } from '../ui/panel.tsx';
import { PartyName } from '../ui/party-name.tsx';
import { Tag } from '../ui/tag.tsx';
import { TextLink } from '../ui/text-link.tsx';
import { hasLinks, ItemLinks } from './item-links.tsx';
import { usePlanWord } from './use-plan-word.ts';

/** One item on the timeline: what it is and when it is due, how far each side says it is, who is waited for, and what it hangs on. */
export function ItemLine({ row }: { row: PlanRow }) {
  const word = usePlanWord();
  const areaName = useAreaName();
  const locale = localeOf(useLanguage());
  const { line } = row;
  return (
    <div className="space-y-2">
      <h3 className="font-semibold wrap-anywhere">
        <TextLink href={recordHref(row)}>
          <RecordTitle row={row} />
        </TextLink>
      </h3>
      <p className="flex flex-wrap items-center gap-x-3 gap-y-1 text-sm text-ink-2">
        {line.due !== undefined && (
          <time dateTime={line.due} className="font-semibold text-ink">
            {formatDate(line.due, locale)}
          </time>
        )}
        <DeskStatus row={row} />
        {row.area !== undefined && <span>{areaName(row.area)}</span>}
        {(['overdue', 'suspended'] as const).map(
          (mark) => line[mark] && <strong key={mark}>{word('planLabels', mark)}</strong>,
        )}
      </p>
      <SidesLine row={row} />
      <WaitingLine row={row} />
      {hasLinks(row) && <ItemLinks row={row} />}
    </div>
  );
}

/** How far each side says it is, and what it makes of it; of sides that undertake nothing and said nothing, nothing. */
function SidesLine({ row: { line } }: { row: PlanRow }) {
  const word = usePlanWord();
  const language = useLanguage();
  const age = useAge();
  const told = line.sides.filter(({ owns, progress, finding }) => owns || progress || finding);
  if (line.status !== 'agreed' && told.every(({ progress, finding }) => !progress && !finding)) {
    return null;
  }
  return (
    <div className="space-y-1.5">
      <Facts
        rows={told.map(({ party, progress, finding }) => [
          <PartyName key="party" party={party} />,
          <span key="said">
            {progress
              ? `${word('courseWords', progress.state)} · ${reportedAgo(age(progress.at))[language]}`
              : word('lineWords', 'noReport')}
            {finding && ` · ${word('findingWords', finding.finding)}`}
          </span>,
        ])}
      />
      {line.assessed !== 'nobody-spoke' && (
        <Tag look="said">{word('assessedWords', line.assessed)}</Tag>
      )}
    </div>
  );
}

function WaitingLine({ row: { line } }: { row: PlanRow }) {
  const word = usePlanWord();
  const language = useLanguage();
  const locale = localeOf(language);
  const age = useAge();
  if (line.waiting.length === 0) return null;
  return (
    <Facts
      rows={[
        [
          word('lineWords', 'waiting'),
          <ul key="waiting" className="space-y-0.5">
            {line.waiting.map(({ party, what, since, due }) => (
              <li key={`${party}/${what}`}>
                <PartyName party={party} /> · {word('planOwed', what)}
                {since && ` · ${waitedSince(age(since))[language]}`}
                {due && ` · ${word('planLabels', 'due')} ${formatDate(due.slice(0, 10), locale)}`}
              </li>
            ))}
          </ul>,
        ],
      ]}
    />
  );
}

/** How long ago, in the reader's language, by the node's clock. */
function useAge(): (since: string & Parameters<typeof msOf>[0]) => string {
  const language = useLanguage();
  const nowMs = useNowMs();
  return (since) => {
    const wholeDays = Math.max(0, Math.floor((nowMs - msOf(since)) / 86_400_000)) * 86_400_000;
    const shown = wholeDays > 0 ? wholeDays : Math.max(0, nowMs - msOf(since));
    return formatDuration(shown, localeOf(language));
  };
}
