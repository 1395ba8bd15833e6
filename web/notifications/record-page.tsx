import { Trans } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import ArrowLeft from 'lucide-react/icons/arrow-left';
import Printer from 'lucide-react/icons/printer';
import { useState } from 'react';
import type { NotificationView } from '#api/contract.ts';
import { notificationQuery } from '../app/queries.ts';
import { buttonClass } from '../ui/button.tsx';
import { Skeleton } from '../ui/skeleton.tsx';
import { Trouble } from '../ui/trouble.tsx';
import { AnswerCard } from './answer-card.tsx';
import { AnswerSlot } from './answer-slot.tsx';
import { ClockCard } from './clock-card.tsx';
import { FindingsPanel } from './findings-panel.tsx';
import { FirmsPanel } from './firms-panel.tsx';
import { GoodsPanel } from './goods-panel.tsx';
import { HistoryPanel } from './history-panel.tsx';
import { noticeInForce } from './notice-shape.ts';
import { OrderPanel } from './order-panel.tsx';
import { ReconciliationPanel } from './reconciliation-panel.tsx';
import { RecordHead } from './record-head.tsx';
import { SaidNotice } from './said-notice.tsx';
import type { SaidWhat } from './said-what.ts';
import { ShipmentPanel } from './shipment-panel.tsx';
import { SidesPanel } from './sides-panel.tsx';

export function RecordPage() {
  const { group, record } = useParams({ from: '/notifications/$group/$record' });
  const { data, error, refetch } = useQuery(notificationQuery(group, record));
  return (
    <>
      <Link
        to="/notifications"
        className="not-printed mb-3 inline-flex items-center gap-1.5 text-sm font-semibold text-accent hover:underline"
      >
        <ArrowLeft aria-hidden="true" className="size-4" />
        <Trans>Notifications</Trans>
      </Link>
      <Link
        to="/notifications/$group/$record/sheet"
        params={{ group, record }}
        className={`not-printed float-right ${buttonClass('quiet')}`}
      >
        <Printer aria-hidden="true" className="size-4" />
        <Trans>Sheet for paper</Trans>
      </Link>
      {error && <Trouble error={error} retry={() => void refetch()} />}
      {!data && !error && <Skeleton rows={5} />}
      {data && <RecordView view={data} />}
    </>
  );
}

function RecordView({ view }: { view: NotificationView }) {
  const [type, setType] = useState<string | undefined>();
  const [said, setSaid] = useState<SaidWhat | undefined>();
  const notice = noticeInForce(view);
  return (
    <article>
      <SaidNotice said={said} onDismiss={() => setSaid(undefined)} />
      <RecordHead view={view} />
      <div className="grid items-start gap-5 xl:grid-cols-[minmax(0,1fr)_21rem]">
        <aside className="space-y-5 xl:sticky xl:top-5 xl:col-start-2 xl:row-start-1">
          <ClockCard view={view} />
          <AnswerCard view={view} onAct={setType} />
        </aside>
        <div className="min-w-0 space-y-5 xl:col-start-1 xl:row-start-1">
          <SidesPanel view={view} />
          <OrderPanel view={view} />
          <GoodsPanel notice={notice} />
          <FindingsPanel view={view} />
          <ReconciliationPanel view={view} />
          <ShipmentPanel notice={notice} />
          <FirmsPanel notice={notice} />
          <HistoryPanel view={view} />
        </div>
      </div>
      {type !== undefined && (
        <AnswerSlot
          row={view}
          type={type}
          onClose={() => setType(undefined)}
          onDrafted={(draft) => {
            setSaid({ draft, row: view });
            setType(undefined);
          }}
        />
      )}
    </article>
  );
}
