import { setImmediate as others } from 'node:timers/promises';
import { notifications } from '#desks/notifications/desk.ts';
import { type Status, statuses } from '#desks/notifications/view.ts';
import type { GroupId, RecordId } from '#kernel/id.ts';
import type { Commit } from '#store/store.ts';
import { type Core, commit, write } from '../core.ts';
import { statementOfLeaf } from '../fold-whole.ts';
import type { Change } from '../node.ts';

/** Records whose last word has been said keep the findings of their time. */
const over: ReadonlySet<Status> = new Set<Status>(['returned', 'not-shipped', 'withdrawn']);
const open = statuses.filter((status) => !over.has(status));
/** Records screened in one turn of the writer; between turns others write. */
const recordsPerTurn = 100;
/** The edition of the lists that the open records were last screened with. */
const settingName = 'screening.edition';

type OneRecord = Readonly<{ group: GroupId; record: RecordId }>;

/**
 * Screens every open record again, after the lists have changed: what is found now takes the place of what was found before. A
 * crash on the way leaves the old edition's name, so that the next start does it again.
 *
 * @param edition names the lists (`Screener.edition`); nothing is done if the records were screened with it already.
 * @param signal ends it after the turn that is under way; the edition is then not noted.
 * @returns how many records were screened.
 */
export async function rescreenOpen(
  core: Core,
  edition: string,
  signal?: AbortSignal,
): Promise<number> {
  const known = await core.store.settings(settingName);
  if (known[settingName] === edition || core.stopped !== undefined) return 0;
  // Pages are ordered by the latest change: a record that changes meanwhile leaves its place, and is taken at the end.
  const moved = new Map<string, OneRecord>();
  const listener = ({ group, records }: Change): void => {
    for (const record of records) moved.set(`${group} ${record}`, { group, record });
  };
  core.listeners.add(listener);
  try {
    const count = await rescreenPages(core, signal);
    if (signal?.aborted) return count;
    await write(core, async () => {
      await rescreenRecords(core, [...moved.values()]);
      await commit(core, { settings: { [settingName]: edition } });
    });
    return count;
  } finally {
    core.listeners.delete(listener);
  }
}

async function rescreenPages(core: Core, signal: AbortSignal | undefined): Promise<number> {
  let count = 0;
  let after: string | undefined;
  do {
    if (signal?.aborted) return count;
    const page = await core.store.joints({
      desk: notifications.name,
      statuses: open,
      limit: recordsPerTurn,
      ...(after === undefined ? {} : { after }),
    });
    await write(core, () => rescreenRecords(core, page.rows));
    count += page.rows.length;
    after = page.next;
    // The store answers without waiting for anything, so that without this nobody else would be heard before the last record.
    await others();
  } while (after !== undefined);
  return count;
}

async function rescreenRecords(core: Core, records: readonly OneRecord[]): Promise<void> {
  const rescreened: NonNullable<Commit['rescreened']>[number][] = [];
  const findings: NonNullable<Commit['findings']>[number][] = [];
  for (const { group, record } of records) {
    for (const leaf of await core.store.leavesOf(group, record)) {
      const { party, seq } = leaf;
      rescreened.push({ group, party, seq });
      findings.push(...core.screen(statementOfLeaf(leaf)));
    }
  }
  if (rescreened.length > 0) await commit(core, { rescreened, findings });
}
