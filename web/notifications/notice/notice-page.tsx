import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import type { GroupView } from '#api/contract.ts';
import { nodeQuery } from '../../app/queries.ts';
import { useMay } from '../../app/use-may.ts';
import { Empty } from '../../ui/empty.tsx';
import { PageHead } from '../../ui/page-head.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { Trouble } from '../../ui/trouble.tsx';
import { isTableOfTwo, noticePlace } from '../notice-place.ts';
import { emptyNotice, type NoticeDraft } from './notice-draft.ts';
import { NoticeEditor } from './notice-editor.tsx';

const firstRule = ({ clocks }: GroupView, basis: string): string =>
  clocks.find(({ bases }) => bases.includes(basis))?.id ?? '';

function startingDraft(table: GroupView): NoticeDraft {
  return { ...emptyNotice, group: table.group, rule: firstRule(table, emptyNotice.basis) };
}

export function NoticePage() {
  const { t } = useLingui();
  const { data, error, refetch } = useQuery(nodeQuery);
  const may = useMay();
  const ofTwo = data?.groups.filter(isTableOfTwo) ?? [];
  const tables = ofTwo.filter((each) => may('draft.write', noticePlace(each)));
  const [table] = tables;
  return (
    <>
      <PageHead
        title={t`New notification`}
        lead={
          <Trans>
            Your side is the exporting side. Nothing leaves before you have seen exactly what will
            be signed.
          </Trans>
        }
      />
      {error && !data && <Trouble error={error} retry={() => void refetch()} />}
      {!data && !error && <Skeleton rows={3} />}
      {ofTwo.length > 0 && tables.length === 0 && (
        <Empty title={<Trans>Other officers write notifications here</Trans>}>
          <Trans>None of your roles reaches the area in which notifications stand.</Trans>
        </Empty>
      )}
      {data && ofTwo.length === 0 && (
        <Empty title={<Trans>There is no table for it yet</Trans>}>
          <Trans>
            A notification stands in a group of the exporting and the importing party only. This
            node belongs to none.
          </Trans>
        </Empty>
      )}
      {table && (
        <NoticeEditor
          keptAs="notice"
          tables={tables}
          start={startingDraft(table)}
          title={t`New notification`}
        />
      )}
    </>
  );
}
