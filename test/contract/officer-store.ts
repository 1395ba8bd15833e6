// What every store of officers keeps, whatever it is made of (src/officers/officer-store.ts).

import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { GroupId } from '#kernel/id.ts';
import type { Instant } from '#kernel/instant.ts';
import type { Officer, OfficerId } from '#officers/officer.ts';
import {
  knownAddressesMax,
  type OfficerStore,
  type Passkey,
  passkeysMax,
  type Session,
  type Token,
  tokensMax,
} from '#officers/officer-store.ts';
import { everything } from '#officers/reach.ts';

export type OfficerPlace = Readonly<{
  /** The same place opened anew: what it held is there. */
  open: () => OfficerStore;
  backupPath: string;
  openBackup: () => OfficerStore;
  remove: () => void;
}>;

const idOf = (no: number): OfficerId => `o-${String(no).padStart(16, '0')}` as OfficerId;
const bytes = (no: number): Uint8Array => new Uint8Array(32).fill(no);

function officer(no: number): Officer {
  return {
    ...{ id: idOf(no), signInName: `officer-${no}`, names: { en: 'A', zh: '甲' } },
    authority: 'customs',
    grants: [{ role: 'liaison', groups: ['a'.repeat(64) as GroupId], areas: ['safety'] }],
    ...{ state: 'invited', createdAt: '2026-11-23T19:40Z' as Instant, language: 'zh' },
  };
}

const passkey = (no: number, of = 1): Passkey => ({
  ...{ id: `passkey-${no}`, officer: idOf(of), publicKey: bytes(no), counter: 0 },
  ...{ host: 'localhost', transports: ['internal'], name: 'n', createdMs: no },
});

const session = (id: string, of = 1, seenMs = 1_000): Session => ({
  ...{ id, officer: idOf(of), way: 'passkey', enrolling: false, createdMs: 1_000, seenMs },
  ...{ strongMs: 5, address: '192.0.2.1', agent: 'a browser' },
});

type Within = (
  what: string,
  run: (store: OfficerStore, place: OfficerPlace) => Promise<void>,
) => void;

export function officerStoreContract(name: string, make: () => OfficerPlace): void {
  const within: Within = (what, run) =>
    void test(`${name}: ${what}`, async () => {
      const place = make();
      const store = place.open();
      for (const no of [1, 2]) assert.equal(await store.officers.add(officer(no)), true);
      try {
        await run(store, place);
      } finally {
        await store.close();
        place.remove();
      }
    });

  peopleContract(within);
  secretsContract(within);
}

function peopleContract(within: Within): void {
  within('officers are found by id and name, changed, and a name is given once', async (store) => {
    assert.deepEqual(await store.officers.find(idOf(1)), officer(1));
    assert.deepEqual(await store.officers.named('officer-2'), officer(2));
    assert.deepEqual(await store.officers.findAll([idOf(2), idOf(9), idOf(2)]), [officer(2)]);
    assert.deepEqual(await store.officers.findAll([]), []);
    assert.equal(await store.officers.add({ ...officer(3), signInName: 'officer-1' }), false);
    const changed: Officer = { ...officer(1), state: 'active', grants: [], authority: 'police' };
    await store.officers.change(changed);
    assert.deepEqual(await store.officers.list(), [changed, officer(2)]);
  });

  within(
    'what is kept is there when it is opened again, and in a backup but for sessions and links',
    async (store, place) => {
      await store.credentials.addPasskey(passkey(1));
      await store.sessions.add(session('s'), bytes(1));
      const link = { purpose: 'invitation', officer: idOf(1), createdMs: 1, expiresMs: 2 } as const;
      await store.links.add(link, bytes(2));
      await store.officers.setAuthorities(new Map([['police', { groups: [], areas: ['safety'] }]]));
      await store.backup(place.backupPath);
      await store.close();
      const again = place.open();
      assert.deepEqual(await again.sessions.find(bytes(1)), session('s'));
      assert.deepEqual(await again.links.find(bytes(2)), link);
      await again.close();
      const copy = place.openBackup();
      assert.deepEqual(await copy.officers.list(), [officer(1), officer(2)]);
      assert.deepEqual(await copy.credentials.passkeys(idOf(1)), [passkey(1)]);
      assert.deepEqual(
        [...(await copy.officers.authorities())],
        [['police', { groups: [], areas: ['safety'] }]],
      );
      assert.equal(await copy.sessions.find(bytes(1)), undefined);
      assert.equal(await copy.links.find(bytes(2)), undefined);
      await copy.close();
    },
  );

  within(
    'passkeys are bounded, counted and removed by their own officer',
    async ({ credentials }) => {
      for (let no = 0; no < passkeysMax; no++) {
        assert.equal(await credentials.addPasskey(passkey(no)), true);
      }
      assert.equal(await credentials.addPasskey(passkey(passkeysMax)), false);
      assert.equal(await credentials.addPasskey(passkey(0, 2)), false);
      await credentials.notePasskeyUse('passkey-0', 7, 99);
      assert.deepEqual(await credentials.passkey('passkey-0'), {
        ...passkey(0),
        counter: 7,
        usedMs: 99,
      });
      assert.equal(await credentials.removePasskey(idOf(2), 'passkey-0'), false);
      assert.equal(await credentials.removePasskey(idOf(1), 'passkey-0'), true);
      assert.equal(await credentials.passkey('passkey-0'), undefined);
    },
  );

  within('a step of a one-time code and a recovery code count once', async ({ credentials }) => {
    const row = { officer: idOf(1), hash: 'hash', totpSecret: bytes(9) };
    await credentials.setPassword(row, 100);
    assert.deepEqual(await credentials.password(idOf(1)), row);
    const spent = await Promise.all(
      [100, 101, 101, 99].map((step) => credentials.spendStep(idOf(1), step)),
    );
    assert.deepEqual(spent, [false, true, false, false]);
    assert.equal(await credentials.spendStep(idOf(2), 500), false);
    await credentials.setRecoveryCodes(idOf(1), [bytes(1), bytes(2)]);
    assert.equal(await credentials.spendRecoveryCode(idOf(2), bytes(1)), false);
    assert.equal(await credentials.spendRecoveryCode(idOf(1), bytes(1)), true);
    assert.equal(await credentials.spendRecoveryCode(idOf(1), bytes(1)), false);
    assert.equal(await credentials.recoveryCodesLeft(idOf(1)), 1);
    await credentials.setRecoveryCodes(idOf(1), []);
    assert.equal(await credentials.recoveryCodesLeft(idOf(1)), 0);
  });

  within(
    'a subject of a provider is one officer, and an officer one subject',
    async ({ credentials }) => {
      const there = { issuer: 'https://id.example', subject: 'x' };
      assert.equal(await credentials.bindSubject(idOf(1), there), true);
      assert.equal(await credentials.bindSubject(idOf(1), there), true);
      assert.equal(await credentials.bindSubject(idOf(2), there), false);
      assert.equal(await credentials.officerOf(there), idOf(1));
      assert.equal(await credentials.bindSubject(idOf(1), { ...there, subject: 'y' }), true);
      assert.equal(await credentials.officerOf(there), undefined);
      assert.deepEqual(await credentials.subject(idOf(1)), { ...there, subject: 'y' });
    },
  );
}

