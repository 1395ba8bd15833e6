import type { NodeView } from '#api/contract.ts';
import type { RecordList, RecordRow, RecordView } from '#api/contract-records.ts';
import { isRecordId } from '#kernel/id.ts';
import type { Client } from './client.ts';
import { CommandFailed } from './command.ts';
import { isIdStart } from './id-start.ts';
import { printable } from './print.ts';
import { ProblemError } from './problem-error.ts';
import { noRecord, severalRecords } from './words/record-words.ts';

/** Pages of 500 that are looked through for a name: not every name stands in the search text. */
const pagesMax = 40;

/** The record, of any desk, whose id begins so, or that is called so. */
export async function findRecord(client: Client, start: string): Promise<RecordView> {
  if (isRecordId(start)) return wholeRecord(client, start);
  const begun = isIdStart(start) ? await beginningWith(client, start) : [];
  const named = begun.length > 1 ? [] : await called(client, start);
  const found = new Map([...begun, ...named].map((row) => [`${row.group}/${row.record}`, row]));
  const [row] = found.values();
  if (row && found.size === 1) return recordAt(client, row.group, row.record);
  throw new CommandFailed((row ? severalRecords : noRecord)(printable(start)));
}

async function beginningWith(client: Client, start: string): Promise<readonly RecordRow[]> {
  return ((await client.get(`/api/v1/records?begins=${start}&limit=2`)) as RecordList).items;
}

/** The first two that are called so. */
async function called(client: Client, name: string): Promise<readonly RecordRow[]> {
  const found: RecordRow[] = [];
  let after = '';
  for (let page = 0; page < pagesMax && found.length < 2; page++) {
    const path = `/api/v1/records?limit=500${after}`;
    const { items, next } = (await client.get(path)) as RecordList;
    found.push(...items.filter(({ title }) => Object.values(title ?? {}).includes(name)));
    if (next === undefined) break;
    after = `&after=${encodeURIComponent(next)}`;
  }
  return found;
}

const recordAt = async (client: Client, group: string, record: string): Promise<RecordView> =>
  (await client.get(`/api/v1/records/${group}/${record}`)) as RecordView;

/** An id does not say in which group it stands. */
async function wholeRecord(client: Client, record: string): Promise<RecordView> {
  const { groups } = (await client.get('/api/v1/node')) as NodeView;
  for (const { group } of groups) {
    try {
      return await recordAt(client, group, record);
    } catch (error) {
      const isAbsent = error instanceof ProblemError && error.problem.code === 'request.not-found';
      if (!isAbsent) throw error;
    }
  }
  throw new CommandFailed(noRecord(record));
}
