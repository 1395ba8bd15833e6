// A node that nobody serves, which every bad input of a table is given in turn; whatever it is, the folder stays as it was.

import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';

/** Rows that a look into a node may change: who writes, until when. */
const unimportant = new Set(['lease']);
const kept = ['node.json', 'keys.json', 'lists/lists.json', 'demonstration.json'];

/** A digest of all rows of the database, in its own order, and of the files beside it. */
export function folderDigest(folder: string): string {
  const hash = createHash('sha256');
  for (const name of kept) {
    const file = join(folder, name);
    if (existsSync(file)) hash.update(`${name}\n`).update(readFileSync(file));
  }
  const database = new DatabaseSync(join(folder, 'entente.db'), { readOnly: true });
  try {
    const tables = database
      .prepare("SELECT name FROM sqlite_schema WHERE type = 'table' AND sql NOT LIKE '%VIRTUAL%'")
      .all()
      .map(({ name }) => String(name))
      .filter((name) => !unimportant.has(name))
      .sort();
    assert.ok(tables.length > 5, 'the tables of a node are read');
    for (const table of tables) {
      hash.update(`${table}\n`);
      const rows = database.prepare(`SELECT * FROM "${table}"`);
      rows.setReadBigInts(true);
      for (const row of rows.all()) hash.update(textOfRow(row));
    }
  } finally {
    database.close();
  }
  return hash.digest('hex');
}

const textOfRow = (row: Readonly<Record<string, unknown>>): string =>
  `${Object.values(row)
    .map((value) => (value instanceof Uint8Array ? Buffer.from(value).toString('hex') : value))
    .join('|')}\n`;
