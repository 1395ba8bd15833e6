import { type Connection, integer, type Row, text } from '#store/sqlite/connection.ts';
import type { OfficerId } from '../officer.ts';
import type { Link, LinkPurpose, LinkRows } from '../officer-store.ts';
import type { Settle } from './settle.ts';

export function linkRows(connection: Connection, settle: Settle): LinkRows {
  return {
    add: ({ purpose, officer, createdMs, expiresMs }, hash) =>
      settle(() =>
        connection.transaction(() => {
          connection.run('DELETE FROM link WHERE officer IS ?', officer ?? null);
          connection.run(
            'INSERT INTO link VALUES (?, ?, ?, ?, ?)',
            ...[hash, purpose, officer ?? null, createdMs, expiresMs],
          );
        }),
      ),
    find: (hash) =>
      settle(() => {
        const row = connection.get('SELECT * FROM link WHERE hash = ?', hash);
        return row && linkOf(row);
      }),
    of: (officer) =>
      settle(() => {
        const row = connection.get('SELECT * FROM link WHERE officer = ?', officer);
        return row && linkOf(row);
      }),
    use: (hash) => settle(() => connection.run('DELETE FROM link WHERE hash = ?', hash) === 1),
  };
}

const linkOf = (row: Row): Link => ({
  purpose: text(row['purpose']) as LinkPurpose,
  ...(row['officer'] === null ? {} : { officer: text(row['officer']) as OfficerId }),
  createdMs: integer(row['created_ms']),
  expiresMs: integer(row['expires_ms']),
});
