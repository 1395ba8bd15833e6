import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useMemo } from 'react';
import type { RecordRow } from '#api/contract-records.ts';
import { kinds, silenceWords } from '#desks/requests/words/answer-words.ts';
import { useLanguage } from '../app/language.tsx';
import { nodeQuery } from '../app/queries.ts';
import { useDeskWords } from '../records/desk-words.ts';
import { RecordsGrid } from '../records/records-grid.tsx';
import { useDraftTables } from '../records/use-draft-tables.ts';
import { useSiftedRecords } from '../records/use-sifted-records.ts';
import { Button } from '../ui/button.tsx';
import { Choice } from '../ui/choice.tsx';
import { Empty } from '../ui/empty.tsx';
import { FilterRow, ToggleFilter } from '../ui/filters.tsx';
import { ListFrame } from '../ui/list-frame.tsx';
import { Segments } from '../ui/segments.tsx';
import { TextLink } from '../ui/text-link.tsx';
import { type RequestFilters, type Stage, stageNames, stages } from './request-filters.ts';

/** Requests that came in and that went out, by kind and by where they stand. */
export function RequestsPage() {
  const { t } = useLingui();
  const words = useDeskWords();
  const language = useLanguage();
  const tables = useDraftTables();
  const { data: node } = useQuery(nodeQuery);
  const filters: RequestFilters = useSearch({ from: '/requests' });
  const navigate = useNavigate({ from: '/requests' });
  const { box = 'received', kind, stage, owed } = filters;
  const self = node?.party;
  // The asker comes first, then the asked; of what tells one request from others, its kind.
  const fits = ({ parties: [asker, asked], details }: RecordRow): boolean => {
    if (kind !== undefined && details[0] !== kind) return false;
    if (box === 'all') return true;
    return (box === 'sent' ? asker : asked) === self;
  };
  const list = useSiftedRecords(
    {
      desk: ['requests'],
      order: owed ? 'due' : 'updated',
      ...(stage === undefined ? {} : { status: stages[stage] }),
      ...(owed ? { owed: true } : {}),
    },
    fits,
  );
  const { found } = list;
  const rows = useMemo(
    () => found.map((row) => ({ id: `${row.group}/${row.record}`, row })),
    [found],
  );
  const show = (search: RequestFilters) => void navigate({ search, replace: true });
  const isSifted = kind !== undefined || box !== 'all';
  return (
    <>
      <ListFrame
        title={words.name('requests')}
        aside={
          <span className="not-printed flex flex-wrap items-center gap-4">
            <TextLink href="/requests/figures">{t`Figures`}</TextLink>
            {tables.length > 0 && (
              <TextLink href="/records/new?type=request.made">
                {words.known('requests', 'actions', 'request.made')}
              </TextLink>
            )}
          </span>
        }
        filters={
          <>
            <Filters filters={filters} onChange={show} />
            <p className="prose-line mb-3 max-w-3xl text-sm text-ink-2">{silenceWords[language]}</p>
          </>
        }
        list={list}
        shown={rows.length}
        count={isSifted ? { total: rows.length } : list.count}
        empty={<Nothing filters={filters} onClear={() => show({ box: filters.box })} />}
      >
        <RecordsGrid
          rows={rows}
          count={isSifted ? { total: rows.length } : list.count}
          isStale={list.isPlaceholderData}
          onNearEnd={list.onMore}
        />
      </ListFrame>
      {isSifted && list.onMore && <LookFurther looked={list.looked} onMore={list.onMore} />}
    </>
  );
}

function LookFurther({ looked, onMore }: { looked: number; onMore: () => void }) {
  return (
    <p className="not-printed mt-3 flex flex-wrap items-center justify-center gap-3 text-sm text-ink-2">
      <Trans>{looked} requests were looked through, and there are more.</Trans>
      <Button onPress={onMore}>
        <Trans>Look further</Trans>
      </Button>
    </p>
  );
}

const stageWords: Readonly<Record<Stage, MessageDescriptor>> = {
  open: msg`Open`,
  paused: msg`Clock paused`,
  overdue: msg`Overdue, line quiet`,
  silent: msg`No reply within the period`,
  closed: msg`Answered or withdrawn`,
};

function Filters({
  filters,
  onChange,
}: {
  filters: RequestFilters;
  onChange: (filters: RequestFilters) => void;
}) {
  const { t, i18n } = useLingui();
  const words = useDeskWords();
  const boxes = [
    { id: 'received', name: t`Received` },
    { id: 'sent', name: t`Sent` },
    { id: 'all', name: t`All` },
  ];
  return (
    <FilterRow>
      <Segments
        label={t`Requests shown`}
        name="box"
        segments={boxes.map(({ id, name }) => ({ id, name, shown: name }))}
        value={filters.box ?? 'received'}
        onChange={(id) =>
          onChange({ ...filters, box: id === 'sent' || id === 'all' ? id : undefined })
        }
      />
      <Choice
        label={words.word('requests', 'labels', 'kind')}
        options={[
          { id: '', name: t`All kinds` },
          ...kinds.map((id) => ({ id, name: words.word('requests', 'codes', id) })),
        ]}
        value={filters.kind ?? ''}
        onChange={(id) => onChange({ ...filters, kind: kinds.find((one) => one === id) })}
        className="max-w-72 min-w-40"
      />
      <Choice
        label={t`State`}
        options={[
          { id: '', name: t`All states` },
          ...stageNames.map((id) => ({ id, name: i18n._(stageWords[id]) })),
        ]}
        value={filters.stage ?? ''}
        onChange={(id) => onChange({ ...filters, stage: stageNames.find((one) => one === id) })}
        className="max-w-72 min-w-40"
      />
      <ToggleFilter
        isOn={filters.owed ?? false}
        onChange={(isOn) => onChange({ ...filters, owed: isOn || undefined })}
      >
        <Trans>Owed by your side</Trans>
      </ToggleFilter>
    </FilterRow>
  );
}

function Nothing({ filters, onClear }: { filters: RequestFilters; onClear: () => void }) {
  const { box, kind, stage, owed } = filters;
  if (kind !== undefined || stage !== undefined || owed) {
    return (
      <Empty title={<Trans>Nothing matches</Trans>}>
        <Button onPress={onClear}>
          <Trans>Clear the filters</Trans>
        </Button>
      </Empty>
    );
  }
  return (
    <Empty
      title={
        box === 'sent' ? <Trans>Your side has asked nothing</Trans> : <Trans>No request yet</Trans>
      }
    >
      <Trans>
        What one side asks of another stands here, with the channel that it names, its clock and
        every answer.
      </Trans>
    </Empty>
  );
}
