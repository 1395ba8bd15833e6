import { type Connection, integer, type Row, text } from '#store/sqlite/connection.ts';
import type { OfficerId } from '../officer.ts';
import type { Session, SessionRows } from '../officer-store.ts';
import type { Settle } from './settle.ts';

export function sessionRows(connection: Connection, settle: Settle): SessionRows {
  const ids = (rows: readonly Row[]): readonly string[] => rows.map((row) => text(row['id']));
  return {
    add: (session, hash) =>
      settle(() => {
        const { id, officer, way, enrolling, createdMs, seenMs, strongMs, address, agent } =
          session;
        connection.run(
          'INSERT INTO session VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)',
          ...[id, hash, officer, way, enrolling ? 1 : 0, createdMs, seenMs, strongMs ?? null],
          ...[address, agent],
        );
      }),
    find: (hash) =>
      settle(() => {
        const row = connection.get('SELECT * FROM session WHERE hash = ?', hash);
        return row && sessionOf(row);
      }),
    byId: (id) =>
      settle(() => {
        const row = connection.get('SELECT * FROM session WHERE id = ?', id);
        return row && sessionOf(row);
      }),
    of: (officer) =>
      settle(() =>
        connection
          .all('SELECT * FROM session WHERE officer = ? ORDER BY seen_ms DESC, id', officer)
          .map(sessionOf),
      ),
    seen: (id, nowMs) =>
      settle(() => {
        connection.unsynced(() =>
          connection.run('UPDATE session SET seen_ms = ? WHERE id = ?', nowMs, id),
        );
      }),
    end: (id) => settle(() => connection.run('DELETE FROM session WHERE id = ?', id) === 1),
    endAll: (officer, except) =>
      settle(() =>
        ids(
          connection.all(
            'DELETE FROM session WHERE officer = ? AND id <> ? RETURNING id',
            ...[officer, except ?? ''],
          ),
        ),
      ),
    endOld: (createdMs, seenMs) =>
      settle(() =>
        ids(
          connection.all(
            'DELETE FROM session WHERE created_ms < ? OR seen_ms < ? RETURNING id',
            ...[createdMs, seenMs],
          ),
        ),
      ),
  };
}

function sessionOf(row: Row): Session {
  return {
    id: text(row['id']),
    officer: text(row['officer']) as OfficerId,
    way: text(row['way']) as Session['way'],
    enrolling: integer(row['enrolling']) === 1,
    createdMs: integer(row['created_ms']),
    seenMs: integer(row['seen_ms']),
    ...(row['strong_ms'] === null ? {} : { strongMs: integer(row['strong_ms']) }),
    address: text(row['address']),
    agent: text(row['agent']),
  };
}
