/** Where the goods are said to be: dispatch, arrival, return of actual quantities. Quantities themselves are in `reconcile.ts`. */
import type { MovementEntry } from './side.ts';
import type { NoticeFacts } from './statements.ts';
import { proved, type Table } from './table.ts';
import type { Dispatch, NotificationJoint, Order, Reply, Status } from './view.ts';

export type Goods = Pick<NotificationJoint, 'dispatches' | 'arrivals' | 'returns' | 'notShipped'>;

/**
 * Objection and dispatch are facts of two logs; only receipts put them in an order. If the exporter's log holds a receipt of the
 * objection before the dispatch, it knew; if the addressee's holds one of the dispatch before the objection, that one knew.
 */
function orderOf(table: Table, dispatch: number, objection: Reply | undefined): Order | undefined {
  if (objection === undefined) return undefined;
  const { exporter, addressee } = table;
  const { receipts } = table.input;
  if (receipts.coveredBefore(exporter, addressee, dispatch) > objection.seq) {
    return 'dispatched-after-objection-received';
  }
  if (receipts.coveredBefore(addressee, exporter, objection.seq) > dispatch) {
    return 'objected-after-dispatch-received';
  }
  return 'crossed';
}

const isOutside = ({ shipments }: NoticeFacts, { on }: MovementEntry): boolean =>
  shipments.kind === 'several' && (on < shipments.from || on > shipments.to);

const ofDispatch = <Entry extends { readonly dispatch?: number }>(
  entries: readonly Entry[],
  seq: number,
): readonly Entry[] => entries.filter(({ dispatch }) => dispatch === seq);

export function goodsOf(table: Table, facts: NoticeFacts, objection: Reply | undefined): Goods {
  const { exporter, addressee, exporterSide, addresseeSide } = table;
  const dispatched = exporterSide.dispatches ?? [];
  const known = new Set(dispatched.map(({ seq }) => seq));
  const notShipped = exporterSide.notShipped ?? [];
  const arrived = addresseeSide.arrivals ?? [];
  const returned = [
    ...(exporterSide.returns ?? []).map((entry) => ({ party: exporter, entry })),
    ...(addresseeSide.returns ?? []).map((entry) => ({ party: addressee, entry })),
  ];
  const dispatches = dispatched.map((entry): Dispatch => {
    const { on, lines, partial, seq } = entry;
    const order = orderOf(table, seq, objection);
    const stopped = ofDispatch(notShipped, seq).at(-1);
    const arrival = ofDispatch(arrived, seq).at(-1);
    const back = ofDispatch(exporterSide.returns ?? [], seq).at(-1);
    return {
      ...proved(table, exporter, entry),
      on,
      ...(lines && { lines }),
      ...(partial && { partial }),
      ...(order && { order }),
      ...(isOutside(facts, entry) && { outsideSeries: true }),
      ...(stopped && { notShipped: { seq: stopped.seq, reason: stopped.reason } }),
      ...(arrival && {
        arrived: { seq: arrival.seq, on: arrival.on, ...(arrival.partial && { partial: true }) },
      }),
      ...(back && { returned: { seq: back.seq, on: back.on } }),
    };
  });
  const names = ({ dispatch }: { readonly dispatch?: number }): boolean =>
    dispatch !== undefined && known.has(dispatch);
  const rest = notShipped.filter((entry) => entry.dispatch === undefined).at(-1);
  return {
    dispatches,
    arrivals: arrived
      .filter((entry) => !names(entry))
      .map((entry) => ({
        ...proved(table, addressee, entry),
        on: entry.on,
        ...(entry.partial && { partial: true as const }),
      })),
    returns: returned
      .filter(({ party, entry }) => party !== exporter || !names(entry))
      .map(({ party, entry }) => ({ ...proved(table, party, entry), party, on: entry.on })),
    ...(rest && { notShipped: { ...proved(table, exporter, rest), reason: rest.reason } }),
  };
}

/**
 * How far the goods have come, or `undefined` while nothing is known to have left. An arrival or return that names no dispatch speaks
 * for the whole only where the notice is for a single shipment.
 */
export function courseOf(goods: Goods, { shipments }: NoticeFacts): Status | undefined {
  const live = goods.dispatches.filter((dispatch) => dispatch.notShipped === undefined);
  const arrivedLoose = goods.arrivals.some(({ partial }) => partial === undefined);
  if (live.length === 0) {
    if (arrivedLoose) return 'arrived';
    return goods.notShipped || goods.dispatches.length > 0 ? 'not-shipped' : undefined;
  }
  const single = shipments.kind === 'single';
  const isComplete = live.at(-1)?.partial === undefined;
  const isArrived = live.every(
    ({ arrived }) => (single && arrivedLoose) || (arrived && !arrived.partial),
  );
  if (!isComplete || !isArrived) return 'dispatched';
  const isReturned = live.every(
    ({ returned }) => (single && goods.returns.length > 0) || returned !== undefined,
  );
  return isReturned ? 'returned' : 'arrived';
}
