import { Trans, useLingui } from '@lingui/react/macro';
import { useNavigate, useSearch } from '@tanstack/react-router';
import type { RecordRow } from '#api/contract-records.ts';
import { isInstant, msOf } from '#kernel/instant.ts';
import { useAreaName } from '../app/area-words.ts';
import { useNowMs } from '../app/node-clock.tsx';
import { recordHref } from '../notifications/record-href.ts';
import { DeskStatus } from '../records/desk-status.tsx';
import { useDeskWords } from '../records/desk-words.ts';
import { OwedLines } from '../records/owed-lines.tsx';
import { RecordTitle } from '../records/record-line.tsx';
import { useDraftTables } from '../records/use-draft-tables.ts';
import { useSiftedRecords } from '../records/use-sifted-records.ts';
import { Button } from '../ui/button.tsx';
import { Choice } from '../ui/choice.tsx';
import { Empty } from '../ui/empty.tsx';
import { FilterRow } from '../ui/filters.tsx';
import { ListFrame } from '../ui/list-frame.tsx';
import { Panel } from '../ui/panel.tsx';
import { PartyName } from '../ui/party-name.tsx';
import { TextLink } from '../ui/text-link.tsx';
import { When } from '../ui/when.tsx';
import { CalendarLink } from './calendar-link.tsx';
import { type MeetingLevel, meetingLevels } from './meeting-filters.ts';

/** Of a meeting's row: its level and when it starts stand in what tells it from others. */
const levelOf = ({ details }: RecordRow): string | undefined => details[0];
const startOf = ({ details }: RecordRow) => details.find(isInstant);

/** Meetings to come, soonest first, and those of before, latest first; all levels or one. */
export function MeetingsPage() {
  const words = useDeskWords();
  const tables = useDraftTables();
  const nowMs = useNowMs();
  const { level } = useSearch({ from: '/meetings' });
  const navigate = useNavigate({ from: '/meetings' });
  const list = useSiftedRecords(
    { desk: ['meetings'], order: 'updated' },
    (row) => level === undefined || levelOf(row) === level,
  );
  const startMs = (row: RecordRow): number => {
    const starts = startOf(row);
    return starts === undefined ? 0 : msOf(starts);
  };
  const sorted = list.found.toSorted((a, b) => startMs(a) - startMs(b));
  const isToCome = (row: RecordRow): boolean => startMs(row) >= nowMs && row.status !== 'withdrawn';
  return (
    <ListFrame
      title={words.name('meetings')}
      aside={
        <span className="not-printed flex flex-wrap items-center gap-4">
          <CalendarLink />
          {tables.length > 0 && (
            <TextLink href="/records/new?type=meeting.called">
              {words.known('meetings', 'actions', 'meeting.called')}
            </TextLink>
          )}
        </span>
      }
      filters={
        <LevelFilter
          level={level}
          onChange={(next) => void navigate({ search: { level: next }, replace: true })}
        />
      }
      list={list}
      shown={sorted.length}
      count={level === undefined ? list.count : { total: sorted.length }}
      empty={<Nothing isNarrowed={level !== undefined} />}
    >
      <div className="space-y-stack">
        <MeetingList title={<Trans>To come</Trans>} rows={sorted.filter(isToCome)} />
        <MeetingList
          title={<Trans>Before</Trans>}
          rows={sorted.filter((row) => !isToCome(row)).toReversed()}
        />
      </div>
      {list.onMore && (
        <Button className="mt-4" onPress={list.onMore}>
          <Trans>Show more</Trans>
        </Button>
      )}
    </ListFrame>
  );
}

function LevelFilter({
  level,
  onChange,
}: {
  level: MeetingLevel | undefined;
  onChange: (level: MeetingLevel | undefined) => void;
}) {
  const { t } = useLingui();
  const words = useDeskWords();
  const named = meetingLevels.map((id) => ({ id, name: words.word('meetings', 'codes', id) }));
  return (
    <FilterRow>
      <Choice
        label={words.word('meetings', 'labels', 'level')}
        options={[{ id: 'all', name: t`All levels` }, ...named]}
        value={level ?? 'all'}
        onChange={(id) => onChange(meetingLevels.find((one) => one === id))}
        className="min-w-40"
      />
    </FilterRow>
  );
}

function MeetingList({ title, rows }: { title: React.ReactNode; rows: readonly RecordRow[] }) {
  const words = useDeskWords();
  const areaName = useAreaName();
  if (rows.length === 0) return null;
  return (
    <Panel title={title} note={rows.length}>
      <ul className="divide-y divide-line">
        {rows.map((row) => {
          const starts = startOf(row);
          const level = levelOf(row);
          return (
            <li
              key={`${row.group}/${row.record}`}
              className="grid gap-x-6 gap-y-1 py-row first:pt-0 last:pb-0 sm:grid-cols-[14rem_minmax(0,1fr)]"
            >
              <span className="text-sm text-ink-2">{starts && <When at={starts} />}</span>
              <div className="space-y-1">
                <TextLink href={recordHref(row)} className="wrap-anywhere">
                  <RecordTitle row={row} />
                </TextLink>
                <p className="flex flex-wrap items-center gap-x-3 gap-y-1 text-sm text-ink-2">
                  <DeskStatus row={row} />
                  {level !== undefined && <span>{words.word('meetings', 'codes', level)}</span>}
                  {row.area !== undefined && <span>{areaName(row.area)}</span>}
                  {row.parties[0] !== undefined && <PartyName party={row.parties[0]} />}
                </p>
                <OwedLines row={row} />
              </div>
            </li>
          );
        })}
      </ul>
    </Panel>
  );
}

function Nothing({ isNarrowed }: { isNarrowed: boolean }) {
  if (isNarrowed) {
    return (
      <Empty title={<Trans>No meeting at this level</Trans>}>
        <Trans>Choose another level, or all of them.</Trans>
      </Empty>
    );
  }
  return (
    <Empty title={<Trans>No meeting has been called</Trans>}>
      <Trans>
        An invitation of any side stands here with its agenda, delegations, documents and what each
        side says afterwards.
      </Trans>
    </Empty>
  );
}
