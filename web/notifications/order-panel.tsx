import { Trans } from '@lingui/react/macro';
import type { NotificationView } from '#api/contract.ts';
import type { Dispatch, NotificationJoint, Order } from '#desks/notifications/view.ts';
import { Panel } from '../ui/panel.tsx';
import { PartyName } from '../ui/party-name.tsx';
import { WhenShort } from '../ui/when.tsx';
import { jointOf } from './joint-view.ts';

/**
 * Objection and dispatch, as three facts in the order that the two logs prove. Whether a duty was kept is for
 * governments; the record says what was known to whom when.
 */
export function OrderPanel({ view }: { view: NotificationView }) {
  const { objection, dispatches } = jointOf(view);
  if (!objection || dispatches.length === 0) return null;
  return (
    <Panel
      title={<Trans>Objection and dispatch</Trans>}
      note={<Trans>Order proven by receipts in both logs. Times in UTC</Trans>}
    >
      {dispatches.map((dispatch) => (
        <OrderOf key={dispatch.seq} dispatch={dispatch} objection={objection} view={view} />
      ))}
    </Panel>
  );
}

type Step = 'sent' | 'received' | 'dispatched';

const stepsIn: Readonly<Record<Order, readonly Step[]>> = {
  'dispatched-after-objection-received': ['sent', 'received', 'dispatched'],
  'objected-after-dispatch-received': ['dispatched', 'sent', 'received'],
  crossed: ['sent', 'dispatched', 'received'],
};

function OrderOf({
  dispatch,
  objection,
  view,
}: {
  dispatch: Dispatch;
  objection: NonNullable<NotificationJoint['objection']>;
  view: NotificationView;
}) {
  const steps = stepsIn[dispatch.order ?? 'crossed'];
  return (
    <div className="space-y-3">
      <OrderSentence order={dispatch.order} />
      <ol className="grid gap-2 text-sm sm:grid-cols-3">
        {steps.map((step, index) => (
          <li key={step} className="rounded-md border border-line px-3 py-2">
            <p className="text-xs text-ink-3">
              {dispatch.order === undefined || dispatch.order === 'crossed' ? '·' : index + 1}
            </p>
            <StepFact step={step} dispatch={dispatch} objection={objection} view={view} />
          </li>
        ))}
      </ol>
    </div>
  );
}

function OrderSentence({ order }: { order: Order | undefined }) {
  return (
    <p className="prose-line">
      {order === 'dispatched-after-objection-received' && (
        <Trans>Dispatched, objection on record: it had been received before the dispatch.</Trans>
      )}
      {order === 'objected-after-dispatch-received' && (
        <Trans>Objected after the report of dispatch had been received.</Trans>
      )}
      {order === 'crossed' && (
        <Trans>
          The two crossed: neither side held the other's statement when it made its own.
        </Trans>
      )}
      {order === undefined && <Trans>The receipts held here do not prove an order yet.</Trans>}
    </p>
  );
}

function StepFact({
  step,
  dispatch,
  objection,
  view,
}: {
  step: Step;
  dispatch: Dispatch;
  objection: NonNullable<NotificationJoint['objection']>;
  view: NotificationView;
}) {
  if (step === 'sent') {
    return (
      <>
        <p className="font-semibold">
          <Trans>Objection stated</Trans>
        </p>
        <p className="text-ink-2">
          <PartyName party={view.importer} /> · <WhenShort at={objection.at} />
        </p>
      </>
    );
  }
  if (step === 'dispatched') {
    return (
      <>
        <p className="font-semibold">
          <Trans>Dispatch stated</Trans>
        </p>
        <p className="text-ink-2">
          <PartyName party={view.exporter} /> · <WhenShort at={dispatch.at} />
        </p>
      </>
    );
  }
  return (
    <>
      <p className="font-semibold">
        <Trans>Objection received</Trans>
      </p>
      <p className="text-ink-2">
        <PartyName party={view.exporter} /> ·{' '}
        {objection.received ? (
          <WhenShort at={objection.received.at} />
        ) : (
          <Trans>no receipt held yet</Trans>
        )}
      </p>
    </>
  );
}
