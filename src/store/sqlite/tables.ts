/** What the functions of this folder share: one connection and what it remembers. */
import type { Connection } from './connection.ts';
import { Directory } from './directory.ts';
import { RecordKeys } from './record-keys.ts';
import { Remembered } from './remembered.ts';
import { Tiles } from './tiles.ts';

export type Tables = Readonly<{
  connection: Connection;
  directory: Directory;
  recordKeys: RecordKeys;
  remembered: Remembered;
  tiles: Tiles;
}>;

export function tablesOf(connection: Connection): Tables {
  return {
    connection,
    directory: new Directory(connection),
    recordKeys: new RecordKeys(connection),
    remembered: new Remembered(),
    tiles: new Tiles(connection),
  };
}

/** After a rollback, what was remembered may not have been kept. */
export function forget(tables: Tables): void {
  tables.directory.forget();
  tables.recordKeys.forget();
  tables.remembered.forget();
  tables.tiles.forget();
}
