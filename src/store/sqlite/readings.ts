/** What is read as it was written: receipts, findings, forks, settings. */
import { assert } from '#kernel/assert.ts';
import type { JsonValue } from '#kernel/canonical-json.ts';
import { type GroupId, isGroupId, isPartyId, type PartyId, type RecordId } from '#kernel/id.ts';
import type { Receipt } from '#verbs/receipts.ts';
import type { FindingRow } from '../store.ts';
import { bytes, type Connection, integer, text } from './connection.ts';
import { instantOfDigits, leafId, logOfLeaf, seqOfLeaf } from './numbers.ts';
import type { Tables } from './tables.ts';

export function readReceipts(tables: Tables, group: GroupId): readonly Receipt[] {
  const groupNo = tables.directory.group(group);
  if (groupNo === undefined) return [];
  return tables.connection
    .all('SELECT no FROM log WHERE group_no = ? ORDER BY party', groupNo)
    .flatMap((log) => {
      const no = integer(log['no']);
      const { party: by } = tables.directory.logName(no);
      return tables.connection
        .all(
          'SELECT * FROM receipt WHERE id >= ? AND id < ? ORDER BY id',
          leafId(no, 0),
          leafId(no + 1, 0),
        )
        .map((row) => ({
          by,
          seq: seqOfLeaf(integer(row['id'])),
          of: partyOf(text(row['of'])),
          size: integer(row['size']),
          receiptTime: instantOfDigits(integer(row['receipt_time'])),
          quotedTime: instantOfDigits(integer(row['quoted_time'])),
        }));
    });
}

/** In the order in which they were found. */
export function readFindings(
  tables: Tables,
  group: GroupId,
  record: RecordId,
): readonly FindingRow[] {
  const groupNo = tables.directory.group(group);
  const found = groupNo === undefined ? undefined : tables.recordKeys.find(groupNo, record);
  if (found === undefined) return [];
  return tables.connection
    .all('SELECT * FROM finding WHERE record = ? ORDER BY no', integer(found['no']))
    .map((row) => {
      const leaf = integer(row['leaf']);
      return {
        ...tables.directory.logName(logOfLeaf(leaf)),
        record,
        seq: seqOfLeaf(leaf),
        finding: JSON.parse(text(row['finding'])),
      };
    });
}

export function readForks(
  tables: Tables,
): readonly Readonly<{ group: GroupId; party: PartyId; evidence: Uint8Array }>[] {
  return tables.connection
    .all(
      `SELECT id, party, evidence FROM fork JOIN working_group ON working_group.no = group_no
       ORDER BY fork.no`,
    )
    .map((row) => {
      const group = text(row['id']);
      assert(isGroupId(group), 'evidence belongs to a group');
      return { group, party: partyOf(text(row['party'])), evidence: bytes(row['evidence']) };
    });
}

export function readSetAside(
  tables: Tables,
  group: GroupId,
  party: PartyId,
): readonly Uint8Array[] {
  const groupNo = tables.directory.group(group);
  if (groupNo === undefined) return [];
  return tables.connection
    .all(
      'SELECT bundle FROM set_aside WHERE group_no = ? AND party = ? ORDER BY no',
      groupNo,
      party,
    )
    .map((row) => bytes(row['bundle']));
}

export function readSettings(
  connection: Connection,
  prefix: string,
): Readonly<Record<string, JsonValue>> {
  const rows = connection.all(
    `SELECT name, value FROM setting
     WHERE name >= ?1 AND name < ?1 || char(0x10ffff) ORDER BY name`,
    prefix,
  );
  return Object.fromEntries(rows.map((row) => [text(row['name']), JSON.parse(text(row['value']))]));
}

function partyOf(party: string): PartyId {
  assert(isPartyId(party), 'a party is held under no id');
  return party;
}
