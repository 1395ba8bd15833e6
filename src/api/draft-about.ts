import type { NotificationJoint } from '#desks/notifications/view.ts';
import { draftForm } from '#desks/releases/statements.ts';
import type { RecordId } from '#kernel/id.ts';
import type { JointRow } from '#store/store.ts';
import type { NoticeAbout } from './contract.ts';
import type { HeldDraft } from './draft-view.ts';
import { aboutOf, contentsInForce, isNotice } from './notification-row.ts';
import type { ApiParts } from './parts.ts';
import { contentOf } from './statement-view.ts';

/** What each draft is about: the notice that it answers, or the one that it would give. */
export async function aboutDrafts(
  { node }: Pick<ApiParts, 'node'>,
  drafts: readonly HeldDraft[],
): Promise<ReadonlyMap<RecordId, NoticeAbout>> {
  return new Map([...(await ofRecords(node, drafts)), ...(await ofNew(node, drafts))]);
}

type About = readonly (readonly [RecordId, NoticeAbout])[];

type Answered = Readonly<{ draft: RecordId; row: JointRow; joint: NotificationJoint }>;

async function ofRecords(
  { store }: ApiParts['node'],
  drafts: readonly HeldDraft[],
): Promise<About> {
  const places = drafts.flatMap(({ joint: { version } }) => {
    const { group, record } = version;
    return record === undefined ? [] : [{ group, record }];
  });
  const rows = new Map(
    (await store.jointsAt(places)).map((row) => [`${row.group}/${row.record}`, row]),
  );
  const notices = drafts.flatMap(({ draft, joint: { version } }): Answered[] => {
    const row = rows.get(`${version.group}/${version.record}`);
    return row && isNotice(row.joint) ? [{ draft, row, joint: row.joint }] : [];
  });
  const contents = await contentsInForce({ store }, notices);
  return notices.map(({ draft, joint }, index) => [draft, aboutOf(joint, contents[index])]);
}

async function ofNew(
  { store, party }: ApiParts['node'],
  drafts: readonly HeldDraft[],
): Promise<About> {
  const fresh = drafts.filter(({ joint }) => joint.version.record === undefined);
  const leaves = await store.contentsAt(
    fresh.map(({ national: group, joint }) => ({ group, party, seq: joint.version.seq })),
  );
  const bySeq = new Map(leaves.map((leaf) => [leaf.seq, leaf]));
  return fresh.flatMap(({ draft, joint }): About => {
    const content = contentOf(bySeq.get(joint.version.seq));
    const read = draftForm.safeParse(content?.['draft']);
    return read.success ? [[draft, aboutOf({}, read.data.content)]] : [];
  });
}
