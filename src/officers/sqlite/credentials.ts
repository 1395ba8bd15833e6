import { bytes, type Connection, integer, type Row, text } from '#store/sqlite/connection.ts';
import type { OfficerId } from '../officer.ts';
import {
  type CredentialRows,
  type Passkey,
  type PasswordRow,
  passkeysMax,
  type Subject,
} from '../officer-store.ts';
import type { Settle } from './settle.ts';

export function credentialRows(connection: Connection, settle: Settle): CredentialRows {
  return {
    ...passkeyRows(connection, settle),
    ...passwordRows(connection, settle),
    ...subjectRows(connection, settle),
    ...recoveryRows(connection, settle),
  };
}

type Passkeys = 'passkeys' | 'passkey' | 'addPasskey' | 'notePasskeyUse' | 'removePasskey';

function passkeyRows(connection: Connection, settle: Settle): Pick<CredentialRows, Passkeys> {
  return {
    passkeys: (officer) =>
      settle(() =>
        connection
          .all('SELECT * FROM passkey WHERE officer = ? ORDER BY created_ms, id', officer)
          .map(passkeyOf),
      ),
    passkey: (id) =>
      settle(() => {
        const row = connection.get('SELECT * FROM passkey WHERE id = ?', id);
        return row && passkeyOf(row);
      }),
    addPasskey: (passkey) =>
      settle(() =>
        connection.transaction(() => {
          const { id, officer, publicKey, counter, host, transports, name, createdMs } = passkey;
          const held = connection.get(
            'SELECT count(*) AS n FROM passkey WHERE officer = ?',
            officer,
          );
          if (integer(held?.['n']) >= passkeysMax) return false;
          return (
            connection.run(
              'INSERT OR IGNORE INTO passkey VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)',
              ...[id, officer, publicKey, counter, host, JSON.stringify(transports)],
              ...[name, createdMs, passkey.usedMs ?? null],
            ) === 1
          );
        }),
      ),
    notePasskeyUse: (id, counter, nowMs) =>
      settle(() => {
        connection.run(
          'UPDATE passkey SET counter = ?, used_ms = ? WHERE id = ?',
          ...[counter, nowMs, id],
        );
      }),
    removePasskey: (officer, id) =>
      settle(
        () => connection.run('DELETE FROM passkey WHERE officer = ? AND id = ?', officer, id) === 1,
      ),
  };
}

function passkeyOf(row: Row): Passkey {
  return {
    id: text(row['id']),
    officer: text(row['officer']) as OfficerId,
    publicKey: bytes(row['public_key']),
    counter: integer(row['counter']),
    host: text(row['host']),
    transports: JSON.parse(text(row['transports'])),
    name: text(row['name']),
    createdMs: integer(row['created_ms']),
    ...(row['used_ms'] === null ? {} : { usedMs: integer(row['used_ms']) }),
  };
}

type Passwords = 'password' | 'setPassword' | 'spendStep';

function passwordRows(connection: Connection, settle: Settle): Pick<CredentialRows, Passwords> {
  return {
    password: (officer) =>
      settle(() => {
        const row = connection.get('SELECT * FROM password WHERE officer = ?', officer);
        return row && passwordOf(row);
      }),
    setPassword: ({ officer, hash, totpSecret }, step) =>
      settle(() => {
        connection.run(
          'INSERT OR REPLACE INTO password VALUES (?, ?, ?, ?)',
          ...[officer, hash, totpSecret, step],
        );
      }),
    spendStep: (officer, step) =>
      settle(
        () =>
          connection.run(
            'UPDATE password SET used_step = ? WHERE officer = ? AND used_step < ?',
            ...[step, officer, step],
          ) === 1,
      ),
  };
}

const passwordOf = (row: Row): PasswordRow => ({
  officer: text(row['officer']) as OfficerId,
  hash: text(row['hash']),
  totpSecret: bytes(row['totp_secret']),
});

type Subjects = 'subject' | 'officerOf' | 'bindSubject';

function subjectRows(connection: Connection, settle: Settle): Pick<CredentialRows, Subjects> {
  const ownerOf = ({ issuer, subject }: Subject): OfficerId | undefined => {
    const row = connection.get(
      'SELECT officer FROM subject WHERE issuer = ? AND subject = ?',
      issuer,
      subject,
    );
    return row && (text(row['officer']) as OfficerId);
  };
  return {
    subject: (officer) =>
      settle(() => {
        const row = connection.get('SELECT * FROM subject WHERE officer = ?', officer);
        return row && { issuer: text(row['issuer']), subject: text(row['subject']) };
      }),
    officerOf: (subject) => settle(() => ownerOf(subject)),
    bindSubject: (officer, subject) =>
      settle(() =>
        connection.transaction(() => {
          const owner = ownerOf(subject);
          if (owner !== undefined) return owner === officer;
          connection.run('DELETE FROM subject WHERE officer = ?', officer);
          connection.run(
            'INSERT INTO subject VALUES (?, ?, ?)',
            ...[subject.issuer, subject.subject, officer],
          );
          return true;
        }),
      ),
  };
}

type Recovery = 'recoveryCodesLeft' | 'setRecoveryCodes' | 'spendRecoveryCode';

function recoveryRows(connection: Connection, settle: Settle): Pick<CredentialRows, Recovery> {
  return {
    recoveryCodesLeft: (officer) =>
      settle(() =>
        integer(
          connection.get('SELECT count(*) AS n FROM recovery_code WHERE officer = ?', officer)?.[
            'n'
          ],
        ),
      ),
    setRecoveryCodes: (officer, hashes) =>
      settle(() =>
        connection.transaction(() => {
          connection.run('DELETE FROM recovery_code WHERE officer = ?', officer);
          for (const hash of hashes) {
            connection.run('INSERT INTO recovery_code VALUES (?, ?)', officer, hash);
          }
        }),
      ),
    spendRecoveryCode: (officer, hash) =>
      settle(
        () =>
          connection.run(
            'DELETE FROM recovery_code WHERE officer = ? AND hash = ?',
            officer,
            hash,
          ) === 1,
      ),
  };
}
