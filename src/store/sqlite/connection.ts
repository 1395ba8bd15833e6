/** One connection: its statements, prepared once, and transactions that end one way or the other. */
import type { DatabaseSync, SQLInputValue, SQLOutputValue, StatementSync } from 'node:sqlite';
import { assert } from '#kernel/assert.ts';

export type Row = Record<string, SQLOutputValue>;

/** Statements kept prepared; the store writes about a hundred different ones. */
const statementsMax = 400;
type Insert = Readonly<{ row: string; rows: string }>;

/** Rows that one statement inserts: what a call costs beside its row is shared, and no statement outgrows SQLite's 32,766 values. */
const rowsAtOnce = 16;

export class Connection {
  readonly database: DatabaseSync;
  readonly #statements = new Map<string, StatementSync>();
  readonly #inserts = new Map<string, Insert>();

  constructor(database: DatabaseSync) {
    this.database = database;
  }

  /** @param sql a constant text, or one of few variants: each distinct text stays prepared. */
  prepared(sql: string): StatementSync {
    let statement = this.#statements.get(sql);
    if (statement === undefined) {
      if (this.#statements.size >= statementsMax) this.#statements.clear();
      statement = this.database.prepare(sql);
      this.#statements.set(sql, statement);
    }
    return statement;
  }

  run(sql: string, ...values: SQLInputValue[]): number {
    return Number(this.prepared(sql).run(...values).changes);
  }

  get(sql: string, ...values: SQLInputValue[]): Row | undefined {
    return this.prepared(sql).get(...values);
  }

  all(sql: string, ...values: SQLInputValue[]): Row[] {
    return this.prepared(sql).all(...values);
  }

  /**
   * Inserts rows in their order.
   * @param insert up to and without VALUES
   * @param values of all rows, one after the other, `width` each
   */
  insert(insert: string, width: number, values: readonly SQLInputValue[]): void {
    const sql = this.#insertOf(insert, width);
    const many = rowsAtOnce * width;
    let at = 0;
    if (values.length >= many) {
      const statement = this.prepared(sql.rows);
      for (; at + many <= values.length; at += many) statement.run(...values.slice(at, at + many));
    }
    if (at === values.length) return;
    const statement = this.prepared(sql.row);
    if (values.length === width) statement.run(...values);
    else {
      for (; at < values.length; at += width) statement.run(...values.slice(at, at + width));
    }
  }

  /** The text of a statement is its key among those that are prepared: it is made once, and not hashed anew for each row. */
  #insertOf(insert: string, width: number): Insert {
    let sql = this.#inserts.get(insert);
    if (sql === undefined) {
      const row = `(${'?, '.repeat(width - 1)}?)`;
      sql = {
        row: `${insert} VALUES ${row}`,
        rows: `${insert} VALUES ${`${row}, `.repeat(rowsAtOnce - 1)}${row}`,
      };
      this.#inserts.set(insert, sql);
    }
    return sql;
  }

  /** Another number than at the last call if another connection has written since; what this one writes does not count. */
  dataVersion(): number {
    return integer(this.get('PRAGMA data_version')?.['data_version']);
  }

  /** Takes the write lock at once, so that nothing read inside can be outdated by another process. */
  transaction<T>(body: () => T): T {
    this.prepared('BEGIN IMMEDIATE').run();
    try {
      const value = body();
      this.prepared('COMMIT').run();
      return value;
    } catch (error) {
      // SQLite has already rolled back after some faults (a full disk, a failed sync).
      if (this.database.isTransaction) this.database.exec('ROLLBACK');
      throw error;
    }
  }

  /** A write that a crash of the machine may take back, on a connection whose other writes it may not: nobody waits for the disk. */
  unsynced<T>(body: () => T): T {
    this.database.exec('PRAGMA synchronous = NORMAL');
    try {
      return body();
    } finally {
      this.database.exec('PRAGMA synchronous = FULL');
    }
  }

  /** Many reads of one state, for the price of one lock; inside of a transaction, they are part of it. */
  snapshot<T>(body: () => T): T {
    if (this.database.isTransaction) return body();
    this.prepared('BEGIN').run();
    try {
      return body();
    } finally {
      if (this.database.isTransaction) this.prepared('COMMIT').run();
    }
  }

  close(): void {
    this.#statements.clear();
    if (this.database.isOpen) this.database.close();
  }
}

/** Columns come back untyped; the tables are STRICT, so that another type is damage or a bug. */
export function integer(value: SQLOutputValue | undefined): number {
  assert(typeof value === 'number', 'a column holds no integer');
  return value;
}

export function text(value: SQLOutputValue | undefined): string {
  assert(typeof value === 'string', 'a column holds no text');
  return value;
}

export function bytes(value: SQLOutputValue | undefined): Uint8Array {
  assert(value instanceof Uint8Array, 'a column holds no bytes');
  return value;
}
