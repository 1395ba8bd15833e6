import { Trans, useLingui } from '@lingui/react/macro';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { Form } from 'react-aria-components/Form';
import type { GroupView } from '#api/contract.ts';
import { useLanguage } from '../../app/language.tsx';
import { keeperOf } from '../../drafts/kept-text.ts';
import { type ReasonPlace, ReturnedReason, reasonPlace } from '../../drafts/returned-reason.tsx';
import { useKept, useOfficerId } from '../../drafts/use-kept.ts';
import { Button } from '../../ui/button.tsx';
import { Panel } from '../../ui/panel.tsx';
import { AlignedTextField } from '../aligned-text-field.tsx';
import { DraftNotice } from '../draft-notice.tsx';
import { labels } from '../fact-words.ts';
import type { Amended } from './amend-draft.ts';
import { FirmFields } from './firm-fields.tsx';
import { GoodsFields } from './goods-fields.tsx';
import { writtenNotice } from './kept-notice.ts';
import { type CasDoubts, faultsOf, type NoticeDraft } from './notice-draft.ts';
import { NoticeFormProvider, useNoticeForm } from './notice-form.tsx';
import { NoticeReview, type Revised } from './notice-review.tsx';
import { ShipmentFields } from './shipment-fields.tsx';
import { TableFields } from './table-fields.tsx';

/** The form of a notice, new or said anew, and the review before it is signed. */
export function NoticeEditor({
  tables,
  start,
  title,
  keptAs,
  amended,
  revised,
}: {
  tables: readonly GroupView[];
  start: NoticeDraft;
  title: string;
  /** Under which name this browser keeps what is written here. */
  keptAs: string;
  /** Absent for a new notice. */
  amended?: Amended;
  revised?: Revised;
}) {
  const navigate = useNavigate();
  const officer = useOfficerId();
  const [keeper] = useState(() => keeperOf(officer, keptAs, (value) => atTable(value, tables)));
  const kept = useKept(keeper, start, (written) => !isSameDraft(written, start));
  const { draft, keptMs, discard } = kept;
  const [tried, setTried] = useState(false);
  const [isReviewed, setReviewed] = useState(kept.sentAs !== undefined);
  const language = useLanguage();
  const [doubts, setDoubts] = useState<CasDoubts>({});
  const faults = faultsOf(draft, doubts);
  const table = tables.find(({ group }) => group === draft.group);
  const change = (part: Partial<NoticeDraft>) => kept.change({ ...draft, ...part });
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
        {keptMs !== undefined && <DraftNotice keptMs={keptMs} onDiscard={discard} />}
        <ReasonAt place="whole" revised={revised} />
        <TableFields groups={tables} />
        <ReasonAt place="facts" revised={revised} />
        <GoodsFields />
        <ShipmentFields />
        <FirmFields />
        <ReasonAt place="words" revised={revised} />
        <EndUseFields />
        <Footer faultCount={tried ? Object.keys(faults).length : 0} />
      </Form>
      {isReviewed && table && (
        <NoticeReview
          {...{ draft, table, language, title, sendAs: kept.sendAs, sentAs: kept.sentAs }}
          {...(amended ? { amended } : {})}
          {...(revised ? { revised } : {})}
          onClose={() => setReviewed(false)}
          onDoubt={(doubt) => {
            setDoubts((before) => ({ ...before, ...doubt }));
            setReviewed(false);
          }}
          onDrafted={({ draft: handedIn }) => {
            kept.forget();
            void navigate({ to: '/drafts/$draft', params: { draft: handedIn } });
          }}
        />
      )}
    </NoticeFormProvider>
  );
}

const isSameDraft = (one: NoticeDraft, other: NoticeDraft): boolean =>
  JSON.stringify(one) === JSON.stringify(other);

/** A notice for a table that is there no more is begun anew. */
function atTable(value: unknown, tables: readonly GroupView[]): NoticeDraft | undefined {
  const written = writtenNotice(value);
  return written && tables.some(({ group }) => group === written.group) ? written : undefined;
}

function ReasonAt({ place, revised }: { place: ReasonPlace; revised: Revised | undefined }) {
  if (!revised || reasonPlace(revised.view, { words: true, facts: true }) !== place) return null;
  return <ReturnedReason view={revised.view} />;
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
