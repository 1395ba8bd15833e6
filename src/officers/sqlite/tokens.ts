import { type Connection, integer, type Row, text } from '#store/sqlite/connection.ts';
import type { OfficerId } from '../officer.ts';
import { type Token, type TokenRows, tokensMax } from '../officer-store.ts';
import type { Settle } from './settle.ts';

export function tokenRows(connection: Connection, settle: Settle): TokenRows {
  return {
    add: (token, hash) =>
      settle(() =>
        connection.transaction(() => {
          const { id, officer, name, permissions, groups, createdMs, expiresMs } = token;
          const held = connection.get('SELECT count(*) AS n FROM token WHERE officer = ?', officer);
          if (integer(held?.['n']) >= tokensMax) return false;
          connection.run(
            'INSERT INTO token VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)',
            ...[id, hash, officer, name, JSON.stringify(permissions), JSON.stringify(groups)],
            ...[createdMs, expiresMs, token.usedMs ?? null],
          );
          return true;
        }),
      ),
    find: (hash) =>
      settle(() => {
        const row = connection.get('SELECT * FROM token WHERE hash = ?', hash);
        return row && tokenOf(row);
      }),
    of: (officer) =>
      settle(() =>
        connection
          .all('SELECT * FROM token WHERE officer = ? ORDER BY created_ms, id', officer)
          .map(tokenOf),
      ),
    used: (id, nowMs) =>
      settle(() => {
        connection.unsynced(() =>
          connection.run('UPDATE token SET used_ms = ? WHERE id = ?', nowMs, id),
        );
      }),
    remove: (officer, id) =>
      settle(
        () => connection.run('DELETE FROM token WHERE officer = ? AND id = ?', officer, id) === 1,
      ),
  };
}

function tokenOf(row: Row): Token {
  return {
    id: text(row['id']),
    officer: text(row['officer']) as OfficerId,
    name: text(row['name']),
    permissions: JSON.parse(text(row['permissions'])),
    groups: JSON.parse(text(row['groups'])),
    createdMs: integer(row['created_ms']),
    expiresMs: integer(row['expires_ms']),
    ...(row['used_ms'] === null ? {} : { usedMs: integer(row['used_ms']) }),
  };
}
