import { instantOfMs } from '#kernel/instant.ts';
import type { Text } from '#kernel/language.ts';
import { type Phrase, phrase } from '#kernel/phrase.ts';
import { ok, type Result, refuse } from '#kernel/refusal.ts';
import {
  authoritiesMax,
  type Grant,
  grantsMax,
  isAdministrator,
  isSignInName,
  normalSignInName,
  type Officer,
  type OfficerId,
  officersMax,
  wholeNodeRoles,
} from './officer.ts';
import type { OfficerStore } from './officer-store.ts';
import { everything, type Reach } from './reach.ts';
import { randomHex } from './secret.ts';
import type { Sessions } from './sessions.ts';
import type { Surroundings } from './surroundings.ts';

export type NewOfficer = Readonly<{
  signInName: string;
  names: Text;
  authority: string;
  grants: readonly Grant[];
}>;

/** Who the officers are and what each was granted. There is always an administrator left, once there was one. */
export type Roster = Readonly<{
  /** Refuses `officer.name-taken`, `request.malformed`. */
  add: (officer: NewOfficer) => Promise<Result<Officer>>;
  /** The administrator of the first run, who may come back to it while no way to sign in has been set up. */
  addFirst: (officer: Omit<NewOfficer, 'grants'>) => Promise<Result<Officer>>;
  /**
   * Refuses `request.not-found`, `officer.last-administrator`, `request.malformed`; `officer.own-grants` if whoever asks would have more than before; and
   * `request.outdated` if what is granted now is not what it `was` for him.
   */
  grant: (
    id: OfficerId,
    grants: readonly Grant[],
    asked?: Readonly<{ was?: readonly Grant[] | undefined; by?: OfficerId | undefined }>,
  ) => Promise<Result<Officer>>;
  /** Suspending ends every session at once. Refuses `request.not-found`, `officer.last-administrator`. */
  suspend: (id: OfficerId, suspended: boolean) => Promise<Result<Officer>>;
  /**
   * What officers of an authority receive at most; without a reach everything. Refuses `request.not-found` if it is so already, `request.malformed` if
   * there is no room, and `request.outdated` if it is not what it `was` for whoever asks; `null` stands for everything.
   */
  receive: (
    authority: string,
    reach: Reach | undefined,
    was?: Reach | null,
  ) => Promise<Result<undefined>>;
  /** A way to sign in has been set up. */
  activate: (id: OfficerId) => Promise<void>;
  /** False until the first administrator can sign in: the first run is not over. */
  hasAdministrator: () => Promise<boolean>;
}>;

