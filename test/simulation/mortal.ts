/** A process that can die between any two durable steps: real store, guard and key file, of which none does anything more once it is dead. */
import type { KeyRing } from '#node/key-ring.ts';
import type { Guard } from '#store/guard.ts';
import { type Store, StoreFault } from '#store/store.ts';

/** The fault that a dead process's calls end in. */
export class Killed extends Error {
  override readonly name = 'Killed';
}

export type Life = {
  /** Durable steps that this process has left; `Infinity` while nobody threatens it. */
  stepsLeft: number;
  steps: number;
  /** The disk does not give back what it holds. */
  readsFail: boolean;
};

export const newLife = (): Life => ({
  stepsLeft: Number.POSITIVE_INFINITY,
  steps: 0,
  readsFail: false,
});

const isDead = ({ stepsLeft }: Life): boolean => stepsLeft < 0;

/** Counts one durable step; the one for which there is no life left does not happen. */
function step(life: Life): void {
  life.stepsLeft -= 1;
  if (isDead(life)) throw new Killed('the process is dead');
  life.steps += 1;
}

async function durable<T>(life: Life, body: () => Promise<T>): Promise<T> {
  step(life);
  return await body();
}

export function mortalStore(store: Store, life: Life): Store {
  return {
    ...store,
    commit: (commit) => durable(life, () => store.commit(commit)),
    sides: async (group, records) => {
      if (life.readsFail) throw new StoreFault('disk', 'cannot be read', { retryable: true });
      return store.sides(group, records);
    },
    // A dead process gives nothing back.
    release: async (token) => (isDead(life) ? undefined : store.release(token)),
  };
}

export function mortalGuard(guard: Guard, life: Life): Guard {
  return {
    standing: (group, party) => guard.standing(group, party),
    standings: () => guard.standings(),
    usage: () => guard.usage(),
    move: (move) => durable(life, () => guard.move(move)),
    receipted: (group, party, size) => durable(life, () => guard.receipted(group, party, size)),
    erase: (group, party, seqs) => durable(life, () => guard.erase(group, party, seqs)),
    forget: (group, party) => durable(life, () => guard.forget(group, party)),
    close: () => guard.close(),
  };
}

export function mortalKeys(keys: KeyRing, life: Life): KeyRing {
  const dying = <T>(body: () => T): T => {
    step(life);
    return body();
  };
  return {
    ...keys,
    make: (party, names) => durable(life, () => keys.make(party, names)),
    addLogSecret: (group, secret) => dying(() => keys.addLogSecret(group, secret)),
    keepOnly: (group, secret) => dying(() => keys.keepOnly(group, secret)),
    addExchangeSecrets: (group, own) => dying(() => keys.addExchangeSecrets(group, own)),
    keepExchangeSecrets: (group, own) => dying(() => keys.keepExchangeSecrets(group, own)),
    keep: (own) => dying(() => keys.keep(own)),
    bind: (group, own) => dying(() => keys.bind(group, own)),
  };
}
