import { movementContent, noticeContent } from '#desks/notifications/contents.ts';
import { type Reconciliation, reconcile } from '#desks/notifications/reconcile.ts';
import type { NotificationJoint } from '#desks/notifications/view.ts';
import { mayOn } from '#fold/faces.ts';
import type { PartyId } from '#kernel/id.ts';
import { instantOfMs } from '#kernel/instant.ts';
import type { FoundedGroup } from '#node/node.ts';
import { may, type Principal } from '#officers/permissions.ts';
import type { JointRow, LeafRow } from '#store/store.ts';
import type { NotificationView } from './contract.ts';
import { findingViews } from './finding-view.ts';
import { contentInForce, notificationRow } from './notification-row.ts';
import type { ApiParts } from './parts.ts';
import { deskPlace } from './places.ts';
import type { ReceiptReader } from './receipt-reader.ts';
import { mayScreen } from './record-row.ts';
import { sideViews } from './side-view.ts';
import { contentOf } from './statement-view.ts';

/** One notification whole: the joint view, both sides in the order of the terms, and what this party may say now. */
export async function notificationView(
  parts: Pick<ApiParts, 'node' | 'substanceName'> & Readonly<{ principal: Principal }>,
  receiptsOf: ReceiptReader,
  founded: FoundedGroup,
  { row, joint }: Readonly<{ row: JointRow; joint: NotificationJoint }>,
): Promise<NotificationView> {
  const { node, substanceName, principal } = parts;
  const { group, record } = row;
  const mayAct = may(principal, 'draft.write', deskPlace(group, row.desk));
  const findings = mayScreen(principal, row) ? await node.store.findings(group, record) : [];
  const leaves = await node.store.leavesOf(group, record);
  const rule = founded.terms.clocks?.find(({ id }) => id === joint.facts?.rule);
  const reconciliation = reconciliationOf(joint, leaves);
  const content = contentInForce(joint, leaves);
  return {
    ...notificationRow({ ...node, principal }, row, { joint, content, findings: findings.length }),
    now: instantOfMs(node.environment.nowMs()),
    ...(rule === undefined ? {} : { rule }),
    sides: await sideViews(node.store, receiptsOf, founded, { row, leaves }),
    findingList: findingViews(findings, substanceName),
    may: mayAct && node.stopped() === undefined ? mayOn(joint, founded.self) : [],
    ...(reconciliation === undefined ? {} : { reconciliation }),
  };
}

/** Absent while nothing has moved: there is nothing to compare. */
function reconciliationOf(
  joint: NotificationJoint,
  leaves: readonly LeafRow[],
): Reconciliation | undefined {
  const find = (party: PartyId, seq: number): LeafRow | undefined =>
    leaves.find((leaf) => leaf.party === party && leaf.seq === seq);
  const { version, exporter } = joint;
  const notice = version === undefined ? undefined : find(exporter, version);
  const read = noticeContent.safeParse(contentOf(notice));
  const compared = reconcile(joint, {
    notice: read.success ? read.data : undefined,
    movement: (party, seq) => {
      const movement = movementContent.safeParse(contentOf(find(party, seq)));
      return movement.success ? movement.data : undefined;
    },
  });
  const moved = compared.lines.some((line) => line.dispatched ?? line.arrived ?? line.returned);
  return moved || compared.missing.length > 0 ? compared : undefined;
}
