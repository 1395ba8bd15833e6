import { type Connection, type Row, text } from '#store/sqlite/connection.ts';
import type { Officer, OfficerId } from '../officer.ts';
import { knownAddressesMax, type OfficerRows } from '../officer-store.ts';
import type { Reach } from '../reach.ts';
import type { Settle } from './settle.ts';

export function officerRows(connection: Connection, settle: Settle): OfficerRows {
  const one = (column: 'id' | 'sign_in_name', value: string): Officer | undefined => {
    const row = connection.get(`SELECT * FROM officer WHERE ${column} = ?`, value);
    return row && officerOf(row);
  };
  return {
    list: () =>
      settle(() => connection.all('SELECT * FROM officer ORDER BY sign_in_name').map(officerOf)),
    find: (id) => settle(() => one('id', id)),
    findAll: (ids) =>
      settle(() =>
        connection
          .all(
            'SELECT * FROM officer WHERE id IN (SELECT value FROM json_each(?))',
            JSON.stringify(ids),
          )
          .map(officerOf),
      ),
    named: (name) => settle(() => one('sign_in_name', name)),
    add: (officer) =>
      settle(() => {
        const { id, signInName, names, authority, grants, state, createdAt, language } = officer;
        return (
          connection.run(
            'INSERT OR IGNORE INTO officer VALUES (?, ?, ?, ?, ?, ?, ?, ?)',
            ...[id, signInName, JSON.stringify(names), authority, JSON.stringify(grants)],
            ...[state, createdAt, language ?? null],
          ) === 1
        );
      }),
    change: ({ id, names, authority, grants, state, language }) =>
      settle(() => {
        connection.run(
          'UPDATE officer SET names = ?, authority = ?, grants = ?, state = ?, language = ? WHERE id = ?',
          ...[
            JSON.stringify(names),
            authority,
            JSON.stringify(grants),
            state,
            language ?? null,
            id,
          ],
        );
      }),
    authorities: () =>
      settle(
        () =>
          new Map(
            connection
              .all('SELECT * FROM authority ORDER BY name')
              .map((row) => [text(row['name']), JSON.parse(text(row['reach'])) as Reach]),
          ),
      ),
    setAuthorities: (mapping) =>
      settle(() =>
        connection.transaction(() => {
          connection.run('DELETE FROM authority');
          for (const [name, reach] of mapping) {
            connection.run('INSERT INTO authority VALUES (?, ?)', name, JSON.stringify(reach));
          }
        }),
      ),
    knowsAddress: (id, address) =>
      settle(
        () =>
          connection.get(
            'SELECT 1 FROM known_address WHERE officer = ? AND address = ?',
            id,
            address,
          ) !== undefined,
      ),
    rememberAddress: (id, address, nowMs) =>
      settle(() =>
        connection.transaction(() => {
          connection.run(
            'INSERT OR REPLACE INTO known_address VALUES (?, ?, ?)',
            ...[id, address, nowMs],
          );
          connection.run(
            `DELETE FROM known_address WHERE officer = ? AND address NOT IN
              (SELECT address FROM known_address WHERE officer = ? ORDER BY used_ms DESC LIMIT ?)`,
            ...[id, id, knownAddressesMax],
          );
        }),
      ),
  };
}

function officerOf(row: Row): Officer {
  return {
    id: text(row['id']) as OfficerId,
    signInName: text(row['sign_in_name']),
    names: JSON.parse(text(row['names'])),
    authority: text(row['authority']),
    grants: JSON.parse(text(row['grants'])),
    state: text(row['state']) as Officer['state'],
    createdAt: text(row['created']) as Officer['createdAt'],
    ...(row['language'] === null
      ? {}
      : { language: text(row['language']) as NonNullable<Officer['language']> }),
  };
}
