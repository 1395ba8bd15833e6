/**
 * Notified, dispatched, arrived, returned: the quantities of one notice, line by line. A view over contents, which can be erased; so
 * nothing here is in the fold, and a reconciliation says when it lacks a content.
 */
import type { PartyId } from '#kernel/id.ts';
import { type Standing, standing } from '#verbs/report.ts';
import type { MovementContent, NoticeContent, NoticeLine, Quantity } from './contents.ts';
import { type Amount, compare, type Difference, isDiscrepancy, sum } from './mass.ts';
import type { NotificationJoint } from './view.ts';

/** Contents of one notice; absent where erased or not held. */
export type Contents = Readonly<{
  notice: NoticeContent | undefined;
  /** By author and place. */
  movement: (party: PartyId, seq: number) => MovementContent | undefined;
}>;

export type LineReconciliation = Readonly<{
  line: number;
  nameOnLabel: string;
  notified: Amount;
  dispatched?: Amount;
  arrived?: Amount;
  returned?: Amount;
  /** What the notice still covers: of several shipments, or of one that goes in parts. */
  remaining?: Amount;
  /** Dispatched against notified. That less has gone is none while more may follow. */
  dispatchedDifference?: Difference;
  /** Arrived against what was dispatched of it. */
  arrivedDifference?: Difference;
  /** Actual quantities returned against what was dispatched of it. */
  returnedDifference?: Difference;
  /** Exporter and importer on what moved. */
  standing: Standing;
  discrepancy: boolean;
}>;

export type Reconciliation = Readonly<{
  lines: readonly LineReconciliation[];
  /** Statements whose content is needed and missing. */
  missing: readonly Readonly<{ party: PartyId; seq: number }>[];
}>;

type Movement = Readonly<{ dispatch?: number; quantities: readonly Quantity[] }>;

/** What was moved under a notice, by what each statement says of it. */
type Movements = Readonly<{
  dispatched: readonly Movement[];
  arrived: readonly Movement[];
  returned: readonly Movement[];
  missing: readonly Readonly<{ party: PartyId; seq: number }>[];
}>;

function movementsOf(joint: NotificationJoint, { movement }: Contents): Movements {
  const { exporter, addressee } = joint;
  const missing: { party: PartyId; seq: number }[] = [];
  const read = (party: PartyId, seq: number, dispatch: number | undefined): Movement[] => {
    const content = movement(party, seq);
    if (content === undefined) {
      missing.push({ party, seq });
      return [];
    }
    return [{ ...(dispatch !== undefined && { dispatch }), quantities: content.quantities }];
  };
  const live = joint.dispatches.filter(({ notShipped }) => notShipped === undefined);
  const byImporter = addressee ?? exporter;
  return {
    dispatched: live.flatMap(({ seq }) => read(exporter, seq, seq)),
    arrived: [
      ...live.flatMap(({ seq, arrived }) => (arrived ? read(byImporter, arrived.seq, seq) : [])),
      ...joint.arrivals.flatMap(({ seq }) => read(byImporter, seq, undefined)),
    ],
    returned: [
      ...live.flatMap(({ seq, returned }) => (returned ? read(exporter, returned.seq, seq) : [])),
      ...joint.returns
        .filter(({ party }) => party === exporter)
        .flatMap(({ seq }) => read(exporter, seq, undefined)),
    ],
    missing,
  };
}

const ofLine = (movements: readonly Movement[], line: number): readonly Amount[] =>
  movements.flatMap(({ quantities }) => quantities.filter((one) => one.line === line));

/** The dispatches that a set of later statements speaks of: those that they name, or all, if one of them names none. */
function spokenOf(
  dispatched: readonly Movement[],
  later: readonly Movement[],
): readonly Movement[] {
  if (later.some(({ dispatch }) => dispatch === undefined)) return dispatched;
  const named = new Set(later.map(({ dispatch }) => dispatch));
  return dispatched.filter(({ dispatch }) => named.has(dispatch));
}

function remainingOf(notified: Amount, gone: Amount | undefined): Amount {
  const rest = (of: (amount: Amount) => number | undefined): number | undefined => {
    const [whole, part] = [of(notified), gone ? of(gone) : 0];
    return whole === undefined || part === undefined ? undefined : Math.max(0, whole - part);
  };
  const netMg = rest((amount) => amount.netMg);
  const baseMassMg = rest((amount) => amount.baseMassMg);
  return {
    ...(netMg !== undefined && { netMg }),
    ...(baseMassMg !== undefined && { baseMassMg }),
  };
}

type Lined = Readonly<{
  joint: NotificationJoint;
  movements: Movements;
  tolerancePpm: number | undefined;
}>;

function reconcileLine(
  { joint, movements, tolerancePpm }: Lined,
  line: NoticeLine,
): LineReconciliation {
  const { factor } = line;
  const how = (amounts: number) => ({
    ...(factor && { factor }),
    ...(tolerancePpm !== undefined && { tolerancePpm }),
    roundingMg: Math.max(1, amounts),
  });
  const notified = sum([line], factor) ?? {};
  const gone = ofLine(movements.dispatched, line.line);
  const came = ofLine(movements.arrived, line.line);
  const back = ofLine(movements.returned, line.line);
  const [dispatched, arrived, returned] = [gone, came, back].map((amounts) => sum(amounts, factor));
  const against = (later: readonly Movement[], amount: Amount | undefined, count: number) => {
    const of = sum(ofLine(spokenOf(movements.dispatched, later), line.line), factor);
    return amount && of ? compare(of, amount, how(count)) : undefined;
  };
  const open =
    joint.facts?.shipments.kind === 'several' || joint.dispatches.at(-1)?.partial !== undefined;
  const sent = dispatched && compare(notified, dispatched, how(gone.length));
  const dispatchedDifference = sent && open && sent.kind === 'less' ? undefined : sent;
  const arrivedDifference = against(movements.arrived, arrived, came.length + gone.length);
  const returnedDifference = against(movements.returned, returned, back.length + gone.length);
  const stated = new Map<PartyId, Difference>();
  if (dispatched) stated.set(joint.exporter, { kind: 'none' });
  if (arrived && joint.addressee) {
    stated.set(joint.addressee, arrivedDifference ?? { kind: 'none' });
  }
  return {
    line: line.line,
    nameOnLabel: line.nameOnLabel,
    notified,
    ...(dispatched && { dispatched }),
    ...(arrived && { arrived }),
    ...(returned && { returned }),
    ...(open && { remaining: remainingOf(notified, dispatched) }),
    ...(dispatchedDifference && { dispatchedDifference }),
    ...(arrivedDifference && { arrivedDifference }),
    ...(returnedDifference && { returnedDifference }),
    standing: standing(stated, (a, b) => !isDiscrepancy(a) && !isDiscrepancy(b)),
    discrepancy: [dispatchedDifference, arrivedDifference, returnedDifference].some(
      (difference) => difference !== undefined && isDiscrepancy(difference),
    ),
  };
}

/** The quantities of a notice as it stands; no line if the notice's own content is not held. */
export function reconcile(joint: NotificationJoint, contents: Contents): Reconciliation {
  const movements = movementsOf(joint, contents);
  const { notice } = contents;
  if (notice === undefined) {
    const own = joint.version === undefined ? [] : [{ party: joint.exporter, seq: joint.version }];
    return { lines: [], missing: [...own, ...movements.missing] };
  }
  const lined = { joint, movements, tolerancePpm: notice.tolerancePpm };
  return {
    lines: notice.lines.map((line) => reconcileLine(lined, line)),
    missing: movements.missing,
  };
}
