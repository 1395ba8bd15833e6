/**
 * What brings a store of an earlier form to the next, in one transaction: every byte that an earlier version wrote is read by all later ones.
 * A step changes tables that are derived, or copies rows as they are.
 */
import type { DatabaseSync } from 'node:sqlite';

/** The earliest form that is still read. */
export const oldestForm = 2;

/** By the form that they begin from. */
const steps: Readonly<Record<number, string>> = {
  // Shelves tell areas apart, of desks that form 2 did not know; some stores of form 2 were made before two of the indexes.
  2: `
    ALTER TABLE shelf RENAME TO shelf_of_form_2;
    CREATE TABLE shelf (
      no INTEGER PRIMARY KEY,
      group_no INTEGER NOT NULL REFERENCES working_group (no),
      desk TEXT NOT NULL,
      area TEXT NOT NULL,
      status TEXT NOT NULL,
      owing INTEGER NOT NULL,
      UNIQUE (group_no, desk, area, status, owing)
    ) STRICT;
    INSERT INTO shelf SELECT no, group_no, desk, '', status, owing FROM shelf_of_form_2;
    DROP TABLE shelf_of_form_2;
    CREATE INDEX IF NOT EXISTS leaf_erasure ON leaf (id) WHERE type = 'content.erased';
    CREATE INDEX IF NOT EXISTS leaf_seal ON leaf (id) WHERE type = 'audit.sealed';
    CREATE INDEX IF NOT EXISTS leaf_not_understood ON leaf (id) WHERE understood = 0;
  `,
};

/** Inside of a transaction that holds the write lock. */
export function migrate(database: DatabaseSync, from: number, to: number): void {
  for (let form = from; form < to; form++) database.exec(steps[form] ?? '');
  database.exec(`PRAGMA user_version = ${to}`);
}
