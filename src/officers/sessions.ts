import type { Officer, OfficerId } from './officer.ts';
import type { OfficerStore, Session, SignInWay } from './officer-store.ts';
import type { Principal } from './permissions.ts';
import { everything } from './reach.ts';
import { hashOfSecret, newSecret, randomHex } from './secret.ts';
import type { Client, Surroundings } from './surroundings.ts';

const minuteMs = 60_000;
export const idleMsMax = 30 * minuteMs;
export const absoluteMsMax = 12 * 60 * minuteMs;
/** Whoever came by a link or a recovery code sets up a way to sign in, and does nothing else, within this time. */
export const enrollingMsMax = 30 * minuteMs;
/** How long a proof of who acts is fresh. */
export const freshMsMax = 10 * minuteMs;
export const sessionsMax = 32;
/** Use is written down no oftener than this. */
const seenEveryMs = minuteMs;
const agentCharactersMax = 200;

export type Started = Readonly<{ secret: string; session: Session }>;
type OfficerPrincipal = Extract<Principal, { kind: 'officer' }>;

export type Sessions = Readonly<{
  /** A session before this one, of the same browser, ends with it: a secret is never carried over a sign-in. */
  start: (
    officer: OfficerId,
    how: Readonly<{ way: SignInWay; enrolling?: boolean; strongMs?: number; before?: string }>,
    client: Client,
  ) => Promise<Started>;
  /** Whose session this is; undefined once it has ended, however it ended. `attended`: a person did something. */
  resolve: (secret: string, attended: boolean) => Promise<OfficerPrincipal | undefined>;
  /** The same principal as it stands now. */
  renew: (principal: OfficerPrincipal) => Promise<OfficerPrincipal | undefined>;
  end: (id: string) => Promise<boolean>;
  endAll: (officer: OfficerId, except?: string) => Promise<void>;
  /** Called when a session has been ended by somebody. */
  onEnded: (listener: (id: string) => void) => () => void;
}>;

export function createSessions(store: OfficerStore, around: Surroundings): Sessions {
  const { nowMs, random } = around;
  const listeners = new Set<(id: string) => void>();
  const tell = (ids: readonly string[]): void => {
    for (const id of ids) for (const listener of listeners) listener(id);
  };
  const end = async (id: string): Promise<boolean> => {
    const ended = await store.sessions.end(id);
    tell([id]);
    return ended;
  };
  const principalOf = async (session: Session | undefined) => {
    if (session === undefined) return undefined;
    if (isOver(session, nowMs())) {
      await end(session.id);
      return undefined;
    }
    const officer = await store.officers.find(session.officer);
    if (officer === undefined || officer.state === 'suspended') return undefined;
    return principalFor(store, officer, session);
  };
  return {
    end,
    start: async (officer, { way, enrolling = false, strongMs, before }, client) => {
      const now = nowMs();
      tell(await store.sessions.endOld(now - absoluteMsMax, now - idleMsMax));
      if (before !== undefined) await end(before);
      const held = await store.sessions.of(officer);
      for (const { id } of held.slice(sessionsMax - 1)) await end(id);
      const secret = newSecret(random);
      const session: Session = {
        ...{ id: randomHex(random, 8), officer, way, enrolling, createdMs: now, seenMs: now },
        ...(strongMs === undefined ? {} : { strongMs }),
        address: client.address,
        agent: client.agent.slice(0, agentCharactersMax),
      };
      await store.sessions.add(session, hashOfSecret(secret));
      return { secret, session };
    },
    resolve: async (secret, attended) => {
      const session = await store.sessions.find(hashOfSecret(secret));
      const principal = await principalOf(session);
      if (session === undefined || principal === undefined) return undefined;
      const now = nowMs();
      if (attended && now - session.seenMs >= seenEveryMs) {
        await store.sessions.seen(session.id, now);
      }
      return principal;
    },
    renew: async ({ sessionId }) => principalOf(await store.sessions.byId(sessionId)),
    endAll: async (officer, except) => tell(await store.sessions.endAll(officer, except)),
    onEnded: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

/** A clock that was set back ends nothing early; one that was set forward asks to sign in again. */
function isOver({ createdMs, seenMs, enrolling }: Session, now: number): boolean {
  const age = now - createdMs;
  return age > (enrolling ? enrollingMsMax : absoluteMsMax) || now - seenMs > idleMsMax;
}

async function principalFor(
  store: OfficerStore,
  officer: Officer,
  { id, enrolling, strongMs }: Session,
): Promise<OfficerPrincipal> {
  const receives = (await store.officers.authorities()).get(officer.authority) ?? everything;
  return {
    ...{ kind: 'officer', officer, receives, sessionId: id, enrolling },
    ...(strongMs === undefined ? {} : { strongAtMs: strongMs }),
  };
}

/** Whether who acts has been proved in the last minutes. */
export function isFresh(principal: Principal, now: number): boolean {
  if (principal.kind === 'console') return true;
  if (principal.kind !== 'officer') return false;
  const { strongAtMs, enrolling } = principal;
  return enrolling || (strongAtMs !== undefined && now - strongAtMs <= freshMsMax);
}
