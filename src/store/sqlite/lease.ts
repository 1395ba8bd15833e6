/** The single writer's lease. The token grows with every new holder, so that a commit of an old one is known. */
import { StoreFault } from '../store.ts';
import { integer } from './connection.ts';
import type { Tables } from './tables.ts';

export function takeLease(
  { connection, remembered }: Tables,
  holder: string,
  seconds: number,
  nowMs: number,
): number {
  remembered.forget();
  return connection.transaction(() => {
    const row = connection.get('SELECT token, holder, until_ms FROM lease');
    const held = row?.['holder'];
    const renewed = held === holder;
    if (typeof held === 'string' && !renewed && integer(row?.['until_ms']) > nowMs) {
      throw new StoreFault('lease-held', `the store is written by another process (${held})`, {
        retryable: true,
      });
    }
    const token = integer(row?.['token']) + (renewed ? 0 : 1);
    connection.run(
      'UPDATE lease SET token = ?, holder = ?, until_ms = ?',
      token,
      holder,
      nowMs + seconds * 1000,
    );
    return token;
  });
}

export function releaseLease({ connection, remembered }: Tables, token: number): void {
  remembered.forget();
  connection.run('UPDATE lease SET holder = NULL, until_ms = 0 WHERE token = ?', token);
}
