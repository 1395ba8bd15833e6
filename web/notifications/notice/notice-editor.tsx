import { Trans, useLingui } from '@lingui/react/macro';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { Form } from 'react-aria-components/Form';
import type { GroupView } from '#api/contract.ts';
import { useLanguage } from '../../app/language.tsx';
import { Button } from '../../ui/button.tsx';
import { Panel } from '../../ui/panel.tsx';
import { AlignedTextField } from '../aligned-text-field.tsx';
import { labels } from '../fact-words.ts';
import type { Amended } from './amend-draft.ts';
import { FirmFields } from './firm-fields.tsx';
import { GoodsFields } from './goods-fields.tsx';
import { type CasDoubts, faultsOf, type NoticeDraft } from './notice-draft.ts';
import { NoticeFormProvider, useNoticeForm } from './notice-form.tsx';
import { NoticeReview } from './notice-review.tsx';
import { ShipmentFields } from './shipment-fields.tsx';
import { TableFields } from './table-fields.tsx';

/** The form of a notice, new or said anew, and the review before it is signed. */
export function NoticeEditor({
  tables,
  start,
  title,
  amended,
}: {
  tables: readonly GroupView[];
  start: NoticeDraft;
  title: string;
  /** Absent for a new notice. */
  amended?: Amended;
}) {
  const navigate = useNavigate();
  const [draft, setDraft] = useState<NoticeDraft>(start);
  const [tried, setTried] = useState(false);
  const [isReviewed, setReviewed] = useState(false);
  const language = useLanguage();
  const [doubts, setDoubts] = useState<CasDoubts>({});
  const faults = faultsOf(draft, doubts);
  const table = tables.find(({ group }) => group === draft.group);
  const change = (part: Partial<NoticeDraft>) => setDraft((before) => ({ ...before, ...part }));
  return (
    <NoticeFormProvider form={{ draft, faults: tried ? faults : {}, doubts, change }}>
      <Form
        validationBehavior="aria"
        className="space-y-5"
        onSubmit={(event) => {
          event.preventDefault();
          setTried(true);
          if (Object.keys(faults).length === 0) setReviewed(true);
        }}
      >
        <TableFields groups={tables} />
        <GoodsFields />
        <ShipmentFields />
        <FirmFields />
        <EndUseFields />
        <Footer faultCount={tried ? Object.keys(faults).length : 0} />
      </Form>
      {isReviewed && table && (
        <NoticeReview
          {...{ draft, table, language, title }}
          {...(amended ? { amended } : {})}
          onClose={() => setReviewed(false)}
          onDoubt={(doubt) => {
            setDoubts((before) => ({ ...before, ...doubt }));
            setReviewed(false);
          }}
          onDrafted={({ draft: handedIn }) =>
            void navigate({ to: '/drafts/$draft', params: { draft: handedIn } })
          }
        />
      )}
    </NoticeFormProvider>
  );
}

function EndUseFields() {
  const { i18n } = useLingui();
  const { draft, change } = useNoticeForm();
  return (
    <Panel title={i18n._(labels.endUse)}>
      <AlignedTextField
        isNeeded={false}
        text={draft.endUse}
        onChange={(endUse) => change({ endUse })}
      />
    </Panel>
  );
}

function Footer({ faultCount }: { faultCount: number }) {
  return (
    <div className="flex flex-wrap items-center justify-end gap-3">
      {faultCount > 0 && (
        <p role="alert" className="text-sm font-semibold text-notice-ink">
          <Trans>Some fields above still need something.</Trans>
        </p>
      )}
      <Button look="primary" type="submit">
        <Trans>See what will be said</Trans>
      </Button>
    </div>
  );
}
