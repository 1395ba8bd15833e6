/** What SQLite reports, as the store's faults (SQLite, "Result and Error Codes"). */
import { StoreFault } from '../store.ts';

const primaryCodes = {
  busy: 5,
  locked: 6,
  readOnly: 8,
  ioError: 10,
  corrupt: 11,
  full: 13,
  cannotOpen: 14,
  notADatabase: 26,
} as const;

export type SqliteError = Error & Readonly<{ errcode: number; errstr?: string }>;

export function isSqliteError(error: unknown): error is SqliteError {
  return error instanceof Error && 'errcode' in error && typeof error.errcode === 'number';
}

/** The file is no database any more, or a damaged one. */
export function isDamage({ errcode }: SqliteError): boolean {
  const primary = errcode & 0xff;
  return primary === primaryCodes.corrupt || primary === primaryCodes.notADatabase;
}

/** A constraint that fails or a statement that is wrong is a bug of ours, and stays what it is. */
export function faultOf(error: unknown): unknown {
  if (!isSqliteError(error)) return error;
  const said = `${error.message}${error.errstr ? ` (${error.errstr})` : ''}`;
  // The low byte is the primary code; the rest says which read or write it was.
  switch (error.errcode & 0xff) {
    case primaryCodes.busy:
    case primaryCodes.locked:
      return new StoreFault('busy', `another process is writing: ${said}`, {
        retryable: true,
        cause: error,
      });
    case primaryCodes.full:
      return new StoreFault('disk', `the disk is full: ${said}`, { retryable: true, cause: error });
    case primaryCodes.ioError:
    case primaryCodes.readOnly:
    case primaryCodes.cannotOpen:
      return new StoreFault('disk', `the disk refuses: ${said}`, {
        retryable: true,
        cause: error,
      });
    case primaryCodes.corrupt:
    case primaryCodes.notADatabase:
      return new StoreFault('corrupt', `the file is damaged or no store: ${said}`, {
        retryable: false,
        cause: error,
      });
    default:
      return error;
  }
}

/** Runs a synchronous body; what it throws comes out as a fault, a bug, or what it was. */
export function withFaults<T>(body: () => T): T {
  try {
    return body();
  } catch (error) {
    throw faultOf(error);
  }
}
