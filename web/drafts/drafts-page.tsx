import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import type { DraftRow } from '#api/contract-drafts.ts';
import { useGroupTitle } from '../app/parties.ts';
import { GoodsLine } from '../notifications/goods-line.tsx';
import { Checkbox } from '../ui/checkbox.tsx';
import { Empty } from '../ui/empty.tsx';
import { EntryList } from '../ui/entry-list.tsx';
import { PageHead } from '../ui/page-head.tsx';
import { Panel } from '../ui/panel.tsx';
import { Skeleton } from '../ui/skeleton.tsx';
import { Tag } from '../ui/tag.tsx';
import { TextLink } from '../ui/text-link.tsx';
import { Trouble } from '../ui/trouble.tsx';
import { When } from '../ui/when.tsx';
import { DraftTitle } from './draft-title.tsx';
import { draftStatusWords } from './draft-words.ts';
import { draftsQuery, openStatuses, pastStatuses } from './drafts-api.ts';
import { DraftsBar } from './drafts-bar.tsx';
import { OfficerName } from './officer-name.tsx';

/** What waits at home until others than its author have cleared it. */
export function DraftsPage() {
  const { t } = useLingui();
  const open = useQuery(draftsQuery(openStatuses));
  const past = useQuery(draftsQuery(pastStatuses));
  const items = open.data?.items ?? [];
  const mine = items.filter(({ mayClear }) => mayClear);
  const back = items.filter(({ status, author }) => status === 'returned' && author.self);
  const others = items.filter((row) => !row.mayClear && !back.includes(row));
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const choose = (draft: string, isChosen: boolean) =>
    setChosen(
      (before) => new Set([...before].filter((one) => one !== draft).concat(isChosen ? draft : [])),
    );
  return (
    <>
      <PageHead
        title={t`Drafts`}
        lead={
          <>
            <Trans>
              Nothing here has been said. A draft leaves when officers other than its author have
              cleared exactly what the table will read.
            </Trans>{' '}
            <TextLink href="/clearances">
              <Trans>Which clearances it needs</Trans>
            </TextLink>
          </>
        }
      />
      {open.error && <Trouble error={open.error} retry={() => void open.refetch()} />}
      {!open.data && !open.error && <Skeleton rows={4} />}
      {open.data && items.length === 0 && (
        <Empty title={<Trans>No draft waits</Trans>}>
          <Trans>What an officer of this desk writes to a table stands here first.</Trans>
        </Empty>
      )}
      <div className="space-y-stack">
        {back.length > 0 && <DraftPanel title={<Trans>Returned to you</Trans>} rows={back} />}
        {mine.length > 0 && (
          <DraftPanel
            title={<Trans>For you to clear</Trans>}
            rows={mine}
            choice={{ chosen, choose }}
          />
        )}
        {others.length > 0 && (
          <DraftPanel title={<Trans>Waiting for others</Trans>} rows={others} />
        )}
        {past.data && past.data.items.length > 0 && (
          <DraftPanel title={<Trans>Done with</Trans>} rows={past.data.items} />
        )}
      </div>
      <DraftsBar
        rows={mine.filter(({ draft }) => chosen.has(draft))}
        onDone={() => setChosen(new Set())}
      />
    </>
  );
}

type Choice = Readonly<{
  chosen: ReadonlySet<string>;
  choose: (draft: string, isChosen: boolean) => void;
}>;

function DraftPanel({
  title,
  rows,
  choice,
}: {
  title: ReactNode;
  rows: readonly DraftRow[];
  /** Where several can be taken at once. */
  choice?: Choice;
}) {
  const { t, i18n } = useLingui();
  const groupTitle = useGroupTitle();
  return (
    <Panel title={title}>
      <EntryList
        label={t`Drafts`}
        entries={rows.map((row) => {
          const status = draftStatusWords[row.status];
          return {
            id: row.draft,
            ...(choice ? { icon: <Chooser row={row} choice={choice} /> } : {}),
            title: (
              <span className="flex flex-wrap items-baseline gap-x-3">
                <TextLink href={`/drafts/${row.draft}`}>
                  <DraftTitle type={row.type} />
                </TextLink>
                {row.about && (
                  <span className="text-sm font-normal">
                    <GoodsLine goods={row.about.goods} />
                  </span>
                )}
              </span>
            ),
            facts: (
              <span className="flex flex-wrap gap-x-3">
                {row.about?.reference !== undefined && <span>{row.about.reference}</span>}
                <span>{groupTitle(row.group)}</span>
                <OfficerName actor={row.author} />
                <When at={row.writtenAt} />
              </span>
            ),
            actions: (
              <Tag look={row.status === 'open' ? 'open' : 'past'}>
                {status ? i18n._(status) : row.status}
              </Tag>
            ),
          };
        })}
      />
    </Panel>
  );
}

function Chooser({ row, choice }: { row: DraftRow; choice: Choice }) {
  return (
    <Checkbox
      isSelected={choice.chosen.has(row.draft)}
      onChange={(isChosen) => choice.choose(row.draft, isChosen)}
    >
      <span className="sr-only">
        <DraftTitle type={row.type} /> <When at={row.writtenAt} />
      </span>
    </Checkbox>
  );
}
