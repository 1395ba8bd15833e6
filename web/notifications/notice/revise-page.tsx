import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import ArrowLeft from 'lucide-react/icons/arrow-left';
import { useState } from 'react';
import type { GroupView } from '#api/contract.ts';
import type { DraftView } from '#api/contract-drafts.ts';
import { useLanguage } from '../../app/language.tsx';
import { nodeQuery, notificationQuery } from '../../app/queries.ts';
import { draftQuery } from '../../drafts/drafts-api.ts';
import { Empty } from '../../ui/empty.tsx';
import { PageHead } from '../../ui/page-head.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { Trouble } from '../../ui/trouble.tsx';
import { noticeInForce } from '../notice-shape.ts';
import { draftOf } from './amend-draft.ts';
import { NoticeEditor } from './notice-editor.tsx';

/** A drafted notice in the form in which it was made, to be said anew. */
export function RevisePage() {
  const { t } = useLingui();
  const { draft } = useParams({ from: '/drafts/$draft/revise' });
  const one = useQuery(draftQuery(draft));
  const node = useQuery(nodeQuery);
  const error = one.error ?? node.error;
  const view = one.data;
  const table = node.data?.groups.find(({ group }) => group === view?.text.group);
  const isOpen = view?.status === 'open' || view?.status === 'returned';
  return (
    <>
      <Link
        to="/drafts/$draft"
        params={{ draft }}
        className="mb-3 inline-flex items-center gap-1.5 text-sm font-semibold text-accent hover:underline"
      >
        <ArrowLeft aria-hidden="true" className="size-4" />
        <Trans>Back to the draft</Trans>
      </Link>
      <PageHead
        title={t`Revise the draft`}
        lead={<Trans>Its history stays. Every clearance is given anew.</Trans>}
      />
      {error && !(view && table) && (
        <Trouble error={error} retry={() => void Promise.all([one.refetch(), node.refetch()])} />
      )}
      {!(view && table) && !error && <Skeleton rows={3} />}
      {view && isOpen && !view.mayWrite && (
        <Empty title={<Trans>Other officers revise this draft</Trans>}>
          <Trans>None of your roles reaches the place at which it would be said.</Trans>
        </Empty>
      )}
      {view && !isOpen && (
        <Empty title={<Trans>This draft cannot be revised any more</Trans>}>
          <Trans>It was said or discarded. Its page tells by whom and when.</Trans>
        </Empty>
      )}
      {view && table && isOpen && view.mayWrite && <Editor key={draft} view={view} table={table} />}
    </>
  );
}

function Editor({ view, table }: { view: DraftView; table: GroupView }) {
  const { t } = useLingui();
  const language = useLanguage();
  // What is revised is fixed when the form opens; of another version the node says so.
  const [opened] = useState(() => {
    const before = { facts: view.text.facts, content: view.text.content ?? {} };
    return { view, began: { before, start: draftOf(before, table, language) } };
  });
  const { record } = view.text;
  const isAmendment = view.text.type === 'notification.amended' && record !== undefined;
  const notification = useQuery({
    ...notificationQuery(view.text.group, record ?? ''),
    enabled: isAmendment,
  });
  const notice = notification.data && noticeInForce(notification.data);
  if (isAmendment && !notice) {
    const { error, refetch } = notification;
    return error ? <Trouble error={error} retry={() => void refetch()} /> : <Skeleton rows={3} />;
  }
  const inForce = notice && { facts: notice.facts, content: notice.content ?? {} };
  return (
    <NoticeEditor
      tables={[table]}
      start={opened.began.start}
      title={t`Revise the draft`}
      keptAs={`revise/${view.draft}/${opened.view.digest}`}
      revised={opened}
      {...(isAmendment && inForce ? { amended: { ...opened.began, record, inForce } } : {})}
    />
  );
}