export function createRoster(
  store: OfficerStore,
  sessions: Sessions,
  { nowMs, random }: Surroundings,
): Roster {
  const add = async (officer: NewOfficer): Promise<Result<Officer>> => {
    const signInName = normalSignInName(officer.signInName);
    if (!isSignInName(signInName))
      return malformed('signInName', phrase('letters and digits, . - _ between'));
    const checked = checkGrants(officer.grants);
    if (!checked.ok) return checked;
    if ((await store.officers.list()).length >= officersMax) {
      return malformed('officers', phrase('at most {n}', { n: officersMax }));
    }
    const added: Officer = {
      ...officer,
      signInName,
      id: `o-${randomHex(random, 8)}` as OfficerId,
      state: 'invited',
      createdAt: instantOfMs(nowMs()),
    };
    return (await store.officers.add(added)) ? ok(added) : refuse('officer.name-taken');
  };
  // One after the other: two administrators who suspend each other at the same moment would leave nobody, and whoever is suspended while he sets
  // up his way to sign in would be let in by that.
  const inTurn = turns();
  const change = (
    id: OfficerId,
    changed: (before: Officer) => Promise<Result<Officer>>,
  ): Promise<Result<Officer>> =>
    inTurn(async () => {
      const before = await store.officers.find(id);
      if (before === undefined) return refuse('request.not-found', { at: 'officer' });
      const after = await changed(before);
      if (!after.ok) return after;
      if (isActing(before) && !isActing(after.value) && (await actingIn(store)) <= 1) {
        return refuse('officer.last-administrator');
      }
      await store.officers.change(after.value);
      return after;
    });
  return {
    add,
    addFirst: async (officer) => {
      const before = await store.officers.named(normalSignInName(officer.signInName));
      if (before?.state === 'invited' && isAdministrator(before)) return ok(before);
      return add({ ...officer, grants: [{ role: 'administrator', ...everything }] });
    },
    grant: async (id, grants, { was, by } = {}) => {
      const checked = checkGrants(grants);
      if (!checked.ok) return checked;
      return change(id, async (before) => {
        if (was !== undefined && textOfGrants(before.grants) !== textOfGrants(was)) {
          return refuse('request.outdated', { at: 'grants' });
        }
        const held = new Set(before.grants.map(textOfGrant));
        if (by === id && !grants.every((one) => held.has(textOfGrant(one)))) {
          return refuse('officer.own-grants', { at: 'grants' });
        }
        return ok({ ...before, grants });
      });
    },
    suspend: async (id, suspended) => {
      const changed = await change(id, async (before) => {
        const ways = suspended ? 0 : await waysOf(store, id);
        const state = suspended ? 'suspended' : ways > 0 ? 'active' : 'invited';
        return ok({ ...before, state });
      });
      if (changed.ok && suspended) await sessions.endAll(id);
      return changed;
    },
    receive: (authority, reach, was) =>
      inTurn(async () => {
        const mapping = new Map(await store.officers.authorities());
        const held = mapping.get(authority);
        if (was !== undefined && textOfReach(held) !== textOfReach(was ?? undefined)) {
          return refuse('request.outdated', { at: 'authority' });
        }
        if (reach === undefined && held === undefined) {
          return refuse('request.not-found', { at: 'authority' });
        }
        if (held === undefined && mapping.size >= authoritiesMax) {
          return malformed('authority', phrase('at most {n}', { n: authoritiesMax }));
        }
        if (reach === undefined) mapping.delete(authority);
        else mapping.set(authority, reach);
        await store.officers.setAuthorities(mapping);
        return ok(undefined);
      }),
    activate: (id) =>
      inTurn(async () => {
        const before = await store.officers.find(id);
        if (before?.state !== 'invited') return;
        await store.officers.change({ ...before, state: 'active' });
      }),
    hasAdministrator: async () => (await actingIn(store)) > 0,
  };
}

function turns(): <T>(job: () => Promise<T>) => Promise<T> {
  let last: Promise<unknown> = Promise.resolve();
  return (job) => {
    const next = last.then(job, job);
    last = next;
    return next;
  };
}

const isActing = (officer: Officer): boolean =>
  officer.state === 'active' && isAdministrator(officer);

const actingIn = async (store: OfficerStore): Promise<number> =>
  (await store.officers.list()).filter(isActing).length;

/** How many ways to sign in an officer has set up. */
export async function waysOf({ credentials }: OfficerStore, id: OfficerId): Promise<number> {
  const password = (await credentials.password(id)) === undefined ? 0 : 1;
  const subject = (await credentials.subject(id)) === undefined ? 0 : 1;
  return (await credentials.passkeys(id)).length + password + subject;
}

const textOfReach = (reach: Reach | undefined): string =>
  JSON.stringify(reach && [reach.groups, reach.areas]) ?? 'everything';
const textOfGrant = ({ role, ...reach }: Grant): string => `${role} ${textOfReach(reach)}`;
const textOfGrants = (grants: readonly Grant[]): string => grants.map(textOfGrant).join('\n');

function checkGrants(grants: readonly Grant[]): Result<undefined> {
  if (grants.length > grantsMax)
    return malformed('grants', phrase('at most {n}', { n: grantsMax }));
  const half = grants.findIndex(
    ({ role, groups, areas }) =>
      wholeNodeRoles.includes(role) && (groups !== 'all' || areas !== 'all'),
  );
  if (half < 0) return ok(undefined);
  return malformed(`grants.${half}`, phrase('all groups and all areas for this role'));
}

const malformed = (at: string, expected: Phrase) =>
  refuse('request.malformed', { at, facts: { expected } });
