import {
  type ClearanceTable,
  missing,
  type Need,
  needsOf,
  takesProof,
} from '#desks/releases/clearances.ts';
import type { DraftJoint } from '#desks/releases/joint.ts';
import { draftForm } from '#desks/releases/statements.ts';
import { canonicalText, isJsonObject, type JsonObject } from '#kernel/canonical-json.ts';
import type { GroupId, RecordId } from '#kernel/id.ts';
import type { Text } from '#kernel/language.ts';
import type { Refusal } from '#kernel/refusal.ts';
import { parseAct } from '#ledger/act.ts';
import type { DraftText } from '#ledger/draft-digest.ts';
import type { Act } from '#ledger/statement.ts';
import type { EntenteNode } from '#node/node.ts';
import { holdsRole, may, type Principal } from '#officers/permissions.ts';
import type { LeafRow } from '#store/store.ts';
import type { StatementView } from './contract.ts';
import type { DraftActor, DraftRow, DraftStep, DraftView } from './contract-drafts.ts';
import type { ApiParts } from './parts.ts';
import { statementPlace } from './places.ts';
import { problemOf } from './problem.ts';
import type { ReceiptReader } from './receipt-reader.ts';
import { contentOf, statementView } from './statement-view.ts';

/** A draft of this party's national log, with the version that counts. */
export type HeldDraft = Readonly<{
  national: GroupId;
  draft: RecordId;
  joint: DraftJoint & Required<Pick<DraftJoint, 'version'>>;
}>;

export const isDraftJoint = (
  joint: Readonly<{ desk: string }> | undefined,
): joint is HeldDraft['joint'] =>
  joint?.desk === 'releases' && (joint as DraftJoint).version !== undefined;

export const nationalOf = (node: EntenteNode): GroupId | undefined =>
  node.groups().find(({ terms }) => terms.kind === 'national')?.group;

type Needs = Readonly<{ area?: string; type: string }>;

/** Whose place it is in which role: those needs that the one who asks could fill. */
function fillable(
  needs: readonly Need[],
  principal: Principal,
  place: ReturnType<typeof statementPlace>,
): readonly Need[] {
  if (principal.kind !== 'officer' && principal.kind !== 'token') return [];
  const { authority } = principal.officer;
  const proves = (need: Need): boolean =>
    principal.kind === 'token'
      ? takesProof(need, 'token') && principal.permissions.includes('draft.release')
      : takesProof(need, 'passkey') || takesProof(need, 'code');
  return needs.filter(
    (need) =>
      proves(need) &&
      (need.authority === undefined || need.authority === authority) &&
      holdsRole(principal, need.role, place),
  );
}

export function actorOf(
  principal: Principal,
  by: Readonly<{ officer: string; authority?: string }>,
  name?: Text,
): DraftActor {
  const own =
    principal.kind === 'officer' || principal.kind === 'token'
      ? principal.officer.id
      : principal.kind;
  return {
    officer: by.officer,
    ...(by.authority === undefined ? {} : { authority: by.authority }),
    ...(name === undefined ? {} : { name }),
    self: own === by.officer,
  };
}

export function draftRow(
  principal: Principal,
  { draft, joint }: HeldDraft,
  table: ClearanceTable,
  area?: string,
): DraftRow {
  const { version, status, revisions = 0, clearances = [] } = joint;
  const { digest, group, type, record, time } = version;
  const place = statementPlace(group, type, version.area);
  const about: Needs = { type, ...(area === undefined ? areaIn(place) : { area }) };
  const isOpen = isWaiting(status);
  const needs = needsOf(table, about);
  const left = isOpen ? missing(needs, clearances) : [];
  const author = actorOf(principal, version);
  const given = clearances.some(({ officer }) => actorOf(principal, { officer }).self);
  const isCleared = isOpen && left.length === 0;
  const [own] = isCleared && !author.self ? fillable(needs, principal, place) : [];
  return {
    ...{ draft, digest, status, group, type },
    ...(record === undefined ? {} : { record }),
    ...{ author, writtenAt: time, revisions, missing: left },
    mayClear: isOpen && !author.self && !given && fillable(left, principal, place).length > 0,
    ...(own === undefined ? {} : { releasesAs: own.role }),
    mayWrite: may(principal, 'draft.write', place),
  };
}

/** Not said, and not back with its author. */
const isWaiting = (status: DraftRow['status']): boolean => status === 'open' || status === 'held';

