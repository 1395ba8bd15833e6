import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import ArrowLeft from 'lucide-react/icons/arrow-left';
import { useState } from 'react';
import type { GroupView, NotificationView } from '#api/contract.ts';
import { useLanguage } from '../../app/language.tsx';
import { nodeQuery, notificationQuery } from '../../app/queries.ts';
import { Empty } from '../../ui/empty.tsx';
import { PageHead } from '../../ui/page-head.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { Trouble } from '../../ui/trouble.tsx';
import { GoodsLine } from '../goods-line.tsx';
import { jointOf } from '../joint-view.ts';
import { noticeInForce } from '../notice-shape.ts';
import { draftOf } from './amend-draft.ts';
import { NoticeEditor } from './notice-editor.tsx';

/** The notice in the form in which it was given, to be said anew. */
export function AmendPage() {
  const { t } = useLingui();
  const { group, record } = useParams({ from: '/notifications/$group/$record/amend' });
  const notification = useQuery(notificationQuery(group, record));
  const node = useQuery(nodeQuery);
  const error = notification.error ?? node.error;
  const view = notification.data;
  const table = node.data?.groups.find((each) => each.group === group);
  return (
    <>
      <Link
        to="/notifications/$group/$record"
        params={{ group, record }}
        className="mb-3 inline-flex items-center gap-1.5 text-sm font-semibold text-accent hover:underline"
      >
        <ArrowLeft aria-hidden="true" className="size-4" />
        <Trans>Back to the notification</Trans>
      </Link>
      <PageHead
        title={t`Amend the notification`}
        lead={
          view && (
            <>
              {view.reference !== undefined && <span>{view.reference} · </span>}
              <GoodsLine goods={view.goods} />
            </>
          )
        }
      />
      {error && !(view && table) && (
        <Trouble
          error={error}
          retry={() => void Promise.all([notification.refetch(), node.refetch()])}
        />
      )}
      {!(view && table) && !error && <Skeleton rows={3} />}
      {view && table && <AmendEditor key={record} view={view} table={table} />}
    </>
  );
}

function AmendEditor({ view, table }: { view: NotificationView; table: GroupView }) {
  const { t } = useLingui();
  const language = useLanguage();
  // What is amended is fixed when the form opens: nobody overwrites what a colleague said while he wrote.
  const [opened] = useState(() => {
    const notice = noticeInForce(view);
    if (!notice) return undefined;
    const before = { facts: notice.facts, content: notice.content ?? {} };
    return { before, seq: notice.seq, start: draftOf(before, table, language) };
  });
  if (!opened || !view.may.includes('notification.amended')) {
    return (
      <Empty title={<Trans>This notification cannot be amended</Trans>}>
        <Trans>
          Only the exporting side amends it, before the goods have left and unless it is withdrawn.
        </Trans>
      </Empty>
    );
  }
  if (jointOf(view).version !== opened.seq) {
    return (
      <Empty title={<Trans>The notice has been amended meanwhile</Trans>}>
        <Trans>
          Go back and open the form again: it would not start from the version in force.
        </Trans>
      </Empty>
    );
  }
  const { before, start } = opened;
  return (
    <NoticeEditor
      keptAs={`amend/${view.group}/${view.record}/${opened.seq}`}
      tables={[table]}
      start={start}
      title={t`Amend the notification`}
      amended={{ record: view.record, before, start }}
    />
  );
}
