import { isNarrow, type JsonObject } from '#kernel/canonical-json.ts';
import type { GroupId, PartyId } from '#kernel/id.ts';
import { type Instant, instantOfMs, plusDays } from '#kernel/instant.ts';
import { codes, phrase } from '#kernel/phrase.ts';
import { ok, type Result, refuse } from '#kernel/refusal.ts';
import {
  boxBytesMax,
  type Comment,
  fitsBox,
  isPaper,
  type Message,
  messageBytesMax,
  messagesMax,
  type Paper,
  readMessage,
  type SoundingId,
  soundingDays,
  soundingId,
} from './message.ts';
import { reconcile } from './reconcile.ts';
import type { Held, Pair, SoundingStore, Thread } from './store.ts';

export type SoundingSurroundings = Readonly<{
  party: PartyId;
  nowMs: () => number;
  random: (bytes: number) => Uint8Array;
  /** The others of a working group that this party has taken up; none for any other group. */
  othersIn: (group: GroupId) => readonly PartyId[];
}>;

export type NewPaper = Pair & Readonly<{ thread?: SoundingId; days?: number; paper: Paper }>;
export type NewComment = Thread & Readonly<{ days?: number; comment: Comment }>;

/** What officers and the exchange do with soundings. What is over is shown and given to nobody, even before it is removed. */
export interface Soundings {
  /** All that stand, in the order in which they came. */
  standing(): Promise<readonly Held[]>;
  /** Refuses `request.not-found` where nothing of it stands. */
  thread(thread: Thread): Promise<Result<readonly Held[]>>;
  /**
   * Begins a thread, or words it anew in one that is there. Refuses `group.unknown`, `party.not-a-member`, `request.not-found` (at `thread` or `revises`),
   * `request.too-large`, `request.malformed`, `sounding.full`.
   */
  lay(paper: NewPaper): Promise<Result<Message>>;
  /** Refuses like {@link lay}; at `on`, `clause` and `answers` what is not there. */
  remark(comment: NewComment): Promise<Result<Message>>;
  /**
   * Withdraws own messages of a thread and deletes the other's copies here: all of it, or one. Refuses `request.not-found`. Resolves with how
   * many are gone.
   */
  remove(thread: Thread, message?: SoundingId): Promise<Result<number>>;
  /** What stands before the other side: what its node is given when it asks. */
  box(pair: Pair): Promise<readonly Message[]>;
  /** Takes what the other side let stand, and lets go what it did not. */
  take(pair: Pair, box: readonly Message[]): Promise<void>;
  /** Removes what is over. Returns how many. */
  expire(): Promise<number>;
  close(): Promise<void>;
}