const areaIn = ({ area }: Readonly<{ area?: string }>): Readonly<{ area?: string }> =>
  area === undefined ? {} : { area };

/** One draft whole: what the table will read, what it is compared with, and who did what with it. */
export async function draftView(
  parts: ApiParts,
  receiptsOf: ReceiptReader,
  principal: Principal,
  held: HeldDraft,
): Promise<DraftView | undefined> {
  const { node } = parts;
  const { national, draft, joint } = held;
  const leaves = await node.store.leavesOf(national, draft);
  const written = leaves.find(({ seq }) => seq === joint.version.seq);
  const content = contentOf(written);
  const read = draftForm.safeParse(content?.['draft']);
  if (!read.success) return undefined;
  const text: DraftText = read.data;
  const row = draftRow(principal, held, await node.drafts.table(), text.area);
  const checked = isWaiting(row.status) ? await node.check(text) : undefined;
  const before = await saidBefore(parts, receiptsOf, text);
  const note = content?.['note'];
  const { released } = joint;
  return {
    ...row,
    author: actorOf(principal, joint.version, nameIn(content)),
    ...{ text, canonical: canonicalText(text as JsonObject) },
    ...(typeof note === 'string' ? { note } : {}),
    ...(before === undefined ? {} : { before }),
    ...(checked === undefined || checked.ok ? {} : { refusedNow: refusedView(checked.refusal) }),
    history: leaves.flatMap((leaf) => stepOf(principal, leaf)),
    ...(released === undefined
      ? {}
      : {
          said: {
            ...{ group: released.group, seq: released.seq },
            ...(released.record === undefined ? {} : { record: released.record }),
          },
        }),
  };
}

function refusedView(refusal: Refusal): NonNullable<DraftView['refusedNow']> {
  const { type: _, title: __, status: ___, ...told } = problemOf(refusal);
  return told;
}

/** What this party said last on the record in the same kind of statement: of an amendment, the version before. */
async function saidBefore(
  { node }: ApiParts,
  receiptsOf: ReceiptReader,
  { group, record, type }: DraftText,
): Promise<StatementView | undefined> {
  const founded = node.group(group);
  if (record === undefined || founded === undefined) return undefined;
  const kinds = type === 'notification.amended' ? [type, 'notification.notified'] : [type];
  const leaves = await node.store.leavesOf(group, record);
  const last = leaves.findLast((leaf) => leaf.party === node.party && kinds.includes(leaf.type));
  if (last === undefined) return undefined;
  return statementView(last, {
    founded,
    receipts: await receiptsOf(group),
    ownLog: await node.store.log(group, node.party),
    joint: (await node.store.joint(group, record))?.joint,
  });
}

function textIn(content: JsonObject | undefined, member: 'name' | 'text'): Text | undefined {
  const value = content?.[member];
  return isJsonObject(value) ? (value as Text) : undefined;
}
const nameIn = (content: JsonObject | undefined): Text | undefined => textIn(content, 'name');

const whats: Readonly<Record<string, DraftStep['what']>> = {
  'draft.written': 'written',
  'draft.revised': 'revised',
  'draft.cleared': 'cleared',
  'draft.returned': 'returned',
  'draft.discarded': 'discarded',
  'draft.held': 'held',
  'draft.released': 'released',
};

function stepOf(principal: Principal, leaf: LeafRow): readonly DraftStep[] {
  const what = whats[leaf.type];
  const act = parseAct(leaf.actBytes);
  if (what === undefined || !act.ok) return [];
  const { seq, time, facts }: Act = act.value;
  const word = (name: string): string | undefined =>
    typeof facts[name] === 'string' ? facts[name] : undefined;
  const content = contentOf(leaf);
  const [officer, authority] = [word('officer'), word('authority')];
  const by =
    officer === undefined
      ? undefined
      : actorOf(principal, { officer, ...(authority && { authority }) }, nameIn(content));
  const [role, proof, reason] = [word('role'), word('proof'), word('reason')];
  const text = textIn(content, 'text');
  return [
    {
      ...{ seq, at: time, what, digest: word('digest') as DraftStep['digest'] },
      ...(by && { by }),
      ...(role === undefined ? {} : { role }),
      ...(proof === undefined ? {} : { proof }),
      ...(reason === undefined ? {} : { reason }),
      ...(text && { text }),
    },
  ];
}
