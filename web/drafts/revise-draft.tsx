import { Trans } from '@lingui/react/macro';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import PenLine from 'lucide-react/icons/pen-line';
import { lazy, Suspense, useState } from 'react';
import type { DraftView } from '#api/contract-drafts.ts';
import { notificationQuery } from '../app/queries.ts';
import { AnswerSlot } from '../notifications/answer-slot.tsx';
import { canWrite } from '../notifications/draft.ts';
import { isOfNotifications } from '../records/desk-of-type.ts';
import { formQuery } from '../records/records-api.ts';
import { Button, buttonClass } from '../ui/button.tsx';
import { Trouble } from '../ui/trouble.tsx';

const StatementSheet = lazy(async () => ({
  default: (await import('../records/statement-sheet.tsx')).StatementSheet,
}));

const notices: readonly string[] = ['notification.notified', 'notification.amended'];

/** Opens the form in which the draft was made, with what it says. Its history stays, and every clearance is given anew. */
export function ReviseDraft({ view }: { view: DraftView }) {
  const { draft, text } = view;
  if (notices.includes(text.type)) {
    return (
      <Link to="/drafts/$draft/revise" params={{ draft }} className={buttonClass('primary')}>
        <PenLine aria-hidden="true" className="size-4" />
        <Trans>Revise it</Trans>
      </Link>
    );
  }
  if (!isOfNotifications(text.type)) return <ReviseStatement view={view} />;
  if (text.record === undefined || !canWrite(text.type)) {
    return (
      <p className="prose-line text-sm text-ink-2">
        <Trans>
          No form of the desk writes this kind of statement. It is revised by a command:
        </Trans>{' '}
        <code className="font-mono text-xs">entente drafts revise {draft.slice(0, 11)}</code>
      </p>
    );
  }
  return <ReviseAnswer view={view} record={text.record} />;
}

/** Of a desk without a page of its own: the form that its schema makes. */
function ReviseStatement({ view }: { view: DraftView }) {
  const { type, group, record } = view.text;
  const queries = useQueryClient();
  const [isOpen, setOpen] = useState(false);
  const { data, error, refetch } = useQuery({ ...formQuery(type), enabled: isOpen });
  return (
    <>
      <Button look="primary" onPress={() => setOpen(true)}>
        <PenLine aria-hidden="true" className="size-4" />
        <Trans>Revise it</Trans>
      </Button>
      {isOpen && error && !data && <Trouble error={error} retry={() => void refetch()} />}
      {isOpen && data && (
        <Suspense>
          <StatementSheet
            form={data}
            place={{ group, ...(record === undefined ? {} : { record }) }}
            revised={view}
            onClose={() => setOpen(false)}
            onDrafted={() => {
              setOpen(false);
              void queries.invalidateQueries();
            }}
          />
        </Suspense>
      )}
    </>
  );
}

function ReviseAnswer({ view, record }: { view: DraftView; record: string }) {
  const queries = useQueryClient();
  const [isOpen, setOpen] = useState(false);
  const { data, error, refetch } = useQuery({
    ...notificationQuery(view.text.group, record),
    enabled: isOpen,
  });
  return (
    <>
      <Button look="primary" onPress={() => setOpen(true)}>
        <PenLine aria-hidden="true" className="size-4" />
        <Trans>Revise it</Trans>
      </Button>
      {isOpen && error && !data && <Trouble error={error} retry={() => void refetch()} />}
      {isOpen && data && (
        <AnswerSlot
          row={data}
          type={view.text.type}
          revised={view}
          onClose={() => setOpen(false)}
          onDrafted={() => {
            setOpen(false);
            void queries.invalidateQueries();
          }}
        />
      )}
    </>
  );
}