function secretsContract(within: Within): void {
  within('sessions end by id, by officer but one, and by age', async ({ sessions }) => {
    for (const [index, [id, of, seen]] of (
      [
        ['a', 1, 10],
        ['b', 1, 20],
        ['c', 2, 30],
        ['d', 2, 5],
      ] as const
    ).entries()) {
      await sessions.add(session(id, of, seen), bytes(index));
    }
    assert.deepEqual(
      (await sessions.of(idOf(1))).map(({ id }) => id),
      ['b', 'a'],
    );
    await sessions.seen('a', 40);
    assert.equal((await sessions.byId('a'))?.seenMs, 40);
    assert.deepEqual(await sessions.endOld(0, 10), ['d']);
    assert.deepEqual(await sessions.endAll(idOf(1), 'b'), ['a']);
    assert.equal(await sessions.end('b'), true);
    assert.equal(await sessions.end('b'), false);
    assert.equal(await sessions.find(bytes(1)), undefined);
    assert.equal((await sessions.find(bytes(2)))?.id, 'c');
  });

  within('a link is used once, and a new one makes the old void', async ({ links }) => {
    const link = { purpose: 'recovery', officer: idOf(1), createdMs: 1, expiresMs: 9 } as const;
    const first = { purpose: 'first-run', createdMs: 1, expiresMs: 9 } as const;
    await links.add(link, bytes(1));
    await links.add(first, bytes(2));
    await links.add(link, bytes(3));
    assert.equal(await links.find(bytes(1)), undefined);
    assert.deepEqual(await links.find(bytes(2)), first);
    assert.deepEqual(await links.of(idOf(1)), link);
    assert.equal(await links.of(idOf(2)), undefined);
    const used = await Promise.all([links.use(bytes(3)), links.use(bytes(3))]);
    assert.deepEqual(used, [true, false]);
    assert.equal(await links.of(idOf(1)), undefined);
    await links.add(first, bytes(4));
    assert.equal(await links.find(bytes(2)), undefined);
  });

  within('tokens are bounded, and found by their secret alone', async ({ tokens }) => {
    const token = (no: number): Token => ({
      ...{ id: `t${no}`, officer: idOf(1), name: 'feed', permissions: ['desk.read'] },
      ...{ groups: 'all', createdMs: no, expiresMs: 100 },
    });
    for (let no = 0; no < tokensMax; no++) {
      assert.equal(await tokens.add(token(no), bytes(no)), true);
    }
    assert.equal(await tokens.add(token(tokensMax), bytes(tokensMax)), false);
    await tokens.used('t0', 50);
    assert.deepEqual(await tokens.find(bytes(0)), { ...token(0), usedMs: 50 });
    assert.equal(await tokens.remove(idOf(2), 't0'), false);
    assert.equal(await tokens.remove(idOf(1), 't0'), true);
    assert.equal((await tokens.of(idOf(1))).length, tokensMax - 1);
  });

  within('the newest networks of an officer are known', async ({ officers }) => {
    for (let no = 0; no <= knownAddressesMax; no++) {
      await officers.rememberAddress(idOf(1), `192.0.2.${no}`, no);
    }
    assert.equal(await officers.knowsAddress(idOf(1), '192.0.2.0'), false);
    assert.equal(await officers.knowsAddress(idOf(1), '192.0.2.1'), true);
    assert.equal(await officers.knowsAddress(idOf(2), '192.0.2.1'), false);
  });

  within('an authority is mapped whole or not at all', async ({ officers }) => {
    await officers.setAuthorities(new Map([['a', everything]]));
    await officers.setAuthorities(new Map([['b', { groups: 'all', areas: [] }]]));
    assert.deepEqual([...(await officers.authorities())], [['b', { groups: 'all', areas: [] }]]);
  });
}