export function createSoundings(store: SoundingStore, around: SoundingSurroundings): Soundings {
  const now = (): Instant => instantOfMs(around.nowMs());
  const stands = ({ message }: Held): boolean => message.expires > now();
  const ofPair = async (pair: Pair): Promise<readonly Held[]> =>
    (await store.ofPair(pair)).filter(stands);
  const messagesOf = async ({ thread, ...pair }: Thread): Promise<readonly Held[]> =>
    (await ofPair(pair)).filter(({ message }) => message.thread === thread);
  /** One write at a time: what is there is read before it is decided. */
  let last: Promise<unknown> = Promise.resolve();
  const inTurn = <T>(job: () => Promise<T>): Promise<T> => {
    const turn = last.then(job, job);
    last = turn.catch(() => undefined);
    return turn;
  };

  const add = async (pair: Pair, written: JsonObject): Promise<Result<Message>> => {
    const message = readMessage(written);
    if (message === undefined && !isNarrow(written)) {
      return refuse('request.malformed', {
        facts: { expected: phrase('text of whole characters') },
      });
    }
    if (message === undefined) {
      return refuse('request.too-large', { facts: { bytesMax: messageBytesMax } });
    }
    const mine = (await ofPair(pair)).flatMap((held) => (held.mine ? held.message : []));
    if (!fitsBox([...mine, message])) {
      return refuse('sounding.full', { facts: { messagesMax, bytesMax: boxBytesMax } });
    }
    await store.change(pair, { add: [{ mine: true, message }] });
    return ok(message);
  };
  const freshId = (): SoundingId => soundingId(around.random(16));

  return {
    standing: async () => (await store.all()).filter(stands),
    thread: async (thread) => {
      const held = await messagesOf(thread);
      return held.length === 0 ? refuse('request.not-found', { at: 'thread' }) : ok(held);
    },
    lay: ({ group, other, thread, days = soundingDays, paper }) =>
      inTurn(async () => {
        const pair = { group, other };
        const refused = refusedPair(around, pair);
        if (refused) return refused;
        const held = thread === undefined ? [] : await messagesOf({ ...pair, thread });
        const misplaced = misplacedPaper(held, thread, paper);
        if (misplaced) return misplaced;
        const id = freshId();
        const expires = plusDays(now(), days);
        return add(pair, { expires, id, paper, thread: thread ?? id, written: now() });
      }),
    remark: ({ group, other, thread, days, comment }) =>
      inTurn(async () => {
        const pair = { group, other };
        const refused = refusedPair(around, pair);
        if (refused) return refused;
        const held = await messagesOf({ ...pair, thread });
        const misplaced = misplacedComment(held, comment);
        if (misplaced) return misplaced;
        const on = held.find(({ message }) => message.id === comment.on)?.message;
        // As long as the paper that it is about.
        const paperExpires = on?.expires ?? plusDays(now(), soundingDays);
        const expires = days === undefined ? paperExpires : plusDays(now(), days);
        return add(pair, { comment, expires, id: freshId(), thread, written: now() });
      }),
    remove: (thread, id) =>
      inTurn(async () => {
        const held = (await messagesOf(thread)).filter(
          ({ message }) => id === undefined || message.id === id,
        );
        if (held.length === 0) {
          return refuse('request.not-found', { at: id === undefined ? 'thread' : 'message' });
        }
        await store.change(thread, {
          remove: held.map(({ mine, message }) => ({ mine, id: message.id })),
          gone: held.flatMap(({ mine, message }) => (mine ? [] : message)),
        });
        return ok(held.length);
      }),
    box: async (pair) => (await ofPair(pair)).flatMap((held) => (held.mine ? held.message : [])),
    take: (pair, box) =>
      inTurn(async () => {
        const held = await store.ofPair(pair);
        const theirs = held.flatMap((one) => (one.mine ? [] : one.message));
        const changed = reconcile(theirs, box, { gone: await store.gone(pair), now: now() });
        if (changed.add.length + changed.remove.length === 0) return;
        await store.change(pair, {
          add: changed.add.map((message) => ({ mine: false, message })),
          remove: changed.remove.map((id) => ({ mine: false, id })),
        });
      }),
    expire: () => inTurn(() => store.expire(now())),
    close: () => store.close(),
  };
}

function refusedPair({ party, othersIn }: SoundingSurroundings, { group, other }: Pair) {
  const others = othersIn(group);
  if (others.length === 0) return refuse('group.unknown', { facts: { group } });
  if (other === party) {
    return refuse('request.malformed', { at: 'to', facts: { expected: phrase('another party') } });
  }
  return others.includes(other)
    ? undefined
    : refuse('party.not-a-member', { facts: { party: other } });
}

function misplacedPaper(held: readonly Held[], thread: SoundingId | undefined, { revises }: Paper) {
  if (thread !== undefined && held.length === 0)
    return refuse('request.not-found', { at: 'thread' });
  const known = held.some(({ message }) => isPaper(message) && message.id === revises);
  return revises === undefined || known
    ? undefined
    : refuse('request.not-found', { at: 'paper.revises' });
}

function misplacedComment(held: readonly Held[], { on, clause, answers }: Comment) {
  if (held.length === 0) return refuse('request.not-found', { at: 'thread' });
  const paper = held.map(({ message }) => message).find((message) => message.id === on);
  if (paper === undefined || !isPaper(paper)) {
    return refuse('request.not-found', { at: 'comment.on' });
  }
  const clauses = paper.paper.clauses.map(({ id }) => id);
  if (clause !== undefined && !clauses.includes(clause)) {
    return refuse('request.malformed', {
      at: 'comment.clause',
      facts: { expected: codes(clauses) },
    });
  }
  const isThere = held.some(({ message }) => !isPaper(message) && message.id === answers);
  return answers === undefined || isThere
    ? undefined
    : refuse('request.not-found', { at: 'comment.answers' });
}
